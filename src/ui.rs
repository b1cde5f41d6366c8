//! What is on the page: components and pages. They read a [`Snapshot`](crate::store::Snapshot)
//! and dispatch commands; rules live in the core.

pub mod chart;
mod figures;
mod frame;
mod import;
mod lamp;
mod marks;
mod pages;
mod promise;
mod record;
mod rows;
mod toast;

use leptos::prelude::*;

use crate::locale::pick;
use crate::platform::focus;
use crate::route::Page;
use crate::store::Store;

/// The whole page.
pub fn app(store: Store) -> impl IntoView {
    // What had the focus when the page was last made anew.
    let held = StoredValue::new(None::<String>);
    keep_focus(store, held);
    view! {
        {lamp::sprite()}
        {frame::header(store)}
        <main id="main" tabindex="-1">
            {move || {
                held.set_value(focus::focused());
                pages::page(store, &store.page.get(), &store.snapshot.get())
            }}
        </main>
        {frame::footer(store)}
        {record::dialog(store)}
        {import::dialog(store)}
        {toast::toast(store)}
    }
}

/// Pages are made anew when what they show changes. The focus goes back to the element of the same id
/// when the page is the same one, and to the heading when it is another.
fn keep_focus(store: Store, held: StoredValue<Option<String>>) {
    Effect::new(move |last: Option<Page>| {
        let page = store.page.get();
        let snapshot = store.snapshot.get();
        focus::describe(pick(snapshot.language, "zh-CN", "en"), &pages::title(&page, &snapshot));
        match last {
            Some(last) if last != page => focus::to_heading(),
            Some(_) if focus::focused().is_none() => {
                if let Some(id) = held.get_value() {
                    focus::focus(&id);
                }
            }
            _ => {}
        }
        page
    });
}

/// Mounts the page in place of the shell that the build rendered: it is built off the document and
/// swapped in, so that what people read does not flicker.
#[cfg(feature = "browser")]
pub fn mount() {
    use crate::platform::{location, marks};
    use wasm_bindgen::JsCast;

    let document = leptos::prelude::document();
    let store = match Store::shipped(&location::address()) {
        Ok(store) => store,
        Err(problems) => {
            // The build checks the seeds, so this cannot be a person's fault; leave the shell as it is.
            web_sys::console::error_1(&format!("{problems:?}").into());
            return;
        }
    };
    let Ok(root) = document.create_element("div").map(JsCast::unchecked_into::<web_sys::HtmlElement>) else { return };
    root.set_id("app");
    let handle = leptos::mount::mount_to(root.clone(), move || app(store));
    handle.forget();
    focus::swap_shell(&root);
    store.connect();
    marks::mark("usable");
}

/// The overview as HTML, or what is wrong with the seeds.
#[cfg(feature = "shell")]
pub fn shell() -> Result<String, String> {
    let owner = Owner::new();
    owner.with(|| {
        let store = Store::shipped("").map_err(|problems| format!("{problems:#?}"))?;
        Ok(view! { <div id="app">{app(store)}</div> }.to_html())
    })
}
