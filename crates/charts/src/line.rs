//! The main chart of a target: its observations over time against what was promised.
//!
//! The horizontal axis is time, and an observation is drawn at the *end* of its period: a cumulative January–September
//! at 30 September and a whole year at 31 December, so both meet the schedule line where they are judged against it.
//! Sums over periods start from zero: as bars for periods of one length, else as rays from the start of each period.
//!
//! Ids of data: subjects of observations; [`DrawnProjection::ID`].

mod build;
mod companions;
mod goal;
mod groups;
mod layout;
mod model;
mod option;
mod points;
mod projection;
mod segments;
mod table;

pub use build::model;
pub use model::{
    CompanionPoint, CompanionSeries, DayMark, DrawnProjection, GoalLine, LineModel, LinePoint, LineSegment, LineShape, OpenEnd, PointRole,
    TargetWindow,
};
