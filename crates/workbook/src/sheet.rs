//! A sheet as data: lines of a head, columns and rows. The same sheet becomes a part of a workbook, or CSV.

use std::collections::BTreeMap;

use xianfeng_core::measure::{Date, Decimal};
use xianfeng_files::csv;

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    /// A number, with all its digits.
    Number(Decimal),
    /// A percentage or a number of points, computed: shown with one decimal.
    Percent(Decimal),
    Day(Date),
}

impl Cell {
    /// A text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    pub fn number(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, Self::Number)
    }

    pub fn percent(value: Option<Decimal>) -> Self {
        value.map_or(Self::Empty, Self::Percent)
    }

    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    pub fn count(count: usize) -> Self {
        Self::Number(Decimal::from(count))
    }

    /// The cell as plain text: a number with all its digits, a day as `2022-12-31`.
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(value) | Self::Percent(value) => csv::number(*value),
            Self::Day(day) => day.to_string(),
        }
    }
}

/// The use of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// For people.
    #[default]
    Plain,
    /// Ids and codes, for whoever joins tables or reads them back: behind the others, in grey.
    Code,
    /// An identity that nobody needs to see.
    Hidden,
    /// To be filled in.
    Answer(Answer),
}

/// What may be filled into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Number,
    Text,
    Choice(Vec<&'static str>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    pub role: Role,
}

impl Column {
    pub fn plain(head: impl Into<String>) -> Self {
        Self { head: head.into(), role: Role::Plain }
    }

    pub fn code(head: impl Into<String>) -> Self {
        Self { head: head.into(), role: Role::Code }
    }

    pub fn hidden(head: impl Into<String>) -> Self {
        Self { head: head.into(), role: Role::Hidden }
    }

    pub fn answer(head: impl Into<String>, answer: Answer) -> Self {
        Self { head: head.into(), role: Role::Answer(answer) }
    }
}

/// A chart that the spreadsheet draws itself, of columns of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    pub title: String,
    pub kind: ChartKind,
    /// The column with the names.
    pub names: usize,
    pub series: Vec<Series>,
    /// The rows that it draws, from the first on.
    pub rows: usize,
}

/// A column that a chart draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    pub column: usize,
    /// `#1b6b4b`
    pub colour: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    Columns,
    StackedBars,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    /// Lines above the table: the plan, the day, what it is.
    pub lines: Vec<Vec<Cell>>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub chart: Option<Chart>,
    /// The words that may be chosen in single cells, by row and column of the table.
    pub choices: BTreeMap<(usize, usize), Vec<&'static str>>,
    /// Only answers can be changed, by whoever does not lift the protection.
    pub is_form: bool,
}

impl Sheet {
    /// The row with the heads of the columns, counted from 0: below the lines and an empty row.
    pub fn head_row(&self) -> usize {
        if self.lines.is_empty() { 0 } else { self.lines.len() + 1 }
    }

    /// The table as CSV that Excel and WPS open, safe from being run as formulas; without the lines above it.
    ///
    /// ```
    /// use xianfeng_workbook::{Cell, Column, Sheet};
    /// let columns = vec![Column::plain("目标"), Column::code("编号")];
    /// let rows = vec![vec![Cell::text("=1+1"), Cell::text("2022-03")]];
    /// let sheet = Sheet { columns, rows, ..Sheet::default() };
    /// assert_eq!(sheet.csv(), "\u{feff}目标,编号\r\n'=1+1,'2022-03\r\n");
    /// ```
    pub fn csv(&self) -> String {
        let mut rows = vec![self.columns.iter().map(|column| column.head.clone()).collect::<Vec<_>>()];
        let cell = |cell: &Cell, column: Option<&Column>| match (cell, column.map(|column| &column.role)) {
            (Cell::Text(text), Some(Role::Code)) => csv::name(text),
            _ => cell.plain(),
        };
        rows.extend(self.rows.iter().map(|row| row.iter().enumerate().map(|(i, c)| cell(c, self.columns.get(i))).collect()));
        csv::write(&rows)
    }
}
