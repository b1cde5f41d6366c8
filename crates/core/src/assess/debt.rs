//! Debts: reports that are owed, work that is overdue, and claims without proof.
//!
//! A report is owed when its day is over and no figure is here, whoever answers for it and even where nobody does.
//! It does not say that the work was not done.

use super::assessment::Assessment;
use super::case::first_expected;
use super::rollup::Counts;
use super::verdict::Verdict;
use crate::id::TargetId;
use crate::ledger::{ClaimStatus, LedgerView};
use crate::measure::{Date, Period, day::add_days};
use crate::plan::indicator::months_later;
use crate::plan::{Bodies, Frequency, Indicator, Kind, MeasureType, Plan, Target};

/// Something that is owed for a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    pub target: TargetId,
    pub owed: Owed,
    /// The period of the figure that is owed; `None` where no figure is.
    pub period: Option<Period>,
    /// The bodies that answer for it; empty where nobody is named.
    pub bodies: Bodies,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owed {
    /// Reported as done, and no evidence is there.
    Evidence,
    /// The day by which the work was to be closed is over.
    Overdue(Date),
    /// Something without a number was due on this day, and nobody has reported.
    Report(Date),
    /// A figure was due on this day, and none has come, or none since.
    Update(Date),
    /// A figure was due on this day; what has come is not enough to judge by.
    Enough(Date),
}

impl Owed {
    /// The day on which it was due.
    pub fn since(self) -> Option<Date> {
        match self {
            Self::Evidence => None,
            Self::Overdue(day) | Self::Report(day) | Self::Update(day) | Self::Enough(day) => Some(day),
        }
    }

    /// Tells whether it is a report, and not work or a proof.
    pub fn is_report(self) -> bool {
        matches!(self, Self::Report(_) | Self::Update(_) | Self::Enough(_))
    }
}

/// A report that will be due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upcoming {
    pub target: TargetId,
    pub day: Date,
    pub period: Option<Period>,
    pub bodies: Bodies,
}

/// How much of a plan somebody answers for and has reported on. Parts count once, in their whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reporting {
    pub targets: usize,
    /// Somebody is named for it.
    pub with_body: usize,
    /// A figure for its period is known.
    pub with_figure: usize,
    /// A report was due, and no figure has ever come.
    pub never: usize,
}

/// Every debt on a day, in the plan's order, whether anybody is named or not. Parts of another target owe in their
/// whole.
pub fn debts(plan: &Plan, ledger_view: &LedgerView, assessments: &[Assessment], as_of: Date) -> Vec<Debt> {
    let books = Books { plan, ledger_view, assessments, as_of };
    plan.targets.iter().zip(assessments).flat_map(|(target, assessment)| of_target(&books, target, assessment)).collect()
}

/// The same of one target.
pub fn debts_of(plan: &Plan, ledger_view: &LedgerView, assessments: &[Assessment], as_of: Date, target: &TargetId) -> Vec<Debt> {
    let books = Books { plan, ledger_view, assessments, as_of };
    let judged = plan.target_at(target).and_then(|at| plan.targets.get(at).zip(assessments.get(at)));
    judged.map(|(target, assessment)| of_target(&books, target, assessment)).unwrap_or_default()
}

fn of_target(books: &Books, target: &Target, assessment: &Assessment) -> Vec<Debt> {
    let Books { plan, ledger_view, as_of, .. } = *books;
    let mut debts = Vec::new();
    if plan.is_part(&target.id) {
        return debts;
    }
    let bodies = ledger_view.bodies(plan, target, as_of);
    let mut owe = |owed, period| debts.push(Debt { target: target.id.clone(), owed, period, bodies: bodies.clone() });
    let status = ledger_view.claim_status(&target.id, as_of);
    if status >= Some(ClaimStatus::Reported) && ledger_view.evidence(&target.id, as_of).next().is_none() {
        owe(Owed::Evidence, None);
    }
    if status == Some(ClaimStatus::Closed) {
        return debts;
    }
    let due = ledger_view.assignment(&target.id, as_of).and_then(|a| a.due);
    if let Some(due) = due.filter(|due| *due < as_of) {
        owe(Owed::Overdue(due), None);
    }
    if let Some((owed, period)) = report(books, target, assessment) {
        owe(owed, period);
    }
    debts
}

/// The next report of every target that is still to come, in the plan's order.
pub fn upcoming(plan: &Plan, ledger_view: &LedgerView, assessments: &[Assessment], as_of: Date) -> Vec<Upcoming> {
    let next = |(target, assessment): (&Target, &Assessment)| {
        let is_settled = ledger_view.claim_status(&target.id, as_of) == Some(ClaimStatus::Closed)
            || (assessment.verdict == Verdict::Met && !assessment.provisional);
        if is_settled || plan.is_part(&target.id) {
            return None;
        }
        let (day, period) = next_report(plan, target, as_of)?;
        Some(Upcoming { target: target.id.clone(), day, period, bodies: ledger_view.bodies(plan, target, as_of) })
    };
    plan.targets.iter().zip(assessments).filter_map(next).collect()
}

/// Counts the targets of a plan by what was reported on them.
pub fn reporting(plan: &Plan, ledger_view: &LedgerView, assessments: &[Assessment], as_of: Date) -> Reporting {
    let mut counts = Reporting::default();
    for (target, assessment) in plan.targets.iter().zip(assessments).filter(|(t, _)| !plan.is_part(&t.id)) {
        let has_figure = assessment.judged.is_some() || Counts::has_data(assessment.verdict);
        let owes = || report(&Books { plan, ledger_view, assessments, as_of }, target, assessment).is_some();
        counts.targets += 1;
        counts.with_body += usize::from(!ledger_view.bodies(plan, target, as_of).is_empty());
        counts.with_figure += usize::from(has_figure);
        counts.never += usize::from(!has_figure && owes());
    }
    counts
}

/// Everything that decides what is owed.
#[derive(Clone, Copy)]
struct Books<'a> {
    plan: &'a Plan,
    ledger_view: &'a LedgerView,
    assessments: &'a [Assessment],
    as_of: Date,
}

type OwedReport = (Owed, Option<Period>);

/// The report that a target owes.
fn report(books: &Books, target: &Target, assessment: &Assessment) -> Option<OwedReport> {
    let Some(indicator) = target.indicator.as_ref().and_then(|id| books.plan.indicators.get(id)) else {
        return report_of_parts(books, target, assessment);
    };
    let unknown = matches!(assessment.verdict, Verdict::NoData | Verdict::NotDue) && assessment.judged.is_none();
    if has_no_number(target) && unknown && target.window.due < books.as_of {
        return Some((Owed::Report(target.window.due), None));
    }
    let owed: fn(Date) -> Owed = match assessment.verdict {
        _ if assessment.stale.is_some() => return silent(books, target, indicator, assessment),
        Verdict::NoData => Owed::Update,
        Verdict::CannotTell => Owed::Enough,
        _ => return None,
    };
    let last = last_day(target, indicator);
    let (since, period) = if last <= books.as_of {
        (last, Some(whole_period(target, indicator)))
    } else if books.as_of > target.window.due && assessment.verdict == Verdict::CannotTell {
        // The figure that settles it may still come.
        return None;
    } else {
        let first = first_expected(books.plan, target, books.ledger_view, books.as_of)?;
        (first, latest_due(target, indicator, books.as_of))
    };
    // Owed from the day after.
    (since < books.as_of).then(|| (owed(since), period.filter(|_| !has_no_number(target))))
}

/// An any-of or all-of that is not decided owes what its parts owe, the oldest first.
fn report_of_parts(books: &Books, target: &Target, assessment: &Assessment) -> Option<OwedReport> {
    if assessment.verdict.is_judged() {
        return None;
    }
    let place = |id| books.plan.target_at(id);
    let parts = target.kind.parts().iter().filter_map(place).map(|at| (&books.plan.targets[at], &books.assessments[at]));
    parts.filter_map(|(part, assessment)| report(books, part, assessment)).min_by_key(|(owed, _)| owed.since())
}

/// The next figure of a series that fell silent.
fn silent(books: &Books, target: &Target, indicator: &Indicator, assessment: &Assessment) -> Option<OwedReport> {
    let last = books.ledger_view.judged(books.plan, target, assessment.judged.as_ref()?)?.observation.period.end();
    let end = months_later(last, indicator.rhythm.months()?)?;
    let period = indicator.likely_periods(&target.window).into_iter().find(|period| period.end() >= end);
    Some((Owed::Update(add_days(end, i64::from(indicator.lag_days))), period))
}

/// Tells whether a target is reported on in words, at its due day.
fn has_no_number(target: &Target) -> bool {
    matches!(target.kind, Kind::Milestone { .. } | Kind::Hold | Kind::Qualitative)
}

/// The day on which the figure for the end of the window is due.
fn last_day(target: &Target, indicator: &Indicator) -> Date {
    let day = add_days(target.window.due, i64::from(indicator.lag_days));
    target.expected.map_or(day, |expected| expected.max(target.window.due))
}

/// The period of the figure that decides: the window of a sum, the last year of anything else.
fn whole_period(target: &Target, indicator: &Indicator) -> Period {
    let window = target.window;
    let whole = Period::new(window.from, window.due).unwrap_or_else(|| Period::day(window.due));
    let year = || Frequency::Yearly.in_window(&window)?.period(window.due);
    if indicator.nature == MeasureType::Flow { whole } else { year().filter(|year| year.end() == window.due).unwrap_or(whole) }
}

/// The latest period of the window whose figure is due.
fn latest_due(target: &Target, indicator: &Indicator, as_of: Date) -> Option<Period> {
    let is_due = |period: &Period| add_days(period.end(), i64::from(indicator.lag_days)) < as_of;
    indicator.likely_periods(&target.window).into_iter().rfind(is_due)
}

/// The next report on a target, from a day on.
fn next_report(plan: &Plan, target: &Target, as_of: Date) -> Option<(Date, Option<Period>)> {
    let Some(indicator) = target.indicator.as_ref().and_then(|id| plan.indicators.get(id)) else {
        let parts = target.kind.parts().iter().filter_map(|id| plan.target(id));
        return parts.filter_map(|part| next_report(plan, part, as_of)).min_by_key(|(day, _)| *day);
    };
    if has_no_number(target) {
        return (target.window.due >= as_of).then_some((target.window.due, None));
    }
    let last = (last_day(target, indicator), Some(whole_period(target, indicator)));
    let due = |period: Period| (add_days(period.end(), i64::from(indicator.lag_days)), Some(period));
    let within = indicator.likely_periods(&target.window).into_iter().filter(|p| p.end() < target.window.due).map(due);
    within.chain([last]).find(|(day, _)| *day >= as_of && target.expected.is_none_or(|expected| *day >= expected))
}
