//! The share of the way that should be done: months count as months, anything else as days.

use crate::measure::{Date, Decimal, Period, day::add_days};

/// A share of a window: `done ÷ whole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub done: i64,
    pub whole: i64,
    pub in_months: bool,
}

impl Share {
    /// In per cent.
    pub fn percent(self) -> Decimal {
        Decimal::from(self.done) * Decimal::ONE_HUNDRED / Decimal::from(self.whole.max(1))
    }
}

/// Computes the share of `from ..= due` that is over at the end of `until`.
///
/// January to September of a year is 9/12, not 273/365.
pub fn elapsed(from: Date, due: Date, until: Date) -> Option<Share> {
    let whole = Period::new(from, due)?;
    let Some(done) = Period::new(from, until) else {
        let in_months = whole.months().is_some();
        return Some(Share { done: 0, whole: whole.months().unwrap_or(whole.days()), in_months });
    };
    Some(match (done.months(), whole.months()) {
        (Some(done), Some(whole)) => Share { done, whole, in_months: true },
        _ => Share { done: done.days(), whole: whole.days(), in_months: false },
    })
}

/// The day after a period: where the way from its baseline begins.
pub fn after(period: Period) -> Date {
    add_days(period.end(), 1)
}
