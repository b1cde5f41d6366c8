//! One area, task or district: its position and its targets.

use maud::{Markup, html};

use crate::markup::{observations, target_rows};
use super::heading;
use crate::route::{Filter, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::plan::{Group, Indicator, Target};
use xianfeng_text::Term;

pub fn page(s: &Snapshot, group: &Group) -> Markup {
    let targets: Vec<&Target> = s.plan().targets_in(&group.id).collect();
    let counts = s.count(|t| t.belongs_to(&group.id));
    let l = s.language;
    html! {
        p.crumbs { a href=(s.href(Page::Groups(group.kind))) { (xianfeng_text::list(l, group.kind)) } }
        (heading(group.name.in_language(l)))
        @if !group.positions.is_empty() { ul { @for p in &group.positions { li { (p.in_language(l)) } } } }
        p.quiet {
            @for (term, n) in [(Term::Measures, group.measures), (Term::Items, group.items)] { @if let Some(n) = n { (s.t(term)) " " (n) " · " } }
            (observations::place(s, &group.place))
        }
        @if counts.total() > 0 { div.tier { (target_rows::counts(s, counts, &Filter { group: Some(group.id.clone()), ..Filter::default() })) } }
        @if let Some(note) = &group.note { p.lead { (note.in_language(l)) } }
        (target_rows::table(s, &targets, s.t(Term::Targets)))
        (background(s, group))
    }
}

/// Figures of the group that no target is judged by.
fn background(s: &Snapshot, group: &Group) -> Markup {
    let fits = |i: &&Indicator| {
        i.group.as_ref() == Some(&group.id) && s.plan().targets_with_indicator(&i.id).next().is_none() && observations::is_known(s, i)
    };
    let indicators: Vec<&Indicator> = s.plan().indicators.values().filter(fits).collect();
    html! { @if !indicators.is_empty() { section { h2 { (s.t(Term::Background)) } @for i in indicators { (observations::background(s, i)) } } } }
}
