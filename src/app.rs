//! The page in the document: texts from [`crate::pages`] under Leptos signals, one listener for what
//! a person does.

mod act;
mod drawings;
mod figure;
mod later;
mod press;

use leptos::prelude::*;
use maud::Markup;
use wasm_bindgen::JsCast;

use crate::pages::{self, frame};
use crate::platform::{charts, focus, forms, full_screen, keys, location};
use crate::route::{self, Page};
use crate::store::{Dialog, Store};
use later::Later;
use xianfeng_text::{Term, pick};

/// Whether a dialog is the one that is meant.
type Is = fn(&Dialog) -> bool;

/// Every dialog: the name its ids begin with, and when it is the open one. What is found may open another
/// dialog, so the search is closed before that.
const DIALOGS: [(&str, Is); 5] = [
    ("find", |d| matches!(d, Dialog::Find)),
    ("keys", |d| matches!(d, Dialog::Keys)),
    ("record", |d| matches!(d, Dialog::Record { .. })),
    ("work", |d| matches!(d, Dialog::Work { .. })),
    ("import", |d| matches!(d, Dialog::Import(_))),
];

/// Mounts the page in place of the shell that the build printed: it is built off the document and
/// swapped in, so that what people read does not flicker.
pub fn mount() {
    let store = match Store::open(&location::address()) {
        Ok(store) => store,
        Err(reason) => {
            // The build checks the seeds, so this is no person's fault; leave the shell as it is.
            web_sys::console::error_1(&reason.into());
            return;
        }
    };
    let Ok(root) = document().create_element("div").map(JsCast::unchecked_into::<web_sys::HtmlElement>) else { return };
    root.set_id("app");
    let later = Later::new();
    leptos::mount::mount_to(root.clone(), move || app(store, later)).forget();
    focus::swap_shell(&root);
    store.connect();
    keys::listen(move |event| {
        let event = event.clone();
        later.run(move |parts| (parts.pressed)(store, &event));
    });
    later.fetch();
}

fn app(store: Store, later: Later) -> impl IntoView {
    // The page shown last, to know when another one is entered.
    let last = StoredValue::new(None::<Page>);
    let made = StoredValue::new(0_u32);
    let main = move || {
        let (page, s) = (store.page.get(), store.snapshot.get());
        charts::clear();
        full_screen::leave();
        if store.loading.get() {
            return pages::loading(&s);
        }
        queue_microtask(move || entered(store, later, last));
        let page = match page {
            Page::Overview => pages::first(&s),
            _ => store.filter.with(|filter| later.page(&s, &page, filter, &store.around_of(&page))),
        };
        // While one types, the list is put into the document behind Leptos' back (`act::typed`). A text
        // like the one before would then be left out, so no two are alike.
        made.update_value(|n| *n += 1);
        maud::html! { (page) (maud::PreEscaped(format!("<!--{}-->", made.get_value()))) }
    };
    let header = move || frame::header(&store.snapshot.get(), &store.page.get(), &store.around());
    let replay = Memo::new(move |_| frame::replay(&store.snapshot.get()).into_string());
    Effect::new(move |_| {
        replay.track();
        let (at, day) = frame::replay_at(&store.snapshot.get());
        forms::set_slider("replay-day", at, &day);
    });
    let footer = move || frame::footer(&store.snapshot.get());
    let toast = move || frame::toast(&store.around(), store.view.with(|v| v.language));
    let dialog = move |is: Is| {
        html(move || match store.dialog.get() {
            dialog if is(&dialog) => later.dialog(store, &dialog),
            _ => Markup::default(),
        })
    };
    // Whether one is new here is asked on the first screen alone.
    let tour = move || {
        let step = store.tour.get().filter(|step| *step > 0 || store.page.get() == Page::Overview);
        later.tour(&store.snapshot.get(), step)
    };
    Effect::new(move |_| {
        let dialog = store.dialog.get();
        for (name, is) in DIALOGS {
            focus::show_dialog(&format!("{name}-dialog"), is(&dialog));
        }
    });
    // The event comes late: what was found may have opened another dialog by then.
    let closed = move |is: Is| {
        if store.dialog.with_untracked(is) {
            store.dialog.set(Dialog::None);
        }
    };
    let dialogs = DIALOGS.map(|(name, is)| {
        view! { <dialog id=format!("{name}-dialog") aria-labelledby=format!("{name}-title") on:close=move |_| closed(is) inner_html=dialog(is)></dialog> }
    });
    view! {
        <div on:click=move |e| clicked(store, later, e) on:change=move |e| later.run(move |parts| (parts.changed)(store, &e)) on:input=move |e| later.run(move |parts| (parts.typed)(store, &e)) on:submit=move |e| submitted(store, later, e) on:keydown=move |e| later.run(move |parts| (parts.keyed)(store, &e))>
            <div id="top" inner_html=html(header)></div>
            <div id="replay" inner_html=move || replay.get()></div>
            <aside id="tour" aria-label=move || store.snapshot.get().t(Term::TourAgain) inner_html=html(tour)></aside>
            <main id="main" tabindex="-1" inner_html=html(main)></main>
            <footer inner_html=html(footer)></footer>
            {dialogs.into_iter().collect_view()}
            <div id="toast" role="status" aria-live="polite" inner_html=html(toast)></div>
        </div>
    }
}

/// A part of the page as text, made anew when what it reads changes. What had the focus has it again
/// when an element of the same id is there afterwards.
fn html(part: impl Fn() -> Markup + Send + 'static) -> impl Fn() -> String + Send + 'static {
    move || {
        if let Some(held) = focus::focused() {
            queue_microtask(move || focus::regain(&held));
        }
        part().into_string()
    }
}

fn clicked(store: Store, later: Later, event: web_sys::MouseEvent) {
    // Not a thing for later: the browser follows the link as soon as this returns.
    if let Some(id) = forms::attribute(&event, "data-focus") {
        event.prevent_default();
        focus::focus(&id);
    }
    if forms::attribute(&event, "data-do").is_some() || forms::attribute(&event, "data-go").is_some() {
        later.run(move |parts| (parts.clicked)(store, &event));
    }
}

fn submitted(store: Store, later: Later, event: web_sys::SubmitEvent) {
    event.prevent_default();
    later.run(move |parts| (parts.submitted)(store, &event));
}

/// After the page has been put into the document: its title, its heading, its charts.
fn entered(store: Store, later: Later, last: StoredValue<Option<Page>>) {
    let (page, s) = (store.page.get_untracked(), store.snapshot.get_untracked());
    focus::describe(pick(s.language, "zh-CN", "en"), &pages::title(&page, &s));
    // What is still on its way is entered when it is there.
    if page != Page::Overview && later.is_waiting() {
        return;
    }
    if last.get_value().as_ref() != Some(&page) {
        let arrived = route::figure(&location::address()).is_some_and(|id| focus::bring(&id));
        if !arrived && last.get_value().is_some() {
            focus::to_heading();
        }
    }
    last.set_value(Some(page));
    if let Some(parts) = later.parts() {
        (parts.drawings)(store);
    }
}
