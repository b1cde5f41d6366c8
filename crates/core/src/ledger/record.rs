//! What an edit can say: an observation, or something about the work on a target.

use super::Observation;
use super::observation::{Source, SourceGrade};
use crate::measure::{Date, Decimal, PartialDate};

#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    Observation(Observation),
    Work(Work),
}

impl From<Observation> for Record {
    fn from(observation: Observation) -> Self {
        Self::Observation(observation)
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
}

/// Something about the work on a target (落实情况).
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    pub target: String,
    pub entry: Entry,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// The target itself was changed.
    Adjustment(Adjustment),
    /// Who is responsible, and until when.
    Assignment(Assignment),
    Evidence(Evidence),
    /// From reported to verified to closed.
    ClaimStatus(ClaimStatus),
    Note(String),
}

/// A change of the promised number (目标调整).
#[derive(Clone, Debug, PartialEq)]
pub struct Adjustment {
    pub value: Decimal,
    pub unit: String,
    /// First day on which the new number counts.
    pub from: Date,
    pub why: String,
    /// Only the plan owner's own source makes it count; anything else is context.
    pub grade: SourceGrade,
    pub published: PartialDate,
    pub source: Option<Source>,
}

/// Who leads and who is responsible (牵头单位, 责任单位).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assignment {
    pub lead: String,
    pub responsible: String,
    pub due: Option<Date>,
}

/// A document that shows it (佐证材料). The file itself is never kept, only its digest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    pub title: String,
    pub url: String,
    /// SHA-256 of the file as 64 hexadecimal digits.
    pub sha256: Option<String>,
}

/// How far a claim has come. Each step needs the one before it; verifying needs evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimStatus {
    /// 自报
    Reported,
    /// 核实
    Verified,
    /// 销号
    Closed,
}

impl ClaimStatus {
    pub const ALL: [ClaimStatus; 3] = [Self::Reported, Self::Verified, Self::Closed];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Verified => "verified",
            Self::Closed => "closed",
        }
    }
}
