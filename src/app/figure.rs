//! What can be done with a chart as a whole: take it out as a file, fill the screen, link to it.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::drawings::{self, theme};
use crate::action::FigureTool;
use crate::locale::Term;
use crate::pages::figure::{self, ChartKey};
use crate::pages::{Notice, spreadsheet};
use crate::platform::chart::Picture;
use crate::platform::full_screen::FullScreen;
use crate::platform::{clipboard, files, focus, location};
use crate::route::{Filter, Route};
use crate::store::Store;

pub fn use_tool(store: Store, chart: &str, tool: FigureTool) {
    let Some(key) = ChartKey::parse(chart) else { return };
    match tool {
        FigureTool::Csv => {
            let s = store.snapshot.get_untracked();
            let Some(view) = key.view(&s) else { return };
            let text = spreadsheet::figure(&s, &key, &view.table(s.language));
            files::save(&format!("{}.csv", key.file_name(&s, &view)), "text/csv;charset=utf-8", &text);
            store.notice.set(Some(Notice::done(Term::DidExport)));
        }
        FigureTool::Png => picture(store, &key, Picture::Png),
        FigureTool::Svg => picture(store, &key, Picture::Svg),
        FigureTool::FullScreen => {
            if let Some((figure, _)) = focus::inside(&key.anchor(), "button") {
                switch_full_screen(figure);
            }
        }
        FigureTool::Link => link(store, &key),
    }
}

thread_local! {
    /// The figure whose button was pressed last.
    static FULL: RefCell<Option<(HtmlElement, FullScreen)>> = const { RefCell::new(None) };
}

fn switch_full_screen(figure: HtmlElement) {
    FULL.with_borrow_mut(|full| {
        if full.as_ref().is_none_or(|(other, _)| *other != figure) {
            let button = figure.query_selector("[aria-pressed]").ok().flatten();
            let screen = FullScreen::new(&figure, move |on| {
                let _ = button.as_ref().map(|button| button.set_attribute("aria-pressed", if on { "true" } else { "false" }));
            });
            *full = Some((figure, screen));
        }
        if let Some((_, screen)) = full {
            screen.toggle();
        }
    });
}

/// The page is made anew: nothing of it stays out of reach.
pub fn leave_full_screen() {
    FULL.take();
}

fn picture(store: Store, key: &ChartKey, kind: Picture) {
    let s = store.snapshot.get_untracked();
    let Some(view) = key.view(&s) else { return };
    let name = format!("{}.{}", key.file_name(&s, &view), kind.name());
    let caption = figure::caption(&s, key, &view.table(s.language));
    let theme = theme(store);
    wasm_bindgen_futures::spawn_local(async move {
        let notice = match drawings::file(&view, theme, &caption, kind).await {
            Some(blob) => {
                files::save_blob(&name, &blob);
                Notice::done(Term::DidExport)
            }
            None => Notice::warning(Term::PictureFailed),
        };
        store.notice.set(Some(notice));
    });
}

/// The address of what is seen now, with its day even where that is today: tomorrow it would be another.
fn link(store: Store, key: &ChartKey) {
    let s = store.snapshot.get_untracked();
    let mut view = store.view.get_untracked();
    view.as_of = Some(s.as_of);
    let route = Route {
        page: store.page.get_untracked(),
        view,
        filter: Filter { map: store.filter.with_untracked(|f| f.map.clone()), ..Filter::default() },
    };
    let address = location::absolute(&route.address_of(&key.anchor()));
    let Some((_, field)) = focus::inside(&key.anchor(), ".chart-link") else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let copied = clipboard::copied(&address, &field).await;
        store.notice.set(Some(if copied { Notice::done(Term::DidCopyLink) } else { Notice::warning(Term::CopyLinkYourself) }));
    });
}
