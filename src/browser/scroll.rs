//! Scroll positions of the entries of the history.
//!
//! The browser restores a position when it goes back, before the page of that entry is there. So the page remembers the
//! positions itself, and tells the browser to leave them alone until it goes away.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::{request_animation_frame, window_event_listener};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

#[derive(Default)]
struct Positions {
    /// The number of the current entry, and that of the latest.
    here: u32,
    last: u32,
    tops: BTreeMap<u32, f64>,
    /// The position of an entry that one came back to, until its page is there.
    wanted: Option<f64>,
}

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
}

/// Begins with the entry that the page was opened at, for the life of the document.
pub fn begin() {
    let Some(history) = history() else { return };
    let here = number(&history).unwrap_or_default();
    POSITIONS.with_borrow_mut(|p| (p.here, p.last) = (here, here));
    write(&history, here);
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    // A reload is the browser's own again.
    let _ = window_event_listener(ev::Custom::<web_sys::Event>::new("pagehide"), |_| {
        if let Some(history) = self::history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
        }
    });
    let _ = window_event_listener(ev::Custom::<web_sys::Event>::new("pageshow"), |_| {
        if let Some(history) = self::history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
    });
}

/// Notes the position in the entry that is being left, and numbers the one that is arrived at. Called while the page
/// still shows the one before. Returns true if nobody has been at that entry: a link was followed, or an address typed.
pub fn arrive() -> bool {
    let Some(history) = history() else { return false };
    let number = number(&history);
    POSITIONS.with_borrow_mut(|p| {
        if number == Some(p.here) {
            return;
        }
        p.tops.insert(p.here, top());
        match number {
            // One that was there before: back, forward.
            Some(number) => (p.here, p.wanted) = (number, p.tops.get(&number).copied()),
            None => {
                p.last += 1;
                (p.here, p.wanted) = (p.last, None);
                write(&history, p.here);
            }
        }
    });
    number.is_none()
}

/// Scrolls a page that is just shown to the position at which it was left, or to its top.
pub fn enter() {
    let wanted = POSITIONS.with_borrow_mut(|p| p.wanted.take()).unwrap_or_default();
    settle(wanted, FRAMES);
}

/// So many frames a page has to become as long as it was.
const FRAMES: u32 = 30;

/// Scrolls down as soon as the page is long enough: what is drawn late makes it longer.
fn settle(wanted: f64, frames: u32) {
    scroll_to(wanted);
    if frames > 0 && top() + 1.0 < wanted {
        request_animation_frame(move || settle(wanted, frames - 1));
    }
}

/// The state of the current entry, for those who replace its address.
pub fn state() -> JsValue {
    history().and_then(|history| history.state().ok()).unwrap_or(JsValue::NULL)
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

fn number(history: &History) -> Option<u32> {
    history.state().ok()?.as_f64().map(|number| number as u32)
}

fn write(history: &History, number: u32) {
    let _ = history.replace_state_with_url(&JsValue::from_f64(f64::from(number)), "", None);
}

fn top() -> f64 {
    web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

fn scroll_to(top: f64) {
    if let Some(window) = web_sys::window() {
        let options = web_sys::ScrollToOptions::new();
        options.set_top(top);
        options.set_behavior(web_sys::ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}
