//! Limits of size, before a reader and while it unpacks.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::refusal::Refusal;

/// The largest file.
pub const BYTES: usize = 32 << 20;
/// The most that all parts of an archive may unpack to.
const UNPACKED: u64 = 128 << 20;
/// Unpacking to more than this many times the size on disk is no honest table, from this many bytes on.
const PROPORTION: u64 = 100;
const PROPORTION_FROM: u64 = 10 << 20;
/// The most rows of a sheet.
pub const ROWS: usize = 200_000;
/// The most columns: beyond are only cells with a format and nothing in them.
pub const COLUMNS: usize = 1024;
/// The most cells of a file.
pub const CELLS: usize = 6_000_000;

pub type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// An archive whose directory promises no more than is read.
pub fn archive(bytes: &[u8]) -> Result<Archive<'_>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut total = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| Refusal::Damaged)?;
        if part.encrypted() {
            return Err(Refusal::Locked);
        }
        total = total.saturating_add(part.size());
        let is_out_of_proportion = part.size() > PROPORTION_FROM && part.size() / part.compressed_size().max(1) > PROPORTION;
        if total > UNPACKED || is_out_of_proportion {
            return Err(Refusal::Unpacks);
        }
    }
    Ok(archive)
}

/// The text of a part. What its directory says is not trusted: unpacking stops at the limit.
pub fn part(archive: &mut Archive, name: &str) -> Result<Option<String>, Refusal> {
    let Some(at) = archive.index_for_name(name) else { return Ok(None) };
    let part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
    let most = part.size().min(UNPACKED);
    let mut bytes = Vec::new();
    part.take(most + 1).read_to_end(&mut bytes).map_err(|_| Refusal::Damaged)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(Refusal::Unpacks);
    }
    Ok(Some(utf(bytes)?))
}

/// Parts are UTF-8; some writers begin with a mark, some write UTF-16.
fn utf(bytes: Vec<u8>) -> Result<String, Refusal> {
    let pairs = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair)).collect();
        String::from_utf16(&units).map_err(|_| Refusal::Damaged)
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => pairs(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => pairs(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|_| Refusal::Damaged),
        _ => String::from_utf8(bytes).map_err(|_| Refusal::Damaged),
    }
}
