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
    /// As it was stated; it ranks by [`Observation::ranked_grade`].
    pub grade: SourceGrade,
    /// The derivation from other observations (推算); `None` for a stated one.
    pub derived: Option<String>,
    /// First publication.
    pub published: PartialDate,
    pub source: Option<Source>,
    pub note: String,
}

impl Observation {
    /// The grade by which it ranks: the stated one, where the source bears it out.
    pub fn ranked_grade(&self) -> SourceGrade {
        self.grade.borne_out_by(self.source.as_ref())
    }

    /// True if it names no source that bears its grade out.
    pub fn is_unsourced(&self) -> bool {
        self.ranked_grade() == SourceGrade::Unstated
    }
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
    /// The kind of source, the most reliable first: published ones by whoever answers for them, a
    /// report that nobody else can read, and none at all.
    #[derive(Default)]
    pub enum SourceGrade {
        Official = "official",
        Press = "press",
        /// A copy on another site.
        Reprint = "reprint",
        /// A report of the responsible unit itself (单位报送): signed, and not published.
        UnitReport = "unit_report",
        SelfMedia = "self_media",
        /// Nobody says where it comes from (未注明来源).
        #[default]
        Unstated = "unstated",
    }
}

impl SourceGrade {
    /// The grade that the named source bears out: official needs title and publisher, a unit's report
    /// the unit, anything else some name; what lacks it counts as unstated.
    pub fn borne_out_by(self, source: Option<&Source>) -> Self {
        let is_named = |of: fn(&Source) -> &String| source.is_some_and(|s| !of(s).trim().is_empty());
        let (title, publisher, url) = (is_named(|s| &s.title), is_named(|s| &s.publisher), is_named(|s| &s.url));
        let enough = match self {
            Self::Official => title && publisher,
            Self::UnitReport => publisher,
            Self::Press | Self::Reprint | Self::SelfMedia => title || publisher || url,
            Self::Unstated => true,
        };
        if enough { self } else { Self::Unstated }
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
