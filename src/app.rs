//! The page in the document: texts from [`crate::pages`] under Leptos signals, one listener for what
//! a person does.

mod act;
mod figure;
mod press;

use leptos::prelude::*;
use maud::Markup;
use wasm_bindgen::JsCast;

use crate::chart::Theme;
use crate::locale::{Term, pick};
use crate::pages::{self, figure::ChartKey, frame, import, keys, palette, record, tour, work};
use crate::platform::{charts, focus, forms, full_screen, location, marks, pinyin};
use crate::route::{self, Page};
use crate::store::{Dialog, Store};

/// Mounts the page in place of the shell that the build printed: it is built off the document and
/// swapped in, so that what people read does not flicker.
pub fn mount() {
    let store = match Store::open(&location::address()) {
        Ok(store) => store,
        Err(problems) => {
            // The build checks the seeds, so this is no person's fault; leave the shell as it is.
            web_sys::console::error_1(&format!("{problems:?}").into());
            return;
        }
    };
    let Ok(root) = document().create_element("div").map(JsCast::unchecked_into::<web_sys::HtmlElement>) else { return };
    root.set_id("app");
    leptos::mount::mount_to(root.clone(), move || app(store)).forget();
    focus::swap_shell(&root);
    store.connect();
    crate::platform::keys::listen(move |event| press::pressed(store, event));
    marks::mark("usable");
}

fn app(store: Store) -> impl IntoView {
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
        queue_microtask(move || entered(store, last));
        let page = store.filter.with(|filter| pages::page(&s, &page, filter, &store.around_of(&page)));
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
    let record = move || match store.dialog.get() {
        Dialog::Record { indicator, subject, draft } => {
            let s = store.snapshot.get_untracked();
            s.plan().indicators.get(&indicator).map(|i| record::dialog(&s, i, &draft, subject.is_none(), &[])).unwrap_or_default()
        }
        _ => Markup::default(),
    };
    let work = move || match store.dialog.get() {
        Dialog::Work { target, kind } => {
            let s = store.snapshot.get_untracked();
            s.plan().target(&target).map(|t| work::dialog(&s, t, kind)).unwrap_or_default()
        }
        _ => Markup::default(),
    };
    let import = move || match store.dialog.get() {
        Dialog::Import(incoming) => import::dialog(&store.snapshot.get_untracked(), &incoming),
        _ => Markup::default(),
    };
    let find = move || match store.dialog.get() {
        Dialog::Find => {
            let (s, here, around) = untrack(|| (store.snapshot.get(), store.page.get(), store.around()));
            palette::dialog(&s, &palette::found(&s, &here, &around, "", &pinyin::initial))
        }
        _ => Markup::default(),
    };
    let keys = move || match store.dialog.get() {
        Dialog::Keys => keys::dialog(&store.snapshot.get(), &store.settings.get()),
        _ => Markup::default(),
    };
    // Whether one is new here is asked on the first screen alone.
    let tour = move || {
        let step = store.tour.get().filter(|step| *step > 0 || store.page.get() == Page::Overview);
        tour::card(&store.snapshot.get(), step)
    };
    Effect::new(move |_| {
        let dialog = store.dialog.get();
        // What is found may open another dialog, so the search is closed before that.
        focus::show_dialog("find-dialog", matches!(dialog, Dialog::Find));
        focus::show_dialog("keys-dialog", matches!(dialog, Dialog::Keys));
        focus::show_dialog("record-dialog", matches!(dialog, Dialog::Record { .. }));
        focus::show_dialog("work-dialog", matches!(dialog, Dialog::Work { .. }));
        focus::show_dialog("import-dialog", matches!(dialog, Dialog::Import(_)));
    });
    let closed = move |_| store.dialog.set(Dialog::None);
    // The event comes late: what was found may have opened another dialog by then.
    let leave = move |find: bool| {
        let open = store.dialog.with_untracked(|dialog| matches!((dialog, find), (Dialog::Find, true) | (Dialog::Keys, false)));
        if open {
            store.dialog.set(Dialog::None);
        }
    };
    view! {
        <div on:click=move |e| act::clicked(store, &e) on:change=move |e| act::changed(store, &e) on:input=move |e| act::typed(store, &e) on:submit=move |e| act::submitted(store, &e) on:keydown=move |e| act::keyed(store, &e)>
            <div id="top" inner_html=html(header)></div>
            <div id="replay" inner_html=move || replay.get()></div>
            <aside id="tour" aria-label=move || store.snapshot.get().t(Term::TourAgain) inner_html=html(tour)></aside>
            <main id="main" tabindex="-1" inner_html=html(main)></main>
            <footer inner_html=html(footer)></footer>
            <dialog id="record-dialog" aria-labelledby="record-title" on:close=closed inner_html=html(record)></dialog>
            <dialog id="work-dialog" aria-labelledby="work-title" on:close=closed inner_html=html(work)></dialog>
            <dialog id="import-dialog" aria-labelledby="import-title" on:close=closed inner_html=html(import)></dialog>
            <dialog id="find-dialog" aria-labelledby="find-title" on:close=move |_| leave(true) inner_html=html(find)></dialog>
            <dialog id="keys-dialog" aria-labelledby="keys-title" on:close=move |_| leave(false) inner_html=html(keys)></dialog>
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

/// After the page has been put into the document: its title, its heading, its charts.
fn entered(store: Store, last: StoredValue<Option<Page>>) {
    let (page, s) = (store.page.get_untracked(), store.snapshot.get_untracked());
    focus::describe(pick(s.language, "zh-CN", "en"), &pages::title(&page, &s));
    if last.get_value().as_ref() != Some(&page) {
        let arrived = route::figure(&location::address()).is_some_and(|id| focus::bring(&id));
        if !arrived && last.get_value().is_some() {
            focus::to_heading();
        }
    }
    last.set_value(Some(page));
    let theme = theme(store);
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default();
    for (host, key) in focus::all_with("data-chart") {
        let Some(key) = ChartKey::parse(&key) else { continue };
        let Some(view) = key.view(&s) else { continue };
        let state = host.clone();
        let drawn = move |drawn: bool| {
            let Some(state) = state.next_element_sibling() else { return };
            let text = if drawn { String::new() } else { state.get_attribute("data-failed").unwrap_or_default() };
            state.set_text_content(Some(&text));
        };
        let clicked = move |id: String| act::open_datum(store, &key, &id);
        charts::attach(host, json(serde_json::to_string(&view)), json(serde_json::to_string(&theme)), drawn, clicked);
    }
}

fn theme(store: Store) -> Theme {
    let settings = store.settings.get_untracked();
    Theme {
        dark: focus::is_dark(&settings),
        high_contrast: settings.high_contrast,
        font_size: if settings.large_text { 16.0 } else { 13.0 },
        reduced_motion: focus::media("(prefers-reduced-motion: reduce)"),
        narrow: focus::media("(max-width: 640px)"),
        language: store.view.with_untracked(|v| v.language),
        ..Theme::default()
    }
}
