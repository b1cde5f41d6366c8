//! Debts: claims without proof, work that is overdue, targets that nobody has updated.

use super::assessment::Assessment;
use crate::id::TargetId;
use crate::ledger::{ClaimStatus, LedgerView};
use crate::measure::{Date, day::add_days};
use crate::plan::Plan;

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
        if status.is_some() && ledger_view.evidence(&target.id, as_of).next().is_none() {
            owe(Owed::Evidence);
        }
        if status == Some(ClaimStatus::Closed) {
            continue;
        }
        if let Some(due) = assignment.and_then(|a| a.due).filter(|due| *due < as_of) {
            owe(Owed::Overdue(due));
        }
        if let (Some(_), Some(expected), None) = (assignment, plan.first_expected(target), &assessment.judged)
            && add_days(expected, 1) <= as_of
        {
            owe(Owed::Update(expected));
        }
    }
    debts
}
