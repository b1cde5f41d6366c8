//! The work around a figure: who is responsible, what proves it, how far the claim has come, and
//! what is owed.

mod form;

use maud::{Markup, html};

use crate::markup::observations;
use crate::action::{Action, WorkKind};
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::debt::{Debt, debts};
use xianfeng_core::ledger::{Adjustment, ClaimStatus, Entry, Item, SourceGrade};
use xianfeng_core::plan::{Kind, Target};
use xianfeng_text::{Term, colon};

pub use form::{Draft, dialog, problem_list};

/// How many debts the overview lists.
const LISTED: usize = 6;

/// The section of a target's page.
pub fn of_target(s: &Snapshot, target: &Target) -> Markup {
    let items = s.ledger_view.work(&target.id);
    let reached = s.ledger_view.gate(&target.id, s.as_of);
    let next = ClaimStatus::ALL.into_iter().find(|g| reached.is_none_or(|r| *g > r));
    let add = |kind: WorkKind, term: Term| {
        html! { button id={ "work-" (kind.slug()) } data-do=(Action::Work { target: target.id.clone(), kind }) { (s.t(term)) } " " }
    };
    html! {
        section #work {
            h2 { (s.t(Term::WorkTitle)) }
            p {
                (s.t(Term::GateNow)) (colon(s.language)) b #gate { (s.t(reached.map_or(Term::GateNone, claim_status_term))) } " "
                @if let Some(next) = next { button #gate-next data-do=(Action::ClaimStatus { target: target.id.clone(), gate: next }) { (s.t(Term::GateNext)) (s.t(claim_status_term(next))) } }
            }
            @for debt in debts(s.plan(), &s.ledger_view, &s.assessments, s.as_of).iter().filter(|d| d.target == target.id) { p.debt { (owed(s, debt)) } }
            @if !items.is_empty() { ul.work { @for item in items { (line(s, item)) } } }
            p.buttons {
                (add(WorkKind::Assignment, Term::AddAssignment))
                (add(WorkKind::Evidence, Term::AddEvidence))
                (add(WorkKind::Note, Term::AddNote))
                @if can_be_adjusted(target) { (add(WorkKind::Adjustment, Term::AddAdjustment)) }
            }
        }
    }
}

fn can_be_adjusted(target: &Target) -> bool {
    matches!(target.kind, Kind::Total(_) | Kind::Level { .. } | Kind::Rate(_) | Kind::Limit(_))
}

fn line(s: &Snapshot, item: &Item) -> Markup {
    let author = if item.author.is_empty() { s.t(Term::Unsigned) } else { &item.author };
    html! {
        li {
            (said(s, &item.entry))
            @if let Entry::Evidence(e) = &item.entry {
                @if !e.url.is_empty() { " " (observations::outside(&e.url, &e.url)) }
                @if let Some(digest) = &e.sha256 { code.sub { "SHA-256 " (digest) } }
            }
            @if let Entry::Adjustment(a) = &item.entry {
                " " (a.why)
                @if a.grade != SourceGrade::Official { span.tag { (s.t(Term::ContextOnly)) } }
                @if let Some(source) = &a.source { " " (observations::outside(&source.url, if source.title.is_empty() { &source.url } else { &source.title })) }
            }
            span.sub { (author) " · " (item.recorded) " "
                button.plain id={ "delete-" (item.subject) } data-do=(Action::Delete { subject: item.subject.clone() }) aria-label={ (s.t(Term::Delete)) " " (said(s, &item.entry)) } { (s.t(Term::Delete)) }
            }
        }
    }
}
