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
        provisional: verdict.is_judged() && parts.iter().filter(decides).any(|p| p.provisional),
        stale: parts.iter().filter(decides).find_map(|p| p.stale),
        judged: parts.iter().find(decides).and_then(|p| p.judged.clone()),
        explanation: parts.iter().map(|p| Reason::Part { target: p.target.clone(), verdict: p.verdict }).collect(),
        ..Assessment::nothing_of(target.id.clone(), as_of)
    }
}

/// The best part decides; where it is behind or missed, an unknown one leaves it open.
pub fn any_of(parts: &[Verdict]) -> Verdict {
    let best = parts.iter().copied().filter(|v| v.is_judged()).min();
    match best {
        Some(best @ (Verdict::Met | Verdict::OnTrack)) => best,
        Some(Verdict::Missed) if parts.contains(&Verdict::NotDue) => Verdict::NotDue,
        Some(_) if parts.iter().any(|v| matches!(v, Verdict::CannotTell | Verdict::NoData)) => Verdict::CannotTell,
        Some(best) => best,
        None => unjudged(parts),
    }
}

/// The worst part decides; good parts together with an unknown one leave it open.
pub fn all_of(parts: &[Verdict]) -> Verdict {
    let worst = parts.iter().copied().filter(|v| v.is_judged()).max();
    match worst {
        Some(worst @ (Verdict::Missed | Verdict::Behind | Verdict::SlightlyBehind)) => worst,
        Some(_) if parts.iter().any(|v| matches!(v, Verdict::CannotTell | Verdict::NoData)) => Verdict::CannotTell,
        Some(_) if parts.contains(&Verdict::NotDue) => Verdict::OnTrack,
        Some(worst) => worst,
        None => unjudged(parts),
    }
}

fn unjudged(parts: &[Verdict]) -> Verdict {
    if parts.contains(&Verdict::CannotTell) {
        Verdict::CannotTell
    } else if parts.contains(&Verdict::NotDue) {
        Verdict::NotDue
    } else {
        Verdict::NoData
    }
}
