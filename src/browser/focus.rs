//! Focus and scrolling.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;

use super::scroll;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Scrolls an option of a list into view.
pub fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls an element to the top of the screen and focuses it.
pub fn bring(element: &HtmlElement) {
    element.scroll_into_view();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Calls `act` as soon as an element is in the document. A view is made before it is put there.
pub fn when_connected(element: &HtmlElement, act: impl FnOnce() + 'static) {
    if element.is_connected() {
        act();
    } else {
        request_animation_frame(act);
    }
}

/// Focuses an element without scrolling.
pub fn hold(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Focuses the heading of a new page, so that a screen reader reads it, and shows its top, or the place where it was left.
pub fn enter(heading: &HtmlElement) {
    hold(heading);
    scroll::enter();
}

/// Replaces the prerendered shell with the page; scroll position and focus stay.
pub fn swap_shell(fresh: &HtmlElement) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let Some(shell) = document.get_element_by_id("shell") else {
        if let Some(body) = document.body() {
            let _ = body.append_child(fresh);
        }
        return;
    };
    let (x, y) = (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0));
    let held = document.active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    let _ = shell.replace_with_with_node_1(fresh);
    window.scroll_to_with_x_and_y(x, y);
    let again = held.and_then(|id| document.get_element_by_id(&id)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = again {
        let _ = element.focus();
    }
}
