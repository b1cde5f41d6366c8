//! Chooses the observation that is judged, and says why the others are not.

use std::cmp::Reverse;

use super::as_of::AsOf;
use crate::id::SubjectId;
use crate::ledger::{CurrentObservation, ObservationStatus, SourceGrade, Value};
use crate::measure::{Date, Decimal, Interval, Period, Qualifier, Unit, Units, sorted};
use crate::plan::{Frequency, Indicator, MeasureType, Rhythm, Window};

/// Why an observation was not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unused {
    /// Became known only on this day.
    NotYetKnown(Date),
    /// Its period had not ended.
    PeriodOpen,
    /// Before the window: baseline or context.
    BeforeWindow,
    /// After the window: follow-up.
    AfterWindow,
    /// Begins before the window or not at its start: another kind of period.
    OtherPeriodKind,
    /// A later period is known.
    EarlierPeriod,
    /// Another observation of the same period is more settled.
    LessSettled,
    /// A stated observation of the same period exists.
    Derived,
    /// A better source exists.
    LowerGrade,
    /// A later publication exists.
    Superseded,
    /// The same value is there already.
    Repeated,
    /// Another figure is as good and says something else.
    Tied,
    /// Several current edits say different things.
    InConflict,
    /// Nobody says where it comes from, and a figure with a source exists.
    Unsourced,
    /// A period before it is missing, so that it could not be added.
    AfterGap,
    /// Its period lies in the one that is judged.
    Contained,
    /// An earlier period decides already: reached once, or lost for good.
    AfterDecision,
    /// Its unit measures something else.
    OtherQuantity,
    /// It is not of the sort this target needs (a number, a yes or no, steps).
    OtherSort,
    /// The definition changed between it and the due day.
    SeriesBroken,
}

impl Unused {
    /// The reason why a figure was not judged beside one of another period.
    pub fn beside(period: Period, judged: Period) -> Self {
        match period.end() {
            end if end < judged.end() => Self::EarlierPeriod,
            end if end > judged.end() => Self::AfterDecision,
            _ => Self::Contained,
        }
    }

    /// Tells whether it is a figure of the window that only cannot be used.
    pub fn is_within(self) -> bool {
        matches!(self, Self::OtherPeriodKind | Self::AfterGap | Self::OtherQuantity | Self::OtherSort | Self::SeriesBroken)
    }
}

/// An observation that may be judged, in the target's unit.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub current: &'a CurrentObservation,
    pub value: Decimal,
    pub reading: Qualifier,
    pub interval: Interval,
}

impl Candidate<'_> {
    pub fn period(&self) -> Period {
        self.current.observation.period
    }

    pub fn is_provisional(&self) -> bool {
        self.current.observation.stage.is_provisional() || self.current.observation.derived.is_some()
    }
}

/// The periods that a target can be judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Read at the end of any period inside the window.
    AtEnd,
    /// Any period inside the window.
    Inside,
    /// From the start of the window, or of a later year of it.
    FromStart,
    /// Whole years from the start of the window.
    Years,
}

impl Span {
    fn fits(self, window: &Window, period: Period) -> bool {
        match self {
            Self::AtEnd => window.contains_end(period),
            Self::Inside => window.contains(period),
            Self::FromStart => {
                let start = period.start();
                window.contains(period) && start.month() == window.from.month() && start.day() == window.from.day()
            }
            Self::Years => Self::FromStart.fits(window, period) && period.months() == Some(12),
        }
    }
}

/// Observations that were visible on the day and inside the window; the others with the reason.
pub fn inside<'a>(
    observations: &'a [CurrentObservation],
    indicator: &Indicator,
    window: &Window,
    span: Span,
    as_of: &AsOf,
) -> (Vec<&'a CurrentObservation>, Vec<(SubjectId, Unused)>) {
    let mut unused = Vec::new();
    let mut fit = Vec::new();
    for current in observations {
        let period = current.observation.period;
        let reason = if as_of < current.known {
            Some(Unused::NotYetKnown(current.known))
        } else if as_of < period.end() {
            Some(Unused::PeriodOpen)
        } else if period.end() < window.from {
            Some(Unused::BeforeWindow)
        } else if period.end() > window.due {
            Some(Unused::AfterWindow)
        } else if !span.fits(window, period) {
            Some(Unused::OtherPeriodKind)
        } else if !indicator.comparable_on(period, window.due, as_of) {
            Some(Unused::SeriesBroken)
        } else {
            None
        };
        match reason {
            Some(reason) => unused.push((current.subject.clone(), reason)),
            None => fit.push(current),
        }
    }
    (fit, unused)
}

/// An observation as a number of the target's unit.
pub fn number<'a>(current: &'a CurrentObservation, units: &Units, unit: &Unit) -> Result<Candidate<'a>, Unused> {
    let Value::Number { value, unit: stated, reading } = &current.observation.value else { return Err(Unused::OtherSort) };
    if *stated == unit.symbol {
        return Ok(Candidate { current, value: *value, reading: *reading, interval: reading.allows(*value) });
    }
    let stated = units.find(stated).ok_or(Unused::OtherQuantity)?;
    let convert = |v| stated.convert(v, unit);
    let interval = reading.allows(*value).map(convert).ok_or(Unused::OtherQuantity)?;
    Ok(Candidate { current, value: convert(*value).ok_or(Unused::OtherQuantity)?, reading: *reading, interval })
}

/// The stage by which an observation ranks: 预计 said before its period was over is a forecast, and no
/// stage puts a forecast before what was published later.
fn stage(current: &CurrentObservation) -> ObservationStatus {
    match current.observation.stage {
        ObservationStatus::Expected if current.known < current.observation.period.end() => ObservationStatus::Unstated,
        stage => stage,
    }
}

/// Orders the observations of a period, the best first: sourced before unsourced, then by stage,
/// stated before derived, by grade, the latest first. Nothing else ranks them.
fn rank(current: &CurrentObservation) -> (bool, ObservationStatus, bool, SourceGrade, Reverse<Date>) {
    let o = &current.observation;
    let grade = o.ranked_grade();
    (grade == SourceGrade::Unstated, stage(current), o.derived.is_some(), grade, Reverse(current.known))
}

/// The key by which observations are duplicates: their period. Levels, places and events are
/// read at its end, so that its length says nothing.
fn shared(current: &CurrentObservation, nature: MeasureType) -> Period {
    let period = current.observation.period;
    match nature {
        MeasureType::Stock | MeasureType::Rank | MeasureType::Event => Period::day(period.end()),
        MeasureType::Flow | MeasureType::Rate => period,
    }
}

/// The best observation of every period, earliest period first; the others with the reason.
pub fn best_of_each_period<'a>(
    observations: Vec<&'a CurrentObservation>,
    nature: MeasureType,
    unused: &mut Vec<(SubjectId, Unused)>,
) -> Vec<&'a CurrentObservation> {
    let mut best: Vec<&'a CurrentObservation> = Vec::new();
    for current in sorted(observations, &|a, b| (shared(a, nature), rank(a), &a.subject).cmp(&(shared(b, nature), rank(b), &b.subject))) {
        match best.last() {
            Some(kept) if shared(kept, nature) == shared(current, nature) => unused.push((current.subject.clone(), why_not(current, kept))),
            _ => best.push(current),
        }
    }
    // Of two periods that end on one day the longer one says more.
    let key = |f: &CurrentObservation| (f.observation.period.end(), Reverse(f.observation.period.start()));
    sorted(best, &|a, b| key(a).cmp(&key(b)))
}

/// Of every period the observations that nothing puts behind another one, where there are several.
pub fn best_alike(observations: Vec<&CurrentObservation>, nature: MeasureType) -> Vec<Vec<&CurrentObservation>> {
    let mut groups: Vec<Vec<&CurrentObservation>> = Vec::new();
    for current in sorted(observations, &|a, b| (shared(a, nature), rank(a)).cmp(&(shared(b, nature), rank(b)))) {
        match groups.last_mut() {
            Some(group) if shared(group[0], nature) == shared(current, nature) => {
                if rank(group[0]) == rank(current) {
                    group.push(current);
                }
            }
            _ => groups.push(vec![current]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Leaves those with a source where there are any: a figure without one never turns what a published one says.
pub fn sourced<'a>(observations: Vec<&'a CurrentObservation>, unused: &mut Vec<(SubjectId, Unused)>) -> Vec<&'a CurrentObservation> {
    let (without, with): (Vec<_>, Vec<_>) = observations.into_iter().partition(|o| o.observation.is_unsourced());
    if with.is_empty() {
        return without;
    }
    unused.extend(without.iter().map(|o| (o.subject.clone(), Unused::Unsourced)));
    with
}

fn why_not(current: &CurrentObservation, kept: &CurrentObservation) -> Unused {
    let (a, b) = (rank(current), rank(kept));
    if a.0 != b.0 {
        Unused::Unsourced
    } else if a.1 != b.1 {
        Unused::LessSettled
    } else if a.2 != b.2 {
        Unused::Derived
    } else if a.3 != b.3 {
        Unused::LowerGrade
    } else if a.4 != b.4 {
        Unused::Superseded
    } else {
        Unused::Repeated
    }
}

/// Tells whether no later observation can belong to the window.
pub fn is_final(period: Period, frequency: Frequency, window: &Window) -> bool {
    let next = || {
        let start = super::schedule::after(period);
        // A whole period is followed by one of its kind, a moment by the next end of the window's rhythm.
        if period.months() == frequency.months() {
            return Rhythm::ending(frequency.months()?, period.end()).first_end(start);
        }
        frequency.in_window(window)?.next_end(start)
    };
    period.end() == window.due || next().is_some_and(|end| end > window.due)
}
