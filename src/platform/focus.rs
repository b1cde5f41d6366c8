//! Focus, scrolling, dialogs, and the properties of the document that are not inside the page.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlDialogElement, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::action::Theme;
use crate::pages::Settings;

fn document() -> Option<Document> {
    web_sys::window().and_then(|w| w.document())
}

fn element(id: &str) -> Option<HtmlElement> {
    // Firefox complains of an empty id.
    document().filter(|_| !id.is_empty())?.get_element_by_id(id)?.dyn_into().ok()
}

/// What has the focus, if anything has.
fn active() -> Option<Element> {
    document()?.active_element().filter(|e| e.tag_name() != "BODY")
}

/// The id of what has the focus, empty where it has none; `None` where nothing on the page has it. What is
/// in a dialog is not on the page: the focus goes back to what opened the dialog.
pub fn focused() -> Option<String> {
    active().filter(|e| e.closest("dialog").ok().flatten().is_none()).map(|e| e.id())
}

/// Focuses what had the focus before a part of the page was made anew, if nothing has it now. Where that
/// is gone or out of reach (the button of a deleted figure, an undo with nothing left to undo), the focus
/// goes to what comes next, so that nobody starts again from the top.
pub fn regain(id: &str) {
    let next = match id {
        "undo" | "toast-undo" => "redo",
        "redo" => "undo",
        _ => "record",
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    for id in [id, next, "record", "page-heading"] {
        if active().is_some() {
            return;
        }
        if let Some(element) = element(id) {
            let _ = element.focus_with_options(&options);
        }
    }
}

pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Does what a click on an element would do.
pub fn click(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Brings an element of a list into the part of the list that is seen.
pub fn scroll_to(id: &str) {
    let Some(element) = element(id) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Notes something on an element.
pub fn mark(id: &str, marks: &[(&str, &str)]) {
    if let Some(element) = element(id) {
        super::forms::mark(&element, marks);
    }
}

/// Brings an element to the top of the screen and focuses it. False when it is not there.
pub fn bring(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    element.scroll_into_view();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    true
}

/// An element, and one inside it.
pub fn inside(id: &str, selector: &str) -> Option<(HtmlElement, HtmlElement)> {
    let outer = element(id)?;
    let inner = outer.query_selector(selector).ok().flatten()?.dyn_into().ok()?;
    Some((outer, inner))
}

/// To the top of a new page, with the focus on its heading, so that a screen reader reads it.
pub fn to_heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("page-heading");
}

thread_local! {
    /// The open dialog, and what had the focus before it.
    static OPENER: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Opens or closes a native dialog. The focus goes to its first field, and back to what opened it even
/// when that was made anew meanwhile.
pub fn show_dialog(id: &str, open: bool) {
    let Some(dialog) = element(id).and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) else { return };
    if open && !dialog.open() {
        OPENER.set(Some((id.to_owned(), focused().unwrap_or_default())));
        // Safari before 15.4 has no modal dialogs; the page behind then stays within reach.
        if dialog.show_modal().is_err() {
            dialog.set_open(true);
        }
        let first = dialog.query_selector("input, select, textarea, button:enabled").ok().flatten();
        if let Some(first) = first.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            let _ = first.focus();
        }
    }
    if !open {
        if dialog.open() {
            dialog.close();
        }
        if let Some((_, opener)) = OPENER.with_borrow_mut(|opener| opener.take_if(|o| o.0 == id)) {
            wasm_bindgen_futures::spawn_local(async move { regain(&opener) });
        }
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

/// An attribute of the document; empty where it has none.
pub fn root_attribute(name: &str) -> String {
    document().and_then(|d| d.document_element()).and_then(|root| root.get_attribute(name)).unwrap_or_default()
}

/// Puts the reader's settings on the document, where the style sheet reads them.
pub fn show_settings(settings: &Settings) {
    let theme = (settings.theme != Theme::Auto).then(|| settings.theme.slug());
    let marks = [
        ("data-theme", theme),
        ("data-contrast", settings.high_contrast.then_some("high")),
        ("data-text", settings.large_text.then_some("large")),
    ];
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    for (name, value) in marks {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Whether the page is dark now.
pub fn is_dark(settings: &Settings) -> bool {
    match settings.theme {
        Theme::Auto => media("(prefers-color-scheme: dark)"),
        Theme::Light => false,
        Theme::Dark => true,
    }
}

/// Whether a `details` element is open.
pub fn is_open(id: &str) -> bool {
    element(id).is_some_and(|e| e.has_attribute("open"))
}

/// Replaces the content of an element.
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

/// Every element that carries an attribute, with its value.
pub fn all_with(attribute: &str) -> Vec<(HtmlElement, String)> {
    let Some(found) = document().and_then(|d| d.query_selector_all(&format!("[{attribute}]")).ok()) else { return Vec::new() };
    let pair = |e: Element| e.get_attribute(attribute).zip(e.dyn_into::<HtmlElement>().ok()).map(|(value, e)| (e, value));
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok()).filter_map(pair).collect()
}

/// Whether a media query holds: dark, reduced motion, narrow.
pub fn media(query: &str) -> bool {
    web_sys::window().and_then(|w| w.match_media(query).ok().flatten()).is_some_and(|m| m.matches())
}

/// Puts the page in the place of the shell that the build printed; scroll and focus stay.
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
