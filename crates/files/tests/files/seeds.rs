//! The published plans as shipped: they are valid, and judged as the method says.

use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::day::date;
use xianfeng_testing::shipped::{ledger, plan};

/// The verdict of one target, with a star when it is provisional.
fn short(assessment: &Assessment) -> String {
    format!("{}{}", assessment.verdict.slug(), if assessment.provisional { "*" } else { "" })
}

#[test]
fn the_seed_is_judged_as_the_method_says() {
    let plan = plan("shenyang-2022");
    let ledger_view = LedgerView::new(&ledger("shenyang-2022", &plan));
    let days = ["2022-09-30", "2022-12-31", "2023-03-31", "2026-11-24"];
    let judged: Vec<Vec<Assessment>> = days.iter().map(|d| assess(&plan, &ledger_view, date(d).unwrap())).collect();
    let check = |indicator: &str, expect: [&str; 4]| {
        let indicator = &indicator.into();
        let found =
            plan.targets_with_indicator(indicator).filter(|t| t.tier == plan.targets_with_indicator(indicator).next().unwrap().tier);
        let mut any = false;
        for target in found {
            any = true;
            let row: Vec<String> = judged.iter().map(|day| short(day.iter().find(|a| a.target == target.id).unwrap())).collect();
            assert_eq!(row, expect, "{}", target.id);
        }
        assert!(any, "no target by {indicator}");
    };
    check("trade-level", ["no_data", "no_data", "missed*", "missed*"]);
    check("trade-growth", ["no_data", "no_data", "missed*", "missed*"]);
    check("hitech-firms", ["no_data", "behind*", "missed*", "missed*"]);
    check("pocket-parks", ["no_data", "no_data", "no_data", "met"]);
    check("old-communities", ["no_data", "no_data", "met", "met"]);
    check("reg-unemp", ["no_data", "no_data", "no_data", "no_data"]);
    check("grain", ["not_due", "not_due", "no_data", "missed*"]);
    check("cr-express-rank", ["not_due", "not_due", "no_data", "no_data"]);
    check("rank-heping", ["not_due", "met", "met", "met"]);
    check("county-gdp-growth", ["no_data", "no_data", "no_data", "no_data"]);
    check("local-transfer-rate", ["no_data", "on_track", "cannot_tell", "cannot_tell"]);
    check("tech-contract", ["no_data", "behind", "cannot_tell", "met*"]);
    check("gdp-growth", ["no_data", "no_data", "missed*", "missed*"]);
}

#[test]
fn every_seed_is_read_without_a_problem() {
    for name in ["shenyang-2022", "canada-2030"] {
        let plan = plan(name);
        assert!(!ledger(name, &plan).is_empty());
    }
}
