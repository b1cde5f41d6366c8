//! What changed since an earlier day: the verdicts that moved.

use maud::{Markup, html};

use crate::markup::{target_rows, target_summary, verdict_badge};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::pick;

/// The length of the list.
const LISTED: usize = 8;

pub fn section(s: &Snapshot) -> Markup {
    let earlier = s.on(s.since());
    let compared = s.compared_with(&earlier);
    let both = |id| Some((s.plan().target(id)?, earlier.assessment(id)?, s.assessment(id)?));
    let moved: Vec<_> = compared.moved().filter_map(|change| both(&change.target)).collect();
    html! {
        section.changed {
            h2 { (pick(s.language, "变化", "What changed")) }
            p.quiet { (since(s, &earlier, moved.len())) }
            @if !moved.is_empty() {
                ul.brief { @for (target, before, after) in moved.iter().take(LISTED) { (row(s, target, before, after)) } }
            }
        }
    }
}

fn row(s: &Snapshot, target: &Target, before: &Assessment, after: &Assessment) -> Markup {
    html! {
        li {
            span { (target_rows::link(s, target)) }
            span.figures {
                span { (verdict_badge::word_of(s, before)) }
                span { "→ " (verdict_badge::word_of(s, after)) }
                b.num { (target_summary::actual(s, target, after)) }
            }
        }
    }
}

fn since(s: &Snapshot, earlier: &Snapshot, moved: usize) -> String {
    let day = xianfeng_text::day(s.language, earlier.as_of);
    match (s.language, moved) {
        (Language::Zh, 0) => format!("与{day}相比，没有一项的完成情况变了。"),
        (Language::Zh, n) => format!("与{day}相比，{n} 项的完成情况变了。"),
        (Language::En, 0) => format!("No verdict has changed since {day}."),
        (Language::En, 1) => format!("1 verdict has changed since {day}."),
        (Language::En, n) => format!("{n} verdicts have changed since {day}."),
    }
}
