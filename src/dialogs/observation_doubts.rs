//! Doubts about a figure: shown once, and saved all the same when it is left as it is.

use leptos::html;
use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::measure::Unit;
use xianfeng_core::plan::Language;
use xianfeng_core::plausible::Doubt;
use xianfeng_text::{FormTerm, Term, plausible};

/// The doubts that were shown last, and the element that shows them.
#[derive(Clone, Copy)]
pub struct Doubts {
    shown: RwSignal<Vec<Doubt>>,
    place: NodeRef<html::Div>,
}

impl Doubts {
    pub fn none() -> Self {
        Self { shown: RwSignal::new(Vec::new()), place: NodeRef::new() }
    }

    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    /// Shows doubts and scrolls to them.
    pub fn show(self, found: Vec<Doubt>) {
        self.shown.set(found);
        if let Some(place) = self.place.get_untracked() {
            let _ = place.focus();
        }
    }

    /// True if nothing was found that has not been shown before.
    pub fn are_answered(self, found: &[Doubt]) -> bool {
        self.shown.with_untracked(|shown| found.iter().all(|doubt| shown.contains(doubt)))
    }

    /// True if some are shown; the caller is notified.
    pub fn are_shown(self) -> bool {
        self.shown.with(|shown| !shown.is_empty())
    }

    /// The word of the button that saves.
    pub fn save_word(self, language: Language) -> &'static str {
        if self.are_shown() { FormTerm::SaveAnyway.in_language(language) } else { Term::Save.in_language(language) }
    }
}

/// Lists the doubts beside the button that saves all the same.
#[component]
pub fn DoubtList(doubts: Doubts, unit: Unit) -> impl IntoView {
    let state = use_state();
    let list = move || {
        let (shown, l) = (doubts.shown.get(), state.language());
        let line = |doubt: &Doubt| view! { <li>{plausible::doubt(l, doubt, &unit)}</li> };
        (!shown.is_empty()).then(|| {
            view! {
                <p>{FormTerm::LooksOdd.in_language(state.language())}</p>
                <ul class="problems">{shown.iter().map(line).collect_view()}</ul>
            }
        })
    };
    view! { <div id="record-doubts" role="alert" tabindex="-1" node_ref=doubts.place>{list}</div> }
}
