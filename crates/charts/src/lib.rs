//! Charts: pure functions from the data to what is seen, in two steps and two programs.
//!
//! `view` content_changes plan, observations and assessments into a small struct in which every label is
//! already in the reader's words: the page's program does that and nothing more, so it never
//! carries a chart library. [`draw`] content_changes such a view into an ECharts option by charming: the
//! charts program (`src/bin/charts.rs`) does that, loaded when the first chart is looked at.
//! Every chart has a table twin, a written description, and a sentence for every datum.

pub mod calendar;
pub mod codes;
pub mod compare;
pub mod districts;
pub mod flow;
pub mod form;
pub mod indicator;
pub mod palette;
pub mod patch;
pub mod radar;
pub mod sheet;
pub mod status;
pub mod style;
pub mod sunburst;
pub mod table;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod words;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use xianfeng_core::plan::Language;

pub use form::ChartForm;
pub use sheet::Caption;
pub use table::{Column, Row, SourceLine, Table};
pub use theme::Theme;

/// Any chart, on its way from one program to the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "one at a time, on its way to JSON")]
pub enum ChartView {
    Indicator(indicator::View),
    Compare(compare::View),
    Sunburst(sunburst::View),
    Radar(radar::View),
    Flow(flow::View),
    Districts(districts::View),
    Calendar(calendar::View),
    Timeline(timeline::View),
}

/// A datum that the keyboard reaches: its id in the chart, and the sentence to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataPoint<'a> {
    pub id: &'a str,
    pub spoken: &'a str,
}

impl<'a> DataPoint<'a> {
    fn new(id: &'a str, spoken: &'a str) -> Self {
        Self { id, spoken }
    }
}

impl ChartView {
    /// What a screen reader says of the chart as a whole.
    pub fn description(&self) -> &str {
        match self {
            Self::Indicator(view) => &view.description,
            Self::Compare(view) => &view.description,
            Self::Sunburst(view) => &view.description,
            Self::Radar(view) => &view.description,
            Self::Flow(view) => &view.description,
            Self::Districts(view) => &view.description,
            Self::Calendar(view) => &view.description,
            Self::Timeline(view) => &view.description,
        }
    }

    /// The data in reading order.
    pub fn data_points(&self) -> Vec<DataPoint<'_>> {
        match self {
            Self::Indicator(view) => {
                let outlook = view.outlook.iter().map(|o| DataPoint::new(indicator::Outlook::ID, &o.spoken));
                view.points.iter().map(|p| DataPoint::new(&p.id, &p.spoken)).chain(outlook).collect()
            }
            Self::Compare(view) => view.lines.iter().flat_map(|l| &l.points).map(|p| DataPoint::new(&p.id, &p.spoken)).collect(),
            Self::Sunburst(view) => view
                .slices
                .iter()
                .flat_map(|s| {
                    std::iter::once(DataPoint::new(&s.id, &s.spoken)).chain(s.leaves.iter().map(|l| DataPoint::new(&l.id, &l.spoken)))
                })
                .collect(),
            Self::Radar(view) => view.axes.iter().map(|a| DataPoint::new(&a.id, &a.spoken)).collect(),
            Self::Flow(view) => view.bands.iter().map(|b| DataPoint::new(&b.id, &b.spoken)).collect(),
            Self::Districts(view) => view.regions.iter().map(|r| DataPoint::new(&r.id, &r.spoken)).collect(),
            Self::Calendar(view) => view.days.iter().map(|d| DataPoint::new(&d.id, &d.spoken)).collect(),
            Self::Timeline(view) => view.rows.iter().map(|r| DataPoint::new(&r.id, &r.spoken)).collect(),
        }
    }

    /// Where the drawing's own material is from.
    pub fn credit(&self) -> Option<&str> {
        match self {
            Self::Districts(view) => districts::credit(view),
            _ => None,
        }
    }

    pub fn table(&self, language: Language) -> Table {
        match self {
            Self::Indicator(view) => indicator::table(view, language),
            Self::Compare(view) => compare::table(view),
            Self::Sunburst(view) => sunburst::table(view, language),
            Self::Radar(view) => radar::table(view, language),
            Self::Flow(view) => flow::table(view, language),
            Self::Districts(view) => districts::table(view, language),
            Self::Calendar(view) => calendar::table(view, language),
            Self::Timeline(view) => timeline::table(view, language),
        }
    }

    /// A good height in pixels for a chart of the theme's width.
    pub fn height(&self, theme: &Theme) -> f64 {
        match self {
            Self::Indicator(view) => indicator::height(view, *theme),
            Self::Compare(view) => compare::height(view, *theme),
            Self::Sunburst(view) => sunburst::height(view, *theme),
            Self::Radar(view) => radar::height(view, *theme),
            Self::Flow(view) => flow::height(view, *theme),
            Self::Districts(view) => districts::height(view, *theme),
            Self::Calendar(view) => calendar::height(view, *theme),
            Self::Timeline(view) => timeline::height(view, *theme),
        }
    }
}

/// The ECharts option of a view: JSON without functions, complete, so nothing is to be merged.
pub fn draw(view: &ChartView, theme: &Theme) -> Value {
    let drawing = match view {
        ChartView::Indicator(view) => indicator::draw(view, theme),
        ChartView::Compare(view) => compare::draw(view, theme),
        ChartView::Sunburst(view) => sunburst::draw(view, theme),
        ChartView::Radar(view) => radar::draw(view, theme),
        ChartView::Flow(view) => flow::draw(view, theme),
        ChartView::Districts(view) => districts::draw(view, theme),
        ChartView::Calendar(view) => calendar::draw(view, theme),
        ChartView::Timeline(view) => timeline::draw(view, theme),
    };
    drawing.into_option()
}
