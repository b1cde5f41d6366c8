//! The overview: the answer in one sentence, a mark for every target, the headline targets as tiles; below them
//! ([`rest`]) who kept what, the lists of the plan, the newest figures and what is next.

mod by_group;
mod changed;
mod newest;
mod next;
mod outcomes;
pub mod rest;

use leptos::prelude::*;
use maud::{Markup, html};

use crate::browser::print;
use crate::components::{AnswerHeading, PageHeading, Text};
use crate::lazy;
use crate::markup::{marks, tiles};
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::ledger::SourceGrade;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::overview::{self as words, Outcome};
use xianfeng_text::{Term, pick};

#[component]
pub fn Overview() -> impl IntoView {
    let state = use_state();
    let title = Signal::derive(move || {
        let s = state.now();
        s.plan().title.in_language(s.language).to_owned()
    });
    let is_empty = Memo::new(move |_| state.now().plan().targets.is_empty());
    move || {
        if is_empty.get() {
            view! { <PageHeading text=title /> <Text markup=move || empty(&state.now()) /> }.into_any()
        } else {
            view! {
                <div class="front">
                    <Text markup=move || origin(&state.now()) />
                    <AnswerHeading markup=move || answer(&state.now()) />
                    <Text markup=move || front(&state.now()) />
                </div>
                <Rest />
            }
            .into_any()
        }
    }
}

/// The part of the page below the first screen. It arrives later, and whoever prints the first screen on the host leaves
/// it out.
#[component]
fn Rest() -> impl IntoView {
    let state = use_state();
    let arrived = RwSignal::new(None);
    Effect::new(move |_| {
        print::unfold_on_paper();
        leptos::task::spawn_local(async move {
            let rest = lazy::overview::rest_of_overview().await.map_err(|why| why.term());
            // Nobody waits for it any more after a change of page.
            let _ = arrived.try_set(Some(rest));
        });
    });
    move || {
        arrived.get().map(|rest| match rest {
            Ok(rest) => view! { <div class="rest">{rest()}</div> }.into_any(),
            Err(why) => view! { <p role="alert">{move || state.t(why)}</p> }.into_any(),
        })
    }
}

fn empty(s: &Snapshot) -> Markup {
    html! { p.empty { (s.t(Term::EmptyPlan)) " " a href=(s.href(Page::Plan)) { (s.t(Term::EditPlan)) } } }
}

/// The plan, who promised it and when.
fn origin(s: &Snapshot) -> Markup {
    let plan = s.plan();
    let (issuer, day) = (plan.issuer.in_language(s.language), xianfeng_text::day(s.language, plan.adopted));
    let promised = match (s.language, issuer.is_empty()) {
        (Language::Zh, _) => format!("{day}{issuer}发布"),
        (Language::En, true) => format!("announced {day}"),
        (Language::En, false) => format!("Promised by {issuer}, {day}"),
    };
    html! { p.origin { b { (plan.title.in_language(s.language)) } " " span { (promised) } } }
}

/// The answer in one sentence.
pub(super) fn answer(s: &Snapshot) -> Markup {
    let pieces = words::answer(s.language, s.count(|_| true));
    html! {
        @for piece in pieces {
            @match piece.verdict {
                Some(verdict) => span class={ "v-" (verdict.slug()) } { (piece.text) },
                None => span { (piece.text) },
            }
        }
    }
}

/// Which headline targets the answer is about, who judged, the marks, and the tiles.
fn front(s: &Snapshot) -> Markup {
    html! { (about(s)) (judge(s)) (marks::strip(s)) (tiles::lists(s)) }
}

/// The headline targets by outcome, and how many targets cannot be checked.
fn about(s: &Snapshot) -> Markup {
    let counts = s.count(|_| true);
    let headline = s.plan().headline_targets();
    let of = |outcome: Outcome| {
        let is_so = |t: &&&Target| s.assessment(&t.id).is_some_and(|a| outcome.verdicts().contains(&a.verdict));
        let names = headline.iter().flat_map(|(_, targets)| targets).filter(is_so).map(|t| t.short_name(s.language)).collect();
        (outcome, names)
    };
    let named = words::named(s.language, &[of(Outcome::Missed), of(Outcome::Behind), of(Outcome::Kept)]);
    let is_closed = counts.judged() > 0 && [Outcome::OnTrack, Outcome::Behind].iter().all(|o| o.number(counts) == 0);
    // A running plan has said it in its answer.
    let unchecked = if is_closed { words::unchecked(s.language, Outcome::NoData.number(counts), s.is_audit()) } else { String::new() };
    let is_blank = counts.with_data() == 0;
    html! {
        @if is_blank || !(named.is_empty() && unchecked.is_empty()) {
            p.about {
                @for part in [named, unchecked].into_iter().filter(|part| !part.is_empty()) { span { (part) } }
                @if is_blank { a href=(s.href(Page::Targets)) { (pick(s.language, "打开任一目标，记录第一个数", "Open a target to record the first")) } }
            }
        }
    }
}

/// Who judged, by what rules, as of when.
fn judge(s: &Snapshot) -> Markup {
    let is_public = |grade| !matches!(grade, SourceGrade::UnitReport | SourceGrade::Unstated);
    let published = s.ledger_view.all().filter(|o| o.visible(s.as_of)).all(|o| is_public(o.observation.ranked_grade()));
    let [before, link, between, day, after] =
        words::judge(s.language, published, s.plan().issuer.in_language(s.language), s.as_of, s.is_audit());
    html! { p.judge { (before) a href=(s.href(Page::Method)) { (link) } (between) time datetime=(s.as_of) { (day) } (after) } }
}
