//! An observation for a period, with what one must know to weigh it.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::id::IndicatorId;
use crate::measure::{Decimal, PartialDate, Period, Qualifier};

/// An observation (观测值).
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Observation {
    /// Indicator of the plan.
    pub indicator: IndicatorId,
    /// What it measures.
    pub period: Period,
    pub value: Value,
    pub stage: ObservationStatus,
    pub grade: SourceGrade,
    /// How it was derived from other observations (推算); `None` for a stated one.
    pub derived: Option<String>,
    /// First publication.
    pub published: PartialDate,
    pub source: Option<Source>,
    pub note: String,
}

/// What was observed.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Value {
    Number {
        value: Decimal,
        unit: String,
        reading: Qualifier,
    },
    /// A step reached, a title held (`true`) or lost.
    Done(bool),
    /// Ids of the milestone's steps that are done.
    Steps(Vec<String>),
    /// A person's judgement of a qualitative target.
    Rating(Rating),
}

/// How settled an observation is, the most settled first: the order in which observations are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum ObservationStatus {
    Final,
    /// 初步核算
    Preliminary,
    /// 预计
    Expected,
    /// The source says nothing; that is not final.
    #[default]
    Unstated,
}

impl ObservationStatus {
    pub const ALL: [ObservationStatus; 4] = [Self::Final, Self::Preliminary, Self::Expected, Self::Unstated];

    /// Whether a verdict that rests on it is provisional.
    pub fn is_provisional(self) -> bool {
        matches!(self, Self::Expected | Self::Preliminary)
    }
}

/// Who published it, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum SourceGrade {
    Official,
    Press,
    Reprint,
    SelfMedia,
}

impl SourceGrade {
    pub const ALL: [SourceGrade; 4] = [Self::Official, Self::Press, Self::Reprint, Self::SelfMedia];
}

/// A person's judgement, in the words of the verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, BorshSerialize, BorshDeserialize)]
pub enum Rating {
    Met,
    OnTrack,
    SlightlyBehind,
    Behind,
    Missed,
}

impl Rating {
    pub const ALL: [Rating; 5] = [Self::Met, Self::OnTrack, Self::SlightlyBehind, Self::Behind, Self::Missed];
}

/// Where an observation was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Source {
    pub title: String,
    pub publisher: String,
    pub url: String,
}
