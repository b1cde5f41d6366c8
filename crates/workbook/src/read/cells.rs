//! The cells of an .xlsx file, with limits in front: a small file may hold more than any memory.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, copy, sink};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx};
use xianfeng_core::measure::Date;

/// Bytes beyond which a file is refused before it is opened.
pub const MAX_BYTES: usize = 32 << 20;
/// Bytes that it may hold when unpacked.
const UNPACKED: u64 = 256 << 20;
/// Cells that are read.
const CELLS: usize = 2_000_000;

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is no .xlsx, or damaged.
    NoWorkbook,
    TooLarge,
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    Day(Date),
}

impl Value {
    /// As a person reads it in the cell, without the format.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// A sheet with the cells that hold something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub name: String,
    cells: BTreeMap<(usize, usize), Value>,
}

impl Page {
    pub fn get(&self, row: usize, column: usize) -> Option<&Value> {
        self.cells.get(&(row, column))
    }

    /// The text of a cell; empty where nothing is.
    pub fn text(&self, row: usize, column: usize) -> String {
        self.get(row, column).map_or_else(String::new, Value::text)
    }

    /// One more than the last row with something in it.
    pub fn rows(&self) -> usize {
        self.cells.keys().next_back().map_or(0, |(row, _)| row + 1)
    }

    /// The rows with something in them, from one on.
    pub fn rows_from(&self, row: usize) -> Vec<usize> {
        let mut rows: Vec<usize> = self.cells.range((row, 0)..).map(|((row, _), _)| *row).collect();
        rows.dedup();
        rows
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, &Value)> {
        self.cells.range((row, 0)..(row + 1, 0)).map(|((_, column), value)| (*column, value))
    }

    /// The first row that has all these texts: the head of a table.
    pub fn find_row(&self, heads: &[&str]) -> Option<usize> {
        let has = |row: usize, head: &str| self.column_of(row, head).is_some();
        self.rows_from(0).into_iter().find(|row| heads.iter().all(|head| has(*row, head)))
    }

    /// The column with a text in a row.
    pub fn column_of(&self, row: usize, head: &str) -> Option<usize> {
        self.row(row).find(|(_, value)| value.text().trim() == head).map(|(column, _)| column)
    }
}

/// Reads every sheet of a workbook.
pub fn open(bytes: &[u8]) -> Result<Vec<Page>, NotRead> {
    if bytes.len() > MAX_BYTES || unpacked(bytes)? > UNPACKED {
        return Err(NotRead::TooLarge);
    }
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| NotRead::NoWorkbook)?;
    let (mut pages, mut count) = (Vec::new(), 0);
    for name in workbook.sheet_names() {
        let mut cells = BTreeMap::new();
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = reader.next_cell().map_err(|_| NotRead::NoWorkbook)? {
            count += 1;
            if count > CELLS {
                return Err(NotRead::TooLarge);
            }
            let (row, column) = cell.get_position();
            if let Some(value) = value(cell.get_value()) {
                cells.insert((row as usize, column as usize), value);
            }
        }
        pages.push(Page { name, cells });
    }
    Ok(pages)
}

/// Counts the bytes that a file holds when unpacked, whatever it says about itself.
fn unpacked(bytes: &[u8]) -> Result<u64, NotRead> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotRead::NoWorkbook)?;
    let mut sum = 0;
    for i in 0..archive.len() {
        let entry = archive.by_index(i).map_err(|_| NotRead::NoWorkbook)?;
        sum += copy(&mut entry.take(UNPACKED - sum + 1), &mut sink()).map_err(|_| NotRead::NoWorkbook)?;
        if sum > UNPACKED {
            break;
        }
    }
    Ok(sum)
}

fn value(data: &DataRef) -> Option<Value> {
    match Data::from(data.clone()) {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => (!text.is_empty()).then_some(Value::Text(text)),
        Data::Int(number) => Some(Value::Number(number as f64)),
        Data::Float(number) => Some(Value::Number(number)),
        Data::Bool(is_true) => Some(Value::Text(if is_true { "TRUE" } else { "FALSE" }.to_owned())),
        Data::DateTime(time) => Some(day(&time).map_or(Value::Number(time.as_f64()), Value::Day)),
        Data::Error(error) => Some(Value::Text(error.to_string())),
        Data::Empty => None,
    }
}

/// The day of a time, where every program counts it alike: they differ before March 1900.
fn day(time: &ExcelDateTime) -> Option<Date> {
    let is_day = time.is_datetime() && time.as_f64() >= 61.0;
    let (year, month, of_month, ..) = time.to_ymd_hms_milli();
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(of_month).ok()?).ok().filter(|_| is_day)
}
