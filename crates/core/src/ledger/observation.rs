//! An observation for a period, with what one must know to weigh it.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

use crate::id::IndicatorId;
use crate::measure::{Decimal, PartialDate, Period, Qualifier};

/// An observation (观测值).
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Observation {
    /// Indicator of the plan.
    pub indicator: IndicatorId,
    /// The period that it measures.
    pub period: Period,
    pub value: Value,
    pub stage: ObservationStatus,
    pub grade: SourceGrade,
    /// The derivation from other observations (推算); `None` for a stated one.
    pub derived: Option<String>,
    /// First publication.
    pub published: PartialDate,
    pub source: Option<Source>,
    pub note: String,
}

/// An observed value.
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

named_enum! {
    /// The status of an observation, the most settled first: the order in which observations are chosen. A planned number (计划) is no observation.
    #[derive(Default)]
    pub enum ObservationStatus {
        Final = "final",
        /// 初步核算
        Preliminary = "preliminary",
        /// 预计
        Expected = "expected",
        /// The source says nothing; that is not final.
        #[default]
        Unstated = "unstated",
    }
}

impl ObservationStatus {
    /// Tells whether a verdict that rests on it is provisional.
    pub fn is_provisional(self) -> bool {
        matches!(self, Self::Expected | Self::Preliminary)
    }
}

named_enum! {
    /// The kind of publisher, the most reliable first.
    pub enum SourceGrade {
        Official = "official",
        Press = "press",
        /// A copy on another site.
        Reprint = "reprint",
        SelfMedia = "self_media",
    }
}

impl SourceGrade {
    /// Tells whether nothing is less reliable: no percentage may rest on it alone.
    pub fn is_lowest(self) -> bool {
        self >= Self::SelfMedia
    }
}

named_enum! {
    /// A person's judgement, in the words of the verdicts.
    pub enum Rating {
        Met = "met",
        OnTrack = "on_track",
        SlightlyBehind = "slightly_behind",
        Behind = "behind",
        Missed = "missed",
    }
}

/// The publication of an observation.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Source {
    pub title: String,
    pub publisher: String,
    pub url: String,
}
