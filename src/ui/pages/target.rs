//! One target: the verdict, why, the chart, and every figure with its source.

use leptos::prelude::*;

use super::heading;
use crate::assess::Assessment;
use crate::locale::{self, Term, explain, pick};
use crate::plan::{Language, Target};
use crate::route::Page;
use crate::store::{Parts, Store};
use crate::ui::{chart, figures, lamp, marks, promise, rows};

pub fn page(store: Store, s: &Parts, target: &Target) -> impl IntoView + use<> {
    let l = s.language;
    let Some(assessment) = s.assessment(&target.id) else { return ().into_any() };
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    let crumbs = target.places.iter().filter_map(|p| s.plan().group(&p.group)).map(|g| {
        view! { <li><a href=store.href(Page::Group(g.kind, g.id.clone()))>{g.name.in_language(l).to_owned()}</a></li> }
    });
    view! {
        <ul class="crumbs">{crumbs.collect_view()}</ul>
        {heading(target.name.in_language(l).to_owned())}
        <div class="verdict-line">
            {lamp::lamp_of(s, assessment)}{rows::stretch(s, target)}
            <span class="pair"><b>{promise::found(s, target, assessment)}</b>" / "{promise::wanted(s, target)}</span>
            {marks::bullet(s, assessment)}
        </div>
        <div class="target-grid">
            {why(store, s, target, assessment)}
            {facts(store, s, target, assessment)}
        </div>
        {chart::indicator(store, s, target, assessment)}
        {indicator.map(|i| figures::of_target(store, s, i, assessment))}
        {background(store, s, target)}
        {neighbours(store, s, target)}
    }
    .into_any()
}

fn why(store: Store, s: &Parts, target: &Target, assessment: &Assessment) -> impl IntoView + use<> {
    let steps = explain::steps(s.language, s.plan(), &assessment.steps).into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let opinion = assessment.ratio.map(|r| {
        let class = locale::class(s.language, r.class);
        let r = crate::measure::shown::rounded(r.value, 5);
        let text = match s.language {
            Language::Zh => format!("第二意见（复合增长法）：R = {r}，{class}"),
            Language::En => format!("Second opinion (compound growth): R = {r}, {class}"),
        };
        view! { <p class="opinion">{text}</p> }
    });
    let needed = assessment.needed.map(|n| {
        let unit = target.kind.bound().map(|b| b.unit.clone());
        let rate = unit.map_or_else(|| n.per_month.to_string(), |u| locale::amount_signed(s.language, n.per_month, &u));
        let months = crate::measure::shown::grouped(n.months, 1);
        let text = match s.language {
            Language::Zh => format!("此后 {months} 个月，平均每月需 {rate} 才能按期达到。"),
            Language::En => format!("To get there in time, each of the remaining {months} months has to bring {rate}."),
        };
        view! { <p class="opinion">{text}</p> }
    });
    view! {
        <section class="why">
            <h2>{s.t(Term::Why)}</h2>
            <ol>{steps}</ol>
            {opinion}{needed}
            <p class="quiet">{locale::kind(s.language, &target.kind)}{pick(s.language, "，", ", ")}{locale::satisfied(s.language, target.satisfied)}" · "<a href=store.href(Page::Method)>{s.t(Term::HowJudged)}</a></p>
        </section>
    }
}

fn facts(store: Store, s: &Parts, target: &Target, assessment: &Assessment) -> impl IntoView + use<> {
    let l = s.language;
    let indicator = target.indicator.as_ref().and_then(|id| s.plan().indicators.get(id));
    let window = format!("{} — {}", target.window.from, rows::due(target));
    let text = |t: &crate::plan::Text| t.in_language(l).to_owned();
    let mut facts: Vec<(Term, String)> =
        vec![(Term::Wanted, promise::wanted(s, target)), (Term::Tier, locale::tier(l, target.tier).to_owned()), (Term::Window, window)];
    let distance = promise::distance(s, target, assessment);
    if !distance.is_empty() {
        facts.push((Term::Distance, distance));
    }
    if let Some(i) = indicator {
        facts.push((Term::Indicator, text(&i.name)));
        facts.extend(
            [(Term::Basis, &i.basis), (Term::Scope, &i.scope), (Term::RankList, &i.list)]
                .into_iter()
                .filter_map(|(t, x)| x.as_ref().map(|x| (t, text(x)))),
        );
    }
    facts.extend(target.readings.iter().map(|r| (Term::OtherReading, text(r))));
    facts.extend(target.note.iter().map(|n| (Term::Note, text(n))));
    let places = target.places.iter().map(|p| view! { <dd>{figures::place(s, &p.place)}</dd> }).collect_view();
    let twins = target.twins.iter().filter_map(|id| s.plan().target(id)).map(|t| {
        let verdict = s.assessment(&t.id).map(|a| lamp::lamp(s, a.verdict));
        view! { <dd><a href=store.href(Page::Target(t.id.clone()))>{t.name.in_language(l).to_owned()}</a>" "{verdict}</dd> }
    });
    view! {
        <section class="facts">
            <h2>{s.t(Term::Promise)}</h2>
            <dl>
                {facts.into_iter().map(|(term, value)| view! { <dt>{s.t(term)}</dt><dd>{value}</dd> }).collect_view()}
                <dt>{s.t(Term::InSource)}</dt>{places}
                {(!target.twins.is_empty()).then(|| view! { <dt>{s.t(Term::Twins)}</dt>{twins.collect_view()} })}
            </dl>
        </section>
    }
}

fn background(store: Store, s: &Parts, target: &Target) -> Option<impl IntoView + use<>> {
    let of_target =
        |i: &&crate::plan::Indicator| i.context_for.contains(&target.id) || (i.part_of.is_some() && i.part_of == target.indicator);
    let tables: Vec<_> = s
        .plan()
        .indicators
        .values()
        .filter(of_target)
        .filter(|i| s.book.of(&i.id).iter().any(|f| f.visible(s.as_of)))
        .map(|i| figures::background(store, s, i))
        .collect();
    (!tables.is_empty())
        .then(|| view! { <section><h2>{s.t(Term::Background)}</h2><p class="quiet">{s.t(Term::BackgroundNote)}</p>{tables}</section> })
}

/// The targets before and after in the plan: a person works through them one by one.
fn neighbours(store: Store, s: &Parts, target: &Target) -> impl IntoView + use<> {
    let all = &s.plan().targets;
    let at = all.iter().position(|t| t.id == target.id).unwrap_or(0);
    let link = |t: Option<&Target>, class: &'static str, term: Term| {
        t.map(|t| view! { <a class=class href=store.href(Page::Target(t.id.clone()))><small>{s.t(term)}</small>{t.name.in_language(s.language).to_owned()}</a> })
    };
    view! {
        <nav class="neighbours" aria-label=s.t(Term::Neighbours)>
            {link(at.checked_sub(1).and_then(|i| all.get(i)), "before", Term::Previous)}
            {link(all.get(at + 1), "after", Term::Next)}
        </nav>
    }
}
