//! Indicators: what is measured, and when an observation can be expected.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

use super::{Text, Window};
use crate::id::{GroupId, IndicatorId, TargetId};
use crate::measure::packed::{pack_day, unpack_day};
use crate::measure::{Date, Period, Unit, day::add_days};

/// One quantity with one basis, scope and unit. Observations point here.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: Text,
    pub unit: Unit,
    pub nature: MeasureType,
    pub rhythm: Frequency,
    /// Days from the end of a period to the day its observation can be expected.
    pub lag_days: u32,
    pub basis: Option<Text>,
    pub scope: Option<Text>,
    /// For ranks: the list and its universe.
    pub list: Option<Text>,
    /// The indicator this one adds up to, with others.
    pub part_of: Option<IndicatorId>,
    pub group: Option<GroupId>,
    /// Targets it is background to.
    pub context_for: Vec<TargetId>,
    pub breaks: Vec<Break>,
    /// A single period of a sum may be negative (净增): then a part of the sum is no lower bound of it.
    pub may_fall: bool,
    pub note: Option<Text>,
}

named_enum! {
    /// The type of measure of an indicator.
    pub enum MeasureType {
        /// A level at a moment: number of firms.
        Stock = "stock",
        /// A sum over a period: parks built in a year.
        Flow = "flow",
        /// A rate, ratio or growth of a period.
        Rate = "rate",
        /// A place in a list.
        Rank = "rank",
        /// Something that happens or holds.
        Event = "event",
    }
}

/// A day from which a series is no longer comparable with what came before.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Break {
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub from: Date,
    pub note: Text,
}

named_enum! {
    /// The frequency at which observations can be expected.
    pub enum Frequency {
        Monthly = "monthly",
        Quarterly = "quarterly",
        HalfYearly = "half_yearly",
        Yearly = "yearly",
        /// Once, at the due day.
        Once = "once",
    }
}

impl Frequency {
    /// Months between two observations; `None` for a single one.
    pub fn months(self) -> Option<i64> {
        match self {
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::HalfYearly => Some(6),
            Self::Yearly => Some(12),
            Self::Once => None,
        }
    }

    /// The rhythm of the calendar, or of the window: years that begin in April are years where the window
    /// consists of such years.
    pub fn in_window(self, window: &Window) -> Option<Rhythm> {
        let step = self.months()?;
        let whole = Period::new(window.from, window.due).and_then(Period::months);
        let is_own = step > 3 && whole.is_some_and(|months| months % step == 0);
        Some(if is_own { Rhythm::ending(step, window.due) } else { Rhythm { step, phase: step - 1 } })
    }
}

/// Periods of so many months, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rhythm {
    step: i64,
    /// The months, counted from a January, that end a period, by their remainder.
    phase: i64,
}

impl Rhythm {
    /// The rhythm of `step` months with a period that ends in the month of `end`.
    pub fn ending(step: i64, end: Date) -> Self {
        Self { step, phase: month_index(end).rem_euclid(step) }
    }

    /// The end of the first whole period that begins on or after `from`.
    pub fn first_end(self, from: Date) -> Option<Date> {
        let start = month_index(from) + i64::from(from.day() > 1);
        let end = start + self.step - 1;
        last_day(end + (self.phase - end).rem_euclid(self.step))
    }

    /// The first end of a period on or after a day.
    pub fn next_end(self, day: Date) -> Option<Date> {
        let month = month_index(day);
        last_day(month + (self.phase - month).rem_euclid(self.step))
    }

    /// The period that ends on such a day.
    pub fn period(self, end: Date) -> Option<Period> {
        let first = last_day(month_index(end) - self.step + 1)?;
        Period::new(Date::new(first.year(), first.month(), 1).ok()?, end)
    }
}

fn month_index(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

fn last_day(month: i64) -> Option<Date> {
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    Some(Date::new(year, (month.rem_euclid(12) + 1) as i8, 1).ok()?.last_of_month())
}

/// The day so many months later: the last of a month stays the last of a month.
pub fn months_later(day: Date, months: i64) -> Option<Date> {
    let last = last_day(month_index(day) + months)?;
    if day == day.last_of_month() || day.day() > last.day() { Some(last) } else { Date::new(last.year(), last.month(), day.day()).ok() }
}

impl Indicator {
    /// The day on which the first observation of a window can be expected, of a series in this rhythm.
    pub fn first_expected(&self, window: &Window, rhythm: Option<Rhythm>) -> Date {
        let end = rhythm.and_then(|r| r.first_end(window.from)).map_or(window.due, |end| end.min(window.due));
        add_days(end, i64::from(self.lag_days))
    }

    /// Likely periods of its figures in a window: sums and rates from the start of the year, the rest as they are read.
    pub fn likely_periods(&self, window: &Window) -> Vec<Period> {
        let (rhythm, years) = (self.rhythm.in_window(window), Frequency::Yearly.in_window(window));
        let year_of = |end: Date| years.and_then(|years| years.period(years.next_end(end)?));
        let mut periods = Vec::new();
        let mut from = window.from;
        while let Some(end) = rhythm.and_then(|r| r.first_end(from)).filter(|end| *end <= window.due) {
            let start = match self.nature {
                MeasureType::Flow | MeasureType::Rate => year_of(end).map_or(from, Period::start).max(window.from),
                _ => end.first_of_month(),
            };
            periods.extend(Period::new(start, end));
            from = add_days(end, 1);
        }
        if periods.is_empty() {
            periods.push(Period::day(window.due));
        }
        periods
    }

    /// Tells whether no break of the series lies between an observation of this period and a later day.
    pub fn comparable(&self, period: Period, with: Date) -> bool {
        !self.breaks.iter().any(|b| period.end() < b.from && b.from <= with)
    }

    /// The same of a day that is the earlier one of two.
    pub(crate) fn comparable_on<D: PartialOrd<Date>>(&self, period: Period, with: Date, or: D) -> bool {
        !self.breaks.iter().any(|b| period.end() < b.from && b.from <= with && or >= b.from)
    }
}
