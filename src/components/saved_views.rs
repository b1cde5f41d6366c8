//! Saved views of the list: named addresses.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::fields::TextField;
use super::menu::Menu;
use crate::passing::Passing;
use crate::route::{Route, View};
use crate::state::{Dialog, use_state};
use xianfeng_core::plan::Language;
use xianfeng_text::{PassingTerm, Term};

/// The saved views as links, a menu to save another one, and the other layout controls between them.
#[component]
pub fn SavedViews(children: Children) -> impl IntoView {
    let state = use_state();
    let is_open = RwSignal::new(false);
    let opener = NodeRef::<html::Summary>::new();
    let name = RwSignal::new(String::new());
    let focus_opener = move || {
        if let Some(opener) = opener.get_untracked() {
            let _ = opener.focus();
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let new_name = name.get_untracked();
        if new_name.trim().is_empty() {
            return;
        }
        state.add_bookmark(new_name.trim());
        name.set(String::new());
        is_open.set(false);
        focus_opener();
    };
    let remove = move |at: usize| {
        state.remove_bookmark(at);
        focus_opener();
    };
    let pass = move |_| state.open_dialog(Dialog::Pass(Arc::new(Passing::view(&state.route()))));
    let bookmarks = Memo::new(move |_| state.settings.with(|s| s.bookmarks.clone()));
    view! {
        <div class="views">
            <Show when=move || bookmarks.with(|all| !all.is_empty()) fallback=|| ()>
                <nav aria-label=move || state.t(Term::Views)>
                    <span class="quiet">{move || state.t(Term::Views)}</span>
                    <ForEnumerate
                        each=move || bookmarks.get()
                        key=|bookmark| (bookmark.name.clone(), bookmark.address.clone())
                        children=move |at, bookmark| {
                            let name = bookmark.name.clone();
                            view! {
                                <span class="view">
                                    <a href=move || address(state.language(), &bookmark.address)>{bookmark.name}</a>
                                    <button
                                        class="plain"
                                        id=move || format!("drop-view-{}", at.get())
                                        aria-label=move || format!("{} {name}", state.t(Term::Delete))
                                        on:click=move |_| remove(at.get_untracked())
                                    >
                                        "×"
                                    </button>
                                </span>
                            }
                        }
                    />
                </nav>
            </Show>
            {children()}
            <button id="pass-view" on:click=pass>{move || PassingTerm::PassView.in_language(state.language())}</button>
            <Menu id="views" label=move || state.t(Term::SaveView).to_owned() open=is_open opener>
                <form id="view-form" on:submit=submit>
                    <TextField name="view-name" label=Signal::derive(move || state.t(Term::ViewName).to_owned()) value=name />
                    <small>{move || state.t(Term::ViewsText)}</small>
                    <button class="primary" id="view-save" type="submit">{move || state.t(Term::Save)}</button>
                </form>
            </Menu>
        </div>
    }
    .into_any()
}

/// A saved address in the current language.
fn address(language: Language, saved: &str) -> String {
    let route = Route::parse(saved);
    Route { view: View { language, ..route.view }, ..route }.address()
}
