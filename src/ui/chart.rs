//! A big chart: drawn when it comes near the screen, by a program and a library that are fetched then.

use leptos::html::Div;
use leptos::prelude::*;

use crate::assess::Assessment;
use crate::chart::{ChartView, Table, Theme, indicator as indicator_chart};
use crate::locale::Term;
use crate::plan::Target;
use crate::platform::{charts, focus};
use crate::store::{Contrast, Parts, Store};

/// Where a chart is on its way to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Waiting,
    Drawn,
    /// The parts could not be fetched: the table below says the same.
    Failed,
}

/// The chart of a target's indicator.
pub fn indicator(store: Store, s: &Parts, target: &Target, assessment: &Assessment) -> Option<impl IntoView + use<>> {
    let view = indicator_chart::view(s.plan(), target, &s.book, assessment, s.language)?;
    let title = format!("{}{}", s.t(Term::ChartOf), target.name.in_language(s.language));
    Some(figure(store, s, "indicator", ChartView::Indicator(view), title))
}

fn figure(store: Store, s: &Parts, id: &'static str, view: ChartView, title: String) -> impl IntoView + use<> {
    let host = NodeRef::<Div>::new();
    let progress = RwSignal::new(Progress::Waiting);
    let theme = theme(store, s);
    let height = format!("height:{}px", view.height(&theme));
    let description = view.description().to_owned();
    let twin = twin(s, &view.table(s.language));
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default();
    charts::attach(host, json(serde_json::to_string(&view)), json(serde_json::to_string(&theme)), progress);
    let (waiting, failed) = (s.t(Term::ChartLoading), s.t(Term::ChartFailed));
    view! {
        <figure class="chart" id=format!("chart-{id}")>
            <figcaption>{title}</figcaption>
            <div class="chart-host" role="img" aria-label=description style=height node_ref=host></div>
            <p class="chart-state quiet" role="status">{move || match progress.get() {
                Progress::Waiting => waiting,
                Progress::Failed => failed,
                Progress::Drawn => "",
            }}</p>
            {twin}
        </figure>
    }
}

/// The same data as a table, one key away.
fn twin(s: &Parts, table: &Table) -> impl IntoView + use<> {
    let heads = table.columns.iter().map(|c| {
        let head = c.unit.as_ref().map_or_else(|| c.head.clone(), |unit| format!("{} ({unit})", c.head));
        view! { <th scope="col" class:num=c.numeric>{head}</th> }
    });
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&table.columns).map(|(cell, c)| view! { <td class:num=c.numeric>{cell.clone()}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let notes = table.notes.iter().map(|n| view! { <p class="quiet">{n.clone()}</p> });
    view! {
        <details class="twin">
            <summary>{s.t(Term::AsTable)}</summary>
            <div class="table-box"><table><caption>{table.caption.clone()}</caption><thead><tr>{heads.collect_view()}</tr></thead><tbody>{rows.collect_view()}</tbody></table></div>
            {notes.collect_view()}
        </details>
    }
}

fn theme(store: Store, s: &Parts) -> Theme {
    let settings = store.settings.get();
    Theme {
        dark: settings.is_dark(),
        high_contrast: settings.contrast == Contrast::High,
        font_size: if settings.large_text { 16.0 } else { 13.0 },
        reduced_motion: focus::media("(prefers-reduced-motion: reduce)"),
        narrow: focus::media("(max-width: 640px)"),
        width: 0.0,
        language: s.language,
    }
}
