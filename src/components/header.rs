//! Masthead, navigation, and the controls that affect every page.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::banners::Banners;
use super::{Content, Text};
use crate::browser::appearance::ColorScheme;
use crate::lazy;
use crate::markup::verdict_badge;
use crate::navigation;
use crate::route::Page;
use crate::state::{Dialog, use_state};
use xianfeng_core::measure::day::date;
use xianfeng_text::{Term, pick};

/// Everything above the page.
#[component]
pub fn Header() -> impl IntoView {
    let state = use_state();
    let content = expect_context::<Content>();
    let to_content = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = content.0.get_untracked() {
            let _ = main.focus();
        }
    };
    view! {
        <Text markup=verdict_badge::sprite />
        <a class="skip" href="#main" on:click=to_content>{move || state.t(Term::SkipToContent)}</a>
        <header class="masthead">
            <div class="brand">{move || {
                let s = state.now();
                view! {
                    <a class="name" href=s.href(Page::Overview)>{s.t(Term::Name)}</a>
                    <span class="tagline">{s.t(Term::Tagline)}</span>
                }
            }}</div>
            <Tools />
            <Navigation />
        </header>
        <Banners />
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let state = use_state();
    move || {
        let (s, section) = (state.now(), navigation::section(&state.page.get()));
        let links = navigation::pages(&s).into_iter().map(|(page, term)| {
            view! { <a aria-current=(page == section).then_some("page") href=s.href(page)>{s.t(term)}</a> }
        });
        view! { <nav aria-label=s.t(Term::Pages)>{links.collect_view()}</nav> }
    }
}

#[component]
fn Tools() -> impl IntoView {
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
    let steps = move || {
        let (s, (last_done, last_undone)) = (state.now(), state.undoable());
        let title = |of: Term, label: Option<Term>| label.map(|label| format!("{}{}", s.t(of), s.t(label)));
        let today = s.is_replay().then(|| {
            view! { <button id="as-of-today" on:click=move |_| state.set_view(|v| v.as_of = None)>{s.t(Term::Today)}</button> }
        });
        view! {
            {today}
            <button id="undo" node_ref=undo_button title=title(Term::UndoOf, last_done) disabled=last_done.is_none() on:click=undo>
                {s.t(Term::Undo)}
            </button>
            <button id="redo" node_ref=redo_button title=title(Term::RedoOf, last_undone) disabled=last_undone.is_none() on:click=redo>
                {s.t(Term::Redo)}
            </button>
            <button id="language" lang=pick(s.language, "en", "zh-CN") on:click=move |_| state.toggle_language()>
                {pick(s.language, "English", "中文")}
            </button>
        }
    };
    let dialogs = move || {
        let s = state.now();
        view! {
            <button id="find" aria-keyshortcuts="Control+K Meta+K" on:click=move |_| state.open_dialog(Dialog::Search)>
                {s.t(Term::Find)} " " <kbd aria-hidden="true">"Ctrl K"</kbd>
            </button>
            <button id="keys" aria-label=s.t(Term::Keys) title=s.t(Term::Keys) on:click=move |_| state.open_dialog(Dialog::Shortcuts)>"?"</button>
        }
    };
    view! { <div class="tools"><AsOfField />{steps} <Appearance /> {dialogs}</div> }
}

/// The field for the as-of date. While one types, browsers report every valid date on the way to the one that is
/// meant; so a typed date is taken with Enter or when the field is left, and only a picked one at once.
#[component]
fn AsOfField() -> impl IntoView {
    let state = use_state();
    let is_typing = StoredValue::new(false);
    let shown = move || state.snapshot.with(|s| s.as_of.to_string());
    let take = move |text: String| {
        is_typing.set_value(false);
        let is_new = state.snapshot.with_untracked(|s| s.as_of.to_string() != text);
        // A year that is only half typed is one of the first centuries.
        let day = date(&text).filter(|day| day.year() >= 1900);
        if is_new && (day.is_some() || text.is_empty()) {
            state.set_view(|v| v.as_of = day);
        }
    };
    let keydown = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => take(event_target_value(&event)),
        "Tab" | "Escape" => {}
        _ => is_typing.set_value(true),
    };
    let change = move |event| {
        if !is_typing.get_value() {
            take(event_target_value(&event));
        }
    };
    view! {
        <label class="as-of">
            <span>{move || state.t(Term::AsOf)}</span>
            <input
                id="as-of"
                type="date"
                // Ends the year after four digits; without a limit it takes six.
                max="9999-12-31"
                value=shown
                prop:value=shown
                on:keydown=keydown
                on:change=change
                on:blur=move |event| take(event_target_value(&event))
            />
        </label>
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
    view! {
        <details class="menu" id="appearance-menu">
            <summary id="appearance">{move || state.t(Term::Appearance)}</summary>
            {move || {
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
                    <div class="menu-body" role="group" aria-label=t(Term::Appearance)>
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
            }}
        </details>
    }
}
