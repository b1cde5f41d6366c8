//! Bars around zero for growth, a line a year for years.

use charming::{
    element::{AxisLabel, LineStyle, LineStyleType, Symbol},
    series::{Bar, Line as LineSeries},
};
use serde_json::{Value, json};

use super::{Line, Point, View};
use crate::indicator::scale::{self, Extent};
use crate::patch::{Drawing, Item};
use crate::style::{self, Room};
use crate::{Theme, text};

fn above(view: &View, theme: Theme) -> f64 {
    if view.bars { 0.0 } else { style::legend_height(theme, view.lines.iter().map(|l| l.name.as_str()), theme.wide()) }
}

fn extent(view: &View) -> Extent {
    let all = view.lines.iter().flat_map(|l| &l.points).map(|p| p.y).filter(|y| y.abs() < 1e24);
    let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), y| (l.min(y), h.max(y)));
    let (low, high) = if low > high { (0.0, 1.0) } else { (low, high) };
    if view.rank {
        return scale::nice(low.min(1.0), high.max(2.0), 5.0, 1.0);
    }
    let near = low > 0.0 && low < (high - low) * 0.6;
    let low = if view.bars || near { low.min(0.0) } else { low };
    let high = if view.bars { high.max(0.0) } else { high };
    let air = (high - low) * 0.1;
    scale::nice(if low == 0.0 { 0.0 } else { low - air }, if high == 0.0 { 0.0 } else { high + air }, 5.0, 0.0)
}

fn room(view: &View, theme: Theme) -> Room {
    let e = extent(view);
    let widest = [e.min, e.max, e.step].map(|v| theme.pixels(&format!("{v}"))).into_iter().fold(0.0, f64::max);
    Room { left: widest + 20.0, top: above(view, theme) + theme.line() + 14.0, right: 20.0, bottom: theme.line() * 2.0 + 12.0 }
}

pub fn height(view: &View, theme: Theme) -> f64 {
    let room = room(view, theme);
    room.top + if theme.narrow { 210.0 } else { 270.0 } + room.bottom
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let (room, extent) = (room(view, theme), extent(view));
    let each = (theme.wide() - room.left - room.right) / view.places.len().max(1) as f64;
    let places = view.places.iter().map(|p| text::fit(p, theme.fits(each - 4.0).max(4), 2)).collect();
    let x = style::name_axis(theme, places).axis_label(AxisLabel::new().color(theme.muted()).font_size(theme.small()));
    let y = style::value_axis(theme)
        .name(text::clip(&view.unit, theme.fits(theme.wide() - 20.0)))
        .min(extent.min)
        .max(extent.max)
        .interval(extent.step)
        .inverse(view.rank);
    let mut drawing = style::frame(&view.description, theme)
        .chart(|chart| chart.grid(style::grid(room)).x_axis(x).y_axis(y))
        .with(json!({ "xAxis": style::axis_line(theme, true), "yAxis": style::axis_line(theme, false) }))
        .with(json!({ "xAxis": { "axisLabel": { "lineHeight": theme.line(), "hideOverlap": true } },
            "yAxis": { "nameGap": 9, "nameTextStyle": { "align": "left", "padding": [0, 0, 0, -(room.left - 2.0)] } } }));
    let labelled = view.lines.iter().map(|l| l.points.len()).sum::<usize>() <= 12 && each > 44.0;
    for (i, line) in view.lines.iter().enumerate() {
        let age = view.lines.len() - 1 - i;
        drawing = if view.bars { bars(drawing, view, line, theme, labelled) } else { year(drawing, line, theme, age, labelled) };
    }
    if view.bars {
        return drawing;
    }
    let names: Vec<&str> = view.lines.iter().map(|l| l.name.as_str()).collect();
    drawing.chart(|chart| chart.legend(style::legend(theme, 0.0).data(names))).with(json!({ "legend": { "selectedMode": false } }))
}

fn item(point: &Point, theme: Theme) -> Item {
    let limit = theme.fits((theme.wide() * 0.6).min(380.0));
    let tip: Vec<String> = point.tip.iter().map(|line| text::wrap_clip(line, limit, 4)).collect();
    Item::new(&point.id, json!([point.at, point.y])).name(point.tip.first().cloned().unwrap_or_default()).tip(tip.join("\n"))
}

fn label(point: &Point, theme: Theme, show: bool, place: &str) -> Value {
    json!({ "show": show, "position": place, "formatter": point.label, "color": theme.ink(), "fontSize": theme.small() })
}

/// Hollow where it may still change.
fn bars(drawing: Drawing, view: &View, line: &Line, theme: Theme, labelled: bool) -> Drawing {
    let bar = |p: &Point| {
        let fill = if p.provisional { theme.page() } else { theme.accent() };
        item(p, theme)
            .with("itemStyle", json!({ "color": fill, "borderColor": theme.accent(), "borderWidth": 1.5 }))
            .with("label", label(p, theme, labelled, if p.y >= 0.0 { "top" } else { "bottom" }))
    };
    let zero = json!({ "silent": true, "animation": false, "symbol": "none", "data": [{ "yAxis": 0 }], "label": { "show": false },
        "lineStyle": { "type": "solid", "color": theme.axis(), "width": 1 } });
    let wide = if view.places.len() > 20 { 8.0 } else { 26.0 };
    drawing.series(
        Bar::new().id("growth").name(&line.name),
        line.points.iter().map(bar).collect(),
        json!({ "barMaxWidth": wide, "markLine": zero }),
    )
}

/// The latest year is strong; the others are told apart by mark and dash, not by colour alone.
fn year(drawing: Drawing, line: &Line, theme: Theme, age: usize, labelled: bool) -> Drawing {
    let marks = [Symbol::Circle, Symbol::Rect, Symbol::Triangle, Symbol::Diamond];
    let dashes = [LineStyleType::Solid, LineStyleType::Dashed, LineStyleType::Dotted];
    let color = match age {
        0 => theme.accent(),
        1 => theme.ink(),
        _ => theme.faint(),
    };
    let points = line.points.iter().map(|p| {
        let fill = if p.provisional { theme.page() } else { color };
        item(p, theme)
            .with("itemStyle", json!({ "color": fill, "borderColor": color, "borderWidth": 1.5 }))
            .with("label", label(p, theme, labelled && age == 0, "right"))
    });
    let style = LineStyle::new().color(color).width(if age == 0 { 2.5 } else { 1.5 }).type_(dashes[age.min(2)]);
    let series = LineSeries::new().id(format!("year-{}", line.name)).name(&line.name).line_style(style);
    let series = series.symbol(marks[age % 4].clone()).symbol_size(if age == 0 { 8.0 } else { 7.0 });
    let z = if age == 0 { 5 } else { 3 };
    drawing.series(series, points.collect(), json!({ "z": z, "connectNulls": true, "itemStyle": { "color": color } }))
}
