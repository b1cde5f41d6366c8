//! The areas, tasks or districts of the plan, and a comparison with the counts stated by the source.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{PageHeading, Text};
use crate::markup::small_charts;
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::plan::{Group, GroupKind, Language, Total};
use xianfeng_text::{Term, pick};

#[component]
pub fn Groups(kind: GroupKind) -> impl IntoView {
    let state = use_state();
    view! {
        <PageHeading text=Signal::derive(move || xianfeng_text::list(state.language(), kind).to_owned()) />
        <Text markup=move || list(&state.now(), kind) />
    }
}

fn list(s: &Snapshot, kind: GroupKind) -> Markup {
    let counted = kind != GroupKind::District;
    if s.plan().groups_of(kind).next().is_none() {
        let all = s.href(Page::Targets);
        return html! { p.empty { (s.t(Term::NoGroupsHere)) " " a href=(all) { (s.t(Term::AllTargets)) } } (gaps(s, kind)) };
    }
    html! {
        @if let Some(total) = s.plan().totals.iter().find(|t| t.list == kind) { p.lead { (stated(s, total)) } }
        div.table-box {
            table.groups {
                caption.hidden { (xianfeng_text::list(s.language, kind)) }
                thead { tr {
                    th scope="col" { (s.t(Term::NameColumn)) }
                    @if counted { th.num scope="col" { (s.t(Term::Measures)) } th.num scope="col" { (s.t(Term::Items)) } }
                    th.num scope="col" { (s.t(Term::Targets)) }
                    th scope="col" { (s.t(Term::Verdicts)) }
                } }
                tbody { @for group in s.plan().groups_of(kind) { (row(s, group, counted)) } }
            }
        }
        (gaps(s, kind))
    }
}

fn row(s: &Snapshot, group: &Group, counted: bool) -> Markup {
    let counts = s.count_in(&group.id);
    let number = |n: Option<u32>| n.map_or_else(|| "—".to_owned(), |n| n.to_string());
    let positions: Vec<&str> = group.positions.iter().map(|p| p.in_language(s.language)).collect();
    html! {
        tr {
            th scope="row" {
                a href=(s.href(Page::Group(group.kind, group.id.clone()))) { (group.name.in_language(s.language)) }
                @if !positions.is_empty() { span.sub { (positions.join(pick(s.language, "；", "; "))) } }
            }
            @if counted {
                td.num { (number(group.measures)) }
                td.num { (number(group.items)) }
            }
            td.num { (counts.total()) }
            td.cell-bar { @if counts.total() > 0 { (small_charts::stacked(s, counts)) } }
        }
    }
}

/// The statements of the source about the list.
fn stated(s: &Snapshot, total: &Total) -> String {
    let listed = s.plan().groups_of(total.list).count();
    let (groups, m, i) = (total.groups, total.measures.unwrap_or(0), total.items.unwrap_or(0));
    match (s.language, total.measures) {
        (Language::Zh, Some(_)) => format!("原文共 {groups} 项、{m} 项主要举措、{i} 项具体内容；本页收录 {listed} 项。"),
        (Language::Zh, None) => format!("原文列出 {groups} 个；本页收录 {listed} 个。"),
        (Language::En, Some(_)) => format!("The source speaks of {groups}, with {m} measures and {i} actions; {listed} are listed here."),
        (Language::En, None) => format!("The source lists {groups}; {listed} are listed here."),
    }
}

/// Items that the source states but does not list: shown, never invented.
pub fn gaps(s: &Snapshot, kind: GroupKind) -> Markup {
    let gaps: Vec<_> = s.plan().gaps.iter().filter(|g| g.list == kind).collect();
    html! {
        @if !gaps.is_empty() {
            section.gaps {
                h2 { (xianfeng_text::list(s.language, kind)) (xianfeng_text::colon(s.language)) (s.t(Term::CoverageGaps)) }
                ul { @for g in gaps { li { b.num { (g.count) } " " (xianfeng_text::missing(s.language, g.missing)) " — " (g.note.in_language(s.language)) } } }
            }
        }
    }
}
