//! Draws a heatmap on one ECharts calendar a strip.

use charming::series::Heatmap;
use serde_json::{Value, json};

use super::layout::{Strip, above, cell, left, pitch, strips};
use super::{CalendarDay, CalendarModel};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::words::Word;
use crate::{Theme, palette, style, text};
use xianfeng_core::plan::Language;

/// Names of indicators in a tooltip at most.
const MOST_NAMES: usize = 8;

impl Draw for CalendarModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let mut drawing = style::frame(theme);
        let mut calendars: Vec<Value> = Vec::new();
        for (i, strip) in strips(self, theme).iter().enumerate() {
            calendars.push(calendar(self, theme, i, strip));
            let items = self.days.iter().filter(|d| d.id >= strip.from && d.id <= strip.to).map(|d| day(d, theme)).collect();
            let series = Heatmap::new().id(format!("days-{}", strip.from)).calendar_index(i as f64);
            let border = json!({ "borderColor": theme.page(), "borderWidth": 1 });
            drawing = drawing.series(series, items, json!({ "coordinateSystem": "calendar", "itemStyle": border }));
        }
        let head = Word::ObservationsADay.say(self.language);
        let title = json!({ "text": head, "left": 0, "top": 0, "padding": 0,
            "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } });
        drawing.with(json!({ "calendar": calendars, "visualMap": [classes(self, head, theme)], "title": [title] }))
    }
}

/// The legend of the classes, right of its head.
fn classes(model: &CalendarModel, head: &str, theme: Theme) -> Value {
    let share = |i: usize| [0.3, 0.5, 0.75, 1.0].get(i).copied().unwrap_or(1.0);
    let pieces = model.classes.iter().enumerate().map(|(i, (low, name))| {
        let mut piece = json!({ "gte": low, "label": name, "color": palette::mix(theme.accent(), theme.page(), share(i)) });
        if let Some((next, _)) = model.classes.get(i + 1) {
            piece["lt"] = json!(next);
        }
        piece
    });
    json!({
        "type": "piecewise", "orient": "horizontal", "left": theme.pixels(head) + 14.0, "top": 0, "padding": 0,
        "itemWidth": 12, "itemHeight": 12, "itemGap": 10, "textGap": 5,
        "dimension": 1, "selectedMode": false, "hoverLink": false, "pieces": pieces.collect::<Vec<_>>(),
        "textStyle": { "color": theme.muted(), "fontSize": theme.small() },
    })
}

/// charming has one calendar a chart, without labels; here there are several.
fn calendar(model: &CalendarModel, theme: Theme, i: usize, strip: &Strip) -> Value {
    let label = json!({ "color": theme.muted(), "fontSize": theme.small() });
    let named = |names: &[String]| {
        let mut label = label.clone();
        label["nameMap"] = json!(names);
        label
    };
    let weekdays = match model.language {
        Language::Zh => ["", "一", "", "三", "", "五", ""],
        Language::En => ["", "M", "", "W", "", "F", ""],
    };
    let months: Vec<String> = (1..=12).map(|month| xianfeng_text::month(model.language, month)).collect();
    let mut day = named(&weekdays.map(str::to_owned));
    day["firstDay"] = json!(1);
    day["margin"] = json!(5);
    let size = cell(theme);
    json!({
        "left": left(theme), "top": above(theme) + pitch(theme) * i as f64 + theme.line() * 1.4,
        "cellSize": [size, size], "range": [strip.from, strip.to],
        "itemStyle": { "color": theme.page(), "borderColor": theme.grid(), "borderWidth": 0.5 },
        "splitLine": { "show": true, "lineStyle": { "color": theme.axis(), "width": 1 } },
        "dayLabel": day, "monthLabel": named(&months),
        "yearLabel": { "show": true, "position": "left", "margin": theme.line() * 1.3, "formatter": strip.year.to_string(),
            "color": theme.ink(), "fontSize": theme.small(), "fontWeight": "bold" },
    })
}

fn day(day: &CalendarDay, theme: Theme) -> DataItem {
    let limit = theme.fits((theme.wide() * 0.6).min(340.0));
    let mut lines = vec![format!("{} · {}", day.word, day.count)];
    lines.extend(day.names.iter().take(MOST_NAMES).map(|n| text::clip(n, limit)));
    if day.names.len() > MOST_NAMES {
        lines.push("…".to_owned());
    }
    DataItem::new(&day.id, json!([day.id, day.count])).name(&day.word).tip(lines.join("\n"))
}
