//! The answer about one target: its verdict with the numbers, the reason in a few sentences, and the steps to redo it.

use maud::{Markup, html};

use crate::markup::{target_rows, target_summary, verdict_badge};
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Projection};
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::{Group, Language, Target, Tier};
use xianfeng_text::{TargetTerm, Term, explain, pick};

/// The way to the target: the plan, the place that names it first, and the others, where it is not counted again.
pub fn crumbs(s: &Snapshot, target: &Target) -> Markup {
    let groups: Vec<&Group> = target.places.iter().filter_map(|p| s.plan().group(&p.group)).collect();
    let link = |g: &Group| html! { a href=(s.href(Page::Group(g.kind, g.id.clone()))) { (g.name.in_language(s.language)) } };
    html! {
        nav.crumbs aria-label=(TargetTerm::Position.in_language(s.language)) {
            a href=(s.href(Page::Overview)) { (s.plan().title.in_language(s.language)) }
            @if let Some((first, others)) = groups.split_first() {
                span aria-hidden="true" { "›" }
                (link(first))
                @if !others.is_empty() {
                    span.quiet {
                        (TargetTerm::AlsoIn.in_language(s.language))
                        @for (n, group) in others.iter().enumerate() { @if n > 0 { (pick(s.language, "、", ", ")) } (link(group)) }
                        (TargetTerm::CountedOnce.in_language(s.language))
                    }
                }
            }
        }
    }
}

/// The verdict, and beside it what was found, what was promised, and how far the two are apart.
pub fn verdict(s: &Snapshot, target: &Target) -> Markup {
    let Some(assessment) = s.assessment(&target.id) else { return Markup::default() };
    let (actual, completion) = (target_summary::actual(s, target, assessment), target_summary::completion(s, assessment));
    let distance = target_summary::distance(s, target, assessment);
    html! {
        span.verdict { (verdict_badge::badge_of(s, assessment)) (target_rows::stretch(s, target)) }
        dl.answer-numbers {
            @if !actual.is_empty() { div { dt { (TargetTerm::Actual.in_language(s.language)) } dd #actual { (actual) } } }
            div { dt { (s.t(Term::Wanted)) } dd.goal #goal { (target_summary::target_value(s, target)) } }
            @if !completion.is_empty() { div { dt { (s.t(Term::Completion)) } dd { (completion) } } }
            @if !distance.is_empty() { div { dt { (s.t(Term::Distance)) } dd { (distance) } } }
        }
    }
}

/// The reason, as a person would say it.
pub fn reason(s: &Snapshot, target: &Target) -> Markup {
    let Some(assessment) = s.assessment(&target.id) else { return Markup::default() };
    let sentences = xianfeng_text::why(s.language, s.plan(), &s.ledger_view, assessment);
    html! {
        p.reason { (sentences.join(pick(s.language, "", " "))) }
        @if target.tier == Tier::Stretch { p.quiet { (s.t(Term::HintStretch)) } }
    }
}

/// The name of the steps, with their number.
pub fn count(s: &Snapshot, target: &TargetId) -> String {
    let steps = s.assessment(target).map_or(0, |a| a.explanation.len());
    match s.language {
        Language::Zh => format!("逐步验算（{steps} 步）"),
        Language::En => format!("Check it step by step ({steps})"),
    }
}

/// The steps from the promise to the verdict, second opinions, and the outlook.
pub fn steps(s: &Snapshot, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        section.why {
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
