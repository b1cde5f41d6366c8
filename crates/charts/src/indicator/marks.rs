//! The observations themselves: filled or hollow, round or diamond, in groups that the legend names.

use charming::{
    element::{BorderType, ItemStyle, Symbol},
    series::{Bar, Scatter},
};
use serde_json::{Value, json};

use super::draw::{Layout, at, is_bar, judged_name, wrapped};
use super::{Mark, Open, Point, Role, Shape, View};
use crate::patch::{Drawing, Item, merge};
use crate::{Theme, words::Word};

/// An arrow that points up, 8 by 11.
const ARROW: &str = "path://M4 0 L8 5 L5 5 L5 11 L3 11 L3 5 L0 5 Z";
/// A saltire, 8 by 8.
const CROSS: &str = "path://M0 1 L1 0 L4 3 L7 0 L8 1 L5 4 L8 7 L7 8 L4 5 L1 8 L0 7 L3 4 Z";
/// Observations up to this many all carry their number.
pub(super) const LABELLED: usize = 9;

/// Observations of one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    Judged,
    Observed,
    Provisional,
    Derived,
    After,
    Rival,
    Baseline,
    More,
    Less,
}

const GROUPS: [Group; 9] = [
    Group::Judged,
    Group::Observed,
    Group::Provisional,
    Group::Derived,
    Group::After,
    Group::Rival,
    Group::Baseline,
    Group::More,
    Group::Less,
];

impl Group {
    pub fn name(self, view: &View) -> String {
        let word = match self {
            Self::Judged => return judged_name(view),
            Self::Observed => Word::Observed,
            Self::Provisional => Word::Provisional,
            Self::Derived => Word::Derived,
            Self::After => Word::FollowUp,
            Self::Rival => Word::Rival,
            Self::Baseline => Word::Baseline,
            Self::More => Word::MoreThan,
            Self::Less => Word::LessThan,
        };
        word.say(view.language).to_owned()
    }

    fn id(self) -> &'static str {
        match self {
            Self::Judged => "judged",
            Self::Observed => "observed",
            Self::Provisional => "provisional",
            Self::Derived => "derived",
            Self::After => "after",
            Self::Rival => "rival",
            Self::Baseline => "baseline",
            Self::More => "more",
            Self::Less => "less",
        }
    }

    fn of(point: &Point) -> Self {
        match (point.role, point.derived, point.provisional) {
            (Role::Judged, ..) => Self::Judged,
            (Role::Rival, ..) => Self::Rival,
            (Role::After, ..) => Self::After,
            (Role::Inside, true, _) => Self::Derived,
            (Role::Inside, false, true) => Self::Provisional,
            (Role::Inside, false, false) => Self::Observed,
        }
    }

    fn holds(self, point: &Point) -> bool {
        match self {
            Self::More => point.open == Some(Open::Above),
            Self::Less => point.open == Some(Open::Below),
            group => group == Self::of(point),
        }
    }
}

fn drawn(view: &View, group: Group) -> impl Iterator<Item = (&Point, f64)> {
    view.points.iter().filter(move |p| group.holds(p)).filter_map(|p| p.y.map(|y| (p, y)))
}

/// The groups that are there, in the legend's order.
pub(super) fn groups(view: &View) -> Vec<Group> {
    let there = |group: &Group| match group {
        Group::Baseline => view.baseline.is_some(),
        group => drawn(view, *group).next().is_some(),
    };
    GROUPS.into_iter().filter(there).collect()
}

pub(super) fn draw(mut drawing: Drawing, view: &View, theme: Theme, layout: &Layout) -> Drawing {
    let look = Look { view, theme, layout, bar: bar_width(view, layout) };
    for group in groups(view) {
        drawing = match group {
            Group::Baseline => look.baseline(drawing, view.baseline.as_ref()),
            Group::More | Group::Less => look.arrows(drawing, group),
            group => look.observations(drawing, group),
        };
    }
    look.labels(drawing)
}

/// As wide as the closest two bars allow.
fn bar_width(view: &View, layout: &Layout) -> f64 {
    let mut days: Vec<i64> = view.points.iter().filter(|p| p.y.is_some()).map(|p| p.x).collect();
    days.sort_unstable();
    days.dedup();
    let gap = days.windows(2).map(|w| w[1].saturating_sub(w[0])).min().unwrap_or(365) as f64;
    (gap / (layout.days.1 - layout.days.0) * layout.plot * 0.62).clamp(3.0, 34.0)
}

pub(super) struct Look<'a> {
    pub view: &'a View,
    pub theme: Theme,
    pub layout: &'a Layout,
    bar: f64,
}

impl Look<'_> {
    fn color(&self, group: Group) -> &'static str {
        match group {
            Group::Judged => self.theme.status(self.view.verdict),
            Group::After | Group::Rival => self.theme.faint(),
            _ => self.theme.ink(),
        }
    }

    /// Filled when settled, hollow when it may still change.
    fn style(&self, group: Group, hollow: bool) -> Value {
        let color = self.color(group);
        let fill = if hollow { self.theme.page() } else { color };
        let border = if group == Group::Judged { 2.5 } else { 1.5 };
        json!({ "color": fill, "borderColor": color, "borderWidth": border })
    }

    fn observations(&self, drawing: Drawing, group: Group) -> Drawing {
        let hollow = |p: &Point| p.provisional || (group == Group::Judged && !self.view.verdict.is_judged());
        let items: Vec<Item> =
            drawn(self.view, group).filter(|(p, y)| !self.hidden(p, *y)).map(|(p, y)| self.item(group, p, y, hollow(p))).collect();
        let all_hollow = drawn(self.view, group).all(|(p, _)| hollow(p));
        let name = group.name(self.view);
        let mut more = json!({
            "itemStyle": self.style(group, all_hollow),
            "z": if self.view.shape == Shape::Bars && group != Group::Rival { 1 } else if group == Group::Judged { 6 } else { 5 },
            "emphasis": { "scale": 1.3 },
        });
        let role = drawn(self.view, group).next().map_or(Role::Inside, |(p, _)| p.role);
        if is_bar(self.view, role) {
            let bar = Bar::new().id(group.id()).name(name).bar_width(self.bar).bar_gap("-100%");
            let style = if group == Group::Derived { json!({ "itemStyle": self.hatched(group) }) } else { Value::Null };
            merge(&mut more, style);
            return drawing.series(bar, items, more);
        }
        let (symbol, size) = match group {
            Group::Rival => (Symbol::Custom(CROSS.to_owned()), 7.0),
            Group::Derived => (Symbol::Diamond, 10.0),
            Group::Judged => (Symbol::Circle, 12.0),
            _ if drawn_count(self.view) > 2 * LABELLED => (Symbol::Circle, 5.0),
            _ => (Symbol::Circle, 8.0),
        };
        drawing.series(Scatter::new().id(group.id()).name(name).symbol(symbol).symbol_size(size), items, more)
    }

    fn item(&self, group: Group, point: &Point, y: f64, hollow: bool) -> Item {
        let mut item = Item::new(&point.id, json!([at(point.x as f64), y]))
            .name(point.tip.first().cloned().unwrap_or_default())
            .tip(wrapped(&point.tip, self.theme));
        item = item.with("itemStyle", self.style(group, hollow));
        if point.derived && group != Group::Derived && !is_bar(self.view, point.role) && group != Group::Rival {
            item = item.with("symbol", "diamond").with("symbolSize", if group == Group::Judged { 15 } else { 10 });
        }
        if point.derived && is_bar(self.view, point.role) {
            item = item.with("itemStyle", self.hatched(group));
        }
        item
    }

    /// A derived bar.
    fn hatched(&self, group: Group) -> Value {
        let color = self.color(group);
        let lines = json!({ "symbol": "rect", "dashArrayX": [1, 0], "dashArrayY": [2, 5], "rotation": -0.785, "color": color });
        json!({ "color": self.theme.page(), "borderColor": color, "borderWidth": 1.5, "decal": lines })
    }

    /// A rival that says the same as a better observation would only lie under it.
    fn hidden(&self, point: &Point, y: f64) -> bool {
        let span = self.layout.values.max - self.layout.values.min;
        let same = |p: &Point| p.role != Role::Rival && p.x == point.x && p.y.is_some_and(|other| (other - y).abs() < span * 0.01);
        point.role == Role::Rival && self.view.points.iter().any(same)
    }

    /// Beside a number that the words leave open to one side.
    fn arrows(&self, drawing: Drawing, group: Group) -> Drawing {
        let up = (group == Group::More) != self.view.rank;
        let items = drawn(self.view, group).map(|(p, y)| {
            let of = Group::of(p);
            let above = if up { -13 } else { 13 };
            Item::new("", json!([at(p.x as f64), y]))
                .with("symbolOffset", json!([0, above]))
                .with("itemStyle", json!({ "color": self.color(of) }))
        });
        let symbol = Symbol::Custom(ARROW.to_owned());
        let series = Scatter::new().id(group.id()).name(group.name(self.view)).symbol(symbol);
        let more = json!({ "symbolSize": [8, 11], "symbolRotate": if up { 0 } else { 180 }, "silent": true, "z": 7,
            "itemStyle": { "color": self.theme.ink() }, "tooltip": { "show": false } });
        drawing.series(series, items.collect(), more)
    }

    /// A ring, so that the observation it stands on is still seen.
    fn baseline(&self, drawing: Drawing, mark: Option<&Mark>) -> Drawing {
        let Some((mark, y)) = mark.and_then(|m| m.y.map(|y| (m, y))) else { return drawing };
        let style =
            ItemStyle::new().color("transparent").border_color(self.theme.accent()).border_width(1.5).border_type(BorderType::Solid);
        let taken = self.view.points.iter().any(|p| p.x == mark.x && p.y.is_some() && p.role != Role::Rival);
        let label = json!({ "show": !taken, "position": "top", "formatter": mark.label, "color": self.theme.muted(), "fontSize": self.theme.small() });
        let item = Item::new("baseline", json!([at(mark.x as f64), y])).tip(&mark.label).with("label", label);
        let series =
            Scatter::new().id("baseline").name(Group::Baseline.name(self.view)).symbol(Symbol::Circle).symbol_size(15.0).item_style(style);
        // Under the observation, so that the observation gets the pointer.
        drawing.series(series, vec![item], json!({ "z": 4 }))
    }
}

pub(super) fn drawn_count(view: &View) -> usize {
    view.points.iter().filter(|p| p.y.is_some() && p.role != Role::Rival).count()
}
