//! The data of a chart as a table that opens with one key.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::Text;
use crate::markup::tongue::tongue;
use crate::state::use_state;
use xianfeng_charts::{Chart, Table};
use xianfeng_text::Term;

/// A table of so many rows is there before anybody opens it.
const AT_ONCE: usize = 200;

#[component]
pub fn DataTable(model: Memo<Option<Chart>>) -> impl IntoView {
    let state = use_state();
    // A long table is made when it is opened first.
    let was_opened = RwSignal::new(false);
    let said = move || {
        let table = model.with(|m| m.as_ref().map(|m| m.table()));
        table.filter(|table| was_opened.get() || table.rows.len() <= AT_ONCE).map(|said| self::table(&said)).unwrap_or_default()
    };
    view! {
        <details class="twin" on:toggle=move |_| was_opened.set(true)>
            <summary>{move || state.t(Term::AsTable)}</summary>
            <Text markup=said />
        </details>
    }
}

fn table(table: &Table) -> Markup {
    html! {
        // Where it scrolls sideways, older browsers reach it by key only with a place in the tab order.
        div.table-box tabindex="0" role="region" aria-label=(table.caption) {
            table {
                caption { (table.caption) }
                thead { tr { @for c in &table.columns { th.num[c.numeric] scope="col" { (c.heading()) } } } }
                tbody { @for row in &table.rows { tr { @for (cell, c) in row.cells.iter().zip(&table.columns) { td.num[c.numeric] lang=[tongue(cell).filter(|_| !c.numeric)] { (&**cell) } } } } }
            }
        }
        @for note in &table.notes { p.quiet { (note) } }
    }
}
