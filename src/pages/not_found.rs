//! The page of a subject, or a message that the plan has none of this id.

use leptos::prelude::*;

use crate::components::PageHeading;
use crate::route::Page;
use crate::state::use_state;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::Term;

/// Its children while `is_there` holds for the open plan. They are made anew only when that changes.
#[component]
pub fn IfFound(id: String, is_there: impl Fn(&Plan) -> bool + Send + Sync + 'static, children: ChildrenFn) -> impl IntoView {
    let state = use_state();
    let is_there = Memo::new(move |_| is_there(state.now().plan()));
    move || match is_there.get() {
        true => children(),
        false => view! { <NotFound id=id.clone() /> }.into_any(),
    }
}

/// The page of an address that names none.
#[component]
pub fn Unknown(path: String) -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::NotFound).to_owned()) />
        <p>{move || state.t(Term::UnknownAddress)} " " <code>{format!("#/{path}")}</code></p>
        <p><a href=move || state.now().href(Page::Overview)>{move || state.t(Term::Overview)}</a></p>
    }
}

#[component]
fn NotFound(id: String) -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || state.t(Term::NotFound).to_owned()) />
        <p>{move || match state.language() {
            Language::Zh => format!("这份规划里没有编号为“{id}”的目标、领域、任务或区县。网址可能抄漏了，或属于别的规划。"),
            Language::En => format!("This plan has nothing with the id “{id}”. The address may be cut off, or belong to another plan."),
        }}</p>
        <p><a href=move || state.now().href(Page::Targets)>{move || state.t(Term::AllTargets)}</a></p>
    }
}
