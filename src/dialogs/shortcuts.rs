//! The list of keyboard shortcuts.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{DialogFrame, Text};
use crate::snapshot::Snapshot;
use crate::state::{Dialog, use_state};
use xianfeng_text::Term;

/// The keys as listed: pressed together, or alternatives.
const SHEET: [(&[&str], Term); 10] = [
    (&["Ctrl / ⌘", "K"], Term::KeyFind),
    (&["/"], Term::KeySearch),
    (&["1 … 9"], Term::KeyPages),
    (&["J", "K"], Term::KeyNeighbours),
    (&["N"], Term::RecordObservation),
    (&["L"], Term::KeyLanguage),
    (&["Ctrl / ⌘", "Z"], Term::Undo),
    (&["Ctrl / ⌘", "Shift", "Z"], Term::Redo),
    (&["?"], Term::KeySheet),
    (&["Esc"], Term::KeyClose),
];

#[component]
pub fn Shortcuts() -> impl IntoView {
    let state = use_state();
    let close = move |_| state.dialog.set(Dialog::None);
    let switch_single_keys = move |_| state.set_settings(|s| s.single_keys_off = !s.single_keys_off);
    let tour = move |_| {
        state.dialog.set(Dialog::None);
        state.show_tour(1);
    };
    view! {
        <DialogFrame name="keys">
            <h2 id="keys-title">{move || state.t(Term::Keys)}</h2>
            <Text markup=move || sheet(&state.now()) />
            <p class="form-buttons">
                <button class="primary" id="keys-close" type="button" on:click=close>{move || state.t(Term::Close)}</button>
                <button
                    id="single-keys"
                    type="button"
                    aria-pressed=move || state.settings.with(|s| s.single_keys_off).to_string()
                    on:click=switch_single_keys
                >
                    {move || state.t(Term::SingleKeysOff)}
                </button>
                <button id="tour-again" type="button" on:click=tour>{move || state.t(Term::TourAgain)}</button>
            </p>
        </DialogFrame>
    }
}

fn sheet(s: &Snapshot) -> Markup {
    html! {
        table.keys {
            caption.hidden { (s.t(Term::Keys)) }
            tbody {
                @for (keys, term) in SHEET { tr { th scope="row" { @for key in keys { kbd { (key) } " " } } td { (s.t(term)) } } }
            }
        }
        p.quiet { (s.t(Term::KeysText)) }
    }
}
