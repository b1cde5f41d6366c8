//! Keys pressed anywhere on the page.

use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `on_key` with every key except those of an unfinished composition. Lasts until `remove` is called on
/// the handle.
pub fn listen(on_key: impl Fn(&KeyboardEvent) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::keydown, move |event| {
        // Safari ends a composition before the key that ended it; its code is 229 all the same.
        if !event.is_composing() && event.key_code() != 229 && !event.default_prevented() {
            on_key(&event);
        }
    })
}

/// True if a field has the focus: it needs the keys itself.
pub fn in_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| {
        matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || e.closest("[contenteditable]").ok().flatten().is_some()
    })
}
