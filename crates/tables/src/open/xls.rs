//! Workbooks of Excel 97 to 2003.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::biff::{self, Record, Records, Texts, f64_at, u16_at, u32_at};
use super::format::Look;
use super::limits;
use crate::book::{Cell, Merge, Sheet};
use crate::refusal::Refusal;

/// What the sheets share.
#[derive(Default)]
struct Shared {
    texts: Vec<String>,
    looks: Vec<Look>,
    since_1904: bool,
    /// Name, hidden or not, and place of each sheet.
    sheets: Vec<(String, bool, usize)>,
}

pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let has = |file: &cfb::CompoundFile<Cursor<&[u8]>>, name: &str| file.is_stream(name);
    if has(&file, "/EncryptedPackage") {
        return Err(Refusal::Locked);
    }
    if !has(&file, "/Workbook") {
        return Err(match () {
            () if has(&file, "/Book") => Refusal::OldKind,
            () if has(&file, "/WordDocument") || has(&file, "/PowerPoint Document") => Refusal::Document,
            () => Refusal::NotATable,
        });
    }
    let mut stream = Vec::new();
    let opened = file.open_stream("/Workbook").map_err(|_| Refusal::Damaged)?;
    opened.take(limits::BYTES as u64).read_to_end(&mut stream).map_err(|_| Refusal::Damaged)?;
    let shared = shared(&stream)?;
    let (mut sheets, mut cells) = (Vec::new(), 0);
    for (name, is_hidden, at) in &shared.sheets {
        let records = Records::new(stream.get(*at..).ok_or(Refusal::Damaged)?);
        let mut sheet = sheet(records, &shared, &mut cells)?;
        (sheet.name, sheet.is_hidden) = (name.clone(), *is_hidden);
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn shared(stream: &[u8]) -> Result<Shared, Refusal> {
    let mut shared = Shared::default();
    let (mut own, mut styles) = (BTreeMap::new(), Vec::new());
    let mut records = Records::new(stream);
    if records.next().filter(|first| first.kind == 0x809 && u16_at(first.data, 0) == Some(0x600)).is_none() {
        return Err(Refusal::OldKind);
    }
    let mut is_whole = false;
    while let Some(Record { kind, data }) = records.next() {
        match kind {
            0x2f => return Err(Refusal::Locked),
            0x22 => shared.since_1904 = u16_at(data, 0) == Some(1),
            0x41e => {
                let code = data.get(2..).and_then(|rest| biff::text(rest, true)).unwrap_or_default();
                own.extend(u16_at(data, 0).map(|id| (id, Look::of(&code))));
            }
            0xe0 => styles.push(u16_at(data, 2).unwrap_or_default()),
            // Only worksheets: charts and macros have other kinds.
            0x85 if data.get(5).is_some_and(|kind| *kind == 0) => {
                let name = data.get(6..).and_then(|rest| biff::text(rest, false)).unwrap_or_default();
                let is_hidden = data.get(4).is_some_and(|state| state & 3 != 0);
                shared.sheets.extend(u32_at(data, 0).map(|at| (name, is_hidden, at as usize)));
            }
            0xfc => shared.texts = Texts::read(data, records.continued()),
            0x0a => {
                is_whole = true;
                break;
            }
            _ => {}
        }
    }
    shared.looks = styles.iter().map(|id| own.get(id).copied().unwrap_or_else(|| Look::built_in(*id))).collect();
    if is_whole { Ok(shared) } else { Err(Refusal::Damaged) }
}

fn sheet(records: Records, shared: &Shared, cells: &mut usize) -> Result<Sheet, Refusal> {
    let mut sheet = Sheet::default();
    let mut depth = 0;
    let mut waiting: Option<(usize, usize)> = None;
    for Record { kind, data } in records {
        match kind {
            0x809 => depth += 1,
            0x0a if depth <= 1 => return Ok(sheet),
            0x0a => depth -= 1,
            // Charts inside of the sheet.
            _ if depth > 1 => {}
            0x208 if u16_at(data, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                sheet.hidden_rows.extend(u16_at(data, 0).map(usize::from));
            }
            0x7d if u16_at(data, 8).is_some_and(|flags| flags & 1 != 0) => {
                let ends = u16_at(data, 0).zip(u16_at(data, 2));
                sheet.hidden_columns.extend(ends.into_iter().flat_map(|(from, to)| usize::from(from)..=usize::from(to)));
            }
            0xe5 => {
                let area = |area: &[u8]| {
                    let at = |at| u16_at(area, at).map(usize::from);
                    Some(Merge { top: at(0)?, bottom: at(2)?, left: at(4)?, right: at(6)? })
                };
                sheet.merged.extend(data.get(2..).unwrap_or_default().chunks_exact(8).filter_map(area));
            }
            0x207 => {
                if let (Some((row, column)), Some(text)) = (waiting.take(), biff::text(data, true)) {
                    sheet.put(row, column, Cell::text(&text));
                }
            }
            0x203 | 0x27e | 0xbd | 0xfd | 0x204 | 0x06 | 0x205 => {
                let (Some(row), Some(column)) = (u16_at(data, 0).map(usize::from), u16_at(data, 2).map(usize::from)) else {
                    return Err(Refusal::Damaged);
                };
                *cells += 1;
                if *cells > limits::CELLS {
                    return Err(Refusal::TooManyRows { most: limits::ROWS as u32 });
                }
                if kind == 0xbd {
                    // Style and number of each, then the last column.
                    for (at, one) in data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6).enumerate() {
                        let value = u32_at(one, 2).map(biff::rk).unwrap_or_default();
                        sheet.put(row, column + at, shared.number(u16_at(one, 0), value));
                    }
                    continue;
                }
                let is_text_of_formula = kind == 0x06 && data.get(6) == Some(&0) && u16_at(data, 12) == Some(0xffff);
                waiting = is_text_of_formula.then_some((row, column));
                sheet.put(row, column, shared.cell(kind, data));
            }
            _ => {}
        }
    }
    // No end: the file was cut.
    Err(Refusal::Damaged)
}

impl Shared {
    fn number(&self, style: Option<u16>, value: f64) -> Cell {
        let look = style.and_then(|style| self.looks.get(usize::from(style))).copied().unwrap_or_default();
        look.cell(value, self.since_1904)
    }

    fn cell(&self, kind: u16, data: &[u8]) -> Cell {
        let style = u16_at(data, 4);
        let number = |value: Option<f64>| value.map_or(Cell::Empty, |value| self.number(style, value));
        match kind {
            0x203 => number(f64_at(data, 6)),
            0x27e => number(u32_at(data, 6).map(biff::rk)),
            0xfd => u32_at(data, 6).and_then(|at| self.texts.get(at as usize)).map_or(Cell::Empty, |text| Cell::text(text)),
            0x204 => data.get(6..).and_then(|rest| biff::text(rest, true)).map_or(Cell::Empty, |text| Cell::text(&text)),
            0x205 => error_or_bool(data.get(7) == Some(&1), data.get(6).copied().unwrap_or_default()),
            0x06 if u16_at(data, 12) == Some(0xffff) => match data.get(6) {
                Some(1) => error_or_bool(false, data.get(8).copied().unwrap_or_default()),
                Some(2) => error_or_bool(true, data.get(8).copied().unwrap_or_default()),
                _ => Cell::Empty,
            },
            _ => number(f64_at(data, 6)),
        }
    }
}

fn error_or_bool(is_error: bool, value: u8) -> Cell {
    match (is_error, value) {
        (false, 0) => Cell::text("FALSE"),
        (false, _) => Cell::text("TRUE"),
        (true, 7) => Cell::Error("#DIV/0!".to_owned()),
        (true, 0x17) => Cell::Error("#REF!".to_owned()),
        (true, 0x2a) => Cell::Error("#N/A".to_owned()),
        (true, _) => Cell::Error("#VALUE!".to_owned()),
    }
}
