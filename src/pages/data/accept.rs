//! What files bring, listed before it is accepted: all of it is one change with one undo.

use std::sync::Arc;

use leptos::prelude::*;

use super::returned::{is_taken_all, preview};
use crate::components::Text;
use crate::state::use_state;
use xianfeng_text::RoundTerm;
use xianfeng_workbook::round::Returned;

#[component]
pub(super) fn Accept(returned: RwSignal<Option<Arc<Returned>>>) -> impl IntoView {
    let state = use_state();
    let t = move |term: RoundTerm| term.in_language(state.language());
    let take = move |_| {
        if let Some(command) = returned.get_untracked().and_then(|returned| returned.command()) {
            state.dispatch(command);
        }
        returned.set(None);
    };
    let shown = move || returned.get().map(|read| preview(&state.now(), &read)).unwrap_or_default();
    let nothing = move || returned.with(|read| read.as_ref().is_none_or(|read| is_taken_all(read)));
    view! {
        <Show when=move || returned.with(Option::is_some)>
            <Text markup=shown />
            <p class="buttons">
                <button type="button" class="primary" disabled=nothing on:click=take>{move || t(RoundTerm::Take)}</button>
                <button type="button" on:click=move |_| returned.set(None)>{move || t(RoundTerm::Leave)}</button>
            </p>
        </Show>
    }
}
