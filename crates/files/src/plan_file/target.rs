//! Targets as they are written in a plan file.

use serde::{Deserialize, Serialize};

use super::super::number::Number;
use super::{PlaceFile, TextFile};
use xianfeng_core::id::{GroupId, IndicatorId, TargetId};
use xianfeng_core::plan::{Better, Satisfied, Tier};

/// One promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TargetFile {
    pub id: TargetId,
    /// The number that the plan or an office gives to it; absent: its place among the targets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    pub name: TextFile,
    /// Other words by which people look for it, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// A shorter name for narrow places such as the tiles of the overview.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<TextFile>,
    pub tier: Tier,
    /// Every place in the source that makes this promise, the first one first.
    #[serde(rename = "in")]
    pub places: Vec<AppearanceFile>,
    /// The indicator it is judged by; none for any-of, all-of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorId>,
    #[serde(flatten)]
    pub kind: KindFile,
    /// The time at which it has to be satisfied; the kind's default when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<Satisfied>,
    pub window: WindowFile,
    /// The schedule of a total or level; even when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<PaceFile>,
    /// The first day an observation can be expected, where the indicator's rhythm and lag do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// Related targets that say almost the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub twins: Vec<TargetId>,
    /// The leading body (牵头单位), where the plan names it; else that of its group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// The responsible body (责任单位), where the plan names it; else that of its group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// Other ways to read the text, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<TextFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextFile>,
}

/// A group of a target, and the place in the source that says so.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AppearanceFile {
    pub group: GroupId,
    /// Absent: no source says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceFile>,
}

/// First day, and due day or the range it may fall in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WindowFile {
    /// `YYYY-MM-DD`
    pub from: String,
    /// `YYYY-MM-DD`: the due day, or the last possible one.
    pub due: String,
    /// `YYYY-MM-DD`: the first possible due day, where the source gives a range (三到五年).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_from: Option<String>,
}

/// The schedule of a total or a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaceFile {
    /// The plan's own steps (节点), by day.
    Waypoints(Vec<WaypointFile>),
    /// As the same total grew in the year before; for totals of a year at most.
    LastYear,
}

/// A milestone of the plan: a value by a day, in the target's unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WaypointFile {
    /// `YYYY-MM-DD`
    pub by: String,
    pub value: Number,
}

/// A kind of promise with its numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KindFile {
    /// A sum over the window: 1,000 parks built in 2022.
    Total { value: Number, unit: String },
    /// A level to reach: 4,500 firms.
    Level {
        value: Number,
        unit: String,
        better: Better,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        baseline: Option<BaselineFile>,
        /// 高于, 超过: the value itself is not enough.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        strict: bool,
    },
    /// A growth or reduction rate of the period: GDP +8 %. A promised reduction
    /// is written as a positive value of an indicator that measures the reduction.
    Rate {
        value: Number,
        unit: String,
        better: Better,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        strict: bool,
    },
    /// At most this.
    Ceiling {
        value: Number,
        unit: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        strict: bool,
    },
    /// At least this.
    Floor {
        value: Number,
        unit: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        strict: bool,
    },
    /// Among the first N of the indicator's list; N absent where the text names a tier without a number.
    Rank {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within: Option<u32>,
    },
    /// Better than every reference series of the same period.
    Relative {
        /// Indicators to compare with.
        references: Vec<IndicatorId>,
        better: Better,
        /// `true` (default): equality is not enough.
        #[serde(default = "yes")]
        strict: bool,
    },
    /// A multiple of a base that may be unknown: doubled.
    Multiple {
        factor: Number,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<BaselineFile>,
    },
    /// A share of a fixed whole: 40 % of 88.
    Share {
        /// Per cent of the whole.
        percent: Number,
        whole: Number,
        unit: String,
    },
    /// Done, or weighted steps.
    Milestone {
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        steps: Vec<StepFile>,
    },
    /// A title or state that is kept.
    Hold {},
    /// One of the parts is enough.
    AnyOf { parts: Vec<TargetId> },
    /// Every part is needed.
    AllOf { parts: Vec<TargetId> },
    /// Only a person can say, with evidence.
    Qualitative {},
}

fn yes() -> bool {
    true
}

/// A baseline; without a value it is known to exist but not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BaselineFile {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// A period, as in observations.
    pub period: String,
}

/// A step of a milestone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    pub id: String,
    pub name: TextFile,
    /// Weight relative to the other steps (default 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Number>,
    /// The day this step is due, where the plan says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}
