//! Making a plan: every kind, each step checked, nothing lost that was recorded.

use xianfeng::assess::{Verdict, assess};
use xianfeng::author::{self, KINDS, TargetDraft};
use xianfeng::format::plan_file::TextFile;
use xianfeng::ledger::Book;
use xianfeng::plan::Plan;

use crate::plans::{day, ledger};

fn name(text: &str) -> TextFile {
    TextFile { zh: text.to_owned(), en: String::new() }
}

/// A plan from nothing with one area.
fn made() -> Plan {
    let plan = author::blank("plan-1", name("新规划"), day("2022-01-01")).unwrap();
    author::add_area(&plan, name("生态")).unwrap()
}

fn draft(kind: &str) -> TargetDraft {
    let bound = |d: TargetDraft| TargetDraft { value: "100".to_owned(), unit: "个".to_owned(), ..d };
    let base = TargetDraft {
        name: name("目标"),
        area: "area-1".to_owned(),
        kind: author::KindName::from_slug(kind).unwrap(),
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
        plan = author::put_target(&plan, &draft("rate"), None).unwrap();
    }
    for (_, kind) in KINDS {
        plan = author::put_target(&plan, &draft(kind), None).unwrap_or_else(|p| panic!("{kind}: {p:#?}"));
        let typed = TargetDraft::of(plan.targets.last().unwrap(), "quarterly");
        assert_eq!(typed.kind.slug(), kind);
    }
    assert_eq!(plan.targets.len(), KINDS.len() + 2);
    assert_eq!(plan.version, (KINDS.len() + 4).to_string());
}

#[test]
fn a_target_that_is_changed_keeps_its_figures() {
    let plan = author::put_target(&made(), &draft("total"), None).unwrap();
    let ledger = ledger(&plan, "2022 90 of:target-1");
    let verdict = |plan: &Plan| assess(plan, &Book::new(&ledger), day("2023-03-01"))[0].verdict;
    assert_eq!(verdict(&plan), Verdict::Missed);
    let lower = TargetDraft { value: "80".to_owned(), ..draft("total") };
    assert_eq!(verdict(&author::put_target(&plan, &lower, Some("target-1")).unwrap()), Verdict::Met);
}

#[test]
fn a_step_that_breaks_the_plan_is_not_taken() {
    let plan = author::put_target(&made(), &draft("total"), None).unwrap();
    let check = |outcome: author::Outcome, path: &str| {
        let problems = outcome.unwrap_err();
        assert!(problems.iter().any(|p| p.path.to_string() == path), "{path}: {problems:#?}");
    };
    check(author::drop_area(&plan, "area-1"), "targets[0].in[0].group");
    check(author::put_target(&plan, &TargetDraft { value: "many".to_owned(), ..draft("total") }, None), "targets[1].value");
    check(author::put_target(&plan, &TargetDraft { unit: "光年".to_owned(), ..draft("total") }, None), "targets[1].unit");
    check(author::put_target(&plan, &TargetDraft { due: "2021-12-31".to_owned(), ..draft("total") }, None), "targets[1].window.due");
    check(author::put_target(&plan, &TargetDraft { name: name(""), ..draft("total") }, None), "targets[1].name");
    check(author::add_area(&plan, name("")), "groups[1].name");
}

#[test]
fn a_copy_of_a_shipped_plan_can_be_adjusted() {
    let plan = crate::seeds::plan("shenyang-2022");
    let copy = author::copy(&plan, "shenyang-2022-1").unwrap();
    assert_eq!((copy.targets.len(), copy.id.as_str()), (plan.targets.len(), "shenyang-2022-1"));
    let fewer = author::drop_target(&copy, "pocket-parks").unwrap();
    assert_eq!(fewer.targets.len(), plan.targets.len() - 1);
    assert_eq!(fewer.version, "2026-11-24+1");
}
