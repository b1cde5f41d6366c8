//! The ledger file as it is written. [`super::ledger`] turns it into a [`xianfeng_core::ledger::Ledger`].
//! The doc comments here are the text of the JSON Schema.

use serde::{Deserialize, Serialize};

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
#[serde(deny_unknown_fields)]
pub struct EditFile {
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
    pub observation: Option<ObservationFile>,
    /// Or something about the work on a target; absent like the observation: deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Box<WorkFile>>,
    /// Or a round of reports; absent like the observation: deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundFile>,
}

impl ListEntry for EditFile {
    /// No type in an edit lets an unknown field pass.
    fn read_known(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(!try_from))]
#[serde(try_from = "ObservationFields")]
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

/// The fields of every observation, in one type: it is quick to read, and lets no unknown field pass.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObservationFields {
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

impl TryFrom<ObservationFields> for ObservationFile {
    /// In the words of serde, which [`super::json`] takes apart.
    type Error = &'static str;

    fn try_from(fields: ObservationFields) -> Result<Self, Self::Error> {
        let ObservationFields { value, unit, reading, done, steps, rating, .. } = fields;
        let is_number = value.is_some();
        // Fields of another kind of value may be there as long as they say nothing.
        let left_over = [
            ("unknown field `reading`", !is_number && reading != Qualifier::Exact),
            ("unknown field `done`", is_number && done == Some(true)),
            ("unknown field `steps`", (is_number || done.is_some()) && steps.as_ref().is_some_and(|steps| !steps.is_empty())),
            ("unknown field `rating`", (is_number || done.is_some() || steps.is_some()) && rating.is_some()),
        ];
        if let Some((unknown, _)) = left_over.into_iter().find(|(_, says_something)| *says_something) {
            return Err(unknown);
        }
        let value = match (value, unit, done, steps, rating) {
            (Some(value), Some(unit), ..) => ValueFile::Number { value, unit, reading },
            (Some(_), None, ..) => return Err("missing field `unit`"),
            (None, None, Some(done), ..) => ValueFile::Done { done },
            (None, None, None, Some(steps), _) => ValueFile::Steps { steps },
            (None, None, None, None, Some(rating)) => ValueFile::Rating { rating },
            (None, ..) => return Err("missing field `value`"),
        };
        Ok(Self {
            indicator: fields.indicator,
            period: fields.period,
            value,
            stage: fields.stage,
            grade: fields.grade,
            derived: fields.derived,
            published: fields.published,
            source: fields.source,
            note: fields.note,
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
