//! A target in the frame of another page: its verdict, its numbers, its day, and the way to everything behind them.

use leptos::prelude::*;
use maud::{Markup, html};

use super::not_found::IfFound;
use super::target::verdict;
use crate::components::{PageHeading, Text};
use crate::markup::small_charts;
use crate::navigation;
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::Target;
use xianfeng_text::{TargetTerm, Term, colon};

/// Marks the document, so that the frame of the product is not shown.
const MARK: &str = "data-embed";

#[component]
pub fn Embed(id: TargetId) -> impl IntoView {
    let state = use_state();
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
    let wanted = id.clone();
    let title = {
        let page = Page::Embed(id.clone());
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

fn card(s: &Snapshot, target: &Target) -> Markup {
    let l = s.language;
    html! {
        div.verdict-line { (verdict(s, target)) }
        @if let Some(line) = small_charts::sparkline(s, target) { (line) }
        p {
            (s.t(Term::AsOf)) (colon(l)) (xianfeng_text::day(l, s.as_of)) " · " (s.plan().title.in_language(l)) " · "
            a href=(s.href(Page::Target(target.id.clone()))) target="_blank" rel="noopener" { (TargetTerm::OpenPage.in_language(l)) }
        }
        p.quiet { (s.t(Term::Name)) " · " (TargetTerm::EmbedCredit.in_language(l)) }
    }
}
