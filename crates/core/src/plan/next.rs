//! The period that is recorded after another.

use super::{Frequency, Indicator, MeasureType, indicator::months_later};
use crate::measure::{Date, Period};

impl Indicator {
    /// The next period of a series: sums and rates grow from the start of their year, the rest goes on month by month,
    /// quarter by quarter, year by year.
    pub fn next_period(&self, after: Period) -> Option<Period> {
        let Some(months) = after.months() else { return self.next_day(after) };
        let is_cumulative = matches!(self.nature, MeasureType::Flow | MeasureType::Rate) && after.start().month() == 1 && months < 12;
        let step = match self.rhythm {
            Frequency::Quarterly if months % 3 == 0 => 3,
            Frequency::HalfYearly if months % 6 == 0 => 6,
            _ => 1,
        };
        let (start, step) = if is_cumulative { (after.start(), step) } else { (months_later(after.start(), months)?, months) };
        Period::new(start, months_later(after.end(), step)?)
    }

    /// The day of a level, so many months later.
    fn next_day(&self, after: Period) -> Option<Period> {
        let day: Date = after.is_moment().then(|| after.end())?;
        months_later(day, self.rhythm.months()?).map(Period::day)
    }
}
