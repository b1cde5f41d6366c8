//! The table twin of a chart: the same observations for readers, screen readers and spreadsheets.

/// A table that says everything its chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What must be known to read it, one line each.
    pub notes: Vec<String>,
    pub sources: Vec<SourceLine>,
}

/// A column head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub head: String,
    pub unit: Option<String>,
    /// Numbers stand at the right.
    pub numeric: bool,
}

/// A row: its cells, and the id of what it is about, the same as in the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub id: Option<String>,
    pub cells: Vec<String>,
}

/// A document that observations come from. Title and publisher are as imported: show them as text only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLine {
    pub title: String,
    pub publisher: String,
    pub url: String,
}

impl Column {
    pub fn text(head: impl Into<String>) -> Self {
        Self { head: head.into(), unit: None, numeric: false }
    }

    pub fn number(head: impl Into<String>, unit: Option<String>) -> Self {
        Self { head: head.into(), unit: unit.filter(|u| !u.is_empty()), numeric: true }
    }
}

impl Row {
    pub fn new(id: impl Into<String>, cells: Vec<String>) -> Self {
        Self { id: Some(id.into()), cells }
    }
}
