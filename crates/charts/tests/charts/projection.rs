//! The projection is kept apart from observations.

use xianfeng_charts::{Chart, draw};
use xianfeng_core::plan::Language;

use crate::sample::{onward, sample, theme};

#[test]
fn it_leads_from_the_last_figure_to_the_due_day() {
    let model = onward().indicator("way", Language::Zh);
    let projection = model.projection.as_ref().unwrap();
    assert_eq!(projection.from, (model.points.iter().map(|p| p.x).max().unwrap(), 1500.0));
    assert_eq!(projection.due, model.window.due);
    assert!(projection.low < projection.value && projection.value < projection.high);
    assert!(model.description.contains("趋势外推"));
}

#[test]
fn it_is_in_the_legend_and_its_band_is_no_line() {
    let model = Chart::from(onward().indicator("way", Language::En));
    let option = draw::option(&model, &theme(Language::En, false, false));
    let series = |id: &str| option["series"].as_array().unwrap().iter().find(|s| s["id"] == id).unwrap().clone();
    let named = |name: &serde_json::Value| {
        option["legend"][0]["data"].as_array().or(option["legend"]["data"].as_array()).unwrap().iter().any(|e| e["name"] == *name)
    };
    assert!(named(&series("outlook")["name"]));
    assert_eq!(series("outlook")["lineStyle"]["type"], "dashed");
    assert_eq!(series("outlook-band")["stack"], series("outlook-low")["stack"]);
    assert_eq!(series("outlook-band")["lineStyle"]["opacity"], 0);
}

#[test]
fn its_row_says_that_it_was_not_observed() {
    let model = Chart::from(onward().indicator("way", Language::Zh));
    let table = model.table();
    let row = table.rows.iter().find(|r| r.id.as_deref() == Some("outlook")).unwrap();
    assert!(row.cells.iter().any(|c| c.contains("不是公布的数据")), "{row:?}");
    assert_eq!(model.data_points().last().unwrap().id, "outlook");
}

#[test]
fn too_few_figures_give_none() {
    let s = onward();
    assert_eq!(s.indicator_on("way", "2021-07-01", Language::Zh).projection, None);
    // A target that is over has no way to go; a sum has a schedule instead.
    assert_eq!(sample().indicator("level", Language::Zh).projection, None);
    assert_eq!(s.indicator("sum", Language::Zh).projection, None);
}
