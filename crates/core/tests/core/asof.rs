//! Knowledge as of a day, and the day from which the end of a period counts.

use serde_json::json;
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::{Edit, LedgerView};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, day, judge, ledger, one_line, simple};

fn total() -> Plan {
    simple(json!({}), json!({"kind": "total", "value": 100, "unit": "个"}))
}

#[test]
fn a_figure_counts_from_its_publication_and_the_end_of_its_period() {
    let first_day = |row: &str| {
        let plan = total();
        let days = (0..900).map(|n| xianfeng_core::measure::day::add_days(day("2022-01-01"), n).to_string());
        days.into_iter().find(|d| judge(&plan, row, d).judged.is_some())
    };
    let check = |row: &str, expect: Option<&str>| assert_eq!(first_day(row).as_deref(), expect, "{row}");
    check("2022-Q1 25 known:2022-04-18", Some("2022-04-18"));
    check("2022-Q1 25 known:2022-05", Some("2022-05-31"));
    check("2022-Q1 25 known:2022", Some("2022-12-31"));
    // Expected before it was over: only then.
    check("2022-Q1 25 known:2022-03-20 expected", Some("2022-03-31"));
    check("2022 25 known:2022-12-24", Some("2022-12-31"));
    check("2022-Q1 25 known:2023", Some("2023-12-31"));
    check("2022-Q1 25 known:2029-01-01", None);
    // Nothing is said: the day it was recorded here, which the rows put on the first of January.
    check("2022-Q1 25 known:-", Some("2022-03-31"));
}

#[test]
fn days_on_which_something_became_known_are_listed_once() {
    let plan = total();
    let ledger_view = LedgerView::new(&ledger(
        &plan,
        "2022-Q1 25 known:2022-04-18; 2022-H1 50 known:2022-04-18; 2022-01 9 known:2022-04-18; 2022 9 known:2022-05",
    ));
    let days: Vec<String> = ledger_view.days().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2022-04-18", "2022-06-30", "2022-12-31"]);
}

#[test]
fn moving_the_day_replays_history() {
    let plan = total();
    let rows = "2022-Q1 20 known:2022-04-18; 2022-H1 50 known:2022-07-18; 2022-H1 48 final known:2022-10-18; 2022 101 known:2023-01-18";
    let check = |as_of: &str, expect: &str| check(&plan, rows, as_of, expect);
    check("2022-04-17", "not_due");
    check("2022-04-18", "slightly_behind 20 % of 25 %: -5 (-80)");
    check("2022-07-17", "slightly_behind 20 % of 25 %: -5 (-80)");
    check("2022-07-18", "on_track 50 % of 50 %: 0 (-50)");
    check("2022-10-18", "slightly_behind 48 % of 50 %: -2 (-52)");
    check("2023-01-17", "cannot_tell 48 % of 50 %: -2 (-52)");
    check("2023-01-18", "met 101 % of 100 %: 1 (+1)");
}

#[test]
fn on_the_due_day_the_verdict_is_still_one_of_before() {
    let cases = [
        (json!({}), json!({"kind": "total", "value": 100, "unit": "个"}), "2022 10", "behind", "missed"),
        (
            json!({"nature": "stock"}),
            json!({"kind": "level", "value": 100, "unit": "个", "better": "higher"}),
            "2022 10",
            "cannot_tell",
            "missed",
        ),
        (
            json!({"nature": "stock"}),
            json!({"kind": "level", "value": 100, "unit": "个", "better": "higher"}),
            "2022 100",
            "on_track!",
            "met",
        ),
        (
            json!({"nature": "rate", "unit": "%"}),
            json!({"kind": "rate", "value": 7, "unit": "%", "better": "higher"}),
            "2022 1",
            "behind",
            "missed",
        ),
        (json!({"nature": "rate", "unit": "%"}), json!({"kind": "ceiling", "value": 7, "unit": "%"}), "2022-Q4 8", "behind", "missed"),
        (json!({}), json!({"kind": "floor", "value": 7, "unit": "个"}), "2022 6", "behind", "missed"),
        (json!({}), json!({"kind": "ceiling", "value": 7, "unit": "个"}), "2022 6", "on_track!", "met"),
        (json!({"nature": "rank", "unit": "位"}), json!({"kind": "rank", "within": 7}), "2022 8", "not_due", "missed"),
        (json!({"nature": "event", "unit": "—"}), json!({"kind": "milestone"}), "2022 open", "not_due", "missed"),
        (json!({"nature": "event", "unit": "—"}), json!({"kind": "hold"}), "2022 open", "missed", "missed"),
        (json!({"nature": "event", "unit": "—"}), json!({"kind": "hold", "satisfied": "at"}), "2022 open", "not_due", "missed"),
        (json!({"nature": "event", "unit": "—"}), json!({"kind": "hold"}), "2022 done", "on_track!", "met"),
    ];
    for (of_indicator, of_target, row, on_the_day, after) in cases {
        let plan = simple(of_indicator, of_target.clone());
        let ledger_view = LedgerView::new(&ledger(&plan, row));
        let verdict = |d: &str| one_line(&assess(&plan, &ledger_view, day(d))[0]).split(' ').next().map(str::to_owned);
        assert_eq!(verdict("2022-12-31").as_deref(), Some(on_the_day), "{of_target} {row}");
        assert_eq!(verdict("2023-01-01").as_deref(), Some(after), "{of_target} {row}");
    }
}

#[test]
fn an_audit_goes_by_the_day_of_recording() {
    let plan = total();
    // Published in April and typed in in September, with an observation that was never published.
    let rows = "2022-Q1 25 known:2022-04-18 at:2022-09-05; 2022-H1 50 known:- at:2022-09-20";
    let ledger_view = |as_of: &str| LedgerView::as_recorded(&ledger(&plan, rows), day(as_of));
    let check = |as_of: &str, expect: &str| assert_eq!(one_line(&assess(&plan, &ledger_view(as_of), day(as_of))[0]), expect, "{as_of}");
    check("2022-09-04", "no_data");
    check("2022-09-05", "on_track<on_track 25 % of 25 %: 0 (-75)");
    check("2022-09-20", "on_track 50 % of 50 %: 0 (-50)");
    assert_eq!(ledger(&plan, rows).days(), [day("2022-09-05"), day("2022-09-20")]);
}

#[test]
fn an_audit_shows_the_content_of_the_day_and_not_what_came_after() {
    let plan = total();
    let mut all = ledger(&plan, "2022-Q1 25 at:2022-04-20");
    let first = all.edits().next().unwrap().clone();
    let correction = ledger(&plan, "2022-Q1 20 at:2022-05-02").edits().next().unwrap().clone();
    all.add(Edit { id: "e2".into(), replaces: vec![first.id.clone()], ..correction });
    let removal = Edit { id: "e3".into(), replaces: vec!["e2".into()], content: None, ..first };
    all.add(Edit { at: ledger(&plan, "2022 1 at:2022-06-01").edits().next().unwrap().at, ..removal });
    let value = |as_of: &str| {
        let ledger_view = LedgerView::as_recorded(&all, day(as_of));
        assess(&plan, &ledger_view, day(as_of))[0].value.map(|v| v.to_string())
    };
    assert_eq!(value("2022-04-20").as_deref(), Some("25"));
    assert_eq!(value("2022-05-01").as_deref(), Some("25"));
    assert_eq!(value("2022-05-02").as_deref(), Some("20"));
    assert_eq!(value("2022-06-01"), None);
}
