//! Ranked bars with a mark beside each: completion, actual against target, progress against schedule, districts.
//!
//! The id of a datum is the target's or the district's.

mod completion;
mod layout;
mod model;
mod option;
mod places;
mod rates;
mod schedule;

pub use completion::completion;
pub use model::{BarRow, BarsModel, Mark};
pub use places::{places, ranked_indicator};
pub use rates::rates;
pub use schedule::schedule;
