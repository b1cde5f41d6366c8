//! The links to the pages: in the header, and at the foot of a narrow screen.

use leptos::prelude::*;

use super::menu::Menu;
use crate::day::Day;
use crate::navigation;
use crate::route::Page;
use crate::state::use_state;
use xianfeng_text::Term;

/// All pages, in the header of a wide screen.
#[component]
pub fn Navigation() -> impl IntoView {
    let state = use_state();
    move || {
        let (s, here) = (state.day(), navigation::section(&state.page.get()));
        view! { <nav aria-label=s.t(Term::Pages)>{links(&s, navigation::pages(&s), &here)}</nav> }
    }
}

/// The pages that are wanted most, always in reach of a thumb, and the others in a menu.
#[component]
pub fn Tabs() -> impl IntoView {
    let state = use_state();
    let here = Memo::new(move |_| navigation::section(&state.page.get()));
    let tabs = move || {
        let s = state.day();
        let (tabs, _) = navigation::tabs(&s);
        links(&s, tabs, &here.get())
    };
    let others = move || {
        let s = state.day();
        let (_, others) = navigation::tabs(&s);
        links(&s, others, &here.get())
    };
    let is_other = move || {
        let s = state.day();
        navigation::tabs(&s).1.iter().any(|(page, _)| *page == here.get())
    };
    view! {
        <nav class="tabs" class:tabs-other=is_other aria-label=move || state.t(Term::Pages)>
            {tabs}
            <Menu id="pages" label=move || state.t(Term::More).to_owned()>{others}</Menu>
        </nav>
    }
}

fn links(s: &Day, pages: Vec<(Page, Term)>, here: &Page) -> impl IntoView + use<> {
    let link = |(page, term): (Page, Term)| {
        let current = (page == *here).then_some("page");
        view! { <a aria-current=current href=s.href(page)>{s.t(term)}</a> }
    };
    pages.into_iter().map(link).collect_view()
}
