//! The sheet of figures of our own workbook taken back: each row beside what the ledger has.

use std::collections::HashMap;

use xianfeng_core::id::{SubjectId, TargetId};
use xianfeng_core::ledger::{CurrentObservation, LedgerView, Observation, Record};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Plan, ValueKind};
use xianfeng_core::plausible::{Proposed, doubts, refusals};
use xianfeng_files::Problem;

use super::returned::{Came, Item, Refused, Returned, Row};
use crate::read::{Figure, Page, Why, figures};

/// What the sheet of figures of a workbook brings; `None` where no sheet has them. Rows that are not there any more are
/// left alone: a filter hides rows, and nobody deletes a figure by it.
pub fn taken_back(plan: &Plan, view: &LedgerView, today: Date, file: &str, pages: &[Page]) -> Option<Returned> {
    let found = figures(pages, plan)?;
    let known: HashMap<&SubjectId, &CurrentObservation> = view.all().map(|current| (&current.subject, current)).collect();
    let row = |row: usize| Row {
        file: file.to_owned(),
        sheet: String::new(),
        row,
        unit: String::new(),
        target: None,
        items: Vec::new(),
        refused: Vec::new(),
        tampered: Vec::new(),
    };
    let read = found.read.into_iter().map(|figure| {
        let mut row = Row { target: target(plan, &figure.observation), ..row(figure.row) };
        match item(plan, view, &known, today, figure) {
            Ok(item) => row.items.push(item),
            Err(why) => row.refused.push(Refused { column: String::new(), cell: String::new(), found: String::new(), why }),
        }
        row
    });
    let faults = found.faults.into_iter().map(|fault| {
        let refused = Refused { column: fault.column, cell: String::new(), found: String::new(), why: fault.why };
        Row { sheet: fault.sheet, refused: vec![refused], ..row(fault.row) }
    });
    let mut rows: Vec<Row> = read.chain(faults).collect();
    rows.sort_by_key(|row| row.row);
    Some(Returned { rows, ..Returned::default() })
}

fn target(plan: &Plan, observation: &Observation) -> Option<TargetId> {
    plan.targets_with_indicator(&observation.indicator).next().map(|target| target.id.clone())
}

fn item(
    plan: &Plan,
    view: &LedgerView,
    known: &HashMap<&SubjectId, &CurrentObservation>,
    today: Date,
    figure: Figure,
) -> Result<Item, Why> {
    let Figure { subject, observation, .. } = figure;
    let Some(indicator) = plan.indicators.get(&observation.indicator) else { return Err(Why::Indicator) };
    let all = view.of(&observation.indicator);
    let before = subject.as_ref().and_then(|subject| known.get(subject).copied());
    let is_there = |o: &Observation| *o == observation;
    let came = match before {
        Some(current) if is_there(&current.observation) => Came::Same,
        Some(current) => Came::Changed { subject: current.subject.clone(), before: Box::new(Record::from(current.observation.clone())) },
        None if all.iter().any(|current| is_there(&current.observation)) => Came::Same,
        None => Came::New,
    };
    let others: Vec<_> = all.iter().filter(|current| before.is_none_or(|before| before.subject != current.subject)).collect();
    let proposed = Proposed { plan, indicator, observation: &observation, others: &others, before: before.map(|c| &c.observation), today };
    let is_number = ValueKind::of(plan, &observation.indicator) == ValueKind::Number;
    let news = came != Came::Same && is_number;
    let refused: Vec<Problem> = if news { refusals(&proposed).into_iter().map(Problem::of_refusal).collect() } else { Vec::new() };
    if !refused.is_empty() {
        return Err(Why::Problems(refused));
    }
    let doubts = if news { doubts(&proposed) } else { Vec::new() };
    Ok(Item { came, record: Record::from(observation), doubts })
}
