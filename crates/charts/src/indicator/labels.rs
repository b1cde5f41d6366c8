//! The numbers at the observations.

use charming::{element::Symbol, series::Scatter};
use serde_json::{Value, json};

use super::draw::{at, is_bar};
use super::marks::{LABELLED, Look, drawn_count};
use super::{Point, Role};
use crate::palette;
use crate::patch::{Drawing, Item};

impl Look<'_> {
    /// The numbers, above everything: those that would overlap give way.
    pub fn labels(&self, drawing: Drawing) -> Drawing {
        let few = drawn_count(self.view) <= if self.theme.narrow { LABELLED / 2 } else { LABELLED };
        let shown = |p: &&Point| p.role == Role::Judged || (few && p.role != Role::Rival);
        let points = self.view.points.iter().filter(shown).filter_map(|p| p.y.map(|y| (p, y)));
        let item = |(p, y): (&Point, f64)| {
            let item = Item::new("", json!([at(p.x as f64), y])).with("label", self.label(p, self.side(p, y)));
            // Of two labels that overlap the one with the smaller symbol gives way: never the judged one.
            if p.role == Role::Judged { item.with("symbolSize", 0.5) } else { item }
        };
        let items: Vec<Item> = points.map(item).collect();
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

    /// Above, unless the goal's line runs there or the bar hangs down.
    fn side(&self, point: &Point, y: f64) -> &'static str {
        let pixels = self.layout.tall / (self.layout.values.max - self.layout.values.min);
        let up = if self.view.rank { -1.0 } else { 1.0 };
        let crossed = self.view.goal.as_ref().is_some_and(|g| (4.0..26.0).contains(&((g.y - y) * pixels * up)));
        let bar = is_bar(self.view, point.role);
        if (bar && y < 0.0) || (!bar && crossed) { "bottom" } else { "top" }
    }

    fn label(&self, point: &Point, side: &str) -> Value {
        let judged = point.role == Role::Judged;
        let (color, weight) = if judged { (self.theme.ink(), "bold") } else { (self.theme.muted(), "normal") };
        let text = if judged { format!("{} {}", palette::glyph(self.view.verdict), point.label) } else { point.label.clone() };
        let bar = is_bar(self.view, point.role);
        let distance = match (bar, point.open.is_some(), judged) {
            (true, false, _) => 4,
            (_, true, _) => 20,
            (_, _, true) => 9,
            _ => 7,
        };
        json!({ "show": true, "position": side, "distance": distance, "padding": self.inward(point, &text), "formatter": text, "color": color,
            "fontSize": self.theme.small(), "fontWeight": weight, "textBorderColor": self.theme.page(), "textBorderWidth": 3 })
    }

    /// Empty space on one side of a label, so that its text stays on the plot: beside it stand the
    /// axis and the goal. (An offset would be lost: labels that may give way have theirs from ECharts.)
    fn inward(&self, point: &Point, text: &str) -> [f64; 4] {
        let (low, high) = self.layout.days;
        let x = (point.x as f64 - low) / (high - low) * self.layout.plot;
        let half = self.theme.pixels(text) * 0.56;
        let beyond = |pixels: f64| (pixels.max(0.0) * 2.0).round();
        [0.0, beyond(x + half - self.layout.plot), 0.0, beyond(half - x)]
    }
}
