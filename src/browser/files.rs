//! Files that the reader saves or picks.

use leptos::ev;
use leptos::prelude::window_event_listener;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, DragEvent, HtmlAnchorElement, HtmlInputElement, Url};

#[wasm_bindgen(module = "/web/drop.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn dropped(data: &web_sys::DataTransfer) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = isTable)]
    fn is_table_name(name: &str) -> bool;
}

/// Offers `text` as a file to save.
pub fn save(name: &str, mime: &str, text: &str) {
    let _ = try_save(name, mime, text);
}

fn try_save(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let properties = BlobPropertyBag::new();
    properties.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    offer(name, &blob)
}

/// Offers `blob` as a file to save.
pub fn save_blob(name: &str, blob: &Blob) {
    let _ = offer(name, blob);
}

/// Offers `bytes` as a file to save.
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let properties = BlobPropertyBag::new();
    properties.set_type(mime);
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &properties) {
        save_blob(name, &blob);
    }
}

fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// Reads the file picked in the field of an event and empties the field, so that the same file can be picked
/// again. Calls `done` with the name, and with the bytes if the browser could read them.
pub fn read_picked(event: &web_sys::Event, done: impl FnOnce(String, Option<Vec<u8>>) + 'static) {
    if let Some(file) = picked(event).into_iter().next() {
        read(file, done);
    }
}

/// Tells whether a file is a table, by its name.
pub fn is_table(file: &web_sys::File) -> bool {
    is_table_name(&file.name())
}

/// The files picked in the field of an event, which is emptied.
pub fn picked(event: &web_sys::Event) -> Vec<web_sys::File> {
    let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return Vec::new() };
    let list = input.files();
    let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.get(i))).collect();
    input.set_value("");
    files
}

/// The file picked in the field of an event, which goes on to show its name.
pub fn picked_to_keep(event: &web_sys::Event) -> Option<web_sys::File> {
    event.target()?.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0)
}

/// A text as a file that can be read like one that was picked.
pub fn of_text(name: &str, text: &str) -> Option<web_sys::File> {
    web_sys::File::new_with_str_sequence(&js_sys::Array::of1(&JsValue::from_str(text)), name).ok()
}

/// The tables among files that were picked.
pub fn tables(files: Vec<web_sys::File>) -> Vec<web_sys::File> {
    files.into_iter().filter(is_table).collect()
}

/// Calls `done` with every file of a drop, and with the tables of its folders.
pub fn take_drop(event: &DragEvent, done: impl FnOnce(Vec<web_sys::File>) + 'static) {
    event.prevent_default();
    // The page itself takes ledgers.
    event.stop_propagation();
    let Some(data) = event.data_transfer() else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let files = dropped(&data).await.ok().map(|files| js_sys::Array::from(&files));
        done(files.iter().flat_map(js_sys::Array::iter).filter_map(|file| file.dyn_into().ok()).collect());
    });
}

/// Reads a file. Calls `done` with its name, and with the bytes if the browser could read them.
pub fn read(file: web_sys::File, done: impl FnOnce(String, Option<Vec<u8>>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer()).await;
        done(file.name(), buffer.ok().map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()));
    });
}

/// Calls `done` with every file that is dropped on the page, and keeps the browser from leaving the page for it. Files
/// dropped on a field that takes files are its own. Lasts as long as the document.
pub fn listen_for_drops(done: impl Fn(String, Option<Vec<u8>>) + Clone + 'static) {
    let is_ours = |event: &DragEvent| {
        let element = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        let is_field = element.is_some_and(|input| input.type_() == "file");
        let types = event.data_transfer().map(|data| data.types());
        !is_field && types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
    };
    // A drop is offered only where dragging over is taken.
    let _ = window_event_listener(ev::dragover, move |event| {
        if is_ours(&event) {
            event.prevent_default();
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        if is_ours(&event) {
            event.prevent_default();
            if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
                read(file, done.clone());
            }
        }
    });
}

/// The SHA-256 of some bytes, as 64 hexadecimal digits. Computed in Rust because plain-http intranets have no
/// `crypto.subtle`.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
