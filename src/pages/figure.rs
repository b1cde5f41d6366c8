//! The place of a big chart: its title, description and table twin are text; the drawing comes later.

use std::fmt;

use maud::{Markup, html};

use crate::chart::{ChartView, Column, Table, Theme, indicator};
use crate::locale::Term;
use crate::plan::Target;
use crate::snapshot::Parts;

/// Which chart stands at a place of the page: `data-chart="target:gdp-growth-8"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartKey {
    Target(String),
}

impl fmt::Display for ChartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(id) => write!(f, "target:{id}"),
        }
    }
}

impl ChartKey {
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        (kind == "target").then(|| Self::Target(id.to_owned()))
    }

    /// What the chart shows; `None` where there is nothing to draw.
    pub fn view(&self, s: &Parts) -> Option<ChartView> {
        match self {
            Self::Target(id) => {
                let target = s.plan().target(id)?;
                indicator::view(s.plan(), target, &s.book, s.assessment(id)?, s.language).map(ChartView::Indicator)
            }
        }
    }
}

/// The chart of a target's indicator.
pub fn of_target(s: &Parts, target: &Target) -> Markup {
    let title = format!("{}{}", s.t(Term::ChartOf), target.name.in_language(s.language));
    figure(s, &ChartKey::Target(target.id.clone()), &title)
}

fn figure(s: &Parts, key: &ChartKey, title: &str) -> Markup {
    let Some(view) = key.view(s) else { return Markup::default() };
    let height = view.height(&Theme { language: s.language, ..Theme::default() });
    html! {
        figure.chart {
            figcaption { (title) }
            div.chart-host role="img" aria-label=(view.description()) data-chart=(key) style={ "height:" (height) "px" } {}
            p.chart-state.quiet role="status" data-failed=(s.t(Term::ChartFailed)) { (s.t(Term::ChartLoading)) }
            (twin(s, &view.table(s.language)))
        }
    }
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
