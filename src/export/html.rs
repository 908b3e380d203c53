//! A comparison as one HTML page: nothing to fetch, ready to print as a hand-out.

use std::io::{self, Write};

use super::Export;
use crate::compare::{Axis, Band, Column, RowKind};
use crate::model::{Figure, Money};
use crate::sheet::{ComparisonSheet, SaidCell, SaidRow};
use crate::text;

/// A page of its own.
#[derive(Debug, Clone, Copy)]
pub struct Html;

/// Black on white prints well; the mark of a better value is a word, so that it survives any printer.
const STYLE: &str = "\
body{font:16px/1.45 system-ui,sans-serif;color:#111;background:#fff;margin:2rem auto;max-width:70rem;padding:0 1rem}
h1{font-size:1.5rem;margin:0 0 .3rem}
table{border-collapse:collapse;width:100%;margin:1rem 0;table-layout:fixed}
th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{width:10rem;background:#f3f3f3}
td.missing{color:#555;font-style:italic}
.better{font-weight:bold}
.better small{font-weight:normal;border:1px solid #111;border-radius:.3rem;padding:0 .3rem;margin-left:.3rem}
svg{width:100%;height:2.2rem;display:block}
.ticks{position:relative;height:1.1rem;font-size:.65rem}
.ticks span{position:absolute;transform:translateX(-50%)}
.notes{font-size:.9rem}
@media print{body{font-size:11px;margin:0;max-width:none}tr,li{break-inside:avoid}thead{display:table-header-group}}";

/// Width of a drawn band in its own units.
const WIDE: usize = 1000;

impl Export<ComparisonSheet<'_>> for Html {
    fn export(&self, comparison: &ComparisonSheet<'_>, out: &mut dyn Write) -> io::Result<()> {
        let titles: Vec<String> = comparison.titles().map(escape).collect();
        let heading = titles.join(" / ");
        writeln!(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
        writeln!(out, "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")?;
        writeln!(out, "<title>{heading}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<h1>{heading}</h1>")?;
        writeln!(out, "<p>Seen from {}.</p>\n<table>\n<thead>\n<tr><td></td>", escape(&comparison.of.area_name))?;
        titles.iter().try_for_each(|title| writeln!(out, "<th scope=\"col\">{title}</th>"))?;
        writeln!(out, "</tr>\n</thead>\n<tbody>")?;
        comparison.rows.iter().zip(&comparison.of.rows).try_for_each(|(said, row)| {
            let bands = if row.kind == RowKind::Pay { &comparison.of.columns[..] } else { &[] };
            write_row(said, bands, &comparison.of.axis, out)
        })?;
        writeln!(out, "</tbody>\n</table>\n<ul class=\"notes\">")?;
        comparison.notes().iter().try_for_each(|note| writeln!(out, "<li>{}</li>", escape(note)))?;
        reviewed(comparison, out)?;
        writeln!(out, "</ul>\n</body>\n</html>")
    }
}

fn write_row(row: &SaidRow, bands: &[Column], axis: &Axis, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<tr><th scope=\"row\">{}</th>", escape(&row.label))?;
    for (at, cell) in row.cells.iter().enumerate() {
        let band = bands.get(at).and_then(Column::band);
        let picture = band.map(|band| picture(&band, axis, bands[at].role.pay_worth().is_group())).unwrap_or_default();
        writeln!(out, "{}", cell_html(cell, &picture))?;
    }
    writeln!(out, "</tr>")
}

fn cell_html(cell: &SaidCell, picture: &str) -> String {
    let words = escape(&cell.text);
    match (cell.missing, cell.better) {
        (true, _) => format!("<td class=\"missing\">{words}</td>"),
        (_, true) => format!("<td class=\"better\">{picture}{words}<small>better</small></td>"),
        _ => format!("<td>{picture}{words}</td>"),
    }
}

/// When the records were last read through.
fn reviewed(comparison: &ComparisonSheet, out: &mut dyn Write) -> io::Result<()> {
    for Column { role, page, .. } in &comparison.of.columns {
        writeln!(out, "<li>{}: last reviewed {}.</li>", escape(&role.title), escape(&page.last_reviewed))?;
    }
    Ok(())
}

/// The band as a drawing, which says nothing that the words under it do not say: a line from the 10th to the 90th
/// percentile, a box around the middle half, a bar at the median, the ticks of the axis under it. The box of a wider group
/// is empty and broken.
fn picture(band: &Band, axis: &Axis, of_group: bool) -> String {
    let (fill, broken) = if of_group { ("none", " stroke-dasharray=\"18 12\"") } else { ("#bbb", "") };
    let place = |figure: Figure<Money>| figure.amount().map(|amount| axis.place(amount.whole_dollars(), WIDE));
    let [p10, p25, p50, p75, p90] = band.map(place);
    let mut svg = format!("<svg viewBox=\"0 0 {WIDE} 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    if let (Some(from), Some(to)) = (p10, p90) {
        svg += &format!(
            "<path d=\"M{from} 15V55M{from} 35H{to}M{to} 15V55\" stroke=\"#111\" fill=\"none\" stroke-width=\"6\"{broken}/>"
        );
    }
    if let (Some(from), Some(to)) = (p25, p75) {
        let wide = to - from;
        svg += &format!(
            "<rect x=\"{from}\" y=\"15\" width=\"{wide}\" height=\"40\" fill=\"{fill}\" stroke=\"#111\"{broken}/>"
        );
    }
    if let Some(at) = p50 {
        svg += &format!("<path d=\"M{at} 10V60\" stroke=\"#111\" stroke-width=\"14\"/>");
    }
    for tick in &axis.ticks {
        let at = axis.place(*tick, WIDE);
        svg += &format!("<path d=\"M{at} 66V76\" stroke=\"#111\" stroke-width=\"4\"/>");
    }
    svg + "</svg>" + &tick_labels(axis)
}

/// The amounts under the ticks. They stand outside the drawing, which is stretched to the width of its cell.
fn tick_labels(axis: &Axis) -> String {
    let label = |tick: &u32| {
        let percent = axis.place(*tick, WIDE) as f64 * 100.0 / WIDE as f64;
        format!("<span style=\"left:{percent:.1}%\">{}</span>", text::axis_label(*tick))
    };
    format!("<div class=\"ticks\">{}</div>", axis.ticks.iter().map(label).collect::<String>())
}

/// Text in which no character means anything to a browser.
fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in text::sanitise(words).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
