//! The page for an address whose subject the plan does not have.

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::route::Page;
use crate::state::use_state;
use xianfeng_text::Term;

#[component]
pub fn NotFound(id: String) -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::NotFound).to_owned()) />
        <p>{id}</p>
        <p><a href=move || state.now().href(Page::Targets)>{move || state.t(Term::AllTargets)}</a></p>
    }
}
