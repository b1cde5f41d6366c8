//! Keys that count wherever the focus is.

use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Calls `pressed` with every key; those of a word that is still being composed are left out. Goes on until
/// the handle is told to `remove` it.
pub fn listen(pressed: impl Fn(&KeyboardEvent) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::keydown, move |event| {
        if !event.is_composing() && !event.default_prevented() {
            pressed(&event);
        }
    })
}

/// Whether somebody is typing or choosing in a field: its keys are its own.
pub fn in_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || e.has_attribute("contenteditable"))
}
