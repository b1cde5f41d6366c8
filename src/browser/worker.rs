//! The worker that reads files: bytes out, bytes in.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{File, MessageEvent, Worker};

#[wasm_bindgen(module = "/web/worker.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn start() -> Result<JsValue, JsValue>;
}

/// A worker with a program of its own. Dropping it ends it at once, whatever it is doing.
pub struct Reader(Rc<RefCell<State>>);

enum State {
    Starting,
    Running { worker: Worker, _heard: Closure<dyn Fn(MessageEvent)>, _failed: Closure<dyn Fn()> },
    Over,
}

impl Reader {
    /// Starts the worker, and calls `heard` with every message of it; with `None` if it cannot be started.
    pub fn start(heard: impl Fn(Option<Vec<u8>>) + Clone + 'static) -> Self {
        let state = Rc::new(RefCell::new(State::Starting));
        let of_worker = state.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let Some(worker) = start().await.ok().and_then(|worker| worker.dyn_into::<Worker>().ok()) else { return heard(None) };
            if matches!(*of_worker.borrow(), State::Over) {
                return worker.terminate();
            }
            let failed = heard.clone();
            let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                heard(event.data().dyn_ref::<Uint8Array>().map(Uint8Array::to_vec));
            });
            let failed = Closure::<dyn Fn()>::new(move || failed(None));
            worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
            of_worker.replace(State::Running { worker, _heard: heard, _failed: failed });
        });
        Self(state)
    }

    /// Sends some bytes with a file beside them. The page does not read the file.
    pub fn send(&self, bytes: &[u8], file: Option<&File>) {
        if let State::Running { worker, .. } = &*self.0.borrow() {
            let message = Array::of1(&Uint8Array::from(bytes));
            if let Some(file) = file {
                message.push(file);
            }
            // A message that cannot be copied does not exist.
            let _ = worker.post_message(&message);
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // Not while one of its own functions is running: it is dropped with the worker.
        let state = self.0.replace(State::Over);
        if let State::Running { worker, .. } = &state {
            worker.terminate();
            worker.set_onmessage(None);
            worker.set_onerror(None);
        }
        wasm_bindgen_futures::spawn_local(async move { drop(state) });
    }
}
