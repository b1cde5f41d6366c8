//! Targets of which a figure could be expected between two days, and none came.

use super::DayState;
use crate::assess::{Assessment, Verdict, first_expected};
use crate::id::TargetId;
use crate::measure::Date;
use crate::plan::{Plan, Target};

/// A target that fell silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    pub target: TargetId,
    pub silent: Silent,
}

/// How a target is silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// Figures came, the last of a period that ended on this day.
    Stopped(Date),
    /// The first figure could be expected from this day on.
    NeverCame(Date),
}

/// The counted targets that were not silent on the earlier day and are on the later one, in the plan's order.
pub fn fallen(plan: &Plan, before: DayState, after: DayState) -> Vec<Silence> {
    let pairs = plan.targets.iter().zip(before.assessments.iter().zip(after.assessments));
    let counted = pairs.filter(|(target, _)| !plan.is_part(&target.id));
    counted
        .filter_map(|(target, (a, b))| {
            let silent = if a.stale.is_none() && b.stale.is_some() {
                Silent::Stopped(last_end(plan, after, b)?)
            } else if a.verdict == Verdict::NotDue && b.verdict == Verdict::NoData {
                Silent::NeverCame(expected(plan, target, after)?)
            } else {
                return None;
            };
            Some(Silence { target: target.id.clone(), silent })
        })
        .collect()
}

/// The end of the last period that an assessment judged.
pub(super) fn last_end(plan: &Plan, day: DayState, assessment: &Assessment) -> Option<Date> {
    let judged = day.ledger_view.judged(plan, plan.target(&assessment.target)?, assessment.judged.as_ref()?)?;
    Some(judged.observation.period.end())
}

/// The first day on which a figure for a target can be expected; for an any-of or all-of, for one of its parts.
pub(super) fn expected(plan: &Plan, target: &Target, day: DayState) -> Option<Date> {
    let of = |target: &Target| first_expected(plan, target, day.ledger_view, day.as_of);
    of(target).or_else(|| target.kind.parts().iter().filter_map(|id| of(plan.target(id)?)).min())
}
