//! The clipboard, which browsers refuse over plain http.

use leptos::ev;
use leptos::prelude::{WindowListenerHandle, window_event_listener};
use wasm_bindgen::prelude::*;
use web_sys::{DataTransfer, Event, HtmlElement};

#[wasm_bindgen(module = "/web/clipboard.js")]
extern "C" {
    #[wasm_bindgen(js_name = copyElement)]
    fn copy_element(element: &HtmlElement) -> bool;
    async fn copy(text: &str, field: &HtmlElement) -> JsValue;
}

/// Copies `text`. If the browser refuses, selects the text in `field` and returns false.
pub async fn copied(text: &str, field: &HtmlElement) -> bool {
    copy(text, field).await.is_truthy()
}

/// Copies an element with its tables and headings, as a word processor takes it; false if the browser refuses.
pub fn copied_element(element: &HtmlElement) -> bool {
    copy_element(element)
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Event)]
    type PasteEvent;
    #[wasm_bindgen(method, getter, js_name = clipboardData)]
    fn clipboard_data(this: &PasteEvent) -> Option<DataTransfer>;
}

/// The table of a paste: as HTML, which spreadsheets give all digits, or as its text where it has no table.
pub fn pasted_table(event: &Event) -> Option<String> {
    let data = event.unchecked_ref::<PasteEvent>().clipboard_data()?;
    let of_kind = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let html = of_kind("text/html").filter(|html| html.contains("<td") || html.contains("<TD"));
    html.or_else(|| of_kind("text/plain"))
}

/// Calls `on_paste` with every text that is pasted on the page; it returns true if it took the text. Lasts until
/// `remove` is called on the handle.
pub fn listen(on_paste: impl Fn(&str) -> bool + 'static) -> WindowListenerHandle {
    window_event_listener(ev::paste, move |event| {
        let event: &Event = event.as_ref();
        let text = event.unchecked_ref::<PasteEvent>().clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        if text.is_some_and(|text| on_paste(&text)) {
            event.prevent_default();
        }
    })
}
