//! Form fields: a line of text, a choice, and the list of problems with the answers.

use leptos::html;
use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::plan::Language;
use xianfeng_files::Problem;
use xianfeng_text::{FormTerm, Term, colon, problems};

/// A text field with its label.
#[component]
pub fn TextField(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    /// An example, shown while the field is empty.
    #[prop(optional)]
    hint: &'static str,
    /// The id of the `datalist` with likely answers.
    #[prop(optional)]
    list: Option<&'static str>,
    /// A hint below the field.
    #[prop(optional, into)]
    note: Option<Signal<String>>,
    /// The `inputmode` for on-screen keyboards: `decimal`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    #[prop(optional, into)] required: Signal<bool>,
    /// The reading of the text, said below the field while it is typed.
    #[prop(optional, into)]
    echo: Option<Signal<String>>,
    /// Focuses the field when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// The language of the answer, where it is another one than that of the page.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The element, for whoever moves the focus to it.
    #[prop(optional)]
    element: NodeRef<html::Input>,
) -> impl IntoView {
    // The browser's history of answers would cover our list, and old numbers are of no use.
    let autocomplete = (list.is_some() || inputmode.is_some()).then_some("off");
    // The attribute says it to those who hear the page.
    let mark = move || required.get().then(|| view! { <i aria-hidden="true">"*"</i> });
    let echo_id = echo.map(|_| format!("{name}-echo"));
    let note_id = note.map(|_| format!("{name}-note"));
    let problems = use_context::<Problems>();
    let is_wrong = Memo::new(move |_| problems.is_some_and(|problems| problems.concern(name)));
    let described_by = {
        let below: Vec<String> = note_id.iter().chain(&echo_id).cloned().collect();
        move || {
            let wrong = is_wrong.get().then(|| problem_id(name));
            let all: Vec<&str> = wrong.iter().chain(&below).map(String::as_str).collect();
            (!all.is_empty()).then(|| all.join(" "))
        }
    };
    let field = view! {
        <label>
            <span>{move || label.get()} {mark}</span>
            <input
                name=name
                lang=lang
                node_ref=element
                list=list
                autocomplete=autocomplete
                inputmode=inputmode
                placeholder=(!hint.is_empty()).then_some(hint)
                required=move || required.get()
                autofocus=autofocus
                aria-invalid=move || is_wrong.get().then_some("true")
                aria-describedby=described_by
                value=value.get_untracked()
                bind:value=value
            />
        </label>
    };
    if note.is_none() && echo.is_none() {
        return field.into_any();
    }
    // Outside of the label they are no part of the name of the field. An output is a live region of its own.
    let note = note.map(|note| view! { <small id=note_id>{move || note.get()}</small> });
    let echo = echo.map(|echo| view! { <output class="echo" id=echo_id>{move || echo.get()}</output> });
    view! { <div>{field} {note} {echo}</div> }.into_any()
}

/// A select box with its label. An option has its value in files and its text.
#[component]
pub fn Choice(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<(&'static str, String)>>,
) -> impl IntoView {
    let option = move |(slug, word): (&'static str, String)| {
        // Sets the selected option by attribute: the list's own value is set before its options exist.
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

/// The problems with the answers of a form, and the element that shows them.
#[derive(Clone, Copy)]
pub struct Problems {
    found: RwSignal<Vec<Problem>>,
    place: NodeRef<html::Div>,
}

impl Problems {
    /// No problems yet. The fields of the form find them in their context.
    pub fn none() -> Self {
        let problems = Self { found: RwSignal::new(Vec::new()), place: NodeRef::new() };
        provide_context(problems);
        problems
    }

    /// True if there are some; the caller is notified.
    pub fn are_shown(self) -> bool {
        self.found.with(|found| !found.is_empty())
    }

    /// True if any is with the field of this name.
    fn concern(self, name: &str) -> bool {
        self.found.with(|found| found.iter().any(|problem| field_name(problem) == name))
    }

    pub fn clear(self) {
        self.found.set(Vec::new());
    }

    /// Shows problems and scrolls to them.
    pub fn show(self, found: Vec<Problem>) {
        self.found.set(found);
        if let Some(place) = self.place.get_untracked() {
            let _ = place.focus();
        }
    }
}

/// Lists the problems with the answers of a form, each with its field.
#[component]
pub fn ProblemList(
    id: &'static str,
    problems: Problems,
    /// The label of the field for a place in the file.
    field: impl Fn(&str) -> Term + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_state();
    let list = move || {
        let (found, l) = (problems.found.get(), state.language());
        let line = |p: &Problem| {
            let name = field(&p.path.to_string()).in_language(l);
            view! { <li id=problem_id(&field_name(p))>{name} {colon(l)} {problems::fault(l, &p.fault)}</li> }
        };
        (!found.is_empty()).then(|| view! { <ul class="problems">{found.iter().map(line).collect_view()}</ul> })
    };
    view! { <div id=id role="alert" tabindex="-1" node_ref=problems.place>{list}</div> }
}

/// The name of the field of a problem: the last part of its place in the file.
fn field_name(problem: &Problem) -> String {
    let path = problem.path.to_string();
    path.rsplit('.').next().and_then(|last| last.split('[').next()).unwrap_or_default().to_owned()
}

/// The id of the line that says what is wrong with a field.
fn problem_id(name: &str) -> String {
    format!("problem-{name}")
}

/// The text of a term, as the label of a field.
pub fn label(term: Term) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || state.t(term).to_owned())
}

/// The text of a form, as the label of a field.
pub fn form_label(term: FormTerm) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || term.in_language(state.language()).to_owned())
}

/// The options of a [`Choice`] between the values of a type.
pub fn options<T: Copy + Send + Sync + 'static, const N: usize>(
    all: [T; N],
    slug: fn(T) -> &'static str,
    word: fn(Language, T) -> &'static str,
) -> Signal<Vec<(&'static str, String)>> {
    let state = use_state();
    Signal::derive(move || all.iter().map(|x| (slug(*x), word(state.language(), *x).to_owned())).collect())
}
