//! One area, task or district: its position and its targets.

use leptos::prelude::*;
use maud::{Markup, html};

use super::not_found::IfFound;
use crate::components::background::Background;
use crate::components::{PageHeading, Text};
use crate::markup::{observations, target_rows};
use crate::navigation;
use crate::route::{Filter, Page};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::id::{GroupId, IndicatorId};
use xianfeng_core::plan::{Group, GroupKind, Indicator, Target};
use xianfeng_text::Term;

/// The page of the group with this id, or a message that there is none.
#[component]
pub fn GroupPage(kind: GroupKind, id: GroupId) -> impl IntoView {
    let wanted = id.clone();
    view! {
        <IfFound id=id.to_string() is_there=move |plan| plan.group(&wanted).is_some()>
            <KnownGroup kind id=id.clone() />
        </IfFound>
    }
}

#[component]
fn KnownGroup(kind: GroupKind, id: GroupId) -> impl IntoView {
    let state = use_state();
    let title = {
        let page = Page::Group(kind, id.clone());
        Signal::derive(move || navigation::name(&page, &state.now()))
    };
    let text = |part: fn(&Snapshot, &Group) -> Markup| {
        let id = id.clone();
        move || {
            let s = state.now();
            s.plan().group(&id).map(|group| part(&s, group)).unwrap_or_default()
        }
    };
    let indicators = {
        let id = id.clone();
        Memo::new(move |_| background(&state.now(), &id))
    };
    view! {
        <Text markup=text(crumbs) />
        <PageHeading text=title />
        <Text markup=text(position_and_targets) />
        <Background indicators />
    }
}

fn crumbs(s: &Snapshot, group: &Group) -> Markup {
    html! { p.crumbs { a href=(s.href(Page::Groups(group.kind))) { (xianfeng_text::list(s.language, group.kind)) } } }
}

fn position_and_targets(s: &Snapshot, group: &Group) -> Markup {
    let targets: Vec<&Target> = s.plan().targets_in(&group.id).collect();
    let counts = s.count_in(&group.id);
    let l = s.language;
    html! {
        @if !group.positions.is_empty() { ul { @for p in &group.positions { li { (p.in_language(l)) } } } }
        p.quiet {
            @for (term, n) in [(Term::Measures, group.measures), (Term::Items, group.items)] { @if let Some(n) = n { (s.t(term)) " " (n) " · " } }
            @if let Some(place) = &group.place { (observations::place(s, place)) }
        }
        @if counts.total() > 0 { div.tier { (target_rows::counts(s, counts, &Filter { group: Some(group.id.clone()), ..Filter::default() })) } }
        @if let Some(note) = &group.note { p.lead { (note.in_language(l)) } }
        (target_rows::table(s, &targets, s.t(Term::Targets)))
    }
}

/// Indicators of the group that no target is judged by.
fn background(s: &Snapshot, group: &GroupId) -> Vec<IndicatorId> {
    let fits = |i: &&Indicator| {
        i.group.as_ref() == Some(group) && s.plan().targets_with_indicator(&i.id).next().is_none() && observations::is_known(s, i)
    };
    s.plan().indicators.values().filter(fits).map(|i| i.id.clone()).collect()
}
