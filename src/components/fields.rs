//! The fields of forms: a line of text, a choice, and the list of what is wrong with the answers.

use leptos::html;
use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_files::Problem;
use xianfeng_text::{Term, colon, problems};

/// A line of text under its label.
#[component]
pub fn TextField(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    /// An example, shown while the field is empty.
    #[prop(optional)]
    hint: &'static str,
    /// The id of the list of likely answers.
    #[prop(optional)]
    list: Option<&'static str>,
    /// A sentence below the field.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// The keyboard of a phone: `decimal`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    #[prop(optional)] required: bool,
    /// The field has the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    // A browser's own list of old answers would cover ours, and old numbers answer nothing.
    let autocomplete = (list.is_some() || inputmode.is_some()).then_some("off");
    view! {
        <label>
            <span>{move || label.get()}</span>
            <input
                name=name
                list=list
                autocomplete=autocomplete
                inputmode=inputmode
                placeholder=(!hint.is_empty()).then_some(hint)
                required=required
                autofocus=autofocus
                value=value.get_untracked()
                bind:value=value
            />
            {note.map(|note| view! { <small>{move || note.get()}</small> })}
        </label>
    }
}

/// One of a few answers under a label. An option is its value in files and its word.
#[component]
pub fn Choice(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<(&'static str, String)>>,
) -> impl IntoView {
    let option = move |(slug, word): (&'static str, String)| {
        // An option chosen by its attribute: the list's own value is set before its options are there.
        let is_chosen = value.with_untracked(|value| value == slug);
        view! { <option value=slug selected=is_chosen>{word}</option> }
    };
    view! {
        <label>
            <span>{move || label.get()}</span>
            <select name=name prop:value=move || value.get() on:change=move |event| value.set(event_target_value(&event))>
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// The problems with the answers of a form, and their place on the page.
#[derive(Clone, Copy)]
pub struct Problems {
    found: RwSignal<Vec<Problem>>,
    place: NodeRef<html::Div>,
}

impl Problems {
    pub fn none() -> Self {
        Self { found: RwSignal::new(Vec::new()), place: NodeRef::new() }
    }

    /// Says what is wrong, and takes the reader there.
    pub fn show(self, found: Vec<Problem>) {
        self.found.set(found);
        if let Some(place) = self.place.get_untracked() {
            let _ = place.focus();
        }
    }
}

/// What is wrong with the answers of a form, each with its field.
#[component]
pub fn ProblemList(
    id: &'static str,
    problems: Problems,
    /// The label of the field that a place in the file stands for.
    field: impl Fn(&str) -> Term + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_state();
    let list = move || {
        let (found, l) = (problems.found.get(), state.language());
        let line = |p: &Problem| {
            let name = field(&p.path.to_string()).in_language(l);
            view! { <li>{name} {colon(l)} {problems::fault(l, &p.fault)}</li> }
        };
        (!found.is_empty()).then(|| view! { <ul class="problems">{found.iter().map(line).collect_view()}</ul> })
    };
    view! { <div id=id role="alert" tabindex="-1" node_ref=problems.place>{list}</div> }
}
