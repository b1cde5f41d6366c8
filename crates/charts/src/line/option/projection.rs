//! Draws the projection: a dashed line and a band from the last observation to the due day.

use charming::{
    element::{AreaStyle, LineStyle, LineStyleType, Symbol},
    series::Line as LineSeries,
};
use serde_json::json;

use crate::drawing::{DataItem, Drawing};
use crate::line::projection::name;
use crate::line::{DrawnProjection, LineModel};
use crate::scale::milliseconds;
use crate::{Theme, style};

pub(super) fn projection(drawing: Drawing, model: &LineModel, theme: Theme) -> Drawing {
    let Some(projection) = &model.projection else { return drawing };
    let (from, due) = (projection.from, projection.due);
    let line = |id: &str, ends: [f64; 2]| {
        let items = [from.0, due].into_iter().zip(ends).map(|(x, y)| DataItem::new("", json!([milliseconds(x as f64), y]))).collect();
        (LineSeries::new().id(id).symbol(Symbol::None).silent(true), items)
    };
    // The band is stacked on its lower edge, which is not seen.
    let (low, items) = line("outlook-low", [from.1, projection.low]);
    let stacked = json!({ "z": 2, "stack": "outlook", "stackStrategy": "all", "lineStyle": { "opacity": 0 } });
    let drawing = drawing.series(low, items, stacked.clone());
    let (band, items) = line("outlook-band", [0.0, projection.high - projection.low]);
    let drawing = drawing.series(band.area_style(AreaStyle::new().color(theme.muted()).opacity(0.16)), items, stacked);
    let dashed = LineStyle::new().color(theme.muted()).width(1.5).type_(LineStyleType::Dashed);
    let series = LineSeries::new().id("outlook").name(name(model.language)).symbol(Symbol::Diamond).symbol_size(7.0).line_style(dashed);
    let start = DataItem::new("", json!([milliseconds(from.0 as f64), from.1])).with("symbol", "none");
    let end = json!({ "color": theme.page(), "borderColor": theme.muted(), "borderWidth": 1.5 });
    let end = DataItem::new(DrawnProjection::ID, json!([milliseconds(due as f64), projection.value]))
        .tip(style::tip(&projection.tip, theme))
        .with("itemStyle", end);
    drawing.series(series, vec![start, end], json!({ "z": 4, "itemStyle": { "color": theme.muted() } }))
}
