//! Host tests of the charts: views, drawings, palette, and what must never be in an option.

#[path = "../core/plans.rs"]
#[allow(dead_code)]
mod plans;

mod sample;

mod indicator;
mod lists;
mod palette;
mod robust;
mod safe;
mod snapshots;
