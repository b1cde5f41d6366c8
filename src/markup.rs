//! Static content of pages as text: pure functions from a [`Snapshot`](crate::snapshot::Snapshot) to HTML.
//!
//! It has links but no handlers. maud escapes every text, so that names from an imported file stay names.

pub mod changes;
pub mod code;
pub mod debts;
pub mod document;
pub mod marks;
pub mod observations;
pub mod outcome;
pub mod records;
pub mod small_charts;
pub mod target_rows;
pub mod target_summary;
mod tile_chart;
pub mod tiles;
pub mod verdict_badge;
pub mod tongue;
pub mod work;
