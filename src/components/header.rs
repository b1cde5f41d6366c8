//! Everything above the page: one row with name, pages, as-of date, search and menu.

use leptos::prelude::*;

use super::Content;
use super::as_of::AsOf;
use super::banners::Banners;
use super::more::More;
use super::navigation::Navigation;
use crate::route::Page;
use crate::state::{Dialog, use_state};
use xianfeng_text::Term;

#[component]
pub fn Header() -> impl IntoView {
    let state = use_state();
    let content = expect_context::<Content>();
    let to_content = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = content.0.get_untracked() {
            let _ = main.focus();
        }
    };
    view! {
        <a class="skip" href="#main" on:click=to_content>{move || state.t(Term::SkipToContent)}</a>
        <header class="masthead">
            {move || {
                let s = state.day();
                view! { <a class="name" href=s.href(Page::Overview)>{s.t(Term::Name)}</a> }
            }}
            <Navigation />
            <div class="tools">
                <AsOf />
                {move || {
                    let s = state.day();
                    view! {
                        <button id="find" title="Ctrl K" aria-keyshortcuts="Control+K Meta+K" on:click=move |_| state.open_dialog(Dialog::Search)>
                            {s.t(Term::Find)}
                        </button>
                    }
                }}
                <More />
            </div>
        </header>
        <Banners />
    }
}
