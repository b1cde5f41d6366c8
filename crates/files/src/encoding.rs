//! From the bytes of a file to its text. UTF-8 and UTF-16 are read here; GB18030, in which Chinese Windows
//! programs save, needs a large table, so the host brings its own reader: a browser has one.

use super::path::Path;
use super::problem::{Fault, Problem};

/// The text of a file, and what has to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    pub text: String,
    pub problems: Vec<Problem>,
}

/// Reads the text strictly: by its mark, else as UTF-8, as UTF-16 without a mark, or as GB18030. A character
/// that cannot be read is never replaced. Bytes of a workbook are named as such.
pub fn decode(bytes: &[u8], gb18030: impl FnOnce(&[u8]) -> Option<String>) -> Result<Decoded, Problem> {
    let problem = |fault| Problem { path: Path::root(), fault };
    if bytes.len() > super::MAX_BYTES {
        return Err(problem(Fault::TooLarge { bytes: bytes.len() }));
    }
    if is_workbook(bytes) {
        return Err(problem(Fault::IsTable));
    }
    let mut problems = Vec::new();
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // JSON begins with a sign of ASCII: its other byte tells which end comes first.
        [1..=0xff, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, 1..=0xff, ..] => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes).or_else(|| {
            problems.push(problem(Fault::ReadAsGb18030));
            gb18030(bytes)
        }),
    };
    let text = text.filter(|text| !text.contains('\0')).ok_or_else(|| problem(Fault::NotText))?;
    match text.lines().position(|line| line.contains(char::REPLACEMENT_CHARACTER)) {
        Some(line) => Err(problem(Fault::Damaged { line: line + 1 })),
        None => Ok(Decoded { text, problems }),
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    if rest.is_empty() { String::from_utf16(&units).ok() } else { None }
}

/// XLSX and ODS are ZIP archives, XLS is a compound file.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}
