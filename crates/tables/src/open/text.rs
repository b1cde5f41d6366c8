//! Text files: encoding, separator, records.

use xianfeng_files::Fault;
use xianfeng_files::encoding;
use xianfeng_files::sheet::text::rows;

use super::{Gb18030, limits};
use crate::book::{Cell, Sheet};
use crate::refusal::Refusal;

/// Lines among which the separator is looked for.
const PROBED: usize = 60;

pub fn decode(bytes: &[u8], gb18030: Gb18030) -> Result<String, Refusal> {
    let decoded = encoding::decode(bytes, gb18030).map_err(|problem| match problem.fault {
        Fault::TooLarge { bytes } => Refusal::TooLarge { bytes: bytes as u64 },
        Fault::Damaged { .. } => Refusal::Damaged,
        _ => Refusal::NotText,
    })?;
    let text = decoded.text;
    // Control signs belong to other kinds of files.
    let is_binary = text.chars().take(4096).any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{1a}'));
    if is_binary { Err(Refusal::NotText) } else { Ok(text) }
}

pub fn read(text: &str) -> Result<Sheet, Refusal> {
    separated(text, separator(text))
}

/// Rows whose separator is known.
pub fn separated(text: &str, separator: char) -> Result<Sheet, Refusal> {
    let records = rows(text, separator);
    if records.len() > limits::ROWS {
        return Err(Refusal::TooManyRows { most: limits::ROWS as u32 });
    }
    let cell = |text: String| {
        // ="0012" keeps zeros in front.
        let inside = text.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
        inside.map_or_else(|| Cell::text(&text), Cell::text)
    };
    let rows: Vec<Vec<Cell>> = records.into_iter().map(|record| record.into_iter().map(cell).collect()).collect();
    let is_blank = rows.iter().flatten().all(Cell::is_empty);
    Ok(Sheet { rows: if is_blank { Vec::new() } else { rows }, ..Sheet::default() })
}

/// The separator by which most records have the same number of fields.
fn separator(text: &str) -> char {
    let start = text.match_indices('\n').nth(PROBED).map_or(text, |(at, _)| &text[..at]);
    let score = |separator: char| {
        let mut counts: Vec<usize> = rows(start, separator).iter().map(Vec::len).filter(|fields| *fields > 1).collect();
        counts.sort_unstable();
        counts.chunk_by(|a, b| a == b).map(|run| run.len() * run.len() * (run[0] - 1)).max().unwrap_or_default()
    };
    [',', '\t', ';', '|', '，'].into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(',')
}
