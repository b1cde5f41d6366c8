//! The menu of columns. It stays open after a choice.

use leptos::prelude::*;

use crate::components::menu::Menu;
use crate::markup::target_rows;
use crate::route::Column;
use crate::state::use_state;
use xianfeng_text::Term;

#[component]
pub fn ColumnsMenu() -> impl IntoView {
    let state = use_state();
    let shown = Memo::new(move |_| state.filter.with(|f| f.columns));
    let choice = move |column: Column| {
        let is_shown = move || shown.get().has(column);
        view! {
            <label class="check">
                <input
                    id=format!("column-{}", column.slug())
                    type="checkbox"
                    checked=is_shown
                    prop:checked=is_shown
                    on:change=move |_| state.set_filter(|f| f.columns.toggle(column))
                />
                {move || state.t(target_rows::column_term(column))}
            </label>
        }
    };
    view! {
        <Menu id="columns" label=move || state.t(Term::Columns).to_owned()>
            <div role="group" aria-label=move || state.t(Term::Columns)>{Column::ALL.map(choice).into_iter().collect_view()}</div>
        </Menu>
    }
}
