//! What can be undone outlives a reload as text.

use proptest::prelude::*;
use xianfeng_core::edit::{Command, EditContext, History, Workspace, apply};
use xianfeng_core::ledger::Ledger;
use xianfeng_core::measure::Stamp;
use xianfeng_core::plan::Plan;
use xianfeng_files::{history, ledger};
use xianfeng_testing::plans::ledger as ledger_of;
use xianfeng_testing::shipped;

/// A workspace after some changes of every sort, with its history; the last change is undone.
fn worked(plan: &Plan, rows: &str) -> (Workspace, History) {
    let mut workspace = Workspace::new(plan.clone(), Ledger::default());
    let mut history = History::default();
    let mut count = 0;
    let mut fresh_id = || {
        count += 1;
        format!("e-{count}")
    };
    let mut context = EditContext { author: "数据局", now: Stamp::utc(1_700_000_000_000), fresh_id: &mut fresh_id };
    let other = ledger_of(plan, rows);
    let subjects: Vec<_> = other.edits().map(|e| e.subject.clone()).collect();
    let commands = [Command::Import(other)].into_iter().chain(subjects.into_iter().map(|subject| Command::Delete { subject }));
    for command in commands {
        if let Ok(change) = apply(&workspace, command, &mut context) {
            workspace.add(&change);
            history.push(change);
        }
    }
    if let Some(change) = history.undo(&workspace, &mut context) {
        workspace.add(&change);
    }
    (workspace, history)
}

#[test]
fn a_history_comes_back_as_it_was() {
    let plan = shipped::plan("shenyang-2022");
    let (workspace, before) = worked(&plan, "2022 12000 of:5g-new; 2021 9000 of:5g-new");
    let after = history::read(&history::to_json(&before), &plan, &workspace.ledger);
    assert_eq!(after, Some(before));
}

#[test]
fn a_history_of_edits_that_are_gone_is_forgotten() {
    let plan = shipped::plan("shenyang-2022");
    let (_, before) = worked(&plan, "2022 12000 of:5g-new");
    assert_eq!(history::read(&history::to_json(&before), &plan, &Ledger::default()), None);
}

#[test]
fn figures_that_fit_a_changed_plan_stay() {
    let plan = shipped::plan("shenyang-2022");
    let published = shipped::ledger("shenyang-2022", &plan);
    assert_eq!(ledger::fitting(&published, &plan), published);
    let other = xianfeng_testing::shipped::plan("canada-2030");
    assert_eq!(ledger::fitting(&published, &other).len(), published.edits().filter(|e| e.content.is_none()).count());
}

proptest! {
    #[test]
    fn text_that_is_no_history_is_none(text in ".{0,200}") {
        let plan = shipped::plan("canada-2030");
        prop_assert_eq!(history::read(&text, &plan, &Ledger::default()), None);
    }
}
