//! The big charts of the page that was just put into the document.

use leptos::prelude::*;
use serde::Serialize;

use super::act;
use crate::platform::{charts, focus};
use crate::store::Store;
use xianfeng_charts::{ChartKey, Theme};

/// Every place of a chart gets its view; it is drawn when it comes near the screen.
pub fn attach(store: Store) {
    let s = store.snapshot.get_untracked();
    let theme = json(&theme(store));
    for (host, key) in focus::all_with("data-chart") {
        let Some(key) = ChartKey::parse(&key) else { continue };
        let Some(view) = key.model(&s.chart_inputs()) else { continue };
        let state = host.clone();
        let drawn = move |drawn: bool| {
            let Some(state) = state.next_element_sibling() else { return };
            let text = if drawn { String::new() } else { state.get_attribute("data-failed").unwrap_or_default() };
            state.set_text_content(Some(&text));
        };
        let clicked = move |id: String| act::open_datum(store, &key, &id);
        charts::attach(host, json(&view), theme.clone(), drawn, clicked);
    }
}

/// What goes over to the second program.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// How charts are drawn for this reader on this screen.
pub fn theme(store: Store) -> Theme {
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
