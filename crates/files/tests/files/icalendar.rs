//! Calendar files: escaping, folding, and alarms that do not nag.

use xianfeng_files::icalendar::{Event, write};
use xianfeng_testing::plans::day;

fn event(uid: &str, on: &str, summary: &str) -> Event {
    Event { uid: uid.to_owned(), day: day(on), summary: summary.to_owned(), description: "a\nb".to_owned(), url: String::new() }
}

/// The lines of a file with folded ones joined again, as RFC 5545 reads them.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn texts_are_escaped_and_days_are_whole() {
    let file = write("计划, 2022", day("2022-12-01"), &[event("u-1", "2022-12-31", "市城管局：口袋公园; 2022年\\数据\u{7}")]);
    let lines = unfolded(&file);
    for line in [
        "X-WR-CALNAME:计划\\, 2022",
        "DTSTAMP:20221201T000000Z",
        "DTSTART;VALUE=DATE:20221231",
        "DTEND;VALUE=DATE:20230101",
        "SUMMARY:市城管局：口袋公园\\; 2022年\\\\数据",
        "DESCRIPTION:a\\nb",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line}\n{file}");
    }
    assert!(file.ends_with("END:VCALENDAR\r\n"));
}

#[test]
fn no_line_is_longer_than_75_octets_and_no_character_is_torn() {
    let long = "沈阳市新建口袋公园".repeat(20);
    let file = write(&long, day("2022-12-01"), &[event("u", "2022-12-31", &long)]);
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert!(unfolded(&file).contains(&format!("SUMMARY:{long}")));
}

#[test]
fn a_day_is_announced_once() {
    let file =
        write("x", day("2022-12-01"), &[event("a", "2022-12-31", "a"), event("b", "2022-12-31", "b"), event("c", "2023-01-31", "c")]);
    assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 3);
}
