//! The place of a big chart: its title, description and table twin are text; the drawing comes later.

use std::fmt;

use maud::{Markup, html};

use crate::assess::assess;
use crate::chart::{ChartView, Column, Spot, Table, Theme, calendar, districts, flow, indicator, radar, sunburst, timeline};
use crate::locale::Term;
use crate::plan::{GroupKind, Target};
use crate::route::Page;
use crate::snapshot::Parts;

/// Which chart stands at a place of the page: `data-chart="target:gdp-growth-8"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartKey {
    Target(String),
    /// Areas and their targets, by verdict.
    Wheel,
    /// Areas at the first due day and at the as-of date.
    Radar,
    /// Windows of the targets that are judged.
    Timeline,
    /// The days on which something became known.
    Calendar,
    /// Targets that areas and tasks share.
    Flow,
    Districts,
}

impl ChartKey {
    /// The charts of the whole plan, in the order of their page.
    pub const OF_PLAN: [ChartKey; 6] = [Self::Wheel, Self::Radar, Self::Districts, Self::Timeline, Self::Flow, Self::Calendar];

    fn slug(&self) -> &'static str {
        match self {
            Self::Target(_) => "target",
            Self::Wheel => "wheel",
            Self::Radar => "radar",
            Self::Timeline => "timeline",
            Self::Calendar => "calendar",
            Self::Flow => "flow",
            Self::Districts => "districts",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("target", id)) => Some(Self::Target(id.to_owned())),
            _ => Self::OF_PLAN.into_iter().find(|key| key.slug() == text),
        }
    }

    fn title(&self) -> Term {
        match self {
            Self::Target(_) => Term::ChartOf,
            Self::Wheel => Term::ChartWheel,
            Self::Radar => Term::ChartRadar,
            Self::Timeline => Term::ChartTimeline,
            Self::Calendar => Term::ChartCalendar,
            Self::Flow => Term::ChartFlow,
            Self::Districts => Term::ChartDistricts,
        }
    }

    /// What the chart shows; `None` where there is nothing to draw.
    pub fn view(&self, s: &Parts) -> Option<ChartView> {
        let (plan, all, l) = (s.plan(), s.assessments.as_slice(), s.language);
        let has = |kind| plan.groups_of(kind).next().is_some();
        match self {
            Self::Target(id) => indicator::view(plan, plan.target(id)?, &s.book, s.assessment(id)?, l).map(ChartView::Indicator),
            Self::Wheel => has(GroupKind::Area).then(|| ChartView::Sunburst(sunburst::view(plan, all, GroupKind::Area, l))),
            Self::Radar => {
                let first_due = plan.targets.iter().map(|t| t.window.due).min()?;
                let earlier = assess(plan, &s.book, first_due.min(s.as_of));
                (plan.groups_of(GroupKind::Area).count() > 2)
                    .then(|| ChartView::Radar(radar::view(plan, &earlier, all, GroupKind::Area, l)))
            }
            Self::Timeline => {
                let judged = |t: &Target| s.assessment(&t.id).is_some_and(|a| a.verdict.is_judged());
                Some(ChartView::Timeline(timeline::view(plan, &s.book, all, l, judged)))
            }
            Self::Calendar => Some(ChartView::Calendar(calendar::view(plan, &s.book, s.as_of, l))),
            Self::Flow => has(GroupKind::Task).then(|| ChartView::Flow(flow::view(plan, all, l))),
            Self::Districts => has(GroupKind::District).then(|| ChartView::Districts(districts::view(plan, all, false, l))),
        }
    }

    /// The page that a datum leads to, by its id.
    pub fn destination(&self, s: &Parts, id: &str) -> Option<Page> {
        let plan = s.plan();
        let target = |id: &str| plan.target(id).map(|t| Page::Target(t.id.clone()));
        let group = |id: &str| plan.group(id).map(|g| Page::Group(g.kind, g.id.clone()));
        let by_code = || plan.groups.iter().find(|g| g.code.as_deref() == Some(id)).map(|g| Page::Group(g.kind, g.id.clone()));
        id.rsplit('/').find_map(|part| target(part).or_else(|| group(part))).or_else(by_code)
    }
}

impl fmt::Display for ChartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(id) => write!(f, "target:{id}"),
            other => f.write_str(other.slug()),
        }
    }
}

/// The chart of a target's indicator.
pub fn of_target(s: &Parts, target: &Target) -> Markup {
    let key = ChartKey::Target(target.id.clone());
    let title = format!("{}{}", s.t(key.title()), target.name.in_language(s.language));
    figure(s, &key, &title)
}

/// A chart of the whole plan under its usual title.
pub fn of_plan(s: &Parts, key: &ChartKey) -> Markup {
    figure(s, key, s.t(key.title()))
}

fn figure(s: &Parts, key: &ChartKey, title: &str) -> Markup {
    let Some(view) = key.view(s) else { return Markup::default() };
    let height = view.height(&Theme { language: s.language, ..Theme::default() });
    html! {
        figure.chart {
            figcaption { (title) }
            div.chart-host role="application" aria-roledescription=(s.t(Term::ChartRole)) aria-label=(view.description()) tabindex="0" data-chart=(key) style={ "height:" (height) "px" } {}
            p.chart-state.quiet role="status" data-failed=(s.t(Term::ChartFailed)) { (s.t(Term::ChartLoading)) }
            (twin(s, &view.table(s.language)))
        }
    }
}

/// The datum that an arrow key leads to: the place in the order, and what to say.
pub fn step<'a>(spots: &'a [Spot<'a>], at: Option<usize>, key: &str) -> Option<(usize, &'a Spot<'a>)> {
    let last = spots.len().checked_sub(1)?;
    let next = match (key, at) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
        ("ArrowRight" | "ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => last,
        ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
        _ => return None,
    };
    spots.get(next).map(|spot| (next, spot))
}

/// The same data as a table, one key away.
fn twin(s: &Parts, table: &Table) -> Markup {
    let head = |c: &Column| c.unit.as_ref().map_or_else(|| c.head.clone(), |unit| format!("{} ({unit})", c.head));
    html! {
        details.twin {
            summary { (s.t(Term::AsTable)) }
            div.table-box {
                table {
                    caption { (table.caption) }
                    thead { tr { @for c in &table.columns { th.num[c.numeric] scope="col" { (head(c)) } } } }
                    tbody { @for row in &table.rows { tr { @for (cell, c) in row.cells.iter().zip(&table.columns) { td.num[c.numeric] { (cell) } } } } }
                }
            }
            @for note in &table.notes { p.quiet { (note) } }
        }
    }
}
