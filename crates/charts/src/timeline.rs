//! The windows of targets on one axis, in the colour of the verdict, with the day on which the judged observation
//! became known: often long after the due day.
//!
//! Bars are drawn on a hidden axis of days (ECharts stacks no times); a second axis of the same ends carries the dates.
//!
//! Ids of data: targets; `target/known` for the day on which the judged observation became known.

mod layout;
mod model;
mod option;

pub use model::{TimelineModel, TimelineRow, model};
