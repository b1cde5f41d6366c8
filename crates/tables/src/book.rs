//! Cells of a file, whatever program wrote it.

use std::collections::BTreeSet;

use borsh::{BorshDeserialize, BorshSerialize};
use xianfeng_core::measure::packed::{pack_day, unpack_day};
use xianfeng_core::measure::{Date, Decimal};

/// A file with its sheets.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Book {
    /// The name of the file without its extension.
    pub name: String,
    pub sheets: Vec<Sheet>,
    /// Rows of a text file are records of their own: one with more fields than its head is a slip.
    pub is_text: bool,
}

#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Sheet {
    /// Empty for a file without sheets.
    pub name: String,
    pub is_hidden: bool,
    pub rows: Vec<Vec<Cell>>,
    pub hidden_rows: BTreeSet<usize>,
    pub hidden_columns: BTreeSet<usize>,
    pub merged: Vec<Merge>,
}

/// Cells that are one; the first holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Merge {
    pub top: usize,
    pub left: usize,
    pub bottom: usize,
    pub right: usize,
}

#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(Decimal),
    /// A number shown as a percentage: 30.5, stored as 0.305.
    Percent(Decimal),
    Day(#[borsh(serialize_with = "pack_day", deserialize_with = "unpack_day")] Date),
    /// #N/A, #DIV/0!
    Error(String),
    /// A formula without a stored result.
    Uncalculated,
}

impl Cell {
    /// A stored number, to the 15 digits that spreadsheets keep.
    pub fn number(value: f64) -> Option<Decimal> {
        let exact = format!("{value:.14e}");
        Decimal::from_scientific(&exact).ok().map(|decimal| decimal.normalize())
    }

    pub(crate) fn text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// The text to read names and headings from.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty | Self::Uncalculated => String::new(),
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Percent(number) => format!("{number}%"),
            Self::Day(day) => day.to_string(),
        }
    }
}

impl Sheet {
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(EMPTY)
    }

    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    pub(crate) fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if cell.is_empty() {
            return;
        }
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            cells[column] = cell;
        }
    }
}

/// The address of a cell as a spreadsheet writes it: B12.
pub fn address(row: usize, column: usize) -> String {
    let (mut letters, mut rest) = (Vec::new(), column + 1);
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{}{}", letters.iter().rev().collect::<String>(), row + 1)
}

/// Row and column of an address.
pub(crate) fn place(address: &str) -> Option<(usize, usize)> {
    let split = address.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = address.split_at(split);
    let column = letters.bytes().try_fold(0_usize, |sum, b| {
        let letter = b.to_ascii_uppercase().checked_sub(b'A').filter(|l| *l < 26)?;
        sum.checked_mul(26)?.checked_add(usize::from(letter) + 1)
    })?;
    Some((digits.parse::<usize>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
