//! The only way into the drawing code, so that a program can load all of it when the first chart is due.

use serde_json::Value;

use crate::picture::{Caption, PictureFrame, frame};
use crate::{Chart, Theme};

/// The ECharts option of a chart: JSON without functions, complete, so nothing is to be merged.
pub fn option(chart: &Chart, theme: &Theme) -> Value {
    chart.drawing(*theme).into_option()
}

/// The same as text.
pub fn option_text(chart: &Chart, theme: &Theme) -> String {
    option(chart, theme).to_string()
}

/// A chart with the text around it, to be saved as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The ECharts option.
    pub option: String,
    pub frame: PictureFrame,
}

/// A picture of a chart for white paper: see [`Theme::on_paper`].
pub fn picture(chart: &Chart, theme: &Theme, caption: &Caption) -> Picture {
    Picture { option: option_text(chart, theme), frame: frame(caption, theme, chart.height(theme)) }
}
