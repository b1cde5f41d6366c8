//! Growth and years: only like is compared with like.

use xianfeng_charts::{Chart, draw};
use xianfeng_charts::{ChartForm, ChartInputs, ChartKey};
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::Language;
use xianfeng_testing::plans::day;

use crate::sample::{onward, theme};

/// Subject and label of every value, `-` where the model is not offered.
#[track_caller]
fn check(id: &str, form: ChartForm, expect: &[(&str, &str)]) {
    let model = onward().compared(id, form, Language::Zh);
    let found: Vec<(String, String)> =
        model.iter().flat_map(|v| &v.series).flat_map(|s| &s.points).map(|p| (p.id.to_string(), p.label.clone())).collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(found, expect, "{id}");
}

#[test]
fn growth_is_against_the_same_period_of_the_year_before() {
    // The last level is only an "about": it has no growth.
    check("way", ChartForm::Growth, &[("y-21", "+10"), ("y-22h", "+14.29"), ("y-22", "+20.91"), ("y-23h", "+16.67")]);
    // Nothing grows from nothing; a fall is a fall.
    check("sum", ChartForm::Growth, &[("s-22h", "−25"), ("s-22", "+30")]);
}

#[test]
fn growth_never_reaches_over_a_break_of_the_series() {
    check("pace", ChartForm::Growth, &[("p-23", "−7.5")]);
    assert_eq!(onward().compared("pace", ChartForm::Growth, Language::Zh).unwrap().unit, "个百分点");
}

#[test]
fn years_lie_over_each_other_by_the_month() {
    let model = onward().compared("sum", ChartForm::Years, Language::Zh).unwrap();
    assert_eq!(model.places, ["1—3月", "1—6月", "1—9月", "1—12月"]);
    let lines: Vec<(&str, Vec<usize>)> = model.series.iter().map(|l| (l.name.as_str(), l.points.iter().map(|p| p.at).collect())).collect();
    assert_eq!(lines, [("2021", vec![0, 1, 3]), ("2022", vec![0, 1, 3])]);
    assert_eq!(onward().compared("way", ChartForm::Years, Language::En).unwrap().places, ["Mar", "Jun", "Sep", "Dec"]);
}

#[test]
fn what_has_nothing_to_compare_is_not_offered() {
    // One observation a year makes no line over the months.
    check("once", ChartForm::Years, &[]);
    check("pace", ChartForm::Years, &[]);
    assert_eq!(onward().compared("way", ChartForm::Level, Language::Zh), None);
}

#[test]
fn the_table_says_what_is_drawn() {
    for form in [ChartForm::Growth, ChartForm::Years] {
        let model = Chart::from(onward().compared("sum", form, Language::En).unwrap());
        let table = model.table();
        assert_eq!(table.rows.len(), model.data_points().len());
        assert!(table.rows.iter().all(|r| r.cells.len() == table.columns.len()));
        assert!(model.height(&theme(Language::En, false, true)) > 200.0);
        let option = draw::option(&model, &theme(Language::En, false, false));
        assert!(!option["series"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_period_without_a_base_to_grow_from_is_named() {
    let (plan, ledger) = xianfeng_testing::inputs::case("13-growth-negative-base");
    let ledger_view = LedgerView::new(&ledger);
    let as_of = day("2023-06-30");
    let assessments = assess(&plan, &ledger_view, as_of);
    for (language, said) in [
        (Language::Zh, "未列：2022年5月，2022年6月，2022年7月，上年同期不大于零，不能算增速。"),
        (Language::En, "Left out: May 2022, Jun 2022, Jul 2022. Growth needs a value above zero a year earlier."),
    ] {
        let inputs =
            ChartInputs { plan: &plan, ledger_view: &ledger_view, assessments: &assessments, as_of, language, form: ChartForm::Growth };
        let model = ChartKey::Target("t".into()).model(&inputs).unwrap();
        let table = model.table();
        assert_eq!(table.rows.len(), 1);
        assert!(table.notes.contains(&said.to_owned()), "{:?}", table.notes);
    }
}
