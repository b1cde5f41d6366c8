//! The meaning of every chart on one small page, to be read in a review: axes, series with their first and last datum,
//! sentences, and heads of the table. Colours and pixels are not in it.

use std::fmt::Write;

use serde_json::Value;
use xianfeng_charts::{Chart, draw};
use xianfeng_core::measure::day::day_from_number;
use xianfeng_core::plan::Language;

use crate::sample::{sample, theme};

const MILLISECONDS: f64 = 86_400_000.0;

#[test]
fn charts_say_what_they_said() {
    let charts = sample().charts(Language::Zh);
    for ((name, zh), (_, en)) in charts.into_iter().zip(sample().charts(Language::En)) {
        let mut out = words(&zh);
        let option = draw::option(&zh, &theme(Language::Zh, false, false));
        out.push_str(&axes(&option));
        option["series"].as_array().unwrap().iter().for_each(|s| series(s, is_time(&option), &mut out));
        out.push_str(&words(&en));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, out.trim_end());
        });
    }
}

/// Description, sentences, and table without its cells.
fn words(chart: &Chart) -> String {
    let table = chart.table();
    let heads: Vec<String> = table.columns.iter().map(|c| c.heading()).collect();
    let mut out = format!("{}\n", chart.description());
    for point in chart.data_points() {
        writeln!(out, "  {}: {}", point.id, point.spoken).unwrap();
    }
    writeln!(out, "table of {}: {}", table.rows.len(), heads.join(" | ")).unwrap();
    table.notes.iter().for_each(|note| writeln!(out, "  {note}").unwrap());
    out
}

/// One or several of a component.
fn all(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

fn is_time(option: &Value) -> bool {
    all(&option["xAxis"]).iter().any(|axis| axis["type"] == "time")
}

/// `x time 2019-12-01 … 2024-02-01`, `y 家 0 … 6000`
fn axes(option: &Value) -> String {
    let mut out = String::new();
    for side in ["xAxis", "yAxis"] {
        for axis in all(&option[side]).into_iter().filter(|a| a["show"] != false) {
            let end = |end: &str| datum(&axis[end], axis["type"] == "time");
            let name = axis["name"].as_str().or(axis["type"].as_str()).unwrap_or_default();
            let places: Vec<String> = all(&axis["data"]).iter().map(|d| text(d)).collect();
            let ends = if places.is_empty() { format!("{} … {}", end("min"), end("max")) } else { places.join(" ") };
            writeln!(out, "{side} {name}: {ends}").unwrap();
        }
    }
    out
}

/// `scatter judged 判定所用：■ 未达成 ×1: 2022-12-31 4200`
fn series(series: &Value, time: bool, out: &mut String) {
    let (id, name) = (text(&series["id"]), text(&series["name"]));
    let kind = text(&series["type"]);
    let data = all(&series["data"]);
    write!(out, "{} ×{}", [kind.as_str(), &id, &name].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "), data.len())
        .unwrap();
    if let (Some(first), Some(last)) = (data.first(), data.last()) {
        write!(out, ": {}", item(first, time)).unwrap();
        if data.len() > 1 {
            write!(out, " … {}", item(last, time)).unwrap();
        }
    }
    let links = all(&series["links"]);
    if let Some(first) = links.first() {
        write!(out, "; {} links: {} {}", links.len(), text(&first["id"]), first["value"]).unwrap();
    }
    for mark in all(&series["markLine"]["data"]) {
        write!(out, "; line at {}{}", datum(&mark["xAxis"], time), datum(&mark["yAxis"], false)).unwrap();
    }
    for area in all(&series["markArea"]["data"]) {
        write!(out, "; area {} … {}", datum(&area[0]["xAxis"], time), datum(&area[1]["xAxis"], time)).unwrap();
    }
    out.push('\n');
}

/// Id, value and label of a datum, and its children's number.
fn item(item: &Value, time: bool) -> String {
    let value = match &item["value"] {
        Value::Array(parts) => parts.iter().enumerate().map(|(i, v)| datum(v, time && i == 0)).collect::<Vec<_>>().join(" "),
        one => datum(one, false),
    };
    let label = if item["label"]["show"] == false { String::new() } else { text(&item["label"]["formatter"]) };
    let children = all(&item["children"]).len();
    let children = if children > 0 { format!("×{children}") } else { String::new() };
    [text(&item["id"]), value, label, children].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn datum(value: &Value, time: bool) -> String {
    match value.as_f64() {
        Some(number) if time => day_from_number((number / MILLISECONDS).round() as i64).map_or_else(String::new, |d| d.to_string()),
        Some(number) => number.to_string(),
        None => text(value),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('\n', "/")
}
