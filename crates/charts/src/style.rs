//! ECharts settings that all charts share: fonts, motion, description, tooltip, axes, legends.
//!
//! The look is that of a statistical yearbook: thin axes, few grid lines, labels where they belong.

use charming::{
    Chart,
    component::{Axis, Grid, Legend, LegendItem},
    element::{AxisLabel, AxisTick, AxisType, LineStyle, SplitLine, Symbol, TextStyle, Tooltip, Trigger},
    series::Scatter,
};
use serde_json::{Value, json};

use crate::drawing::Drawing;
use crate::layout::{LEGEND_GAP, Room};
use crate::theme::FONTS;
use crate::verdicts::VerdictCount;
use crate::{Theme, palette, text};

/// An empty chart in the reader's settings.
pub fn frame(theme: Theme) -> Drawing {
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
        // Without a label: ECharts would make its element a picture, and the arrow keys reach no picture. The page names
        // the element itself.
        "aria": { "enabled": true, "label": { "enabled": false } },
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

pub fn grid(room: Room) -> Grid {
    Grid::new().left(room.left).top(room.top).right(room.right).bottom(room.bottom)
}

/// An axis of numbers with grid lines and without an axis line.
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

/// The axis line, which charming colours like a gauge.
pub fn axis_line(theme: Theme, show: bool) -> Value {
    let style = json!({ "color": theme.axis(), "width": 1 });
    json!({ "axisLine": { "show": show, "onZero": false, "lineStyle": style }, "axisTick": { "length": 4, "lineStyle": style } })
}

pub fn text_style(theme: Theme) -> TextStyle {
    TextStyle::new().color(theme.muted()).font_size(theme.small())
}

/// A legend at the top left, in as many lines as it takes.
pub fn legend(theme: Theme, top: f64) -> Legend {
    Legend::new()
        .left(0)
        .top(top)
        .padding(0.0)
        .item_gap(LEGEND_GAP)
        .item_width(14)
        .item_height(10)
        .inactive_color(theme.grid())
        .text_style(text_style(theme).line_height(theme.line()))
}

/// The legend of verdicts: shape, word, count. Empty series lend it their names and colours.
pub fn verdict_legend(mut drawing: Drawing, verdicts: &[VerdictCount], theme: Theme) -> Drawing {
    let mut entries = Vec::new();
    for entry in verdicts {
        let series = Scatter::new().id(format!("key-{}", entry.verdict.slug())).name(entry.text()).symbol(Symbol::Circle);
        let color = json!({ "color": theme.verdict(entry.verdict) });
        let more = json!({ "coordinateSystem": "none", "data": [], "itemStyle": color, "silent": true });
        drawing = drawing.series(series, Vec::new(), more);
        entries.push(LegendItem { name: entry.text(), icon: Some(palette::symbol(entry.verdict).into()) });
    }
    let legend = legend(theme, 0.0).item_width(12).item_height(12).data::<LegendItem>(entries);
    drawing.chart(|chart| chart.legend(legend)).with(json!({ "legend": { "selectedMode": false } }))
}

/// Lines of a tooltip, none wider than the chart lets it be.
pub fn tip(lines: &[String], theme: Theme) -> String {
    let limit = theme.fits((theme.wide() * 0.6).min(380.0));
    lines.iter().map(|line| text::wrap_clip(line, limit, 4)).collect::<Vec<_>>().join("\n")
}
