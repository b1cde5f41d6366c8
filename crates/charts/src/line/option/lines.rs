//! Draws the lines between observations, and companions.

use charming::{
    element::{LineStyle, LineStyleType, Symbol},
    series::Line as LineSeries,
};
use serde_json::json;

use crate::drawing::{DataItem, Drawing};
use crate::line::layout::companion_name;
use crate::line::{CompanionSeries, LineModel};
use crate::scale::milliseconds;
use crate::{Theme, style};

/// Above this many points a line is drawn through fewer points than there are observations.
const SAMPLED: usize = 400;

/// Draws a reference or background: thin, told apart by its mark.
pub(super) fn companion(drawing: Drawing, companion: &CompanionSeries, theme: Theme, count: usize) -> Drawing {
    let color = if companion.reference { theme.muted() } else { theme.faint() };
    let width = if companion.joined { 1.0 } else { 0.0 };
    let number = companion.id.as_str().bytes().map(usize::from).sum::<usize>() % count.max(1);
    let symbol = [Symbol::Triangle, Symbol::Rect, Symbol::Diamond][number % 3].clone();
    let items = companion
        .points
        .iter()
        .map(|p| DataItem::new(p.id.as_str(), json!([milliseconds(p.x as f64), p.y])).tip(style::tip(&p.tip, theme)))
        .collect();
    let line =
        LineStyle::new().color(color).width(width).type_(if companion.reference { LineStyleType::Solid } else { LineStyleType::Dotted });
    let id = format!("beside-{}", companion.id);
    let series = LineSeries::new().id(id).name(companion_name(companion, theme)).symbol(symbol).symbol_size(6.0).line_style(line);
    drawing.series(series, items, json!({ "z": 3, "itemStyle": { "color": color } }))
}

/// Draws the lines between observations, for the eye only: they cannot be pointed at.
pub(super) fn paths(mut drawing: Drawing, model: &LineModel, theme: Theme) -> Drawing {
    for after in [false, true] {
        let mut items = Vec::new();
        for segment in model.segments.iter().filter(|l| l.after == after) {
            if !items.is_empty() {
                items.push(DataItem::gap());
            }
            items.extend(segment.zero.map(|x| DataItem::new("", json!([milliseconds(x as f64), 0]))));
            let points = segment.points.iter().filter_map(|i| model.points.get(*i));
            items.extend(points.filter_map(|p| p.y.map(|y| DataItem::new("", json!([milliseconds(p.x as f64), y])))));
        }
        if items.is_empty() {
            continue;
        }
        let color = if after { theme.faint() } else { theme.ink() };
        let style = LineStyle::new().color(color).width(1.5).opacity(if after { 0.8 } else { 1.0 });
        let id = if after { "path-after" } else { "path" };
        let more = if items.len() > SAMPLED { json!({ "z": 3, "sampling": "lttb" }) } else { json!({ "z": 3 }) };
        drawing = drawing.series(LineSeries::new().id(id).symbol(Symbol::None).silent(true).line_style(style), items, more);
    }
    drawing
}
