//! Keys that count wherever the focus is.

use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};

/// Calls `pressed` with every key; those of a word that is still being composed are left out.
pub fn listen(pressed: impl Fn(&KeyboardEvent) + 'static) {
    let handler = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if !event.is_composing() && !event.default_prevented() {
            pressed(&event);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keydown", handler.as_ref().unchecked_ref());
    }
    handler.forget();
}

/// Whether somebody is typing or choosing in a field: its keys are its own.
pub fn in_field(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || e.has_attribute("contenteditable"))
}
