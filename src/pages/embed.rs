//! A target, a chart or the answer for the whole plan in the frame of another page: with its day, and the way to
//! everything behind it.

use leptos::prelude::*;
use maud::{Markup, html};

use super::not_found::IfFound;
use super::overview;
use super::target::verdict;
use crate::components::chart::BareChart;
use crate::components::{AnswerHeading, PageHeading, Text};
use crate::markup::{marks, small_charts};
use crate::navigation;
use crate::route::{Embedded, Page};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_charts::ChartKey;
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::Target;
use xianfeng_text::{TargetTerm, Term, colon};

/// Marks the document, so that the frame of the product is not shown.
const MARK: &str = "data-embed";

/// The page of something embedded.
pub fn embed(embedded: Embedded) -> AnyView {
    match embedded {
        Embedded::Plan => view! { <EmbedPlan /> }.into_any(),
        Embedded::Target(id) => view! { <EmbedTarget id /> }.into_any(),
        Embedded::Chart(key) => view! { <EmbedChart key /> }.into_any(),
    }
}

#[component]
fn EmbedPlan() -> impl IntoView {
    let state = use_state();
    take_the_frame_away();
    view! {
        <p class="origin"><b>{move || state.now().plan().title.in_language(state.language()).to_owned()}</b></p>
        <AnswerHeading markup=move || overview::answer(&state.now()) />
        <Text class="embed" markup=move || {
            let s = state.now();
            html! { (marks::strip(&s)) (foot(&s, Page::Overview)) }
        } />
    }
}

#[component]
fn EmbedChart(key: ChartKey) -> impl IntoView {
    let state = use_state();
    take_the_frame_away();
    let title = {
        let key = key.clone();
        Signal::derive(move || key.title(&state.now().chart_inputs()))
    };
    let page = if let ChartKey::Target(id) = &key { Page::Target(id.clone()) } else { Page::Charts };
    view! {
        <PageHeading text=title />
        <BareChart key=Signal::stored(key) />
        <Text class="embed" markup=move || foot(&state.now(), page.clone()) />
    }
}

#[component]
fn EmbedTarget(id: TargetId) -> impl IntoView {
    let state = use_state();
    take_the_frame_away();
    let wanted = id.clone();
    let title = {
        let page = Page::Target(id.clone());
        Signal::derive(move || navigation::name(&page, &state.now()))
    };
    let text = {
        let id = id.clone();
        move || {
            let s = state.now();
            s.plan().target(&id).map(|target| card(&s, target)).unwrap_or_default()
        }
    };
    view! {
        <IfFound id=id.to_string() is_there=move |plan| plan.target(&wanted).is_some()>
            <PageHeading text=title />
            <Text class="embed" markup=text.clone() />
        </IfFound>
    }
}

/// Hides the frame of the product while the page is shown.
fn take_the_frame_away() {
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(MARK, "");
        }
        on_cleanup(|| {
            if let Some(root) = document().document_element() {
                let _ = root.remove_attribute(MARK);
            }
        });
    });
}

fn card(s: &Snapshot, target: &Target) -> Markup {
    html! {
        div.verdict-line { (verdict(s, target)) }
        @if let Some(line) = small_charts::sparkline(s, target) { (line) }
        (foot(s, Page::Target(target.id.clone())))
    }
}

/// The day, the plan, who judged, and the way to the page itself.
fn foot(s: &Snapshot, page: Page) -> Markup {
    let l = s.language;
    html! {
        p {
            (s.t(Term::AsOf)) (colon(l)) (xianfeng_text::day(l, s.as_of)) " · " (s.plan().title.in_language(l)) " · "
            a href=(s.href(page)) target="_blank" rel="noopener" { (TargetTerm::OpenPage.in_language(l)) }
        }
        p.quiet { (s.t(Term::Name)) " · " (TargetTerm::EmbedCredit.in_language(l)) }
    }
}
