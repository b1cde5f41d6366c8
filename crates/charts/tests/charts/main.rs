//! Host tests of the charts. Counter-examples that proptest finds are kept in `proptest-regressions`; check them in.

mod sample;

mod compare;
mod edge_cases;
mod keys;
mod line;
mod palette;
mod picture;
mod projection;
mod robust;
mod safe;
mod summaries;
mod whole_plan;
