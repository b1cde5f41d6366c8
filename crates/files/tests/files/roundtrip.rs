//! Written files are read back unchanged.

use proptest::prelude::*;
use serde_json::json;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;

use xianfeng_testing::any::{edit, ledger, number, observation, period, stamp};
use xianfeng_testing::plans::{indicator, plan, plan_file, target};
use xianfeng_testing::shipped as seeds;

/// The plan that the generated observations belong to, with its steps `a` and `b`.
fn with_steps() -> Plan {
    let steps = json!([{"id": "a", "name": {"zh": "甲"}}, {"id": "b", "name": {"zh": "乙"}}]);
    plan(&plan_file(&[indicator(json!({"nature": "event"}))], &[target(json!({"kind": "milestone", "steps": steps}))], json!({})))
}

fn again(ledger: &Ledger, plan: &Plan) -> Ledger {
    let text = xianfeng_files::ledger::to_json(ledger.edits(), plan, Some("title".to_owned()));
    let parsed = xianfeng_files::ledger::read(&text, plan);
    parsed.usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_ledger_is_read_as_it_was_written(ledger in ledger()) {
        prop_assert_eq!(again(&ledger, &with_steps()), ledger);
    }

    #[test]
    fn an_export_is_the_same_in_whatever_order_the_edits_came(ledger in ledger(), turn in 0usize..10) {
        let mut edits: Vec<_> = ledger.edits().cloned().collect();
        let middle = turn.min(edits.len());
        edits.rotate_left(middle);
        edits.reverse();
        let plan = with_steps();
        let text = |ledger: &Ledger| xianfeng_files::ledger::to_json(ledger.edits(), &plan, None);
        prop_assert_eq!(text(&Ledger::new(edits)), text(&ledger));
    }

    /// Whoever compares two exports line by line sees the edits that are new and nothing else.
    #[test]
    fn one_more_edit_is_one_more_piece_of_an_export(ledger in ledger(), more in edit()) {
        let plan = with_steps();
        let text = |ledger: &Ledger| xianfeng_files::ledger::to_json(ledger.edits(), &plan, None);
        let mut after = ledger.clone();
        if ledger.with_id(&more.id).next().is_none() && !ledger.is_empty() && after.add(more) {
            let (old, new) = (text(&ledger), text(&after));
            let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
            // The comma after an edit that is no longer the last.
            let alike = |(a, b): &(&&str, &&str)| a.trim_end_matches(',') == b.trim_end_matches(',');
            let before = old.iter().zip(&new).take_while(alike).count();
            let behind = old.iter().rev().zip(new.iter().rev()).take_while(alike).count();
            prop_assert!(before + behind >= old.len(), "{} + {} of {}", before, behind, old.len());
        }
    }

    #[test]
    fn a_figure_is_read_as_it_was_written(observation in observation()) {
        let file = xianfeng_files::ledger::observation_file(&observation);
        prop_assert_eq!(xianfeng_files::ledger::check_observation(file, &with_steps()), Ok(observation));
    }

    #[test]
    fn numbers_periods_and_stamps_are_read_as_they_were_written(number in number(), period in period(), stamp in stamp()) {
        let read = xianfeng_files::number::parse(&number.to_string()).unwrap().value;
        prop_assert_eq!((read, read.scale()), (number, number.scale()));
        prop_assert_eq!(period.to_string().parse(), Ok(period));
        prop_assert_eq!(stamp.to_string().parse(), Ok(stamp));
    }
}

#[test]
fn the_seeds_are_read_as_they_were_written() {
    for name in ["shenyang-2022", "canada-2030"] {
        let plan = seeds::plan(name);
        let written = xianfeng_files::plan::to_json(&plan);
        assert_eq!(xianfeng_files::plan::read(&written).usable().as_ref(), Ok(&plan), "{name}");
        assert_eq!(xianfeng_files::plan::to_json(&xianfeng_files::plan::read(&written).value.unwrap()), written);
        let ledger = seeds::ledger(name, &plan);
        assert_eq!(again(&ledger, &plan), ledger, "{name}");
    }
}

#[test]
fn a_plan_of_every_kind_is_read_as_it_was_written() {
    let of = |id: &str, nature: &str, unit: &str| indicator(json!({"id": id, "nature": nature, "unit": unit}));
    let kinds = json!([
        {"indicator": "flow", "kind": "total", "value": "12.50", "unit": "亿元"},
        {"indicator": "stock", "kind": "level", "value": 5, "unit": "个", "better": "lower", "strict": true, "baseline": {"value": "-3", "period": "2016/2020"}},
        {"indicator": "stock", "kind": "level", "value": 6, "unit": "个", "better": "higher", "baseline": {"period": "2021-Q4"}, "satisfied": "throughout"},
        {"indicator": "rate", "kind": "rate", "value": 8, "unit": "%", "better": "higher", "tier": "stretch"},
        {"indicator": "rate", "kind": "ceiling", "value": 3.7, "unit": "%"},
        {"indicator": "rate", "kind": "floor", "value": 98, "unit": "‰", "strict": true},
        {"indicator": "rank", "kind": "rank", "within": 7, "twins": ["t1"], "short": {"en": "Place"}},
        {"indicator": "rank", "kind": "rank", "expected": "2022-10-01", "readings": [{"en": "or the first ten"}]},
        {"indicator": "rate", "kind": "relative", "references": ["other"], "better": "higher", "strict": false},
        {"indicator": "flow", "kind": "multiple", "factor": 2, "base": {"value": 100, "period": "2020"}},
        {"indicator": "count", "kind": "share", "percent": 40, "whole": 88, "unit": "项"},
        {"indicator": "event", "kind": "milestone", "steps": [{"id": "a", "name": {"zh": "甲"}, "weight": "2.5", "due": "2022-06-30"}]},
        {"indicator": "event", "kind": "milestone"},
        {"indicator": "event", "kind": "hold", "window": {"from": "2022-01-01", "due": "2026-12-31", "due_from": "2024-12-31"}, "note": {"zh": "注"}},
        {"indicator": "event", "kind": "qualitative"},
        {"indicator": null, "kind": "any_of", "parts": ["t1", "t2"]},
        {"indicator": null, "kind": "all_of", "parts": ["t1", "t2"]}
    ]);
    let targets: Vec<_> = kinds
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(n, fields)| {
            let mut fields = fields.clone();
            fields["id"] = json!(format!("t{}", n + 1));
            target(fields)
        })
        .collect();
    let place = json!({"source": "doc", "section": 1, "paragraph": 2});
    let mut other = of("other", "rate", "%");
    other["part_of"] = json!("rate");
    other["group"] = json!("area");
    other["context_for"] = json!(["t4"]);
    other["lag_days"] = json!(45);
    other["breaks"] = json!([{"from": "2022-07-01", "note": {"en": "new"}}]);
    for field in ["basis", "scope", "list", "note"] {
        other[field] = json!({"zh": "甲", "en": "a"});
    }
    let file = plan_file(
        &[
            of("flow", "flow", "亿元"),
            of("stock", "stock", "个"),
            of("rate", "rate", "%"),
            of("rank", "rank", "位"),
            of("count", "flow", "项"),
            of("event", "event", "—"),
            other,
        ],
        &targets,
        json!({
            "note": {"zh": "注"},
            "headline": [{"name": {"en": "Main ones"}, "targets": ["t2", "t1"]}, {"name": {"zh": "其他"}, "targets": ["t7"]}],
            "thresholds": {"on_track": -5, "slightly_behind": "-15.5", "rate_slightly_behind": -2},
            "units": [{"symbol": "箱", "name": {"zh": "箱", "en": "boxes"}, "quantity": "boxes", "factor": "0.5"}],
            "totals": [{"list": "area", "groups": 2, "measures": 3, "items": 5, "place": place}],
            "groups": [{"id": "area", "kind": "area", "name": {"zh": "领域"}, "measures": 1, "items": 2, "positions": [{"zh": "定位"}], "code": "210100", "place": place, "note": {"en": "n"}}],
            "gaps": [
                {"list": "area", "missing": "names", "count": 1, "note": {"zh": "未列"}, "place": place},
                {"list": "area", "missing": "measures", "count": 2, "note": {"zh": "未列"}, "place": place},
                {"list": "area", "missing": "items", "count": 3, "note": {"zh": "未列"}, "place": place},
                {"list": "area", "missing": "details", "count": 1, "note": {"zh": "未列"}, "place": place}
            ]
        }),
    );
    let plan = plan(&file);
    let written = xianfeng_files::plan::to_json(&plan);
    assert_eq!(xianfeng_files::plan::read(&written).usable(), Ok(plan));
}
