//! Draws the observations: filled or hollow, round or diamond, in groups that the legend names.

use charming::{
    element::{BorderType, ItemStyle, Symbol},
    series::{Bar, Scatter},
};
use serde_json::{Value, json};

use crate::drawing::{DataItem, Drawing, merge};
use crate::line::groups::{PointGroup, drawn_count, groups, is_bar};
use crate::line::layout::Layout;
use crate::line::{DayMark, LineModel, LinePoint, LineShape, PointRole};
use crate::scale::milliseconds;
use crate::{Theme, style};
use xianfeng_core::measure::sorted;

/// An arrow that points up, 8 by 11.
const ARROW: &str = "path://M4 0 L8 5 L5 5 L5 11 L3 11 L3 5 L0 5 Z";
/// A saltire, 8 by 8.
const CROSS: &str = "path://M0 1 L1 0 L4 3 L7 0 L8 1 L5 4 L8 7 L7 8 L4 5 L1 8 L0 7 L3 4 Z";
/// Observations up to this many all carry their number.
pub(super) const LABELLED: usize = 9;

pub(super) fn points(mut drawing: Drawing, model: &LineModel, theme: Theme, layout: &Layout) -> Drawing {
    let look = Look { model, theme, layout, bar: bar_width(model, layout) };
    for group in groups(model) {
        drawing = match group {
            PointGroup::Baseline => look.baseline(drawing, model.baseline.as_ref()),
            PointGroup::More | PointGroup::Less => look.arrows(drawing, group),
            group => look.observations(drawing, group),
        };
    }
    drawing
}

/// Width of bars in pixels: as wide as the closest two allow.
fn bar_width(model: &LineModel, layout: &Layout) -> f64 {
    let mut days = sorted(model.points.iter().filter(|p| p.y.is_some()).map(|p| p.x).collect(), &i64::cmp);
    days.dedup();
    let gap = days.windows(2).map(|w| w[1].saturating_sub(w[0])).min().unwrap_or(365) as f64;
    (gap / (layout.days.1 - layout.days.0) * layout.plot * 0.62).clamp(3.0, 34.0)
}

struct Look<'a> {
    model: &'a LineModel,
    theme: Theme,
    layout: &'a Layout,
    bar: f64,
}

impl Look<'_> {
    fn color(&self, group: PointGroup) -> &'static str {
        match group {
            PointGroup::Judged => self.theme.verdict(self.model.verdict),
            PointGroup::After | PointGroup::Rival => self.theme.faint(),
            _ => self.theme.ink(),
        }
    }

    /// Filled when settled, hollow when it may still change.
    fn style(&self, group: PointGroup, hollow: bool) -> Value {
        let color = self.color(group);
        let fill = if hollow { self.theme.page() } else { color };
        let border = if group == PointGroup::Judged { 2.5 } else { 1.5 };
        json!({ "color": fill, "borderColor": color, "borderWidth": border })
    }

    fn observations(&self, drawing: Drawing, group: PointGroup) -> Drawing {
        let hollow = |p: &LinePoint| p.provisional || (group == PointGroup::Judged && !self.model.verdict.is_judged());
        let items: Vec<DataItem> =
            group.points(self.model).filter(|(p, y)| !self.hidden(p, *y)).map(|(p, y)| self.item(group, p, y, hollow(p))).collect();
        let all_hollow = group.points(self.model).all(|(p, _)| hollow(p));
        let name = group.name(self.model);
        let mut more = json!({
            "itemStyle": self.style(group, all_hollow),
            "z": if self.model.shape == LineShape::Bars && group != PointGroup::Rival { 1 } else if group == PointGroup::Judged { 6 } else { 5 },
            "emphasis": { "scale": 1.3 },
        });
        let role = group.points(self.model).next().map_or(PointRole::Inside, |(p, _)| p.role);
        if is_bar(self.model, role) {
            let bar = Bar::new().id(group.id()).name(name).bar_width(self.bar).bar_gap("-100%");
            let style = if group == PointGroup::Derived { json!({ "itemStyle": self.hatched(group) }) } else { Value::Null };
            merge(&mut more, style);
            return drawing.series(bar, items, more);
        }
        let (symbol, size) = match group {
            PointGroup::Rival => (Symbol::Custom(CROSS.to_owned()), 7.0),
            PointGroup::Derived => (Symbol::Diamond, 10.0),
            PointGroup::Judged => (Symbol::Circle, 12.0),
            _ if drawn_count(self.model) > 2 * LABELLED => (Symbol::Circle, 5.0),
            _ => (Symbol::Circle, 8.0),
        };
        drawing.series(Scatter::new().id(group.id()).name(name).symbol(symbol).symbol_size(size), items, more)
    }

    fn item(&self, group: PointGroup, point: &LinePoint, y: f64, hollow: bool) -> DataItem {
        let mut item = DataItem::new(point.id.as_str(), json!([milliseconds(point.x as f64), y]))
            .name(point.tip.first().cloned().unwrap_or_default())
            .tip(style::tip(&point.tip, self.theme));
        item = item.with("itemStyle", self.style(group, hollow));
        if point.derived && group != PointGroup::Derived && !is_bar(self.model, point.role) && group != PointGroup::Rival {
            item = item.with("symbol", "diamond").with("symbolSize", if group == PointGroup::Judged { 15 } else { 10 });
        }
        if point.derived && is_bar(self.model, point.role) {
            item = item.with("itemStyle", self.hatched(group));
        }
        item
    }

    /// A derived bar.
    fn hatched(&self, group: PointGroup) -> Value {
        let color = self.color(group);
        let lines = json!({ "symbol": "rect", "dashArrayX": [1, 0], "dashArrayY": [2, 5], "rotation": -0.785, "color": color });
        json!({ "color": self.theme.page(), "borderColor": color, "borderWidth": 1.5, "decal": lines })
    }

    /// A rival with about the value of a better observation would be hidden under it.
    fn hidden(&self, point: &LinePoint, y: f64) -> bool {
        let span = self.layout.values.max - self.layout.values.min;
        let same = |p: &LinePoint| p.role != PointRole::Rival && p.x == point.x && p.y.is_some_and(|other| (other - y).abs() < span * 0.01);
        point.role == PointRole::Rival && self.model.points.iter().any(same)
    }

    /// Arrows next to numbers that the words leave open to one side.
    fn arrows(&self, drawing: Drawing, group: PointGroup) -> Drawing {
        let up = (group == PointGroup::More) != self.model.rank;
        let items = group.points(self.model).map(|(p, y)| {
            let of = PointGroup::of(p);
            let above = if up { -13 } else { 13 };
            DataItem::new("", json!([milliseconds(p.x as f64), y]))
                .with("symbolOffset", json!([0, above]))
                .with("itemStyle", json!({ "color": self.color(of) }))
        });
        let symbol = Symbol::Custom(ARROW.to_owned());
        let series = Scatter::new().id(group.id()).name(group.name(self.model)).symbol(symbol);
        let more = json!({ "symbolSize": [8, 11], "symbolRotate": if up { 0 } else { 180 }, "silent": true, "z": 7,
            "itemStyle": { "color": self.theme.ink() }, "tooltip": { "show": false } });
        drawing.series(series, items.collect(), more)
    }

    /// A ring, so that an observation inside it is still seen.
    fn baseline(&self, drawing: Drawing, mark: Option<&DayMark>) -> Drawing {
        let Some((mark, y)) = mark.and_then(|m| m.y.map(|y| (m, y))) else { return drawing };
        let style =
            ItemStyle::new().color("transparent").border_color(self.theme.accent()).border_width(1.5).border_type(BorderType::Solid);
        let taken = self.model.points.iter().any(|p| p.x == mark.x && p.y.is_some() && p.role != PointRole::Rival);
        let label = json!({ "show": !taken, "position": "top", "formatter": mark.label, "color": self.theme.muted(), "fontSize": self.theme.small() });
        let item = DataItem::new("baseline", json!([milliseconds(mark.x as f64), y])).tip(&mark.label).with("label", label);
        let series = Scatter::new()
            .id("baseline")
            .name(PointGroup::Baseline.name(self.model))
            .symbol(Symbol::Circle)
            .symbol_size(15.0)
            .item_style(style);
        // Under the observation, so that the observation gets the pointer.
        drawing.series(series, vec![item], json!({ "z": 4 }))
    }
}
