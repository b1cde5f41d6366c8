//! Pace (进度安排): how much of the way should be done by when.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::measure::packed::{pack_day, unpack_day};
use crate::measure::{Date, Decimal};
use crate::names::named_enum;

/// The schedule (序时进度) of a total or a level, from its start to its due day.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Pace {
    /// Evenly in time.
    #[default]
    Even,
    /// By the plan's own steps (节点): between two of them nothing more is asked for than the earlier one.
    /// By day, each nearer to the target than the one before.
    Waypoints(Vec<Waypoint>),
    /// As the same total grew in the year before (上年同期进度). Only for totals of a year at most.
    LastYear,
}

named_enum! {
    /// The name of a pace in forms.
    #[derive(Default)]
    pub enum PaceName {
        #[default]
        Even = "even",
        Waypoints = "waypoints",
        LastYear = "last_year",
    }
}

impl Pace {
    pub fn name(&self) -> PaceName {
        match self {
            Self::Even => PaceName::Even,
            Self::Waypoints(_) => PaceName::Waypoints,
            Self::LastYear => PaceName::LastYear,
        }
    }
}

/// A value that the plan asks for on the way.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Waypoint {
    /// The last day on which it may still be missing.
    #[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")]
    pub by: Date,
    /// Cumulative for a total, the state for a level; in the target's unit.
    pub value: Decimal,
}
