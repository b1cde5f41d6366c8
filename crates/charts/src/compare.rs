//! Like with like: an indicator against itself a year before, or its years laid over each other.
//!
//! Observations are compared only within one indicator (one quantity, basis and scope), on one side of every break of
//! the series, and for periods of one kind.
//!
//! Ids of data: subjects of observations.

mod build;
mod growth;
mod layout;
mod model;
mod option;
mod years;

pub use build::model;
pub use model::{CompareModel, ComparePoint, CompareSeries};
