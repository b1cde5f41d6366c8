//! Focus, scrolling, and the properties of the document that are not inside the page.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlDialogElement, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window().and_then(|w| w.document())
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The id of the focused element.
pub fn focused() -> Option<String> {
    document()?.active_element().map(|e| e.id()).filter(|id| !id.is_empty())
}

/// Focuses an element without moving what is on screen.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// To the top of a new page, with the focus on its heading, so that a screen reader reads it.
pub fn to_heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("page-heading");
}

/// Opens or closes a native dialog.
pub fn show_dialog(id: &str, open: bool) {
    let Some(dialog) = element(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) else { return };
    match (open, dialog.open()) {
        (true, false) => drop(dialog.show_modal()),
        (false, true) => dialog.close(),
        _ => {}
    }
}

/// Language and title of the document.
pub fn describe(language: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language);
    }
}

/// Sets or clears a `data-` attribute of the root element: the theme.
pub fn set_root(attribute: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

/// Whether a media query holds: dark, reduced motion, narrow.
pub fn media(query: &str) -> bool {
    web_sys::window().and_then(|w| w.match_media(query).ok().flatten()).is_some_and(|m| m.matches())
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Copies text where the browser allows it; `false` on plain http, where it does not.
pub fn swap_shell(fresh: &HtmlElement) {
    let Some(shell) = element("shell") else { return };
    let (x, y) = web_sys::window().map_or((0.0, 0.0), |w| (w.scroll_x().unwrap_or(0.0), w.scroll_y().unwrap_or(0.0)));
    let held = focused();
    let _ = shell.replace_with_with_node_1(fresh);
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(x, y);
    }
    if let Some(id) = held {
        focus(&id);
    }
}
