//! One area, task or district: its position and its targets.

use leptos::prelude::*;

use super::heading;
use crate::assess::Verdict;
use crate::locale::{self, Term};
use crate::plan::{Group, Target};
use crate::route::{Filter, Page};
use crate::store::{Parts, Store};
use crate::ui::{figures, lamp, marks, rows};

pub fn page(store: Store, s: &Parts, group: &Group) -> impl IntoView + use<> {
    let targets: Vec<&Target> = s.plan().targets_in(&group.id).collect();
    let counts = s.count(|t| t.stands_in(&group.id));
    let l = s.language;
    let legend = Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0).map(|v| {
        let filter = Filter { verdicts: vec![v], group: Some(group.id.clone()), ..Filter::default() };
        view! { <li><a class=format!("count v-{}", v.slug()) href=store.href_with(Page::Targets, filter)>{lamp::shape(v)}<b>{counts.of(v)}</b>" "<span>{locale::verdict(l, v)}</span></a></li> }
    });
    let stated = [(Term::Measures, group.measures), (Term::Items, group.items)];
    view! {
        <p class="crumbs"><a href=store.href(Page::Groups(group.kind))>{locale::list(l, group.kind)}</a></p>
        {heading(group.name.in_language(l).to_owned())}
        <ul class="positions">{group.positions.iter().map(|p| view! { <li>{p.in_language(l).to_owned()}</li> }).collect_view()}</ul>
        <p class="quiet">
            {stated.into_iter().filter_map(|(term, n)| n.map(|n| format!("{} {n} · ", s.t(term)))).collect::<String>()}
            {figures::place(s, &group.place)}
        </p>
        {(counts.total() > 0).then(|| view! { <div class="tier">{marks::stacked(s, counts)}<ul class="legend">{legend.collect_view()}</ul></div> })}
        {group.note.as_ref().map(|n| view! { <p class="lead">{n.in_language(l).to_owned()}</p> })}
        {rows::table(store, s, &targets, s.t(Term::Targets).to_owned())}
        {background(store, s, group)}
    }
}

/// Figures of the group that no target is judged by.
fn background(store: Store, s: &Parts, group: &Group) -> Option<impl IntoView + use<>> {
    let of_group = s.plan().indicators.values().filter(|i| i.group.as_ref() == Some(&group.id));
    let tables: Vec<_> = of_group
        .filter(|i| s.plan().targets_by(&i.id).next().is_none() && s.book.of(&i.id).iter().any(|f| f.visible(s.as_of)))
        .map(|i| figures::background(store, s, i))
        .collect();
    (!tables.is_empty()).then(|| view! { <section><h2>{s.t(Term::Background)}</h2>{tables}</section> })
}
