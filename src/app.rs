//! The app: header, the page of the route, footer, tabs, and the layers over them.

use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::appearance;
use crate::components::Content;
use crate::components::footer::Footer;
use crate::components::header::Header;
use crate::components::navigation::Tabs;
use crate::components::notice_bar::NoticeBar;
use crate::components::print_head::PrintHead;
use crate::components::tour::Tour;
use crate::lazy::{self, Arrived};
use crate::navigation;
use crate::pages::{self, Overview, Part};
use crate::route::Page;
use crate::state::{Dialog, Notice, State, use_state};
use xianfeng_text::{Term, pick};

#[component]
pub fn App(state: State) -> impl IntoView {
    let content = Content(NodeRef::new());
    provide_context(state);
    provide_context(content);
    let page = Memo::new(move |_| state.page.get());
    // A part that did not arrive is asked for again with the next change of the view: the network may be back.
    let attempt = RwSignal::new(0_u32);
    Effect::new(move |_| {
        state.view.track();
        if state.part_missing.get_untracked() {
            state.part_missing.set(false);
            attempt.update(|n| *n += 1);
        }
    });
    let plan = Memo::new(move |_| state.day().plan().id.clone());
    let shown = move || {
        attempt.track();
        plan.track();
        (!state.loading.get()).then(|| page.get())
    };
    // Another page, or the same page of another plan, is a new view: the other side of an `Either` is built anew.
    // Rebuilding the view before would keep the rows of a keyed list whose keys are equal, with signals that are
    // disposed.
    let mut is_other = false;
    Effect::new(move |_| {
        let s = state.now();
        let page = state.page.get();
        // A link says whose promise it is.
        let plan = if page != Page::Overview { format!(" · {}", s.plan().title.in_language(s.language)) } else { Default::default() };
        let title = format!("{}{plan} · {}", navigation::name(&page, &s), s.t(Term::Name));
        appearance::describe(pick(s.language, "zh-CN", "en"), &title);
    });
    view! {
        <div id="top"><Header /></div>
        <aside id="tour" aria-live="polite" aria-label=move || state.t(Term::TourAgain)><Tour /></aside>
        <PrintHead />
        <main id="main" tabindex="-1" node_ref=content.0>
            {move || {
                is_other = !is_other;
                let page = match shown() {
                    None => view! { <PlanLoading /> }.into_any(),
                    Some(page) => page_of(page),
                };
                if is_other { Either::Left(page) } else { Either::Right(page) }
            }}
        </main>
        <footer><Footer /></footer>
        <Tabs />
        <OpenDialog />
        <aside id="toast" aria-label=move || state.t(Term::Message)><NoticeBar /></aside>
    }
}

fn page_of(page: Page) -> AnyView {
    let arrived = match pages::part(&page) {
        Part::Overview => return view! { <Overview /> }.into_any(),
        Part::Target => lazy::arrival(lazy::target::target_page()),
        Part::List => lazy::arrival(lazy::list::list_page()),
        Part::Reading => lazy::arrival(lazy::pages::page()),
        Part::Office => lazy::arrival(lazy::office::office_page()),
        Part::Desk => lazy::arrival(lazy::desk::desk_page()),
    };
    view! { <LazyPage page arrived /> }.into_any()
}

/// Shows a page from a lazy part of the program, and its name until the part has arrived.
#[component]
fn LazyPage(page: Page, arrived: Arrived<fn(&Page) -> AnyView>) -> impl IntoView {
    let state = use_state();
    // A page follows its signals itself: tracked here, each would build the whole page anew with every change.
    move || match arrived.get() {
        Some(Ok(render)) => untrack(|| render(&page)),
        Some(Err(why)) => {
            state.part_missing.set(true);
            let said = view! { <p role="alert">{move || state.t(why.term())} {why.status()}</p> };
            view! { <PageName page=page.clone() /> {said} }.into_any()
        }
        None => view! { <PageName page=page.clone() /> <p class="quiet page-coming">{move || state.t(Term::PageComing)}</p> }.into_any(),
    }
}

/// The heading of a page that is not there.
#[component]
fn PageName(page: Page) -> impl IntoView {
    let state = use_state();
    view! { <h1 id="page-heading" tabindex="-1">{move || navigation::name(&page, &state.now())}</h1> }
}

/// Fills the place of a page while another plan is loading.
#[component]
fn PlanLoading() -> impl IntoView {
    let state = use_state();
    view! {
        <p class="lead" role="status">{move || state.t(Term::PlanLoading)}</p>
        <div class="skeleton" aria-hidden="true">{(0..8).map(|_| view! { <div></div> }).collect_view()}</div>
    }
}

#[component]
fn OpenDialog() -> impl IntoView {
    let state = use_state();
    move || match state.dialog.get() {
        Dialog::None => None,
        dialog => {
            let arrived = lazy::arrival(lazy::forms::dialog());
            Some(move || match arrived.get()? {
                Ok(render) => Some(untrack(|| render(dialog.clone()))),
                Err(why) => {
                    state.dialog.set(Dialog::None);
                    state.say(Notice::warning(why.term()));
                    None
                }
            })
        }
    }
}
