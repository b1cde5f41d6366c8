//! A link that carries edits: what it holds is shown, and nothing is taken before somebody does.

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::dialogs;
use crate::route::Page;
use crate::state::{State, use_state};
use xianfeng_files::FileKind;
use xianfeng_files::link::{self, Damage};
use xianfeng_text::{PassingTerm, Term};

#[component]
pub fn LinkPage(code: String) -> impl IntoView {
    let state = use_state();
    let t = move |term: PassingTerm| term.in_language(state.language());
    let read = StoredValue::new(ledger_of(&code));
    let fault = read.with_value(|read| read.as_ref().err().copied());
    if fault.is_none() {
        // Once: the effect reads no signal.
        Effect::new(move |_| offer(state, read));
    }
    let content = match fault {
        Some(damage) => view! { <p role="alert">{move || t(damage_term(damage))}</p> }.into_any(),
        None => view! {
            <p class="lead">{move || t(PassingTerm::LinkText)}</p>
            <p class="buttons"><button id="link-open" class="primary" on:click=move |_| offer(state, read)>{move || t(PassingTerm::LinkOpen)}</button></p>
        }
        .into_any(),
    };
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Import).to_owned()) />
        {content}
        <p><a href=move || state.now().href(Page::Data)>{move || state.t(Term::ToData)}</a></p>
    }
}

/// The ledger file in a code; a link carries nothing else.
fn ledger_of(code: &str) -> Result<String, Damage> {
    let text = link::unpack(code)?;
    if FileKind::of_text(&text) == Some(FileKind::Ledger) { Ok(text) } else { Err(Damage::Broken) }
}

fn offer(state: State, read: StoredValue<Result<String, Damage>>) {
    let name = PassingTerm::FromLink.in_language(state.view.with_untracked(|view| view.language));
    read.with_value(|read| {
        if let Ok(text) = read {
            dialogs::offer(state, name.to_owned(), Some(text.as_bytes()));
        }
    });
}

fn damage_term(damage: Damage) -> PassingTerm {
    match damage {
        Damage::Broken => PassingTerm::LinkBroken,
        Damage::Newer => PassingTerm::LinkNewer,
        Damage::TooLong | Damage::TooLarge => PassingTerm::LinkTooLarge,
    }
}
