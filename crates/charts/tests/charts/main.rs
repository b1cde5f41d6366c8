//! Host tests of the charts: views, drawings, palette, and what must never be in an option.

mod sample;

mod compare;
mod extreme;
mod indicator;
mod lists;
mod outlook;
mod palette;
mod robust;
mod safe;
mod sheet;
mod snapshots;
