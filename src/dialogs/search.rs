//! The search: one field, and the best matches below it.

pub mod actions;
pub mod entries;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html};

use crate::browser::{focus, pinyin};
use crate::components::DialogFrame;
use crate::markup::verdict_badge;
use crate::snapshot::Snapshot;
use crate::state::{Dialog, State, use_state};
use entries::{Entry, OnChoose, matches};
use xianfeng_text::{Term, pick};

/// Further matches are counted, not listed.
const LISTED: usize = 30;

#[component]
pub fn Search() -> impl IntoView {
    let state = use_state();
    let query = RwSignal::new(String::new());
    let wanted = RwSignal::new(0_usize);
    let found = Memo::new(move |_| {
        let (s, here, undoable) = (state.now(), state.page.get(), state.undoable());
        query.with(|query| matches(&s, &here, undoable, query, &pinyin::initial))
    });
    let count = Memo::new(move |_| found.with(Vec::len));
    let last = Memo::new(move |_| count.get().min(LISTED).saturating_sub(1));
    let chosen = Memo::new(move |_| wanted.get().min(last.get()));
    let on_keydown = move |event: KeyboardEvent| {
        // During composition the arrow keys choose a word.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let at = chosen.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => wanted.set(at + 1),
            "ArrowUp" => wanted.set(at.saturating_sub(1)),
            "Home" => wanted.set(0),
            "End" => wanted.set(last.get_untracked()),
            "Enter" => {
                if let Some(entry) = found.with_untracked(|all| all.get(at).cloned()) {
                    take(state, entry);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <DialogFrame name="find">
            <h2 class="hidden" id="find-title">{move || state.t(Term::Find)}</h2>
            <label class="hidden" for="find-input">{move || state.t(Term::FindHint)}</label>
            <input
                id="find-input"
                type="text"
                role="combobox"
                aria-expanded=move || (count.get() > 0).to_string()
                aria-controls="find-list"
                aria-autocomplete="list"
                aria-activedescendant=move || (count.get() > 0).then(|| option_id(chosen.get()))
                autocomplete="off"
                spellcheck="false"
                autofocus
                placeholder=move || state.t(Term::FindHint)
                on:input=move |event| {
                    query.set(event_target_value(&event));
                    wanted.set(0);
                }
                on:keydown=on_keydown
            />
            <div id="find-results">
                <p class="hidden" role="status">{move || format!("{} {}", count.get(), pick(state.language(), "项", if count.get() == 1 { "result" } else { "results" }))}</p>
                <Show when=move || { count.get() > 0 } fallback=move || view! { <NothingFound query /> }>
                    <ul id="find-list" role="listbox" aria-label=move || state.t(Term::Find)>
                        <ForEnumerate
                            each=move || found.with(|all| all.iter().take(LISTED).cloned().collect::<Vec<_>>())
                            key=Entry::key
                            children=move |at, entry| view! { <Found at entry chosen /> }
                        />
                    </ul>
                    {move || count.get().checked_sub(LISTED + 1).map(|more| view! { <p class="quiet find-more">"+ " {more + 1}</p> })}
                </Show>
            </div>
            <p class="find-foot quiet">{move || state.t(Term::FindKeys)}</p>
        </DialogFrame>
    }
}

/// Runs an entry. Closes the search first, because the entry may open another dialog.
fn take(state: State, entry: Entry) {
    state.dialog.set(Dialog::None);
    match entry.on_choose {
        OnChoose::Go(address) => state.go_to(&address),
        OnChoose::Perform(action) => action.perform(state),
    }
}

fn option_id(at: usize) -> String {
    format!("found-{at}")
}

/// An entry of the list; the selected one is scrolled into view.
#[component]
fn Found(at: ReadSignal<usize>, entry: Entry, chosen: Memo<usize>) -> impl IntoView {
    let state = use_state();
    let option = NodeRef::<html::Li>::new();
    let is_chosen = Memo::new(move |_| chosen.get() == at.get());
    Effect::new(move |_| {
        if let Some(option) = option.get().filter(|_| is_chosen.get()) {
            focus::scroll_to(&option);
        }
    });
    let text = {
        let entry = entry.clone();
        move || text(&state.now(), &entry).into_string()
    };
    view! {
        <li
            id=move || option_id(at.get())
            role="option"
            aria-selected=move || is_chosen.get().to_string()
            node_ref=option
            on:click=move |_| take(state, entry.clone())
            inner_html=text
        ></li>
    }
}

fn text(s: &Snapshot, entry: &Entry) -> Markup {
    html! {
        span.found-name { (entry.name(s.language)) }
        @if let Some(verdict) = entry.verdict { (verdict_badge::badge(s, verdict)) }
        span.found-kind { (s.t(entry.kind)) }
    }
}

/// Says that nothing matches, and offers an alternative.
#[component]
fn NothingFound(query: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    view! {
        <p class="empty">
            <b>{move || state.t(Term::FoundNothing)} {move || query.get()}</b>
            <br />
            {move || state.t(Term::FindAdvice)}
        </p>
    }
}
