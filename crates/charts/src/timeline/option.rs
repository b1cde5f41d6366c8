//! Draws stacked bars from the start of each window, and a diamond where the judged observation became known.

use charming::{
    component::Axis,
    element::{AxisLabel, AxisTick, AxisType, SplitLine, Symbol},
    series::{Bar, Scatter},
};
use serde_json::{Value, json};

use super::layout::{ends, note, room, shows_as_of};
use super::{TimelineModel, TimelineRow};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::scale::{MILLISECONDS, sane, ticks};
use crate::words::Word;
use crate::{Theme, palette, style, text, verdicts};
use xianfeng_core::plan::Language;

impl Draw for TimelineModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let room = room(self, theme);
        let ends = ends(self);
        let days: Axis = Axis::new().type_(AxisType::Value).show(false).min(ends.0).max(ends.1).split_line(SplitLine::new().show(false));
        let names = self.rows.iter().map(|r| text::clip(&r.name, theme.fits(room.left - 10.0))).collect();
        let label = AxisLabel::new().interval(0).color(theme.ink()).font_size(theme.small());
        let side = style::name_axis(theme, names).inverse(true).axis_label(label);
        let dates = dates(self, theme, ends, (theme.wide() - room.left - room.right).max(60.0));
        let drawing = style::verdict_legend(style::frame(theme), &self.verdicts, theme)
            .chart(|chart| chart.grid(style::grid(room)).x_axis(days).x_axis(dates).y_axis(side))
            .with(
                json!({ "xAxis": [{ "containShape": false }, style::axis_line(theme, true)], "yAxis": { "axisLine": { "show": false } } }),
            );
        let drawing = known(bars(drawing, self, theme), self, theme);
        let text = text::clip(&note(self), theme.fits(theme.wide()));
        let top = verdicts::legend_height(&self.verdicts, theme);
        let note = json!({ "text": text, "left": 0, "top": top, "padding": 0, "show": !text.is_empty(),
            "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } });
        drawing.with(json!({ "title": [note] }))
    }
}

/// The visible axis, `plot` pixels long.
fn dates(model: &TimelineModel, theme: Theme, ends: (f64, f64), plot: f64) -> Axis {
    let most = (plot / (theme.pixels("2022-00") + 20.0)) as usize;
    let (ticks, step) = ticks(ends.0, ends.1, most.clamp(2, 12), true);
    let format = if model.language == Language::Zh && !theme.narrow && step >= 12 { "{yyyy}年末" } else { "{yyyy}" };
    let label = ticks.iter().fold(AxisLabel::new(), |label, t| label.custom_values(*t as f64 * MILLISECONDS));
    style::time_axis(theme)
        .position("top")
        .min(ends.0 * MILLISECONDS)
        .max(ends.1 * MILLISECONDS)
        .axis_label(label.color(theme.muted()).font_size(theme.small()).formatter(format))
        .axis_tick(AxisTick::new().show(true).custom_values(ticks.iter().map(|t| *t as f64 * MILLISECONDS).collect()))
}

fn bars(drawing: Drawing, model: &TimelineModel, theme: Theme) -> Drawing {
    let part = |row: &TimelineRow, length: i64, strength: f64| {
        let color = theme.verdict(row.verdict);
        let strength = if row.verdict.is_judged() { strength } else { strength * 0.4 };
        let style = json!({ "color": palette::mix(color, theme.page(), strength), "borderColor": color, "borderWidth": 1 });
        DataItem::new(row.id.as_str(), length).tip(tip(row, model, theme)).with("itemStyle", style)
    };
    let sure = |row: &TimelineRow| sane(row.due_from.unwrap_or(row.due)) - sane(row.from);
    let lead = model.rows.iter().map(|r| DataItem::new("", sane(r.from))).collect();
    let first = model.rows.iter().map(|r| part(r, sure(r), 1.0)).collect();
    let range = |r: &TimelineRow| {
        if r.due_from.is_some() { part(r, sane(r.due) - sane(r.from) - sure(r), 0.3) } else { DataItem::gap() }
    };
    let rest = model.rows.iter().map(range).collect();
    let days = if shows_as_of(model) { vec![json!({ "xAxis": model.as_of })] } else { Vec::new() };
    let line = json!({ "silent": true, "symbol": "none", "animation": false, "data": days,
        "lineStyle": { "color": theme.muted(), "width": 1, "type": "solid" }, "label": { "show": false } });
    let bar = |id: &str| Bar::new().id(id).stack("window").bar_width("52%");
    let unseen = json!({ "silent": true, "itemStyle": { "color": "transparent" }, "tooltip": { "show": false }, "markLine": line });
    drawing.series(bar("lead"), lead, unseen).series(bar("window"), first, Value::Null).series(bar("range"), rest, Value::Null)
}

fn tip(row: &TimelineRow, model: &TimelineModel, theme: Theme) -> String {
    let lines = [&row.name, &row.window, &row.verdict_word];
    let known = row.known.map(|_| format!("{} {}", Word::JudgedKnown.say(model.language), row.known_word));
    let limit = theme.fits((theme.wide() * 0.6).min(340.0));
    lines.into_iter().cloned().chain(known).map(|l| text::wrap_clip(&l, limit, 3)).collect::<Vec<_>>().join("\n")
}

fn known(drawing: Drawing, model: &TimelineModel, theme: Theme) -> Drawing {
    let item = |(i, row): (usize, &TimelineRow)| {
        let tip = format!("{}\n{}", Word::JudgedKnown.say(model.language), row.known_word);
        row.known.map(|day| DataItem::new(format!("{}{}", row.id, TimelineRow::KNOWN), json!([day, i])).tip(tip))
    };
    let items: Vec<DataItem> = model.rows.iter().enumerate().filter_map(item).collect();
    if items.is_empty() {
        return drawing;
    }
    let series = Scatter::new().id("known").symbol(Symbol::Diamond).symbol_size(9.0);
    drawing.series(series, items, json!({ "z": 5, "itemStyle": { "color": theme.ink(), "borderColor": theme.page(), "borderWidth": 1 } }))
}
