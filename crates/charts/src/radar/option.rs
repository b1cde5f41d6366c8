//! Draws one polygon a day.

use charming::{
    component::{Legend, RadarCoordinate},
    element::{AreaStyle, LineStyle, LineStyleType, Shape, SplitLine, Symbol},
    series::Radar,
};
use serde_json::{Value, json};

use super::layout::{above, radius};
use super::model::FEW;
use super::{RadarAxis, RadarModel};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::words::labelled;
use crate::{Theme, style, text};

/// Value of the middle of the wheel, in per cent: "nothing judged" is not zero.
const MIDDLE: f64 = -25.0;

impl Draw for RadarModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let wheel = RadarCoordinate::new()
            .shape(Shape::Polygon)
            .split_number(5)
            .split_line(SplitLine::new().show(true).line_style(LineStyle::new().color(theme.grid()).width(1)));
        let coordinate = json!({
            "indicator": spokes(self, theme),
            "center": ["50%", above(self, theme) + radius(theme) + theme.line() * 3.2],
            "radius": radius(theme),
            "axisNameGap": 8,
            "splitArea": { "show": false },
            "axisLine": { "lineStyle": { "color": theme.grid() } },
            "axisName": { "color": theme.ink(), "fontSize": theme.small(), "lineHeight": theme.line() },
        });
        let mut drawing = style::frame(theme).chart(|chart| chart.radar(wheel).legend(legend(self, theme)));
        for (i, color) in [(0, theme.faint()), (1, theme.accent())] {
            drawing = polygon(drawing, self, theme, i, color);
        }
        drawing.with(json!({ "radar": [coordinate], "legend": { "selectedMode": false } }))
    }
}

fn spokes(model: &RadarModel, theme: Theme) -> Vec<Value> {
    let limit = theme.fits(theme.wide() / 2.0 - radius(theme) * 0.9 - 12.0).max(8);
    let lines = if theme.narrow && model.axes.len() > 8 { 1 } else { 2 };
    let name = |axis: &RadarAxis| {
        let share = axis.shares[1];
        let few = if share.judged < FEW { " *" } else { "" };
        format!("{}\n{}{few}", text::fit(&axis.name, limit.min(22), lines), share.text(model.language))
    };
    let spoke = |(i, a): (usize, &RadarAxis)| {
        // The first axis carries the scale.
        let label = json!({ "show": i == 0, "showMinLabel": false, "formatter": "{value}%", "color": theme.faint(),
            "fontSize": theme.small() - 1.0 });
        json!({ "id": a.id, "accent": theme.accent(), "name": name(a), "min": MIDDLE, "max": 100, "axisLabel": label })
    };
    model.axes.iter().enumerate().map(spoke).collect()
}

fn legend(model: &RadarModel, theme: Theme) -> Legend {
    style::legend(theme, 0.0).data(model.days.iter().map(String::as_str).collect())
}

fn polygon(drawing: Drawing, model: &RadarModel, theme: Theme, i: usize, color: &str) -> Drawing {
    let values: Vec<f64> = model.axes.iter().map(|a| a.shares[i].percent().unwrap_or(MIDDLE)).collect();
    let lines = model.axes.iter().map(|a| labelled(model.language, &a.name, &a.shares[i].text(model.language)));
    let tip = format!("{}\n{}", model.days[i], lines.collect::<Vec<_>>().join("\n"));
    let kind = if i == 0 { LineStyleType::Dashed } else { LineStyleType::Solid };
    let id = ["earlier", "later"][i];
    let series = Radar::new()
        .id(id)
        .name(&model.days[i])
        .symbol([Symbol::Circle, Symbol::Rect][i].clone())
        .symbol_size(6.0)
        .area_style(AreaStyle::new().color(color).opacity(if i == 1 { 0.12 } else { 0.0 }))
        .line_style(LineStyle::new().color(color).width(if i == 1 { 2.0 } else { 1.5 }).type_(kind));
    let item = DataItem::new(id, json!(values)).name(&model.days[i]).tip(text::wrap(&tip, theme.fits(theme.wide() * 0.7)));
    drawing.series(series, vec![item], json!({ "itemStyle": { "color": color } }))
}
