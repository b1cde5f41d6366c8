//! The service worker: after one visit the page opens with the server gone.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

/// `None` on plain http, from `file:` and in private windows of some browsers.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    let there = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    let container = there.then(|| navigator.service_worker())?;
    (!container.is_undefined()).then_some(container)
}

/// Whether this page can be kept for offline use where it is served from.
pub fn is_possible() -> bool {
    container().is_some()
}

/// Registers the worker and calls `ready` whenever a new build waits to take over.
pub fn register(ready: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    container.set_oncontrollerchange(Some(&given(reload_once_accepted)));
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.register("./sw.js")).await else { return };
        let registration: ServiceWorkerRegistration = registration.unchecked_into();
        watch(&registration, std::rc::Rc::new(ready));
    });
}

fn watch(registration: &ServiceWorkerRegistration, ready: std::rc::Rc<dyn Fn()>) {
    let controlled = || container().and_then(|c| c.controller()).is_some();
    if registration.waiting().is_some() && controlled() {
        ready();
    }
    let coming = registration.clone();
    registration.set_onupdatefound(Some(&given(move || {
        let Some(worker) = coming.installing() else { return };
        let (ready, seen) = (ready.clone(), worker.clone());
        worker.set_onstatechange(Some(&given(move || {
            // Without a controller this is the first visit: nothing is being replaced.
            if seen.state() == web_sys::ServiceWorkerState::Installed && controlled() {
                ready();
            }
        })));
    })));
}

/// A handler that belongs to the worker it is set on: the browser drops it together with that.
fn given(handler: impl Fn() + 'static) -> js_sys::Function {
    Closure::<dyn Fn()>::new(handler).into_js_value().unchecked_into()
}

thread_local! {
    static ACCEPTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// The person accepts the new build: the waiting worker takes over, then the page loads anew.
pub fn accept() {
    ACCEPTED.set(true);
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
        let waiting = registration.dyn_into::<ServiceWorkerRegistration>().ok().and_then(|r| r.waiting());
        let message = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&message, &"type".into(), &"activate".into());
        if let Some(worker) = waiting {
            let _ = worker.post_message(&message);
        }
    });
}

fn reload_once_accepted() {
    if let Some(window) = web_sys::window().filter(|_| ACCEPTED.replace(false)) {
        let _ = window.location().reload();
    }
}
