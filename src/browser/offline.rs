//! The service worker: after one visit the page opens without the server.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

/// The state of the offline copy. The page mentions it only once it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// Plain http, `file:`, and private windows of some browsers allow no worker.
    #[default]
    Impossible,
    /// The files are being downloaded.
    Coming,
    /// All files are cached.
    Kept,
    /// The host did not serve every file as it was built.
    Failed,
}

/// Returns `None` on plain http, from `file:`, in private windows of some browsers, and in a page without its list of
/// files: only `cargo xtask build` makes a worker.
fn container() -> Option<ServiceWorkerContainer> {
    let window = web_sys::window()?;
    window.document()?.get_element_by_id("assets")?;
    let navigator = window.navigator();
    let there = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    let container = there.then(|| navigator.service_worker())?;
    (!container.is_undefined()).then_some(container)
}

/// Registers the worker. Calls `on_ready` whenever a new build waits to take over, and `on_change` with the state of
/// the offline copy.
pub fn register(on_ready: impl Fn() + 'static, on_change: impl Fn(Offline) + 'static) {
    let Some(container) = container() else { return };
    let on_ready: Rc<dyn Fn()> = Rc::new(on_ready);
    let (was_controlled, on_replaced) = (is_controlled(), on_ready.clone());
    container.set_oncontrollerchange(Some(&given(move || {
        // Another tab accepted a new build: this page keeps its own files until it is reloaded.
        if !reload_once_accepted() && was_controlled {
            on_replaced();
        }
    })));
    on_change(Offline::Coming);
    spawn_local(async move {
        match JsFuture::from(container.register("./sw.js")).await {
            Ok(registration) => watch(&registration.unchecked_into(), on_ready, Rc::new(on_change)),
            Err(_) => on_change(Offline::Failed),
        }
    });
}

fn is_controlled() -> bool {
    container().and_then(|c| c.controller()).is_some()
}

fn watch(registration: &ServiceWorkerRegistration, on_ready: Rc<dyn Fn()>, on_change: Rc<dyn Fn(Offline)>) {
    if registration.waiting().is_some() && is_controlled() {
        on_ready();
    }
    if registration.active().is_some() || registration.waiting().is_some() {
        on_change(Offline::Kept);
    }
    let follow = {
        let registration = registration.clone();
        move || {
            if let Some(worker) = registration.installing() {
                follow(&registration, &worker, on_ready.clone(), on_change.clone());
            }
        }
    };
    follow();
    registration.set_onupdatefound(Some(&given(follow)));
}

/// Follows a worker while it installs its build.
fn follow(registration: &ServiceWorkerRegistration, worker: &ServiceWorker, on_ready: Rc<dyn Fn()>, on_change: Rc<dyn Fn(Offline)>) {
    let (registration, seen) = (registration.clone(), worker.clone());
    let changed = given(move || match seen.state() {
        ServiceWorkerState::Installed => {
            on_change(Offline::Kept);
            // A page without a controller is on its first visit: nothing is being replaced.
            if is_controlled() {
                on_ready();
            }
        }
        // An incomplete build is not installed; the previous one is still cached.
        ServiceWorkerState::Redundant if registration.active().is_none() => on_change(Offline::Failed),
        _ => {}
    });
    worker.set_onstatechange(Some(&changed));
}

/// Sets a handler that lives as long as its worker: the browser drops both together.
fn given(handler: impl Fn() + 'static) -> js_sys::Function {
    Closure::<dyn Fn()>::new(handler).into_js_value().unchecked_into()
}

thread_local! {
    static ACCEPTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Activates the waiting worker at the reader's request, then reloads the page. Where another tab did so before, only
/// the reload is left to do.
pub fn accept() {
    ACCEPTED.set(true);
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
        let waiting = registration.dyn_into::<ServiceWorkerRegistration>().ok().and_then(|r| r.waiting());
        let message = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&message, &"type".into(), &"activate".into());
        match waiting {
            Some(worker) => drop(worker.post_message(&message)),
            None => drop(reload_once_accepted()),
        }
    });
}

/// Reloads the page if the reader asked for it.
fn reload_once_accepted() -> bool {
    let window = web_sys::window().filter(|_| ACCEPTED.replace(false));
    window.is_some_and(|window| window.location().reload().is_ok())
}
