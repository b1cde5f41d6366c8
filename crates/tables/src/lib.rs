//! Tables as offices send them: bytes become cells ([`open`]), cells become figures of a plan ([`import`]).
//!
//! Nothing is guessed silently: a figure is taken, asked about with the reason, or left; a file that cannot be read is
//! refused with what it is.

pub mod book;
pub mod figure;
pub mod import;
mod mapping;
mod open;
mod refusal;
mod understand;

pub use book::{Book, Cell, Sheet};
pub use figure::{Doubt, Figure, Left, LeftCell};
pub use import::{Imported, import, import_with};
pub use mapping::{Mapping, Table};
pub use open::{Gb18030, MOST_BYTES, open, pasted};
pub use refusal::Refusal;
pub use understand::role::Role;
