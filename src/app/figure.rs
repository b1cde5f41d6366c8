//! What can be done with a chart as a whole: take it out as a file, fill the screen, link to it.

use leptos::prelude::*;

use super::drawings::{json, theme};
use crate::action::ChartTool;
use crate::pages::{Notice, spreadsheet};
use crate::platform::{charts, clipboard, files, focus, full_screen, location};
use crate::route::{Filter, Route};
use crate::store::Store;
use xianfeng_charts::ChartKey;
use xianfeng_text::Term;

pub fn use_tool(store: Store, chart: &str, tool: ChartTool) {
    let Some(key) = ChartKey::parse(chart) else { return };
    match tool {
        ChartTool::Csv => {
            let s = store.snapshot.get_untracked();
            let Some(view) = key.model(&s.chart_inputs()) else { return };
            let text = spreadsheet::figure(&s, &key, &view.table());
            files::save(&format!("{}.csv", key.file_name(&s.chart_inputs())), "text/csv;charset=utf-8", &text);
            store.notice.set(Some(Notice::done(Term::DidExport)));
        }
        ChartTool::Png | ChartTool::Svg => picture(store, &key, tool.slug()),
        ChartTool::FullScreen => {
            if let Some((figure, _)) = focus::inside(&key.anchor(), "button") {
                full_screen::switch(&figure);
            }
        }
        ChartTool::Link => link(store, &key),
    }
}

fn picture(store: Store, key: &ChartKey, kind: &'static str) {
    let s = store.snapshot.get_untracked();
    let Some(view) = key.model(&s.chart_inputs()) else { return };
    let name = format!("{}.{kind}", key.file_name(&s.chart_inputs()));
    let caption = json(&key.caption(&s.chart_inputs(), &view.table()));
    let (view, theme) = (json(&view), json(&theme(store)));
    wasm_bindgen_futures::spawn_local(async move {
        let notice = match charts::file(&view, &theme, &caption, kind).await {
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
