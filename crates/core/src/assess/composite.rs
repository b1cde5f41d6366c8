//! Any-of and all-of: judged from their parts.

use super::assessment::Assessment;
use super::reason::Reason;
use super::verdict::Verdict;
use crate::measure::Date;
use crate::plan::{Kind, Target};

/// Judges a composite from the assessments of its parts.
pub fn judge(target: &Target, parts: &[&Assessment], as_of: Date) -> Assessment {
    let verdicts: Vec<Verdict> = parts.iter().map(|p| p.verdict).collect();
    let verdict = match target.kind {
        Kind::AnyOf(_) => any_of(&verdicts),
        _ => all_of(&verdicts),
    };
    // Nothing is on its way once the end is over: what is open then waits for its parts.
    let verdict = match verdict {
        Verdict::OnTrack | Verdict::SlightlyBehind | Verdict::Behind if as_of > target.window.due => {
            if verdicts.contains(&Verdict::NotDue) { Verdict::NotDue } else { Verdict::CannotTell }
        }
        verdict => verdict,
    };
    let decides = |p: &&&Assessment| p.verdict == verdict;
    Assessment {
        verdict,
        provisional: verdict.is_judged() && is_provisional(verdict, &target.kind, parts),
        stale: parts.iter().filter(decides).find_map(|p| p.stale),
        judged: parts.iter().find(decides).and_then(|p| p.judged.clone()),
        explanation: parts.iter().map(|p| Reason::Part { target: p.target.clone(), verdict: p.verdict }).collect(),
        ..Assessment::nothing_of(target.id.clone(), as_of)
    }
}

/// One part is enough to meet any-of, and to miss all-of: then a firm one makes it firm. Else it rests on every part.
fn is_provisional(verdict: Verdict, kind: &Kind, parts: &[&Assessment]) -> bool {
    let mut deciding = parts.iter().filter(|p| p.verdict == verdict);
    match (kind, verdict) {
        (Kind::AnyOf(_), Verdict::Met | Verdict::OnTrack) | (Kind::AllOf(_), Verdict::Missed) => deciding.all(|p| p.provisional),
        (Kind::AnyOf(_) | Kind::AllOf(_), Verdict::Met | Verdict::Missed | Verdict::OnTrack) => parts.iter().any(|p| p.provisional),
        _ => deciding.any(|p| p.provisional),
    }
}

/// Met when a part is; behind or missed only when every part is. Open parts keep it open.
pub fn any_of(parts: &[Verdict]) -> Verdict {
    let best = parts.iter().copied().filter(|v| v.is_judged()).min();
    match (best, least_certain(parts)) {
        (Some(best @ (Verdict::Met | Verdict::OnTrack)), _) => best,
        (Some(_), Some(open)) => among_data(open),
        (Some(best), None) => best,
        (None, open) => open.unwrap_or(Verdict::NoData),
    }
}

/// Missed when a part is; anything else only where every part is known.
pub fn all_of(parts: &[Verdict]) -> Verdict {
    let worst = parts.iter().copied().filter(|v| v.is_judged()).max();
    match (worst, least_certain(parts)) {
        (Some(Verdict::Missed), _) => Verdict::Missed,
        (Some(_), Some(open)) => among_data(open),
        (Some(worst), None) => worst,
        (None, open) => open.unwrap_or(Verdict::NoData),
    }
}

/// The least certain of the parts that are not judged.
fn least_certain(parts: &[Verdict]) -> Option<Verdict> {
    let order = [Verdict::CannotTell, Verdict::NoData, Verdict::NotDue];
    order.into_iter().find(|open| parts.contains(open))
}

/// A part without data beside one that is known: there are data, but not enough.
fn among_data(open: Verdict) -> Verdict {
    if open == Verdict::NoData { Verdict::CannotTell } else { open }
}
