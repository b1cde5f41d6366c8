//! From a gap to a lamp. A boundary value belongs to the better verdict.

use super::reason::Reason;
use super::verdict::Verdict;
use crate::measure::{Decimal, Interval};
use crate::plan::Better;

/// The limits between the verdicts.
#[derive(Clone, Copy)]
pub struct Limits {
    pub on_track: Decimal,
    pub slightly_behind: Decimal,
}

/// The verdict for `gap`, and the step that says which limit decided.
pub fn lamp(gap: Decimal, limits: Limits) -> (Verdict, Reason) {
    let at = |limit, verdict| (verdict, Reason::AtOrAbove { limit, verdict });
    if gap >= limits.on_track {
        at(limits.on_track, Verdict::OnTrack)
    } else if gap >= limits.slightly_behind {
        at(limits.slightly_behind, Verdict::SlightlyBehind)
    } else {
        (Verdict::Behind, Reason::Below { limit: limits.slightly_behind, verdict: Verdict::Behind })
    }
}

/// The verdict of gaps that come as close to `gap` as one likes and stay below it.
fn just_below(gap: Decimal, limits: Limits) -> Verdict {
    if gap > limits.on_track {
        Verdict::OnTrack
    } else if gap > limits.slightly_behind {
        Verdict::SlightlyBehind
    } else {
        Verdict::Behind
    }
}

/// The one verdict that every value of the interval has, by a gap that grows toward the good
/// side; an unbounded end counts as the worst or best there is. `None` where values differ.
pub fn unanimous(interval: Interval, better: Better, limits: Limits, gap: impl Fn(Decimal) -> Option<Decimal>) -> Option<Verdict> {
    let (bad, good) = match better {
        Better::Higher => (interval.low, interval.high),
        Better::Lower => (interval.high, interval.low),
    };
    let bad = match bad {
        None => Verdict::Behind,
        Some(end) => lamp(gap(end.value)?, limits).0,
    };
    let good = match good {
        None => Verdict::OnTrack,
        Some(end) if end.included => lamp(gap(end.value)?, limits).0,
        Some(end) => just_below(gap(end.value)?, limits),
    };
    (bad == good).then_some(bad)
}
