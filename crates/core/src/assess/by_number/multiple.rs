//! A multiple of a base: judged as a level when the base is known, not at all when it is not.

use super::level::{self, Base};
use crate::assess::assessment::Assessment;
use crate::assess::case::Case;
use crate::assess::choose::Span;
use crate::assess::reason::Reason;
use crate::assess::verdict::Verdict;
use crate::measure::{Decimal, Period};
use crate::plan::{Baseline, Better, Bound, Indicator, MeasureType};

pub fn judge(case: &Case, indicator: &Indicator, factor: Decimal, stated: Option<&Baseline>) -> Assessment {
    let nothing = Bound { value: Decimal::ZERO, unit: indicator.unit.clone(), better: Better::Higher, strict: false };
    let base = level::base(case, indicator, &nothing, stated);
    level::by_every_base(base, &|base| judge_by(case, indicator, factor, base, stated))
}

fn judge_by(case: &Case, indicator: &Indicator, factor: Decimal, base: Option<Base>, stated: Option<&Baseline>) -> Assessment {
    let unit = indicator.unit.clone();
    // A multiple of nothing, or of less, promises nothing.
    let above_zero = base.filter(|base| base.value > Decimal::ZERO);
    let known = above_zero.and_then(|base| factor.checked_mul(base.value).map(|value| (base, value)));
    if let Some((base, value)) = known {
        let promised = Reason::PromisedMultiple { factor, base: base.value, value, unit: unit.clone() };
        let bound = Bound { value, unit, better: Better::Higher, strict: false };
        let mut assessment = level::judge_from(case, indicator, &bound, Some(base), vec![promised]);
        assessment.basis.goal = Some(value);
        // The target itself rests on the base.
        assessment.provisional |= base.derived && assessment.verdict.is_judged();
        return assessment;
    }
    let mut assessment = case.blank();
    assessment.explanation.push(Reason::PromisedFactor(factor));
    let mut gathered = case.gather(indicator, &unit, Span::AtEnd);
    if indicator.nature == MeasureType::Flow {
        // Sums are compared with sums of as much time: a year, where the base is none.
        let year = |period: Period| period.months() == Some(12);
        gathered.keep(|period| stated.map_or_else(|| year(period), |b| level::is_as_long(period, b.period)));
    }
    let Some(latest) = gathered.candidates.last() else {
        case.nothing_known(indicator, &mut assessment, gathered.unused);
        return assessment;
    };
    assessment.judged = Some(latest.current.subject.clone());
    assessment.value_is(latest.value, latest.reading, latest.interval);
    assessment.unused = gathered.unused.clone();
    assessment.observe(latest, &unit);
    let period = stated.map_or(latest.period(), |b| b.period);
    assessment.explanation.push(if base.is_some() { Reason::NoScale } else { Reason::BaseUnknown { period } });
    assessment.verdict = Verdict::CannotTell;
    assessment
}
