//! The work on a target: its state, the next step and what hinders it, and the log.

mod log;
mod stages;
mod steps;

use leptos::html;
use leptos::prelude::*;

use crate::markup::debts::owed;
use crate::state::use_state;
use log::Log;
use stages::Stages;
use steps::Steps;
use xianfeng_core::id::TargetId;
use xianfeng_text::WorkTerm;

#[component]
pub fn WorkSection(target: TargetId) -> impl IntoView {
    let state = use_state();
    let word = move |term: WorkTerm| move || term.in_language(state.language());
    // Takes the focus when an entry disappears with its button.
    let first_button = NodeRef::<html::Button>::new();
    view! {
        <section id="work" aria-labelledby="work-heading">
            <div class="section-head">
                <h2 id="work-heading">{word(WorkTerm::Work)}</h2>
                <span class="quiet">{word(WorkTerm::KeptHere)}</span>
            </div>
            <div class="work-grid">
                <div>
                    <Stages target=target.clone() />
                    <Owed target=target.clone() />
                    <Steps target=target.clone() first_button />
                </div>
                <Log target first_button />
            </div>
        </section>
    }
}

#[component]
fn Owed(target: TargetId) -> impl IntoView {
    let state = use_state();
    let owes = Memo::new(move |_| state.now().debts_of(&target));
    move || {
        let s = state.day();
        owes.with(|all| all.iter().map(|debt| view! { <p class="debt">{owed(&s, debt)}</p> }).collect_view())
    }
}
