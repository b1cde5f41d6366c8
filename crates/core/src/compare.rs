//! Two days of a ledger compared: the verdicts that moved and why, the figures that became known between, and the
//! targets that fell silent.
//!
//! It is pure like judging: plan, what was known on both days, and both assessments are arguments. A cause is found by
//! judging the later day with the figures of the earlier one: a verdict that is the same then moved because time
//! passed, any other because of what became known.

mod figures;
mod silence;
mod why;

use crate::assess::{Assessment, Verdict};
use crate::id::{IndicatorId, SubjectId, TargetId};
use crate::ledger::LedgerView;
use crate::measure::{Date, Decimal, Period, day::add_days};
use crate::plan::Plan;

pub use figures::{FigureChange, News};
pub use silence::{Silence, Silent};

/// Everything known on one day, and the verdicts from it, in the plan's order.
#[derive(Clone, Copy)]
pub struct DayState<'a> {
    pub as_of: Date,
    /// The view of this day ([`LedgerView::of_day`]).
    pub ledger_view: &'a LedgerView,
    pub assessments: &'a [Assessment],
}

/// Two days of a plan with its ledger, the earlier one first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub from: Date,
    pub to: Date,
    /// Every target, in the plan's order.
    pub targets: Vec<TargetChange>,
    /// Figures that became known, were changed or withdrawn, by indicator and period.
    pub figures: Vec<FigureChange>,
    /// Targets of which a figure could be expected and did not come.
    pub silent: Vec<Silence>,
}

/// One target on both days.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetChange {
    pub target: TargetId,
    /// A part of an any-of or all-of: it counts in its whole.
    pub is_part: bool,
    pub before: Standing,
    pub after: Standing,
    /// The causes of another verdict; none where it is the same.
    pub causes: Vec<Cause>,
}

/// The verdict of a target on a day, as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub verdict: Verdict,
    /// The due day is over, and no figure can be expected yet.
    pub awaiting: bool,
    pub provisional: bool,
    pub is_stale: bool,
}

/// The cause of another verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A figure that became known, was changed or was withdrawn.
    Figure { indicator: IndicatorId, period: Period, subject: SubjectId, news: News },
    /// The promised number is another one; `None` where decisions contradict each other.
    Adjusted { old: Option<Decimal>, new: Option<Decimal> },
    /// Parts of an any-of or all-of that moved.
    Parts(Vec<TargetId>),
    /// Nothing became known that decided it: only time passed.
    Time(Passing),
}

/// An effect of passing time on a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    /// Its due day went by.
    FellDue(Date),
    /// The day from which a figure can be expected came, and no figure.
    Expected(Date),
    /// Its series stopped with a period that ended on this day.
    Silent(Date),
    /// More should be done by now.
    Schedule,
}

/// The side to which a verdict moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    Worse,
    Better,
    /// It can be judged, and could not be.
    Judged,
    /// It cannot be judged any more.
    Unjudged,
    /// It could not be judged and still cannot be, for another reason.
    Open,
}

impl Standing {
    pub fn of(assessment: &Assessment) -> Self {
        let Assessment { verdict, awaiting, provisional, .. } = *assessment;
        Self { verdict, awaiting, provisional, is_stale: assessment.stale.is_some() }
    }

    /// Tells whether both are said by the same word.
    pub fn reads_as(self, other: Self) -> bool {
        (self.verdict, self.awaiting) == (other.verdict, other.awaiting)
    }
}

impl TargetChange {
    pub fn has_moved(&self) -> bool {
        !self.before.reads_as(self.after)
    }

    pub fn direction(&self) -> Direction {
        let (before, after) = (self.before.verdict, self.after.verdict);
        match (before.is_judged(), after.is_judged()) {
            // Verdicts are in order, the best first.
            (true, true) if after > before => Direction::Worse,
            (true, true) => Direction::Better,
            (false, true) => Direction::Judged,
            (true, false) => Direction::Unjudged,
            (false, false) => Direction::Open,
        }
    }

    /// Tells whether nothing became known that decided it.
    pub fn is_by_time(&self) -> bool {
        self.causes.iter().all(|cause| matches!(cause, Cause::Time(_)))
    }
}

impl Comparison {
    /// The counted targets with another verdict, in the plan's order.
    pub fn moved(&self) -> impl Iterator<Item = &TargetChange> {
        self.targets.iter().filter(|change| change.has_moved() && !change.is_part)
    }

    pub fn of(&self, target: &TargetId) -> Option<&TargetChange> {
        self.targets.iter().find(|change| change.target == *target)
    }

    /// The change of the figure that a cause names.
    pub fn figure_of(&self, cause: &Cause) -> Option<&FigureChange> {
        let Cause::Figure { indicator, period, subject, .. } = cause else { return None };
        let key = (indicator, period.end(), period.start(), subject);
        self.figures.binary_search_by(|f| f.place().cmp(&key)).ok().map(|at| &self.figures[at])
    }

    pub fn is_empty(&self) -> bool {
        self.moved().next().is_none() && self.figures.is_empty() && self.silent.is_empty()
    }
}

/// Compares two days; in whatever order they are given, the earlier one is the first.
pub fn compare(plan: &Plan, one: DayState, other: DayState) -> Comparison {
    let (before, after) = if one.as_of <= other.as_of { (one, other) } else { (other, one) };
    let figures = figures::changed(before, after);
    let mut targets: Vec<TargetChange> = plan
        .targets
        .iter()
        .zip(before.assessments.iter().zip(after.assessments))
        .map(|(target, (a, b))| TargetChange {
            target: target.id.clone(),
            is_part: plan.is_part(&target.id),
            before: Standing::of(a),
            after: Standing::of(b),
            causes: Vec::new(),
        })
        .collect();
    why::explain(plan, before, after, &figures, &mut targets);
    let silent = silence::fallen(plan, before, after);
    Comparison { from: before.as_of, to: after.as_of, targets, figures, silent }
}

/// The earlier day to compare with, where nobody has chosen one: the end of the month before. Where nothing became known
/// since, it is the day before the last one on which something did.
pub fn day_to_compare(days_known: &[Date], as_of: Date) -> Date {
    let end_of_month_before = add_days(as_of.first_of_month(), -1);
    let last = days_known.iter().copied().filter(|day| *day <= as_of).max();
    last.map_or(end_of_month_before, |last| end_of_month_before.min(add_days(last, -1)))
}
