//! Making a plan: every kind, each step checked, nothing lost that was recorded.

use xianfeng_core::assess::{Verdict, assess};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::Plan;
use xianfeng_core::plan::{KindName, PaceName};
use xianfeng_files::author::{self, TargetDraft, UnitDraft};
use xianfeng_files::plan_file::TextFile;

use xianfeng_testing::plans::{day, ledger};

fn name(text: &str) -> TextFile {
    TextFile { zh: text.to_owned(), en: String::new() }
}

/// Adds or changes a target; a new one is called after its number.
fn put_target(plan: &Plan, draft: &TargetDraft, replaces: Option<&TargetId>) -> author::Outcome {
    author::put_target(plan, draft, replaces, &(plan.targets.len() + 1).to_string())
}

fn add_area(plan: &Plan, name: TextFile) -> author::Outcome {
    author::add_area(plan, name, &(plan.groups.len() + 1).to_string())
}

/// A plan from nothing with one area.
fn made() -> Plan {
    let plan = author::blank(&"plan-1".into(), name("新规划"), day("2022-01-01")).unwrap();
    add_area(&plan, name("生态")).unwrap()
}

fn draft(kind: &str) -> TargetDraft {
    let bound = |d: TargetDraft| TargetDraft { value: "100".to_owned(), unit: "个".to_owned(), ..d };
    let base = TargetDraft {
        name: name("目标"),
        area: "area-1".into(),
        kind: KindName::from_slug(kind).unwrap(),
        from: "2022-01-01".to_owned(),
        due: "2022-12-31".to_owned(),
        rhythm: "quarterly".to_owned(),
        ..TargetDraft::default()
    };
    match kind {
        "rate" => TargetDraft { value: "8".to_owned(), unit: "%".to_owned(), ..base },
        "level" => TargetDraft { baseline: "50".to_owned(), baseline_period: "2021".to_owned(), ..bound(base) },
        "rank" => TargetDraft { number: "7".to_owned(), ..base },
        "multiple" => TargetDraft { number: "2".to_owned(), baseline_period: "2020".to_owned(), ..bound(base) },
        "share" => TargetDraft { number: "40".to_owned(), whole: "88".to_owned(), unit: "项".to_owned(), ..base },
        "milestone" => TargetDraft { lines: "立项\n开工".to_owned(), rhythm: "once".to_owned(), ..base },
        "relative" => TargetDraft { lines: "target-1".to_owned(), unit: "%".to_owned(), ..base },
        "any_of" | "all_of" => TargetDraft { lines: "target-1\ntarget-2".to_owned(), ..base },
        _ => bound(base),
    }
}

#[test]
fn a_plan_with_every_kind_is_made_from_nothing_and_typed_back() {
    let mut plan = made();
    // Two rates first: what relative, any-of and all-of point to.
    for _ in 0..2 {
        plan = put_target(&plan, &draft("rate"), None).unwrap();
    }
    for kind in KindName::ALL.map(KindName::slug) {
        plan = put_target(&plan, &draft(kind), None).unwrap_or_else(|p| panic!("{kind}: {p:#?}"));
        let typed = TargetDraft::of(plan.targets.last().unwrap(), "quarterly");
        assert_eq!(typed.kind.slug(), kind);
    }
    assert_eq!(plan.targets.len(), KindName::ALL.len() + 2);
    assert_eq!(plan.version, (KindName::ALL.len() + 4).to_string());
}

#[test]
fn a_target_that_is_changed_keeps_its_figures() {
    let plan = put_target(&made(), &draft("total"), None).unwrap();
    let ledger = ledger(&plan, "2022 90 of:target-1");
    let verdict = |plan: &Plan| assess(plan, &LedgerView::new(&ledger), day("2023-03-01"))[0].verdict;
    assert_eq!(verdict(&plan), Verdict::Missed);
    let lower = TargetDraft { value: "80".to_owned(), ..draft("total") };
    assert_eq!(verdict(&put_target(&plan, &lower, Some(&"target-1".into())).unwrap()), Verdict::Met);
}

#[test]
fn a_step_that_breaks_the_plan_is_not_taken() {
    let plan = put_target(&made(), &draft("total"), None).unwrap();
    let check = |outcome: author::Outcome, path: &str| {
        let problems = outcome.unwrap_err();
        assert!(problems.iter().any(|p| p.path.to_string() == path), "{path}: {problems:#?}");
    };
    check(author::drop_area(&plan, &"area-1".into()), "targets[0].in[0].group");
    check(put_target(&plan, &TargetDraft { value: "many".to_owned(), ..draft("total") }, None), "targets[1].value");
    check(put_target(&plan, &TargetDraft { unit: "光年".to_owned(), ..draft("total") }, None), "targets[1].unit");
    check(put_target(&plan, &TargetDraft { due: "2021-12-31".to_owned(), ..draft("total") }, None), "targets[1].window.due");
    check(put_target(&plan, &TargetDraft { name: name(""), ..draft("total") }, None), "targets[1].name");
    check(add_area(&plan, name("")), "groups[1].name");
}

#[test]
fn a_copy_of_a_shipped_plan_can_be_adjusted() {
    let plan = xianfeng_testing::shipped::plan("shenyang-2022");
    let copy = author::copy(&plan, &"shenyang-2022-1".into()).unwrap();
    assert_eq!((copy.targets.len(), copy.id.as_str()), (plan.targets.len(), "shenyang-2022-1"));
    let fewer = author::drop_target(&copy, &"pocket-parks".into()).unwrap();
    assert_eq!(fewer.targets.len(), plan.targets.len() - 1);
    assert_eq!(fewer.version, "2026-11-24+1");
    let headline = |plan: &Plan| plan.headline.iter().map(|list| list.targets.len()).sum::<usize>();
    assert_eq!(headline(&fewer), headline(&plan) - 1, "it was one of the headline targets");
}

#[test]
fn what_the_form_asks_for_comes_back_as_it_was_typed() {
    let check = |draft: TargetDraft| {
        let plan = put_target(&made(), &draft, None).unwrap_or_else(|p| panic!("{draft:?}: {p:#?}"));
        let typed = TargetDraft::of(&plan.targets[0], &draft.rhythm);
        assert_eq!(typed, draft);
        // And once more, as a change of what is there.
        let again = put_target(&plan, &typed, Some(&"target-1".into())).unwrap();
        assert_eq!(again.targets, plan.targets);
    };
    let waypoints = "2022-06-30 30\n2022-09-30 70".to_owned();
    check(TargetDraft { pace: PaceName::Waypoints, waypoints, ..draft("total") });
    check(TargetDraft { pace: PaceName::LastYear, satisfied: "at".to_owned(), ..draft("total") });
    check(TargetDraft { strict: Some(true), due_from: "2022-10-01".to_owned(), ..draft("level") });
    check(TargetDraft { strict: Some(false), satisfied: "throughout".to_owned(), ..draft("ceiling") });
    check(TargetDraft { lines: "立项\n开工 | 3\n验收 | 2 | 2022-11-30\n移交 | 2022-12-15".to_owned(), ..draft("milestone") });
}

#[test]
fn waypoints_and_steps_that_cannot_be_read_are_named() {
    let check = |draft: TargetDraft, path: &str| {
        let problems = put_target(&made(), &draft, None).unwrap_err();
        assert_eq!(problems[0].path.to_string(), path);
    };
    let paced = |lines: &str| TargetDraft { pace: PaceName::Waypoints, waypoints: lines.to_owned(), ..draft("total") };
    check(paced(""), "targets[0].pace.waypoints");
    check(paced("2022-06-30 30\n九月底 70"), "targets[0].pace.waypoints[1].by");
    check(paced("2022-06-30"), "targets[0].pace.waypoints[0].value");
    let steps = |lines: &str| TargetDraft { lines: lines.to_owned(), ..draft("milestone") };
    check(steps("立项 | 一半"), "targets[0].steps[0].weight");
    check(steps("立项\n开工 | 2022-13-01"), "targets[0].steps[1].due");
}

#[test]
fn a_step_that_is_renamed_beside_others_leaves_their_figures() {
    let plan = put_target(&made(), &draft("milestone"), None).unwrap();
    let ids = |plan: &Plan| match &plan.targets[0].kind {
        xianfeng_core::plan::Kind::Milestone { steps } => steps.iter().map(|s| s.id.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(ids(&plan), ["step-1-1", "step-1-2"]);
    let changed = TargetDraft { lines: "批复\n开工\n验收".to_owned(), ..draft("milestone") };
    let plan = put_target(&plan, &changed, Some(&"target-1".into())).unwrap();
    assert_eq!(ids(&plan), ["step-2-1", "step-1-2", "step-2-3"]);
}

#[test]
fn a_reference_that_is_named_becomes_an_indicator() {
    let county = TargetDraft { lines: "全省县域增速\n全市增速".to_owned(), ..draft("relative") };
    let plan = put_target(&made(), &county, None).unwrap();
    let names: Vec<&str> = plan.indicators.values().map(|i| i.name.zh.as_str()).collect();
    assert_eq!(names, ["目标", "全省县域增速", "全市增速"]);
    let verdict = |rows: &str| assess(&plan, &LedgerView::new(&ledger(&plan, rows)), day("2023-03-01"))[0].verdict;
    let own = "2022 5.2 of:target-1; 2022 4.1 of:target-1-reference-1-1";
    assert_eq!(verdict(own), Verdict::CannotTell);
    assert_eq!(verdict(&format!("{own}; 2022 5 of:target-1-reference-1-2")), Verdict::Met);
    // Typed back by their ids, they are the same two.
    let typed = TargetDraft::of(&plan.targets[0], "quarterly");
    let again = put_target(&plan, &typed, Some(&"target-1".into())).unwrap();
    assert_eq!(again.indicators.len(), 3);
}

#[test]
fn a_change_keeps_what_the_form_does_not_ask_for() {
    let plan = xianfeng_testing::shipped::plan("shenyang-2022");
    let plan = author::copy(&plan, &"copy".into()).unwrap();
    for target in &plan.targets {
        let draft = TargetDraft::of(target, "yearly");
        let next = put_target(&plan, &draft, Some(&target.id)).unwrap_or_else(|p| panic!("{}: {p:#?}", target.id));
        assert_eq!(next.target(&target.id), Some(target), "{}", target.id);
        let without_rhythm = |plan: &Plan| {
            let all = plan.indicators.values().cloned();
            all.map(|i| xianfeng_core::plan::Indicator { rhythm: xianfeng_core::plan::Frequency::Once, ..i }).collect::<Vec<_>>()
        };
        assert_eq!(without_rhythm(&next), without_rhythm(&plan), "{}", target.id);
    }
}

#[test]
fn a_unit_is_declared_and_then_used() {
    let plan = author::blank(&"own".into(), TextFile { zh: "规划".to_owned(), en: String::new() }, day("2022-01-01")).unwrap();
    let draft = |symbol: &str, size: &str, other: &str| UnitDraft {
        symbol: symbol.to_owned(),
        name_en: String::new(),
        size: size.to_owned(),
        other: other.to_owned(),
    };
    let convert = |plan: &Plan, from: &str, to: &str| {
        let (from, to) = (plan.units.find(from).unwrap(), plan.units.find(to).unwrap());
        from.convert(1.into(), &to).map(|v| v.normalize().to_string())
    };
    let plan = author::put_unit(&plan, &draft("箱", "", "")).unwrap();
    let plan = author::put_unit(&plan, &draft("柜", "40", "箱")).unwrap();
    let plan = author::put_unit(&plan, &draft("垧", "15", "亩")).unwrap();
    assert_eq!(convert(&plan, "柜", "箱").as_deref(), Some("40"));
    assert_eq!(convert(&plan, "垧", "公顷").as_deref(), Some("1"));
    assert_eq!(convert(&plan, "箱", "个"), None);
    let plan = author::put_unit(&plan, &draft("柜", "80", "箱")).unwrap();
    assert_eq!(convert(&plan, "柜", "箱").as_deref(), Some("80"));
    let refused = |outcome: author::Outcome| outcome.err().map(|all| all.iter().map(|p| p.path.to_string()).collect::<Vec<_>>().join(" "));
    assert_eq!(refused(author::put_unit(&plan, &draft("", "", ""))).as_deref(), Some("units[3].name units[3].symbol"));
    assert_eq!(refused(author::put_unit(&plan, &draft("筐", "3,5", "箱"))).as_deref(), Some("factor"));
    assert_eq!(refused(author::put_unit(&plan, &draft("筐", "3", "石头"))).as_deref(), Some("quantity"));
    assert_eq!(refused(author::put_unit(&plan, &draft("筐", "0", "箱"))).as_deref(), Some("units[3].factor"));
    let plan = author::drop_unit(&plan, "柜").unwrap();
    assert!(plan.units.find("柜").is_none());
}

#[test]
fn a_unit_that_is_amiss_is_one_problem() {
    let check = |unit: &str, expect: &[&str]| {
        let draft = TargetDraft {
            name: name("游客停留"),
            area: made().groups[0].id.clone(),
            kind: KindName::Floor,
            value: "3".to_owned(),
            unit: unit.to_owned(),
            from: "2022年1月1日".to_owned(),
            due: "2022年11月底".to_owned(),
            ..TargetDraft::default()
        };
        match put_target(&made(), &draft, None) {
            Ok(plan) => assert_eq!(expect, [plan.targets[0].window.due.to_string().as_str()], "{unit}"),
            Err(problems) => {
                let said: Vec<String> =
                    problems.iter().map(|p| xianfeng_text::problems::problem(xianfeng_core::plan::Language::Zh, p)).collect();
                assert_eq!(said, expect, "{unit}");
            }
        }
    };
    check("天", &["2022-11-30"]);
    check("％", &["2022-11-30"]);
    check("", &["targets[0].unit：请填写。"]);
    check("石头", &["targets[0].unit：不认识单位“石头”。其他单位可在规划的“单位”（units）中声明。"]);
}
