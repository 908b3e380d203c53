//! The mouse, pasted text, keys in pieces and answers, as terminals send them.

use super::{FIRST_SCREEN, Pty, Start, home, key, text_of};

impl Pty {
    fn mouse(&mut self, button: u8, (column, row): (usize, usize)) {
        let (column, row) = (column + 1, row + 1);
        self.type_keys(&format!("\u{1b}[<{button};{column};{row}M\u{1b}[<{button};{column};{row}m"));
    }

    fn click(&mut self, at: (usize, usize)) {
        self.mouse(0, at);
    }

    fn paste(&mut self, text: &str) {
        self.type_keys(&format!("\u{1b}[200~{text}\u{1b}[201~"));
    }
}

#[test]
fn a_click_selects_a_row_and_a_second_one_opens_it() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    pty.type_and_wait("surg", "› Surgical Technologist");
    let row = pty.place_of("Surgical First Assistant");
    pty.click(row);
    pty.wait_for("› Surgical First Assistant");
    pty.wait_for("s save");
    pty.click(row);
    pty.wait_for("Overview");
    pty.wait_for("Surgical First Assistant");
}

#[test]
fn the_wheel_scrolls_and_a_click_on_a_tab_goes_there() {
    let home = home();
    let mut pty = Start::medpath_with_area(home.path()).open();
    let first = pty.screen();
    let list = (10, 5);
    for _ in 0..10 {
        pty.mouse(65, list);
    }
    let top = first.lines().nth(3).expect("a first row").trim_matches(['›', ' ']).to_owned();
    pty.wait_until("the first row is gone", |screen| !text_of(screen).contains(&top));
    for _ in 0..10 {
        pty.mouse(64, list);
    }
    pty.wait_until("the first screen again", |screen| text_of(screen) == first);

    let tab = pty.place_of("F2 Compare");
    pty.click(tab);
    pty.wait_until("the comparison", |screen| !text_of(screen).contains(FIRST_SCREEN));
    let tab = pty.place_of("F3 Shortlist");
    pty.click(tab);
    pty.wait_for("Your shortlist is empty.");
    let tab = pty.place_of("F1 Explore");
    pty.click(tab);
    pty.wait_until("Explore again", |screen| text_of(screen) == first);
}

#[test]
fn pasted_text_neither_opens_a_role_nor_reaches_the_terminal_as_it_is() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    pty.paste("surg\r\n\u{1b}[31mred\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}5mq\u{202e}");
    // The letters of the sequences are harmless without what makes them sequences.
    pty.wait_for("> surg  [31mred[2J]0;title5mq");
    pty.type_and_wait("!", "5mq!");
    assert!(!pty.screen().contains("Overview"), "no role is open");
    let raw = pty.raw();
    for sequence in ["\u{1b}[31m", "\u{1b}]", "\u{7}", "\u{9b}", "\u{202e}"] {
        assert!(!raw.contains(sequence), "{sequence:?} reached the terminal");
    }
    // Where no text is typed, pasted letters are no keys.
    pty.type_keys(key::EMPTY_LINE);
    pty.type_and_wait("surg", "› Surgical Technologist");
    pty.type_and_wait(key::TAB, "s save");
    pty.paste("sq\r\n");
    pty.type_and_wait("c", "1 in the comparison");
    assert!(!pty.screen().contains("Shortlist 1"), "nothing was saved by pasting");
}

#[test]
fn a_long_paste_is_taken_in_part_and_can_be_taken_back() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    pty.paste(&"lorem ipsum ".repeat(2000));
    pty.wait_for("lorem ipsum");
    pty.type_and_wait(key::EMPTY_LINE, FIRST_SCREEN);
    pty.type_and_wait("surg", "› Surgical Technologist");
}

#[test]
fn an_arrow_whose_escape_comes_alone_moves_the_selection() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    pty.type_and_wait("surg", "› Surgical Technologist");
    // The library reads two Escs as one key, and what follows as text, just as where a line delivers them apart.
    pty.type_and_wait("\u{1b}\u{1b}[B", "› Surgical First Assistant");
    pty.type_and_wait("\u{1b}\u{1b}OA", "› Surgical Technologist");
    assert!(pty.screen().contains("> surg  "), "{}", pty.screen());
}

#[test]
fn the_answer_to_a_question_for_colors_is_not_typed() {
    let home = home();
    let mut pty = Start::medpath(home.path()).open();
    for end in ["\u{7}", "\u{1b}\\"] {
        pty.type_keys(&format!("\u{1b}]11;rgb:1c1c/1c1c/1c1c{end}"));
    }
    pty.type_and_wait("surg", "› Surgical Technologist");
    assert!(pty.screen().contains("> surg  "), "{}", pty.screen());
}
