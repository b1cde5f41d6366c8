//! Whatever a plan and a ledger hold, every chart of them can be drawn.

use proptest::prelude::*;
use serde_json::{Value, json};
use xianfeng_charts::{ChartForm, ChartInputs, ChartKey, Theme, draw};
use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::Language;
use xianfeng_testing::plans::{indicator, ledger_file, plan_file, target};

use crate::sample::HOSTILE;

/// Text that a name may be: long, hostile, in any script, or of one character.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![Just(HOSTILE.to_owned()), Just("字".to_owned()), "[a-z -]{1,60}", "\\PC{1,40}"]
}

/// From nothing to the largest number that a file may hold, on both sides of zero.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("0".to_owned()),
        (-1_000_000_000_000_000_000_i64..1_000_000_000_000_000_000).prop_map(|n| n.to_string()),
        (-10_000_i64..10_000).prop_map(|n| n.to_string()),
        (-99_999_i64..99_999).prop_map(|n| format!("{}0.{:09}", if n < 0 { "-" } else { "" }, n.abs())),
    ]
}

/// `2022`, `2022-Q1`, `2022-H1`, `2022-05`, `2022-05/2022-11` or a day, mostly of this century.
fn period() -> impl Strategy<Value = String> {
    let year = prop_oneof![8 => 2018..2027_i32, 1 => 1..9999_i32];
    (year, 0..6, 1..=12_u32, 1..=28_u32).prop_map(|(year, kind, month, day)| match kind {
        0 => format!("{year:04}"),
        1 => format!("{year:04}-Q{}", month % 4 + 1),
        2 => format!("{year:04}-H{}", month % 2 + 1),
        3 => format!("{year:04}-{month:02}"),
        4 => format!("{year:04}-{month:02}/{year:04}-12"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    })
}

/// A row of [`xianfeng_testing::plans::ledger_file`].
fn row() -> impl Strategy<Value = String> {
    let reading = prop::sample::select(vec!["", "over", "at_least", "at_most", "nearly", "about"]);
    let stage = prop::sample::select(vec!["", "final", "preliminary", "expected", "press", "derived", "of:other"]);
    (period(), number(), reading, stage).prop_map(|(period, number, reading, stage)| format!("{period} {number} {reading} {stage}"))
}

/// The nature and unit of an indicator, and the kind of its target.
fn promise() -> impl Strategy<Value = (&'static str, &'static str, Value)> {
    (number(), number(), 0..7).prop_map(|(value, base, kind)| {
        let base = json!({ "value": base, "period": "2021" });
        match kind {
            0 => ("flow", "亿元", json!({ "kind": "total", "value": value, "unit": "亿元" })),
            1 => ("flow", "个", json!({ "kind": "total", "value": value, "unit": "个", "pace": "last_year" })),
            2 => ("stock", "万人", json!({ "kind": "level", "value": value, "unit": "万人", "better": "higher", "baseline": base })),
            3 => ("stock", "个", json!({ "kind": "multiple", "factor": 2, "base": base })),
            4 => ("rate", "%", json!({ "kind": "rate", "value": value, "unit": "%", "better": "lower" })),
            5 => ("rate", "%", json!({ "kind": "relative", "references": ["other"], "better": "higher" })),
            _ => ("rank", "位", json!({ "kind": "rank", "within": 50 })),
        }
    })
}

/// A plan file with areas, tasks and districts; some may break a rule of the format, and are passed over.
fn file() -> impl Strategy<Value = Value> {
    (promise(), prop::collection::vec(name(), 9), any::<[bool; 4]>(), (0..70_u32, 0..70_u32)).prop_map(|(promise, names, flags, tile)| {
        let (nature, unit, kind) = promise;
        let text = |i: usize| json!({ "zh": names[i], "en": names[i] });
        let fields = |id: &str, name: usize| json!({ "id": id, "name": text(name), "unit": unit, "nature": nature });
        let place = json!({ "source": "doc", "section": 1, "paragraph": 1 });
        let group = |id: &str, kind: &str, name: usize| json!({ "id": id, "kind": kind, "name": text(name), "place": place });
        let mut groups = vec![group("a", "area", 0), group("b", "area", 1), group("c", "area", 2), group("t", "task", 3)];
        let mut district = group("d", "district", 4);
        district["tile"] = json!([tile.0, tile.1]);
        groups.extend([district, group("e", "district", 5)]);
        let under = ["a", "b", "t", "d"].into_iter().zip(flags).filter(|(_, listed)| *listed);
        let mut own =
            target(json!({ "name": text(8), "in": under.map(|(g, _)| json!({ "group": g, "place": place })).collect::<Vec<_>>() }));
        own.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
        plan_file(&[indicator(fields("i", 6)), indicator(fields("other", 7))], &[own], json!({ "groups": groups }))
    })
}

fn themes() -> impl Strategy<Value = Theme> {
    (any::<[bool; 3]>(), 0.0..60.0, -10.0..4000.0).prop_map(|([dark, narrow, high_contrast], font_size, width)| Theme {
        dark,
        narrow,
        high_contrast,
        font_size,
        width,
        ..Theme::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_of_any_plan_can_be_drawn(
        file in file(),
        rows in prop::collection::vec(row(), 0..30),
        as_of in (2015..2030_i16, 1..=12_i8, 1..=28_i8),
        theme in themes(),
        english: bool,
    ) {
        let Some(plan) = xianfeng_files::plan::read(&file.to_string()).value else { return Ok(()) };
        let ledger = xianfeng_files::ledger::read(&ledger_file(&plan, &rows.join("\n")).to_string(), &plan).value;
        let ledger_view = LedgerView::new(&ledger.unwrap_or_default());
        let as_of = Date::new(as_of.0, as_of.1, as_of.2).unwrap();
        let assessments = assess(&plan, &ledger_view, as_of);
        let language = if english { Language::En } else { Language::Zh };
        let theme = Theme { language, ..theme };
        let targets = plan.targets.iter().map(|t| ChartKey::Target(t.id.clone()));
        for key in targets.chain(ChartKey::OF_PLAN) {
            let forms = if let ChartKey::Target(_) = key { &ChartForm::ALL[..] } else { &[ChartForm::Level] };
            for form in forms.iter().copied() {
                let inputs = ChartInputs { plan: &plan, ledger_view: &ledger_view, assessments: &assessments, as_of, language, form };
                let Some(chart) = key.model(&inputs) else { continue };
                let option = draw::option(&chart, &theme);
                prop_assert!(option["series"].is_array());
                prop_assert!(!option.to_string().contains('<'), "{key}");
                prop_assert!(chart.height(&theme).is_finite());
                let table = chart.table();
                prop_assert!(table.rows.iter().all(|r| r.cells.len() == table.columns.len()));
                prop_assert!(chart.data_points().iter().all(|p| !p.spoken.is_empty()));
                prop_assert!(key.title(&inputs).len() + key.caption(&inputs, &table).foot.len() > 2);
            }
        }
    }
}
