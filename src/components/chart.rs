//! A chart with its title, its tools and its data table.

mod canvas;
mod table;
mod tools;

use leptos::html;
use leptos::prelude::*;

use crate::browser::{focus, location};
use crate::route;
use crate::state::use_state;
use canvas::Canvas;
use table::DataTable;
use tools::Tools;
use xianfeng_charts::{Chart, ChartKey};

/// A chart of the plan. Renders nothing if there is nothing to draw.
///
/// The model depends on ledger, day and language. An equal model changes nothing; a new one updates the drawing in
/// place.
#[component]
pub fn ChartFigure(#[prop(into)] key: Signal<ChartKey>) -> impl IntoView {
    let state = use_state();
    let model = Memo::new(move |_| key.with(|key| key.model(&state.now().chart_inputs())));
    let has_model = Memo::new(move |_| model.with(Option::is_some));
    move || has_model.get().then(|| view! { <Figure key model /> })
}

/// A chart of the plan without its tools, for the frame of another page.
#[component]
pub fn BareChart(key: Signal<ChartKey>) -> impl IntoView {
    let state = use_state();
    let model = Memo::new(move |_| key.with(|key| key.model(&state.now().chart_inputs())));
    let has_model = Memo::new(move |_| model.with(Option::is_some));
    let help = format!("{}-help", key.with_untracked(ChartKey::anchor));
    move || {
        let help = help.clone();
        has_model.get().then(|| {
            view! {
                <figure class="chart">
                    <Canvas model help />
                    <DataTable model />
                </figure>
            }
        })
    }
}

#[component]
fn Figure(key: Signal<ChartKey>, model: Memo<Option<Chart>>) -> impl IntoView {
    let state = use_state();
    let anchor = key.with_untracked(ChartKey::anchor);
    let title_id = format!("{anchor}-title");
    let labelled_by = title_id.clone();
    let help = format!("{anchor}-help");
    let title = move || {
        let s = state.now();
        key.with(|key| key.title(&s.chart_inputs()))
    };
    let figure = NodeRef::<html::Figure>::new();
    figure.on_load({
        let anchor = anchor.clone();
        // Scrolls to the chart if the address links to it.
        move |figure| {
            if route::chart_anchor(&location::address()).is_some_and(|wanted| wanted == anchor) {
                request_animation_frame(move || focus::bring(&figure));
            }
        }
    });
    let credit = move || {
        model.with(|m| m.as_ref().and_then(|m| m.credit().map(str::to_owned))).map(|credit| view! { <p class="quiet">{credit}</p> })
    };
    view! {
        <figure class="chart" id=anchor tabindex="-1" aria-labelledby=labelled_by node_ref=figure>
            <figcaption id=title_id>{title}</figcaption>
            <Tools key model figure />
            <Canvas model help />
            {credit}
            <DataTable model />
        </figure>
    }
}
