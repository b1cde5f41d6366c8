//! The address bar.

use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};
use wasm_bindgen::JsValue;

/// The part from `#` on.
pub fn address() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// The whole address of the page with another part from `#` on: what is given to somebody else.
pub fn absolute(address: &str) -> String {
    let whole = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    format!("{}{address}", whole.split('#').next().unwrap_or_default())
}

/// Goes to an address as a click on a link would: one step in the history.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(address);
    }
}

/// Changes the address without a step in the history: while typing in a search field.
pub fn replace(address: &str) {
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Calls `changed` with every new address, until the handle is told to `remove` it.
pub fn listen(changed: impl Fn(String) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::hashchange, move |_| changed(address()))
}
