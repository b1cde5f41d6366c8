//! The turns of the page: work that takes long is cut, and what a person does comes in between.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type MessageChannel;
    type MessagePort;
    #[wasm_bindgen(constructor)]
    fn new() -> MessageChannel;
    #[wasm_bindgen(method, getter)]
    fn port1(this: &MessageChannel) -> MessagePort;
    #[wasm_bindgen(method, getter)]
    fn port2(this: &MessageChannel) -> MessagePort;
    #[wasm_bindgen(method, setter, js_name = onmessage)]
    fn set_heard(this: &MessagePort, heard: &Function);
    #[wasm_bindgen(method, js_name = postMessage)]
    fn post(this: &MessagePort, message: &JsValue);
    #[wasm_bindgen(method)]
    fn close(this: &MessagePort);
}

/// Lets the page have its turn. By a message, because browsers put off the timers of a page that is not looked at.
pub async fn next() {
    let channel = MessageChannel::new();
    let answered = Promise::new(&mut |resolve, _| channel.port1().set_heard(&resolve));
    channel.port2().post(&JsValue::NULL);
    let _ = JsFuture::from(answered).await;
    channel.port1().close();
}
