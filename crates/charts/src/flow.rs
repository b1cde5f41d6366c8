//! The two lists side by side: which areas and tasks share targets, and which targets are in one list only.
//!
//! Ids of data: `group>group` for a band; a group's id for a node, `only/area` and `only/task` for the targets that
//! are in one list only.

mod layout;
mod model;
mod option;

pub use model::{FlowBand, FlowModel, FlowNode, model};
