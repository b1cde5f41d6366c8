//! Small plans, ledgers and generators for the tests of the other crates.
//!
//! Begin with [`plans`], whose `check` turns a row of observations and a day into a verdict; [`any`] has the
//! generators of property tests, [`shipped`] the plans of `seeds/`, [`inputs`] the files of reported faults,
//! [`growth`] plans of any size, and [`work`] counts what is done with them.

pub mod any;
pub mod growth;
pub mod inputs;
pub mod plans;
pub mod shipped;
pub mod work;
