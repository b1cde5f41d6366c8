//! The effect of a figure before it is saved: verdicts before and after, and the figures beside it.

use maud::{Markup, html};

use super::{observations, target_summary, verdict_badge};
use crate::snapshot::Snapshot;
use crate::state::effect;
use xianfeng_core::assess::Assessment;
use xianfeng_core::id::{IndicatorId, SubjectId};
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::plan::{Plan, Target};
use xianfeng_text::{EntryTerm, comma, entry_terms};

/// The number of targets and of figures that are said by name.
const LISTED: usize = 4;

/// The verdicts that rest on an indicator as they are, and the request for an answer.
pub fn nothing_yet(s: &Snapshot, indicator: &IndicatorId) -> Markup {
    html! {
        ul.effects { @for (target, a) in judged_by(s, indicator).take(LISTED) { li { (name(s, indicator, target)) (verdict_badge::badge_of(s, a)) } } }
        p.quiet { (EntryTerm::FillBoth.in_language(s.language)) }
    }
}

/// The verdicts before and after a figure is saved.
pub fn outcome(before: &Snapshot, after: &Snapshot, indicator: &IndicatorId, subject: &SubjectId) -> Markup {
    let l = after.language;
    let is_of_others = |target: &Target| target.indicator.as_ref() != Some(indicator);
    let others = effect::moved(before, after).filter(|(target, ..)| is_of_others(target)).count();
    let mut targets = judged_by(after, indicator).take(LISTED).peekable();
    html! {
        @if targets.peek().is_none() { p.quiet { (EntryTerm::JudgesNothing.in_language(l)) } }
        ul.effects {
            @for (target, a) in targets {
                @if let Some(old) = before.assessment(&target.id) {
                    li {
                        (name(after, indicator, target))
                        p.turn {
                            @if old.verdict == a.verdict && old.awaiting == a.awaiting {
                                (verdict_badge::badge_of(after, a)) " " span.quiet { (EntryTerm::Unchanged.in_language(l)) }
                            } @else {
                                (verdict_badge::badge_of(before, old)) " → " b { (verdict_badge::badge_of(after, a)) }
                            }
                        }
                        p.quiet { (numbers(after, target, a)) }
                        @if let Some((_, reason)) = a.unused.iter().find(|(unused, _)| unused == subject) {
                            p.not-used { (EntryTerm::NotUsed.in_language(l)) (xianfeng_text::unused(l, *reason)) }
                        }
                    }
                }
            }
        }
        @if others > 0 { p { (entry_terms::others_move(l, others)) } }
    }
}

/// The latest figures of an indicator, for comparison.
pub fn known(s: &Snapshot, figures: &[CurrentObservation]) -> Markup {
    let mut latest: Vec<&CurrentObservation> = figures.iter().collect();
    latest.sort_by_key(|figure| std::cmp::Reverse((figure.observation.period.end(), figure.observation.period.start())));
    html! {
        h3 { (EntryTerm::KnownFigures.in_language(s.language)) }
        @if latest.is_empty() { p.quiet { (EntryTerm::NoneYet.in_language(s.language)) } }
        @else {
            ul.known-figures {
                @for CurrentObservation { observation, .. } in latest.iter().take(LISTED) {
                    li {
                        span { (xianfeng_text::period(s.language, observation.period)) } " "
                        b { (observations::value(s, observation)) } " "
                        small { (observation.source.as_ref().map_or_else(|| xianfeng_text::grade(s.language, observation.ranked_grade()), |source| if source.publisher.is_empty() { &source.title } else { &source.publisher })) }
                    }
                }
            }
        }
    }
}

fn judged_by<'a>(s: &'a Snapshot, indicator: &'a IndicatorId) -> impl Iterator<Item = (&'a Target, &'a Assessment)> {
    s.plan().targets_with_indicator(indicator).filter_map(|target| Some((target, s.assessment(&target.id)?)))
}

/// The name of a target, where its indicator judges several.
fn name(s: &Snapshot, indicator: &IndicatorId, target: &Target) -> Markup {
    let plan: &Plan = s.plan();
    html! { @if plan.targets_with_indicator(indicator).nth(1).is_some() { p { (target.name.in_language(s.language)) } } }
}

/// Actual, target, completion and distance, as far as there are any.
fn numbers(s: &Snapshot, target: &Target, a: &Assessment) -> String {
    let l = s.language;
    let worded = |term: EntryTerm, text: String| if text.is_empty() { text } else { format!("{} {text}", term.in_language(l)) };
    let parts = [
        target_summary::actual(s, target, a),
        worded(EntryTerm::TargetWord, target_summary::target_value(s, target)),
        worded(EntryTerm::CompletionWord, target_summary::completion(s, a)),
        target_summary::distance(s, target, a),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(comma(l))
}
