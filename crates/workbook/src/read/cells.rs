//! The cells of a workbook, as `xianfeng-tables` reads them behind its limits.

use std::collections::BTreeMap;

use xianfeng_core::measure::{Date, Decimal};
use xianfeng_tables::book::{Cell, Sheet};
use xianfeng_tables::{Book, Refusal};

use crate::xlsx::float;

/// The value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(Decimal),
    Day(Date),
}

impl Value {
    /// As a person reads it in the cell, without the format.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// A sheet with the cells that hold something.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub name: String,
    /// A range that was copied: its first row is not the first row of its sheet.
    pub is_range: bool,
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

/// Reads every sheet of a workbook of any of the programs that offices have, and of text files in UTF.
pub fn open(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    xianfeng_tables::open("", bytes, &|_| None).map(pages)
}

/// The sheets of a file that is open already.
pub fn pages(book: Book) -> Vec<Page> {
    let page = |sheet: Sheet| {
        let rows = sheet.rows.into_iter().enumerate();
        let cells = rows.flat_map(|(row, cells)| cells.into_iter().enumerate().map(move |(column, cell)| ((row, column), cell)));
        Page { name: sheet.name, is_range: false, cells: cells.filter_map(|(place, cell)| Some((place, value(cell)?))).collect() }
    };
    book.sheets.into_iter().map(page).collect()
}

/// A range of cells that was copied.
pub fn ranges(book: Book) -> Vec<Page> {
    pages(book).into_iter().map(|page| Page { is_range: true, ..page }).collect()
}

fn value(cell: Cell) -> Option<Value> {
    match cell {
        Cell::Empty | Cell::Uncalculated => None,
        Cell::Number(number) => Some(Value::Number(number)),
        // 30.5% in a cell of the form: the sign is what was typed.
        Cell::Percent(number) => Some(Value::Text(format!("{number}%"))),
        Cell::Text(text) | Cell::Error(text) => Some(Value::Text(text)),
        // Programs count the days before March 1900 differently.
        Cell::Day(day) if day < Date::constant(1900, 3, 1) => Some(Value::Text(day.to_string())),
        Cell::Day(day) => Some(Value::Day(day)),
    }
}

/// Tells whether a cell with a number says another one, of which it cannot hold all digits.
pub(crate) fn is_shown_as(exact: Decimal, found: Decimal) -> bool {
    Cell::number(float(exact)) == Some(found.normalize())
}
