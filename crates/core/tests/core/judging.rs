//! Properties of every judgement, for any observations.

use proptest::prelude::*;
use serde_json::{Value, json};
use xianfeng_core::assess::{Assessment, Reason, Verdict, assess};
use xianfeng_core::ledger::{Edit, Ledger, LedgerView, Observation};
use xianfeng_core::measure::{Date, Decimal, day::add_days};
use xianfeng_core::plan::{Better, Kind, Language, MeasureType, Plan};
use xianfeng_text::explain;

use xianfeng_testing::any::{days, ledger, number, observation, period};
use xianfeng_testing::plans::{day, indicator, judge, plan, plan_file, simple, target};

fn settings() -> ProptestConfig {
    ProptestConfig { cases: 120, ..ProptestConfig::default() }
}

/// The observations as a ledger, one subject each.
fn ledger_view(observations: &[Observation]) -> LedgerView {
    let edit = |(n, content): (usize, &Observation)| Edit {
        id: format!("e{n}").into(),
        subject: format!("s{n}").into(),
        author: String::new(),
        at: "2022-01-01T00:00:00.000Z".parse().unwrap(),
        replaces: Vec::new(),
        correction: false,
        content: Some(content.clone().into()),
    };
    LedgerView::new(&Ledger::new(observations.iter().enumerate().map(edit)))
}

const NATURES: [&str; 5] = ["stock", "flow", "rate", "rank", "event"];

/// Every kind that a plan file may have, with a number of any size, and an indicator that fits it.
fn every_kind(value: Decimal, other: Decimal) -> Vec<(&'static str, Value)> {
    let positive = value.abs().max(Decimal::new(1, 9));
    let (value, other) = (value.to_string(), other.to_string());
    let baseline = json!({"value": other, "period": "2021"});
    let steps = json!([
        {"id": "a", "name": {"en": "a"}, "weight": positive.to_string()},
        {"id": "b", "name": {"en": "b"}, "due": "2022-06-30"}
    ]);
    let mut kinds = vec![
        ("flow", json!({"kind": "total", "value": positive.to_string(), "unit": "万个"})),
        ("stock", json!({"kind": "level", "value": value, "unit": "万个", "better": "higher", "baseline": baseline})),
        ("flow", json!({"kind": "level", "value": value, "unit": "个", "better": "lower", "baseline": baseline, "strict": true})),
        ("rate", json!({"kind": "level", "value": value, "unit": "个", "better": "higher", "baseline": {"period": "2021"}})),
        ("rate", json!({"kind": "rate", "value": value, "unit": "个", "better": "higher"})),
        ("rate", json!({"kind": "relative", "references": ["r"], "better": "lower"})),
        ("rank", json!({"kind": "rank", "within": 4_294_967_295u32})),
        ("rank", json!({"kind": "rank"})),
        ("flow", json!({"kind": "multiple", "factor": positive.to_string(), "base": baseline})),
        ("flow", json!({"kind": "multiple", "factor": "2"})),
        ("event", json!({"kind": "milestone", "steps": steps})),
        ("event", json!({"kind": "hold"})),
        ("event", json!({"kind": "qualitative"})),
    ];
    for nature in NATURES {
        kinds.push((nature, json!({"kind": "ceiling", "value": value, "unit": "个"})));
        kinds.push((nature, json!({"kind": "floor", "value": value, "unit": "亿个", "strict": true})));
        kinds.push((nature, json!({"kind": "share", "percent": "40", "whole": positive.to_string(), "unit": "个"})));
    }
    kinds
}

fn whole_plan(value: Decimal, other: Decimal, rhythm: &str, satisfied: &str, from: Date, due: Date) -> Plan {
    let mut indicators = vec![indicator(json!({"id": "r", "nature": "rate", "part_of": "i"}))];
    let mut targets = Vec::new();
    // All targets share the observations of `i`; a plan may have one nature of it only, so each target has its own twin of it.
    for (n, (nature, mut fields)) in every_kind(value, other).into_iter().enumerate() {
        let id = format!("i{n}");
        indicators.push(indicator(json!({"id": id, "nature": nature, "rhythm": rhythm})));
        fields["id"] = json!(format!("t{n}"));
        fields["indicator"] = json!(id);
        fields["satisfied"] = json!(satisfied);
        fields["window"] = json!({"from": from.to_string(), "due": due.to_string()});
        targets.push(target(fields));
    }
    targets.push(target(json!({"id": "any", "indicator": null, "kind": "any_of", "parts": ["t0", "t1", "t2"]})));
    targets.push(target(json!({"id": "all", "indicator": null, "kind": "all_of", "parts": ["t3", "t4", "t5"]})));
    indicators.push(indicator(json!({})));
    let file = plan_file(&indicators, &targets, json!({}));
    let parsed = xianfeng_files::plan::read(&file.to_string());
    assert!(parsed.problems.iter().all(|p| p.is_warning()), "{:?}", parsed.problems);
    parsed.value.unwrap()
}

/// The observations given to every indicator of the plan.
fn everywhere(plan: &Plan, observations: &[Observation]) -> LedgerView {
    let all: Vec<Observation> = plan
        .indicators
        .keys()
        .flat_map(|id| observations.iter().map(move |f| Observation { indicator: id.clone(), ..f.clone() }))
        .collect();
    ledger_view(&all)
}

/// A year, or any days that end after the baselines do.
fn window() -> impl Strategy<Value = (Date, Date)> {
    prop_oneof![
        2 => Just((day("2022-01-01"), day("2022-12-31"))),
        1 => (days(), days()).prop_map(|(a, b)| (a.min(b).max(day("0001-01-01")), a.max(b).max(day("2022-01-01")))),
    ]
}

fn without_unused(all: &[Assessment]) -> Vec<Assessment> {
    all.iter().map(|a| Assessment { unused: Vec::new(), ..a.clone() }).collect()
}

proptest! {
    #![proptest_config(settings())]

    /// Numbers at the edge, windows at the edge of the calendar, observations of the wrong sort: a verdict, in two languages.
    #[test]
    fn nothing_panics(
        (value, other) in (number(), number()),
        rhythm in prop::sample::select(vec!["monthly", "quarterly", "half_yearly", "yearly", "once"]),
        satisfied in prop::sample::select(vec!["once", "at", "throughout"]),
        (from, due) in window(),
        observations in prop::collection::vec(observation(), 0..8),
        as_of in days(),
    ) {
        let plan = whole_plan(value, other, rhythm, satisfied, from, due);
        let ledger_view = everywhere(&plan, &observations);
        for as_of in [as_of, due, add_days(due, 1), Date::MAX, Date::MIN] {
            let all = assess(&plan, &ledger_view, as_of);
            prop_assert_eq!(all.len(), plan.targets.len());
            for assessment in &all {
                for language in [Language::Zh, Language::En] {
                    prop_assert!(explain::steps(language, &plan, &assessment.explanation).iter().all(|s| !s.is_empty()));
                }
                let judged_number = assessment.value.is_some() || assessment.verdict.is_judged();
                prop_assert!(!judged_number || !assessment.explanation.is_empty(), "{:?}", assessment);
            }
        }
    }

    /// Before the end nothing is missed and only what cannot be lost is met; after it nothing is on its way.
    #[test]
    fn the_end_is_the_end(
        observations in prop::collection::vec(observation(), 0..6),
        satisfied in prop::sample::select(vec!["once", "at", "throughout"]),
        rhythm in prop::sample::select(vec!["monthly", "quarterly", "yearly", "once"]),
        as_of in 19_000i64..19_600,
    ) {
        let as_of = xianfeng_core::measure::day::day_from_number(as_of).unwrap();
        let plan = whole_plan(Decimal::from(1000), Decimal::from(100), rhythm, satisfied, day("2022-01-01"), day("2022-12-31"));
        let ledger_view = everywhere(&plan, &observations);
        for (target, a) in plan.targets.iter().zip(assess(&plan, &ledger_view, as_of)) {
            let (kind, composite) = (&target.kind, !target.kind.parts().is_empty());
            let nature = target.indicator.as_ref().and_then(|i| plan.indicators.get(i)).map(|i| i.nature);
            let over = as_of > target.window.due;
            let by_a_person = matches!(kind, Kind::Qualitative);
            let cannot_be_lost = matches!(kind, Kind::Total(_) | Kind::Share { .. } | Kind::Milestone { .. })
                || matches!((kind, nature), (Kind::Limit(b), Some(MeasureType::Flow)) if b.better == Better::Higher);
            let context = format!("{} {satisfied} {rhythm} {as_of}: {a:?}", target.id);
            if over {
                prop_assert!(!matches!(a.verdict, Verdict::OnTrack | Verdict::SlightlyBehind | Verdict::Behind), "{}", context);
                prop_assert!(a.stale.is_none() && !a.at_target, "{}", context);
            } else if !by_a_person && !composite {
                prop_assert!(a.verdict != Verdict::Missed || satisfied == "throughout", "{}", context);
                prop_assert!(a.verdict != Verdict::Met || satisfied == "once" || cannot_be_lost, "{}", context);
            }
            // Green and red need an observation, or parts that have one.
            let in_parts = a.explanation.iter().any(|s| matches!(s, Reason::Partial { .. } | Reason::Part { .. }));
            prop_assert!(!a.verdict.is_judged() || a.judged.is_some() || in_parts, "{}", context);
            prop_assert!(a.verdict != Verdict::NoData || a.judged.is_none(), "{}", context);
        }
    }

    /// Later publications and later periods change nothing on an earlier day.
    #[test]
    fn later_knowledge_never_changes_an_earlier_day(
        observations in prop::collection::vec(observation(), 0..6),
        later in prop::collection::vec(observation(), 1..4),
        as_of in prop::sample::select(vec![day("2022-03-31"), day("2022-10-15"), day("2022-12-31"), day("2023-02-15")]),
        satisfied in prop::sample::select(vec!["once", "at", "throughout"]),
    ) {
        let plan = whole_plan(Decimal::from(1000), Decimal::from(100), "quarterly", satisfied, day("2022-01-01"), day("2022-12-31"));
        let later: Vec<Observation> =
            later.into_iter().filter(|o| o.published.day(day("2022-01-01")) > as_of || o.period.end() > as_of).collect();
        let before = assess(&plan, &everywhere(&plan, &observations), as_of);
        // Subjects break ties between equal observations; so the later ones are appended.
        let all: Vec<Observation> = observations.iter().chain(&later).cloned().collect();
        let book_after = {
            let mut edits = Vec::new();
            for (i, id) in plan.indicators.keys().enumerate() {
                for (n, o) in all.iter().enumerate() {
                    let number = if n < observations.len() { i * observations.len() + n } else { plan.indicators.len() * observations.len() + i * later.len() + n - observations.len() };
                    edits.push(Edit {
                        id: format!("e{number}").into(),
                        subject: format!("s{number}").into(),
                        author: String::new(),
                        at: "2022-01-01T00:00:00.000Z".parse().unwrap(),
                        replaces: Vec::new(),
        correction: false,
                        content: Some(Observation { indicator: id.clone(), ..o.clone() }.into()),
                    });
                }
            }
            LedgerView::new(&Ledger::new(edits))
        };
        let after = assess(&plan, &book_after, as_of);
        prop_assert_eq!(without_unused(&before), without_unused(&after));
    }

    /// The same plan and observations in another scale of the unit.
    #[test]
    fn scaling_both_sides_of_a_unit_changes_nothing(
        target in 1i64..1_000_000,
        baseline in -1_000_000i64..1_000_000,
        rows in prop::collection::vec((period(), -1_000_000i64..1_000_000), 0..5),
        as_of in prop::sample::select(vec!["2022-07-15", "2022-12-31", "2023-02-15"]),
        kind in 0usize..4,
    ) {
        let judged = |unit: &str, factor: i64| {
            let scaled = |n: i64| (Decimal::new(n, 2) * Decimal::from(factor)).to_string();
            let (nature, fields) = match kind {
                0 => ("flow", json!({"kind": "total", "value": scaled(target), "unit": unit})),
                1 => ("stock", json!({"kind": "level", "value": scaled(target), "unit": unit, "better": "higher", "baseline": {"value": scaled(baseline), "period": "2021"}})),
                2 => ("flow", json!({"kind": "floor", "value": scaled(target), "unit": unit})),
                _ => ("flow", json!({"kind": "multiple", "factor": "2", "base": {"value": scaled(target), "period": "2021"}})),
            };
            let plan = simple(json!({"unit": unit, "nature": nature}), fields);
            let rows: Vec<String> = rows.iter().map(|(p, n)| format!("{p} {} {unit}", scaled(*n))).collect();
            let a = judge(&plan, &rows.join(";"), as_of);
            (a.verdict, a.provisional, a.stale, a.judged, a.completion.map(|c| c.normalize()), a.gap.map(|g| g.normalize()), a.outlook.ratio().map(|r| r.class))
        };
        let small = judged("万元", 10_000);
        prop_assert_eq!(&judged("亿元", 1), &small);
        prop_assert_eq!(&judged("元", 100_000_000), &small);
    }

    /// More in the same period is never worse.
    #[test]
    fn more_progress_never_worsens_a_verdict(
        goal in -100_000i64..100_000,
        baseline in -100_000i64..100_000,
        (worse, better) in (-100_000i64..100_000, 0i64..100_000),
        period in period(),
        word in prop::sample::select(vec!["", "over", "at_least", "about"]),
        satisfied in prop::sample::select(vec!["once", "at", "throughout"]),
        as_of in prop::sample::select(vec!["2022-07-15", "2022-12-31", "2023-02-15", "2024-01-01"]),
        lower in any::<bool>(),
        kind in 0usize..5,
    ) {
        let direction = if lower { "lower" } else { "higher" };
        let cents = |n: i64| Decimal::new(n, 2).to_string();
        let (nature, lower, fields) = match kind {
            0 => ("flow", false, json!({"kind": "total", "value": cents(goal.abs() + 1), "unit": "个"})),
            1 => ("stock", lower, json!({"kind": "level", "value": cents(goal), "unit": "个", "better": direction, "baseline": {"value": cents(baseline), "period": "2021"}, "satisfied": satisfied})),
            2 => ("rate", lower, json!({"kind": "rate", "value": cents(goal), "unit": "个", "better": direction, "satisfied": satisfied})),
            3 => ("flow", false, json!({"kind": "floor", "value": cents(goal), "unit": "个", "satisfied": satisfied})),
            _ => ("rate", true, json!({"kind": "ceiling", "value": cents(goal), "unit": "个", "satisfied": satisfied})),
        };
        let plan = simple(json!({"nature": nature}), fields);
        let verdict = |value: i64| judge(&plan, &format!("{period} {} {word}", cents(value)), as_of).verdict;
        let more = if lower { worse - better } else { worse + better };
        let (worse, better) = (verdict(worse), verdict(more));
        // Nobody can tell is no worse and no better than anything.
        let order = |v: Verdict| v == Verdict::CannotTell;
        prop_assert!(better <= worse || order(better) || order(worse), "{:?} became {:?}", worse, better);
    }

    /// The same observations under other ids, and many that share their period and all that ranks them.
    #[test]
    fn no_id_decides(
        (value, other) in (1i64..2000, 1i64..2000),
        satisfied in prop::sample::select(vec!["once", "at", "throughout"]),
        observations in prop::collection::vec((period(), prop::sample::select(vec![-5i64, 90, 100, 930, 1010, 1500])), 0..7),
        as_of in prop::sample::select(vec!["2022-07-15", "2022-12-31", "2023-02-15"]),
    ) {
        let plan = whole_plan(value.into(), other.into(), "quarterly", satisfied, day("2022-01-01"), day("2022-12-31"));
        let rows: Vec<String> = observations.iter().map(|(period, value)| format!("{period} {value}")).collect();
        let judged = |rows: Vec<&String>| {
            let text = rows.into_iter().cloned().collect::<Vec<_>>().join("; ");
            let all: Vec<Observation> =
                LedgerView::new(&xianfeng_testing::plans::ledger(&plan, &text)).all().map(|f| f.observation.clone()).collect();
            let numbers = |a: &Assessment| (a.target.clone(), a.verdict, a.value, a.progress, a.margin, a.provisional, a.stale);
            assess(&plan, &everywhere(&plan, &all), day(as_of)).iter().map(numbers).collect::<Vec<_>>()
        };
        prop_assert_eq!(judged(rows.iter().collect()), judged(rows.iter().rev().collect()));
    }

    /// The order in which observations are written down does not matter.
    #[test]
    fn the_order_of_edits_does_not_matter(ledger in ledger()) {
        let plan = simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}));
        let changed = Ledger::new(ledger.edits().cloned().collect::<Vec<_>>().into_iter().rev());
        let judged = |l: &Ledger| assess(&plan, &LedgerView::new(l), day("2022-12-31"));
        prop_assert_eq!(judged(&ledger), judged(&changed));
    }
}

/// The edges that chance may not find.
#[test]
fn the_edges_of_everything_are_judged() {
    let edge = ["1000000000000000000", "-1000000000000000000", "0.000000001", "-0.000000001", "-792281625142643375.935439503", "0"];
    let decimal = |text: &str| Decimal::from_str_exact(text).unwrap();
    for value in edge {
        for other in edge {
            let plan = whole_plan(decimal(value), decimal(other), "monthly", "throughout", day("0001-01-01"), day("9999-12-31"));
            for current in edge {
                for unit in ["个", "亿个"] {
                    let rows = format!(
                        "0001/9999 {current} {unit}; 9999-12-31 {current} {unit}; 0001-01-01 {current} {unit}; 2021 {current} {unit} over"
                    );
                    let observations: Vec<Observation> =
                        LedgerView::new(&xianfeng_testing::plans::ledger(&plan, &rows)).all().map(|f| f.observation.clone()).collect();
                    for as_of in ["2022-06-30", "9999-12-31"] {
                        let all = assess(&plan, &everywhere(&plan, &observations), day(as_of));
                        for a in &all {
                            explain::steps(Language::En, &plan, &a.explanation);
                        }
                    }
                }
            }
        }
    }
}

/// A unit of a plan's own may be as large as numbers go.
#[test]
fn units_at_the_edge_are_judged() {
    let units = json!([{"symbol": "巨", "name": {"en": "giants"}, "quantity": "rank", "factor": "79228162514"}]);
    let target = target(json!({"kind": "rank", "within": 4_294_967_295u32}));
    let plan = plan(&plan_file(&[indicator(json!({"unit": "位", "nature": "rank"}))], &[target], json!({"units": units})));
    for as_of in ["2022-06-30", "2023-06-30"] {
        judge(&plan, "2021 1 位; 2022-03-31 1000000000000000000 巨; 2022 999999999999999999 巨", as_of);
    }
}
