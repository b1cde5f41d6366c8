//! Host tests of the charts: models, drawings, palette, and what must never be in an option.

mod sample;

mod compare;
mod extreme;
mod line;
mod lists;
mod projection;
mod palette;
mod robust;
mod safe;
mod picture;
mod snapshots;
