//! Calendar files (RFC 5545): all-day events, at most one alarm a day.

use xianfeng_core::measure::{Date, day::add_days};

/// An event of a whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing in every file, so that a second import replaces the first.
    pub uid: String,
    pub day: Date,
    pub summary: String,
    pub description: String,
    /// The address to come back to; empty where there is none.
    pub url: String,
}

/// Longest line in octets, without its end.
const LINE: usize = 75;

/// Writes events as a calendar file. `stamp` is the day on which it is written. The first event of a day is announced
/// once, at nine in the morning; the others of that day keep silent.
pub fn write(name: &str, stamp: Date, events: &[Event]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//xianfeng//ledger of a plan//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        line(text);
    }
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    let mut announced: Vec<Date> = Vec::new();
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}T000000Z", basic(stamp)));
        line(&format!("DTSTART;VALUE=DATE:{}", basic(event.day)));
        line(&format!("DTEND;VALUE=DATE:{}", basic(add_days(event.day, 1))));
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        if !event.url.is_empty() {
            line(&format!("URL:{}", event.url.replace(['\r', '\n'], "")));
        }
        line("TRANSP:TRANSPARENT");
        if !announced.contains(&event.day) {
            announced.push(event.day);
            for text in ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H"] {
                line(text);
            }
            line(&format!("DESCRIPTION:{}", escaped(&event.summary)));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

/// `20221231`
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line: what is too long goes on in the next one, after a space and never inside a character.
fn fold(file: &mut String, text: &str) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}
