//! The drawing: window, goal, schedule and lines first, then the observations, each group under its own name.

use charming::{
    component::{DataZoom, DataZoomType, FilterMode, LegendItem},
    element::{AxisLabel, AxisTick, LineStyle, LineStyleType, Symbol},
    series::Line as LineSeries,
};
use serde_json::{Value, json};

use super::{Companion, Mark, Role, Shape, View, marks, outlook, scale};
use crate::patch::{Drawing, Item};
use crate::style::{self, Room};
use crate::{Theme, palette, status::provisional, text, words::Word};

const DAY: f64 = 86_400_000.0;
/// A dashed line as a legend icon.
const DASHES: &str = "path://M0 0 H6 V2 H0 Z M9 0 H15 V2 H9 Z M0 -4 H0 M0 6 H0";
/// From this many observations on, the reader can look at a part of the time.
const ZOOM: usize = 12;
/// From this many on, a line keeps its shape with fewer points than observations.
const SAMPLED: usize = 400;

/// Where everything lies: computed once, used by all parts.
pub(super) struct Layout {
    pub days: (f64, f64),
    pub values: scale::Extent,
    pub room: Room,
    /// Width and height of the plot.
    pub plot: f64,
    pub tall: f64,
    legend: Vec<String>,
}

/// Milliseconds of a day, as ECharts counts.
pub(super) fn at(day: f64) -> Value {
    json!(day * DAY)
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let layout = layout(view, theme);
    let mut drawing = axes(style::frame(&view.description, theme), view, theme, &layout);
    drawing = background(drawing, view, theme, &layout);
    drawing = goal(drawing, view, theme, &layout);
    for companion in &view.companions {
        drawing = beside(drawing, companion, theme, view.companions.len());
    }
    drawing = outlook::draw(drawing, view, theme);
    drawing = paths(drawing, view, theme);
    marks::draw(drawing, view, theme, &layout)
}

/// A height at which lines are neither flat nor steep.
pub fn height(view: &View, theme: Theme) -> f64 {
    let layout = layout(view, theme);
    layout.room.top + layout.tall + layout.room.bottom
}

fn layout(view: &View, theme: Theme) -> Layout {
    let days = scale::days(view);
    let values = scale::values(view);
    let legend: Vec<String> = names(view, theme);
    let above = style::legend_height(theme, legend.iter().map(String::as_str), theme.wide());
    let widest = [values.min, values.max, values.step].map(|v| xianfeng_core::measure::shown::grouped(decimal(v), 3));
    let left = widest.iter().map(|t| theme.pixels(t)).fold(0.0, f64::max) + 14.0;
    let right = view.goal.as_ref().map_or(12.0, |g| theme.pixels(&g.label) * 1.1 + 14.0);
    let as_of = if shows(view.as_of.x, days) { theme.line() } else { 0.0 };
    let zoom = if view.points.len() > ZOOM { 34.0 } else { 0.0 };
    let top = above + theme.line() + 10.0 + as_of;
    let room = Room { left, top, right, bottom: theme.line() + 12.0 + zoom };
    let tall = if theme.narrow { 210.0 } else { 270.0 };
    Layout { days, values, room, plot: (theme.wide() - left - right).max(60.0), tall, legend }
}

fn decimal(value: f64) -> xianfeng_core::measure::Decimal {
    xianfeng_core::measure::Decimal::try_from(value).unwrap_or_default()
}

fn shows(day: i64, days: (f64, f64)) -> bool {
    (days.0..=days.1).contains(&(day as f64))
}

/// The series that the legend names, in its order.
fn names(view: &View, theme: Theme) -> Vec<String> {
    let mut names: Vec<String> = marks::groups(view).iter().map(|g| g.name(view)).collect();
    names.extend(view.schedule.is_some().then(|| Word::Schedule.say(view.language).to_owned()));
    names.extend(view.outlook.is_some().then(|| outlook::name(view)));
    names.extend(view.companions.iter().filter(|c| !c.points.is_empty()).map(|c| companion_name(c, theme)));
    names
}

/// The name of the judged group says what the verdict is.
pub(super) fn judged_name(view: &View) -> String {
    let l = view.language;
    let verdict = format!("{} {}", palette::glyph(view.verdict), xianfeng_text::verdict(l, view.verdict));
    let state = if view.provisional { format!("{}{}{}", Word::Open.say(l), provisional(l), Word::Close.say(l)) } else { String::new() };
    format!("{}{}{verdict}{state}", Word::Judged.say(l), Word::Colon.say(l))
}

fn companion_name(companion: &Companion, theme: Theme) -> String {
    text::clip(&companion.name, theme.fits(theme.wide() - 60.0).min(44))
}

fn axes(drawing: Drawing, view: &View, theme: Theme, layout: &Layout) -> Drawing {
    let most = (layout.plot / (theme.pixels("2022-00 ") + 18.0)) as usize;
    let (ticks, step) = scale::ticks(layout.days.0, layout.days.1, most.clamp(2, 12), view.years);
    let zh = view.language == xianfeng_core::plan::Language::Zh;
    let format = match (step >= 12, view.years, zh, theme.narrow) {
        (false, ..) => "{yyyy}-{MM}",
        (_, true, true, false) => "{yyyy}年",
        (_, false, true, false) => "{yyyy}年末",
        (_, false, false, false) => "end {yyyy}",
        _ => "{yyyy}",
    };
    let values = ticks.iter().map(|t| *t as f64 * DAY);
    let label = values.clone().fold(AxisLabel::new(), |label, t| label.custom_values(t));
    let label = label.color(theme.muted()).font_size(theme.small()).formatter(format);
    let x = style::time_axis(theme)
        .min(layout.days.0 * DAY)
        .max(layout.days.1 * DAY)
        .axis_label(label)
        .axis_tick(AxisTick::new().show(true).length(4).custom_values(values.collect()));
    let extent = layout.values;
    let places = if view.rank { scale::places(extent) } else { Vec::new() };
    let label = places.iter().fold(AxisLabel::new(), |label, p| label.custom_values(*p));
    let y = style::value_axis(theme)
        .axis_label(label.color(theme.muted()).font_size(theme.small()))
        .axis_tick(AxisTick::new().show(false).custom_values(places))
        .name(text::clip(&view.unit, theme.fits(theme.wide() - 20.0)))
        .min(extent.min)
        .max(extent.max)
        .interval(extent.step)
        .inverse(view.rank);
    let dashed = [Word::Schedule.say(view.language).to_owned(), outlook::name(view)];
    let dashes = |name: &String| if dashed.contains(name) { Some(DASHES.into()) } else { None };
    let entries = layout.legend.iter().map(|name| LegendItem { name: name.clone(), icon: dashes(name) }).collect();
    let legend = style::legend(theme, 0.0).data::<LegendItem>(entries);
    let gap = if shows(view.as_of.x, layout.days) { theme.line() + 8.0 } else { 9.0 };
    let name = json!({ "nameGap": gap, "nameLocation": if view.rank { "start" } else { "end" },
        "nameTextStyle": { "align": "left", "padding": [0, 0, 0, -(layout.room.left - 2.0)] } });
    let mut drawing = drawing
        .chart(|chart| chart.grid(style::grid(layout.room)).legend(legend).x_axis(x).y_axis(y))
        .with(json!({ "xAxis": style::axis_line(theme, true), "yAxis": style::axis_line(theme, false) }))
        .with(json!({ "yAxis": name, "xAxis": { "containShape": false }, "legend": { "selectedMode": false } }));
    if view.points.len() > ZOOM {
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
    // No dates at the handles: they would be in the words of ECharts, not of the reader.
    let more = json!({ "height": 16, "showDetail": false, "showDataShadow": false, "moveHandleSize": 0,
        "handleStyle": { "color": theme.card(), "borderColor": theme.axis() } });
    drawing.chart(|chart| chart.data_zoom(slider)).with(json!({ "dataZoom": [more] }))
}

/// The window as a shade; as-of day and breaks of the series as thin upright lines.
fn background(drawing: Drawing, view: &View, theme: Theme, layout: &Layout) -> Drawing {
    let window = &view.window;
    let last = window.due_from.unwrap_or(window.due);
    let wide = window.due.saturating_sub(window.from) as f64 / (layout.days.1 - layout.days.0) * layout.plot > theme.pixels(&window.label);
    let label = json!({ "show": wide, "position": "insideTopLeft", "distance": 4, "color": theme.muted(), "fontSize": theme.small(), "formatter": window.label });
    let mut areas = vec![json!([{ "xAxis": at(window.from as f64), "label": label }, { "xAxis": at(last as f64) }])];
    if window.due_from.is_some() {
        let lighter = palette::mix(theme.shade(), theme.page(), 0.5);
        areas.push(json!([{ "xAxis": at(last as f64), "itemStyle": { "color": lighter } }, { "xAxis": at(window.due as f64) }]));
    }
    let upright = |mark: &Mark, kind: &str, text: &str, color: &str| {
        let align = if (mark.x as f64 - layout.days.0) / (layout.days.1 - layout.days.0) > 0.7 { "right" } else { "left" };
        json!({ "xAxis": at(mark.x as f64), "lineStyle": { "type": kind, "color": color, "width": 1 },
            "label": { "show": !text.is_empty(), "formatter": text, "position": if view.rank { "start" } else { "end" }, "distance": 3, "align": align,
                "color": theme.muted(), "fontSize": theme.small() } })
    };
    let mut lines = Vec::new();
    if shows(view.as_of.x, layout.days) {
        lines.push(upright(&view.as_of, "solid", &view.as_of.label, theme.muted()));
    }
    lines.extend(view.breaks.iter().filter(|m| shows(m.x, layout.days)).map(|m| upright(m, "dotted", "", theme.faint())));
    if layout.values.min < 0.0 && layout.values.max > 0.0 && !view.rank {
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

/// The goal: solid in the window, dotted beside it, named in the margin; and the way there.
fn goal(mut drawing: Drawing, view: &View, theme: Theme, layout: &Layout) -> Drawing {
    if let Some(goal) = &view.goal {
        let end = json!({ "show": true, "position": "right", "distance": 5, "color": theme.accent(), "fontSize": theme.small(),
            "lineHeight": theme.line(), "fontWeight": "bold", "formatter": goal.label });
        let guide = vec![
            Item::new("", json!([at(layout.days.0), goal.y])),
            // A label needs a symbol to stand at, however small.
            Item::new("goal", json!([at(layout.days.1), goal.y])).with("label", end).with("symbol", "circle").with("symbolSize", 0.1),
        ];
        let dotted = LineStyle::new().color(theme.accent()).width(1).type_(LineStyleType::Dotted).opacity(0.7);
        let series = LineSeries::new().id("goal-guide").symbol(Symbol::None).silent(true).line_style(dotted);
        drawing = drawing.series(series, guide, json!({ "z": 4, "clip": false }));
        let solid = LineStyle::new().color(theme.accent()).width(2);
        let inside = [view.window.from, view.window.due].map(|x| Item::new("", json!([at(x as f64), goal.y])).tip(&goal.tip));
        let series = LineSeries::new().id("goal").symbol(Symbol::None).line_style(solid);
        drawing = drawing.series(series, inside.into(), json!({ "z": 4, "silent": true }));
    }
    if let Some(way) = &view.schedule {
        let dashed = LineStyle::new().color(theme.accent()).width(1.5).type_(LineStyleType::Dashed);
        let items = way.iter().map(|(x, y)| Item::new("", json!([at(*x as f64), y]))).collect();
        let name = Word::Schedule.say(view.language);
        let series = LineSeries::new().id("schedule").name(name).symbol(Symbol::None).line_style(dashed).silent(true);
        drawing = drawing.series(series, items, json!({ "z": 4, "itemStyle": { "color": theme.accent() } }));
    }
    drawing
}

/// References and background: thin, told apart by their marks.
fn beside(drawing: Drawing, companion: &Companion, theme: Theme, count: usize) -> Drawing {
    let color = if companion.reference { theme.muted() } else { theme.faint() };
    let width = if companion.joined { 1.0 } else { 0.0 };
    let number = companion.id.bytes().map(usize::from).sum::<usize>() % count.max(1);
    let symbol = [Symbol::Triangle, Symbol::Rect, Symbol::Diamond][number % 3].clone();
    let tip = |lines: &[String]| wrapped(lines, theme);
    let items = companion.points.iter().map(|p| Item::new(&p.id, json!([at(p.x as f64), p.y])).tip(tip(&p.tip))).collect();
    let style =
        LineStyle::new().color(color).width(width).type_(if companion.reference { LineStyleType::Solid } else { LineStyleType::Dotted });
    let id = format!("beside-{}", companion.id);
    let series = LineSeries::new().id(id).name(companion_name(companion, theme)).symbol(symbol).symbol_size(6.0).line_style(style);
    drawing.series(series, items, json!({ "z": 3, "itemStyle": { "color": color } }))
}

/// The lines between observations: they only guide the eye, the observations answer.
fn paths(mut drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    for after in [false, true] {
        let mut items = Vec::new();
        for line in view.lines.iter().filter(|l| l.after == after) {
            if !items.is_empty() {
                items.push(Item::gap());
            }
            items.extend(line.zero.map(|x| Item::new("", json!([at(x as f64), 0]))));
            let points = line.points.iter().filter_map(|i| view.points.get(*i));
            items.extend(points.filter_map(|p| p.y.map(|y| Item::new("", json!([at(p.x as f64), y])))));
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

/// Lines of a tooltip, none wider than the chart lets it be.
pub(super) fn wrapped(lines: &[String], theme: Theme) -> String {
    let limit = theme.fits((theme.wide() * 0.6).min(380.0));
    lines.iter().map(|line| text::wrap_clip(line, limit, 4)).collect::<Vec<_>>().join("\n")
}

/// Whether an observation is drawn as a bar.
pub(super) fn is_bar(view: &View, role: Role) -> bool {
    view.shape == Shape::Bars && role != Role::Rival
}
