//! Debts: claims without proof, work that is overdue, targets that nobody has updated.

use super::assessment::Assessment;
use super::case::first_expected;
use super::verdict::Verdict;
use crate::id::TargetId;
use crate::ledger::{ClaimStatus, LedgerView};
use crate::measure::Date;
use crate::plan::{Kind, Plan};

/// Something that somebody has taken on and not delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    pub target: TargetId,
    pub owed: Owed,
    /// The unit that leads, or is responsible; empty where nobody is named.
    pub responsible: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// Reported as done, and no evidence is there.
    Evidence,
    /// The day by which it was to be closed is over.
    Overdue(Date),
    /// A milestone that was due on this day, somebody took it on, and nobody has reported.
    Report(Date),
    /// Assigned, an observation could be expected since this day, and none has come.
    Update(Date),
}

/// Every debt on a day, in the plan's order. Only what somebody took on or claimed can be owed.
pub fn debts(plan: &Plan, ledger_view: &LedgerView, assessments: &[Assessment], as_of: Date) -> Vec<Debt> {
    let mut debts = Vec::new();
    for (target, assessment) in plan.targets.iter().zip(assessments) {
        let assignment = ledger_view.assignment(&target.id, as_of);
        let status = ledger_view.claim_status(&target.id, as_of);
        let responsible = assignment.map(|a| if a.lead.is_empty() { a.responsible.clone() } else { a.lead.clone() }).unwrap_or_default();
        let mut owe = |owed| debts.push(Debt { target: target.id.clone(), owed, responsible: responsible.clone() });
        if status >= Some(ClaimStatus::Reported) && ledger_view.evidence(&target.id, as_of).next().is_none() {
            owe(Owed::Evidence);
        }
        if status == Some(ClaimStatus::Closed) {
            continue;
        }
        if let Some(due) = assignment.and_then(|a| a.due).filter(|due| *due < as_of) {
            owe(Owed::Overdue(due));
        }
        let is_unknown = matches!(assessment.verdict, Verdict::NoData | Verdict::NotDue) && assessment.judged.is_none();
        if let (true, Some(expected)) = (is_unknown && assignment.is_some(), first_expected(plan, target, ledger_view, as_of)) {
            let due = target.window.due;
            if matches!(target.kind, Kind::Milestone { .. }) && due < as_of {
                owe(Owed::Report(due));
            } else if expected < as_of {
                owe(Owed::Update(expected));
            }
        }
    }
    debts
}
