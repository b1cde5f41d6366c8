//! The part that reads files with tables: workbooks, text files.

use std::sync::Arc;

use super::NotLoaded;
use crate::pages::entry::file::{FileRows, rows};
use crate::snapshot::Snapshot;

lazy! {
    in table {
        /// The figures of a file as rows of the grid; or why nothing is taken from it, in words.
        pub fn table_rows(s: Arc<Snapshot>, name: String, bytes: Vec<u8>) -> Result<FileRows, String> { rows(&s, &name, &bytes) }
    }
}
