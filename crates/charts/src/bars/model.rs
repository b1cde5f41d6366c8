//! Bars in words and numbers.

use super::layout;
use crate::verdicts::VerdictCount;
use crate::{Cell, ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme};
use xianfeng_core::assess::Verdict;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::Language;

/// Rows in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BarsModel {
    pub language: Language,
    pub description: String,
    /// The verdicts of the rows; empty where they are not judged.
    pub verdicts: Vec<VerdictCount>,
    /// The mark of every row, in words; empty without one.
    pub mark_word: String,
    pub rows: Vec<BarRow>,
    pub columns: Vec<TableColumn>,
    pub notes: Vec<String>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    pub id: String,
    pub name: String,
    pub value: f64,
    /// The mark to compare the bar with.
    pub mark: Option<Mark>,
    /// The parts of the text at the end of the bar: beside each other, or below each other where the drawing is narrow.
    pub label: Vec<String>,
    pub verdict: Option<Verdict>,
    pub spoken: String,
    pub destination: Option<Destination>,
    pub cells: Vec<Cell>,
}

/// The target, or the schedule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark(pub f64);

/// A number for drawing.
pub(super) fn drawn(value: Decimal) -> f64 {
    value.try_into().unwrap_or(0.0)
}

impl ChartModel for BarsModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        self.rows.iter().map(|row| DataPoint::new(&row.id, &row.spoken, row.destination.clone())).collect()
    }

    fn table(&self) -> Table {
        Table {
            caption: self.description.clone(),
            columns: self.columns.clone(),
            rows: self.rows.iter().map(|row| TableRow::new(&row.id, row.cells.clone())).collect(),
            notes: self.notes.clone(),
            sources: Vec::new(),
        }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
