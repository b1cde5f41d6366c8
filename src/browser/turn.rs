//! The turns of the page: work that takes long is cut, and what a person does comes in between.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Lets the page have its turn. By a message, because browsers put off the timers of a page that is not looked at.
pub async fn next() {
    let Ok(channel) = MessageChannel::new() else { return };
    let answered = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(answered).await;
    }
    channel.port1().close();
}
