//! Revisions: a newly published value leaves the one before it to its days, a correction does not.

use serde_json::json;
use xianfeng_core::assess::assess;
use xianfeng_core::edit::{self, Command, EditContext, History, Workspace, looks_like_correction};
use xianfeng_core::ledger::{Edit, Ledger, LedgerView, Observation};
use xianfeng_core::measure::{Date, PartialDate};
use xianfeng_core::plan::Plan;

use xianfeng_testing::plans::{day, ledger, simple};

fn total() -> Plan {
    simple(json!({}), json!({"kind": "total", "value": 1000, "unit": "个"}))
}

/// Rows of one subject, each of which replaces the one before; `!` says that it corrects a slip, `x` deletes.
fn revised(rows: &str) -> Ledger {
    let mut edits: Vec<Edit> = Vec::new();
    for (i, row) in rows.split(';').map(str::trim).enumerate() {
        let (correction, row) = row.strip_prefix('!').map_or((false, row), |rest| (true, rest));
        let is_deletion = row.starts_with('x');
        let row = if is_deletion { format!("2022 0 {}", row[1..].trim()) } else { row.to_owned() };
        let edit = ledger(&total(), &row).edits().next().unwrap().clone();
        let replaces = edits.last().map(|e| e.id.clone()).into_iter().collect();
        let content = if is_deletion { None } else { edit.content.clone() };
        edits.push(Edit { id: format!("e{i}").into(), subject: "a".into(), replaces, correction, content, ..edit });
    }
    Ledger::new(edits)
}

/// The judged value on a day, by publication.
fn value(ledger: &Ledger, as_of: &str) -> String {
    let judged = &assess(&total(), &LedgerView::new(ledger), day(as_of))[0];
    judged.value.map_or("–".to_owned(), |v| v.normalize().to_string())
}

#[test]
fn each_day_has_the_vintage_that_was_public_on_it() {
    let check = |rows: &str, expect: &[(&str, &str)]| {
        let ledger = revised(rows);
        for (as_of, value) in expect {
            assert_eq!(self::value(&ledger, as_of), *value, "{rows} on {as_of}");
        }
    };
    let (a, b) = ("2022 1445 known:2023-01-28 at:2023-01-29", "2022 1415 known:2023-12-20 at:2024-01-05");
    check(&format!("{a}; {b}"), &[("2023-01-27", "–"), ("2023-01-28", "1445"), ("2023-12-19", "1445"), ("2023-12-20", "1415")]);
    // Said to be a slip: the value never was.
    check(&format!("{a}; !{b}"), &[("2023-06-30", "–"), ("2023-12-20", "1415")]);
    // Published on the same day or earlier: a slip by its days.
    check(&format!("{a}; 2022 1415 known:2023-01-28 at:2024-01-05"), &[("2023-01-27", "–"), ("2023-01-28", "1415")]);
    check(&format!("{a}; 2022 1415 known:2023-01-20 at:2024-01-05"), &[("2023-01-20", "1415"), ("2023-01-28", "1415")]);
    // A slip in the period is no vintage of the figure.
    check(&format!("2022-H1 700 known:2022-07-20; {b}"), &[("2022-08-01", "–"), ("2023-12-20", "1415")]);
    // A third publication, and a slip in the second.
    let c = "2022 1400 known:2024-12-20 at:2025-01-05";
    check(&format!("{a}; {b}; {c}"), &[("2023-06-30", "1445"), ("2024-06-30", "1415"), ("2024-12-20", "1400")]);
    check(
        &format!("{a}; {b}; !2022 1416 known:2023-12-21 at:2024-02-01"),
        &[("2023-06-30", "1445"), ("2023-12-20", "1445"), ("2023-12-21", "1416")],
    );
    // Deleted: it never was. Taken back: as before.
    check(&format!("{a}; {b}; x at:2025-01-01"), &[("2023-06-30", "–"), ("2024-06-30", "–")]);
    check(&format!("{a}; {b}; x at:2025-01-01; {b}"), &[("2023-06-30", "1445"), ("2024-06-30", "1415")]);
    // No day of publication: known from the day it was recorded.
    check(
        "2022 1445 known:- at:2023-01-29; 2022 1415 known:- at:2024-01-05",
        &[("2023-01-28", "–"), ("2023-06-30", "1445"), ("2024-01-05", "1415")],
    );
    check("2022 1445 known:2023-01 at:2023-03-01; 2022 1415 known:2023 at:2024-03-01", &[("2023-06-30", "1445"), ("2023-12-31", "1415")]);
}

#[test]
fn the_days_of_every_vintage_can_be_replayed() {
    let ledger = revised("2022 1445 known:2023-01-28; 2022 1415 known:2023-12-20");
    assert_eq!(LedgerView::new(&ledger).days(), [day("2023-01-28"), day("2023-12-20")]);
}

#[test]
fn the_audit_view_shows_what_the_ledger_said() {
    let ledger = revised("2022 1445 known:2023-01-28 at:2023-01-29; 2022 1415 known:2023-12-20 at:2024-01-05");
    let said = |on: &str| {
        let judged = &assess(&total(), &LedgerView::as_recorded(&ledger, day(on)), day(on))[0];
        judged.value.map_or("–".to_owned(), |v| v.normalize().to_string())
    };
    assert_eq!([said("2023-01-28"), said("2023-01-29"), said("2024-01-04"), said("2024-01-05")], ["–", "1445", "1445", "1415"]);
}

/// Edits that replace each other in a circle behind the current one come to an end.
#[test]
fn a_circle_in_the_past_is_no_vintage() {
    let mut edits: Vec<Edit> =
        revised("2022 1 known:2023-01-01; 2022 2 known:2023-02-01; 2022 3 known:2023-03-01").edits().cloned().collect();
    edits[0].replaces = vec!["e1".into()];
    let ledger = Ledger::new(edits);
    assert_eq!(value(&ledger, "2023-03-01"), "3");
}

/// A thousand publications of one figure are walked through once.
#[test]
fn many_revisions_are_no_burden() {
    let first = revised("2022 1 known:2023-01-01").edits().next().unwrap().clone();
    let mut edits = vec![first.clone()];
    for n in 1..1000 {
        let mut edit = Edit { id: format!("e{n}").into(), replaces: vec![format!("e{}", n - 1).into()], ..first.clone() };
        if let Some(xianfeng_core::ledger::Record::Observation(o)) = &mut edit.content {
            o.published = PartialDate::Day(xianfeng_core::measure::day::add_days(day("2023-01-01"), n));
            o.value = xianfeng_core::ledger::Value::Number { value: n.into(), unit: "个".into(), reading: Default::default() };
        }
        edits.push(edit);
    }
    edits.push(Edit { id: "last".into(), replaces: vec!["e999".into()], content: None, ..first });
    let mut taken_back = edits[999].clone();
    taken_back.id = "again".into();
    taken_back.replaces = vec!["last".into()];
    edits.push(taken_back);
    let ledger = Ledger::new(edits);
    assert_eq!(value(&ledger, "2023-01-11"), "10");
    assert_eq!(value(&ledger, "2026-06-01"), "999");
}

struct Desk {
    workspace: Workspace,
    history: History,
    written: u32,
}

impl Desk {
    fn context<T>(&mut self, now: &str, run: impl FnOnce(&Workspace, &mut History, &mut EditContext) -> T) -> T {
        let at = ledger(&total(), &format!("2022 1 at:{now}")).edits().next().unwrap().at;
        let written = &mut self.written;
        let mut fresh_id = || {
            *written += 1;
            format!("n{written}")
        };
        let mut context = EditContext { author: "me", now: at, fresh_id: &mut fresh_id };
        run(&self.workspace, &mut self.history, &mut context)
    }

    fn revise(&mut self, row: &str, correction: bool, now: &str) {
        let record = ledger(&total(), row).edits().next().unwrap().content.clone().unwrap();
        let command = Command::Revise { subject: "a".into(), record, correction, knows: None };
        let change = self.context(now, |workspace, _, context| edit::apply(workspace, command, context)).unwrap();
        self.workspace.add(&change);
        self.history.push(change);
    }

    fn undo(&mut self, now: &str) {
        let change = self.context(now, |workspace, history, context| history.undo(workspace, context)).unwrap();
        self.workspace.add(&change);
    }

    fn redo(&mut self, now: &str) {
        let change = self.context(now, |workspace, history, context| history.redo(workspace, context)).unwrap();
        self.workspace.add(&change);
    }

    fn values(&self) -> [String; 2] {
        [value(&self.workspace.ledger, "2023-06-30"), value(&self.workspace.ledger, "2024-06-30")]
    }
}

#[test]
fn undo_and_redo_restore_every_day() {
    let rows = [
        ("2022 1415 known:2023-12-20", false, ["1445", "1415"]),
        ("2022 1415 known:2023-12-20", true, ["–", "1415"]),
        ("2022 1415 known:2023-01-28", false, ["1415", "1415"]),
        ("2022 1415 known:2023-01-02", false, ["1415", "1415"]),
    ];
    for (row, correction, after) in rows {
        let workspace = Workspace::new(total(), revised("2022 1445 known:2023-01-28 at:2023-01-29"));
        let mut desk = Desk { workspace, history: History::default(), written: 0 };
        desk.revise(row, correction, "2024-01-05");
        assert_eq!(desk.values(), after, "{row}");
        desk.undo("2024-01-06");
        assert_eq!(desk.values(), ["1445", "1445"], "{row} undone");
        desk.redo("2024-01-07");
        assert_eq!(desk.values(), after, "{row} redone");
    }
}

#[test]
fn the_form_proposes_what_the_days_suggest() {
    let observation = |row: &str| -> Observation {
        let ledger = ledger(&total(), row);
        ledger.edits().next().unwrap().content.as_ref().unwrap().observation().unwrap().clone()
    };
    let (recorded, today): (Date, Date) = (day("2023-01-29"), day("2024-01-05"));
    let check = |before: &str, after: &str, expect: bool| {
        assert_eq!(looks_like_correction(&observation(before), &observation(after), recorded, today), expect, "{before} → {after}");
    };
    check("2022 1445 known:2023-01-28", "2022 1415 known:2023-12-20", false);
    check("2022 1445 known:2023-01-28", "2022 1415 known:2023-01-28", true);
    check("2022 1445 known:2023-01-28", "2022 1415 known:2023-01-20", true);
    check("2022-H1 1445 known:2023-01-28", "2022 1445 known:2023-12-20", true);
    check("2022 1445 known:-", "2022 1415 known:-", true);
    check("2022 1445 known:-", "2022 1415 known:2023-12-20", false);
    check("2022 1445 known:2023-01-28", "2022 1415 known:-", false);
}
