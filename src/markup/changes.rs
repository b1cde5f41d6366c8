//! Two days compared, as lists: verdicts that moved, new figures, silence.

use maud::{Markup, html};

use crate::markup::{observations, target_rows, verdict_badge};
use crate::route::{Filter, Page, Route};
use crate::snapshot::Snapshot;
use xianfeng_core::compare::{Comparison, Direction, FigureChange, Standing, TargetChange};
use xianfeng_core::id::TargetId;
use xianfeng_core::measure::{Date, sorted};
use xianfeng_text::{changes, semicolon};

/// The targets whose verdict moved because of what became known: worse ones first.
pub fn by_knowledge(comparison: &Comparison) -> Vec<&TargetChange> {
    let moved: Vec<&TargetChange> = comparison.moved().filter(|change| !change.is_by_time()).collect();
    let rank = |change: &TargetChange| (change.direction(), std::cmp::Reverse(change.after.verdict));
    sorted(moved, &|a, b| rank(a).cmp(&rank(b)))
}

/// The targets whose verdict moved because time passed, by the words before and after.
pub fn by_time(comparison: &Comparison) -> Vec<(Standing, Standing, Vec<&TargetChange>)> {
    let mut groups: Vec<(Standing, Standing, Vec<&TargetChange>)> = Vec::new();
    for change in comparison.moved().filter(|change| change.is_by_time()) {
        match groups.iter_mut().find(|(a, b, _)| a.reads_as(change.before) && b.reads_as(change.after)) {
            Some((_, _, group)) => group.push(change),
            None => groups.push((change.before, change.after, vec![change])),
        }
    }
    groups
}

/// One verdict that moved: the target, both verdicts, the causes. Each verdict leads to the target on its day.
pub fn moved(s: &Snapshot, comparison: &Comparison, change: &TargetChange) -> Markup {
    let Some(target) = s.plan().target(&change.target) else { return Markup::default() };
    let causes: Vec<String> = change.causes.iter().map(|cause| changes::cause(s.language, s.plan(), target, comparison, cause)).collect();
    html! {
        li.change {
            span.change-name { (target_rows::link(s, target)) }
            span.change-verdicts {
                (verdict_on(s, &change.target, change.before, comparison.from))
                (arrow(s))
                (verdict_on(s, &change.target, change.after, comparison.to))
                @if change.direction() == Direction::Worse { span.tag { (xianfeng_text::pick(s.language, "变差", "worse")) } }
                @if change.direction() == Direction::Better { span.tag { (xianfeng_text::pick(s.language, "变好", "better")) } }
            }
            span.change-why { (causes.join(semicolon(s.language))) }
        }
    }
}

/// Both verdicts without links, for a group of targets.
pub fn from_to(s: &Snapshot, before: Standing, after: Standing) -> Markup {
    html! { (lamp(s, before)) (arrow(s)) (lamp(s, after)) }
}

/// A figure that is new, with its targets and its source.
pub fn figure(s: &Snapshot, figure: &FigureChange) -> Markup {
    let name = s.plan().indicators.get(&figure.indicator).map_or(figure.indicator.as_str(), |i| i.name.in_language(s.language));
    let target = s.plan().targets_with_indicator(&figure.indicator).next();
    html! {
        li.change {
            span.change-name {
                @if let Some(target) = target { a href=(s.href(Page::Target(target.id.clone()))) { (name) } } @else { (name) }
            }
            span.change-verdicts { (changes::listed(s.language, s.plan(), figure)) }
            @if let Some(after) = &figure.after { span.change-why { (observations::source(s, after)) } }
        }
    }
}

fn verdict_on(s: &Snapshot, target: &TargetId, standing: Standing, day: Date) -> Markup {
    html! { a.change-day href=(address_on(s, target, day)) title=(xianfeng_text::day(s.language, day)) { (lamp(s, standing)) } }
}

fn lamp(s: &Snapshot, standing: Standing) -> Markup {
    verdict_badge::lamp(standing.verdict, changes::standing(s.language, standing))
}

fn arrow(s: &Snapshot) -> Markup {
    html! { span.arrow { span aria-hidden="true" { " → " } span.hidden { (xianfeng_text::pick(s.language, " 变为 ", " to ")) } } }
}

/// The address of a target on a day.
fn address_on(s: &Snapshot, target: &TargetId, day: Date) -> String {
    let view = crate::route::View { as_of: Some(day), ..s.view().clone() };
    Route { page: Page::Target(target.clone()), view, filter: Filter::default() }.address()
}
