//! The ledger file as it is written. [`super::ledger`] turns it into a [`xianfeng_core::ledger::Ledger`].
//! The doc comments here are the text of the JSON Schema.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::entries::{Entries, ListEntry};
use super::number::Number;
use xianfeng_core::id::{EditId, IndicatorId, PlanId, SubjectId, TargetId};
use xianfeng_core::ledger::{ClaimStatus, ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::Qualifier;

/// The `format` field of every ledger file.
pub const LEDGER_FORMAT: &str = "xianfeng.ledger/1";

/// The observations made against a plan, as a set of edits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerFile {
    /// The address of the JSON Schema; ignored when read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Always `xianfeng.ledger/1`.
    pub format: String,
    /// The plan it was kept against.
    pub plan: PlanRefFile,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Every edit ever made, in any order.
    pub edits: Entries<EditFile>,
}

/// A plan and the version of its data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanRefFile {
    pub id: PlanId,
    pub version: String,
}

/// One edit of one subject. It is never changed; a later edit names the ids it replaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "EditFile"))]
#[serde(deny_unknown_fields, bound(deserialize = "O: Deserialize<'de>"))]
pub struct EditFile<O = ObservationFile> {
    pub id: EditId,
    /// The edited thing: an observation keeps its subject through all its revisions.
    pub subject: SubjectId,
    /// The author's name: a claim, not a proof.
    pub author: String,
    /// The time of recording, any of RFC 3339: `2026-11-24T03:10:00.123Z`, followed by `#n`
    /// for the n-th edit of the same millisecond.
    pub at: String,
    /// Ids of the edits of this subject that this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EditId>,
    /// It corrects a slip in what it replaces, which then never was. Absent or false: a value that was
    /// published later leaves the one before it in force until its own day of publication; one that
    /// was published on the same day or earlier replaces it from the start.
    #[serde(default, skip_serializing_if = "is_false")]
    pub correction: bool,
    /// The observation from now on; absent: the subject is deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observation: Option<O>,
    /// Or something about the work on a target; absent like the observation: deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Box<WorkFile>>,
    /// Or a round of reports; absent like the observation: deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundFile>,
}

impl ListEntry for EditFile {
    fn read_known(text: &str) -> Option<Self> {
        let EditFile { id, subject, author, at, replaces, correction, observation, work, round } =
            serde_json::from_str::<EditFile<KnownFields>>(text).ok()?;
        let observation = match observation {
            None => None,
            Some(fields) => Some(fields.observation()?),
        };
        Some(Self { id, subject, author, at, replaces, correction, observation, work, round })
    }
}

/// A round of reports (填报轮次): the figures of a period are asked of units, by a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundFile {
    /// The period, as of an observation: `2022-09`, `2022-Q3`, `2022`.
    pub period: String,
    /// The day by which the units return their forms, `YYYY-MM-DD`.
    pub due: String,
    /// Names of the units, at least one.
    pub units: Vec<String>,
}

/// Something about the work on a target: exactly one of its fields beside `target`, and `why` beside `gate`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkFile {
    /// `id` of a target of the plan.
    pub target: TargetId,
    /// The promised number was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adjustment: Option<AdjustmentFile>,
    /// The responsible units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignment: Option<AssignmentFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceFile>,
    /// A step of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<ClaimStatus>,
    /// The reason of that step: needed where it is sent back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// An account of the work in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub situation: Option<SituationFile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The body was reminded of the report that it owes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<ReminderFile>,
}

/// A reminder of an owed report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReminderFile {
    /// The body that was reminded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// `YYYY-MM-DD`
    pub on: String,
}

/// A change of the promised number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AdjustmentFile {
    pub value: Number,
    pub unit: String,
    /// First day on which the new number counts, `YYYY-MM-DD`.
    pub from: String,
    pub why: String,
    /// Only `official` with the title and the publisher of its source counts; anything else is shown as context.
    #[serde(default)]
    pub grade: SourceGrade,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceFile>,
}

/// The leading and the responsible unit, and their deadline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignmentFile {
    /// 牵头单位
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// 责任单位
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// `YYYY-MM-DD`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}

/// An account of the work: at least one of its texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SituationFile {
    /// 形象进度: how far the work is
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub progress: String,
    /// 原因: why it is behind
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// 下步措施
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub next_step: String,
}

/// A document that shows it; the file itself is not kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// SHA-256 of the file, 64 hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// An observation for a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObservationFile {
    /// `id` of an indicator of the plan.
    pub indicator: IndicatorId,
    /// The period it measures: `2022`, `2022-H1`, `2022-Q3`, `2022-09`, a day `2022-10-14`,
    /// or a range `2022-01/2022-09`, `2022-01-01/2022-06-16`, `2016/2020`.
    pub period: String,
    #[serde(flatten)]
    pub value: ValueFile,
    #[serde(default, skip_serializing_if = "is_unstated")]
    pub stage: ObservationStatus,
    /// The kind of source; absent: unstated. `official` needs the title and the publisher of the source,
    /// `unit_report` the publisher, the others any name; what lacks it ranks as unstated.
    #[serde(default)]
    pub grade: SourceGrade,
    /// The derivation from other published observations (推算); absent for a stated observation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<String>,
    /// First publication: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceFile>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An observed value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ValueFile {
    /// A number in a unit.
    Number {
        value: Number,
        unit: String,
        #[serde(default, skip_serializing_if = "is_exact")]
        reading: Qualifier,
    },
    /// A step reached, a title held or lost.
    Done { done: bool },
    /// Steps of a milestone that are done.
    Steps { steps: Vec<String> },
    /// A person's judgement of a qualitative target.
    Rating { rating: Rating },
}

/// The fields of every value, so that a missing one can be named.
#[derive(Deserialize)]
struct ValueFields {
    value: Option<Number>,
    unit: Option<String>,
    #[serde(default)]
    reading: Qualifier,
    done: Option<bool>,
    steps: Option<Vec<String>>,
    rating: Option<Rating>,
}

impl<'de> Deserialize<'de> for ValueFile {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let fields = ValueFields::deserialize(d)?;
        Ok(match fields {
            ValueFields { value: None, unit: None, done: Some(done), .. } => Self::Done { done },
            ValueFields { value: None, unit: None, steps: Some(steps), .. } => Self::Steps { steps },
            ValueFields { value: None, unit: None, rating: Some(rating), .. } => Self::Rating { rating },
            ValueFields { value: Some(value), unit: Some(unit), reading, .. } => Self::Number { value, unit, reading },
            ValueFields { value: None, .. } => return Err(D::Error::missing_field("value")),
            ValueFields { unit: None, .. } => return Err(D::Error::missing_field("unit")),
        })
    }
}

/// The fields of every observation. No other is taken, and none is left over, so nothing has to look for such.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownFields {
    indicator: IndicatorId,
    period: String,
    value: Option<Number>,
    unit: Option<String>,
    #[serde(default)]
    reading: Qualifier,
    done: Option<bool>,
    steps: Option<Vec<String>>,
    rating: Option<Rating>,
    #[serde(default)]
    stage: ObservationStatus,
    #[serde(default)]
    grade: SourceGrade,
    derived: Option<String>,
    published: Option<String>,
    source: Option<SourceFile>,
    #[serde(default)]
    note: String,
}

impl KnownFields {
    /// The observation, if the fields are those of one kind of value.
    fn observation(self) -> Option<ObservationFile> {
        let value = match (self.value, self.unit, self.reading, self.done, self.steps, self.rating) {
            (Some(value), Some(unit), reading, None, None, None) => ValueFile::Number { value, unit, reading },
            (None, None, Qualifier::Exact, Some(done), None, None) => ValueFile::Done { done },
            (None, None, Qualifier::Exact, None, Some(steps), None) => ValueFile::Steps { steps },
            (None, None, Qualifier::Exact, None, None, Some(rating)) => ValueFile::Rating { rating },
            _ => return None,
        };
        Some(ObservationFile {
            indicator: self.indicator,
            period: self.period,
            value,
            stage: self.stage,
            grade: self.grade,
            derived: self.derived,
            published: self.published,
            source: self.source,
            note: self.note,
        })
    }
}

/// The publication of an observation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
}

fn is_exact(qualifier: &Qualifier) -> bool {
    *qualifier == Qualifier::Exact
}

fn is_unstated(status: &ObservationStatus) -> bool {
    *status == ObservationStatus::Unstated
}

fn is_false(flag: &bool) -> bool {
    !*flag
}
