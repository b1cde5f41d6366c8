//! What cannot be, and what is hardly so, before it is saved.

use serde_json::{Value, json};
use xianfeng_core::ledger::{CurrentObservation, LedgerView};
use xianfeng_core::measure::Period;
use xianfeng_core::plan::Plan;
use xianfeng_core::plausible::{Doubt, Proposed, Refusal, doubts, reading, refusals};

use xianfeng_testing::plans::{day, ledger, simple};

fn parks() -> Plan {
    simple(json!({"unit": "座", "rhythm": "monthly"}), json!({"kind": "total", "value": 1000, "unit": "座"}))
}

fn stock(unit: &str, nature: &str, name: &str) -> Plan {
    let indicator = json!({"unit": unit, "nature": nature, "name": {"zh": name, "en": name}});
    simple(indicator, json!({"kind": "floor", "value": 3, "unit": unit}))
}

/// What is found about a row, beside the rows that are there: refusals, then doubts.
fn found(plan: &Plan, rows: &str, row: &str, today: &str) -> String {
    let (there, new) = (LedgerView::new(&ledger(plan, rows)), LedgerView::new(&ledger(plan, row)));
    let id = plan.indicators.keys().next().unwrap();
    let others: Vec<&CurrentObservation> = there.of(id).iter().collect();
    let observation = &new.of(id)[0].observation;
    let proposed = Proposed { plan, indicator: &plan.indicators[id], observation, others: &others, before: None, today: day(today) };
    let refused = refusals(&proposed).into_iter().map(|refusal| match refusal {
        Refusal::Negative { unit } => format!("negative {unit}"),
        Refusal::NotWhole { unit } => format!("no whole {unit}"),
        Refusal::FuturePeriod { end } => format!("ends {end}"),
        Refusal::FuturePublication => "published in the future".to_owned(),
    });
    let doubted = doubts(&proposed).into_iter().map(|doubt| match doubt {
        Doubt::PublishedEarly { end } => format!("published before {end}?"),
        Doubt::Tenfold(near) => format!("tenfold {} of {}?", near.value, near.period),
        Doubt::Tenth(near) => format!("a tenth of {} of {}?", near.value, near.period),
        Doubt::BelowEarlier(near) => format!("below {} of {}?", near.value, near.period),
        Doubt::AboveLater(near) => format!("above {} of {}?", near.value, near.period),
        Doubt::Second(near) => format!("second to {} of {}?", near.value, near.period),
        Doubt::Negative => "takes away?".to_owned(),
    });
    refused.chain(doubted).collect::<Vec<_>>().join(", ")
}

#[test]
fn what_cannot_be_is_refused() {
    let check = |row: &str, expect: &str| assert_eq!(found(&parks(), "", row, "2022-11-26"), expect, "{row}");
    check("2022-01/2022-09 850", "");
    check("2022-01/2022-09 -5", "negative 座");
    check("2022-01/2022-09 850.5", "no whole 座");
    check("2022-01/2022-09 -0.5", "negative 座, no whole 座");
    check("2022-01/2022-09 0.0851 万座", "");
    check("2022-01/2022-09 0.08515 万座", "no whole 座");
    check("2022-01/2022-09 0", "");
    check("2027-09 850 known:2022-11-26", "ends 2027-09-30, published before 2027-09-30?");
    check("2022 850 known:2022-11-26", "ends 2022-12-31, published before 2022-12-31?");
    check("2022 850 expected known:2022-11-26", "");
    check("2023 850 expected known:2022-11-26", "ends 2023-12-31");
    check("2022-01/2022-11 850 expected known:2022-11-26", "");
    check("2022-01/2022-09 850 known:2027-12-01", "published in the future");
    check("2022-01/2022-09 850 known:2022-12", "published in the future");
    check("2022-01/2022-09 850 known:2022-11", "");
    check("2022-01/2022-09 850 known:2022", "");
    check("2022-01/2022-09 850 known:-", "");
}

#[test]
fn what_is_negative_or_in_parts_by_nature_is_taken() {
    let check = |unit: &str, nature: &str, name: &str, row: &str, expect: &str| {
        assert_eq!(found(&stock(unit, nature, name), "", row, "2022-11-26"), expect, "{name} {row}");
    };
    check("家", "stock", "企业", "2022-09-30 -5", "negative 家");
    check("家", "stock", "企业", "2022-09-30 4.5", "no whole 家");
    check("人", "stock", "户均人数", "2022-09-30 2.5", "");
    check("家", "stock", "净增企业", "2022-09-30 -5", "");
    check("%", "rate", "增速", "2022-09 -3.5", "");
    check("亿元", "stock", "利润", "2022-09-30 -3.5", "");
    check("万吨", "stock", "产量", "2022-09-30 -3.5", "negative 万吨");
    check("万吨", "stock", "产量", "2022-09-30 3.55", "");
    check("万人", "stock", "人口", "2022-09-30 11.35", "");
    check("万人", "stock", "人口", "2022-09-30 11.35001", "no whole 万人");
}

#[test]
fn what_is_hardly_so_is_asked_about() {
    let check = |rows: &str, row: &str, expect: &str| assert_eq!(found(&parks(), rows, row, "2023-11-26"), expect, "{rows} + {row}");
    check("", "2022-01/2022-09 850 known:2022-08-15", "published before 2022-09-30?");
    check("", "2022-01/2022-09 850 expected known:2022-08-15", "");
    check("", "2022-01/2022-09 850 known:2022-09", "");
    check("2022-08 95", "2022-09 950", "tenfold 95 of 2022-08?");
    check("2022-08 95", "2022-09 949", "");
    check("2022-08 95", "2022-09 9", "a tenth of 95 of 2022-08?");
    check("2022-10 95", "2022-09 950", "tenfold 95 of 2022-10?");
    check("2022-07 95; 2022-08 400", "2022-09 950", "");
    check("2022-08 0", "2022-09 950", "");
    check("2022-08 95", "2022-Q4 950", "");
    check("2022-01/2022-08 95", "2022-01/2022-09 950", "tenfold 95 of 2022-01/2022-08?");
    check("2022-01/2022-10 1000", "2022-01/2022-09 900", "");
    check("2022-01/2022-10 1000", "2022-01/2022-09 1100", "above 1000 of 2022-01/2022-10?");
    check("2022-01/2022-08 900", "2022-01/2022-09 850", "below 900 of 2022-01/2022-08?");
    check("2022 1000", "2022 600", "second to 1000 of 2022?");
    check("2022 1000; 2022 1000", "2022 1000", "second to 1000 of 2022?");
    check("2022-01/2022-08 900", "2022-09 -5", "takes away?");
}

#[test]
fn a_slipped_point_of_a_rate_is_asked_about_and_a_small_rate_may_move() {
    let plan = stock("%", "rate", "占比");
    let check = |rows: &str, row: &str, expect: &str| assert_eq!(found(&plan, rows, row, "2023-11-26"), expect, "{rows} + {row}");
    check("2022-08 3.7", "2022-09 37", "tenfold 3.7 of 2022-08?");
    check("2022-08 0.3", "2022-09 3.5", "");
    check("2022-08 45", "2022-09 4.5", "a tenth of 45 of 2022-08?");
}

#[test]
fn a_single_month_of_a_sum_is_asked_whether_it_is_cumulative() {
    let check = |indicator: Value, target: Value, rows: &str, period: &str, expect: &str| {
        let plan = simple(indicator, target);
        let view = LedgerView::new(&ledger(&plan, rows));
        let (id, indicator) = plan.indicators.iter().next().unwrap();
        let others: Vec<&CurrentObservation> = view.of(id).iter().collect();
        let period: Period = period.parse().unwrap();
        let found = reading(&plan, indicator, period, &others).map_or("nothing to ask".to_owned(), |reading| {
            format!("{}{}", reading.cumulative, if reading.single_is_likely { ", single is likely" } else { "" })
        });
        assert_eq!(found, expect, "{period} beside {rows}");
    };
    let total = |window: Value| json!({"kind": "total", "value": 1000, "unit": "座", "window": window});
    let year = || total(json!({"from": "2022-01-01", "due": "2022-12-31"}));
    let flow = || json!({"unit": "座", "rhythm": "monthly"});
    check(flow(), year(), "", "2022-09", "2022-01/2022-09");
    check(flow(), year(), "", "2022-Q3", "2022-01/2022-09");
    check(flow(), year(), "", "2022-H2", "2022");
    check(flow(), year(), "", "2022-01", "nothing to ask");
    check(flow(), year(), "", "2022-Q1", "nothing to ask");
    check(flow(), year(), "", "2022-01/2022-09", "nothing to ask");
    check(flow(), year(), "", "2022", "nothing to ask");
    check(flow(), year(), "", "2022-09-30", "nothing to ask");
    check(flow(), year(), "", "2021-09", "nothing to ask");
    check(flow(), year(), "2022-01 90; 2022-02 80", "2022-03", "2022-Q1, single is likely");
    check(flow(), year(), "2022-01 90", "2022-02", "2022-01/2022-02");
    check(flow(), year(), "2022-01/2022-08 90", "2022-09", "2022-01/2022-09");
    // A year from April.
    check(flow(), total(json!({"from": "2024-04-01", "due": "2025-03-31"})), "", "2025-02", "2024-04/2025-02");
    check(flow(), total(json!({"from": "2024-04-01", "due": "2025-03-31"})), "", "2024-Q2", "nothing to ask");
    // Several years: offices add up within one.
    check(flow(), total(json!({"from": "2021-01-01", "due": "2025-12-31"})), "", "2023-09", "2023-01/2023-09");
    check(flow(), total(json!({"from": "2021-01-01", "due": "2025-12-31"})), "", "2023", "nothing to ask");
    let level = json!({"kind": "floor", "value": 3, "unit": "座"});
    check(json!({"unit": "座", "nature": "stock"}), level.clone(), "", "2022-09", "nothing to ask");
    check(flow(), level, "", "2022-09", "nothing to ask");
}
