//! The table of a chart: the same data for readers, screen readers and spreadsheets.

use xianfeng_core::measure::{Decimal, Qualifier};

/// A table that says everything its chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<TableRow>,
    /// Explanations under the table, one line each.
    pub notes: Vec<String>,
    pub sources: Vec<SourceLine>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableColumn {
    pub head: String,
    pub unit: Option<String>,
    /// Numbers are set at the right.
    pub numeric: bool,
}

/// A row: one cell a column, and the id of its datum in the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    pub id: Option<String>,
    pub cells: Vec<Cell>,
}

/// A cell: its text for readers and, of an amount, the number for spreadsheets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    text: String,
    pub amount: Option<Amount>,
}

/// An amount in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    pub value: Decimal,
    pub unit: String,
    pub reading: Qualifier,
}

impl Cell {
    pub fn amount(text: String, value: Decimal, unit: &str, reading: Qualifier) -> Self {
        Self { text, amount: Some(Amount { value, unit: unit.to_owned(), reading }) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, amount: None }
    }
}

impl std::ops::Deref for Cell {
    type Target = str;
    fn deref(&self) -> &str {
        &self.text
    }
}

/// A document that observations come from. Title and publisher are as imported: show them as text only.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceLine {
    pub title: String,
    pub publisher: String,
    pub url: String,
}

impl TableColumn {
    pub fn text(head: impl Into<String>) -> Self {
        Self { head: head.into(), unit: None, numeric: false }
    }

    pub fn number(head: impl Into<String>, unit: Option<String>) -> Self {
        Self { head: head.into(), unit: unit.filter(|u| !u.is_empty()), numeric: true }
    }

    /// The head with its unit: `Share (%)`.
    pub fn heading(&self) -> String {
        self.unit.as_ref().map_or_else(|| self.head.clone(), |unit| format!("{} ({unit})", self.head))
    }
}

impl TableRow {
    pub fn new(id: impl Into<String>, cells: Vec<impl Into<Cell>>) -> Self {
        Self { id: Some(id.into()), cells: cells.into_iter().map(Into::into).collect() }
    }
}
