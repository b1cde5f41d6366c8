//! Everything the chart shows, in the reader's words. Days are counted from 1970; values are in the unit of the axis.

use super::{layout, table};
use crate::observations::ObservationCells;
use crate::{ChartModel, DataPoint, Destination, SourceLine, Table, Theme};
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::{IndicatorId, SubjectId};
use xianfeng_core::plan::Language;

/// The observations of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct LineModel {
    pub language: Language,
    /// Name of the target.
    pub title: String,
    pub description: String,
    /// Head of the vertical axis.
    pub unit: String,
    pub shape: LineShape,
    /// The values are places in a list: the first is at the top.
    pub rank: bool,
    /// Every period is a whole year, so that a year needs no "end of".
    pub years: bool,
    pub verdict: Verdict,
    pub provisional: bool,
    pub window: TargetWindow,
    pub goal: Option<GoalLine>,
    /// Points of the schedule line as (day, value).
    pub schedule: Option<Vec<(i64, f64)>>,
    pub baseline: Option<DayMark>,
    pub projection: Option<DrawnProjection>,
    pub as_of: DayMark,
    /// Days from which the series is no longer comparable with what came before.
    pub breaks: Vec<DayMark>,
    /// In reading order: by end of period, then by day of publication.
    pub points: Vec<LinePoint>,
    pub segments: Vec<LineSegment>,
    pub companions: Vec<CompanionSeries>,
    pub notes: Vec<String>,
    pub sources: Vec<SourceLine>,
}

/// The style of observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineShape {
    /// Levels, rates and ranks.
    Line,
    /// Sums over periods of one length.
    Bars,
    /// Sums over periods of different length: from zero at the start of each.
    Rays,
}

/// The time in which the target is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetWindow {
    /// The day before it begins.
    pub from: i64,
    pub due: i64,
    /// The first possible due day, where the plan names a range.
    pub due_from: Option<i64>,
    pub label: String,
}

/// The number to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    pub y: f64,
    /// Two short lines for the margin.
    pub label: String,
    pub tip: String,
}

/// A straight line through the observations, extended to the due day: shown, never judged.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnProjection {
    /// Day and value of the last observation before the due day.
    pub from: (i64, f64),
    pub due: i64,
    pub value: f64,
    /// Ends of the 80% interval.
    pub low: f64,
    pub high: f64,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    pub spoken: String,
    pub cells: ObservationCells,
}

impl DrawnProjection {
    /// Id of its datum on the due day; no observation has such an id.
    pub const ID: &'static str = "outlook";
}

/// A named day, with a value where the mark has one.
#[derive(Clone, Debug, PartialEq)]
pub struct DayMark {
    pub x: i64,
    pub y: Option<f64>,
    pub label: String,
}

/// Relation of an observation to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointRole {
    /// The verdict rests on it.
    Judged,
    /// Before or inside the window.
    Inside,
    /// After the window.
    After,
    /// Another observation of the same period is better.
    Rival,
}

/// The side that words like 突破 and 近 leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenEnd {
    Above,
    Below,
}

/// One observation.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePoint {
    /// Subject of the observation in the ledger.
    pub id: SubjectId,
    /// The day before its period begins.
    pub from: i64,
    /// The last day of its period.
    pub x: i64,
    /// `None`: in the table only.
    pub y: Option<f64>,
    pub role: PointRole,
    pub provisional: bool,
    pub derived: bool,
    pub open: Option<OpenEnd>,
    /// The number alone.
    pub label: String,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    pub spoken: String,
    pub cells: ObservationCells,
}

/// Points joined by a line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSegment {
    /// For rays: the day on which the sum is zero.
    pub zero: Option<i64>,
    /// Indices into [`LineModel::points`].
    pub points: Vec<usize>,
    /// After the window.
    pub after: bool,
}

/// Another series: a reference the target is compared with, or background.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanionSeries {
    pub id: IndicatorId,
    pub name: String,
    pub reference: bool,
    /// Its points are of one kind of period and may be joined.
    pub joined: bool,
    pub points: Vec<CompanionPoint>,
}

/// An observation of a companion.
#[derive(Clone, Debug, PartialEq)]
pub struct CompanionPoint {
    /// Subject of the observation in the ledger.
    pub id: SubjectId,
    pub x: i64,
    pub y: f64,
    pub tip: Vec<String>,
    pub cells: ObservationCells,
}

impl ChartModel for LineModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        let observation = |p| {
            let p: &LinePoint = p;
            DataPoint::new(p.id.as_str(), &p.spoken, Some(Destination::Observation(p.id.clone())))
        };
        let projection = self.projection.iter().map(|p| DataPoint::new(DrawnProjection::ID, &p.spoken, None));
        self.points.iter().map(observation).chain(projection).collect()
    }

    fn table(&self) -> Table {
        table::table(self)
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
