//! From the bytes of a file to its cells: told by the bytes, not by the name; limits come before the readers.

mod biff;
mod format;
mod html;
mod limits;
mod ods;
mod text;
mod xls;
mod xlsx;
mod xml;

use crate::book::Book;
use crate::refusal::Refusal;

pub use limits::BYTES as MOST_BYTES;

/// Reads GB18030, which needs a large table: the host brings its own reader.
pub type Gb18030<'a> = &'a dyn Fn(&[u8]) -> Option<String>;

/// Reads a table. The name of the file says nothing about its kind, but often its period.
pub fn open(name: &str, bytes: &[u8], gb18030: Gb18030) -> Result<Book, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > limits::BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() as u64 });
    }
    let (sheets, is_text) = match Kind::of(bytes) {
        Kind::Zip => (zipped(bytes)?, false),
        Kind::Compound => (xls::read(bytes)?, false),
        Kind::Refused(refusal) => return Err(refusal),
        Kind::Text => {
            let text = text::decode(bytes, gb18030)?;
            let start: String = text.trim_start().chars().take(2000).collect::<String>().to_lowercase();
            if start.starts_with("mime-version") {
                return Err(Refusal::OldKind);
            }
            if start.starts_with('<') {
                if start.contains("urn:schemas-microsoft-com:office:spreadsheet") && !start.contains("<html") {
                    return Err(Refusal::OldKind);
                }
                (vec![html::read(&text)?], false)
            } else {
                (vec![text::read(&text)?], true)
            }
        }
    };
    if sheets.iter().filter(|sheet| !sheet.is_hidden).all(|sheet| sheet.rows.is_empty()) {
        return Err(Refusal::NoCells);
    }
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    Ok(Book { name, sheets, is_text })
}

/// Reads a range of cells as spreadsheets copy it: cells between tabs, or the table of the same as HTML, which has all
/// digits of its numbers.
pub fn pasted(bytes: &[u8]) -> Result<Book, Refusal> {
    if bytes.len() > limits::BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len() as u64 });
    }
    let text = text::decode(bytes, &|_| None)?;
    let is_html = text.trim_start().starts_with('<');
    let sheet = if is_html { html::read(&text)? } else { text::separated(&text, '\t')? };
    if sheet.rows.is_empty() { Err(Refusal::NoCells) } else { Ok(Book { sheets: vec![sheet], is_text: !is_html, ..Book::default() }) }
}

enum Kind {
    /// XLSX, ODS.
    Zip,
    /// XLS, and workbooks behind a password.
    Compound,
    Text,
    Refused(Refusal),
}

impl Kind {
    fn of(bytes: &[u8]) -> Self {
        const PICTURES: &[&[u8]] = &[b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
        const OTHERS: &[&[u8]] = &[b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"MZ", b"\x7fELF", b"SQLite"];
        let begins = |all: &[&[u8]]| all.iter().any(|start| bytes.starts_with(start));
        let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        let is_heic = bytes.get(4..8) == Some(b"ftyp");
        match bytes {
            [b'P', b'K', 3 | 5 | 7, ..] => Self::Zip,
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Self::Compound,
            [0x09, 0x00 | 0x02 | 0x04, 0x04 | 0x06, 0x00, ..] => Self::Refused(Refusal::OldKind),
            _ if bytes.starts_with(b"%PDF") => Self::Refused(Refusal::Pdf),
            _ if bytes.starts_with(b"{\\rtf") => Self::Refused(Refusal::Document),
            // BM begins a bitmap and may begin a text, too: a bitmap has zeros.
            _ if (begins(PICTURES) && bytes.iter().take(64).any(|b| *b == 0 || *b > 0x7f)) || is_webp || is_heic => {
                Self::Refused(Refusal::Picture)
            }
            _ if begins(OTHERS) && bytes.iter().take(64).any(|b| *b == 0) => Self::Refused(Refusal::NotATable),
            _ => Self::Text,
        }
    }
}

fn zipped(bytes: &[u8]) -> Result<Vec<crate::book::Sheet>, Refusal> {
    let mut archive = limits::archive(bytes)?;
    let has = |archive: &limits::Archive, name: &str| archive.index_for_name(name).is_some();
    if has(&archive, "content.xml") {
        return ods::read(&mut archive);
    }
    if has(&archive, "word/document.xml") || has(&archive, "ppt/presentation.xml") {
        return Err(Refusal::Document);
    }
    if has(&archive, "xl/workbook.bin") {
        return Err(Refusal::OldKind);
    }
    if !has(&archive, "[Content_Types].xml") {
        return Err(Refusal::NotATable);
    }
    xlsx::read(&mut archive)
}
