//! What is needed from here.

use crate::measure::{Date, Decimal, Period};

/// What each remaining month must bring to reach the target on the due day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed {
    /// In the target's unit; negative where the value has to fall.
    pub per_month: Decimal,
    pub months: Decimal,
}

/// From `value` at the end of the judged period to `target` on the due day; `None` when no time is left.
pub fn needed(target: Decimal, value: Decimal, from: Date, due: Date) -> Option<Needed> {
    let remaining = target.checked_sub(value)?;
    let rest = Period::new(super::schedule::after(Period::day(from)), due)?;
    let months = match rest.months() {
        Some(months) => Decimal::from(months),
        None => Decimal::from(rest.days()) * Decimal::from(12) / Decimal::new(36525, 2),
    };
    Some(Needed { per_month: remaining.checked_div(months)?, months })
}
