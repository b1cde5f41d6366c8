//! The menu of everything that is needed now and then: undo, language, colours, keys.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::menu::Menu;
use crate::browser::appearance::ColorScheme;
use crate::lazy;
use crate::route::Page;
use crate::state::{Dialog, use_state};
use xianfeng_text::{Term, pick};

#[component]
pub fn More() -> impl IntoView {
    let state = use_state();
    let name = Signal::derive(move || state.t(Term::More).to_owned());
    view! {
        <Menu id="more" class="more" label=|| "⋯".to_owned() name>
            <Steps />
            <Appearance />
            {move || {
                let s = state.day();
                view! {
                    <button id="keys" on:click=move |_| state.open_dialog(Dialog::Shortcuts)>{s.t(Term::Keys)}</button>
                    <a class="button" href=s.href(Page::About)>{s.t(Term::About)}</a>
                }
            }}
        </Menu>
    }
}

/// Undo, redo, and the other language.
#[component]
fn Steps() -> impl IntoView {
    let state = use_state();
    let (undo_button, redo_button) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    // A disabled button loses the focus; the other button is the next one to press.
    let keep_focus = move |here: NodeRef<html::Button>, there: NodeRef<html::Button>| {
        let is_disabled = |button: NodeRef<html::Button>| button.get_untracked().is_none_or(|b| b.disabled());
        request_animation_frame(move || {
            if is_disabled(here)
                && let Some(button) = there.get_untracked()
            {
                let _ = button.focus();
            }
        });
    };
    let undo = move |_| {
        spawn_local(async move {
            let _ = lazy::editing::undo(state).await;
            keep_focus(undo_button, redo_button);
        });
    };
    let redo = move |_| {
        spawn_local(async move {
            let _ = lazy::editing::redo(state).await;
            keep_focus(redo_button, undo_button);
        });
    };
    // Each follows what it says: an edit changes a title or two, and builds no button anew.
    let last = Memo::new(move |_| state.undoable());
    let title = move |of: Term, label: Option<Term>| label.map(|label| format!("{}{}", state.t(of), state.t(label)));
    view! {
        <div class="pair">
            <button
                id="undo"
                node_ref=undo_button
                title=move || title(Term::UndoOf, last.get().0)
                disabled=move || last.get().0.is_none()
                on:click=undo
            >
                {move || state.t(Term::Undo)}
            </button>
            <button
                id="redo"
                node_ref=redo_button
                title=move || title(Term::RedoOf, last.get().1)
                disabled=move || last.get().1.is_none()
                on:click=redo
            >
                {move || state.t(Term::Redo)}
            </button>
        </div>
        <button id="language" lang=move || pick(state.language(), "en", "zh-CN") on:click=move |_| state.toggle_language()>
            {move || pick(state.language(), "English", "中文")}
        </button>
    }
}

/// Colours, contrast and size of text.
#[component]
fn Appearance() -> impl IntoView {
    let state = use_state();
    let scheme = |scheme: ColorScheme| match scheme {
        ColorScheme::Auto => ("theme-auto", Term::ThemeAuto),
        ColorScheme::Light => ("theme-light", Term::ThemeLight),
        ColorScheme::Dark => ("theme-dark", Term::ThemeDark),
    };
    move || {
        let (t, settings) = (|term| state.t(term), state.settings.get());
        let schemes = ColorScheme::ALL.map(|choice| {
            let (id, term) = scheme(choice);
            let is_chosen = settings.color_scheme == choice;
            view! {
                <button id=id aria-pressed=is_chosen.to_string() on:click=move |_| state.set_settings(|s| s.color_scheme = choice)>
                    {t(term)}
                </button>
            }
        });
        view! {
            <div class="appearance" id="appearance" role="group" aria-label=t(Term::Appearance)>
                <span class="quiet" aria-hidden="true">{t(Term::Appearance)}</span>
                {schemes.into_iter().collect_view()}
                <button
                    id="contrast"
                    aria-pressed=settings.high_contrast.to_string()
                    on:click=move |_| state.set_settings(|s| s.high_contrast = !s.high_contrast)
                >
                    {t(Term::HighContrast)}
                </button>
                <button
                    id="large-text"
                    aria-pressed=settings.large_text.to_string()
                    on:click=move |_| state.set_settings(|s| s.large_text = !s.large_text)
                >
                    {t(Term::LargeText)}
                </button>
            </div>
        }
    }
}
