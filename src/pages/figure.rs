//! The place of a big chart: its title, description and table twin are text; the drawing comes later.

use maud::{Markup, html};

use crate::action::{Action, ChartTool};
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_charts::{Chart, ChartForm, ChartKey, Destination, Table, Theme};
use xianfeng_core::plan::Target;
use xianfeng_text::Term;

/// The page that a datum leads to, by its id in the drawing.
pub fn destination(chart: &Chart, id: &str) -> Option<Page> {
    match chart.destination(id)? {
        Destination::Target(id) => Some(Page::Target(id)),
        Destination::Group(kind, id) => Some(Page::Group(kind, id)),
        Destination::Observation(_) => None,
    }
}

/// The ways in which the figures of a target can be drawn, where there is more than one.
fn forms(s: &Snapshot, key: &ChartKey) -> Markup {
    let inputs = s.chart_inputs();
    let offered = key.forms(&inputs);
    if offered.len() < 2 {
        return Markup::default();
    }
    let shown = key.form(&inputs);
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
    let Some(view) = key.model(&s.chart_inputs()) else { return Markup::default() };
    let height = view.height(&Theme { language: s.language, ..Theme::default() });
    html! {
        figure.chart id=(key.anchor()) tabindex="-1" aria-labelledby={ (key.anchor()) "-title" } {
            figcaption id={ (key.anchor()) "-title" } { (key.title(s.plan(), s.language)) }
            div.chart-bar { (forms(s, key)) (tools(s, key)) }
            div.chart-host role="application" aria-roledescription=(s.t(Term::ChartRole)) aria-label=(view.description()) tabindex="0" data-chart=(key) style={ "height:" (height) "px" } {}
            p.chart-state.quiet role="status" data-failed=(s.t(Term::ChartFailed)) { (s.t(Term::ChartLoading)) }
            @if let Some(credit) = view.credit() { p.quiet { (credit) } }
            (twin(s, &view.table()))
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

/// The same data as a table, one key away.
fn twin(s: &Snapshot, table: &Table) -> Markup {
    html! {
        details.twin {
            summary { (s.t(Term::AsTable)) }
            div.table-box {
                table {
                    caption { (table.caption) }
                    thead { tr { @for c in &table.columns { th.num[c.numeric] scope="col" { (c.heading()) } } } }
                    tbody { @for row in &table.rows { tr { @for (cell, c) in row.cells.iter().zip(&table.columns) { td.num[c.numeric] { (cell) } } } } }
                }
            }
            @for note in &table.notes { p.quiet { (note) } }
        }
    }
}
