//! Four steps for first-time visitors, on a card that never blocks the page.

use leptos::html;
use leptos::prelude::*;

use super::Content;
use crate::browser::focus;
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::Target;
use xianfeng_text::Term;

/// The number of steps. Step 0 offers the tour.
const STEPS: usize = 4;

/// The card of one step.
pub fn view(step: usize) -> AnyView {
    match words(step) {
        Some((title, text)) => view! { <Step step title text /> }.into_any(),
        None => view! { <Invitation /> }.into_any(),
    }
}

#[component]
fn Step(step: usize, title: Term, text: Term) -> impl IntoView {
    let state = use_state();
    let next = NodeRef::<html::Button>::new();
    next.on_load(|next| {
        let element = (*next).clone();
        focus::when_connected(&element, move || {
            let _ = next.focus();
        });
    });
    let end = ending();
    let is_last = step == STEPS;
    move || {
        let s = state.now();
        let back =
            (step > 1).then(|| view! { <button id="tour-back" on:click=move |_| state.show_tour(step - 1)>{s.t(Term::TourBack)}</button> });
        let close =
            (!is_last).then(|| view! { <button id="tour-close" class="plain" on:click=move |_| end()>{s.t(Term::TourClose)}</button> });
        view! {
            <div class="tour">
                <p class="tour-count">{step} " / " {STEPS}</p>
                <h2>{s.t(title)}</h2>
                <p>{s.t(text)} " " <a href=s.href(place(&s, step))>{s.t(Term::TourShow)}</a></p>
                <p class="buttons">
                    <button
                        id="tour-next"
                        class="primary"
                        node_ref=next
                        on:click=move |_| if is_last { end() } else { state.show_tour(step + 1) }
                    >
                        {s.t(if is_last { Term::TourDone } else { Term::TourNext })}
                    </button>
                    {back}
                    {close}
                </p>
            </div>
        }
    }
}

#[component]
fn Invitation() -> impl IntoView {
    let state = use_state();
    let end = ending();
    view! {
        <div class="tour tour-ask">
            <p>{move || state.t(Term::TourAsk)}</p>
            <button id="tour-next" class="primary" on:click=move |_| state.show_tour(1)>{move || state.t(Term::TourStart)}</button>
            <button id="tour-close" class="plain" on:click=move |_| end()>{move || state.t(Term::TourClose)}</button>
        </div>
    }
}

/// Ends the tour. The card takes its buttons along, so the focus goes to the page first.
fn ending() -> impl Fn() + Copy + Send + Sync {
    let (state, content) = (use_state(), expect_context::<Content>());
    move || {
        if let Some(main) = content.0.get_untracked() {
            focus::hold(&main);
        }
        state.show_tour(0);
    }
}

/// Title and text of a step.
fn words(step: usize) -> Option<(Term, Term)> {
    match step {
        1 => Some((Term::TourCounts, Term::TourCountsText)),
        2 => Some((Term::TourWhy, Term::TourWhyText)),
        3 => Some((Term::TourRecord, Term::TourRecordText)),
        4 => Some((Term::TourExport, Term::TourExportText)),
        _ => None,
    }
}

/// The page that a step describes.
fn place(s: &Snapshot, step: usize) -> Page {
    let judged = |t: &&Target| s.assessment(&t.id).is_some_and(|a| !matches!(a.verdict, Verdict::NoData | Verdict::NotDue));
    let example = || s.plan().targets.iter().find(judged).or(s.plan().targets.first());
    match (step, example()) {
        (2 | 3, Some(target)) => Page::Target(target.id.clone()),
        (2 | 3, None) => Page::Targets,
        (4, _) => Page::Data,
        _ => Page::Overview,
    }
}
