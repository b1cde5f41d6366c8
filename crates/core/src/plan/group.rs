//! The lists of a plan: areas, tasks, districts, and what the source says about their length.

use borsh::{BorshDeserialize, BorshSerialize};

use super::Text;
use crate::id::GroupId;

/// Which of the plan's lists a group stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum GroupKind {
    Area,
    Task,
    District,
}

impl GroupKind {
    pub const ALL: [GroupKind; 3] = [Self::Area, Self::Task, Self::District];
}

/// An area, a task or a district under which targets stand.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Group {
    pub id: GroupId,
    pub kind: GroupKind,
    pub name: Text,
    /// Measures and items the source says belong to it.
    pub measures: Option<u32>,
    pub items: Option<u32>,
    /// What the source says it is to be.
    pub positions: Vec<Text>,
    /// Administrative code: the key of its outline on a map.
    pub code: Option<String>,
    /// Column and row of its tile, roughly where it lies.
    pub tile: Option<(u32, u32)>,
    pub place: Place,
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

/// What the source states but does not list: shown as a gap, never made up.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Gap {
    pub list: GroupKind,
    pub missing: Missing,
    pub count: u32,
    pub note: Text,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Missing {
    Names,
    Details,
    Measures,
    Items,
}
