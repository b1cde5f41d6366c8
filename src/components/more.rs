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
    let (undo, redo) = (NodeRef::new(), NodeRef::new());
    view! {
        <div class="pair">
            <Step is_undo=true here=undo there=redo />
            <Step is_undo=false here=redo there=undo />
        </div>
        <button id="language" lang=move || pick(state.language(), "en", "zh-CN") on:click=move |_| state.toggle_language()>
            {move || pick(state.language(), "English", "中文")}
        </button>
    }
}

/// One of the two. Its parts follow the history by themselves: an edit builds no button anew.
#[component]
fn Step(is_undo: bool, here: NodeRef<html::Button>, there: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let (id, name, of) = if is_undo { ("undo", Term::Undo, Term::UndoOf) } else { ("redo", Term::Redo, Term::RedoOf) };
    let last = move || if is_undo { state.undoable().0 } else { state.undoable().1 };
    // A disabled button loses the focus; the other button is the next one to press.
    let keep_focus = move || {
        let is_disabled = |button: NodeRef<html::Button>| button.get_untracked().is_none_or(|b| b.disabled());
        request_animation_frame(move || {
            if is_disabled(here)
                && let Some(button) = there.get_untracked()
            {
                let _ = button.focus();
            }
        });
    };
    let go = move |_| {
        spawn_local(async move {
            let _ = if is_undo { lazy::editing::undo(state).await } else { lazy::editing::redo(state).await };
            keep_focus();
        });
    };
    view! {
        <button
            id=id
            node_ref=here
            title=move || last().map(|label| format!("{}{}", state.t(of), state.t(label)))
            disabled=move || last().is_none()
            on:click=go
        >
            {move || state.t(name)}
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
