//! All targets: search, filters, order, columns, saved views.

pub mod selection;
mod choices;
mod columns;
mod picking;
mod filters;
mod list;

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::components::picking::Picked;
use crate::components::saved_views::SavedViews;
use crate::state::use_state;
use columns::ColumnsMenu;
use filters::Filters;
use list::TargetList;
use picking::{PickButton, PickList};
use xianfeng_text::Term;

#[component]
pub fn Targets() -> impl IntoView {
    let state = use_state();
    let is_picking = RwSignal::new(false);
    Picked::provide();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Targets).to_owned()) />
        <Filters />
        <SavedViews>
            <PickButton is_picking />
            <ColumnsMenu />
        </SavedViews>
        <div id="target-list">
            <Show when=move || is_picking.get() fallback=|| view! { <TargetList /> }>
                <PickList />
            </Show>
        </div>
    }
}
