//! A small plan with a few figures, and the files of both.

use std::sync::OnceLock;

use serde_json::json;
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::plan::Plan;
use xianfeng_opendata::{File, Inputs, MIT, publish};
use xianfeng_testing::plans::{day, indicator, ledger, plan, plan_file, target};
use xianfeng_testing::shipped;

pub fn small() -> (Plan, Ledger) {
    let bound = json!({"kind": "total", "value": "100", "unit": "个"});
    let territory = json!({"territory": {"zh": "某市", "en": "Some City"}});
    let plan = plan(&plan_file(&[indicator(json!({}))], &[target(bound)], territory));
    let rows = "2022-Q1 20 known:2022-04-10; 2022-01/2022-06 45 known:2022-07-08; 2022-01/2022-06 46 preliminary known:2022-07-08; 2022 99.50 over known:2023-01-20";
    let ledger = ledger(&plan, rows);
    (plan, ledger)
}

/// The files of a plan as of a day.
pub fn files(plan: &Plan, ledger: &Ledger, as_of: &str) -> Vec<File> {
    let as_of = day(as_of);
    let ledger_view = LedgerView::new(ledger).into_day(as_of);
    let assessments = assess(plan, &ledger_view, as_of);
    publish(&[Inputs { plan, ledger, ledger_view: &ledger_view, assessments: &assessments, as_of, licence: Some(MIT) }])
}

/// The shipped plans.
pub const PLANS: [&str; 2] = ["shenyang-2022", "canada-2030"];

/// The files of a shipped plan, made once.
pub fn files_of(name: &str) -> &'static [File] {
    static FILES: [OnceLock<Vec<File>>; 2] = [OnceLock::new(), OnceLock::new()];
    let at = PLANS.iter().position(|plan| *plan == name).unwrap();
    FILES[at].get_or_init(|| {
        let plan = shipped::plan(name);
        files(&plan, &shipped::ledger(name, &plan), "2026-11-26")
    })
}

pub fn text<'a>(files: &'a [File], name: &str) -> &'a str {
    &files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("there is no {name}")).text
}
