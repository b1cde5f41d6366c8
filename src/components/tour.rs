//! Offers first-time visitors four steps through the page.

use leptos::prelude::*;

use crate::lazy;
use crate::route::Page;
use crate::state::use_state;

/// The card of the current step. Only the first screen offers the tour, and nothing waits for it.
#[component]
pub fn Tour() -> impl IntoView {
    let state = use_state();
    let step = Memo::new(move |_| state.tour.get().filter(|step| *step > 0 || state.page.get() == Page::Overview));
    move || {
        step.get().map(|step| {
            let card = lazy::arrival(lazy::editing::tour_card());
            move || card.get().and_then(Result::ok).map(|card| untrack(|| card(step)))
        })
    }
}
