//! What local packs say, in a line.

use crate::model::{Day, LocalContact, LocalEvent, PackAbout};

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day as people say it: `Sat, Dec 5, 2026`.
pub fn day(day: Day) -> String {
    let (year, month, of_month) = day.parts();
    let [weekday, month] =
        [WEEKDAYS.get(day.weekday()), MONTHS.get(usize::from(month) - 1)].map(|name| name.map_or("", |name| name));
    format!("{weekday}, {month} {of_month}, {year}")
}

/// When it is, what it is, where.
pub fn local_event(event: &LocalEvent) -> String {
    let mut when = day(event.date);
    if let Some(until) = event.until.filter(|until| *until != event.date) {
        when += &format!(" to {}", day(until));
    }
    let time = event.time.as_ref().map(|time| format!(", {time}")).unwrap_or_default();
    let more = sentences([&event.place, &event.what, &event.website]);
    format!("{when}{time}: {}{more}", ended(&event.title))
}

/// Who it is, what for, how to get there.
pub fn local_contact(contact: &LocalContact) -> String {
    let phone = contact.phone.as_ref().map(|number| format!("Phone {number}"));
    let more = sentences([&contact.place, &phone, &contact.email, &contact.website]);
    format!("{}: {}{more}", contact.name, ended(&contact.what))
}

/// Who stands behind a pack.
pub fn who_says(about: &PackAbout) -> String {
    format!("{}: {}, {}", about.name, about.says, day(about.date))
}

/// The name of a pack behind what it says.
pub fn local_mark(about: &PackAbout) -> String {
    format!("(local: {})", about.name)
}

fn sentences<const N: usize>(parts: [&Option<String>; N]) -> String {
    parts.into_iter().flatten().map(|part| format!(" {}", ended(part))).collect()
}

/// A text with a full stop, unless it ends otherwise or is an address.
fn ended(text: &str) -> String {
    let text = text.trim();
    let is_address = text.starts_with("http") || text.contains('@');
    if is_address || text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_says_when_first() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let mut open = LocalEvent {
            title: "Open house".into(),
            date: day("2026-12-05"),
            until: None,
            time: Some("5 p.m.".into()),
            place: Some("Main hall".into()),
            what: None,
            website: Some("https://example.edu".into()),
            roles: Vec::new(),
            families: Vec::new(),
        };
        assert_eq!(local_event(&open), "Sat, Dec 5, 2026, 5 p.m.: Open house. Main hall. https://example.edu");
        open.until = Some(day("2026-12-06"));
        assert!(local_event(&open).starts_with("Sat, Dec 5, 2026 to Sun, Dec 6, 2026, 5 p.m.: "));
    }
}
