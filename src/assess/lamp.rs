//! From a gap to a lamp. A boundary value belongs to the better verdict.

use super::{Step, Verdict};
use crate::measure::Decimal;

/// The verdict for `gap` under two thresholds, and the step that says which one decided.
pub fn lamp(gap: Decimal, on_track: Decimal, slightly_behind: Decimal) -> (Verdict, Step) {
    let at = |limit, verdict| (verdict, Step::AtOrAbove { limit, verdict });
    if gap >= on_track {
        at(on_track, Verdict::OnTrack)
    } else if gap >= slightly_behind {
        at(slightly_behind, Verdict::SlightlyBehind)
    } else {
        (Verdict::Behind, Step::Below { limit: slightly_behind, verdict: Verdict::Behind })
    }
}
