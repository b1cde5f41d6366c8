//! The grid for many figures: how a row is read, and what keeps it from being saved.

use std::sync::Arc;

use xianfeng::pages::entry::book::{Book, Check, Settings};
use xianfeng::pages::entry::repeats::Repeats;
use xianfeng::pages::entry::row::{Cell, RowText};
use xianfeng_core::ledger::SourceGrade;
use xianfeng_core::plan::Language;
use xianfeng_files::sheet::Entry;

use crate::pages::snapshot;

fn settings() -> Settings {
    Settings { default_period: String::new(), bare_month_is_single: None, source_grade: SourceGrade::UnitReport, author: String::new() }
}

/// A row of name, period, value, unit and source.
fn row(cells: [&str; 5]) -> RowText {
    let [name, period, value, unit, source] = cells.map(str::to_owned);
    RowText { entry: Entry { name, period, value, unit, source, ..Entry::default() }, ..RowText::default() }
}

fn said(check: &Check) -> String {
    match check {
        Check::Blank => "blank".to_owned(),
        Check::Ask(ids) => format!("ask {}", ids.len()),
        Check::Good => "good".to_owned(),
        Check::Doubtful(doubts) => format!("! {}", doubts.join(" ")),
        Check::There => "there".to_owned(),
        Check::Wrong(faults) => faults.iter().map(|(cell, fault)| format!("× {} {fault}", cell.slug())).collect(),
    }
}

#[test]
fn a_row_is_read_like_the_form_reads_its_answers() {
    let book = Book::new(Arc::new(snapshot("shenyang-2022", Language::Zh)));
    let check = |cells: [&str; 5], expect: &str| {
        let reading = book.read(&row(cells), &settings());
        assert_eq!(format!("{} | {}", reading.said, said(&reading.check)).trim_start_matches(" | "), expect, "{cells:?}");
    };
    let parks = "口袋公园新建数";
    check([parks, "2022年1-9月", "８５０", "", ""], "2022年1—9月 850 座 | good");
    check([parks, "2022年9月", "0.085万", "座", "市城管局"], "2022年1—9月 850 座 | good");
    check([parks, "202209", "850座", "座", ""], "2022年1—9月 850 座 | good");
    check([parks, "2022年9月", "", "座", ""], "blank");
    check([parks, "", "850", "座", ""], "× period 请填写报告期，如 2022年9月、2022年1—9月。");
    check([parks, "2022", "1,000", "座", ""], "2022年 1,000 座 | there");
    check(["口袋公园", "2022", "1,000", "座", ""], "ask 2");
    check(["谁也不认识", "2022", "1", "座", ""], "× name 没有这个名称或编号的指标");
    check([parks, "2022年9月", "-5", "座", ""], "2022年1—9月 | × value 以“座”计的数不能为负。");
}

#[test]
fn what_the_page_says_for_all_rows_holds_where_a_row_says_nothing() {
    let book = Book::new(Arc::new(snapshot("shenyang-2022", Language::Zh)));
    let check = |change: &dyn Fn(&mut Settings), period: &str, expect: &str| {
        let mut settings = settings();
        change(&mut settings);
        let reading = book.read(&row(["口袋公园新建数", period, "850", "座", "城管局"]), &settings);
        let observation = reading.observation.unwrap();
        assert_eq!(format!("{} {}", observation.period, observation.grade.slug()), expect);
    };
    check(&|_| {}, "9月", "2022-01/2022-09 unit_report");
    check(&|s| s.bare_month_is_single = Some(true), "9月", "2022-09 unit_report");
    check(&|s| s.default_period = "2022年1—6月".to_owned(), "", "2022-H1 unit_report");
    check(&|s| s.source_grade = SourceGrade::Press, "9月", "2022-01/2022-09 press");
}

#[test]
fn a_row_that_repeats_another_needs_a_word() {
    let book = Book::new(Arc::new(snapshot("shenyang-2022", Language::Zh)));
    let rows = [row(["口袋公园新建数", "2022年9月", "850", "", ""]), row(["口袋公园新建数", "2022年1-9月", "860", "", ""])];
    let mut repeats = Repeats::default();
    let [mut first, mut second] = [0, 1].map(|at| book.read(&rows[at], &settings()));
    assert_eq!([repeats.note(7, &mut first), repeats.note(8, &mut second)], [None, None]);
    assert_eq!((said(&first.check).as_str(), said(&second.check).as_str(), second.repeats), ("good", "! ", Some(7)));
    assert_eq!(repeats.note(7, &mut first.clone()), None, "read once more, it is still the first");
    assert_eq!(repeats.forget(7), Some(8), "and the next one is, once it is gone");
    assert!(!second.is_saved(&rows[1]));
    assert!(second.is_saved(&RowText { anyway: true, ..rows[1].clone() }));
}

#[test]
fn another_text_takes_back_what_was_answered() {
    let mut text = RowText { chosen: Some("parks".into()), anyway: true, ..RowText::default() };
    text.set(Cell::Value, "1".to_owned());
    assert_eq!((text.chosen.is_some(), text.anyway), (true, false));
    text.set(Cell::Name, "口袋".to_owned());
    assert!(text.chosen.is_none());
}
