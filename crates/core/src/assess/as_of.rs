//! The day on which a target is judged, and the other days on which the result would be the same.
//!
//! Judging never reads the day itself: it only asks whether the day lies before or after another one. [`AsOf`] notes
//! each answer. As long as all of them stay as they are, so does the assessment, but for the day that it names.

use std::cell::Cell;
use std::cmp::Ordering;

use super::Assessment;
use crate::measure::Date;

/// The as-of date of a judgement. Rules compare it with days by the usual signs.
#[derive(Debug)]
pub struct AsOf {
    day: Date,
    days: Cell<Days>,
}

/// Days from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    from: Date,
    until: Date,
}

impl Days {
    pub const ALL: Self = Self { from: Date::MIN, until: Date::MAX };

    pub fn has(self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }
}

impl AsOf {
    pub fn new(day: Date) -> Self {
        Self { day, days: Cell::new(Days::ALL) }
    }

    /// The day, to be named in a result. Nothing is decided by it.
    pub fn named(&self) -> Date {
        self.day
    }

    /// The days on which every comparison so far has the same answer.
    pub fn days(&self) -> Days {
        self.days.get()
    }

    /// Tells whether a day has come.
    fn has_reached(&self, day: Date) -> bool {
        let mut days = self.days.get();
        let has_reached = self.day >= day;
        if has_reached {
            days.from = days.from.max(day);
        } else if let Ok(before) = day.yesterday() {
            days.until = days.until.min(before);
        }
        self.days.set(days);
        has_reached
    }

    /// Tells whether a day is over.
    fn has_passed(&self, day: Date) -> bool {
        day.tomorrow().is_ok_and(|next| self.has_reached(next))
    }
}

impl PartialEq<Date> for &AsOf {
    fn eq(&self, day: &Date) -> bool {
        self.has_reached(*day) && !self.has_passed(*day)
    }
}

impl PartialOrd<Date> for &AsOf {
    fn partial_cmp(&self, day: &Date) -> Option<Ordering> {
        Some(match (self.has_reached(*day), self.has_passed(*day)) {
            (false, _) => Ordering::Less,
            (true, false) => Ordering::Equal,
            (true, true) => Ordering::Greater,
        })
    }

    fn lt(&self, day: &Date) -> bool {
        !self.has_reached(*day)
    }

    fn le(&self, day: &Date) -> bool {
        !self.has_passed(*day)
    }

    fn gt(&self, day: &Date) -> bool {
        self.has_passed(*day)
    }

    fn ge(&self, day: &Date) -> bool {
        self.has_reached(*day)
    }
}

impl Assessment {
    /// The same on another day, one on which it holds.
    pub(super) fn named_on(mut self, day: Date) -> Self {
        self.as_of = day;
        if let Some(left) = &mut self.outlook.left {
            left.as_of = day;
        }
        self
    }
}
