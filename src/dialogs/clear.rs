//! Clearing what was changed here: taken back, or deleted for real as on a shared computer.

use leptos::prelude::*;

use crate::components::DialogFrame;
use crate::exports::{Export, export};
use crate::state::{Clear, Dialog, use_state};
use xianfeng_core::edit::Command;
use xianfeng_text::{KeepingTerm, Term};

#[component]
pub fn ClearDialog() -> impl IntoView {
    let state = use_state();
    let t = move |term: KeepingTerm| term.in_language(state.language());
    let count = move || state.now().workspace().own().count();
    let back = move |_| {
        state.dialog.set(Dialog::None);
        state.dispatch(Command::Reset);
    };
    // The other ways are last, because nothing brings back what they delete.
    let ways = move || {
        [
            (Clear::Plan, "clear-plan", KeepingTerm::ClearPlan, KeepingTerm::ClearPlanText),
            (Clear::All, "clear-all", KeepingTerm::ClearAll, KeepingTerm::ClearAllText),
        ]
        .map(|(what, id, word, about)| {
            view! {
                <p>
                    <button id=id on:click=move |_| state.clear(what)>{t(word)}</button> " "
                    <span class="quiet">{t(about)}</span>
                </p>
            }
        })
        .into_iter()
        .collect_view()
    };
    view! {
        <DialogFrame name="clear">
            <h2 id="clear-title">{move || t(KeepingTerm::ClearTitle)}</h2>
            <p>{move || t(KeepingTerm::ClearText)} <b class="num">{count}</b></p>
            <p>
                <button id="clear-export" on:click=move |_| export(state, Export::Own)>{move || state.t(Term::ExportOwn)}</button> " "
                <span class="quiet">{move || t(KeepingTerm::ClearFirst)}</span>
            </p>
            <p>
                <button id="clear-back" on:click=back>{move || t(KeepingTerm::ClearBack)}</button> " "
                <span class="quiet">{move || t(KeepingTerm::ClearBackText)}</span>
            </p>
            {ways}
            <div class="form-buttons">
                <button id="clear-cancel" on:click=move |_| state.dialog.set(Dialog::None)>{move || state.t(Term::Cancel)}</button>
            </div>
        </DialogFrame>
    }
}
