//! The rows of a long table as text: they have links but no handlers.
//!
//! A component a row costs more than its cells: hundreds of them are made and disposed of with every letter of a search. So a
//! row is made once, changed where it differs, moved in a new order, and kept while it is not found.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::{patch, rows};

/// So many rows are kept that are not shown.
const KEPT: usize = 500;

/// A row: its key, which no other row of the body has, and its text from `<tr>` to `</tr>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRow {
    pub key: String,
    pub text: Arc<str>,
}

/// A body of a table that shows these rows.
#[component]
pub fn TextRows(rows: Memo<Vec<TextRow>>) -> impl IntoView {
    let place = NodeRef::<html::Tbody>::new();
    let first = rows.get_untracked();
    let text = joined(first.iter());
    let kept = StoredValue::new_local(Kept::default());
    Effect::new(move |shown: Option<()>| {
        rows.with(|rows| {
            let Some(body) = place.get_untracked() else { return };
            kept.update_value(|kept| {
                if shown.is_none() {
                    kept.adopt(&body, &first);
                }
                kept.show(&body, rows);
            });
        });
    });
    view! { <tbody node_ref=place inner_html=text></tbody> }
}

fn joined<'a>(rows: impl Iterator<Item = &'a TextRow>) -> String {
    rows.map(|row| &*row.text).collect()
}

/// Every row that was made, with its text, by its key.
#[derive(Default)]
struct Kept(HashMap<String, (Element, Arc<str>)>);

impl Kept {
    /// Takes over the rows that are in the body from the start.
    fn adopt(&mut self, body: &Element, first: &[TextRow]) {
        self.take(first.iter(), &rows::shown(body));
    }

    fn take<'a>(&mut self, new: impl Iterator<Item = &'a TextRow>, elements: &js_sys::Array) {
        let made = new.zip(elements.iter()).map(|(row, element)| (row.key.clone(), (element.unchecked_into(), row.text.clone())));
        self.0.extend(made);
    }

    fn show(&mut self, body: &Element, wanted: &[TextRow]) {
        let mut new = Vec::new();
        for row in wanted {
            match self.0.get_mut(&row.key) {
                Some((element, text)) if *text != row.text => {
                    patch::patch_whole(element, &row.text);
                    text.clone_from(&row.text);
                }
                Some(_) => {}
                None => new.push(row),
            }
        }
        if !new.is_empty() {
            let made = rows::made(&joined(new.iter().copied()));
            self.take(new.into_iter(), &made);
        }
        rows::show(body, &wanted.iter().filter_map(|row| self.0.get(&row.key)).map(|(element, _)| element).collect());
        if self.0.len() > wanted.len() + KEPT {
            let shown: HashSet<&str> = wanted.iter().map(|row| row.key.as_str()).collect();
            self.0.retain(|key, _| shown.contains(key.as_str()));
        }
    }
}
