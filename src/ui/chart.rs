//! A big chart: drawn when it comes near the screen, by a program and a library that are fetched then.

use leptos::html::Div;
use leptos::prelude::*;

use crate::assess::Assessment;
use stub::{ChartView, Theme, indicator as indicator_chart};
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
pub fn indicator(store: Store, s: &Parts, target: &Target, assessment: &Assessment) -> impl IntoView + use<> {
    let view = indicator_chart::view(s.plan(), target, &s.book, assessment, s.language);
    let label = format!("{} {}", s.t(Term::ChartOf), target.name.in_language(s.language));
    figure(store, s, "indicator", ChartView::Indicator(view), label)
}

fn figure(store: Store, s: &Parts, id: &'static str, view: ChartView, label: String) -> impl IntoView + use<> {
    let host = NodeRef::<Div>::new();
    let progress = RwSignal::new(Progress::Waiting);
    let theme = theme(store, s);
    let view = serde_json::to_string(&view).unwrap_or_default();
    charts::attach(host, view, theme, progress);
    let (waiting, failed) = (s.t(Term::ChartLoading), s.t(Term::ChartFailed));
    view! {
        <figure class="chart" id=format!("chart-{id}")>
            <figcaption>{label.clone()}</figcaption>
            <div class="chart-host" role="img" aria-label=label node_ref=host></div>
            <p class="chart-state quiet" role="status">{move || match progress.get() {
                Progress::Waiting => waiting,
                Progress::Failed => failed,
                Progress::Drawn => "",
            }}</p>
        </figure>
    }
}

fn theme(store: Store, s: &Parts) -> String {
    let settings = store.settings.get();
    let theme = Theme {
        dark: settings.is_dark(),
        high_contrast: settings.contrast == Contrast::High,
        font_size: if settings.large_text { 16 } else { 13 },
        reduced_motion: focus::media("(prefers-reduced-motion: reduce)"),
        narrow: focus::media("(max-width: 640px)"),
        language: s.language,
    };
    serde_json::to_string(&theme).unwrap_or_default()
}

mod stub {
    use crate::plan::Language;
    #[derive(serde::Serialize)]
    pub enum ChartView { Indicator(u8) }
    #[derive(serde::Serialize)]
    pub struct Theme { pub dark: bool, pub high_contrast: bool, pub font_size: u32, pub reduced_motion: bool, pub narrow: bool, #[serde(skip)] pub language: Language }
    pub mod indicator { pub fn view<A,B,C,D,E>(_:A,_:B,_:C,_:D,_:E)->u8 {0} }
}
