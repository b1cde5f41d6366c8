//! Charts of few, many and no observations, and of numbers around zero.

use serde_json::{Value, json};
use xianfeng_charts::{Chart, draw};
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::day::day_from_number;
use xianfeng_core::plan::Language;

use crate::sample::theme;
use xianfeng_testing::plans::{day, ledger, simple};

/// The option of a stock with these rows.
fn option(rows: &str, as_of: &str) -> Value {
    let plan = simple(json!({ "nature": "stock" }), json!({ "kind": "level", "value": 5, "unit": "个", "better": "higher" }));
    let ledger_view = LedgerView::new(&ledger(&plan, rows));
    let all = assess(&plan, &ledger_view, day(as_of));
    let model = xianfeng_charts::line::model(&plan, &plan.targets[0], &ledger_view, &all[0], Language::Zh).unwrap();
    draw::option(&Chart::from(model), &theme(Language::Zh, false, false))
}

fn series<'a>(option: &'a Value, id: &str) -> Option<&'a Value> {
    option["series"].as_array().unwrap().iter().find(|s| s["id"] == id)
}

#[test]
fn one_figure_is_a_point_without_a_line() {
    let option = option("2022-06-30 3", "2022-08-01");
    assert!(series(&option, "path").is_none());
    assert_eq!(series(&option, "judged").unwrap()["data"].as_array().unwrap().len(), 1);
}

#[test]
fn values_at_and_below_zero_lie_inside_the_axis() {
    let option = option("2020-12-31 0; 2021-12-31 -4.5; 2022-06-30 -2", "2022-08-01");
    let axis = option["yAxis"].as_array().map_or(&option["yAxis"], |all| &all[0]);
    assert!(axis["min"].as_f64().unwrap() <= -4.5 && axis["max"].as_f64().unwrap() >= 5.0, "{axis}");
}

#[test]
fn a_line_through_a_thousand_figures_is_sampled_and_keeps_them_all_in_the_table() {
    let first = xianfeng_core::measure::day::day_number(day("2018-01-01"));
    let rows: Vec<String> = (0..1000).map(|i| format!("{} {}", day_from_number(first + i).unwrap(), i % 7)).collect();
    let option = option(&rows.join("\n"), "2022-08-01");
    assert_eq!(series(&option, "path").unwrap()["sampling"], "lttb");
}
