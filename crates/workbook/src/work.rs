//! The sheet of the work: who answers for a target, how far it is, what is owed.

use std::collections::BTreeMap;

use xianfeng_core::assess::debt::{Debt, debts};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::Entry;
use xianfeng_core::plan::Target;
use xianfeng_text::{Term, WorkbookTerm, reminders, semicolon, work};

use crate::figures::text;
use crate::sheet::{Cell, Column, Sheet};
use crate::{Inputs, head_lines};

/// Every target that counts by itself, in the order of the plan.
pub fn sheet(inputs: &Inputs) -> Sheet {
    let (l, plan) = (inputs.language, inputs.plan);
    let page = |term: Term| Column::plain(term.in_language(l));
    let own = |term: WorkbookTerm| Column::plain(term.in_language(l));
    let columns = vec![
        own(WorkbookTerm::Target),
        page(Term::Lead),
        page(Term::Responsible),
        own(WorkbookTerm::Due),
        page(Term::WorkStage),
        own(WorkbookTerm::Owed),
        own(WorkbookTerm::OwedSince),
        own(WorkbookTerm::Reminded),
        page(Term::WorkProgress),
        page(Term::WorkReason),
        page(Term::NextStep),
        own(WorkbookTerm::EvidenceTitles),
        Column::code(WorkbookTerm::TargetId.in_language(l)),
    ];
    let mut owed: BTreeMap<TargetId, Vec<Debt>> = BTreeMap::new();
    for debt in debts(plan, inputs.ledger_view, inputs.assessments, inputs.as_of) {
        owed.entry(debt.target.clone()).or_default().push(debt);
    }
    let targets = plan.targets.iter().filter(|target| !plan.is_part(&target.id));
    let rows = targets.map(|target| row(inputs, target, owed.get(&target.id).map_or(&[], Vec::as_slice))).collect();
    Sheet { lines: head_lines(inputs), columns, rows, ..Sheet::default() }
}

fn row(inputs: &Inputs, target: &Target, owed: &[Debt]) -> Vec<Cell> {
    let (l, view, day) = (inputs.language, inputs.ledger_view, inputs.as_of);
    let bodies = view.bodies(inputs.plan, target, day);
    let situation = view.situation(&target.id, day).cloned().unwrap_or_default();
    let title = |entry: &Entry| if let Entry::Evidence(evidence) = entry { Some(evidence.title.clone()) } else { None };
    let evidence: Vec<String> = view.evidence(&target.id, day).filter_map(|item| title(&item.entry)).collect();
    let owes: Vec<String> = owed.iter().map(|debt| reminders::owed_report(l, debt.owed, debt.period)).collect();
    vec![
        text(l, target.name.in_language(l)),
        text(l, &bodies.lead),
        text(l, &bodies.responsible),
        Cell::day(view.assignment(&target.id, day).and_then(|a| a.due)),
        Cell::text(work::stage(l, view.stage(inputs.plan, target, day))),
        text(l, &owes.join(semicolon(l))),
        Cell::day(owed.iter().filter_map(|debt| debt.owed.since()).min()),
        Cell::day(view.reminded(&target.id, day)),
        text(l, &situation.progress),
        text(l, &situation.reason),
        text(l, &situation.next_step),
        text(l, &evidence.join(semicolon(l))),
        Cell::text(target.id.as_str()),
    ]
}
