//! Bars around zero for growth, a line a year for years.

use charming::{
    element::{AxisLabel, LineStyle, LineStyleType, Symbol},
    series::{Bar, Line as LineSeries},
};
use serde_json::{Value, json};

use super::layout::{extent, room};
use super::{CompareModel, ComparePoint, CompareSeries};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::{Theme, style, text};

impl Draw for CompareModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let (room, extent) = (room(self, theme), extent(self));
        let each = (theme.wide() - room.left - room.right) / self.places.len().max(1) as f64;
        let places = self.places.iter().map(|p| text::fit(p, theme.fits(each - 4.0).max(4), 2)).collect();
        let x = style::name_axis(theme, places).axis_label(AxisLabel::new().color(theme.muted()).font_size(theme.small()));
        let y = style::value_axis(theme)
            .name(text::clip(&self.unit, theme.fits(theme.wide() - 20.0)))
            .min(extent.min)
            .max(extent.max)
            .interval(extent.step)
            .inverse(self.rank);
        let mut drawing = style::frame(theme)
            .chart(|chart| chart.grid(style::grid(room)).x_axis(x).y_axis(y))
            .with(json!({ "xAxis": style::axis_line(theme, true), "yAxis": style::axis_line(theme, false) }))
            .with(json!({ "xAxis": { "axisLabel": { "lineHeight": theme.line(), "hideOverlap": true } },
                "yAxis": { "nameGap": 9, "nameTextStyle": { "align": "left", "padding": [0, 0, 0, -(room.left - 2.0)] } } }));
        let labelled = self.series.iter().map(|l| l.points.len()).sum::<usize>() <= 12 && each > 44.0;
        for (i, series) in self.series.iter().enumerate() {
            let age = self.series.len() - 1 - i;
            drawing = if self.bars { bars(drawing, self, series, theme, labelled) } else { year(drawing, series, theme, age, labelled) };
        }
        if self.bars {
            return drawing;
        }
        let names: Vec<&str> = self.series.iter().map(|l| l.name.as_str()).collect();
        drawing.chart(|chart| chart.legend(style::legend(theme, 0.0).data(names))).with(json!({ "legend": { "selectedMode": false } }))
    }
}

fn item(point: &ComparePoint, theme: Theme) -> DataItem {
    let name = point.tip.first().cloned().unwrap_or_default();
    DataItem::new(point.id.as_str(), json!([point.at, point.y])).name(name).tip(style::tip(&point.tip, theme))
}

fn label(point: &ComparePoint, theme: Theme, show: bool, place: &str) -> Value {
    json!({ "show": show, "position": place, "formatter": point.label, "color": theme.ink(), "fontSize": theme.small() })
}

/// Hollow where it may still change.
fn bars(drawing: Drawing, model: &CompareModel, of: &CompareSeries, theme: Theme, labelled: bool) -> Drawing {
    let bar = |p: &ComparePoint| {
        let fill = if p.provisional { theme.page() } else { theme.accent() };
        item(p, theme)
            .with("itemStyle", json!({ "color": fill, "borderColor": theme.accent(), "borderWidth": 1.5 }))
            .with("label", label(p, theme, labelled, if p.y >= 0.0 { "top" } else { "bottom" }))
    };
    let zero = json!({ "silent": true, "animation": false, "symbol": "none", "data": [{ "yAxis": 0 }], "label": { "show": false },
        "lineStyle": { "type": "solid", "color": theme.axis(), "width": 1 } });
    let wide = if model.places.len() > 20 { 8.0 } else { 26.0 };
    drawing.series(
        Bar::new().id("growth").name(&of.name),
        of.points.iter().map(bar).collect(),
        json!({ "barMaxWidth": wide, "markLine": zero }),
    )
}

/// The latest year is strong; the others are told apart by mark and dash, not by colour alone.
fn year(drawing: Drawing, of: &CompareSeries, theme: Theme, age: usize, labelled: bool) -> Drawing {
    let marks = [Symbol::Circle, Symbol::Rect, Symbol::Triangle, Symbol::Diamond];
    let dashes = [LineStyleType::Solid, LineStyleType::Dashed, LineStyleType::Dotted];
    let color = match age {
        0 => theme.accent(),
        1 => theme.ink(),
        _ => theme.faint(),
    };
    let points = of.points.iter().map(|p| {
        let fill = if p.provisional { theme.page() } else { color };
        item(p, theme)
            .with("itemStyle", json!({ "color": fill, "borderColor": color, "borderWidth": 1.5 }))
            .with("label", label(p, theme, labelled && age == 0, "right"))
    });
    let style = LineStyle::new().color(color).width(if age == 0 { 2.5 } else { 1.5 }).type_(dashes[age.min(2)]);
    let series = LineSeries::new().id(format!("year-{}", of.name)).name(&of.name).line_style(style);
    let series = series.symbol(marks[age % 4].clone()).symbol_size(if age == 0 { 8.0 } else { 7.0 });
    let z = if age == 0 { 5 } else { 3 };
    drawing.series(series, points.collect(), json!({ "z": z, "connectNulls": true, "itemStyle": { "color": color } }))
}
