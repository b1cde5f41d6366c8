//! Chooses the observations that can be compared, and the comparison.

use super::model::{Comparable, CompareModel};
use super::{growth, years};
use crate::axis_unit::{AxisUnit, largest};
use crate::{ChartForm, text};
use xianfeng_core::assess::choose;
use xianfeng_core::ledger::{CurrentObservation, LedgerView};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, MeasureType, Plan, Target};

/// `None` where the observations do not allow such a comparison, and for [`ChartForm::Level`].
pub fn model(
    plan: &Plan,
    target: &Target,
    ledger_view: &LedgerView,
    as_of: Date,
    form: ChartForm,
    language: Language,
) -> Option<CompareModel> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    if indicator.nature == MeasureType::Event {
        return None;
    }
    let unit = plan.unit_of(target)?;
    let known = ledger_view.of(&indicator.id);
    let number = |f| choose::number(f, &plan.units, &unit).ok().map(|c| c.value);
    let comparable = |f: &&CurrentObservation| f.visible(as_of) && indicator.comparable(f.observation.period, as_of);
    let fit = known.iter().filter(comparable).filter(|f| number(*f).is_some()).collect();
    let best = choose::best_of_each_period(fit, indicator.nature, &mut Vec::new());
    let comparable = Comparable {
        indicator,
        observations: best.into_iter().filter_map(|f| Some((f, number(f)?))).collect(),
        unit: AxisUnit::new(&plan.units, &unit, indicator.nature, language, largest(known, None)),
        title: text::plain(target.name.in_language(language)),
    };
    match form {
        ChartForm::Level => None,
        ChartForm::Growth => growth::model(&comparable, language),
        ChartForm::Years => years::model(&comparable, language),
    }
}
