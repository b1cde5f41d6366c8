//! The interface of every chart before it is drawn: words, data in reading order, a table, a height.

use crate::{Table, Theme};
use xianfeng_core::id::{GroupId, SubjectId, TargetId};
use xianfeng_core::plan::{Group, GroupKind};

/// A chart in the reader's words. Implementations know nothing of ECharts.
pub trait ChartModel {
    /// The text alternative of the whole chart.
    fn description(&self) -> &str;

    /// Data in reading order: the path of the arrow keys.
    fn data_points(&self) -> Vec<DataPoint<'_>>;

    /// The destination of a datum by its id in the drawing: of the data points, and of whatever else can be clicked.
    fn destination(&self, id: &str) -> Option<Destination> {
        self.data_points().into_iter().find(|p| p.id == id)?.destination
    }

    /// The same data as a table.
    fn table(&self) -> Table;

    /// Height in pixels for a chart of the theme's width.
    fn height(&self, theme: &Theme) -> f64;

    /// Origin of material in the drawing that is not from the ledger.
    fn credit(&self) -> Option<&str> {
        None
    }
}

/// A datum that the keyboard reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataPoint<'a> {
    /// Its id in the drawing.
    pub id: &'a str,
    /// The sentence a screen reader says.
    pub spoken: &'a str,
    pub destination: Option<Destination>,
}

impl<'a> DataPoint<'a> {
    pub fn new(id: &'a str, spoken: &'a str, destination: Option<Destination>) -> Self {
        Self { id, spoken, destination }
    }
}

/// The subject of a datum, for the page to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    Target(TargetId),
    Group(GroupKind, GroupId),
    /// By its subject in the ledger.
    Observation(SubjectId),
}

impl Destination {
    pub fn group(group: &Group) -> Self {
        Self::Group(group.kind, group.id.clone())
    }
}

/// The place that an arrow key, Home or End leads to in a list of `count` data points, from place `at`.
/// `key` is the name of the key in the browser; `None` for other keys and for an empty list.
pub fn next_data_point(count: usize, at: Option<usize>, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, at) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => Some(0),
        ("ArrowRight" | "ArrowDown", Some(at)) => Some((at + 1).min(last)),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => Some(last),
        ("ArrowLeft" | "ArrowUp", Some(at)) => Some(at.saturating_sub(1).min(last)),
        _ => None,
    }
}
