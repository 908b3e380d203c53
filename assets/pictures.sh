#!/usr/bin/env bash
# Takes the pictures of the README anew: starts the program in a pseudo-terminal, in two themes, and writes what it shows
# to assets/screens/. The tests compare their text with what the program shows.
set -euo pipefail
cd "$(dirname "$0")/.."
MEDPATH_PICTURES=write cargo test --locked --test it terminal::pictures
