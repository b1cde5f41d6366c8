//! A second opinion: the compound growth seen against the growth needed.
//!
//! `g = (v/b)^(1/(t−t₀)) − 1`, `G = (T/b)^(1/(t₁−t₀)) − 1`, `R = ±g/|G|`, the sign changed so
//! that progress is positive. Source: Statistics Canada's progress measure for the Canadian
//! Indicator Framework, after Eurostat's for the SDGs.

use crate::names::named_enum;
use rust_decimal::MathematicalOps;

use super::verdict::Verdict;
use crate::measure::{Decimal, shown};
use crate::plan::Better;

named_enum! {
    /// The class of a ratio.
    pub enum Class {
        /// The value satisfies the target.
        Met = "met",
        /// R of 0.95 or more
        Substantial = "substantial",
        /// R of 0.6 or more
        Moderate = "moderate",
        /// R of 0 or more
        Limited = "limited",
        /// R below 0
        MovingAway = "moving_away",
    }
}

impl Class {
    /// The least ratio of every class that has one, the best class first.
    pub const LIMITS: [(Self, Decimal); 3] = [
        (Self::Substantial, Decimal::from_parts(95, 0, 0, false, 2)),
        (Self::Moderate, Decimal::from_parts(6, 0, 0, false, 1)),
        (Self::Limited, Decimal::ZERO),
    ];

    /// Tells whether it contradicts a verdict: fast enough against behind, or slow against on track.
    pub fn disagrees(self, verdict: Verdict) -> bool {
        match verdict {
            Verdict::Met | Verdict::OnTrack => matches!(self, Self::Limited | Self::MovingAway),
            Verdict::Behind | Verdict::Missed => matches!(self, Self::Met | Self::Substantial),
            _ => false,
        }
    }
}

/// The ratio and its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Rounded to nine decimals: it is a root, and no more digits mean anything.
    pub value: Decimal,
    pub class: Class,
}

/// The inputs of the ratio; years count from any common origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    pub baseline: Decimal,
    pub value: Decimal,
    pub target: Decimal,
    pub years_to_value: Decimal,
    pub years_to_target: Decimal,
    pub better: Better,
    pub satisfied: bool,
}

/// `None` where the method is not defined: a zero or negative number, no time, no growth needed.
pub fn ratio(growth: &Growth) -> Option<Ratio> {
    let Growth { baseline, value, target, years_to_value, years_to_target, better, satisfied } = *growth;
    if [baseline, value, target, years_to_value, years_to_target].iter().any(|d| *d <= Decimal::ZERO) {
        return None;
    }
    let rate = |to: Decimal, years: Decimal| {
        let exponent = Decimal::ONE.checked_div(years)?;
        to.checked_div(baseline)?.checked_powd(exponent)?.checked_sub(Decimal::ONE)
    };
    // Without needed growth the ratio would divide by zero.
    let needed = rate(target, years_to_target)?.abs();
    let seen = rate(value, years_to_value)?;
    let toward = match better {
        Better::Higher => seen,
        Better::Lower => -seen,
    };
    let value = shown::rounded(toward.checked_div(needed)?, 9);
    let reached = Class::LIMITS.into_iter().find(|(_, limit)| value >= *limit);
    let class = match reached {
        _ if satisfied => Class::Met,
        Some((class, _)) => class,
        None => Class::MovingAway,
    };
    Some(Ratio { value, class })
}
