//! A screen of a terminal as SVG: one line of text a row, in runs of one style, over the colors of their cells.

use std::fmt::Write as _;

use vt100::{Cell, Color, Screen};

/// Width and height of a cell, and how far above its lower edge letters stand.
const CELL: (u32, u32) = (9, 18);
const BASE: u32 = 5;

/// What a terminal shows where the program sets no color: letters and ground.
const PLAIN: [&str; 2] = ["#d0d0d0", "#101010"];

/// The 16 colors of xterm.
const SIXTEEN: [&str; 16] = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000",
    "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
];

/// Letters, ground, and whether the letters are heavy or underlined.
#[derive(PartialEq, Clone)]
struct Style {
    letters: String,
    ground: String,
    bold: bool,
    underlined: bool,
    dim: bool,
}

fn color(color: Color, plain: &str) -> String {
    match color {
        Color::Default => plain.to_owned(),
        Color::Idx(at @ 0..16) => SIXTEEN[usize::from(at)].to_owned(),
        Color::Idx(at @ 16..232) => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
            let at = at - 16;
            format!("#{:02x}{:02x}{:02x}", level(at / 36), level(at / 6 % 6), level(at % 6))
        }
        Color::Idx(at) => format!("#{0:02x}{0:02x}{0:02x}", 8 + 10 * (at - 232)),
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
    }
}

fn style(cell: &Cell) -> Style {
    let (mut letters, mut ground) = (color(cell.fgcolor(), PLAIN[0]), color(cell.bgcolor(), PLAIN[1]));
    if cell.inverse() {
        std::mem::swap(&mut letters, &mut ground);
    }
    Style { letters, ground, bold: cell.bold(), underlined: cell.underline(), dim: cell.dim() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The picture. Before each row stand its words as a comment, by which it can be compared.
pub(super) fn picture(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let (width, height) = (u32::from(columns) * CELL.0, u32::from(rows) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"'DejaVu Sans Mono', \
         Menlo, Consolas, monospace\" font-size=\"15\">\n"
    );
    let plain = screen.cell(0, 0).map_or(PLAIN[1].to_owned(), |cell| color(cell.bgcolor(), PLAIN[1]));
    let _ = writeln!(svg, "<rect width=\"{width}\" height=\"{height}\" fill=\"{plain}\"/>");
    let lines: Vec<String> = screen.rows(0, columns).collect();
    for (row, words) in (0..rows).zip(lines) {
        // Two hyphens end a comment.
        let _ = writeln!(svg, "<!--{}-->", words.trim_end().replace("--", "- -"));
        let cells: Vec<&Cell> = (0..columns).filter_map(|column| screen.cell(row, column)).collect();
        let mut from = 0;
        for run in cells.chunk_by(|one, next| style(one) == style(next)) {
            draw(&mut svg, run, (from, u32::from(row)), &plain);
            from += run.len() as u32;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, run: &[&Cell], (column, row): (u32, u32), plain: &str) {
    let style = style(run[0]);
    let (x, y, width) = (column * CELL.0, row * CELL.1, run.len() as u32 * CELL.0);
    if style.ground != plain {
        let ground = &style.ground;
        let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{ground}\"/>", CELL.1);
    }
    let text: String = run.iter().map(|cell| if cell.has_contents() { cell.contents() } else { " " }).collect();
    if text.trim().is_empty() {
        return;
    }
    let heavy = if style.bold { " font-weight=\"bold\"" } else { "" };
    let line = if style.underlined { " text-decoration=\"underline\"" } else { "" };
    let faint = if style.dim { " opacity=\"0.7\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" xml:space=\"preserve\" fill=\"{}\"{heavy}{line}{faint}>{}</text>",
        y + CELL.1 - BASE,
        style.letters,
        escaped(&text),
    );
}
