//! The footer of every page.

use leptos::prelude::*;

use crate::route::Page;
use crate::state::use_state;
use xianfeng_text::Term;

#[component]
pub fn Footer() -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.day();
        let plan = s.plan();
        view! {
            <p>{plan.title.in_language(s.language).to_owned()} " · " {s.t(Term::DataVersion)} " " {plan.version.clone()}</p>
            <p>
                {s.t(Term::NotOfficial)} " " {s.t(Term::NamesAreClaims)} " "
                <a href=s.href(Page::About)>{s.t(Term::AboutTitle)}</a> " · " <a href=s.href(Page::Method)>{s.t(Term::HowJudged)}</a>
            </p>
        }
    }
}
