//! The choice of the judged observation, and the reasons why others are unused.

use serde_json::json;
use xianfeng_core::assess::Unused;
use xianfeng_core::id::SubjectId;
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{day, judge, simple};

fn total() -> Plan {
    simple(json!({"unit": "元"}), json!({"kind": "total", "value": 1000, "unit": "元"}))
}

/// Subjects are row numbers: the judged one, then the others with the reason.
#[track_caller]
fn check(plan: &Plan, rows: &str, as_of: &str, judged: Option<&str>, unused: &[(&str, Unused)]) {
    let found = judge(plan, rows, as_of);
    assert_eq!(found.judged.as_ref().map(SubjectId::as_str), judged, "{rows}");
    let mut others: Vec<(&str, Unused)> = found.unused.iter().map(|(s, reason)| (s.as_str(), *reason)).collect();
    others.sort_by_key(|(subject, _)| subject.parse::<u32>().unwrap());
    assert_eq!(others, unused, "{rows}");
}

#[test]
fn stage_then_stated_then_grade_then_the_latest_publication() {
    let check = |better: &str, worse: &str, reason: Unused| {
        let (better, worse) = (format!("2022-H1 {better}"), format!("2022-H1 {worse}"));
        check(&total(), &format!("{better}; {worse}"), "2022-12-01", Some("1"), &[("2", reason)]);
        check(&total(), &format!("{worse}; {better}"), "2022-12-01", Some("2"), &[("1", reason)]);
    };
    check("1 final", "2 preliminary", Unused::LessSettled);
    check("1 preliminary", "2 expected", Unused::LessSettled);
    check("1 expected", "2", Unused::LessSettled);
    check("1 reprint", "2 unit_report", Unused::LowerGrade);
    check("1 unit_report", "2 self_media", Unused::LowerGrade);
    check("1 self_media known:2022-07-01", "2 final unstated known:2022-11-01", Unused::Unsourced);
    check("1 final derived self_media known:2022-07-01", "2 official known:2022-11-01", Unused::LessSettled);
    check("1", "2 derived", Unused::Derived);
    check("1 self_media", "2 derived official known:2022-11-01", Unused::Derived);
    check("1 official", "2 press", Unused::LowerGrade);
    check("1 press", "2 reprint", Unused::LowerGrade);
    check("1 reprint known:2022-07-01", "2 self_media known:2022-11-01", Unused::LowerGrade);
    check("1 known:2022-09-01", "2 known:2022-08-31", Unused::Superseded);
}

#[test]
fn nothing_is_chosen_by_name() {
    // Both are behind: the less favourable one is shown, and the other one is said to be as good.
    check(&total(), "2022-H1 1; 2022-H1 2", "2022-07-15", Some("1"), &[("2", Unused::Tied)]);
    check(&total(), "2022-H1 2; 2022-H1 1", "2022-07-15", Some("2"), &[("1", Unused::Tied)]);
    check(&total(), "2022-H1 100; 2022-H1 500", "2022-07-15", None, &[("1", Unused::Tied), ("2", Unused::Tied)]);
    check(&total(), "2022-H1 5; 2022-H1 5.0", "2022-07-15", Some("1"), &[("2", Unused::Repeated)]);
}

#[test]
fn a_forecast_ranks_as_if_it_had_no_stage() {
    let check = |better: &str, worse: &str, reason: Unused| {
        check(&total(), &format!("2022-H1 {better}; 2022-H1 {worse}"), "2022-12-01", Some("1"), &[("2", reason)]);
    };
    // Said before the end of June, and known afterwards.
    check("2 known:2022-07-20", "1 expected known:2022-06-20", Unused::Superseded);
    check("1 expected known:2022-07-01", "2 known:2022-07-20", Unused::LessSettled);
    check("1 expected known:2022-06-20", "2 self_media known:2022-07-20", Unused::LowerGrade);
    check("1 expected known:2022-07-01", "2 expected known:2022-06-20", Unused::LessSettled);
}

#[test]
fn a_figure_without_a_source_never_turns_a_published_one() {
    check(&total(), "2022-Q1 1 self_media; 2022-H1 2 unstated", "2022-12-01", Some("1"), &[("2", Unused::Unsourced)]);
    check(&total(), "2022-H1 1 self_media; 2022-H1 2 final unstated", "2022-12-01", Some("1"), &[("2", Unused::Unsourced)]);
    check(&total(), "2022-H1 1 unit_report; 2022-H1 2 unstated", "2022-12-01", Some("1"), &[("2", Unused::Unsourced)]);
    check(&total(), "2022-Q1 1 unstated; 2022-H1 2 unstated", "2022-12-01", Some("2"), &[("1", Unused::EarlierPeriod)]);
    // A figure outside the window is no verdict that could be turned.
    check(&total(), "2021 1; 2022-H1 2 unstated", "2022-12-01", Some("2"), &[("1", Unused::BeforeWindow)]);
}

#[test]
fn a_grade_counts_as_far_as_the_source_bears_it_out() {
    use xianfeng_core::ledger::{Source, SourceGrade};
    let source = |title: &str, publisher: &str, url: &str| Source { title: title.into(), publisher: publisher.into(), url: url.into() };
    let check = |grade: SourceGrade, source: Option<Source>, expect: SourceGrade| {
        assert_eq!(grade.borne_out_by(source.as_ref()), expect, "{grade:?} {source:?}");
    };
    use SourceGrade::{Official, Press, Reprint, SelfMedia, UnitReport, Unstated};
    check(Official, Some(source("Report", "Office", "")), Official);
    check(Official, Some(source("Report", " ", "https://example.org")), Unstated);
    check(Official, Some(source("", "Office", "")), Unstated);
    check(Official, None, Unstated);
    for grade in [Press, Reprint, SelfMedia] {
        check(grade, Some(source("", "", "https://example.org")), grade);
        check(grade, Some(source("", "", "")), Unstated);
        check(grade, None, Unstated);
    }
    check(UnitReport, Some(source("", "Parks department", "")), UnitReport);
    check(UnitReport, Some(source("Table", "", "")), Unstated);
    check(Unstated, Some(source("Report", "Office", "")), Unstated);
}

#[test]
fn every_reason_is_given() {
    let breaks = json!([{"from": "2022-02-01", "note": {"zh": "口径调整", "en": "new definition"}}]);
    let broken = simple(
        json!({"unit": "元", "nature": "stock", "breaks": breaks}),
        json!({"kind": "level", "value": 1000, "unit": "元", "better": "higher"}),
    );
    let check = |plan: &Plan, rows: &str, judged: &str, reason: Unused| {
        super::choosing::check(plan, rows, "2022-10-15", Some(judged), &[("1", reason)]);
    };
    let plan = total();
    check(&plan, "2022-01/2022-09 9 known:2022-10-16; 2022-H1 5", "2", Unused::NotYetKnown(day("2022-10-16")));
    check(&plan, "2022 9 known:2022-10-01; 2022-H1 5", "2", Unused::PeriodOpen);
    check(&plan, "2021 9; 2022-H1 5", "2", Unused::BeforeWindow);
    check(
        &simple(
            json!({"unit": "元"}),
            json!({"kind": "total", "value": 9, "unit": "元", "window": {"from": "2022-01-01", "due": "2022-06-30"}}),
        ),
        "2022-Q3 9; 2022-H1 5",
        "2",
        Unused::AfterWindow,
    );
    check(&plan, "2021-10/2022-03 9; 2022-H1 5", "2", Unused::OtherPeriodKind);
    check(&plan, "2022-08 9; 2022-H1 5", "2", Unused::AfterGap);
    check(&plan, "2022-03/2022-08 9; 2022-H1 5", "2", Unused::OtherPeriodKind);
    check(&plan, "2022-07 -1; 2022-H1 1000", "2", Unused::AfterDecision);
    check(&plan, "2022-Q2 4; 2022-H1 5", "2", Unused::Contained);
    check(&plan, "2022-Q1 4; 2022-H1 5", "2", Unused::EarlierPeriod);
    check(&plan, "2022-H1 9 expected; 2022-H1 5 final", "2", Unused::LessSettled);
    check(&plan, "2022-H1 9 derived; 2022-H1 5", "2", Unused::Derived);
    check(&plan, "2022-H1 9 press; 2022-H1 5", "2", Unused::LowerGrade);
    check(&plan, "2022-H1 9 known:2022-07-01; 2022-H1 5 known:2022-07-02", "2", Unused::Superseded);
    check(&plan, "2022-H1 1000000000000000000 万亿元; 2022-Q1 5", "2", Unused::OtherQuantity);
    check(&plan, "2022-H1 done; 2022-H1 5", "2", Unused::OtherSort);
    check(&broken, "2022-01-31 9; 2022-06-30 5", "2", Unused::SeriesBroken);
}

#[test]
fn a_break_counts_from_the_day_it_lies_behind() {
    let breaks = json!([{"from": "2022-07-01", "note": {"zh": "口径调整", "en": "new definition"}}]);
    let plan = simple(
        json!({"unit": "元", "nature": "stock", "breaks": breaks}),
        json!({"kind": "level", "value": 1000, "unit": "元", "better": "higher"}),
    );
    check(&plan, "2022-06-30 5", "2022-06-30", Some("1"), &[]);
    check(&plan, "2022-06-30 5", "2022-07-15", None, &[("1", Unused::SeriesBroken)]);
    // A baseline from before the break is none.
    assert_eq!(judge(&plan, "2021 5; 2022-09-30 900", "2022-10-15").progress, None);
}

#[test]
fn the_same_period_in_another_unit_is_the_same_figure() {
    check(&total(), "2022-H1 0.05 万元; 2022-H1 499 known:2022-06-30 press", "2022-07-15", Some("1"), &[("2", Unused::LowerGrade)]);
}
