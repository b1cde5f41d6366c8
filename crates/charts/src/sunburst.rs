//! A list of the plan as a wheel: its groups inside, their targets around them in the colour of the verdict.
//!
//! A target under two groups of the list has a place under both; the legend counts it once. A group without listed
//! targets keeps a dashed place, because the source names it.
//!
//! Ids of data: a group's id, and `group/target` for a target under it.

mod layout;
mod model;
mod option;

pub use model::{SunburstGroup, SunburstModel, SunburstTarget, model};
