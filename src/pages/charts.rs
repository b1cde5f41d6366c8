//! The whole plan in charts.

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::components::chart::ChartFigure;
use crate::components::cite::Cite;
use crate::route::{Embedded, Page};
use crate::state::use_state;
use xianfeng_charts::ChartKey;
use xianfeng_charts::map::mapped_indicators;
use xianfeng_core::id::IndicatorId;
use xianfeng_text::Term;

#[component]
pub fn Charts() -> impl IntoView {
    let state = use_state();
    let charts = ChartKey::OF_PLAN.map(|key| match key {
        ChartKey::Districts(_) => view! { <DistrictMap /> }.into_any(),
        ChartKey::Places(_) => {
            let key = Signal::derive(move || ChartKey::Places(state.filter.with(|f| f.map.clone())));
            view! { <CitedChart key /> }.into_any()
        }
        key => view! { <CitedChart key=Signal::stored(key) /> }.into_any(),
    });
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Charts).to_owned()) />
        <p class="lead">{move || state.t(Term::ChartsText)}</p>
        {charts.into_iter().collect_view()}
    }
}

/// A chart, and below it how to cite and embed it.
#[component]
fn CitedChart(key: Signal<ChartKey>) -> impl IntoView {
    let state = use_state();
    let anchor = key.with_untracked(ChartKey::anchor);
    let is_there = Memo::new(move |_| key.with(|key| key.model(&state.now().chart_inputs()).is_some()));
    let about = Signal::derive(move || {
        let s = state.now();
        let (plan, chart) = (s.plan().title.in_language(s.language), key.with(|key| key.title(&s.chart_inputs())));
        format!("{plan}{}{chart}", xianfeng_text::colon(s.language))
    });
    view! {
        <ChartFigure key />
        <Show when=move || is_there.get()>
            <Cite id=format!("cite-{anchor}") page=Page::Charts anchor=anchor.clone() about embed=Signal::derive(move || Embedded::Chart(key.get())) />
        </Show>
    }
}

/// The map of districts, and the choice of its indicator.
#[component]
fn DistrictMap() -> impl IntoView {
    let state = use_state();
    // An indicator without known observations on this day falls back to verdicts.
    let shown = Memo::new(move |_| {
        let (s, wanted) = (state.now(), state.filter.with(|f| f.map.clone())?);
        mapped_indicators(s.plan(), &s.ledger_view, s.as_of).iter().any(|i| i.id == wanted).then_some(wanted)
    });
    let choice = move || {
        let (s, shown) = (state.now(), shown.get());
        let known = mapped_indicators(s.plan(), &s.ledger_view, s.as_of);
        let option = |id: String, name: String| {
            let is_chosen = shown.as_ref().map_or("", IndicatorId::as_str) == id;
            view! { <option value=id selected=is_chosen prop:selected=is_chosen>{name}</option> }
        };
        (!known.is_empty()).then(|| {
            let options: Vec<_> = std::iter::once(option(String::new(), s.t(Term::Verdict).to_owned()))
                .chain(known.iter().map(|i| option(i.id.to_string(), i.name.in_language(s.language).to_owned())))
                .collect();
            view! {
                <p class="map-choice">
                    <label>
                        {s.t(Term::MapShows)} " "
                        <select
                            id="map-shows"
                            on:change=move |event| state.set_filter(|f| f.map = Some(event_target_value(&event)).filter(|v| !v.is_empty()).map(Into::into))
                        >
                            {options}
                        </select>
                    </label>
                </p>
            }
        })
    };
    view! {
        {choice}
        <CitedChart key=Signal::derive(move || ChartKey::Districts(shown.get())) />
    }
}
