//! Draws a model of a chart for ECharts. Charming and everything else that only drawing needs is behind [`pen`],
//! which comes in a part of its own.

use std::rc::Rc;

use crate::browser::chart::Drawing;
use xianfeng_charts::{Caption, Chart, Theme, draw};

/// Draws charts, once its part of the program is there.
pub trait Pen {
    /// The ECharts option and the height of a chart.
    fn drawing(&self, chart: &Chart, theme: &Theme) -> Drawing;

    /// A chart on a sheet of its own: the option and the frame, as JSON.
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

/// Reached through [`crate::lazy`] alone, so that drawing stays out of the other parts.
pub fn pen() -> Rc<dyn Pen> {
    Rc::new(EChartsPen)
}
