//! Draws bars with their labels, and an upright mark across each.

use charming::{
    component::Axis,
    element::{AxisLabel, AxisType, SplitLine},
    series::{Bar, Scatter},
};
use serde_json::{Value, json};

use super::layout::{self, ends, room};
use super::{BarRow, BarsModel};
use crate::drawing::{DataItem, Draw, Drawing};
use crate::{Theme, palette, style, text, verdicts};

impl Draw for BarsModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let (room, ends) = (room(self, theme), ends(self));
        let values = Axis::new().type_(AxisType::Value).show(false).min(ends.min).max(ends.max).split_line(SplitLine::new().show(false));
        let lines = layout::lines(self, theme);
        let names = self.rows.iter().map(|row| text::fit(&row.name, theme.fits(room.left - 10.0), lines)).collect();
        let label = AxisLabel::new().interval(0).color(theme.ink()).font_size(theme.small());
        let side = style::name_axis(theme, names).inverse(true).axis_label(label);
        // Pixels of one on the axis.
        let scale = (theme.wide() - room.left - room.right).max(0.0) / (ends.max - ends.min).max(f64::EPSILON);
        let items = self.rows.iter().map(|row| bar(self, row, theme, room.right, scale)).collect();
        let frame = style::frame(theme);
        let drawing = if self.verdicts.is_empty() { frame } else { style::verdict_legend(frame, &self.verdicts, theme) };
        let drawing = drawing
            .chart(|chart| chart.grid(style::grid(room)).x_axis(values).y_axis(side))
            .series(Bar::new().id("bars").bar_width("62%"), items, Value::Null)
            .with(json!({ "yAxis": { "axisLine": { "show": ends.min >= 0.0, "lineStyle": { "color": theme.axis() } } } }));
        marks(drawing, self, theme)
    }
}

fn bar(model: &BarsModel, row: &BarRow, theme: Theme, right: f64, scale: f64) -> DataItem {
    let color = row.verdict.map_or_else(|| palette::mix(theme.accent(), theme.page(), 0.7), |verdict| theme.verdict(verdict).to_owned());
    // A mark beyond the bar has the label behind it.
    let beyond = row.mark.map_or(0.0, |mark| (mark.0 - row.value.max(0.0)).max(0.0) * scale);
    let words = layout::label(model, row, theme);
    let lines: Vec<String> = words.lines().map(|line| text::clip(line, theme.fits(right))).collect();
    let label = json!({
        "show": true, "position": "right", "distance": 6, "offset": [beyond, 0], "formatter": lines.join("\n"),
        "color": theme.ink(), "fontSize": theme.small(),
    });
    let tip: Vec<String> = std::iter::once(row.name.clone()).chain(tip(model, row)).collect();
    // A bar below nothing has its label at the axis, where there is room.
    let label = if row.value < 0.0 {
        json!({ "show": true, "position": "insideRight", "offset": [text_offset(&words, theme) + beyond, 0], "formatter": words, "color": theme.ink(), "fontSize": theme.small() })
    } else {
        label
    };
    DataItem::new(row.id.as_str(), row.value).tip(style::tip(&tip, theme)).with("itemStyle", json!({ "color": color })).with("label", label)
}

/// The way from the end of a bar to its label beyond the axis.
fn text_offset(label: &str, theme: Theme) -> f64 {
    layout::label_width(label, theme) + 18.0
}

/// The cells of a row with their headings.
fn tip(model: &BarsModel, row: &BarRow) -> Vec<String> {
    let named = model.columns.iter().zip(&row.cells).skip(1).filter(|(_, cell)| !cell.is_empty());
    named.map(|(column, cell)| format!("{} {}", column.heading(), &**cell)).collect()
}

fn marks(drawing: Drawing, model: &BarsModel, theme: Theme) -> Drawing {
    let mark = |(at, row): (usize, &BarRow)| row.mark.map(|mark| DataItem::new("", json!([mark.0, at])));
    let items: Vec<DataItem> = model.rows.iter().enumerate().filter_map(mark).collect();
    if items.is_empty() {
        return drawing;
    }
    let note = json!({ "text": text::clip(&format!("┃ {}", model.mark_word), theme.fits(theme.wide())), "left": 0,
        "top": verdicts::legend_height(&model.verdicts, theme), "padding": 0,
        "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } });
    let more = json!({ "z": 5, "silent": true, "symbol": "rect", "symbolSize": [2.5, theme.line() + 3.0],
        "itemStyle": { "color": theme.ink() }, "tooltip": { "show": false } });
    drawing.series(Scatter::new().id("marks"), items, more).with(json!({ "title": [note] }))
}
