//! The plan: its groups, indicators and targets.
//!
//! A [`Plan`] is always consistent: every reference leads somewhere and every number has a
//! unit. `xianfeng_files::plan` is the only place that builds one from outside data.

pub mod bodies;
pub mod group;
mod headline;
pub mod index;
pub mod indicator;
mod next;
pub mod pace;
pub mod target;
mod value_kind;

use borsh::{BorshDeserialize, BorshSerialize};

use std::collections::BTreeMap;

use crate::id::{GroupId, IndicatorId, PlanId, TargetId};
use crate::measure::packed::{pack_day, unpack_day, unpack_map};
use crate::measure::{Date, Decimal, PartialDate, Quantity, Unit, Units};

pub use crate::language::{Language, Text};
pub use bodies::{Bodies, body_key, is_same_body};
pub use group::{Gap, Group, GroupKind, Missing, Place, Total};
pub use headline::Headline;
pub use index::Index;
use index::{At, Entries, Sorted};
pub use indicator::{Break, Frequency, Indicator, MeasureType, Rhythm};
pub use pace::{Pace, PaceName, Waypoint};
pub use target::{Appearance, Baseline, Better, Bound, Kind, KindName, MilestoneStep, Satisfied, Target, Tier, Window};
pub use value_kind::ValueKind;

/// A published plan.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Plan {
    pub id: PlanId,
    /// Version of the data, not of the plan.
    pub version: String,
    pub title: Text,
    pub issuer: Text,
    /// The place that the plan is for, as titles of its targets name it.
    pub territory: Option<Text>,
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub adopted: Date,
    pub note: Option<Text>,
    /// The city whose outlines are drawn on the map of districts.
    pub outlines: Option<String>,
    pub thresholds: Thresholds,
    /// The targets that stand for the whole, in one or two lists; empty where the plan names none.
    pub headline: Vec<Headline>,
    pub sources: Vec<Document>,
    pub totals: Vec<Total>,
    pub units: Units,
    pub groups: Vec<Group>,
    #[borsh(deserialize_with = "unpack_map")]
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// In the order of the source.
    pub targets: Vec<Target>,
    pub gaps: Vec<Gap>,
    #[borsh(skip)]
    pub index: Index,
}

/// A document the plan was read from.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Document {
    pub id: String,
    pub title: Text,
    pub publisher: Text,
    pub published: PartialDate,
    pub url: Option<String>,
}

/// The limits between the verdicts. A value on the boundary belongs to the better verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Thresholds {
    /// Schedule gap in percentage points at or above which a target is on track.
    pub on_track: Decimal,
    /// At or above this it is slightly behind, below it behind.
    pub slightly_behind: Decimal,
    /// The lower bound for rates, in points of the rate.
    pub rate_slightly_behind: Decimal,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { on_track: Decimal::ZERO, slightly_behind: Decimal::from(-10), rate_slightly_behind: Decimal::NEGATIVE_ONE }
    }
}

impl Plan {
    pub fn target(&self, id: &TargetId) -> Option<&Target> {
        self.target_at(id).map(|at| &self.targets[at])
    }

    /// The place of a group in the plan's order.
    pub fn group_at(&self, id: &GroupId) -> Option<usize> {
        self.find(|entries| &entries.groups, id.as_str()).first().map(|(at, _)| *at)
    }

    /// The place of a target in the plan's order.
    pub fn target_at(&self, id: &TargetId) -> Option<usize> {
        self.find(|entries| &entries.targets, id.as_str()).first().map(|(at, _)| *at)
    }

    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.group_at(id).map(|at| &self.groups[at])
    }

    pub fn groups_of(&self, kind: GroupKind) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(move |g| g.kind == kind)
    }

    /// Lists the targets of a group, in the order of the source.
    pub fn targets_in(&self, group: &GroupId) -> impl Iterator<Item = &Target> + use<'_> {
        self.at(self.find(|entries| &entries.by_group, group.as_str()))
    }

    /// Lists the targets that an indicator judges.
    pub fn targets_with_indicator(&self, indicator: &IndicatorId) -> impl Iterator<Item = &Target> + use<'_> {
        self.at(self.find(|entries| &entries.by_indicator, indicator.as_str()))
    }

    /// Lists the indicators that add up to another one.
    pub fn parts_of(&self, whole: &IndicatorId) -> impl Iterator<Item = &Indicator> + use<'_> {
        self.named(self.find(|entries| &entries.parts_of, whole.as_str()))
    }

    /// Lists the indicators that are background to a target.
    pub fn context_of(&self, target: &TargetId) -> impl Iterator<Item = &Indicator> + use<'_> {
        self.named(self.find(|entries| &entries.context_of, target.as_str()))
    }

    /// The places of an id in a list of the index.
    fn find<'a>(&'a self, list: fn(&Entries) -> &Sorted, id: &str) -> &'a [At] {
        let entries = self.index.of(self);
        entries.find(self, list(entries), id)
    }

    fn at<'a>(&'a self, places: &'a [At]) -> impl Iterator<Item = &'a Target> + use<'a> {
        places.iter().map(|(at, _)| &self.targets[*at])
    }

    fn named<'a>(&'a self, places: &'a [At]) -> impl Iterator<Item = &'a Indicator> + use<'a> {
        let entries = self.index.of(self);
        places.iter().filter_map(move |place| entries.indicator(self, place))
    }

    /// The bodies that the plan names for a target: its own, else those of the first group that names some.
    pub fn bodies(&self, target: &Target) -> Bodies {
        let groups = target.places.iter().filter_map(|place| self.group(&place.group));
        groups.fold(target.bodies.clone(), |bodies, group| bodies.or(&group.bodies))
    }

    /// Finds the unit of a target's values; `None` for kinds without a number.
    pub fn unit_of(&self, target: &Target) -> Option<Unit> {
        let indicator = self.indicators.get(target.indicator.as_ref()?)?;
        match &target.kind {
            Kind::Total(bound) | Kind::Level { bound, .. } | Kind::Rate(bound) | Kind::Limit(bound) => Some(bound.unit.clone()),
            Kind::Share { unit, .. } if indicator.unit.quantity != Quantity::Ratio => Some(unit.clone()),
            Kind::Share { .. } | Kind::Rank { .. } | Kind::Relative { .. } | Kind::Multiple { .. } => Some(indicator.unit.clone()),
            Kind::Milestone { .. } | Kind::Hold | Kind::AnyOf(_) | Kind::AllOf(_) | Kind::Qualitative => None,
        }
    }

    /// The number of a target (序号): the one that the plan gives to it, else its place among those that count; of a part,
    /// its place in the whole.
    pub fn number(&self, target: &Target) -> String {
        if !target.number.is_empty() {
            return target.number.clone();
        }
        match self.places_as_part(&target.id).first() {
            Some((whole, place)) => format!("{}.{}", self.number(&self.targets[*whole]), place + 1),
            None => self.target_at(&target.id).map_or(0, |at| self.index.of(self).before[at] + 1).to_string(),
        }
    }

    /// The any-of or all-of that a target is a part of.
    pub fn whole(&self, part: &Target) -> Option<&Target> {
        self.places_as_part(&part.id).first().map(|(at, _)| &self.targets[*at])
    }

    /// Tells whether a target is a part of an any-of or all-of: shown there, not counted again.
    pub fn is_part(&self, target: &TargetId) -> bool {
        !self.places_as_part(target).is_empty()
    }

    /// Counts the targets that are parts.
    pub fn part_count(&self) -> usize {
        self.targets.iter().filter(|target| self.is_part(&target.id)).count()
    }

    /// The places of a target among the parts of others.
    fn places_as_part(&self, target: &TargetId) -> &[At] {
        self.find(|entries| &entries.wholes, target.as_str())
    }
}
