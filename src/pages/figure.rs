//! The place of a big chart: its title, description and table twin are text; the drawing comes later.

use std::fmt;

use maud::{Markup, html};

use crate::action::{Action, ChartTool};
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_charts::{
    Caption, ChartForm, ChartView, Column, DataPoint, SourceLine, Table, Theme, calendar, compare, districts, flow, indicator, radar,
    sunburst, timeline,
};
use xianfeng_core::assess::assess;
use xianfeng_core::id::{GroupId, IndicatorId, TargetId};
use xianfeng_core::plan::{GroupKind, Target};
use xianfeng_text::Term;

/// Which chart stands at a place of the page: `data-chart="target:gdp-growth-8"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartKey {
    Target(TargetId),
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
    /// Verdicts, or the figures of an indicator.
    Districts(Option<IndicatorId>),
}

impl ChartKey {
    /// The charts of the whole plan, in the order of their page.
    pub const OF_PLAN: [ChartKey; 6] = [Self::Wheel, Self::Radar, Self::Districts(None), Self::Timeline, Self::Flow, Self::Calendar];

    fn slug(&self) -> &'static str {
        match self {
            Self::Target(_) => "target",
            Self::Wheel => "wheel",
            Self::Radar => "radar",
            Self::Timeline => "timeline",
            Self::Calendar => "calendar",
            Self::Flow => "flow",
            Self::Districts(_) => "districts",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("districts", id)) => Some(Self::Districts(Some(id.into()))),
            Some(("target", id)) => Some(Self::Target(id.into())),
            _ => Self::OF_PLAN.into_iter().find(|key| key.slug() == text),
        }
    }

    /// What stands above the chart.
    pub fn title(&self, s: &Snapshot) -> String {
        let name = if let Self::Target(id) = self { s.plan().target(id).map(|t| t.name.in_language(s.language)) } else { None };
        format!("{}{}", s.t(self.term()), name.unwrap_or_default())
    }

    /// The id of the figure on its page: a link can lead there.
    pub fn anchor(&self) -> String {
        format!("chart-{}", self.slug())
    }

    /// The name of a file of the chart without its ending: plan, chart, day.
    pub fn file_name(&self, s: &Snapshot, view: &ChartView) -> String {
        let own = if let Self::Target(id) = self { id.as_str() } else { self.slug() };
        let form = if let ChartView::Compare(view) = view { format!("-{}", view.form) } else { String::new() };
        format!("{}-{own}{form}-{}", s.plan().id, s.as_of)
    }

    fn term(&self) -> Term {
        match self {
            Self::Target(_) => Term::ChartOf,
            Self::Wheel => Term::ChartWheel,
            Self::Radar => Term::ChartRadar,
            Self::Timeline => Term::ChartTimeline,
            Self::Calendar => Term::ChartCalendar,
            Self::Flow => Term::ChartFlow,
            Self::Districts(_) => Term::ChartDistricts,
        }
    }

    /// What the chart shows; `None` where there is nothing to draw.
    pub fn view(&self, s: &Snapshot) -> Option<ChartView> {
        let (plan, all, l) = (s.plan(), s.assessments.as_slice(), s.language);
        let has = |kind| plan.groups_of(kind).next().is_some();
        match self {
            Self::Target(id) => of_form(s, plan.target(id)?, s.form()).or_else(|| of_form(s, plan.target(id)?, ChartForm::Level)),
            Self::Wheel => has(GroupKind::Area).then(|| ChartView::Sunburst(sunburst::view(plan, all, GroupKind::Area, l))),
            Self::Radar => {
                let first_due = plan.targets.iter().map(|t| t.window.due).min()?;
                let earlier = assess(plan, &s.ledger_view, first_due.min(s.as_of));
                (plan.groups_of(GroupKind::Area).count() > 2)
                    .then(|| ChartView::Radar(radar::view(plan, &earlier, all, GroupKind::Area, l)))
            }
            Self::Timeline => {
                let judged = |t: &Target| s.assessment(&t.id).is_some_and(|a| a.verdict.is_judged());
                Some(ChartView::Timeline(timeline::view(plan, &s.ledger_view, all, l, judged)))
            }
            Self::Calendar => Some(ChartView::Calendar(calendar::view(plan, &s.ledger_view, s.as_of, l))),
            Self::Flow => has(GroupKind::Task).then(|| ChartView::Flow(flow::view(plan, all, l))),
            Self::Districts(shown) => has(GroupKind::District).then(|| {
                let verdicts = || districts::view(plan, all, l);
                let figures =
                    shown.as_ref().and_then(|id| districts::observations::shown(verdicts(), plan, &s.ledger_view, s.as_of, id, l));
                ChartView::Districts(figures.unwrap_or_else(verdicts))
            }),
        }
    }

    /// The page that a datum leads to, by its id.
    pub fn destination(&self, s: &Snapshot, id: &str) -> Option<Page> {
        let plan = s.plan();
        let target = |id: &str| plan.target(&TargetId::from(id)).map(|t| Page::Target(t.id.clone()));
        let group = |id: &str| plan.group(&GroupId::from(id)).map(|g| Page::Group(g.kind, g.id.clone()));
        let by_code = || plan.groups.iter().find(|g| g.code.as_deref() == Some(id)).map(|g| Page::Group(g.kind, g.id.clone()));
        id.rsplit('/').find_map(|part| target(part).or_else(|| group(part))).or_else(by_code)
    }
}

impl fmt::Display for ChartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(id) => write!(f, "target:{id}"),
            Self::Districts(Some(id)) => write!(f, "districts:{id}"),
            other => f.write_str(other.slug()),
        }
    }
}

/// One way to draw the figures of a target; `None` where there are none to draw in that way.
fn of_form(s: &Snapshot, target: &Target, form: ChartForm) -> Option<ChartView> {
    let (plan, a) = (s.plan(), s.assessment(&target.id)?);
    match form {
        ChartForm::Level => indicator::view(plan, target, &s.ledger_view, a, s.language).map(ChartView::Indicator),
        form => compare::view(plan, target, &s.ledger_view, s.as_of, form, s.language).map(ChartView::Compare),
    }
}

/// The ways in which the figures of a target can be drawn, where there is more than one.
fn forms(s: &Snapshot, key: &ChartKey) -> Markup {
    let ChartKey::Target(id) = key else { return Markup::default() };
    let Some(target) = s.plan().target(id) else { return Markup::default() };
    let offered: Vec<ChartForm> = ChartForm::ALL.into_iter().filter(|f| of_form(s, target, *f).is_some()).collect();
    if offered.len() < 2 {
        return Markup::default();
    }
    let shown = if offered.contains(&s.form()) { s.form() } else { ChartForm::Level };
    let term = |form| match form {
        ChartForm::Level => Term::FormLevel,
        ChartForm::Growth => Term::FormGrowth,
        ChartForm::Years => Term::FormYears,
    };
    html! {
        fieldset.chart-forms {
            legend.hidden { (s.t(Term::ChartForm)) }
            @for form in offered {
                label {
                    input type="radio" name="chart-form" id={ "form-" (form.slug()) } value=(form.slug()) data-set="form" checked[form == shown];
                    (s.t(term(form)))
                }
            }
        }
    }
}

/// The chart of a target's indicator.
pub fn of_target(s: &Snapshot, target: &Target) -> Markup {
    of_plan(s, &ChartKey::Target(target.id.clone()))
}

/// A chart under its title, with what can be done with it.
pub fn of_plan(s: &Snapshot, key: &ChartKey) -> Markup {
    let Some(view) = key.view(s) else { return Markup::default() };
    let height = view.height(&Theme { language: s.language, ..Theme::default() });
    html! {
        figure.chart id=(key.anchor()) tabindex="-1" aria-labelledby={ (key.anchor()) "-title" } {
            figcaption id={ (key.anchor()) "-title" } { (key.title(s)) }
            div.chart-bar { (forms(s, key)) (tools(s, key)) }
            div.chart-host role="application" aria-roledescription=(s.t(Term::ChartRole)) aria-label=(view.description()) tabindex="0" data-chart=(key) style={ "height:" (height) "px" } {}
            p.chart-state.quiet role="status" data-failed=(s.t(Term::ChartFailed)) { (s.t(Term::ChartLoading)) }
            @if let Some(credit) = view.credit() { p.quiet { (credit) } }
            (twin(s, &view.table(s.language)))
        }
    }
}

/// What can be done with the chart as a whole, and the field that shows its link where it cannot be copied.
fn tools(s: &Snapshot, key: &ChartKey) -> Markup {
    let button = |tool: ChartTool, label: &str, words: Option<String>| {
        html! {
            button type="button" id={ (key.anchor()) "-" (tool.slug()) } data-do=(Action::Chart { tool, chart: key.to_string() })
                aria-label=[words] aria-pressed=[(tool == ChartTool::FullScreen).then_some("false")] { (label) }
        }
    };
    let file = |tool, kind: &str| button(tool, kind, Some(format!("{} {kind}", s.t(Term::Download))));
    html! {
        div.chart-tools role="group" aria-label=(s.t(Term::ChartTools)) {
            span.quiet aria-hidden="true" { (s.t(Term::Download)) }
            (file(ChartTool::Png, "PNG")) (file(ChartTool::Svg, "SVG")) (file(ChartTool::Csv, "CSV"))
            (button(ChartTool::FullScreen, s.t(Term::FullScreen), None))
            (button(ChartTool::Link, s.t(Term::CopyLink), None))
            input.chart-link type="text" readonly hidden aria-label=(s.t(Term::LinkToView));
        }
    }
}

/// The words on a picture of the chart: its title, where its figures are from, plan and day.
pub fn caption(s: &Snapshot, key: &ChartKey, table: &Table) -> Caption {
    let (l, plan) = (s.language, s.plan());
    let named = |source: &SourceLine| match source.publisher.as_str() {
        "" => source.title.clone(),
        publisher => format!("{publisher}{}{}", xianfeng_text::pick(l, "：", ": "), source.title),
    };
    let mut sources: Vec<String> = table.sources.iter().take(SOURCES).map(named).collect();
    let more = table.sources.len().saturating_sub(SOURCES);
    if more > 0 {
        sources.push(format!("+{more}"));
    }
    if sources.is_empty() {
        sources = vec![plan.issuer.in_language(l).to_owned(), s.t(Term::PublishedFigures).to_owned()];
    }
    let source = format!("{}{}{}", s.t(Term::Source), xianfeng_text::pick(l, "：", ": "), sources.join(xianfeng_text::pick(l, "；", "; ")));
    let day = format!("{} · {} {}", plan.title.in_language(l), s.t(Term::AsOf), xianfeng_text::day(l, s.as_of));
    Caption { title: key.title(s), foot: vec![source, day] }
}

/// The datum that an arrow key leads to: the place in the order, and what to say.
pub fn step<'a>(data_points: &'a [DataPoint<'a>], at: Option<usize>, key: &str) -> Option<(usize, &'a DataPoint<'a>)> {
    let last = data_points.len().checked_sub(1)?;
    let next = match (key, at) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
        ("ArrowRight" | "ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => last,
        ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
        _ => return None,
    };
    data_points.get(next).map(|data_point| (next, data_point))
}

/// Sources that a picture names; the table names all.
const SOURCES: usize = 3;

/// The same data as a table, one key away.
fn twin(s: &Snapshot, table: &Table) -> Markup {
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

/// A column head with its unit.
pub fn head(column: &Column) -> String {
    column.unit.as_ref().map_or_else(|| column.head.clone(), |unit| format!("{} ({unit})", column.head))
}
