//! A share of a fixed whole: counts against the whole, along the schedule of the window.

use super::{promised, total};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::reason::Reason;
use crate::measure::Unit;
use crate::measure::{Decimal, Quantity};
use crate::plan::{Better, Bound, Indicator};

pub fn judge(case: &Case, indicator: &Indicator, percent: Decimal, whole: Decimal, unit: &Unit) -> Assessment {
    // An indicator kept in per cent is compared with the share itself, one that counts with the count.
    let in_percent = indicator.unit.quantity == Quantity::Ratio;
    let count = percent.checked_mul(whole).and_then(|p| p.checked_div(Decimal::ONE_HUNDRED)).unwrap_or(percent);
    let bound = Bound {
        value: if in_percent { percent } else { count },
        unit: if in_percent { indicator.unit.clone() } else { unit.clone() },
        better: Better::Higher,
        strict: false,
    };
    let share = Reason::PromisedShare { percent, whole, value: count, unit: unit.clone() };
    let mut assessment = total::judge_with(case, indicator, &bound, vec![share, promised(&bound)]);
    if !in_percent {
        explain(&mut assessment, percent, whole, unit);
    }
    assessment
}

/// Says the share itself, before the completion of the count.
fn explain(assessment: &mut Assessment, promised: Decimal, whole: Decimal, unit: &Unit) {
    let share = |value: Decimal| value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole);
    let Some((value, percent)) = assessment.value.and_then(|value| Some((value, share(value)?))) else { return };
    let at = assessment.explanation.iter().position(|reason| matches!(reason, Reason::Completion { .. }));
    let reason = Reason::ShareDone { value, whole, percent, promised, unit: unit.clone() };
    assessment.explanation.insert(at.unwrap_or(assessment.explanation.len()), reason);
}
