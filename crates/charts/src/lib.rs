//! Charts: from plan, ledger and assessments to ECharts, in two steps.
//!
//! 1. [`ChartKey::model`] makes a [`Chart`]: a model with every word and number already in the reader's language. It
//!    has a description, data points with a sentence each, a table and a height ([`ChartModel`]), and knows nothing of ECharts.
//! 2. [`draw`] turns a chart and a [`Theme`] into an ECharts option, by charming. Nothing else reaches the drawing code,
//!    so a program can load it when the first chart is due.
//!
//! A chart is a folder: `model.rs` (from the data to the words), `layout.rs` (pixels), `option.rs` (ECharts). Begin with
//! [`timeline`], a short one. A new one needs a line in the list below and one in [`ChartKey`]; the compiler asks for the rest.

pub mod bars;
pub mod compare;
pub mod flow;
pub mod line;
pub mod map;
pub mod timeline;

pub mod draw;
pub mod form;
pub mod key;
pub mod model;
pub mod palette;
pub mod picture;
pub mod scale;
pub mod table;
pub mod text;
pub mod theme;

mod axis_unit;
mod drawing;
mod layout;
mod observations;
mod style;
mod verdicts;
mod words;

use std::ops::Deref;

pub use form::ChartForm;
pub use key::{ChartInputs, ChartKey};
pub use model::{ChartModel, DataPoint, Destination, next_data_point};
pub use picture::Caption;
pub use table::{Amount, Cell, SourceLine, Table, TableColumn, TableRow};
pub use theme::Theme;

use drawing::{Draw, Drawing};

macro_rules! charts {
    ($($name:ident($model:ty),)*) => {
        /// Any chart. Dereferences to its [`ChartModel`].
        #[derive(Clone, Debug, PartialEq)]
        #[expect(clippy::large_enum_variant, reason = "a page holds a few charts, never a list of them")]
        pub enum Chart { $($name($model)),* }

        impl Deref for Chart {
            type Target = dyn ChartModel;

            fn deref(&self) -> &Self::Target {
                match self { $(Self::$name(model) => model),* }
            }
        }

        impl Chart {
            fn drawing(&self, theme: Theme) -> Drawing {
                match self { $(Self::$name(model) => model.draw(theme)),* }
            }
        }

        $(impl From<$model> for Chart {
            fn from(model: $model) -> Self {
                Self::$name(model)
            }
        })*
    };
}

// The list of charts: a name and the model, which implements `ChartModel` and `Draw`.
charts! {
    Line(line::LineModel),
    Compare(compare::CompareModel),
    Bars(bars::BarsModel),
    Flow(flow::FlowModel),
    Map(map::MapModel),
    Timeline(timeline::TimelineModel),
}

impl Chart {
    /// Name of the outlines to load before drawing, and to register with ECharts; `None` for most charts.
    pub fn outlines(&self) -> Option<&str> {
        if let Self::Map(model) = self { model.outlines.as_deref() } else { None }
    }

    /// Answers [`Chart::outlines`]: the administrative codes of the districts that are too small to be read in them, or
    /// `None` where they could not be loaded.
    pub fn set_outlines(&mut self, small: Option<Vec<String>>) {
        if let Self::Map(model) = self {
            model.set_outlines(small);
        }
    }
}
