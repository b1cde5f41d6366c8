//! Counts by verdict. Never an average of percentages across unlike units.

use super::assessment::Assessment;
use super::verdict::Verdict;
use crate::id::GroupId;
use crate::measure::Decimal;
use crate::plan::{Plan, Target};

/// The number of targets with each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; 8]);

impl Counts {
    pub fn of(self, verdict: Verdict) -> usize {
        self.0[verdict as usize]
    }

    pub fn add(&mut self, verdict: Verdict) {
        self.0[verdict as usize] += 1;
    }

    pub fn total(self) -> usize {
        self.0.iter().sum()
    }

    /// Tells whether a verdict rests on a figure for the period judged.
    pub fn has_data(verdict: Verdict) -> bool {
        !matches!(verdict, Verdict::NoData | Verdict::NotDue)
    }

    /// Targets of which something is known.
    pub fn with_data(self) -> usize {
        Verdict::ALL.into_iter().filter(|v| Self::has_data(*v)).map(|v| self.of(v)).sum()
    }

    pub fn judged(self) -> usize {
        Verdict::ALL.into_iter().filter(|v| v.is_judged()).map(|v| self.of(v)).sum()
    }
}

/// `part` of `whole` in per cent; zero of nothing is zero.
pub fn percent(part: usize, whole: usize) -> Decimal {
    (Decimal::from(part) * Decimal::ONE_HUNDRED).checked_div(Decimal::from(whole)).unwrap_or_default()
}

/// Counts of the targets of a group.
pub fn count_in(plan: &Plan, assessments: &[Assessment], group: &GroupId) -> Counts {
    let mut counts = Counts::default();
    for target in plan.targets_in(group).filter(|target| !plan.is_part(&target.id)) {
        if let Some(assessment) = plan.target_at(&target.id).and_then(|at| assessments.get(at)) {
            counts.add(assessment.verdict);
        }
    }
    counts
}

/// Counts of the targets that `keep` accepts. Parts of an any-of or all-of count once, in their whole.
pub fn count<'a>(plan: &'a Plan, assessments: &[Assessment], keep: impl Fn(&'a Target) -> bool) -> Counts {
    let mut counts = Counts::default();
    for (target, assessment) in plan.targets.iter().zip(assessments) {
        if !plan.is_part(&target.id) && keep(target) {
            counts.add(assessment.verdict);
        }
    }
    counts
}
