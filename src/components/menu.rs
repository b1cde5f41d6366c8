//! A button that opens a panel: the as-of date, the menu of everything else, the columns of a list.

use leptos::html;
use leptos::prelude::*;

use crate::route::Page;
use crate::state::{Dialog, use_state};

/// A panel under its button. Esc closes it and returns to the button; so do a click and a focus elsewhere, another page
/// and a dialog, so that two of them are never open.
///
/// The browser opens it: the printed page has it before the program is there.
#[component]
pub fn Menu(
    /// The id of the button; the whole is `{id}-menu`.
    id: &'static str,
    /// The text of the button.
    label: impl Fn() -> String + Send + Sync + 'static,
    /// The name of the button, where its text is only a sign.
    #[prop(optional, into)]
    name: Option<Signal<String>>,
    /// A class of the whole.
    #[prop(default = "")]
    class: &'static str,
    /// True while it is open, for those who close it.
    #[prop(optional)]
    open: RwSignal<bool>,
    /// The button, for those who return to it.
    #[prop(optional)]
    opener: NodeRef<html::Summary>,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let menu = NodeRef::<html::Details>::new();
    let is_open = move || is_open(menu);
    Effect::new(move |_| {
        if let Some(menu) = menu.get().filter(|menu| menu.open() != open.get()) {
            menu.set_open(open.get_untracked());
        }
    });
    Effect::new(move |before: Option<Page>| {
        let (page, has_dialog) = (state.page.get(), state.dialog.with(|dialog| !matches!(dialog, Dialog::None)));
        if has_dialog || before.is_some_and(|before| before != page) {
            // A dialog gives the focus back to whoever had it: a button of a closed menu could not take it.
            if let Some(opener) = opener.get_untracked().filter(|_| has_dialog && is_open()) {
                let _ = opener.focus();
            }
            open.set(false);
        }
        page
    });
    // From the start, not from the event of its opening: a key may be faster.
    Effect::new(move |_| {
        let listeners = close_by(menu, move |by| {
            open.set(false);
            if let (By::Key, Some(opener)) = (by, opener.get_untracked()) {
                let _ = opener.focus();
            }
        });
        on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    });
    view! {
        <details
            class=format!("menu {class}")
            id=format!("{id}-menu")
            node_ref=menu
            on:toggle=move |_| open.set(is_open())
        >
            <summary id=id node_ref=opener aria-label=move || name.map(|name| name.get())>{label}</summary>
            <div class="menu-body">{children()}</div>
        </details>
    }
}

/// Asks the menu itself: the event of its opening comes later than the opening.
fn is_open(menu: NodeRef<html::Details>) -> bool {
    menu.get_untracked().is_some_and(|menu| menu.open())
}

/// The way in which a menu is left.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Key,
    Elsewhere,
}

/// Listens for Esc, and for clicks and a focus outside of an open menu.
fn close_by(menu: NodeRef<html::Details>, close: impl Fn(By) + Copy + 'static) -> [WindowListenerHandle; 3] {
    // The path as it was when the event began: a click may have taken its button away.
    let is_outside =
        move |event: &web_sys::Event| menu.get_untracked().is_some_and(|menu| menu.open() && !event.composed_path().includes(&menu, 0));
    [
        window_event_listener(leptos::ev::keydown, move |event| {
            if is_open(menu) && event.key() == "Escape" && !event.default_prevented() && !event.is_composing() {
                event.prevent_default();
                close(By::Key);
            }
        }),
        window_event_listener(leptos::ev::click, move |event| {
            if is_outside(&event) {
                close(By::Elsewhere);
            }
        }),
        window_event_listener(leptos::ev::focusin, move |event| {
            if is_outside(&event) {
                close(By::Elsewhere);
            }
        }),
    ]
}
