//! Something to be passed on: as a link, a QR code, a text to copy, or a file.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, files, location};
use crate::components::copied::Copied;
use crate::components::{DialogFrame, Text};
use crate::markup::code::code;
use crate::passing::{Kind, LONGEST_CODE, Passing};
use crate::state::{Dialog, use_state};
use xianfeng_text::{PassingTerm, Term, passing_terms};

#[component]
pub fn Pass(passing: Arc<Passing>) -> impl IntoView {
    let state = use_state();
    let word = move |term: PassingTerm| Signal::derive(move || term.in_language(state.language()).to_owned());
    let title = match passing.kind {
        Kind::View => PassingTerm::PassView,
        Kind::Records => PassingTerm::PassRecords,
        Kind::Proposal => PassingTerm::PassProposal,
    };
    let page = location::public();
    let (link, text) = (passing.link(page.as_deref()), passing.text(page.as_deref()));
    let link_field = link.clone().map(|link| {
        let length = link.chars().count();
        let label = Signal::derive(move || passing_terms::link_of(state.language(), length));
        let picture = (length <= LONGEST_CODE).then(|| code(&link));
        let picture = match picture {
            Some(picture) => view! { <Text class="qr" markup=move || picture.clone() /> }.into_any(),
            None => view! { <p class="quiet">{word(PassingTerm::NoCode)}</p> }.into_any(),
        };
        view! { <Copied id="pass-link" label text=Signal::stored(link) /> {picture} }
    });
    // A view is nothing but its link.
    let text_field = text
        .filter(|text| link.as_ref() != Some(text))
        .map(|text| view! { <Copied id="pass-text" label=word(PassingTerm::TextToCopy) text=Signal::stored(text) /> });
    let hint = match (&link, &page) {
        (Some(_), _) => None,
        (None, None) if text_field.is_some() => Some(PassingTerm::NoAddress),
        (None, _) => Some(PassingTerm::TooLongForLink),
    };
    let file = passing.file.clone().map(|file| {
        let kind = passing.kind;
        let save = move |_| {
            let slug = if kind == Kind::Proposal { "proposal" } else { "own" };
            let plan = state.snapshot.with_untracked(|s| s.plan().id.to_string());
            files::save(&format!("{plan}-{slug}-{}.json", clock::today()), "application/json", &file);
        };
        view! { <button id="pass-file" type="button" on:click=save>{word(PassingTerm::AsFile)}</button> }
    });
    let explained = match passing.kind {
        Kind::View => None,
        Kind::Records | Kind::Proposal => Some(PassingTerm::PassText),
    };
    view! {
        <DialogFrame name="pass">
            <h2 id="pass-title">{word(title)}</h2>
            {explained.map(|term| view! { <p class="quiet">{word(term)}</p> })}
            {hint.map(|term| view! { <p role="note">{word(term)}</p> })}
            {link_field}
            {text_field}
            <div class="form-buttons">
                {file}
                <button id="pass-close" type="button" on:click=move |_| state.dialog.set(Dialog::None)>{move || state.t(Term::Close)}</button>
            </div>
        </DialogFrame>
    }
}
