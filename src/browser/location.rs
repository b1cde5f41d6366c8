//! The address bar.

use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};

use super::{one_file, scroll};

/// The fragment, from `#` on.
pub fn address() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// The whole address of the page with another fragment, for sharing. A page that is one file names the page that it was
/// saved from.
pub fn absolute(address: &str) -> String {
    let whole = one_file::home().or_else(|| web_sys::window()?.location().href().ok()).unwrap_or_default();
    format!("{}{address}", whole.split('#').next().unwrap_or_default())
}

/// The address of the page where others reach it; `None` for a file that does not know one.
pub fn public() -> Option<String> {
    let page = absolute("");
    page.starts_with("http").then_some(page)
}

/// Navigates like a click on a link: adds a history entry.
pub fn go(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(address);
        scroll::arrive();
    }
}

/// Replaces the address without a history entry, for typing in a search field.
pub fn replace(address: &str) {
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&scroll::state(), "", Some(address));
    }
}

/// The languages that the reader's browser prefers, best first.
pub fn languages() -> Vec<String> {
    let all = web_sys::window().map(|w| w.navigator().languages());
    all.map(|all| all.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// Calls `on_change` with every new address, and with true if nobody has been there, until `remove` is called on the
/// handle.
pub fn listen(on_change: impl Fn(String, bool) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::hashchange, move |_| {
        let is_first = scroll::arrive();
        on_change(address(), is_first);
    })
}
