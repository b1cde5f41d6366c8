//! The lists of a plan: areas, tasks, districts, and what the source says about their length.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

use super::{Bodies, Text};
use crate::id::GroupId;

named_enum! {
    /// The lists of a plan; every group belongs to one.
    pub enum GroupKind {
        Area = "area",
        Task = "task",
        District = "district",
    }
}

/// An area, a task or a district with targets.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Group {
    pub id: GroupId,
    pub kind: GroupKind,
    pub name: Text,
    /// Measures and items the source says belong to it.
    pub measures: Option<u32>,
    pub items: Option<u32>,
    /// The roles that the source gives to it.
    pub positions: Vec<Text>,
    /// Administrative code: the key of its outline on a map.
    pub code: Option<String>,
    /// Column and row of its tile, roughly where it lies.
    pub tile: Option<(u32, u32)>,
    /// `None`: no source says it, as in a plan that is being made.
    pub place: Option<Place>,
    /// The bodies that answer for its targets.
    pub bodies: Bodies,
    pub note: Option<Text>,
}

/// A place in a source: section and paragraph, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Place {
    pub source: String,
    pub section: u32,
    pub paragraph: u32,
}

/// The totals the source states for one list.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Total {
    pub list: GroupKind,
    pub groups: u32,
    pub measures: Option<u32>,
    pub items: Option<u32>,
    pub place: Place,
}

/// A gap in the source: a number that it states without a list. It is shown as a gap, never made up.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Gap {
    pub list: GroupKind,
    pub missing: Missing,
    pub count: u32,
    pub note: Text,
    pub place: Place,
}

named_enum! {
    /// The part of a list that the source counts but does not give.
    pub enum Missing {
        /// Groups that are counted but not named.
        Names = "names",
        /// Groups that are named but not detailed.
        Details = "details",
        /// Measures that no group accounts for.
        Measures = "measures",
        /// Items that no group accounts for.
        Items = "items",
    }
}
