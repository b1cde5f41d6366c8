//! The parts of an observation: a decimal, a unit, a period, and the wording of the source.

pub mod day;
pub mod interval;
pub mod packed;
pub mod period;
pub mod shown;
pub mod sorting;
pub mod span;
pub mod stamp;
pub mod typed;
pub mod unit;

pub use interval::{Holds, Interval, Qualifier};
pub use period::{PartialDate, Period};
pub use rust_decimal::Decimal;
pub use sorting::{map_of, set_of, sorted};
pub use span::Span;
pub use stamp::Stamp;
pub use unit::{Quantity, Unit, Units};

/// A calendar day.
pub type Date = jiff::civil::Date;
