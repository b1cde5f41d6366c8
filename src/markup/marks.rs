//! A mark for every target, in the shape and colour of its verdict; a line under it for a stretch target.
//!
//! The marks are for the eye and the mouse: readers and the keyboard get the number with its word, as a link.

use maud::{Markup, html};

use crate::markup::verdict_badge;
use crate::route::{Filter, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::plan::{Kind, Target, Tier};
use xianfeng_text::{overview, pick};

/// From so many marks on, a group takes the room that is left and wraps in it.
const MANY: usize = 40;

/// The targets that count, with their assessments: parts stand in their whole.
pub fn counted(s: &Snapshot) -> Vec<(&Target, &Assessment)> {
    s.plan().targets.iter().zip(s.assessments()).filter(|(t, _)| !s.plan().is_part(&t.id)).collect()
}

/// Every target once, grouped by verdict, commitments first; the head of a group leads to its list.
pub fn strip(s: &Snapshot) -> Markup {
    let all = counted(s);
    let stretch = all.iter().filter(|(t, _)| t.tier == Tier::Stretch).count();
    html! {
        ul.strip {
            @for verdict in Verdict::ALL {
                @let of = |tier| all.iter().filter(move |(t, a)| a.verdict == verdict && t.tier == tier);
                @let group: Vec<&(&Target, &Assessment)> = of(Tier::Commitment).chain(of(Tier::Stretch)).collect();
                @if !group.is_empty() {
                    li.many[group.len() >= MANY] {
                        span.mark-head { (head(s, verdict, &group)) }
                        (row(s, group.iter().map(|(t, a)| (*t, *a))))
                    }
                }
            }
        }
        @if stretch > 0 {
            p.strip-note { u { "□" } " " (pick(s.language, "下划线为力争（不作承诺）：", "underlined: aspirations (“strive for”), no firm promise: "))
                a href=(s.href_with(Page::Targets, Filter { tier: Some(Tier::Stretch), ..Filter::default() })) { (stretch) (pick(s.language, " 项", "")) }
            }
        }
    }
}

/// Number and word of a verdict as a link to its targets; for those without a figure, what they would be judged by.
fn head(s: &Snapshot, verdict: Verdict, group: &[&(&Target, &Assessment)]) -> Markup {
    let href = s.href_with(Page::Targets, Filter { verdicts: vec![verdict], ..Filter::default() });
    // A group that waits for its figures as a whole is called so.
    let word = match group {
        [(_, first), others @ ..] if others.iter().all(|(_, a)| a.awaiting == first.awaiting) => {
            xianfeng_text::verdict_of(s.language, first)
        }
        _ => xianfeng_text::verdict(s.language, verdict),
    };
    let (mut numbers, mut events, mut words) = (0, 0, 0);
    for (target, _) in group.iter().filter(|_| verdict == Verdict::NoData) {
        match &target.kind {
            Kind::Qualitative => words += 1,
            kind if s.plan().unit_of(target).is_none() && kind.parts().is_empty() => events += 1,
            _ => numbers += 1,
        }
    }
    html! {
        a href=(href) { (verdict_badge::shape(verdict)) b { (group.len()) } " " span { (word) } }
        small { (overview::sorts(s.language, numbers, events, words)) }
    }
}

/// The marks of some targets in a row.
pub fn row<'a>(s: &Snapshot, targets: impl Iterator<Item = (&'a Target, &'a Assessment)>) -> Markup {
    html! {
        span.marks aria-hidden="true" {
            @for (target, a) in targets {
                @let stretch = if target.tier == Tier::Stretch { " st" } else { "" };
                a class={ "v-" (a.verdict.slug()) (stretch) } tabindex="-1" href=(s.href(Page::Target(target.id.clone()))) title=(target.short_name(s.language)) {}
            }
        }
    }
}
