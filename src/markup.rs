//! What pages only say, as text: pure functions from a [`Snapshot`](crate::snapshot::Snapshot) to HTML.
//!
//! Nothing here is acted on but links. maud escapes every text, so that a name out of an imported file stays a name.

pub mod debts;
pub mod observations;
pub mod small_charts;
pub mod target_rows;
pub mod target_summary;
pub mod verdict_badge;
pub mod work;
