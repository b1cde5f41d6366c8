//! Files in and out. Outside data is parsed once, here, into a value or a list of [`Problem`]s
//! that say where and what; the core never sees an unchecked number or a dangling reference.
//!
//! Begin with [`plan::read`] and [`ledger::read`]; [`author`] makes a plan step by step through the same check.

pub mod amount;
pub mod author;
pub mod checksum;
pub mod csv;
pub mod encoding;
pub mod entries;
pub mod history;
mod json;
pub mod icalendar;
pub mod ledger;
pub mod ledger_file;
pub mod link;
pub mod number;
pub mod packed;
pub mod path;
pub mod plan;
pub mod plan_file;
pub mod problem;
pub mod share;
pub mod sheet;
#[cfg(feature = "schema")]
pub mod schema;
pub mod wording;

pub use json::FileKind;
pub use path::Path;
pub use problem::{Fault, Parsed, Problem};

/// Bytes beyond which a file is refused before it is read: a plan with a lifetime of edits stays far below.
pub const MAX_BYTES: usize = 32 << 20;
