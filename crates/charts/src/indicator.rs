//! The main chart, on the page of a target: its observations over time against what was promised.
//!
//! The horizontal axis is time, and an observation stands at the *end* of its period: a cumulative
//! January–September stands at 30 September and a whole year at 31 December, so both meet the
//! schedule line where they are judged against it. Sums over periods start from zero: as bars
//! where every period is equally long, else as rays from the start of each period.
//!
//! **Keyboard.** [`View::points`] are in reading order (by end of period, then by day of
//! publication). Arrow keys step through that list; for each point the page says
//! [`Point::spoken`], a whole sentence, in a live region, and lights the datum up by
//! [`Point::id`] (`show` of the ECharts entry). Nothing is reachable by mouse only.

mod draw;
pub(super) mod observations;
mod labels;
mod marks;
mod outlook;
pub mod scale;
mod table;
pub(super) mod view;

use serde::{Deserialize, Serialize};

use super::{codes, table::SourceLine};
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::Language;

pub use self::view::view;
pub use draw::{draw, height};
pub use table::table;

/// Everything the chart shows, in the reader's words. Days are counted from 1970.
///
/// What only the page needs (sentences, the table) is not sent to the charts program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub title: String,
    /// What a screen reader says of the whole chart.
    pub description: String,
    /// Head of the vertical axis.
    pub unit: String,
    pub shape: Shape,
    /// A place in a list: the first stands at the top.
    pub rank: bool,
    /// Every period is a whole year, so that a year needs no "end of".
    pub years: bool,
    #[serde(with = "codes::verdict")]
    pub verdict: Verdict,
    pub provisional: bool,
    pub window: Window,
    pub goal: Option<Goal>,
    /// Where the way begins, what its pace asks for on the way, and where it ends: day and value.
    pub schedule: Option<Vec<(i64, f64)>>,
    pub baseline: Option<Mark>,
    pub outlook: Option<Outlook>,
    pub as_of: Mark,
    /// Days from which the series is no longer comparable with what came before.
    pub breaks: Vec<Mark>,
    pub points: Vec<Point>,
    pub lines: Vec<Line>,
    pub companions: Vec<Companion>,
    #[serde(skip)]
    pub notes: Vec<String>,
    #[serde(skip)]
    pub sources: Vec<SourceLine>,
}

/// How the observations are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Levels, rates and ranks.
    Line,
    /// Sums over periods of one length.
    Bars,
    /// Sums over periods of different length: from zero at the start of each.
    Rays,
}

/// The time in which the target is judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Window {
    /// The day_number_of before it begins.
    pub from: i64,
    pub due: i64,
    /// The first possible due day of a range.
    pub due_from: Option<i64>,
    pub label: String,
}

/// The number to reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    pub y: f64,
    /// Two short lines for the margin.
    pub label: String,
    pub tip: String,
}

/// Where a straight line through the observations would be on the due day: shown, never judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// The last observation before the due day.
    pub from: (i64, f64),
    pub due: i64,
    pub value: f64,
    /// Ends of the 80 % interval.
    pub low: f64,
    pub high: f64,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    #[serde(skip)]
    pub cells: Cells,
}

impl Outlook {
    /// Its datum on the due day; no observation has such an id.
    pub const ID: &'static str = "outlook";
}

/// A named place on the chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub x: i64,
    pub y: Option<f64>,
    pub label: String,
}

/// What an observation is to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The verdict rests on it.
    Judged,
    /// Before or inside the window.
    Inside,
    /// After the window.
    After,
    /// Another observation of the same period is better.
    Rival,
}

/// Words like 突破 and 近 leave one side open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Open {
    Above,
    Below,
}

/// One observation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Subject of the observation in the ledger.
    pub id: String,
    /// The day_number_of before its period begins.
    pub from: i64,
    /// The last day of its period.
    pub x: i64,
    /// In the chart's unit; `None`: in the table only.
    pub y: Option<f64>,
    pub role: Role,
    pub provisional: bool,
    pub derived: bool,
    pub open: Option<Open>,
    /// The number alone.
    pub label: String,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    /// The sentence for a screen reader.
    #[serde(skip)]
    pub spoken: String,
    #[serde(skip)]
    pub cells: Cells,
}

/// The row of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cells {
    pub period: String,
    pub value: String,
    pub stage: String,
    pub grade: String,
    pub published: String,
    pub used: String,
    /// Index in [`View::sources`].
    pub source: Option<usize>,
}

/// Points that belong together: indices into [`View::points`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// For rays: the day_number_of on which the sum is zero.
    pub zero: Option<i64>,
    pub points: Vec<usize>,
    /// After the window.
    pub after: bool,
}

/// Another series: a reference the target is compared with, or background.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Companion {
    pub id: String,
    pub name: String,
    pub reference: bool,
    /// Its points are of one kind of period and may be joined.
    pub joined: bool,
    pub points: Vec<Other>,
}

/// An observation of a companion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Other {
    pub id: String,
    pub x: i64,
    pub y: f64,
    pub tip: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    #[serde(skip)]
    pub cells: Cells,
}
