//! Window, as-of day and breaks; goal and schedule.

use charming::{
    element::{LineStyle, LineStyleType, Symbol},
    series::Line as LineSeries,
};
use serde_json::json;

use crate::drawing::{DataItem, Drawing};
use crate::line::layout::Layout;
use crate::line::{DayMark, LineModel};
use crate::scale::milliseconds;
use crate::words::Word;
use crate::{Theme, palette};

/// Draws the window as a shade; as-of day and breaks of the series as thin upright lines.
pub(super) fn background(drawing: Drawing, model: &LineModel, theme: Theme, layout: &Layout) -> Drawing {
    let window = &model.window;
    let last = window.due_from.unwrap_or(window.due);
    let wide = window.due.saturating_sub(window.from) as f64 / (layout.days.1 - layout.days.0) * layout.plot > theme.pixels(&window.label);
    let label = json!({ "show": wide, "position": "insideTopLeft", "distance": 4, "color": theme.muted(), "fontSize": theme.small(), "formatter": window.label });
    let mut areas = vec![json!([{ "xAxis": milliseconds(window.from as f64), "label": label }, { "xAxis": milliseconds(last as f64) }])];
    if window.due_from.is_some() {
        let lighter = palette::mix(theme.shade(), theme.page(), 0.5);
        areas.push(json!([{ "xAxis": milliseconds(last as f64), "itemStyle": { "color": lighter } }, { "xAxis": milliseconds(window.due as f64) }]));
    }
    let upright = |mark: &DayMark, kind: &str, text: &str, color: &str| {
        let align = if (mark.x as f64 - layout.days.0) / (layout.days.1 - layout.days.0) > 0.7 { "right" } else { "left" };
        json!({ "xAxis": milliseconds(mark.x as f64), "lineStyle": { "type": kind, "color": color, "width": 1 },
            "label": { "show": !text.is_empty(), "formatter": text, "position": if model.rank { "start" } else { "end" }, "distance": 3, "align": align,
                "color": theme.muted(), "fontSize": theme.small() } })
    };
    let mut lines = Vec::new();
    if layout.shows(model.as_of.x) {
        lines.push(upright(&model.as_of, "solid", &model.as_of.label, theme.muted()));
    }
    lines.extend(model.breaks.iter().filter(|m| layout.shows(m.x)).map(|m| upright(m, "dotted", "", theme.faint())));
    if layout.values.min < 0.0 && layout.values.max > 0.0 && !model.rank {
        let style = json!({ "type": "solid", "color": theme.axis(), "width": 1 });
        lines.push(json!({ "yAxis": 0, "label": { "show": false }, "lineStyle": style }));
    }
    let base = LineSeries::new().id("window").silent(true);
    drawing.series(
        base,
        Vec::new(),
        json!({
            "data": [],
            "z": 0,
            "markArea": { "silent": true, "z": -1, "animation": false, "itemStyle": { "color": theme.shade() }, "data": areas },
            "markLine": { "silent": true, "animation": false, "symbol": "none", "data": lines },
        }),
    )
}

/// Draws the goal, solid in the window, dotted outside it, named in the margin; and the schedule.
pub(super) fn goal(mut drawing: Drawing, model: &LineModel, theme: Theme, layout: &Layout) -> Drawing {
    if let Some(goal) = &model.goal {
        let end = json!({ "show": true, "position": "right", "distance": 5, "color": theme.accent(), "fontSize": theme.small(),
            "lineHeight": theme.line(), "fontWeight": "bold", "formatter": goal.label });
        let guide = vec![
            DataItem::new("", json!([milliseconds(layout.days.0), goal.y])),
            // A label needs a symbol, however small.
            DataItem::new("goal", json!([milliseconds(layout.days.1), goal.y]))
                .with("label", end)
                .with("symbol", "circle")
                .with("symbolSize", 0.1),
        ];
        let dotted = LineStyle::new().color(theme.accent()).width(1).type_(LineStyleType::Dotted).opacity(0.7);
        let series = LineSeries::new().id("goal-guide").symbol(Symbol::None).silent(true).line_style(dotted);
        drawing = drawing.series(series, guide, json!({ "z": 4, "clip": false }));
        let solid = LineStyle::new().color(theme.accent()).width(2);
        let inside =
            [model.window.from, model.window.due].map(|x| DataItem::new("", json!([milliseconds(x as f64), goal.y])).tip(&goal.tip));
        let series = LineSeries::new().id("goal").symbol(Symbol::None).line_style(solid);
        drawing = drawing.series(series, inside.into(), json!({ "z": 4, "silent": true }));
    }
    if let Some(schedule) = &model.schedule {
        let dashed = LineStyle::new().color(theme.accent()).width(1.5).type_(LineStyleType::Dashed);
        let items = schedule.iter().map(|(x, y)| DataItem::new("", json!([milliseconds(*x as f64), y]))).collect();
        let name = Word::Schedule.say(model.language);
        let series = LineSeries::new().id("schedule").name(name).symbol(Symbol::None).line_style(dashed).silent(true);
        drawing = drawing.series(series, items, json!({ "z": 4, "itemStyle": { "color": theme.accent() } }));
    }
    drawing
}
