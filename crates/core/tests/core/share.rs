//! A share of a fixed whole: 40 % of 88.

use serde_json::{Value, json};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{check, simple};

fn share(of_indicator: Value) -> Plan {
    simple(of_indicator, json!({"kind": "share", "percent": 40, "whole": 88, "unit": "项"}))
}

#[test]
fn counts_are_measured_against_the_share_of_the_whole() {
    // 40 % of 88 are 35.2: 35 are not enough, 36 are.
    let plan = share(json!({"unit": "项"}));
    check(&plan, "2022-H1 18", "2022-07-15", "on_track 51.14 % of 50 %: 1.14 (-17.2)");
    check(&plan, "2022 35", "2023-02-15", "missed 99.43 % of 100 %: -0.57 (-0.2)");
    check(&plan, "2022 36", "2023-02-15", "met 102.27 % of 100 %: 2.27 (+0.8)");
    check(&plan, "2022-H1 20; 2022-H2 16", "2023-02-15", "met 102.27 % of 100 %: 2.27 (+0.8)");
}

#[test]
fn a_stock_is_read_at_the_end_and_never_added_up() {
    let plan = share(json!({"unit": "项", "nature": "stock", "rhythm": "half_yearly"}));
    check(&plan, "2022-H1 18; 2022-H2 20", "2023-02-15", "missed 56.82 % of 100 %: -43.18 (-15.2)");
    check(&plan, "2022-06-30 18", "2022-07-15", "on_track 51.14 % of 50 %: 1.14 (-17.2)");
    check(&plan, "2022-06-30 36; 2022-12-31 30", "2023-02-15", "met 102.27 % of 50 %: 52.27 (+0.8)");
}

#[test]
fn an_indicator_in_per_cent_is_compared_with_the_share_itself() {
    let plan = share(json!({"unit": "%", "nature": "rate"}));
    check(&plan, "2022-H1 20", "2022-07-15", "on_track 50 % of 50 %: 0 (-20)");
    check(&plan, "2022-Q1 10; 2022-Q2 15", "2022-07-15", "behind 37.5 % of 50 %: -12.5 (-25)");
    check(&plan, "2022 40", "2023-02-15", "met 100 % of 100 %: 0 (0)");
}
