//! Comparable values in the reader's words.

use super::layout;
use crate::axis_unit::{self, AxisUnit};
use crate::{Cell, ChartModel, DataPoint, Destination, SourceLine, Table, TableColumn, TableRow, Theme};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{Indicator, Language};

/// Values of an indicator against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareModel {
    pub language: Language,
    pub description: String,
    /// Head of the vertical axis.
    pub unit: String,
    /// The values are places in a list: the first is at the top.
    pub rank: bool,
    /// Bars for single values; otherwise a line through the months of each year.
    pub bars: bool,
    /// Places on the horizontal axis.
    pub places: Vec<String>,
    /// The earliest first.
    pub series: Vec<CompareSeries>,
    pub columns: Vec<TableColumn>,
    pub notes: Vec<String>,
    pub sources: Vec<SourceLine>,
}

/// Values that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareSeries {
    pub name: String,
    pub points: Vec<ComparePoint>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparePoint {
    /// Subject of the observation in the ledger.
    pub id: SubjectId,
    /// Index in [`CompareModel::places`].
    pub at: usize,
    pub y: f64,
    pub provisional: bool,
    /// The number alone.
    pub label: String,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    pub spoken: String,
    /// One for each of [`CompareModel::columns`].
    pub cells: Vec<Cell>,
}

/// The best observation of every period that is known and comparable with the latest.
pub(super) struct Comparable<'a> {
    pub indicator: &'a Indicator,
    pub unit: AxisUnit<'a>,
    pub title: String,
    /// With their numbers in the unit of the target.
    pub observations: Vec<(&'a CurrentObservation, Decimal)>,
}

/// Explanations of the numbers, and the rule of comparison.
pub(super) fn notes(indicator: &Indicator, rule: &str, language: Language) -> Vec<String> {
    axis_unit::notes(indicator, language).chain([rule.to_owned()]).collect()
}

/// `Industrial growth: growth on a year before (%). 2022: …`. Many values are shortened to the first and the last.
pub(super) fn describe(title: &str, what: &str, unit: &str, series: &[CompareSeries], language: Language) -> String {
    let said: Vec<&str> = series.iter().flat_map(|s| &s.points).map(|p| p.spoken.as_str()).collect();
    match (language, said.as_slice()) {
        (Language::Zh, [first, .., last]) if said.len() > 6 => format!("{title}：{what}（{unit}）。{first}……{last}"),
        (Language::En, [first, .., last]) if said.len() > 6 => format!("{title}: {what} ({unit}). {first} … {last}"),
        (Language::Zh, all) => format!("{title}：{what}（{unit}）。{}", all.concat()),
        (Language::En, all) => format!("{title}: {what} ({unit}). {}", all.join(" ")),
    }
}

impl ChartModel for CompareModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        let points = self.series.iter().flat_map(|s| &s.points);
        points.map(|p| DataPoint::new(p.id.as_str(), &p.spoken, Some(Destination::Observation(p.id.clone())))).collect()
    }

    fn table(&self) -> Table {
        let rows = self.series.iter().flat_map(|s| &s.points).map(|p| TableRow::new(p.id.as_str(), p.cells.clone())).collect();
        let (columns, notes, sources) = (self.columns.clone(), self.notes.clone(), self.sources.clone());
        Table { caption: self.description.clone(), columns, rows, notes, sources }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
