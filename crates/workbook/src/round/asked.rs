//! What a round asks of a unit: a figure of each of its targets, for the period of the round.

use std::collections::{BTreeMap, BTreeSet};

use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Date, Period, Span};
use xianfeng_core::plan::{Indicator, Kind, MeasureType, Plan, Target, body_key};

/// A target that a unit is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub target: &'a Target,
    pub indicator: &'a Indicator,
    /// The period of the figure: added up from the start of the year where the indicator adds up.
    pub period: Period,
    /// The last months alone, where the figure adds up over more than these.
    pub alone: Option<Period>,
}

/// The units that answer for a target on a day, each once in the spelling used first: the lead, or whoever is
/// responsible where nobody leads.
pub fn units(plan: &Plan, view: &LedgerView, as_of: Date) -> Vec<String> {
    let (mut units, mut known) = (Vec::new(), BTreeSet::new());
    for target in plan.targets.iter().filter(|target| target.indicator.is_some()) {
        let bodies = view.bodies(plan, target, as_of);
        let first = bodies.first().trim();
        if !first.is_empty() && known.insert(body_key(first)) {
            units.push(first.to_owned());
        }
    }
    units
}

/// The targets that each unit answers for on a day, in the order of the plan.
pub struct Answering<'a> {
    plan: &'a Plan,
    by_unit: BTreeMap<String, Vec<&'a Target>>,
}

impl<'a> Answering<'a> {
    pub fn new(plan: &'a Plan, view: &LedgerView, as_of: Date) -> Self {
        let mut by_unit: BTreeMap<String, Vec<&Target>> = BTreeMap::new();
        for target in &plan.targets {
            by_unit.entry(body_key(view.bodies(plan, target, as_of).first())).or_default().push(target);
        }
        Self { plan, by_unit }
    }
}

/// The targets of a unit whose figure can exist for a period, in the order of the plan.
pub fn asked<'a>(answering: &Answering<'a>, unit: &str, period: Period) -> Vec<Asked<'a>> {
    let plan = answering.plan;
    let runs = |target: &&Target| target.window.from <= period.end() && period.start() <= target.window.due;
    let of = |target: &'a Target| {
        let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
        let (period, alone) = periods(target, indicator, period);
        Some(Asked { target, indicator, period, alone })
    };
    let of_unit = answering.by_unit.get(&body_key(unit)).into_iter().flatten().copied();
    let mut all: Vec<Asked> = of_unit.filter(runs).filter_map(of).collect();
    // Two targets of one indicator ask for one figure.
    let mut seen = Vec::new();
    all.retain(|asked| {
        let is_new = !seen.contains(&&asked.indicator.id) || has_no_number(asked.target);
        seen.push(&asked.indicator.id);
        is_new
    });
    all
}

/// Tells whether a target is answered without a number.
pub(super) fn has_no_number(target: &Target) -> bool {
    matches!(target.kind, Kind::Milestone { .. } | Kind::Hold | Kind::Qualitative)
}

/// The period that is asked for, and the last one alone where both matter.
fn periods(target: &Target, indicator: &Indicator, round: Period) -> (Period, Option<Period>) {
    if has_no_number(target) || !matches!(indicator.nature, MeasureType::Flow | MeasureType::Rate) {
        return (round, None);
    }
    // Years that begin in April are years where the plan's are.
    let likely = indicator.likely_periods(&target.window).into_iter().find(|period| period.end() == round.end());
    let year = || Span::Cumulative.period(round.end().year(), round.end().month());
    let whole = likely.or_else(year).filter(|whole| whole.contains(round)).unwrap_or(round);
    (whole, Some(round).filter(|round| *round != whole))
}
