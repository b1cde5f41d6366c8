//! A name in one language is enough: that of the page comes first, the other one is folded while it is empty.

use leptos::either::Either;
use leptos::prelude::*;

use crate::components::fields::TextField;
use crate::state::use_state;
use xianfeng_core::plan::Language;
use xianfeng_text::{DebtTerm, Term};

/// The fields of a text in both languages.
#[component]
pub(super) fn NameFields(
    /// The names of the fields, Chinese first.
    names: [&'static str; 2],
    /// Their labels, Chinese first.
    labels: [Term; 2],
    zh: RwSignal<String>,
    en: RwSignal<String>,
) -> impl IntoView {
    let state = use_state();
    let field = move |language: Language| {
        let (at, value, lang) = match language {
            Language::Zh => (0, zh, "zh-CN"),
            Language::En => (1, en, "en"),
        };
        let term = labels[at];
        view! { <TextField name=names[at] label=Signal::derive(move || state.t(term).to_owned()) value=value lang /> }
    };
    move || {
        let first = state.language();
        let (other, written) = match first {
            Language::Zh => (Language::En, en),
            Language::En => (Language::Zh, zh),
        };
        let second = if written.with_untracked(String::is_empty) {
            let fold = view! {
                <details class="other-language">
                    <summary>{DebtTerm::OtherName.in_language(first)}</summary>
                    {field(other)}
                </details>
            };
            Either::Left(fold)
        } else {
            Either::Right(field(other))
        };
        view! {
            {field(first)}
            {second}
        }
    }
}
