//! What all charts share: fonts, motion, description, tooltip, axes.
//!
//! The look is that of a statistical yearbook: thin axes, few grid lines, labels where they belong.

use charming::{
    Chart,
    component::{Axis, Grid, Legend},
    element::{AxisLabel, AxisTick, AxisType, Label, LineStyle, SplitLine, TextStyle, Tooltip, Trigger},
};
use serde_json::{Value, json};

use super::{Theme, patch::Drawing};

/// Fonts that are there: nothing is downloaded.
pub const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/// An empty chart in the reader's settings; `description` is what a screen reader says of it.
pub fn frame(description: &str, theme: Theme) -> Drawing {
    let chart = Chart::new()
        .animation(!theme.reduced_motion)
        .animation_duration(if theme.reduced_motion { 0 } else { 300 })
        .animation_duration_update(if theme.reduced_motion { 0 } else { 200 })
        .background_color("transparent")
        .tooltip(
            Tooltip::new().trigger(Trigger::Item).background_color(theme.card()).border_color(theme.axis()).border_width(1.0).padding(8.0),
        );
    Drawing::new(chart).with(json!({
        // Days are days everywhere, whatever the reader's clock.
        "useUTC": true,
        "textStyle": { "fontFamily": FONTS, "fontSize": theme.font_size, "color": theme.ink() },
        "aria": { "enabled": true, "label": { "enabled": true, "description": description } },
        "tooltip": {
            // Drawn as text on the canvas: a name can never become HTML.
            "renderMode": "richText",
            "confine": true,
            // Above the datum, so that it stays in sight.
            "position": "top",
            "textStyle": { "fontSize": theme.small(), "lineHeight": theme.line(), "color": theme.ink() },
        },
        "stateAnimation": { "duration": if theme.reduced_motion { 0 } else { 100 } },
    }))
}

/// Room around the plot, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

pub fn grid(room: Room) -> Grid {
    Grid::new().left(room.left).top(room.top).right(room.right).bottom(room.bottom)
}

/// An axis of numbers with grid lines and no line of its own.
pub fn value_axis(theme: Theme) -> Axis {
    quiet(Axis::new().type_(AxisType::Value), theme)
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(true).line_style(LineStyle::new().color(theme.grid()).width(1)))
        .name_text_style(TextStyle::new().color(theme.muted()).font_size(theme.small()))
}

/// An axis of days without grid lines.
pub fn time_axis(theme: Theme) -> Axis {
    quiet(Axis::new().type_(AxisType::Time), theme).split_line(SplitLine::new().show(false))
}

/// An axis of names without ticks.
pub fn name_axis(theme: Theme, names: Vec<String>) -> Axis {
    quiet(Axis::new().type_(AxisType::Category), theme)
        .data(names)
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
}

fn quiet(axis: Axis, theme: Theme) -> Axis {
    axis.axis_label(AxisLabel::new().color(theme.muted()).font_size(theme.small()))
}

/// charming's axis line has the colours of a gauge; this is the one of an axis.
pub fn axis_line(theme: Theme, show: bool) -> Value {
    let style = json!({ "color": theme.axis(), "width": 1 });
    json!({ "axisLine": { "show": show, "onZero": false, "lineStyle": style }, "axisTick": { "length": 4, "lineStyle": style } })
}

pub fn text_style(theme: Theme) -> TextStyle {
    TextStyle::new().color(theme.muted()).font_size(theme.small())
}

pub fn label(theme: Theme) -> Label {
    Label::new().show(true).color(theme.muted()).font_size(theme.small())
}

const GAP: f64 = 10.0;

/// A legend at the top left, in as many lines as it takes.
pub fn legend(theme: Theme, top: f64) -> Legend {
    Legend::new()
        .left(0)
        .top(top)
        .padding(0.0)
        .item_gap(GAP)
        .item_width(14)
        .item_height(10)
        .inactive_color(theme.grid())
        .text_style(text_style(theme).line_height(theme.line()))
}

/// How high a legend of these names is in `width` pixels, with a gap below.
pub fn legend_height<'a>(theme: Theme, names: impl Iterator<Item = &'a str>, width: f64) -> f64 {
    let mut lines = 0;
    let mut left = 0.0;
    for name in names {
        let need = theme.pixels(name) + 14.0 + 5.0 + GAP;
        if lines == 0 || left < need {
            lines += 1;
            left = width;
        }
        left -= need;
    }
    f64::from(lines) * (theme.line() + GAP)
}
