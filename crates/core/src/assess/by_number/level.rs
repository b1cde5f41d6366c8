//! A level: `(value − baseline) ÷ (target − baseline)` against the schedule, which starts at the end of the baseline's period.

use super::{margin, percent, promised, settle};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::{self, Candidate, Span};
use crate::assess::lamp;
use crate::assess::outlook::{Left, Trend};
use crate::assess::pace::{self, Due};
use crate::assess::ratio::Growth;
use crate::assess::reason::Reason;
use crate::assess::schedule;
use crate::assess::verdict::Verdict;
use crate::ledger::CurrentObservation;
use crate::measure::{Date, Decimal, Holds, Interval, Period};
use crate::plan::{Baseline, Better, Bound, Indicator, MeasureType};

/// The state before the plan, in the target's unit.
#[derive(Clone, Copy)]
pub struct Base {
    pub value: Decimal,
    /// The values that its wording allows.
    pub interval: Interval,
    pub period: Period,
    /// Derived or preliminary.
    pub derived: bool,
    /// Only a source of the lowest grade states it.
    pub weak: bool,
}

/// The base of a target: the number that the plan states, or else the recorded one.
pub fn base(case: &Case, indicator: &Indicator, bound: &Bound, stated: Option<&Baseline>) -> Option<Base> {
    match stated {
        Some(Baseline { value: Some(value), period }) => Some(Base::stated(*value, *period)),
        Some(Baseline { value: None, period }) => recorded_in(case, indicator, bound, *period),
        None => recorded(case, indicator, bound),
    }
}

pub fn judge(case: &Case, indicator: &Indicator, bound: &Bound, stated: Option<&Baseline>) -> Assessment {
    by_every_base(base(case, indicator, bound, stated), &|base| judge_from(case, indicator, bound, base, vec![promised(bound)]))
}

/// The latest observation before the window, as the baseline that the plan leaves out; of sums, that of a whole year.
pub fn recorded(case: &Case, indicator: &Indicator, bound: &Bound) -> Option<Base> {
    let whole = |period: Period| indicator.nature != MeasureType::Flow || period.months() == Some(12);
    baseline(case, indicator, bound, |period| period.end() < case.target.window.from && whole(period))
}

/// The observation of the period that the plan names without a number: only that very period will do.
pub fn recorded_in(case: &Case, indicator: &Indicator, bound: &Bound, named: Period) -> Option<Base> {
    baseline(case, indicator, bound, |period| period == named)
}

fn baseline(case: &Case, indicator: &Indicator, bound: &Bound, fits: impl Fn(Period) -> bool) -> Option<Base> {
    let usable = |f: &&CurrentObservation| {
        let period = f.observation.period;
        f.visible(case.as_of) && fits(period) && indicator.comparable(period, case.target.window.due)
    };
    let observations: Vec<&CurrentObservation> = case.observations.iter().filter(usable).collect();
    let observations = choose::sourced(observations, &mut Vec::new());
    let best = choose::best_of_each_period(observations, indicator.nature, &mut Vec::new());
    let latest = best.into_iter().rev().find_map(|f| choose::number(f, &case.plan.units, &bound.unit).ok())?;
    Some(Base {
        value: latest.value,
        interval: latest.interval,
        period: latest.period(),
        derived: latest.is_provisional(),
        weak: latest.current.observation.ranked_grade().is_lowest(),
    })
}

/// Sums are compared with sums of as much time: a year with a year.
pub fn is_as_long(a: Period, b: Period) -> bool {
    match (a.months(), b.months()) {
        (Some(a), Some(b)) => a == b,
        _ => a.days() == b.days(),
    }
}

/// The line through the baseline and the exact observations of the window.
fn trend(case: &Case, base: Option<Base>, candidates: &[Candidate]) -> Trend {
    let exact = candidates.iter().filter(|c| c.interval.is_exactly(c.value));
    let exact_base = base.filter(|b| b.interval.is_exactly(b.value));
    let mut observations: Vec<(Date, Decimal)> = exact_base.map(|b| (b.period.end(), b.value)).into_iter().collect();
    observations.extend(exact.map(|c| (c.period().end(), c.value)));
    Trend { observations, due: case.target.window.due }
}

impl Base {
    /// A number of the plan itself.
    pub fn stated(value: Decimal, period: Period) -> Self {
        Self { value, interval: Interval::exactly(value), period, derived: false, weak: false }
    }

    fn step(&self, bound: &Bound) -> Reason {
        let Self { value, interval, period, weak, .. } = *self;
        let range = interval.unless_exactly(value);
        Reason::Baseline { period, value, range, unit: bound.unit.clone(), weak }
    }

    /// The same with another value.
    fn at(self, value: Decimal) -> Self {
        Self { value, interval: Interval::exactly(value), ..self }
    }
}

/// Judges by every value that the wording of a base allows: one verdict is the verdict, else nobody can tell. An
/// end without a number is judged as no base at all.
pub fn by_every_base(base: Option<Base>, judge: &dyn Fn(Option<Base>) -> Assessment) -> Assessment {
    let mut shown = judge(base);
    let Some(base) = base.filter(|base| !base.interval.is_exactly(base.value)) else { return shown };
    let ends = [base.interval.low, base.interval.high].map(|end| judge(end.map(|end| base.at(end.value))).verdict);
    if ends.iter().any(|verdict| *verdict != shown.verdict) {
        shown.explanation.retain(|reason| !reason.is_conclusion());
        shown.explanation.push(Reason::AmbiguousBase);
        (shown.verdict, shown.stale, shown.at_target) = (Verdict::CannotTell, None, false);
    }
    shown
}

/// Judges a level with a known or unknown base; `promise` explains the number to reach.
pub fn judge_from(case: &Case, indicator: &Indicator, bound: &Bound, base: Option<Base>, promise: Vec<Reason>) -> Assessment {
    let mut assessment = case.blank();
    assessment.explanation.extend(promise);
    let mut gathered = case.gather(indicator, &bound.unit, Span::AtEnd);
    if let (MeasureType::Flow, Some(base)) = (indicator.nature, base) {
        gathered.keep(|period| is_as_long(period, base.period));
    }
    let Some(decided) = settle(case, indicator, bound, &gathered, &mut assessment) else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    let way = base.and_then(|base| Way::new(bound, base));
    let judged = decided.judged;
    assessment.complete(bound);
    assessment.explain_completion(bound);
    match (&way, base) {
        (Some(way), _) => way.record(case, judged, bound, &mut assessment),
        (None, Some(base)) => assessment.explanation.push(base.step(bound)),
        (None, None) => {}
    }
    if !case.is_over() {
        assessment.outlook.trend = Some(trend(case, base, &gathered.candidates));
    }
    if let Some(base) = base {
        assessment.outlook.growth = growth(case, base, judged, bound);
        if [base.value, judged.value, bound.value].iter().any(|d| *d <= Decimal::ZERO) {
            assessment.explanation.push(Reason::NoGrowth);
        }
    }
    match decided.reason {
        Some(reason) => assessment.explanation.push(reason),
        None => open(case, bound, base, way.as_ref(), judged, &mut assessment),
    }
    if !(case.is_over() || assessment.verdict == Verdict::Met || assessment.at_target) {
        assessment.outlook.left =
            Some(Left { bound: bound.clone(), value: judged.value, as_of: case.as_of.named(), due: case.target.window.due });
    }
    case.mark_stale(indicator, gathered.latest_end(), &mut assessment);
    assessment
}

fn open(case: &Case, bound: &Bound, base: Option<Base>, way: Option<&Way>, judged: &Candidate, assessment: &mut Assessment) {
    let limits = case.limits();
    let distance = margin(judged.value, bound.value, bound.better).abs();
    let (verdict, step) = match (way, base) {
        (Some(way), _) => {
            let Some(schedule) = assessment.schedule else {
                assessment.verdict = Verdict::CannotTell;
                return;
            };
            let gap = |v: Decimal| way.percent(v, bound)?.checked_sub(schedule);
            assessment.provisional |= way.base.derived;
            match (lamp::unanimous(judged.interval, bound.better, limits, gap), gap(judged.value)) {
                (Some(verdict), Some(gap)) => (verdict, lamp::lamp(gap, limits).1),
                (_, None) => (Verdict::CannotTell, Reason::NoScale),
                _ => (Verdict::CannotTell, Reason::Ambiguous),
            }
        }
        (None, Some(_)) if bound.holds(judged.interval) == Holds::Sometimes => (Verdict::CannotTell, Reason::Ambiguous),
        // Already there before the plan began, and lost since: a bound that does not hold.
        (None, Some(base)) => {
            assessment.provisional |= base.derived;
            (Verdict::Behind, Reason::BaselineBeyond)
        }
        (None, None) => (Verdict::CannotTell, Reason::NoBaseline { distance, unit: bound.unit.clone() }),
    };
    assessment.verdict = verdict;
    assessment.explanation.push(step);
}

/// The way from a baseline to a target that lies ahead of it.
struct Way {
    base: Base,
}

impl Way {
    /// `None` when the baseline is already at or beyond the target: then there is no way to go.
    fn new(bound: &Bound, base: Base) -> Option<Self> {
        let ahead = match bound.better {
            Better::Higher => bound.value > base.value,
            Better::Lower => bound.value < base.value,
        };
        ahead.then_some(Self { base })
    }

    fn percent(&self, value: Decimal, bound: &Bound) -> Option<Decimal> {
        let whole = bound.value.checked_sub(self.base.value)?;
        percent(value.checked_sub(self.base.value)?, whole)
    }

    /// The progress of every value of a range; toward a lower target it grows as the value falls.
    fn range(&self, range: Interval, bound: &Bound) -> Option<Interval> {
        let percent = |value| self.percent(value, bound);
        match bound.better {
            Better::Higher => range.map(percent),
            Better::Lower => range.turned(percent),
        }
    }

    fn schedule(&self, case: &Case, period: Period, bound: &Bound) -> Due {
        let way = pace::Way {
            from: schedule::after(self.base.period),
            unit: &bound.unit,
            percent: &|value| self.percent(value, bound),
            // Last year's shape is one of sums.
            year_before: &|_| None,
        };
        pace::due(case, &way, period.end())
    }

    fn record(&self, case: &Case, judged: &Candidate, bound: &Bound, assessment: &mut Assessment) {
        let Base { value: baseline, period, weak, .. } = self.base;
        let step = self.base.step(bound);
        assessment.basis.baseline = Some((period, baseline));
        assessment.basis.weak_baseline = weak;
        assessment.explanation.push(step);
        let due = self.schedule(case, judged.period(), bound);
        let (Some(percent), Some(schedule)) = (self.percent(judged.value, bound), due.percent) else { return };
        let Some(gap) = percent.checked_sub(schedule) else { return };
        assessment.progress = Some(percent);
        assessment.progress_range = assessment.range.and_then(|range| self.range(range, bound));
        assessment.schedule = Some(schedule);
        assessment.gap = Some(gap);
        let (value, range, target, unit) = (judged.value, assessment.range, bound.value, bound.unit.clone());
        assessment.explanation.push(Reason::Progress { value, range, baseline, target, percent, unit, weak });
        assessment.explanation.push(due.step);
        let (range, share) = (assessment.progress_range, assessment.progress_to_show().is_none());
        // A share of that kind is no headline: it is said only where it decides.
        if !(share && case.is_over()) {
            assessment.explanation.push(Reason::Gap { progress: percent, range, share, schedule, gap });
        }
    }
}

/// The growth of the second opinion; a baseline beyond the target has one too.
fn growth(case: &Case, base: Base, judged: &Candidate, bound: &Bound) -> Option<Growth> {
    let share = schedule::elapsed(schedule::after(base.period), case.target.window.due, judged.period().end())?;
    let years = |n: i64| Decimal::from(n).checked_div(if share.in_months { Decimal::from(12) } else { Decimal::new(36525, 2) });
    Some(Growth {
        baseline: base.value,
        value: judged.value,
        target: bound.value,
        years_to_value: years(share.done)?,
        years_to_target: years(share.whole)?,
        better: bound.better,
        satisfied: bound.holds(judged.interval) == Holds::Always,
    })
}
