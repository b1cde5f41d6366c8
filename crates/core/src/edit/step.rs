//! The rules of a claim: reported, verified, closed, each by a name, or sent back with a reason.

use crate::assess::{Verdict, assess};
use crate::id::TargetId;
use crate::ledger::{ClaimStatus, LedgerView, Step};
use crate::measure::Date;
use crate::plan::Plan;

/// Something that stands in the way of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// Nobody leads or is responsible: there is nobody to report.
    NoUnit,
    /// The step before is missing.
    StepBeforeMissing,
    /// Verifying needs evidence.
    NoEvidence,
    /// A step is taken by a name.
    NoName,
    /// Whoever reported neither verifies nor closes.
    SameName,
    /// Sending back needs a reason.
    NoReason,
    /// Closing a target that is not met needs a reason.
    ClosesUnmet,
}

/// Everything about the work itself that stands in the way of a step, whoever takes it.
pub fn hindrances(ledger_view: &LedgerView, target: &TargetId, status: ClaimStatus, as_of: Date) -> Vec<Hindrance> {
    let reached = ledger_view.claim_status(target, as_of);
    let mut found = Vec::new();
    let mut needs = |is_there: bool, hindrance| {
        if !is_there {
            found.push(hindrance);
        }
    };
    match status {
        ClaimStatus::Reported => needs(ledger_view.assignment(target, as_of).is_some(), Hindrance::NoUnit),
        ClaimStatus::SentBack => needs(reached >= Some(ClaimStatus::Reported), Hindrance::StepBeforeMissing),
        ClaimStatus::Verified => {
            needs(reached >= Some(ClaimStatus::Reported), Hindrance::StepBeforeMissing);
            needs(ledger_view.evidence(target, as_of).next().is_some(), Hindrance::NoEvidence);
        }
        ClaimStatus::Closed => needs(reached >= Some(ClaimStatus::Verified), Hindrance::StepBeforeMissing),
    }
    found
}

/// Everything about whoever takes a step, and about the reason given, that stands in its way. `is_met`: the verdict is.
pub fn faults(ledger_view: &LedgerView, target: &TargetId, step: &Step, author: &str, is_met: bool, as_of: Date) -> Vec<Hindrance> {
    let claim = ledger_view.claim(target, as_of);
    let is_by_reporter = claim.report.is_some_and(|report| is_same_name(&report.author, author));
    let has_reason = !step.why.trim().is_empty();
    let is_checking = matches!(step.status, ClaimStatus::Verified | ClaimStatus::Closed);
    let all = [
        (author.trim().is_empty(), Hindrance::NoName),
        (!author.trim().is_empty() && is_checking && is_by_reporter, Hindrance::SameName),
        (step.status == ClaimStatus::SentBack && !has_reason, Hindrance::NoReason),
        (step.status == ClaimStatus::Closed && !has_reason && !is_met, Hindrance::ClosesUnmet),
    ];
    all.into_iter().filter(|(stands, _)| *stands).map(|(_, hindrance)| hindrance).collect()
}

/// Tells whether the target is met on a day.
pub fn is_met(plan: &Plan, ledger_view: &LedgerView, target: &TargetId, as_of: Date) -> bool {
    assess(plan, ledger_view, as_of).iter().any(|a| a.target == *target && a.verdict == Verdict::Met)
}

/// Names are claims; two that differ in spaces or case only are one.
fn is_same_name(a: &str, b: &str) -> bool {
    let letters = |name: &str| name.split_whitespace().collect::<String>().to_lowercase();
    letters(a) == letters(b)
}
