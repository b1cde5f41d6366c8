//! Small plans, ledgers and generators for the tests of the other crates.

pub mod any;
pub mod plans;
pub mod shipped;
