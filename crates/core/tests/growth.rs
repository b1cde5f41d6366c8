//! Four times as much costs no more than four times the work: reading, judging, changing a ledger. And a judgement
//! that is taken over from another day, or from before a change, is the one that would be made anew.

use std::collections::BTreeSet;

use xianfeng_core::assess::{Before, assess, assess_after, debt};
use xianfeng_core::compare::{DayState, compare};
use xianfeng_core::edit::{self, Command, EditContext, History, Workspace};
use xianfeng_core::ledger::{LedgerView, Record};
use xianfeng_core::measure::{Date, Stamp};
use xianfeng_testing::growth;
use xianfeng_testing::plans::{day, ledger};
use xianfeng_testing::work::{Counting, Work, check, count, excess};

#[global_allocator]
static COUNTING: Counting = Counting;

/// The work of every step of a day with a plan of so many targets and figures.
fn steps(targets: usize, figures: usize) -> Vec<(&'static str, Work)> {
    let (plan_text, ledger_text) = (growth::plan_text(targets), growth::ledger_text(targets, figures));
    let (plan, plan_read) = count(|| xianfeng_files::plan::read(&plan_text).usable().unwrap());
    let (ledger, ledger_read) = count(|| xianfeng_files::ledger::read(&ledger_text, &plan).usable().unwrap());
    let (today, before) = (day("2023-05-01"), day("2022-11-30"));
    let (view, viewed) = count(|| LedgerView::new(&ledger));
    let ((), indexed) = count(|| assert!(plan.target(&plan.targets[0].id).is_some()));
    let (assessments, judged) = count(|| assess(&plan, &view, today));
    let (_, owed) = count(|| debt::debts(&plan, &view, &assessments, today));
    let (_, audited) = count(|| LedgerView::as_recorded(&ledger, before));
    let (earlier_view, later_view) = (view.clone().into_day(before), view.clone().into_day(today));
    let earlier = assess(&plan, &earlier_view, before);
    let state = |as_of, ledger_view, assessments| DayState { as_of, ledger_view, assessments };
    let (_, compared) = count(|| compare(&plan, state(before, &earlier_view, &earlier), state(today, &later_view, &assessments)));
    let (_, packed) = count(|| borsh::from_slice::<xianfeng_core::ledger::Ledger>(&borsh::to_vec(&ledger).unwrap()).unwrap());
    let workspace = Workspace::new(plan, ledger);
    let (_, imported) = count(|| edit::preview(&workspace.ledger, &growth::ledger(&workspace.plan, figures + 1)));
    let (_, again) = count(|| edit::preview(&workspace.ledger, &workspace.seed));
    let (_, changed) = count(|| run_a_day(workspace));
    vec![
        ("reads a plan", plan_read),
        ("reads a ledger", ledger_read),
        ("makes the index of a plan", indexed),
        ("makes the view of a ledger", viewed),
        ("makes the view of an audit", audited),
        ("judges", judged),
        ("finds debts", owed),
        ("compares two days", compared),
        ("packs and unpacks", packed),
        ("previews an import", imported),
        ("previews it again", again),
        ("records, revises, undoes, redoes", changed),
    ]
}

/// The work of judging a target of which so many figures contradict each other, in so many months.
fn disputed(months: usize, figures: usize) -> Work {
    let workspace = growth::workspace(1, 0);
    let plan = &*workspace.plan;
    let rows: Vec<String> =
        (0..months).flat_map(|month| (0..figures).map(move |n| format!("2022-{:02} {} of:i0", month + 1, 100 + n))).collect();
    let ledger = ledger(plan, &rows.join("\n"));
    let view = LedgerView::new(&ledger);
    count(|| assess(plan, &view, day("2023-05-01"))).1
}

fn run_a_day(mut workspace: Workspace) {
    let mut number = 0;
    let mut fresh_id = || {
        number += 1;
        format!("fresh-{number}")
    };
    let mut history = History::default();
    let mut context = EditContext { author: "me", now: Stamp { millis: 1_700_000_000_000, count: 0, offset: 0 }, fresh_id: &mut fresh_id };
    let first = workspace.ledger.edits().find_map(|e| Some((e.subject.clone(), e.content.clone()?))).unwrap();
    let change = edit::apply(&workspace, Command::Record(first.1.clone()), &mut context).unwrap();
    workspace.add(&change);
    history.push(change);
    let change = edit::apply(&workspace, Command::Delete { subject: first.0 }, &mut context).unwrap();
    workspace.add(&change);
    history.push(change);
    for _ in 0..2 {
        let change = history.undo(&workspace, &mut context).unwrap();
        workspace.add(&change);
    }
    let change = history.redo(&workspace, &mut context).unwrap();
    workspace.add(&change);
}

#[test]
fn work_grows_with_what_is_worked_on() {
    let compared = |one: Vec<(&str, Work)>, four: Vec<(&str, Work)>| -> Vec<Option<String>> {
        one.into_iter().zip(four).map(|((what, one), (_, four))| excess(what, one, four)).collect()
    };
    // More targets, and more figures for each.
    check(compared(steps(160, 6), steps(640, 6)));
    check(compared(steps(40, 12), steps(40, 48)));
    // More figures of one month that contradict each other.
    check(vec![excess("judges what is disputed", disputed(1, 20), disputed(1, 80))]);
}

/// Every day that could matter, and some between.
fn days() -> impl Iterator<Item = Date> {
    let first = day("2021-12-01");
    (0..1200).map(move |n| xianfeng_core::measure::day::add_days(first, n * 3))
}

#[test]
fn a_judgement_taken_over_from_another_day_is_the_one_made_anew() {
    let seeds = ["shenyang-2022", "canada-2030"].map(|seed| {
        let plan = xianfeng_testing::shipped::plan(seed);
        let ledger = xianfeng_testing::shipped::ledger(seed, &plan);
        Workspace::new(plan, ledger)
    });
    for workspace in [growth::workspace(48, 14)].into_iter().chain(seeds) {
        let view = LedgerView::new(&workspace.ledger);
        let mut before: Option<(LedgerView, _)> = None;
        for as_of in days() {
            let of_day = view.clone().into_day(as_of);
            let last = before.as_ref().map(|(ledger_view, assessments)| Before { ledger_view, assessments });
            let taken_over = assess_after(&workspace.plan, &of_day, as_of, last);
            assert!(taken_over.all == assess(&workspace.plan, &view, as_of), "{} {as_of}", workspace.plan.id);
            before = Some((of_day, taken_over));
        }
    }
}

#[test]
fn a_step_of_a_replay_judges_only_the_targets_that_cross_a_day() {
    let workspace = growth::workspace(160, 12);
    let view = LedgerView::new(&workspace.ledger);
    let on = |text: &str| view.clone().into_day(day(text));
    let before = (on("2022-09-05"), assess_after(&workspace.plan, &on("2022-09-05"), day("2022-09-05"), None));
    let taken_over = Before { ledger_view: &before.0, assessments: &before.1 };
    let next = on("2022-09-06");
    let (_, anew) = count(|| assess_after(&workspace.plan, &next, day("2022-09-06"), None));
    let (_, step) = count(|| assess_after(&workspace.plan, &next, day("2022-09-06"), Some(taken_over)));
    assert!(step.allocations * 3 < anew.allocations, "{step:?} of {anew:?}");
}

#[test]
fn one_recorded_figure_judges_its_target_and_what_depends_on_it() {
    let mut workspace = growth::workspace(160, 12);
    let (view, today) = (LedgerView::new(&workspace.ledger), day("2023-05-01"));
    let before_day = view.clone().into_day(today);
    let before = assess_after(&workspace.plan, &before_day, today, None);
    let known = workspace.ledger.clone();
    let mut fresh_id = || "fresh".to_owned();
    let mut context = EditContext { author: "me", now: Stamp { millis: 1_700_000_000_000, count: 0, offset: 0 }, fresh_id: &mut fresh_id };
    let record = workspace.ledger.edits().find_map(|e| e.content.clone().filter(|c| matches!(c, Record::Observation(_)))).unwrap();
    let change = edit::apply(&workspace, Command::Record(record), &mut context).unwrap();
    workspace.add(&change);
    let added = workspace.ledger.added_since(&known).unwrap();
    assert_eq!(added.len(), 1);
    let subjects: BTreeSet<_> = added.iter().map(|e| &e.subject).collect();
    let (renewed, renewing) = count(|| view.renewed(&workspace.ledger, &subjects));
    let (fresh, anew) = count(|| LedgerView::new(&workspace.ledger));
    assert!(renewed == fresh);
    assert!(renewing.allocations * 10 < anew.allocations, "{renewing:?} of {anew:?}");
    let of_day = renewed.into_day(today);
    let taken_over = Before { ledger_view: &before_day, assessments: &before };
    let (after, step) = count(|| assess_after(&workspace.plan, &of_day, today, Some(taken_over)));
    let (expect, anew) = count(|| assess(&workspace.plan, &of_day, today));
    assert!(after.all == expect);
    assert!(step.allocations * 3 < anew.allocations, "{step:?} of {anew:?}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]
    #[test]
    fn a_view_renewed_after_a_merge_is_the_one_made_anew(a in xianfeng_testing::any::ledger(), b in xianfeng_testing::any::ledger()) {
        let mut merged = a.clone();
        merged.merge(b.clone());
        if let Some(added) = merged.added_since(&a) {
            let subjects: BTreeSet<_> = added.iter().map(|e| &e.subject).collect();
            let renewed = LedgerView::new(&a).renewed(&merged, &subjects);
            proptest::prop_assert_eq!(renewed, LedgerView::new(&merged));
        }
    }
}
