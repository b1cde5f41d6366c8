//! A list of the plan: areas, tasks or districts, and how it compares with what the source states.

use leptos::prelude::*;

use super::heading;
use crate::locale::{self, Term, pick};
use crate::plan::{Group, GroupKind, Language, Total};
use crate::route::Page;
use crate::store::{Parts, Store};
use crate::ui::marks;

pub fn page(store: Store, s: &Parts, kind: GroupKind) -> impl IntoView + use<> {
    let rows: Vec<_> = s.plan().groups_of(kind).map(|g| row(store, s, g)).collect();
    let counted = kind != GroupKind::District;
    view! {
        {heading(locale::list(s.language, kind).to_owned())}
        {s.plan().totals.iter().find(|t| t.list == kind).map(|t| stated(s, t))}
        <div class="table-box">
            <table class="groups">
                <caption class="hidden">{locale::list(s.language, kind)}</caption>
                <thead><tr>
                    <th scope="col">{s.t(Term::NameColumn)}</th>
                    {counted.then(|| view! { <th scope="col" class="num">{s.t(Term::Measures)}</th><th scope="col" class="num">{s.t(Term::Items)}</th> })}
                    <th scope="col" class="num">{s.t(Term::Targets)}</th>
                    <th scope="col">{s.t(Term::Verdicts)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {gaps(s, kind)}
    }
}

fn row(store: Store, s: &Parts, group: &Group) -> impl IntoView + use<> {
    let counts = s.count(|t| t.stands_in(&group.id));
    let number = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| n.to_string());
    let counted = group.kind != GroupKind::District;
    let position = group.positions.iter().map(|p| p.in_language(s.language)).collect::<Vec<_>>().join(pick(s.language, "；", "; "));
    view! {
        <tr>
            <th scope="row">
                <a href=store.href(Page::Group(group.kind, group.id.clone()))>{group.name.in_language(s.language).to_owned()}</a>
                {(!position.is_empty()).then(|| view! { <span class="sub">{position}</span> })}
            </th>
            {counted.then(|| view! { <td class="num" data-label=s.t(Term::Measures)>{number(group.measures)}</td><td class="num" data-label=s.t(Term::Items)>{number(group.items)}</td> })}
            <td class="num" data-label=s.t(Term::Targets)>{counts.total()}</td>
            <td class="cell-bar">{(counts.total() > 0).then(|| marks::stacked(s, counts))}</td>
        </tr>
    }
}

/// What the source states about the list.
fn stated(s: &Parts, total: &Total) -> impl IntoView + use<> {
    let listed = s.plan().groups_of(total.list).count();
    let (m, i) = (total.measures.unwrap_or(0), total.items.unwrap_or(0));
    let text = match (s.language, total.measures) {
        (Language::Zh, Some(_)) => format!("原文称共 {} 项、{m} 项主要举措、{i} 项具体内容；此处列出 {listed} 项。", total.groups),
        (Language::Zh, None) => format!("原文列 {} 个；此处列出 {listed} 个。", total.groups),
        (Language::En, Some(_)) => format!("The source states {} with {m} measures and {i} items; {listed} are listed here.", total.groups),
        (Language::En, None) => format!("The source states {}; {listed} are listed here.", total.groups),
    };
    view! { <p class="lead">{text}</p> }
}

/// What is stated but not listed: shown, never made up.
pub fn gaps(s: &Parts, kind: GroupKind) -> Option<impl IntoView + use<>> {
    let gaps: Vec<_> = s
        .plan()
        .gaps
        .iter()
        .filter(|g| g.list == kind)
        .map(|g| view! { <li><b class="num">{g.count}</b>" "{locale::missing(s.language, g.missing)}" — "{g.note.in_language(s.language).to_owned()}</li> })
        .collect();
    (!gaps.is_empty()).then(|| view! { <section class="gaps"><h2>{s.t(Term::CoverageGaps)}</h2><ul>{gaps}</ul></section> })
}
