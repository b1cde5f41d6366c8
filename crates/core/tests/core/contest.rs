//! Figures that contradict each other: a verdict only where every choice gives the same one.

use serde_json::json;
use xianfeng_core::assess::{Reason, assess};
use xianfeng_core::ledger::{Edit, Ledger, LedgerView};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, day, indicator, judge, ledger, one_line, plan, plan_file, simple, target};

fn total() -> Plan {
    simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}))
}

#[test]
fn a_tie_is_a_verdict_only_where_both_agree() {
    let check = |rows: &str, expect: &str| {
        check(&total(), rows, "2023-03-01", expect);
        let reversed: Vec<&str> = rows.split(';').rev().collect();
        check(&total(), &reversed.join(";"), "2023-03-01", expect);
    };
    check("2022 1010; 2022 930", "cannot_tell");
    check("2022 1010; 2022 1020", "met 101 % of 100 %: 1 (+10)");
    check("2022 900; 2022 930", "missed 90 % of 100 %: -10 (-100)");
    check("2022 900; 2022 930; 2022 1000", "cannot_tell");
    // What ranks one before the other decides.
    check("2022 1010 known:2023-02-01; 2022 930 known:2023-02-02", "missed 93 % of 100 %: -7 (-70)");
    check("2022 1010 press; 2022 930", "missed 93 % of 100 %: -7 (-70)");
    // A tie of an earlier period does not matter when a later one decides.
    check("2022-H1 100; 2022-H1 500; 2022 1000", "met 100 % of 100 %: 0 (0)");
    // It does where it is added up.
    check("2022-H1 400; 2022-H1 500; 2022-H2 520", "cannot_tell");
    check("2022-H1 400; 2022-H1 450; 2022-H2 520", "missed 92 % of 100 %: -8 (-80)");
    // One of two ties is enough, and so are both together only.
    check("2022-H1 480; 2022-H1 490; 2022-H2 500; 2022-H2 515", "cannot_tell");
    check("2022 1010 expected; 2022 1020 expected", "met* 101 % of 100 %: 1 (+10)");
}

#[test]
fn a_tie_of_every_month_is_judged_by_its_ends() {
    let rows = |low: i64, high: i64| {
        let month = |m: i64| format!("2022-{m:02} {low}; 2022-{m:02} {high};");
        (1..=12).map(month).collect::<String>()
    };
    check(&total(), &rows(84, 90), "2023-03-01", "met 100.8 % of 100 %: 0.8 (+8)");
    check(&total(), &rows(70, 90), "2023-03-01", "cannot_tell");
}

#[test]
fn a_tie_is_named_with_what_each_would_mean() {
    let named = |rows: &str| -> Vec<String> {
        let judged = judge(&total(), rows, "2023-03-01");
        let figures = |r: &Reason| match r {
            Reason::Contested { period, figures, .. } => {
                Some(format!("{period}: {}", figures.iter().map(|(_, verdict)| verdict.slug()).collect::<Vec<_>>().join(" ")))
            }
            _ => None,
        };
        judged.explanation.iter().filter_map(figures).collect()
    };
    assert_eq!(named("2022 1010; 2022 930"), ["2022: missed met"]);
    assert_eq!(named("2022 1010; 2022 1020"), ["2022: met met"]);
    assert_eq!(named("2022-H1 100; 2022-H1 500; 2022 1000"), [""; 0]);
    assert_eq!(named("2022-H1 400; 2022-H1 500; 2022-H2 510; 2022-H2 520"), ["2022-H1: missed met"]);
}

#[test]
fn ties_of_other_kinds_are_no_better() {
    let check = |of_indicator: serde_json::Value, of_target: serde_json::Value, rows: &str, as_of: &str, expect: &str| {
        check(&simple(of_indicator, of_target), rows, as_of, expect);
    };
    let event = json!({"nature": "event", "unit": "—"});
    check(event.clone(), json!({"kind": "hold"}), "2022 done; 2022 open", "2023-03-01", "cannot_tell");
    check(event.clone(), json!({"kind": "milestone"}), "2022 done; 2022 open", "2023-03-01", "cannot_tell");
    check(event, json!({"kind": "qualitative"}), "2022 rated:met; 2022 rated:missed", "2023-03-01", "cannot_tell");
    let level = json!({"kind": "level", "value": 200, "unit": "个", "better": "higher"});
    let stock = json!({"nature": "stock"});
    check(stock.clone(), level.clone(), "2021 100; 2021 150; 2022-06-30 170", "2022-07-15", "cannot_tell");
    check(stock, level, "2021 100; 2021 110; 2022-06-30 170", "2022-07-15", "on_track 66.67 % of 50 %: 16.67 (-30)");
    let rank = json!({"nature": "rank", "unit": "位"});
    check(rank, json!({"kind": "rank", "within": 7}), "2022 7; 2022 8", "2023-03-01", "cannot_tell");
}

#[test]
fn a_tie_of_a_reference_counts_too() {
    let of = |id: &str| indicator(json!({"id": id, "unit": "%", "nature": "rate"}));
    let target = target(json!({"kind": "relative", "references": ["r"], "better": "higher"}));
    let plan = plan(&plan_file(&[of("i"), of("r")], &[target], json!({})));
    check(&plan, "2022 5; 2022 4 of:r; 2022 6 of:r", "2023-03-01", "cannot_tell");
    check(&plan, "2022 5; 2022 4 of:r; 2022 4.5 of:r", "2023-03-01", "met (+0.5)");
}

/// Two current edits of one subject, of which neither knew the other.
#[test]
fn edits_in_conflict_are_a_verdict_only_where_both_agree() {
    let check = |rows: &str, as_of: &str, expect: &str| {
        let all = ledger(&total(), rows);
        // The ids the other way round.
        let reversed = Ledger::new(all.edits().enumerate().map(|(i, e)| Edit { id: format!("e{}", 9 - i).into(), ..e.clone() }));
        for ledger in [all, reversed] {
            assert_eq!(one_line(&assess(&total(), &LedgerView::new(&ledger), day(as_of))[0]), expect, "{rows}");
        }
    };
    check("2022 1010 as:a; 2022 930 as:a at:2023-02-20", "2023-03-01", "cannot_tell");
    check("2022 1010 as:a; 2022 1020 as:a", "2023-03-01", "met 101 % of 100 %: 1 (+10)");
    // Neither stage nor grade decides between edits of one figure.
    check("2022 1010 as:a final; 2022 930 as:a press", "2023-03-01", "cannot_tell");
    // One of them was not public yet.
    check("2022 1010 as:a known:2023-01-20; 2022 930 as:a known:2023-06-01", "2023-03-01", "met 101 % of 100 %: 1 (+10)");
}
