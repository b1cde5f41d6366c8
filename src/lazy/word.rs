//! The part that writes files for Word.

use super::NotLoaded;
use xianfeng_document::docx::NotWritten;
use xianfeng_document::{Document, docx};

lazy! {
    in word {
        /// The bytes of a .docx file.
        pub fn docx(document: Document) -> Result<Vec<u8>, NotWritten> { docx::write(&document) }
    }
}
