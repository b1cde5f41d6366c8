//! The data of a chart as a table that opens with one key.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::Text;
use crate::markup::tongue::tongue;
use crate::state::use_state;
use xianfeng_charts::{Chart, Table};
use xianfeng_text::Term;

#[component]
pub fn DataTable(model: Memo<Option<Chart>>) -> impl IntoView {
    let state = use_state();
    view! {
        <details class="twin">
            <summary>{move || state.t(Term::AsTable)}</summary>
            <Text markup=move || model.with(|m| m.as_ref().map(|m| table(&m.table())).unwrap_or_default()) />
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
