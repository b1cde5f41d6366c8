//! The other answer to what came: it is not taken, and why is kept with the targets that it is about.

use leptos::prelude::*;

use crate::components::fields::TextField;
use crate::components::fold::Fold;
use crate::passing;
use crate::state::{Dialog, use_state};
use xianfeng_core::edit::{Command, Preview};
use xianfeng_core::ledger::Record;
use xianfeng_text::PassingTerm;

/// The number of edits up to which a refusal is worth a reason each.
const FEW: usize = 10;

#[component]
pub fn Refusal(preview: Preview, said: fn(&crate::snapshot::Snapshot, &Record) -> String) -> impl IntoView {
    let state = use_state();
    let reason = RwSignal::new(String::new());
    let is_open = RwSignal::new(false);
    let word = move |term: PassingTerm| Signal::derive(move || term.in_language(state.language()).to_owned());
    let notes = {
        let edits = preview.edits.clone();
        move |reason: &str| {
            let s = state.snapshot.get_untracked();
            passing::refusals(&s, &edits, |record| said(&s, record), reason)
        }
    };
    let can_refuse = (1..=FEW).contains(&preview.edits.len()) && !notes("").is_empty();
    let refuse = move |_| {
        let reason = reason.with_untracked(|reason| reason.trim().to_owned());
        if reason.is_empty() {
            return;
        }
        state.dialog.set(Dialog::None);
        state.dispatch(Command::RecordAll(notes(&reason)));
    };
    can_refuse.then(|| {
        view! {
            <Fold class="refusal" summary=word(PassingTerm::Refuse) is_open>
                <p class="quiet">{word(PassingTerm::RefuseText)}</p>
                <div class="form-grid"><TextField name="refusal" label=word(PassingTerm::RefuseReason) value=reason /></div>
                <p class="buttons">
                    <button id="import-refuse" type="button" disabled=move || reason.with(|reason| reason.trim().is_empty()) on:click=refuse>
                        {word(PassingTerm::RefuseIt)}
                    </button>
                </p>
            </Fold>
        }
    })
}
