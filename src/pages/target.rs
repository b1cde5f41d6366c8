//! One target: the verdict, its explanation, the chart, and every observation with its source.

mod answer;
mod promise;

pub use answer::verdict;

use leptos::prelude::*;
use maud::{Markup, html};

use super::not_found::IfFound;
use crate::components::background::Background;
use crate::components::chart::ChartFigure;
use crate::components::cite::Cite;
use crate::components::fold::Fold;
use crate::components::observation_table::{ObservationSection, RecordButton};
use crate::components::work::WorkSection;
use crate::components::{PageHeading, Text};
use crate::markup::{observations, target_summary};
use crate::navigation;
use crate::passing::Doubted;
use crate::route::{Embedded, Page};
use crate::snapshot::Snapshot;
use crate::state::{Dialog, use_state};
use xianfeng_charts::ChartKey;
use xianfeng_core::id::{IndicatorId, TargetId};
use xianfeng_core::measure::set_of;
use xianfeng_core::plan::Target;
use xianfeng_text::citation::Outcome;
use xianfeng_text::{PassingTerm, Term};

/// The page of the target with this id, or a message that there is none.
#[component]
pub fn TargetPage(id: TargetId) -> impl IntoView {
    let wanted = id.clone();
    view! {
        <IfFound id=id.to_string() is_there=move |plan| plan.target(&wanted).is_some()>
            <KnownTarget id=id.clone() />
        </IfFound>
    }
}

#[component]
fn KnownTarget(id: TargetId) -> impl IntoView {
    let state = use_state();
    let record = RecordButton::new();
    let title = {
        let page = Page::Target(id.clone());
        Signal::derive(move || navigation::name(&page, &state.now()))
    };
    let text = |part: fn(&Snapshot, &Target) -> Markup| {
        let id = id.clone();
        move || {
            let s = state.now();
            s.plan().target(&id).map(|target| part(&s, target)).unwrap_or_default()
        }
    };
    let steps = {
        let id = id.clone();
        Signal::derive(move || answer::count(&state.now(), &id))
    };
    let indicator = {
        let id = id.clone();
        Memo::new(move |_| {
            let s = state.now();
            s.plan().target(&id).and_then(|target| target.indicator.clone()).filter(|id| s.plan().indicators.contains_key(id))
        })
    };
    let observations = {
        let id = id.clone();
        move || indicator.get().map(|indicator| view! { <ObservationSection target=id.clone() indicator record /> })
    };
    let indicators = {
        let id = id.clone();
        Memo::new(move |_| background(&state.now(), &id))
    };
    // About the figure that is judged, where there is one.
    let doubt = {
        let id = id.clone();
        move |_| {
            let s = state.snapshot.get_untracked();
            let subject = s.assessment(&id).and_then(|assessment| assessment.judged.clone());
            let judged = subject.as_ref().and_then(|subject| s.ledger_view.current(subject));
            let indicator = judged.map(|current| current.observation.indicator.clone()).or_else(|| indicator.get_untracked());
            state.open_dialog(Dialog::Propose(Doubted { target: Some(id.clone()), indicator, subject }));
        }
    };
    let way = text(answer::steps);
    let about = {
        let id = id.clone();
        Signal::derive(move || cited(&state.now(), &id))
    };
    let sentence = {
        let id = id.clone();
        Signal::derive(move || sentence(&state.now(), &id))
    };
    let embed = Embedded::Target(id.clone());
    view! {
        <Text markup=text(answer::crumbs) />
        <PageHeading text=title />
        <Text class="verdict-line" markup=text(answer::verdict) />
        <Text markup=text(answer::reason) />
        <p class="doubt">
            <button class="plain" id="doubt" aria-label=move || PassingTerm::WrongVerdict.in_language(state.language()) on:click=doubt>
                {move || PassingTerm::Wrong.in_language(state.language())}
            </button>
        </p>
        <Fold class="steps" summary=steps>
            <Text markup=way />
        </Fold>
        <div class="target-body">
            <ChartFigure key=Signal::stored(ChartKey::Target(id.clone())) />
            <Text class="target-facts" markup=text(promise::facts) />
        </div>
        {observations}
        <WorkSection target=id.clone() />
        <Background indicators note=Term::BackgroundNote record />
        <Cite id="cite" page=Page::Target(id.clone()) about embed=Signal::stored(embed) sentence />
        <Text markup=text(neighbours) />
    }
}

/// The title of a citation: the promise and its verdict.
fn cited(s: &Snapshot, id: &TargetId) -> String {
    let verdict = s.assessment(id).map_or("", |a| xianfeng_text::verdict_of(s.language, a));
    format!("{}{}{verdict}", navigation::name(&Page::Target(id.clone()), s), xianfeng_text::semicolon(s.language))
}

/// The promise, the figure and the verdict, each with its source, for somebody else's text.
fn sentence(s: &Snapshot, id: &TargetId) -> String {
    let (Some(target), Some(a)) = (s.plan().target(id), s.assessment(id)) else { return String::new() };
    let place = target.places.iter().find_map(|p| p.place.as_ref());
    let document = place.and_then(|place| s.plan().sources.iter().find(|document| document.id == place.source));
    let promised = document.map(|document| {
        let day = xianfeng_text::amounts::partial_day(s.language, document.published).unwrap_or_default();
        let words = [document.publisher.in_language(s.language).to_owned(), day];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(xianfeng_text::comma(s.language))
    });
    let judged = a.judged.as_ref().and_then(|subject| s.ledger_view.judged(s.plan(), target, subject));
    xianfeng_text::citation::sentence(
        s.language,
        &Outcome {
            promise: &navigation::name(&Page::Target(id.clone()), s),
            promised: &promised.unwrap_or_default(),
            actual: &target_summary::actual(s, target, a),
            source: &judged.map(|current| observations::credit(s, current)).unwrap_or_default(),
            verdict: xianfeng_text::verdict_of(s.language, a),
            is_provisional: a.provisional,
        },
    )
}

/// Related indicators that the target is not judged by.
fn background(s: &Snapshot, target: &TargetId) -> Vec<IndicatorId> {
    let Some(target) = s.plan().target(target) else { return Vec::new() };
    let parts = target.indicator.iter().flat_map(|whole| s.plan().parts_of(whole));
    let related = s.plan().context_of(&target.id).chain(parts).filter(|i| observations::is_known(s, i));
    set_of(related.map(|i| i.id.clone())).into_iter().collect()
}

/// Links to the previous and next target in the plan, for working through them in order.
fn neighbours(s: &Snapshot, target: &Target) -> Markup {
    let all = &s.plan().targets;
    let at = s.plan().target_at(&target.id).unwrap_or(0);
    let around = [(at.checked_sub(1), "before", Term::Previous), (at.checked_add(1), "after", Term::Next)];
    html! {
        nav.neighbours aria-label=(s.t(Term::Neighbours)) {
            @for (i, class, term) in around {
                @if let Some(t) = i.and_then(|i| all.get(i)) {
                    a class=(class) href=(s.href(Page::Target(t.id.clone()))) { small { (s.t(term)) } (t.name.in_language(s.language)) }
                }
            }
        }
    }
}
