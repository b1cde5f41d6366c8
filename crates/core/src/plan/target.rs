//! Targets: promises of every kind, with what judging them needs.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

use super::{Bodies, Language, Pace, Place, Text};
use crate::id::{GroupId, IndicatorId, TargetId};
use crate::measure::packed::{pack_day, pack_optional_day, unpack_day, unpack_optional_day};
use crate::measure::{Date, Decimal, Holds, Interval, Period, Unit};

/// One promise.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Target {
    pub id: TargetId,
    /// The number that the plan or an office gives to it (序号); empty: its place in the plan.
    pub number: String,
    pub name: Text,
    /// Other words by which people look for it, in any language.
    pub aliases: Vec<String>,
    /// A shorter name for narrow places.
    pub short: Option<Text>,
    pub tier: Tier,
    /// Every place that makes this promise; at least one.
    pub places: Vec<Appearance>,
    /// The indicator it is judged by; `None` only for any-of and all-of.
    pub indicator: Option<IndicatorId>,
    pub kind: Kind,
    pub satisfied: Satisfied,
    pub window: Window,
    /// The schedule; even for kinds that are not judged by one.
    pub pace: Pace,
    /// First day an observation can be expected, where the indicator's rhythm does not say it.
    #[borsh(serialize_with = "pack_optional_day", deserialize_with = "unpack_optional_day")]
    pub expected: Option<Date>,
    /// Related targets: shown together, judged separately.
    pub twins: Vec<TargetId>,
    /// The bodies that the plan itself names for it; empty: those of its groups.
    pub bodies: Bodies,
    /// Other ways to read the text.
    pub readings: Vec<Text>,
    pub note: Option<Text>,
}

impl Target {
    /// The short name in a language, or the name where there is none.
    pub fn short_name(&self, language: Language) -> &str {
        let short = self.short.as_ref().filter(|short| short.has(language));
        short.unwrap_or(&self.name).in_language(language)
    }

    /// Its own names, long and short, in both languages; empty ones left out.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let texts = std::iter::once(&self.name).chain(&self.short).flat_map(|text| [text.zh.as_str(), text.en.as_str()]);
        texts.filter(|name| !name.is_empty())
    }

    pub fn belongs_to(&self, group: &GroupId) -> bool {
        self.places.iter().any(|p| p.group == *group)
    }
}

named_enum! {
    /// Commitment or stretch, kept apart everywhere: a stretch target missed is not a missed commitment.
    pub enum Tier {
        /// 承诺
        Commitment = "commitment",
        /// 力争, 争取, 争创
        Stretch = "stretch",
    }
}

/// A group of a target, and the place in the source that says so.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Appearance {
    pub group: GroupId,
    /// `None`: no source says it, as in a plan that is being made.
    pub place: Option<Place>,
}

named_enum! {
    /// The time at which a target has to be satisfied.
    pub enum Satisfied {
        /// Reached at some time inside the window.
        Once = "once",
        /// True at the due day.
        At = "at",
        /// True in every period.
        Throughout = "throughout",
    }
}

/// The time in which a target is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Window {
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub from: Date,
    /// The due day; the last possible one where the source gives a range.
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub due: Date,
    /// The first possible due day of a range (三到五年).
    #[borsh(serialize_with = "pack_optional_day", deserialize_with = "unpack_optional_day")]
    pub due_from: Option<Date>,
}

impl Window {
    pub fn contains(self, period: Period) -> bool {
        self.from <= period.start() && period.end() <= self.due
    }

    /// Tells whether a level at the end of `period` counts: only the end has to lie inside.
    pub fn contains_end(self, period: Period) -> bool {
        self.from <= period.end() && period.end() <= self.due
    }
}

named_enum! {
    /// The direction of improvement.
    pub enum Better {
        Higher = "higher",
        Lower = "lower",
    }
}

/// A number in a unit that has to be reached.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Bound {
    pub value: Decimal,
    pub unit: Unit,
    pub better: Better,
    /// 高于, 超过: the number itself is not enough.
    pub strict: bool,
}

impl Bound {
    /// Tells whether all values of `interval` satisfy the bound, none, or some.
    pub fn holds(&self, interval: Interval) -> Holds {
        match self.better {
            Better::Higher => interval.at_least(self.value, self.strict),
            Better::Lower => interval.at_most(self.value, self.strict),
        }
    }
}

/// The state before the plan.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Baseline {
    /// `None`: the base exists but is not known.
    pub value: Option<Decimal>,
    pub period: Period,
}

/// A step of a milestone.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct MilestoneStep {
    pub id: String,
    pub name: Text,
    /// Above zero.
    pub weight: Decimal,
    #[borsh(serialize_with = "pack_optional_day", deserialize_with = "unpack_optional_day")]
    pub due: Option<Date>,
}

named_enum! {
    /// The name of a kind of target in files and forms.
    #[derive(Default)]
    pub enum KindName {
        #[default]
        Total = "total",
        Level = "level",
        Rate = "rate",
        Ceiling = "ceiling",
        Floor = "floor",
        Rank = "rank",
        Relative = "relative",
        Multiple = "multiple",
        Share = "share",
        Milestone = "milestone",
        Hold = "hold",
        AnyOf = "any_of",
        AllOf = "all_of",
        Qualitative = "qualitative",
    }
}

/// A kind of target with its numbers. Each kind has its own rule ([`crate::assess`]).
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Kind {
    /// A sum over the window.
    Total(Bound),
    /// A level to reach from a baseline.
    Level {
        bound: Bound,
        baseline: Option<Baseline>,
    },
    /// A growth or reduction rate of the period.
    Rate(Bound),
    /// A ceiling (`better: Lower`) or floor (`better: Higher`).
    Limit(Bound),
    /// Among the first `within` of a list; `None` where the text names no number.
    Rank {
        within: Option<u32>,
    },
    /// Better than every reference of the same period.
    Relative {
        references: Vec<IndicatorId>,
        better: Better,
        strict: bool,
    },
    /// A multiple of a base.
    Multiple {
        factor: Decimal,
        base: Option<Baseline>,
    },
    /// A share of a fixed whole.
    Share {
        percent: Decimal,
        whole: Decimal,
        unit: Unit,
    },
    /// Done, or weighted steps.
    Milestone {
        steps: Vec<MilestoneStep>,
    },
    /// A title or state that is kept.
    Hold,
    AnyOf(Vec<TargetId>),
    AllOf(Vec<TargetId>),
    /// A person's assessment with evidence; never computed.
    Qualitative,
}

impl KindName {
    /// True if targets of the kind run along a schedule that a plan can set.
    pub fn has_pace(self) -> bool {
        match self {
            Self::Total | Self::Level => true,
            Self::Rate | Self::Ceiling | Self::Floor | Self::Rank | Self::Relative | Self::Multiple | Self::Share => false,
            Self::Milestone | Self::Hold | Self::AnyOf | Self::AllOf | Self::Qualitative => false,
        }
    }
}

impl Kind {
    /// The name in files; a limit is a ceiling or a floor.
    pub fn name(&self) -> KindName {
        match self {
            Self::Total(_) => KindName::Total,
            Self::Level { .. } => KindName::Level,
            Self::Rate(_) => KindName::Rate,
            Self::Limit(bound) => match bound.better {
                Better::Lower => KindName::Ceiling,
                Better::Higher => KindName::Floor,
            },
            Self::Rank { .. } => KindName::Rank,
            Self::Relative { .. } => KindName::Relative,
            Self::Multiple { .. } => KindName::Multiple,
            Self::Share { .. } => KindName::Share,
            Self::Milestone { .. } => KindName::Milestone,
            Self::Hold => KindName::Hold,
            Self::AnyOf(_) => KindName::AnyOf,
            Self::AllOf(_) => KindName::AllOf,
            Self::Qualitative => KindName::Qualitative,
        }
    }

    /// Gives the time of satisfaction for a plan that names none.
    pub fn usual(&self) -> Satisfied {
        match self {
            Self::Total(_)
            | Self::Multiple { .. }
            | Self::Share { .. }
            | Self::Rank { .. }
            | Self::Milestone { .. }
            | Self::AnyOf(_)
            | Self::AllOf(_) => Satisfied::Once,
            Self::Hold => Satisfied::Throughout,
            Self::Level { .. } | Self::Rate(_) | Self::Limit(_) | Self::Relative { .. } | Self::Qualitative => Satisfied::At,
        }
    }

    /// Ids of the targets this one is made of.
    pub fn parts(&self) -> &[TargetId] {
        match self {
            Self::AnyOf(parts) | Self::AllOf(parts) => parts,
            Self::Total(_) | Self::Level { .. } | Self::Rate(_) | Self::Limit(_) | Self::Rank { .. } | Self::Relative { .. } => &[],
            Self::Multiple { .. } | Self::Share { .. } | Self::Milestone { .. } | Self::Hold | Self::Qualitative => &[],
        }
    }

    /// The number to reach, where there is one.
    pub fn bound(&self) -> Option<&Bound> {
        match self {
            Self::Total(bound) | Self::Level { bound, .. } | Self::Rate(bound) | Self::Limit(bound) => Some(bound),
            Self::Rank { .. } | Self::Relative { .. } | Self::Multiple { .. } | Self::Share { .. } => None,
            Self::Milestone { .. } | Self::Hold | Self::AnyOf(_) | Self::AllOf(_) | Self::Qualitative => None,
        }
    }

    /// The same kind with another number to reach; unchanged where there is none.
    pub fn with_value(mut self, value: Decimal) -> Self {
        match &mut self {
            Self::Total(bound) | Self::Level { bound, .. } | Self::Rate(bound) | Self::Limit(bound) => bound.value = value,
            Self::Rank { .. } | Self::Relative { .. } | Self::Multiple { .. } | Self::Share { .. } => {}
            Self::Milestone { .. } | Self::Hold | Self::AnyOf(_) | Self::AllOf(_) | Self::Qualitative => {}
        }
        self
    }
}
