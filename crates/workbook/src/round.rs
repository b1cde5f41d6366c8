//! A round of reports (填报轮次): a workbook for each unit to fill in, and the returned ones read back.
//!
//! [`forms`] writes them, [`read_returned`] says what each row brings: new, the same, changed, or refused with what would
//! be right. Neither changes a ledger.

mod asked;
mod back;
mod form;
mod pack;
mod returned;

pub use asked::{Answering, Asked, asked, units};
pub use back::taken_back;
pub use form::{Form, forms};
pub use pack::pack;
pub use returned::{Books, Came, Item, Opened, Refused, Returned, Row, Stranger, Tampered, read_returned};
