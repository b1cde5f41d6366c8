//! The forms of a round in one ZIP file.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::form::Form;
use crate::NotWritten;

/// The bytes of a ZIP file with every form. The workbooks in it are packed already.
pub fn pack(forms: &[Form]) -> Result<Vec<u8>, NotWritten> {
    let failed = |error: &dyn std::fmt::Display| NotWritten(error.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).last_modified_time(DateTime::default());
    for form in forms {
        archive.start_file(form.file_name.as_str(), options).map_err(|error| failed(&error))?;
        archive.write_all(&form.bytes).map_err(|error| failed(&error))?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
}
