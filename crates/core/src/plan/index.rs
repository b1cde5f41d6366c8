//! The places of a plan's entries, so that finding one does not read all of them.

use std::sync::OnceLock;

use super::Plan;
use crate::id::IndicatorId;
use crate::measure::sorted;

/// The index of a plan, made when something is first looked up. A copy makes its own: it may be changed before that.
#[derive(Default)]
pub struct Index(OnceLock<Entries>);

/// The entries of a plan, by the ids that they have or name. Lists of numbers, because a map for every type of id would
/// have its own code in the first part of the program.
pub(super) struct Entries {
    /// All indicators, by their place in the lists below.
    indicators: Vec<IndicatorId>,
    pub targets: Sorted,
    pub groups: Sorted,
    /// The targets that an indicator judges.
    pub by_indicator: Sorted,
    /// The targets of a group.
    pub by_group: Sorted,
    /// The indicators that add up to another one.
    pub parts_of: Sorted,
    /// The indicators that are background to a target.
    pub context_of: Sorted,
    /// The target that another one is a part of, and its place there.
    pub wholes: Sorted,
    /// How many targets that count by themselves come before one.
    pub before: Vec<usize>,
}

/// The place of an entry in the plan's list, and of the id within the entry.
pub(super) type At = (usize, usize);

/// The id at a place; `None` where a plan was changed and has no such place any more.
type IdAt = for<'a> fn(&'a Plan, &'a [IndicatorId], At) -> Option<&'a str>;

/// Places in the order of their ids; those of one id in the plan's order.
pub(super) struct Sorted {
    places: Vec<At>,
    id_at: IdAt,
}

impl Sorted {
    fn new(plan: &Plan, indicators: &[IndicatorId], places: Vec<At>, id_at: IdAt) -> Self {
        let places = sorted(places, &|a, b| id_at(plan, indicators, *a).cmp(&id_at(plan, indicators, *b)));
        Self { places, id_at }
    }
}

impl Index {
    pub(super) fn of(&self, plan: &Plan) -> &Entries {
        self.0.get_or_init(|| Entries::of(plan))
    }
}

impl Entries {
    fn of(plan: &Plan) -> Self {
        let indicators: Vec<IndicatorId> = plan.indicators.keys().cloned().collect();
        let list = |places: Vec<At>, id_at: IdAt| Sorted::new(plan, &indicators, places, id_at);
        let [mut by_indicator, mut by_group, mut parts_of, mut context_of, mut wholes] = [const { Vec::new() }; 5];
        for (at, indicator) in plan.indicators.values().enumerate() {
            parts_of.extend(indicator.part_of.is_some().then_some((at, 0)));
            context_of.extend((0..indicator.context_for.len()).map(|n| (at, n)));
        }
        for (at, target) in plan.targets.iter().enumerate() {
            wholes.extend((0..target.kind.parts().len()).map(|n| (at, n)));
            by_indicator.extend(target.indicator.is_some().then_some((at, 0)));
            let is_first = |n: &usize| target.places[..*n].iter().all(|place| place.group != target.places[*n].group);
            by_group.extend((0..target.places.len()).filter(is_first).map(|n| (at, n)));
        }
        let mut entries = Self {
            targets: list((0..plan.targets.len()).map(|at| (at, 0)).collect(), |p, _, (at, _)| Some(p.targets.get(at)?.id.as_str())),
            groups: list((0..plan.groups.len()).map(|at| (at, 0)).collect(), |p, _, (at, _)| Some(p.groups.get(at)?.id.as_str())),
            by_indicator: list(by_indicator, |p, _, (at, _)| Some(p.targets.get(at)?.indicator.as_ref()?.as_str())),
            by_group: list(by_group, |p, _, (at, n)| Some(p.targets.get(at)?.places.get(n)?.group.as_str())),
            parts_of: list(parts_of, |p, ids, (at, _)| Some(p.indicators.get(ids.get(at)?)?.part_of.as_ref()?.as_str())),
            context_of: list(context_of, |p, ids, (at, n)| Some(p.indicators.get(ids.get(at)?)?.context_for.get(n)?.as_str())),
            wholes: list(wholes, |p, _, (at, n)| Some(p.targets.get(at)?.kind.parts().get(n)?.as_str())),
            before: Vec::with_capacity(plan.targets.len()),
            indicators,
        };
        let mut counted = 0;
        for target in &plan.targets {
            entries.before.push(counted);
            counted += usize::from(entries.find(plan, &entries.wholes, target.id.as_str()).is_empty());
        }
        entries
    }

    /// The places of an id in one of the lists.
    pub(super) fn find<'a>(&self, plan: &Plan, list: &'a Sorted, id: &str) -> &'a [At] {
        let id_at = |place: &At| (list.id_at)(plan, &self.indicators, *place);
        let from = list.places.partition_point(|place| id_at(place) < Some(id));
        let count = list.places[from..].partition_point(|place| id_at(place) == Some(id));
        &list.places[from..from + count]
    }

    /// The indicator at a place of the lists of indicators.
    pub(super) fn indicator<'a>(&self, plan: &'a Plan, place: &At) -> Option<&'a crate::plan::Indicator> {
        plan.indicators.get(self.indicators.get(place.0)?)
    }
}

impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// An index says nothing of its own.
impl PartialEq for Index {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Index")
    }
}
