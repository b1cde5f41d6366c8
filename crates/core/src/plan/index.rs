//! The places of a plan's entries, so that finding one does not read all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::Plan;
use crate::id::{GroupId, IndicatorId, TargetId};
use crate::measure::{map_of, set_of};

/// The index of a plan, made when something is first looked up. A copy makes its own: it may be changed before that.
#[derive(Default)]
pub struct Index(OnceLock<Entries>);

/// Positions in the lists of a plan.
#[derive(Default)]
pub(super) struct Entries {
    pub targets: BTreeMap<TargetId, usize>,
    pub groups: BTreeMap<GroupId, usize>,
    /// The targets that an indicator judges, in the plan's order.
    pub by_indicator: BTreeMap<IndicatorId, Vec<usize>>,
    /// The targets of a group, in the plan's order.
    pub by_group: BTreeMap<GroupId, Vec<usize>>,
    /// The indicators that add up to another one.
    pub parts_of: BTreeMap<IndicatorId, Vec<IndicatorId>>,
    /// The indicators that are background to a target.
    pub context_of: BTreeMap<TargetId, Vec<IndicatorId>>,
    /// The target that another one is a part of, and its place there.
    pub wholes: BTreeMap<TargetId, (usize, usize)>,
    /// How many targets that count by themselves come before one.
    pub before: Vec<usize>,
}

impl Index {
    pub(super) fn of(&self, plan: &Plan) -> &Entries {
        self.0.get_or_init(|| Entries::of(plan))
    }
}

impl Entries {
    fn of(plan: &Plan) -> Self {
        let mut entries = Self {
            // Of two with one id the first is the one that is found.
            targets: map_of(plan.targets.iter().enumerate().rev().map(|(at, t)| (t.id.clone(), at))),
            groups: map_of(plan.groups.iter().enumerate().rev().map(|(at, g)| (g.id.clone(), at))),
            ..Self::default()
        };
        for indicator in plan.indicators.values() {
            if let Some(whole) = &indicator.part_of {
                entries.parts_of.entry(whole.clone()).or_default().push(indicator.id.clone());
            }
            for target in &indicator.context_for {
                entries.context_of.entry(target.clone()).or_default().push(indicator.id.clone());
            }
        }
        for (at, target) in plan.targets.iter().enumerate() {
            for (place, part) in target.kind.parts().iter().enumerate() {
                entries.wholes.entry(part.clone()).or_insert((at, place));
            }
            if let Some(indicator) = &target.indicator {
                entries.by_indicator.entry(indicator.clone()).or_default().push(at);
            }
            let groups: BTreeSet<&GroupId> = set_of(target.places.iter().map(|place| &place.group));
            for group in groups {
                entries.by_group.entry(group.clone()).or_default().push(at);
            }
        }
        let mut counted = 0;
        for target in &plan.targets {
            entries.before.push(counted);
            counted += usize::from(!entries.wholes.contains_key(&target.id));
        }
        entries
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
