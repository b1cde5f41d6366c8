//! The charts of the whole plan, and the duties of all charts: a table, a description, reachable data.

use serde_json::Value;
use xianfeng_charts::{Chart, Theme, bars, draw, flow, map, timeline};
use xianfeng_core::assess::Verdict;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::Language;

use crate::sample::{sample, theme};
use xianfeng_testing::plans::day;

#[test]
fn the_table_of_every_chart_has_its_data() {
    for language in [Language::Zh, Language::En] {
        for (name, model) in sample().charts(language) {
            let table = model.table();
            assert!(!table.caption.is_empty(), "{name}");
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{name}: {:?}", row.cells);
            }
            if name != "indicator-empty" {
                assert!(!table.rows.is_empty(), "{name}");
            }
            assert!(model.description().chars().count() > 8, "{name}");
        }
    }
}

/// Every id in the data of an option.
fn ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|v| ids(v, found));
        }
        Value::Array(list) => list.iter().for_each(|v| ids(v, found)),
        _ => {}
    }
}

#[test]
fn the_keyboard_reaches_what_is_drawn() {
    for (name, model) in sample().charts(Language::Zh) {
        let mut drawn = Vec::new();
        ids(&draw::option(&model, &theme(Language::Zh, false, false)), &mut drawn);
        let data_points = model.data_points();
        assert!(name == "indicator-empty" || !data_points.is_empty(), "{name}");
        // A rival that says the same lies under a better observation.
        for data_point in data_points.iter().filter(|s| s.id != "l-22b") {
            assert!(drawn.iter().any(|id| id == data_point.id), "{name}: {} is not drawn", data_point.id);
            assert!(!data_point.spoken.is_empty());
        }
    }
}

#[test]
fn every_drawn_series_has_its_own_id() {
    for (name, model) in sample().charts(Language::Zh) {
        let option = draw::option(&model, &theme(Language::Zh, true, true));
        let mut seen = std::collections::BTreeSet::new();
        for series in option["series"].as_array().unwrap() {
            let id = series["id"].as_str().unwrap_or_else(|| panic!("{name}: a series without id"));
            assert!(seen.insert(id.to_owned()), "{name}: {id} twice");
        }
    }
}

#[test]
fn the_lists_meet_in_what_they_share() {
    let s = sample();
    let model = flow::model(&s.plan, &s.assessments(), Language::Zh);
    let band = |id: &str| model.bands.iter().find(|b| b.id == id).map(|b| b.targets.len());
    assert_eq!(band("area-a>task-a"), Some(1));
    assert_eq!(band("area-b>task-a"), Some(1));
    assert_eq!(band("area-a>only/area"), Some(2));
    assert_eq!(band("only/task>task-a"), Some(1));
    assert_eq!(band("area-c>only/area"), None);
}

#[test]
fn targets_are_ranked_by_completion_and_say_actual_and_target() {
    let s = sample();
    let model = bars::completion(&s.plan, &s.assessments(), Language::Zh).unwrap();
    let rows: Vec<_> = model.rows.iter().map(|row| (row.id.as_str(), row.label.join("  "))).collect();
    assert_eq!(rows.first().unwrap(), &("parks", "100%  1,000 座 / 1,000 座".to_owned()));
    assert!(model.rows.windows(2).all(|pair| pair[0].value >= pair[1].value), "{rows:?}");
    assert!(rows.iter().all(|(id, _)| !["rate", "ceiling", "rank"].contains(id)), "{rows:?}");
}

#[test]
fn labels_of_bars_take_two_lines_on_a_phone_and_are_whole() {
    let s = sample();
    let model = Chart::from(bars::completion(&s.plan, &s.assessments(), Language::Zh).unwrap());
    let drawn = |width: f64| draw::option(&model, &Theme { width, narrow: width < 600.0, ..Theme::default() }).to_string();
    assert!(drawn(900.0).contains(r#""100%  1,000 座 / 1,000 座""#), "{}", drawn(900.0));
    assert!(drawn(366.0).contains(r#""100%\n1,000 座 / 1,000 座""#), "{}", drawn(366.0));
}

#[test]
fn rates_stand_beside_their_targets_without_a_completion() {
    let s = sample();
    let model = bars::rates(&s.plan, &s.assessments(), Language::Zh).unwrap();
    let row = model.rows.iter().find(|row| row.id == "rate").unwrap();
    assert_eq!((row.value, row.mark.map(|mark| mark.0), row.label.join(" ").as_str()), (-3.0, Some(8.0), "−3% / 8%"));
}

#[test]
fn districts_are_ranked_by_one_period_and_moved_against_the_one_before() {
    let s = sample();
    let model = bars::places(&s.plan, &s.ledger_view, day("2024-03-31"), None, Language::Zh).unwrap();
    let names: Vec<_> = model.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["1 和平区", "2 新民市"]);
    // One district alone has a figure of the year before: there is no order to move in.
    assert!(model.description.starts_with("city-gdp，2022年，从高到低。3 个区县中 2 个有2022年的数。"), "{}", model.description);
    assert!(bars::places(&s.plan, &s.ledger_view, day("2022-06-30"), None, Language::Zh).is_none());
}

#[test]
fn a_district_shows_its_worst_judged_verdict() {
    let s = sample();
    let model = map::model(&s.plan, &s.assessments(), Language::Zh);
    assert_eq!(model.regions[0].verdict, Verdict::Met);
    assert_eq!(model.regions[0].tile, (2, 3));
    assert_eq!(model.regions[1].verdict, Verdict::NoData);
}

#[test]
fn windows_stand_in_the_order_in_which_they_close() {
    let s = sample();
    let model = timeline::model(&s.plan, &s.ledger_view, &s.assessments(), Language::Zh, |t| t.id != "words");
    assert_eq!(model.rows.len(), 8);
    assert_eq!(model.rows.last().unwrap().id, "rank");
    let level = model.rows.iter().find(|r| r.id == "level").unwrap();
    assert_eq!(level.known, Some(xianfeng_core::measure::day::day_number(day("2023-01-20"))));
}

#[test]
fn districts_are_compared_by_their_figures_of_one_period() {
    let s = sample();
    let ledger_view = &s.ledger_view;
    let known = |day_: &str| map::mapped_indicators(&s.plan, ledger_view, day(day_)).iter().map(|i| i.id.clone()).collect::<Vec<_>>();
    assert_eq!(known("2024-03-31"), ["city-gdp"]);
    // In 2022 only one district had an observation of 2021.
    assert!(known("2022-06-30").is_empty());
    let all = s.assessments();
    let model = map::of_indicator(&s.plan, ledger_view, &all, day("2024-03-31"), &"city-gdp".into(), Language::Zh).unwrap();
    let rows: Vec<_> = model.regions.iter().map(|r| (r.words.as_str(), r.short.as_str(), r.class)).collect();
    assert_eq!(rows, [("1,078.6 亿元", "1,078.6", Some(3)), ("约 427.8 亿元", "≈427.8", Some(0)), ("未公布", "", None)]);
    assert_eq!(model.classes.unwrap().names, ["400–600 亿元", "600–800 亿元", "800–1,000 亿元", "1,000–1,200 亿元"]);
    for unknown in ["level", "nothing", "gdp-a"] {
        assert!(map::of_indicator(&s.plan, ledger_view, &all, day("2024-03-31"), &unknown.into(), Language::Zh).is_none(), "{unknown}");
    }
}

#[test]
fn bounds_are_round_and_hold_every_value() {
    let check = |values: &[&str], expect: &[&str]| {
        let values: Vec<Decimal> = values.iter().map(|v| v.parse().unwrap()).collect();
        let found: Vec<String> = map::class_bounds(&values).unwrap().iter().map(|b| b.normalize().to_string()).collect();
        assert_eq!(found, expect, "{values:?}");
    };
    check(&["125.2", "427.8", "982.3", "1078.6", "1200"], &["0", "500", "1000", "1500"]);
    check(&["10735", "11500"], &["10600", "10800", "11000", "11200", "11400", "11600"]);
    check(&["7", "7"], &["7", "7.001"]);
    check(&["-0.4", "0.3"], &["-0.4", "-0.2", "0", "0.2", "0.4"]);
}
