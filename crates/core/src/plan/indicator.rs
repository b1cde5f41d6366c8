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

    /// The end of the first whole period that begins in the calendar rhythm on or after `from`.
    pub fn first_end(self, from: Date) -> Option<Date> {
        let step = self.months()?;
        let mut month = i64::from(from.month()) - 1 + i64::from(from.day() > 1);
        month = (month + step - 1) / step * step + step - 1;
        let year = i64::from(from.year()) + month / 12;
        let first = Date::new(i16::try_from(year).ok()?, (month % 12 + 1) as i8, 1).ok()?;
        Some(first.last_of_month())
    }
}

impl Indicator {
    /// The day on which the first observation of a window can be expected.
    pub fn first_expected(&self, window: &Window) -> Date {
        let end = self.rhythm.first_end(window.from).map_or(window.due, |end| end.min(window.due));
        add_days(end, i64::from(self.lag_days))
    }

    /// Tells whether no break of the series lies between an observation of this period and a later day.
    pub fn comparable(&self, period: Period, with: Date) -> bool {
        !self.breaks.iter().any(|b| period.end() < b.from && b.from <= with)
    }
}
