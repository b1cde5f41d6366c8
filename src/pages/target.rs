//! One target: the verdict, its explanation, the chart, and every observation with its source.

use leptos::prelude::*;
use maud::{Markup, html};

use super::not_found::IfFound;
use crate::components::background::Background;
use crate::components::chart::ChartFigure;
use crate::components::observation_table::{ObservationSection, RecordButton};
use crate::components::work::WorkSection;
use crate::components::{PageHeading, Text};
use crate::markup::{observations, small_charts, target_rows, target_summary, verdict_badge};
use crate::navigation;
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_charts::ChartKey;
use xianfeng_core::assess::{Assessment, Projection};
use xianfeng_core::id::{IndicatorId, TargetId};
use xianfeng_core::plan::{Indicator, Language, Target, Text as Words};
use xianfeng_text::{Term, explain};

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
    view! {
        <Text markup=text(crumbs) />
        <PageHeading text=title />
        <Text class="verdict-line" markup=text(verdict) />
        <Text class="target-grid" markup=text(explanation) />
        <ChartFigure key=Signal::stored(ChartKey::Target(id.clone())) />
        {observations}
        <WorkSection target=id.clone() />
        <Background indicators note=Term::BackgroundNote record />
        <Text markup=text(neighbours) />
    }
}

/// The groups that the target belongs to.
fn crumbs(s: &Snapshot, target: &Target) -> Markup {
    html! {
        ul.crumbs {
            @for g in target.places.iter().filter_map(|p| s.plan().group(&p.group)) {
                li { a href=(s.href(Page::Group(g.kind, g.id.clone()))) { (g.name.in_language(s.language)) } }
            }
        }
    }
}

/// The verdict with the observed and the target value.
fn verdict(s: &Snapshot, target: &Target) -> Markup {
    let Some(assessment) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        span { (verdict_badge::badge_of(s, assessment)) (target_rows::stretch(s, target)) }
        span.pair { b { (target_summary::actual(s, target, assessment)) } " / " (target_summary::target_value(s, target)) }
        (small_charts::bullet(s, assessment).unwrap_or_default())
    }
}

/// The explanation of the verdict, next to the text of the target.
fn explanation(s: &Snapshot, target: &Target) -> Markup {
    let Some(assessment) = s.assessment(&target.id) else { return Markup::default() };
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    html! {
        (why(s, target, assessment))
        (facts(s, target, indicator, assessment))
    }
}

fn why(s: &Snapshot, target: &Target, a: &Assessment) -> Markup {
    html! {
        section.why {
            h2 { (s.t(Term::Why)) }
            @for hint in verdict_badge::hints(s, target, a) { p.quiet { (hint) } }
            ol { @for step in explain::steps(s.language, s.plan(), &a.explanation) { li { (step) } } }
            @for line in [second_opinion(s, a), needed(s, target, a), projection(s, target, a)].into_iter().flatten() { p.opinion { (line) } }
            p.quiet {
                (xianfeng_text::kind(s.language, target.kind.name())) (xianfeng_text::comma(s.language)) (xianfeng_text::satisfied(s.language, target.satisfied)) " · "
                a href=(s.href(Page::Method)) { (s.t(Term::HowJudged)) }
            }
        }
    }
}

fn second_opinion(s: &Snapshot, a: &Assessment) -> Option<String> {
    let ratio = a.outlook.ratio()?;
    let text = xianfeng_text::outlook::by_growth(s.language, &ratio);
    let disagree = if ratio.class.disagrees(a.verdict) { s.t(Term::OpinionsDiffer) } else { "" };
    Some(format!("{text}{disagree}"))
}

/// The outlook from the observations so far, or a text that there are too few.
fn projection(s: &Snapshot, target: &Target, a: &Assessment) -> Option<String> {
    let unit = &target.kind.bound()?.unit;
    let amount = |value| xianfeng_text::amounts::amount_estimated(s.language, value, unit);
    Some(match (a.outlook.projection()?, s.language) {
        (Projection::TooFew { observations }, Language::Zh) => format!("可比数据只有 {observations} 个，不足 3 个，不作趋势外推。"),
        (Projection::TooFew { observations }, Language::En) => {
            format!("Comparable figures: {observations}. A trend needs three.")
        }
        (Projection::Line { observations, value, low, high }, Language::Zh) => {
            format!(
                "按 {observations} 个数据的直线趋势，到期约为 {}（八成区间 {} 至 {}）；只供参考，不参与评价。",
                amount(value),
                amount(low),
                amount(high)
            )
        }
        (Projection::Line { observations, value, low, high }, Language::En) => format!(
            "The straight line through {observations} figures leads to about {} on the due day (80% interval {} to {}); for information only.",
            amount(value),
            amount(low),
            amount(high)
        ),
    })
}

/// The way that is left: a month's share of it, or all of it where no whole month is left.
fn needed(s: &Snapshot, target: &Target, a: &Assessment) -> Option<String> {
    let unit = s.plan().unit_of(target)?;
    Some(xianfeng_text::outlook::needed(s.language, a.outlook.needed()?, &unit))
}

fn facts(s: &Snapshot, target: &Target, indicator: Option<&Indicator>, a: &Assessment) -> Markup {
    let l = s.language;
    let text = |t: &Words| t.in_language(l).to_owned();
    let window = format!("{} — {}", xianfeng_text::day(l, target.window.from), target_rows::due_in_words(s, target));
    let mut facts = vec![
        (Term::Wanted, target_summary::target_value(s, target)),
        (Term::Tier, xianfeng_text::tier(l, target.tier).to_owned()),
        (Term::Window, window),
    ];
    let numbers = [
        (Term::Completion, target_summary::completion(s, a)),
        (Term::ProgressFromBaseline, target_summary::progress(s, a)),
        (Term::Distance, target_summary::distance(s, target, a)),
        (Term::ScheduleGap, target_summary::schedule_gap(s, a)),
    ];
    facts.extend(numbers.into_iter().filter(|(_, text)| !text.is_empty()));
    if let Some(i) = indicator {
        facts.push((Term::Indicator, text(&i.name)));
        let about = [(Term::Basis, &i.basis), (Term::Scope, &i.scope), (Term::RankList, &i.list)];
        facts.extend(about.into_iter().filter_map(|(term, t)| Some((term, text(t.as_ref()?)))));
    }
    facts.extend(target.readings.iter().map(|r| (Term::OtherReading, text(r))));
    facts.extend(target.note.iter().map(|n| (Term::Note, text(n))));
    html! {
        section.facts {
            h2 { (s.t(Term::TargetContent)) }
            dl {
                @for (term, value) in facts { dt { (s.t(term)) } dd { (value) } }
                @if target.places.iter().any(|p| p.place.is_some()) { dt { (s.t(Term::InSource)) } }
                @for place in target.places.iter().filter_map(|p| p.place.as_ref()) { dd { (observations::place(s, place)) } }
                @if !target.twins.is_empty() { dt { (s.t(Term::RelatedTargets)) } }
                @for related in target.twins.iter().filter_map(|id| s.plan().target(id)) {
                    dd { (target_rows::link(s, related)) " " @if let Some(a) = s.assessment(&related.id) { (verdict_badge::badge(s, a.verdict)) } }
                }
            }
        }
    }
}

/// Related indicators that the target is not judged by.
fn background(s: &Snapshot, target: &TargetId) -> Vec<IndicatorId> {
    let Some(target) = s.plan().target(target) else { return Vec::new() };
    let is_part = |i: &Indicator| i.part_of.is_some() && i.part_of == target.indicator;
    let fits = |i: &&Indicator| (i.context_for.contains(&target.id) || is_part(i)) && observations::is_known(s, i);
    s.plan().indicators.values().filter(fits).map(|i| i.id.clone()).collect()
}

/// Links to the previous and next target in the plan, for working through them in order.
fn neighbours(s: &Snapshot, target: &Target) -> Markup {
    let all = &s.plan().targets;
    let at = all.iter().position(|t| t.id == target.id).unwrap_or(0);
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
