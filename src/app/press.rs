//! From a key to what it asks for: anywhere on the page, and in the search for anything.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::act::act;
use crate::action::Action;
use crate::pages::keys::{self, Press};
use crate::pages::{frame, palette};
use crate::platform::keys::in_field;
use crate::platform::{focus, forms, pinyin};
use crate::route::Page;
use crate::store::{Dialog, Store};

/// Shows what answers to what stands in the search for anything, the `at`-th chosen.
pub fn show_found(store: Store, at: usize) {
    let (s, here) = (store.snapshot.get_untracked(), store.page.get_untracked());
    let typed = forms::field("find-input");
    let found = palette::found(&s, &here, &store.around(), &typed, &pinyin::initial);
    let at = at.min(palette::listed(&found).saturating_sub(1));
    focus::set_html("find-results", &palette::results(&s, &found, at, &typed).into_string());
    let chosen = format!("found-{at}");
    let (chosen, open) = if found.is_empty() { ("", "false") } else { (chosen.as_str(), "true") };
    focus::mark("find-input", &[("data-at", &at.to_string()), ("aria-activedescendant", chosen), ("aria-expanded", open)]);
    focus::scroll_to(chosen);
}

/// The keys of the search: the arrows and Home, End choose, Enter opens.
pub fn in_search(store: Store, event: &KeyboardEvent, at: usize) {
    // The arrows choose a word while it is being composed.
    if event.is_composing() {
        return;
    }
    let next = match event.key().as_str() {
        "ArrowDown" => at + 1,
        "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => usize::MAX,
        "Enter" => {
            event.prevent_default();
            return focus::click(&format!("found-{at}"));
        }
        _ => return,
    };
    event.prevent_default();
    show_found(store, next);
}

/// A key that counts wherever the focus is.
pub fn pressed(store: Store, event: &KeyboardEvent) {
    let command = event.ctrl_key() || event.meta_key();
    let Some(press) = keys::press(&event.key(), command, event.shift_key()).filter(|_| !event.alt_key()) else { return };
    let off = press.is_single() && store.settings.with_untracked(|s| s.single_keys_off);
    let elsewhere = in_field(event) && press != Press::Find;
    if off || elsewhere || !matches!(store.dialog.get_untracked(), Dialog::None) {
        return;
    }
    let (s, here) = (store.snapshot.get_untracked(), store.page.get_untracked());
    let neighbour = |step: isize| {
        let Page::Target(id) = &here else { return None };
        let at = s.plan().targets.iter().position(|t| t.id == *id)?.checked_add_signed(step)?;
        s.plan().targets.get(at).map(|t| Page::Target(t.id.clone()))
    };
    let go = match press {
        Press::Find => return stop(event, || act(store, Action::Find)),
        Press::Sheet => return stop(event, || act(store, Action::Keys)),
        Press::Undo => return stop(event, || act(store, Action::Undo)),
        Press::Redo => return stop(event, || act(store, Action::Redo)),
        Press::Language => return stop(event, || act(store, Action::Language)),
        Press::Search => {
            return stop(event, || {
                if here != Page::Targets {
                    store.go(Page::Targets);
                }
                request_animation_frame(|| focus::focus("search"));
            });
        }
        Press::Record => {
            let Page::Target(id) = &here else { return };
            let Some(indicator) = s.plan().target(id).and_then(|t| t.indicator.clone()) else { return };
            return stop(event, || act(store, Action::Record { indicator }));
        }
        Press::Page(n) => frame::pages(&s).into_iter().nth(n).map(|(page, _)| page),
        Press::Previous => neighbour(-1),
        Press::Next => neighbour(1),
    };
    if let Some(page) = go {
        stop(event, || store.go(page));
    }
}

/// Keeps the browser from doing something else with the key.
fn stop(event: &KeyboardEvent, then: impl FnOnce()) {
    event.prevent_default();
    then();
}
