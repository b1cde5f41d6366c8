//! Draws the numbers at the observations.

use charming::{element::Symbol, series::Scatter};
use serde_json::{Value, json};

use super::points::LABELLED;
use crate::drawing::{DataItem, Drawing};
use crate::line::groups::{drawn_count, is_bar};
use crate::line::layout::Layout;
use crate::line::{LineModel, LinePoint, PointRole};
use crate::scale::milliseconds;
use crate::{Theme, palette};

/// Draws the numbers above everything; those that would overlap give way.
pub(super) fn labels(drawing: Drawing, model: &LineModel, theme: Theme, layout: &Layout) -> Drawing {
    Labels { model, theme, layout }.draw(drawing)
}

struct Labels<'a> {
    model: &'a LineModel,
    theme: Theme,
    layout: &'a Layout,
}

impl Labels<'_> {
    fn draw(&self, drawing: Drawing) -> Drawing {
        let few = drawn_count(self.model) <= if self.theme.narrow { LABELLED / 2 } else { LABELLED };
        let shown = |p: &&LinePoint| p.role == PointRole::Judged || (few && p.role != PointRole::Rival);
        let points = self.model.points.iter().filter(shown).filter_map(|p| p.y.map(|y| (p, y)));
        let item = |(p, y): (&LinePoint, f64)| {
            let item = DataItem::new("", json!([milliseconds(p.x as f64), y])).with("label", self.label(p, self.side(p, y)));
            // Of two labels that overlap the one with the smaller symbol gives way: never the judged one.
            if p.role == PointRole::Judged { item.with("symbolSize", 0.5) } else { item }
        };
        let items: Vec<DataItem> = points.map(item).collect();
        if items.is_empty() {
            return drawing;
        }
        let series = Scatter::new().id("labels").symbol(Symbol::Circle).symbol_size(0.1);
        drawing.series(
            series,
            items,
            json!({ "silent": true, "z": 8, "labelLayout": { "hideOverlap": true }, "tooltip": { "show": false } }),
        )
    }

    /// Above the point, unless the goal is drawn there or the bar hangs down.
    fn side(&self, point: &LinePoint, y: f64) -> &'static str {
        let pixels = self.layout.tall / (self.layout.values.max - self.layout.values.min);
        let up = if self.model.rank { -1.0 } else { 1.0 };
        let crossed = self.model.goal.as_ref().is_some_and(|g| (4.0..26.0).contains(&((g.y - y) * pixels * up)));
        let bar = is_bar(self.model, point.role);
        if (bar && y < 0.0) || (!bar && crossed) { "bottom" } else { "top" }
    }

    fn label(&self, point: &LinePoint, side: &str) -> Value {
        let judged = point.role == PointRole::Judged;
        let (color, weight) = if judged { (self.theme.ink(), "bold") } else { (self.theme.muted(), "normal") };
        let text = if judged { format!("{} {}", palette::glyph(self.model.verdict), point.label) } else { point.label.clone() };
        let bar = is_bar(self.model, point.role);
        let distance = match (bar, point.open.is_some(), judged) {
            (true, false, _) => 4,
            (_, true, _) => 20,
            (_, _, true) => 9,
            _ => 7,
        };
        json!({ "show": true, "position": side, "distance": distance, "padding": self.inward(point, &text), "formatter": text, "color": color,
            "fontSize": self.theme.small(), "fontWeight": weight, "textBorderColor": self.theme.page(), "textBorderWidth": 3 })
    }

    /// Empty space on one side of a label, so that its text stays on the plot and off the axis and the goal.
    /// (An offset would be lost: ECharts sets it for labels that may give way.)
    fn inward(&self, point: &LinePoint, text: &str) -> [f64; 4] {
        let (low, high) = self.layout.days;
        let x = (point.x as f64 - low) / (high - low) * self.layout.plot;
        let half = self.theme.pixels(text) * 0.56;
        let beyond = |pixels: f64| (pixels.max(0.0) * 2.0).round();
        [0.0, beyond(x + half - self.layout.plot), 0.0, beyond(half - x)]
    }
}
