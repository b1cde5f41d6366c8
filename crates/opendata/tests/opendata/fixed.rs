//! The files at fixed addresses.

use std::collections::BTreeSet;

use serde_json::Value;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::measure::Date;

use crate::small::{PLANS, files, files_of, small, text};

#[test]
fn the_files_of_a_small_plan() {
    let (plan, ledger) = small();
    let files = files(&plan, &ledger, "2023-02-01");
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    insta::assert_snapshot!("names", names.join("\n"));
    for name in ["verdicts.csv", "figures.csv", "changes.csv", "figures.sdmx.csv", "targets/t.json", "feed.en.xml", "datapackage.json"] {
        insta::assert_snapshot!(name.replace(['/', '.'], "-"), text(&files, &format!("plan/{name}")).trim_start_matches('\u{feff}'));
    }
}

#[test]
fn the_order_of_edits_does_not_change_a_byte() {
    let (plan, ledger) = small();
    let mut edits: Vec<_> = ledger.edits().cloned().collect();
    edits.reverse();
    let again = Ledger::new(edits.iter().cloned().chain(edits.iter().cloned()));
    assert_eq!(files(&plan, &ledger, "2023-02-01"), files(&plan, &again, "2023-02-01"));
}

#[test]
fn a_later_day_leaves_what_changed_before_as_it_was() {
    let (plan, ledger) = small();
    let lines =
        |as_of| -> BTreeSet<String> { text(&files(&plan, &ledger, as_of), "plan/changes.csv").lines().map(str::to_owned).collect() };
    assert!(lines("2023-02-01").is_superset(&lines("2022-08-01")));
}

#[test]
fn what_is_not_known_yet_is_not_told() {
    let (plan, ledger) = small();
    let files = files(&plan, &ledger, "2022-05-01");
    for name in ["figures.csv", "figures.json", "figures.sdmx.csv", "targets/t.json", "targets/t.csv", "changes.csv", "feed.xml"] {
        assert!(!text(&files, &format!("plan/{name}")).contains("99.5"), "{name}");
    }
}

#[test]
fn every_json_file_can_be_read_and_has_what_the_csv_has() {
    for plan in PLANS {
        let files = files_of(plan);
        for file in files.iter().filter(|file| file.name.ends_with(".json")) {
            let read: Result<Value, _> = serde_json::from_str(&file.text);
            assert!(read.is_ok(), "{}: {read:?}", file.name);
        }
        for table in ["targets", "indicators", "figures", "verdicts", "changes"] {
            let json: Value = serde_json::from_str(text(files, &format!("{plan}/{table}.json"))).unwrap();
            let lines = csv(text(files, &format!("{plan}/{table}.csv"))).len() - 1;
            assert_eq!(json["rows"].as_array().unwrap().len(), lines, "{table}");
        }
    }
}

#[test]
fn feeds_are_xml_with_days_and_ids_that_differ() {
    for plan in PLANS {
        let files = files_of(plan);
        for name in ["feed.xml", "feed.en.xml"] {
            let feed = text(files, &format!("{plan}/{name}"));
            let mut reader = quick_xml::Reader::from_str(feed);
            reader.config_mut().check_end_names = true;
            let (mut ids, mut in_id) = (Vec::new(), false);
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Start(tag) => in_id = tag.name().as_ref() == b"id",
                    quick_xml::events::Event::Text(id) if in_id => ids.push(id.into_owned()),
                    _ => in_id = false,
                }
            }
            let different: BTreeSet<Vec<u8>> = ids.iter().map(|id| id.to_vec()).collect();
            assert!(ids.len() > 2 && different.len() == ids.len(), "{plan} {name}: {}", ids.len());
        }
    }
}

#[test]
fn the_index_tells_every_file_but_those_of_single_targets() {
    let files = files_of("canada-2030");
    let index: Value = serde_json::from_str(text(files, "index.json")).unwrap();
    let listed: Vec<&Value> = index["plans"][0]["files"].as_array().unwrap().iter().collect();
    let whole = files.iter().filter(|file| file.name != "index.json" && !file.name.contains("/targets/"));
    for (file, entry) in whole.zip(&listed) {
        assert_eq!((entry["path"].as_str(), entry["bytes"].as_u64()), (Some(file.name.as_str()), Some(file.text.len() as u64)));
    }
    assert_eq!(listed.len(), 16);
    let days = index["plans"].as_array().unwrap().iter().map(|plan| plan["as_of"].as_str().unwrap().parse::<Date>().unwrap());
    assert_eq!(days.collect::<Vec<_>>(), ["2026-11-26".parse::<Date>().unwrap()]);
}

/// The rows of a CSV file, read by the rules of RFC 4180.
pub fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    rows
}
