//! Ranges of worded numbers: 突破 5000 is more than 5000, 近 1000 a little less.

use crate::names::named_enum;

use super::Decimal;

named_enum! {
    /// The wording of a number in the source.
    #[derive(Default)]
    pub enum Qualifier {
        #[default]
        Exact = "exact",
        /// 突破, 超过: more than
        Over = "over",
        /// 余, 以上: at least
        AtLeast = "at_least",
        /// 以内, 50强: at most
        AtMost = "at_most",
        /// 近: less than, but by no more than a tenth
        Nearly = "nearly",
        /// 左右, 约: within half a unit of the last digit that is not a trailing zero
        About = "about",
    }
}

impl Qualifier {
    /// The values that the words allow.
    ///
    /// 近 and 左右 say no number of their own; a tenth, and half a unit of the last digit that is
    /// not a trailing zero, are this method's conventions and are named on the method page.
    pub fn allows(self, value: Decimal) -> Interval {
        let exact = Some(End { value, included: true });
        let open = Some(End { value, included: false });
        match self {
            Self::Exact => Interval { low: exact, high: exact },
            Self::Over => Interval { low: open, high: None },
            Self::AtLeast => Interval { low: exact, high: None },
            Self::AtMost => Interval { low: None, high: exact },
            Self::Nearly => {
                let tenth = value.abs().checked_div(Decimal::TEN).unwrap_or_default();
                Interval { low: End::included(value.saturating_sub(tenth)), high: open }
            }
            Self::About => {
                let half = half_of_last_digit(value);
                Interval { low: End::included(value.saturating_sub(half)), high: End::included(value.saturating_add(half)) }
            }
        }
    }
}

/// Half a unit of the last digit that is not a trailing zero: 500 of 5,000, 0.05 of 8.5.
fn half_of_last_digit(value: Decimal) -> Decimal {
    let value = value.normalize();
    if value.scale() > 0 || value.is_zero() {
        return Decimal::new(5, value.scale() + 1);
    }
    let tens = value.to_string().bytes().rev().take_while(|b| *b == b'0').count();
    (0..tens).fold(Decimal::new(5, 1), |half, _| half.saturating_mul(Decimal::TEN))
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    pub value: Decimal,
    pub included: bool,
}

impl End {
    fn included(value: Decimal) -> Option<Self> {
        Some(Self { value, included: true })
    }
}

/// A range of values; a missing end is unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    pub low: Option<End>,
    pub high: Option<End>,
}

/// Tells for how many values of an interval a condition holds: all, none, or some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Always,
    Never,
    Sometimes,
}

impl Interval {
    pub fn exactly(value: Decimal) -> Self {
        Qualifier::Exact.allows(value)
    }

    /// True if it allows this value alone.
    pub fn is_exactly(self, value: Decimal) -> bool {
        self == Self::exactly(value)
    }

    /// Itself, where it allows more than this value.
    pub fn unless_exactly(self, value: Decimal) -> Option<Self> {
        (!self.is_exactly(value)).then_some(self)
    }

    /// Tells whether the values are at least `bound` (more than it, when `strict`).
    pub fn at_least(self, bound: Decimal, strict: bool) -> Holds {
        let always = self.low.is_some_and(|e| e.value > bound || (e.value == bound && (!strict || !e.included)));
        let never = self.high.is_some_and(|e| e.value < bound || (e.value == bound && (strict || !e.included)));
        match (always, never) {
            (true, _) => Holds::Always,
            (_, true) => Holds::Never,
            _ => Holds::Sometimes,
        }
    }

    /// Tells whether the values are at least those of another range (more than them, when `strict`).
    pub fn above(self, other: Self, strict: bool) -> Holds {
        // An end that is left out is never reached: at least is then more than.
        let apart = |low: End, high: End, strict: bool| {
            low.value > high.value || (low.value == high.value && !(strict && low.included && high.included))
        };
        let always = self.low.zip(other.high).is_some_and(|(low, high)| apart(low, high, strict));
        let never = other.low.zip(self.high).is_some_and(|(low, high)| apart(low, high, !strict));
        match (always, never) {
            (true, _) => Holds::Always,
            (_, true) => Holds::Never,
            _ => Holds::Sometimes,
        }
    }

    /// Tells whether the values are at most `bound` (less than it, when `strict`).
    pub fn at_most(self, bound: Decimal, strict: bool) -> Holds {
        self.negated().at_least(-bound, strict)
    }

    fn negated(self) -> Self {
        let flip = |e: End| End { value: -e.value, ..e };
        Self { low: self.high.map(flip), high: self.low.map(flip) }
    }

    /// Both ends through a function that turns their order.
    pub fn turned(self, f: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        Self { low: self.high, high: self.low }.map(f)
    }

    /// Both ends through a function that keeps their order.
    pub fn map(self, f: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        let end = |e: Option<End>| match e {
            None => Some(None),
            Some(e) => f(e.value).map(|value| Some(End { value, ..e })),
        };
        Some(Self { low: end(self.low)?, high: end(self.high)? })
    }
}
