//! Starts the app: opens the plan with its saved edits, mounts, and subscribes to the browser.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use crate::app::App;
use crate::browser::{appearance, clock, files, focus, keys, location, marks, offline, one_file, rescue, scroll, storage};
use crate::lazy;
use crate::route::{self, Route};
use crate::shortcuts;
use crate::state::{Notice, State, plans};
use xianfeng_core::plan::Language;

/// Mounts the app in place of the prerendered shell. It is built off the document and swapped in,
/// so that the text does not flicker.
pub async fn start() {
    rescue::listen();
    let address = location::address();
    let settings = State::stored_settings();
    // Who names no language gets the one chosen here before, or that of the browser.
    let language = settings.language.unwrap_or_else(|| Language::preferred(&location::languages()));
    let address = route::in_language(&address, language);
    let address = one_file::plan().map_or_else(|| address.clone(), |plan| route::of_plan(&address, &plan));
    location::replace(&address);
    scroll::begin();
    let route = Route::parse(&address);
    let begun = match plans::begin(&route.view).await {
        Ok(begun) => begun,
        Err(why) => {
            web_sys::console::error_1(&why.to_string().into());
            show_boot_error();
            return;
        }
    };
    let Some(root) = document().create_element("div").ok().and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    root.set_id("app");
    let mounted = leptos::mount::mount_to(root.clone(), move || {
        let state = State::new(begun, route, settings, clock::today());
        listen(state);
        spawn_local(fetch_rest(state));
        view! { <App state /> }
    });
    // The app lives as long as the document.
    mounted.forget();
    focus::swap_shell(&root);
    marks::mark("usable");
}

/// Fetches the parts of the program, then the offline copy: earlier it would take the line from what the reader waits
/// for, as it is all files at once.
async fn fetch_rest(state: State) {
    if fetch_all().await.is_ok() {
        marks::mark("complete");
    }
    offline::register(move || state.update_ready.set(true), move |offline| state.offline.set(offline));
}

/// Fetches the parts of every page and form, those that most people want first.
async fn fetch_all() -> Result<(), lazy::NotLoaded> {
    lazy::overview::fetch_overview().await?;
    lazy::target::fetch_target().await?;
    lazy::list::fetch_list().await?;
    lazy::pages::fetch_pages().await?;
    lazy::editing::fetch_editing().await?;
    lazy::forms::fetch_forms().await?;
    lazy::office::fetch_office().await?;
    lazy::desk::fetch_desk().await
}

/// Subscribes to address, keys, other tabs, and closing, for the life of the document.
fn listen(state: State) {
    let _ = location::listen(move |address, is_first| state.arrive(&address, is_first));
    let _ = keys::listen(move |event| shortcuts::on_keydown(state, event));
    let _ = storage::listen(move |key, text| {
        spawn_local(async move {
            let _ = lazy::editing::follow_tab(state, key, text).await;
        });
    });
    files::listen_for_drops(move |name, bytes| {
        spawn_local(async move {
            if let Err(why) = lazy::forms::offer_file(state, name, bytes).await {
                state.say(Notice::warning(why.term()));
            }
        });
    });
    let _ = storage::guard_closing(move || state.has_typed() || state.saved.with_untracked(|s| s.unsaved + s.saving > 0));
    state.settings.with_untracked(|s| appearance::show(s.color_scheme, s.high_contrast, s.large_text));
    state.follow(&state.route());
}

/// Shows the template's message that the program did not start.
fn show_boot_error() {
    if let Some(message) = document().get_element_by_id("boot-error") {
        let _ = message.remove_attribute("hidden");
    }
}
