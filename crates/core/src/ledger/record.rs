//! The content of an edit: an observation, or a report on the work on a target.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

use super::Observation;
use super::observation::{Source, SourceGrade};
use crate::id::TargetId;
use crate::measure::packed::{pack_day, pack_optional_day, unpack_day, unpack_optional_day};
use crate::measure::{Date, Decimal, PartialDate, Period};

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Record {
    Observation(Observation),
    Work(Work),
    Round(Round),
}

impl From<Observation> for Record {
    fn from(observation: Observation) -> Self {
        Self::Observation(observation)
    }
}

impl From<Round> for Record {
    fn from(round: Round) -> Self {
        Self::Round(round)
    }
}

impl From<Work> for Record {
    fn from(work: Work) -> Self {
        Self::Work(work)
    }
}

impl Record {
    pub fn observation(&self) -> Option<&Observation> {
        if let Self::Observation(observation) = self { Some(observation) } else { None }
    }

    pub fn work(&self) -> Option<&Work> {
        if let Self::Work(work) = self { Some(work) } else { None }
    }

    pub fn round(&self) -> Option<&Round> {
        if let Self::Round(round) = self { Some(round) } else { None }
    }
}

/// The sort of a content, for messages about a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Observation,
    Adjustment,
    Assignment,
    Evidence,
    Step(ClaimStatus),
    Situation,
    Reminder,
    Note,
    Round,
}

impl Record {
    pub fn sort(&self) -> Sort {
        match self {
            Self::Observation(_) => Sort::Observation,
            Self::Round(_) => Sort::Round,
            Self::Work(work) => match &work.entry {
                Entry::Adjustment(_) => Sort::Adjustment,
                Entry::Assignment(_) => Sort::Assignment,
                Entry::Evidence(_) => Sort::Evidence,
                Entry::Step(step) => Sort::Step(step.status),
                Entry::Situation(_) => Sort::Situation,
                Entry::Reminder(_) => Sort::Reminder,
                Entry::Note(_) => Sort::Note,
            },
        }
    }
}

/// A round of reports (填报轮次): the figures of a period are asked of units, by a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, BorshSerialize, BorshDeserialize)]
pub struct Round {
    pub period: Period,
    /// The day by which the units return their forms.
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub due: Date,
    /// At least one, each once.
    pub units: Vec<String>,
}

/// Something about the work on a target (落实情况).
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Work {
    pub target: TargetId,
    pub entry: Entry,
}

#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Entry {
    /// The target itself was changed.
    Adjustment(Adjustment),
    /// The responsible unit, and its deadline.
    Assignment(Assignment),
    Evidence(Evidence),
    /// A step of the claim: reported, verified, closed, or sent back.
    Step(Step),
    /// The state of the work in words, the reason for a delay, and the next step.
    Situation(Situation),
    Note(String),
    /// The body was reminded of the report that it owes (催办).
    Reminder(Reminder),
}

/// A change of the promised number (目标调整).
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Adjustment {
    pub value: Decimal,
    pub unit: String,
    /// First day on which the new number counts.
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub from: Date,
    pub why: String,
    /// Only the plan owner's own source makes it count; anything else is context.
    pub grade: SourceGrade,
    pub published: PartialDate,
    pub source: Option<Source>,
}

/// The leading and the responsible unit (牵头单位, 责任单位).
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Assignment {
    pub lead: String,
    pub responsible: String,
    #[borsh(serialize_with = "pack_optional_day", deserialize_with = "unpack_optional_day")]
    pub due: Option<Date>,
}

/// A document that shows it (佐证材料). The file itself is never kept, only its digest.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Evidence {
    pub title: String,
    pub url: String,
    /// SHA-256 of the file as 64 hexadecimal digits.
    pub sha256: Option<String>,
}

/// A step of the claim that a target is done, and its reason: why it is sent back, or closed against the verdict.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Step {
    pub status: ClaimStatus,
    pub why: String,
}

/// An account of the work in words (进展情况). The latest one stands; none of its texts is judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Situation {
    /// 形象进度
    pub progress: String,
    /// 原因
    pub reason: String,
    /// 下步措施
    pub next_step: String,
}

/// A reminder of an owed report.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Reminder {
    /// The body that was reminded; empty where none is named.
    pub to: String,
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub on: Date,
}

named_enum! {
    /// The status that a step gives to a claim. Each needs the one before it; verifying needs evidence.
    pub enum ClaimStatus {
        /// 退回: in hand again, and to be reported anew
        SentBack = "sent_back",
        /// 自报
        Reported = "reported",
        /// 核实
        Verified = "verified",
        /// 销号
        Closed = "closed",
    }
}
