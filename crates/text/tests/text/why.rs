//! The reason of a verdict in a few sentences, for every kind of target, in both languages.

use std::collections::BTreeSet;

use serde_json::json;
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::Language;
use xianfeng_text::{verdict_of, why};

use xianfeng_testing::plans::{day, ledger, simple};
use xianfeng_testing::shipped;

/// Targets of every kind and with every want, each on a day.
const SAID: [(&str, &str, &str); 24] = [
    ("shenyang-2022", "hitech-firms", "2026-11-24"),
    ("shenyang-2022", "hitech-firms", "2022-12-31"),
    ("shenyang-2022", "trade-level", "2023-03-31"),
    ("shenyang-2022", "gdp-growth", "2023-03-31"),
    ("shenyang-2022", "tech-contract", "2022-12-31"),
    ("shenyang-2022", "tech-contract", "2026-11-24"),
    ("shenyang-2022", "pocket-parks", "2022-10-31"),
    ("shenyang-2022", "pocket-parks", "2026-11-24"),
    ("shenyang-2022", "urban-jobs", "2026-11-24"),
    ("shenyang-2022", "grain", "2022-09-30"),
    ("shenyang-2022", "grain", "2026-11-24"),
    ("shenyang-2022", "reg-unemp", "2026-11-24"),
    ("shenyang-2022", "rank-heping", "2026-11-24"),
    ("shenyang-2022", "local-transfer-rate", "2022-12-31"),
    ("shenyang-2022", "local-transfer-rate", "2026-11-24"),
    ("shenyang-2022", "county-gdp-growth", "2026-11-24"),
    ("shenyang-2022", "kangping-doubling", "2026-11-24"),
    ("shenyang-2022", "rental-housing", "2026-11-24"),
    ("shenyang-2022", "civilised-city", "2026-11-24"),
    ("shenyang-2022", "city-operations-centre", "2026-11-24"),
    ("shenyang-2022", "kangping-transition", "2026-11-24"),
    ("canada-2030", "t-1-1-1", "2026-11-24"),
    ("canada-2030", "t-3-13-1", "2026-11-24"),
    ("canada-2030", "t-6-1-1", "2026-11-24"),
];

#[test]
fn a_verdict_is_explained_as_a_person_would() {
    let mut text = String::new();
    for (seed, id, as_of) in SAID {
        let plan = shipped::plan(seed);
        let view = LedgerView::new(&shipped::ledger(seed, &plan)).into_day(day(as_of));
        let all = assess(&plan, &view, day(as_of));
        let assessment = all.iter().find(|a| a.target == id).unwrap_or_else(|| panic!("no target {id}"));
        text += &format!("{id} {as_of}\n");
        for l in [Language::Zh, Language::En] {
            text += &format!("  {} | {}\n", verdict_of(l, assessment), why(l, &plan, &view, assessment).join(" "));
        }
    }
    insta::assert_snapshot!("why", text);
}

#[test]
fn every_verdict_of_every_day_has_one_to_three_sentences() {
    for (seed, days) in
        [("shenyang-2022", ["2022-01-05", "2022-09-30", "2026-11-24"]), ("canada-2030", ["2021-01-05", "2024-06-30", "2031-11-24"])]
    {
        let plan = shipped::plan(seed);
        let ledger_view = LedgerView::new(&shipped::ledger(seed, &plan));
        for as_of in days {
            let view = ledger_view.on(day(as_of));
            for assessment in assess(&plan, &view, day(as_of)) {
                for (l, end) in [(Language::Zh, '。'), (Language::En, '.')] {
                    let said = why(l, &plan, &view, &assessment);
                    assert!((1..=3).contains(&said.len()), "{} {as_of}: {said:?}", assessment.target);
                    let once: BTreeSet<&String> = said.iter().collect();
                    assert_eq!(once.len(), said.len(), "{} {as_of}: {said:?}", assessment.target);
                    assert!(said.iter().all(|sentence| sentence.ends_with(end)), "{} {as_of}: {said:?}", assessment.target);
                }
            }
        }
    }
}

#[test]
fn what_names_no_source_is_said_and_of_a_sum_for_all_its_figures() {
    let plan = simple(json!({"unit": "元"}), json!({"kind": "total", "value": 1000, "unit": "元"}));
    let check = |rows: &str, expected: Option<&str>| {
        let (view, as_of) = (LedgerView::new(&ledger(&plan, rows)), day("2022-12-01"));
        let said = why(Language::Zh, &plan, &view, &assess(&plan, &view, as_of)[0]);
        assert_eq!(said.iter().find(|sentence| sentence.contains("来源")).map(String::as_str), expected, "{rows}: {said:?}");
    };
    check("2022-Q1 1 official; 2022-Q2 2 official", None);
    check("2022-Q1 1 unstated; 2022-Q2 2 unstated", Some("这些数没有注明来源，无从核对。"));
    check("2022-H1 2 unstated", Some("这个数没有注明来源，无从核对。"));
}
