//! A table as data: fields with their meaning, and rows in a stable order. CSV, JSON and schemas are written from it.

use std::collections::{BTreeSet, HashMap};

use xianfeng_core::measure::{Date, Decimal};
use xianfeng_files::csv;

use crate::json;

/// The sort of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sort {
    Text,
    /// With all its digits.
    Number,
    Flag,
    Day,
    /// One of these words.
    OneOf(Vec<&'static str>),
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub sort: Sort,
    pub zh: &'static str,
    pub en: &'static str,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Datum {
    #[default]
    Empty,
    Text(String),
    Number(Decimal),
    Flag(bool),
    Day(Date),
}

impl Datum {
    /// A text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub fn number(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }

    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// The cell as plain text: all digits, a day as `2022-12-31`, `true` or `false`.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(value) => csv::number(*value),
            Self::Flag(flag) => flag.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// The cell as JSON. A number has all its digits here, too; a reader that keeps seventeen of them rounds it.
    fn json(&self) -> String {
        match self {
            Self::Empty => "null".to_owned(),
            Self::Number(_) | Self::Flag(_) => self.plain(),
            Self::Text(_) | Self::Day(_) => json::text(&self.plain()),
        }
    }
}

/// A reference to the rows of another table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    pub field: &'static str,
    pub table: &'static str,
    pub to: &'static str,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub name: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub fields: Vec<Field>,
    /// The fields that tell its rows apart; empty where rows have no name.
    pub key: Vec<&'static str>,
    pub references: Vec<Reference>,
    pub rows: Vec<Vec<Datum>>,
}

impl Table {
    /// UTF-8 with a byte order mark, so that spreadsheets read Chinese; nothing in it is run as a formula.
    pub fn csv(&self) -> String {
        let mut rows = vec![self.fields.iter().map(|field| field.name.to_owned()).collect::<Vec<_>>()];
        rows.extend(self.rows.iter().map(|row| row.iter().map(Datum::plain).collect()));
        csv::write(&rows)
    }

    /// A row as a JSON object on one line, its fields in their order.
    pub fn row_json(&self, row: &[Datum]) -> String {
        let cells = self.fields.iter().zip(row).map(|(field, datum)| (field.name, datum.json()));
        json::object(cells)
    }

    /// The rows as a JSON list, a line a row.
    pub fn rows_json(&self) -> String {
        json::list(self.rows.iter().map(|row| self.row_json(row)))
    }

    /// The place of a field.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The same table with other rows.
    pub fn with(&self, rows: Vec<Vec<Datum>>) -> Self {
        let Self { name, zh, en, fields, key, references, .. } = self;
        Self { name, zh, en, fields: fields.clone(), key: key.clone(), references: references.clone(), rows }
    }
}

/// The rows of a table by what a field of theirs says.
pub struct Lookup<'a> {
    table: &'a Table,
    places: HashMap<String, Vec<usize>>,
}

impl<'a> Lookup<'a> {
    pub fn new(table: &'a Table, field: &str) -> Self {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        if let Some(column) = table.column(field) {
            for (place, row) in table.rows.iter().enumerate() {
                places.entry(row.get(column).map_or_else(String::new, Datum::plain)).or_default().push(place);
            }
        }
        Self { table, places }
    }

    /// The places of the rows that say this.
    pub fn places(&self, says: &str) -> &[usize] {
        self.places.get(says).map_or(&[], Vec::as_slice)
    }

    pub fn table(&self) -> &'a Table {
        self.table
    }

    pub fn first(&self, says: &str) -> Option<&'a [Datum]> {
        self.places(says).first().and_then(|place| self.table.rows.get(*place)).map(Vec::as_slice)
    }

    /// The table with the rows at these places alone, each once, in its order.
    pub fn at(&self, places: impl Iterator<Item = usize>) -> Table {
        let places: BTreeSet<usize> = places.collect();
        self.table.with(places.into_iter().filter_map(|place| self.table.rows.get(place)).cloned().collect())
    }
}
