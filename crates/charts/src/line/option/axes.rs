//! Draws axes, legend and the slider for long series.

use charming::{
    component::{DataZoom, DataZoomType, FilterMode, LegendItem},
    element::{AxisLabel, AxisTick},
};
use serde_json::json;

use crate::drawing::Drawing;
use crate::line::layout::{Layout, ZOOM};
use crate::line::{LineModel, projection};
use crate::scale::{MILLISECONDS, places, ticks};
use crate::words::Word;
use crate::{Theme, style, text};
use xianfeng_core::plan::Language;

/// A dashed line as a legend icon.
const DASHES: &str = "path://M0 0 H6 V2 H0 Z M9 0 H15 V2 H9 Z M0 -4 H0 M0 6 H0";

pub(super) fn axes(drawing: Drawing, model: &LineModel, theme: Theme, layout: &Layout) -> Drawing {
    let most = (layout.plot / (theme.pixels("2022-00 ") + 18.0)) as usize;
    let (ticks, step) = ticks(layout.days.0, layout.days.1, most.clamp(2, 12), model.years);
    let zh = model.language == Language::Zh;
    let format = match (step >= 12, model.years, zh, theme.narrow) {
        (false, ..) => "{yyyy}-{MM}",
        (_, true, true, false) => "{yyyy}年",
        (_, false, true, false) => "{yyyy}年末",
        (_, false, false, false) => "end {yyyy}",
        _ => "{yyyy}",
    };
    let values = ticks.iter().map(|t| *t as f64 * MILLISECONDS);
    let label = values.clone().fold(AxisLabel::new(), |label, t| label.custom_values(t));
    let label = label.color(theme.muted()).font_size(theme.small()).formatter(format);
    let x = style::time_axis(theme)
        .min(layout.days.0 * MILLISECONDS)
        .max(layout.days.1 * MILLISECONDS)
        .axis_label(label)
        .axis_tick(AxisTick::new().show(true).length(4).custom_values(values.collect()));
    let extent = layout.values;
    let round = if model.rank { places(extent) } else { Vec::new() };
    let label = round.iter().fold(AxisLabel::new(), |label, p| label.custom_values(*p));
    let y = style::value_axis(theme)
        .axis_label(label.color(theme.muted()).font_size(theme.small()))
        .axis_tick(AxisTick::new().show(false).custom_values(round))
        .name(text::clip(&model.unit, theme.fits(theme.wide() - 20.0)))
        .min(extent.min)
        .max(extent.max)
        .interval(extent.step)
        .inverse(model.rank);
    let dashed = [Word::Schedule.say(model.language), projection::name(model.language)];
    let dashes = |name: &String| dashed.contains(&name.as_str()).then(|| DASHES.into());
    let entries = layout.legend.iter().map(|name| LegendItem { name: name.clone(), icon: dashes(name) }).collect();
    let legend = style::legend(theme, 0.0).data::<LegendItem>(entries);
    let gap = if layout.shows(model.as_of.x) { theme.line() + 8.0 } else { 9.0 };
    let name = json!({ "nameGap": gap, "nameLocation": if model.rank { "start" } else { "end" },
        "nameTextStyle": { "align": "left", "padding": [0, 0, 0, -(layout.room.left - 2.0)] } });
    let mut drawing = drawing
        .chart(|chart| chart.grid(style::grid(layout.room)).legend(legend).x_axis(x).y_axis(y))
        .with(json!({ "xAxis": style::axis_line(theme, true), "yAxis": style::axis_line(theme, false) }))
        .with(json!({ "yAxis": name, "xAxis": { "containShape": false }, "legend": { "selectedMode": false } }));
    if model.points.len() > ZOOM {
        drawing = zoom(drawing, theme, layout);
    }
    drawing
}

fn zoom(drawing: Drawing, theme: Theme, layout: &Layout) -> Drawing {
    let slider = DataZoom::new()
        .type_(DataZoomType::Slider)
        .filter_mode(FilterMode::None)
        .left(layout.room.left)
        .right(layout.room.right)
        .bottom(6)
        .border_color(theme.grid())
        .filler_color(theme.shade())
        .background_color("transparent")
        .brush_select(false);
    // No dates at the handles: ECharts would write them in its own language.
    let more = json!({ "height": 16, "showDetail": false, "showDataShadow": false, "moveHandleSize": 0,
        "handleStyle": { "color": theme.card(), "borderColor": theme.axis() } });
    drawing.chart(|chart| chart.data_zoom(slider)).with(json!({ "dataZoom": [more] }))
}
