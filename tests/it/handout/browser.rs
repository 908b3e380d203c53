//! A real browser without a window: it prints pages and measures them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

/// The names under which systems have it.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A sheet of paper, millimeters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    Letter,
    A4,
}

impl Paper {
    pub(super) const BOTH: [Self; 2] = [Self::Letter, Self::A4];

    fn size(self) -> (f64, f64) {
        match self {
            Self::Letter => (215.9, 279.4),
            Self::A4 => (210.0, 297.0),
        }
    }

    /// How a style sheet calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "A4",
        }
    }
}

/// Chromium, and a folder for what it reads and writes.
pub(super) struct Browser {
    program: PathBuf,
    folder: TempDir,
}

/// What a page needs on paper.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Measured {
    /// Height of everything on it, millimeters.
    pub(super) height: f64,
    /// What stands out at its right edge.
    pub(super) beyond: Vec<String>,
    /// Size of the smallest letters, points.
    pub(super) smallest: f64,
}

impl Browser {
    /// The browser of this machine. Without one the test says that it was skipped; the gate must have one.
    pub(super) fn find(test: &str) -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let files = std::env::split_paths(&path).flat_map(|folder| NAMES.map(|name| folder.join(name)));
        let program = files.into_iter().find(|file| file.is_file());
        let Some(program) = program else {
            assert!(std::env::var_os("CI").is_none_or(|ci| ci == "false"), "the gate needs Chromium: see .ci/run");
            // Past the capture of the test runner, so that it is read.
            let _ = writeln!(io::stderr(), "{test}: skipped, because there is no Chromium on this machine");
            return None;
        };
        Some(Self { program, folder: tempfile::tempdir().unwrap() })
    }

    fn run(&self, arguments: &[&str], page: &Path) -> (String, String) {
        let own = format!("--user-data-dir={}", self.folder.path().join("profile").display());
        let mut command = Command::new(&self.program);
        // Without the sandbox, as the gate runs as root; the page is our own.
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", &own]);
        command.args(arguments).arg(format!("file://{}", page.display())).stdin(Stdio::null());
        let ended = command.output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        (String::from_utf8_lossy(&ended.stdout).into(), String::from_utf8_lossy(&ended.stderr).into())
    }

    /// Prints a page and answers with the number of sheets.
    pub(super) fn sheets(&self, html: &str, paper: Paper) -> usize {
        let [page, printed] = ["page.html", "page.pdf"].map(|name| self.folder.path().join(name));
        let size = format!("@page{{size:{}}}</style>", paper.name());
        std::fs::write(&page, html.replace("</style>", &size)).unwrap();
        let to = format!("--print-to-pdf={}", printed.display());
        let (_, log) = self.run(&["--no-pdf-header-footer", &to], &page);
        let complaints: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
        assert!(complaints.is_empty(), "{complaints:?}");
        let pdf = std::fs::read(&printed).unwrap();
        let (width, height) = paper.size();
        let box_of_sheet = format!("{:.0}", width / 25.4 * 72.0);
        let text = String::from_utf8_lossy(&pdf);
        let boxes: Vec<&str> = text.split("/MediaBox [").skip(1).map(|rest| rest.split(']').next().unwrap()).collect();
        let first = boxes.first().expect("a sheet");
        let near = |said: &str, wanted: f64| (said.parse::<f64>().unwrap() - wanted / 25.4 * 72.0).abs() < 2.0;
        let sides: Vec<&str> = first.split_whitespace().collect();
        assert!(near(sides[2], width) && near(sides[3], height), "{first} is not {box_of_sheet} wide");
        boxes.len()
    }

    /// Lays pages out as wide as a sheet has room for, and measures them.
    pub(super) fn measure(&self, pages: &[String], paper: Paper) -> Vec<Measured> {
        let mut frames = String::new();
        for html in pages {
            let (width, _) = room(html, paper);
            // As printed, which is a medium of its own.
            let html = html.replace("@media print{", "@media all{").replace('&', "&amp;").replace('"', "&quot;");
            frames += &format!("<iframe style=\"width:{width}mm;height:40mm;border:0\" srcdoc=\"{html}\"></iframe>");
        }
        let page = self.folder.path().join("measure.html");
        std::fs::write(&page, format!("<!DOCTYPE html><body>{frames}<script>{MEASURE}</script>")).unwrap();
        let (dom, _) = self.run(&["--virtual-time-budget=60000", "--window-size=1200,900", "--dump-dom"], &page);
        let told = dom.split("<pre id=\"told\">").nth(1).and_then(|rest| rest.split("</pre>").next());
        let told = told.unwrap_or_else(|| panic!("nothing was measured: {dom:.300}"));
        let told = told.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        serde_json::from_str(&told).unwrap()
    }
}

/// Width and height inside of the margins, millimeters.
pub(super) fn room(html: &str, paper: Paper) -> (f64, f64) {
    let (width, height) = paper.size();
    let margins = if html.contains(" tightest\">") { (9.0, 7.0) } else { (11.0, 9.0) };
    (width - 2.0 * margins.0, height - 2.0 * margins.1)
}

/// No script is in a hand-out; this one stands in the page around it.
const MEASURE: &str = r#"addEventListener("load", () => {
  const told = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, wide = page.documentElement.clientWidth, beyond = [];
    let smallest = 99;
    for (const one of page.body.querySelectorAll("*")) {
      const box = one.getBoundingClientRect();
      if (box.width > 2 && box.right > wide + 1) beyond.push(one.tagName + " " + one.textContent.slice(0, 40));
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const drawn = one.closest("svg");
      if (own && box.width > 2 && !/^(TITLE|DESC)$/i.test(one.tagName)) {
        const scale = drawn ? drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width : 1;
        smallest = Math.min(smallest, parseFloat(getComputedStyle(one).fontSize) * scale * 0.75);
      }
    }
    told.push({ height: page.body.getBoundingClientRect().height * 25.4 / 96, beyond, smallest });
  }
  const out = document.createElement("pre");
  out.id = "told";
  out.textContent = JSON.stringify(told);
  document.body.replaceChildren(out);
});"#;
