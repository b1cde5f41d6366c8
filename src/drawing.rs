//! Draws a chart's model for ECharts. [`pen`] hides Charming and all other drawing code,
//! which is a lazy part of the program.

use std::rc::Rc;

use crate::browser::chart::Drawing;
use xianfeng_charts::{Caption, Chart, Theme, draw};

/// Draws charts, once its part of the program is loaded.
pub trait Pen {
    /// The ECharts option and the height of a chart.
    fn drawing(&self, chart: &Chart, theme: &Theme) -> Drawing;

    /// A chart on its own sheet: the option and the frame, as JSON.
    fn picture(&self, chart: &Chart, theme: &Theme, caption: &Caption) -> (String, String);
}

struct EChartsPen;

impl Pen for EChartsPen {
    fn drawing(&self, chart: &Chart, theme: &Theme) -> Drawing {
        Drawing::new(chart.height(theme), &draw::option_text(chart, theme))
    }

    fn picture(&self, chart: &Chart, theme: &Theme, caption: &Caption) -> (String, String) {
        let picture = draw::picture(chart, theme, caption);
        (picture.option, serde_json::to_string(&picture.frame).unwrap_or_default())
    }
}

/// Called only through [`crate::lazy`], so that the drawing code stays out of the other parts.
pub fn pen() -> Rc<dyn Pen> {
    Rc::new(EChartsPen)
}
