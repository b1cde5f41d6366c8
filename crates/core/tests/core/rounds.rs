//! Rounds of reports: part of the ledger as everything else, and what they bring is one change.

use xianfeng_core::edit::{Command, Label, Rejection};
use xianfeng_core::ledger::{Entry, LedgerView, Record, Round, Sort, Work};
use xianfeng_core::measure::day::date;

use crate::edits::Sitting;

fn round() -> Round {
    Round {
        period: "2022-09".parse().unwrap(), due: date("2022-10-15").unwrap(), units: vec!["教育局".to_owned(), "数据局".to_owned()]
    }
}

fn rounds(sitting: &Sitting) -> Vec<Round> {
    LedgerView::new(&sitting.workspace.ledger).rounds().iter().map(|item| item.round.clone()).collect()
}

#[test]
fn a_round_is_recorded_changed_and_undone_as_everything_else() {
    let mut sitting = Sitting::new("");
    let change = sitting.run(Command::Record(Record::from(round()))).unwrap();
    assert_eq!((change.label, rounds(&sitting)), (Label::Record(Sort::Round), vec![round()]));
    let later = Round { due: date("2022-10-20").unwrap(), ..round() };
    let subject = change.content_changes[0].subject.clone();
    sitting.run(Command::Revise { subject, record: later.clone().into(), correction: false, knows: None }).unwrap();
    assert_eq!(rounds(&sitting), [later]);
    assert!(sitting.undo() && sitting.undo());
    assert_eq!(rounds(&sitting), []);
    assert!(sitting.redo());
    assert_eq!(rounds(&sitting), [round()]);
}

#[test]
fn a_round_is_known_from_the_day_it_was_begun() {
    let mut sitting = Sitting::new("");
    sitting.run(Command::Record(Record::from(round()))).unwrap();
    let on = |day: &str| LedgerView::as_recorded(&sitting.workspace.ledger, date(day).unwrap()).rounds().len();
    assert_eq!((on("2026-11-23"), on("2026-11-24")), (0, 1));
}

#[test]
fn everything_that_forms_bring_is_one_change_with_one_undo() {
    let mut sitting = Sitting::new("2022 40; 2022-01/2022-06 20");
    let before = sitting.workspace.ledger.clone();
    let mut all: Vec<_> = LedgerView::new(&before).all().cloned().collect();
    let changed = all.remove(0);
    let mut observation = changed.observation.clone();
    observation.note = "改".to_owned();
    let note = Record::from(Work { target: "t".into(), entry: Entry::Note("新".to_owned()) });
    let command = Command::TakeAll(vec![(Some(changed.subject.clone()), observation.clone().into()), (None, note)]);
    let change = sitting.run(command.clone()).unwrap();
    assert_eq!((change.label, change.edits.len()), (Label::Take, 2));
    let now = LedgerView::new(&sitting.workspace.ledger);
    assert_eq!(now.current(&changed.subject).map(|c| &c.observation), Some(&observation));
    assert!(sitting.undo());
    let now = LedgerView::new(&sitting.workspace.ledger);
    assert_eq!(now.current(&changed.subject).map(|c| &c.observation), Some(&changed.observation));

    let same = vec![(Some(changed.subject.clone()), Record::from(changed.observation))];
    assert_eq!(sitting.run(Command::TakeAll(same)), Err(Rejection::NothingNew));
    assert_eq!(sitting.run(Command::TakeAll(vec![(Some("gone".into()), observation.into())])), Err(Rejection::Gone));
}
