//! Commands become changes, and every change can be taken back.

use std::collections::BTreeMap;
use xianfeng_core::id::SubjectId;

use proptest::prelude::*;
use serde_json::json;
use xianfeng_core::edit::{self, Change, Command, EditContext, History, Label, Rejection, Workspace};
use xianfeng_core::ledger::{Edit, Ledger, LedgerView, Observation, Sort, Value};
use xianfeng_core::measure::{Decimal, Stamp};

use xianfeng_testing::plans::{day, ledger, one_line, simple};

/// A sitting: a workspace, what can be undone, and a clock that moves when told to.
pub struct Sitting {
    pub workspace: Workspace,
    pub history: History,
    pub author: &'static str,
    pub now: i64,
    written: u32,
}

/// 2026-11-24T00:00:00Z
pub const NOW: i64 = 1_795_478_400_000;

impl Sitting {
    pub fn new(rows: &str) -> Self {
        let plan = simple(json!({}), json!({"kind": "total", "value": 100, "unit": "个"}));
        let seed = ledger(&plan, rows);
        Self { workspace: Workspace::new(plan, seed), history: History::default(), author: "me", now: NOW, written: 0 }
    }

    fn with_edit_context<T>(&mut self, work: impl FnOnce(&Workspace, &mut History, &mut EditContext) -> T) -> T {
        let (author, written) = (self.author, &mut self.written);
        let mut fresh_id = || {
            *written += 1;
            format!("{author}{written:05}")
        };
        let mut context = EditContext { author, now: Stamp::utc(self.now), fresh_id: &mut fresh_id };
        work(&self.workspace, &mut self.history, &mut context)
    }

    pub fn run(&mut self, command: Command) -> Result<Change, Rejection> {
        let change = self.with_edit_context(|workspace, _, context| edit::apply(workspace, command, context))?;
        self.workspace.add(&change);
        self.history.push(change.clone());
        Ok(change)
    }

    pub fn undo(&mut self) -> bool {
        let change = self.with_edit_context(|workspace, history, context| history.undo(workspace, context));
        change.inspect(|c| self.workspace.add(c)).is_some()
    }

    pub fn redo(&mut self) -> bool {
        let change = self.with_edit_context(|workspace, history, context| history.redo(workspace, context));
        change.inspect(|c| self.workspace.add(c)).is_some()
    }

    /// The content in force, by subject.
    pub fn contents(&self) -> BTreeMap<SubjectId, Observation> {
        let ledger_view = LedgerView::new(&self.workspace.ledger);
        ledger_view.all().map(|f| (f.subject.clone(), f.observation.clone())).collect()
    }

    /// The standing numbers, `subject=value`, with `!` where another edit says something else.
    pub fn shown(&self) -> String {
        let ledger_view = LedgerView::new(&self.workspace.ledger);
        let mut observations: Vec<String> = ledger_view
            .all()
            .map(|f| match &f.observation.value {
                Value::Number { value, .. } => format!("{}={value}{}", f.subject, if f.in_conflict { "!" } else { "" }),
                other => format!("{}={other:?}", f.subject),
            })
            .collect();
        observations.sort();
        observations.join(" ")
    }

    pub fn observation(&self, value: i64) -> Observation {
        let rows = ledger(&self.workspace.plan, &format!("2022-H1 {value}"));
        let ledger_view = LedgerView::new(&rows);
        ledger_view.all().next().unwrap().observation.clone()
    }
}

fn revise(sitting: &Sitting, subject: &str, value: i64) -> Command {
    Command::Revise { subject: subject.into(), record: sitting.observation(value).into(), correction: false, knows: None }
}

fn delete(subject: &str) -> Command {
    Command::Delete { subject: subject.into() }
}

impl Sitting {
    /// Another tab changes the ledger, and this one hears of it.
    fn hear(&mut self, command: Command) -> Change {
        let change = self.with_edit_context(|workspace, _, context| edit::apply(workspace, command, context)).unwrap();
        self.workspace.add(&change);
        change
    }
}

#[test]
fn undo_takes_back_nothing_that_came_after() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    sitting.run(revise(&sitting, "a", 20)).unwrap();
    sitting.hear(revise(&sitting, "a", 30));
    assert!(sitting.undo());
    assert_eq!(sitting.shown(), "a=10!", "both stand, and both are seen");
    assert!(sitting.redo());
    assert_eq!(sitting.shown(), "a=20!");
    // A figure that somebody revised does not go with the undo of its recording.
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    let recorded = sitting.run(Command::Record(sitting.observation(5).into())).unwrap();
    let subject = recorded.edits[0].subject.to_string();
    sitting.hear(revise(&sitting, &subject, 7));
    assert!(sitting.undo());
    assert!(sitting.shown().contains("=7"), "{}", sitting.shown());
}

#[test]
fn a_writer_replaces_only_the_edits_he_saw() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    let knows = Some(sitting.workspace.ledger.heads(&"a".into()).all().iter().map(|e| e.id.clone()).collect());
    sitting.hear(revise(&sitting, "a", 30));
    let record = sitting.observation(20).into();
    sitting.run(Command::Revise { subject: "a".into(), record, correction: false, knows }).unwrap();
    assert_eq!(sitting.shown(), "a=20!");
    assert!(sitting.undo());
    assert_eq!(sitting.workspace.ledger.heads(&"a".into()).all().len(), 2);
}

#[test]
fn every_command_is_undone_and_redone() {
    let check = |command: &dyn Fn(&Sitting) -> Command, label: Label, before: &str, after: &str| {
        let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-Q2 20 as:b");
        sitting.run(revise(&sitting, "b", 25)).unwrap();
        assert_eq!(sitting.shown(), before);
        let change = sitting.run(command(&sitting)).unwrap();
        assert_eq!((change.label, sitting.shown().as_str()), (label, after), "done");
        assert!(sitting.undo());
        assert_eq!(sitting.shown(), before, "{label:?} undone");
        assert!(sitting.redo());
        assert_eq!(sitting.shown(), after, "{label:?} redone");
        assert!(sitting.undo() && sitting.undo());
        assert_eq!(sitting.shown(), "a=10 b=20", "all undone");
        assert!(!sitting.undo());
        assert!(sitting.redo() && sitting.redo() && !sitting.redo());
        assert_eq!(sitting.shown(), after, "all redone");
    };
    let before = "a=10 b=25";
    check(&|s| Command::Record(s.observation(30).into()), Label::Record(Sort::Observation), before, "a=10 b=25 me00002=30");
    check(&|s| revise(s, "a", 11), Label::Revise(Sort::Observation), before, "a=11 b=25");
    check(&|s| revise(s, "b", 26), Label::Revise(Sort::Observation), before, "a=10 b=26");
    check(&|_| delete("b"), Label::Delete(Sort::Observation), before, "a=10");
    check(&|_| Command::Reset, Label::Reset, before, "a=10 b=20");
    check(&|_| Command::Restore(Ledger::default()), Label::Restore, before, "a=10 b=20");
    // The first two rows have the ids of the seed's edits; they are older, so the seed keeps them.
    let theirs =
        |s: &Sitting| Command::Import(ledger(&s.workspace.plan, "2022-Q1 10 as:a; 2022-Q2 20 as:b; 2022-Q3 30 as:c; 2022-Q4 40 as:d"));
    check(&theirs, Label::Import, before, "a=10 b=25 c=30 d=40");
}

#[test]
fn a_command_that_changes_nothing_says_why() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-H1 20 as:b");
    let mut check = |command: Command, why: Rejection| {
        let before = sitting.workspace.clone();
        assert_eq!(sitting.run(command).map(|c| c.label), Err(why));
        assert_eq!(sitting.workspace, before);
    };
    let same = Sitting::new("").observation(20);
    let same_edit = Sitting::new("2022-Q1 10 as:a").workspace.ledger.edits().next().unwrap().clone();
    check(Command::Revise { subject: "b".into(), record: same.clone().into(), correction: false, knows: None }, Rejection::Same);
    check(Command::Revise { subject: "x".into(), record: same.into(), correction: false, knows: None }, Rejection::Gone);
    check(delete("x"), Rejection::Gone);
    check(Command::Keep(same_edit), Rejection::Same);
    check(Command::Reset, Rejection::NothingNew);
    check(Command::Import(Ledger::default()), Rejection::NothingNew);
    let seed = Sitting::new("2022-Q1 10 as:a; 2022-H1 20 as:b").workspace.seed;
    check(Command::Import(Ledger::clone(&seed)), Rejection::NothingNew);
    sitting.run(delete("a")).unwrap();
    assert_eq!(sitting.run(delete("a")), Err(Rejection::Gone));
}

#[test]
fn what_was_undone_cannot_be_redone_after_something_new() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    sitting.run(revise(&sitting, "a", 11)).unwrap();
    assert!(sitting.undo());
    sitting.run(revise(&sitting, "a", 12)).unwrap();
    assert!(!sitting.redo());
    assert_eq!(sitting.shown(), "a=12");
}

/// Two ledgers that start from one observation and revise it apart.
fn apart() -> (Sitting, Ledger) {
    let rows = "2022-Q1 10 as:a; 2022-Q2 20 as:b";
    let (mut mine, mut theirs) = (Sitting::new(rows), Sitting::new(rows));
    theirs.author = "you";
    mine.run(revise(&mine, "a", 11)).unwrap();
    theirs.now += 1000;
    theirs.run(revise(&theirs, "a", 12)).unwrap();
    (mine, theirs.workspace.ledger)
}

#[test]
fn two_edits_that_did_not_know_each_other_stand_side_by_side_until_one_is_kept() {
    let (mut mine, theirs) = apart();
    mine.now += 5000;
    let change = mine.run(Command::Import(theirs)).unwrap();
    assert_eq!(change.edits.len(), 1);
    assert_eq!(mine.shown(), "a=12! b=20");
    let kept = mine.workspace.ledger.edits().find(|e| e.id == "me00001").unwrap().clone();
    mine.run(Command::Keep(kept)).unwrap();
    assert_eq!(mine.shown(), "a=11 b=20");
    assert!(mine.undo());
    assert_eq!(mine.shown(), "a=12 b=20");
    assert!(mine.undo());
    assert_eq!(mine.shown(), "a=11 b=20");
}

#[test]
fn an_import_whose_edit_does_not_win_leaves_no_conflict_when_it_is_undone() {
    let (mut mine, theirs) = apart();
    mine.now += 5000;
    mine.run(revise(&mine, "a", 13)).unwrap();
    mine.run(Command::Import(theirs)).unwrap();
    assert_eq!(mine.shown(), "a=13! b=20");
    assert!(mine.undo());
    assert_eq!(mine.shown(), "a=13 b=20");
    assert!(mine.redo());
    assert_eq!(mine.shown(), "a=13 b=20");
}

#[test]
fn a_preview_says_what_an_import_would_do() {
    let (mine, theirs) = apart();
    let mut theirs = Sitting { workspace: Workspace { ledger: theirs.clone(), ..mine.workspace.clone() }, ..Sitting::new("") };
    theirs.author = "you";
    theirs.written = 100;
    theirs.now += 9000;
    theirs.run(delete("b")).unwrap();
    theirs.run(Command::Record(theirs.observation(7).into())).unwrap();
    let preview = edit::preview(&mine.workspace.ledger, &theirs.workspace.ledger);
    assert_eq!((preview.edits.len(), preview.known), (3, 2));
    assert_eq!(preview.new_observations().map(|t| t.subject.as_str()).collect::<Vec<_>>(), ["you00102"]);
    assert_eq!(preview.changed_observations().map(|t| t.subject.as_str()).collect::<Vec<_>>(), ["a"]);
    assert_eq!(preview.deleted_observations().map(|t| t.subject.as_str()).collect::<Vec<_>>(), ["b"]);
    assert_eq!(preview.conflicts.iter().map(SubjectId::as_str).collect::<Vec<_>>(), ["a"]);
}

#[test]
fn only_what_a_person_did_is_their_own() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-Q2 20 as:b");
    assert_eq!(sitting.workspace.own().count(), 0);
    sitting.run(revise(&sitting, "a", 11)).unwrap();
    sitting.run(Command::Record(sitting.observation(5).into())).unwrap();
    let own: Vec<&str> = sitting.workspace.own().map(|e| e.id.as_str()).collect();
    assert_eq!(own, ["me00001", "me00003"]);
    sitting.run(Command::Reset).unwrap();
    assert_eq!(sitting.shown(), "a=10 b=20");
}

/// Without a publication an observation counts from the day it was first recorded; undoing does not move that day.
#[test]
fn an_undone_change_leaves_history_as_it_was() {
    let mut sitting = Sitting::new("2022-Q1 25 known:- as:a");
    let verdict = |s: &Sitting| {
        let ledger_view = LedgerView::new(&s.workspace.ledger);
        one_line(&xianfeng_core::assess::assess(&s.workspace.plan, &ledger_view, day("2022-04-15"))[0])
    };
    assert_eq!(verdict(&sitting), "on_track 25 % of 25 %: 0 (-75)");
    sitting.run(revise(&sitting, "a", 11)).unwrap();
    assert!(sitting.undo());
    assert_eq!(verdict(&sitting), "on_track 25 % of 25 %: 0 (-75)");
    sitting.run(delete("a")).unwrap();
    assert!(sitting.undo());
    assert_eq!(verdict(&sitting), "on_track 25 % of 25 %: 0 (-75)");
}

#[test]
fn the_clock_of_others_may_run_ahead_but_not_pull_ours_along() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    let ahead = |at: &str| {
        let at: Stamp = at.parse().unwrap();
        Ledger::new([Edit {
            id: format!("x{}", at.millis).into(),
            subject: "x".into(),
            author: "you".to_owned(),
            at,
            replaces: Vec::new(),
            correction: false,
            content: None,
        }])
    };
    let stamp = |sitting: &mut Sitting, value: i64| {
        sitting.run(Command::Record(sitting.observation(value).into())).unwrap().edits[0].at.to_string()
    };
    sitting.run(Command::Import(ahead("2026-11-24T08:00:00.000Z#3"))).unwrap();
    assert_eq!(stamp(&mut sitting, 1), "2026-11-24T08:00:00.000Z#4");
    assert_eq!(stamp(&mut sitting, 2), "2026-11-24T08:00:00.000Z#5");
    sitting.now += 36_000_000;
    // A clock that is years ahead is wrong: an observation recorded today must not count from then.
    sitting.run(Command::Import(ahead("2099-01-01T00:00:00.000Z"))).unwrap();
    assert_eq!(stamp(&mut sitting, 3), "2026-11-24T10:00:00.000Z");
    assert_eq!(stamp(&mut sitting, 4), "2026-11-24T10:00:00.000Z#1");
}

#[test]
fn edits_of_one_change_follow_each_other() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-Q2 20 as:b");
    sitting.run(revise(&sitting, "a", 11)).unwrap();
    sitting.run(revise(&sitting, "b", 21)).unwrap();
    let reset = sitting.run(Command::Reset).unwrap();
    let stamps: Vec<String> = reset.edits.iter().map(|e| e.at.to_string()).collect();
    assert_eq!(stamps, ["2026-11-24T00:00:00.000Z#2", "2026-11-24T00:00:00.000Z#3"]);
}

/// Ten thousand edits come in, are undone, redone and reset. Anything that grows with their square takes minutes here.
#[test]
fn ten_thousand_edits_are_no_burden() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a");
    let observation = sitting.observation(1);
    let many = (0..10_000).map(|n: i64| {
        let mut content = observation.clone();
        content.value = Value::Number { value: Decimal::from(n), unit: "个".to_owned(), reading: Default::default() };
        let at = Stamp::utc(NOW - 10_000 + n);
        Edit {
            id: format!("n{n}").into(),
            subject: format!("s{n}").into(),
            author: "you".to_owned(),
            at,
            replaces: Vec::new(),
            correction: false,
            content: Some(content.into()),
        }
    });
    sitting.run(Command::Import(Ledger::new(many))).unwrap();
    assert!(sitting.undo() && sitting.redo());
    sitting.run(Command::Reset).unwrap();
    assert_eq!(sitting.shown(), "a=10");
    assert!(sitting.undo());
    assert_eq!(sitting.contents().len(), 10_001);
}

/// A published observation that somebody changed by hand, under its old id: what is taken over is also kept.
#[test]
fn a_changed_copy_of_a_published_edit_is_a_persons_own() {
    let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-Q2 20 as:b");
    let mut edits: Vec<Edit> = sitting.workspace.seed.edits().cloned().collect();
    edits[0].content = Some(sitting.observation(99).into());
    edits[0].at.millis += 1;
    sitting.run(Command::Import(Ledger::new(edits))).unwrap();
    assert_eq!(sitting.shown(), "a=99! b=20");
    let own: Vec<Edit> = sitting.workspace.own().cloned().collect();
    assert_eq!(own.len(), 1);
    let mut later = Workspace::new(sitting.workspace.plan.clone(), sitting.workspace.seed.clone());
    own.into_iter().for_each(|e| {
        later.ledger.add(e);
    });
    assert_eq!(later, sitting.workspace);
    sitting.run(Command::Reset).unwrap();
    assert_eq!(sitting.shown(), "a=10 b=20");
}

/// A random person's actions: commands by number, on the current content.
fn command(sitting: &Sitting, (what, which, value): (u8, usize, i64)) -> Command {
    let standing: Vec<SubjectId> = sitting.contents().into_keys().collect();
    let subject = standing.get(which % standing.len().max(1)).cloned().unwrap_or_default();
    match what {
        0 => Command::Record(sitting.observation(value).into()),
        1 => revise(sitting, subject.as_str(), value),
        2 => delete(subject.as_str()),
        3 => {
            let heads = sitting.workspace.ledger.heads(&subject);
            match heads.all().get(which % heads.all().len().max(1)) {
                Some(edit) => Command::Keep((*edit).clone()),
                None => delete(subject.as_str()),
            }
        }
        4 => {
            // Somebody else revises what is published, and adds an observation.
            let rows = format!("2022-Q1 {value} as:a; 2022-Q3 {value} as:z{which}");
            let edits: Vec<Edit> = ledger(&sitting.workspace.plan, &rows)
                .edits()
                .map(|e| Edit { id: format!("{}-{value}-{which}", e.id).into(), at: Stamp::utc(NOW + value), ..e.clone() })
                .collect();
            Command::Import(Ledger::new(edits))
        }
        _ => Command::Reset,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Every state comes back on the way down, and again on the way up.
    #[test]
    fn undo_and_redo_go_through_the_same_states(steps in prop::collection::vec((0u8..6, 0usize..5, 1i64..100), 1..8)) {
        let mut sitting = Sitting::new("2022-Q1 10 as:a; 2022-Q2 20 as:b");
        let mut states = vec![sitting.contents()];
        for step in steps {
            sitting.now += 1000;
            let next = command(&sitting, step);
            if sitting.run(next).is_ok() {
                states.push(sitting.contents());
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(sitting.undo());
            prop_assert_eq!(&sitting.contents(), state);
        }
        prop_assert!(!sitting.undo());
        for state in &states[1..] {
            prop_assert!(sitting.redo());
            prop_assert_eq!(&sitting.contents(), state);
        }
        prop_assert!(!sitting.redo());
    }
}
