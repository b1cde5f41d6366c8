//! All targets: search, filters, order, columns, saved views.

pub mod selection;
mod columns;
mod filters;
mod list;

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::components::saved_views::SavedViews;
use crate::state::use_state;
use columns::ColumnsMenu;
use filters::Filters;
use list::TargetList;
use xianfeng_text::Term;

#[component]
pub fn Targets() -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::Targets).to_owned()) />
        <Filters />
        <SavedViews>
            <ColumnsMenu />
        </SavedViews>
        <div id="target-list">
            <TargetList />
        </div>
    }
}
