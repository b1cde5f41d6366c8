//! Lists of targets.

use maud::{Markup, html};

use super::{lamp, marks, promise};
use crate::assess::{Counts, Verdict};
use crate::locale::{self, Term};
use crate::plan::{Target, Tier};
use crate::route::{Filter, Page};
use crate::snapshot::Parts;

/// A table of targets with their verdicts; cards on a narrow screen.
pub fn table(s: &Parts, targets: &[&Target], caption: &str) -> Markup {
    if targets.is_empty() {
        return html! { p.empty { (s.t(Term::NoTargetsHere)) } };
    }
    html! {
        div.table-box {
            table.targets {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (s.t(Term::Verdict)) }
                    th scope="col" { (s.t(Term::Target)) }
                    th.num scope="col" { (s.t(Term::Wanted)) }
                    th.num scope="col" { (s.t(Term::Found)) }
                    th scope="col" { (s.t(Term::CompletionAndSchedule)) }
                    th scope="col" { (s.t(Term::Trend)) }
                    th scope="col" { (s.t(Term::Due)) }
                } }
                tbody { @for target in targets { (row(s, target)) } }
            }
        }
    }
}

fn row(s: &Parts, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        tr {
            td.cell-verdict { (lamp::lamp_of(s, a)) }
            th scope="row" { (link(s, target)) }
            td.num data-label=(s.t(Term::Wanted)) { (promise::wanted(s, target)) }
            td.num data-label=(s.t(Term::Found)) { (promise::found(s, target, a)) }
            td.cell-bullet { @match marks::bullet(s, a) { Some(bullet) => (bullet), None => span.quiet { (promise::distance(s, target, a)) } } }
            td.cell-spark { (marks::sparkline(s, target).unwrap_or_default()) }
            td.quiet.cell-due { (due(target)) }
        }
    }
}

/// The name of a target as a link; 力争 behind a stretch target, commitments are the rule and carry nothing.
pub fn link(s: &Parts, target: &Target) -> Markup {
    html! {
        a href=(s.href(Page::Target(target.id.clone()))) { (target.name.in_language(s.language)) }
        (stretch(s, target))
    }
}

pub fn stretch(s: &Parts, target: &Target) -> Markup {
    html! { @if target.tier == Tier::Stretch { span.tag.tag-stretch { (locale::tier(s.language, Tier::Stretch)) } } }
}

/// `2022-12-31`, or `2024-12-31 … 2026-12-31`
pub fn due(target: &Target) -> String {
    match target.window.due_from {
        Some(first) => format!("{first} … {}", target.window.due),
        None => target.window.due.to_string(),
    }
}

/// Counts as a bar and a legend; every count leads to its targets.
pub fn counts(s: &Parts, counts: Counts, narrowed: &Filter) -> Markup {
    let link = |v: Verdict| s.href_with(Page::Targets, Filter { verdicts: vec![v], ..narrowed.clone() });
    html! {
        (marks::stacked(s, counts))
        ul.legend {
            @for v in Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0) {
                li { a class={ "count v-" (v.slug()) } href=(link(v)) { (lamp::shape(v)) b { (counts.of(v)) } " " span { (locale::verdict(s.language, v)) } } }
            }
        }
    }
}
