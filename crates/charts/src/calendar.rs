//! When observations became known: a day a cell, one year below the other. Years without an observation are left out.
//!
//! Ids of data: days (`2023-01-28`).

mod layout;
mod model;
mod option;

pub use model::{CalendarDay, CalendarModel, model};
