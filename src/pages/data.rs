//! Taking the ledger out and in, and how it is kept here.

use maud::{Markup, html};

use super::{Around, heading};
use crate::action::{Action, Export};
use crate::route::Page;
use crate::seeds::SHIPPED;
use crate::snapshot::Snapshot;
use xianfeng_text::{Term, pick, problems};

/// Reasons shown for one unreadable record.
const REASONS: usize = 5;

pub fn page(s: &Snapshot, around: &Around) -> Markup {
    html! {
        (heading(s.t(Term::Data)))
        (take_out(s))
        (take_in(s))
        (plans(s, around))
        (kept(s, around))
    }
}

fn take_out(s: &Snapshot) -> Markup {
    let own = s.workspace().own().count();
    let term = |e| match e {
        Export::Own => Term::ExportOwn,
        Export::All => Term::ExportAll,
        Export::Targets => Term::ExportTargets,
        Export::Figures => Term::ExportFigures,
        Export::Plan => Term::ExportPlan,
    };
    html! {
        section {
            h2 { (s.t(Term::Export)) }
            p.lead { (s.t(Term::ExportText)) }
            p.buttons {
                @for e in Export::ALL {
                    @let is_own = e == Export::Own;
                    button.primary[is_own] id={ "export-" (e.slug()) } data-do=(Action::Export(e)) disabled[is_own && own == 0] { (s.t(term(e))) @if is_own { " (" (own) ")" } }
                }
            }
        }
    }
}

fn take_in(s: &Snapshot) -> Markup {
    html! {
        section {
            h2 { (s.t(Term::Import)) }
            p.lead { (s.t(Term::ImportText)) }
            label.file { span { (s.t(Term::ChooseFile)) } input #import-file type="file" accept=".json,application/json" data-set="file"; }
        }
    }
}

/// The plans at hand: shipped ones and the person's own, each with its own ledger.
fn plans(s: &Snapshot, around: &Around) -> Markup {
    let here = |id: &str| (s.plan().id == id).then_some("true");
    html! {
        section #plans {
            h2 { (s.t(Term::Plans)) }
            p.lead { (s.t(Term::PlansText)) }
            ul.plain-list {
                @for seed in SHIPPED { li { a href=(s.href_of_plan(seed.id)) aria-current=[here(seed.id)] { (pick(s.language, seed.zh, seed.en)) } } }
                @for own in &around.plans {
                    li {
                        a href=(s.href_of_plan(own.id.as_str())) aria-current=[here(own.id.as_str())] { (own.title.in_language(s.language)) } " "
                        button.plain data-do=(Action::DropPlan(own.id.clone())) { (s.t(Term::DropPlan)) }
                    }
                }
            }
            p.buttons {
                button #new-plan data-do=(Action::NewPlan) { (s.t(Term::NewPlan)) }
                button #copy-plan data-do=(Action::CopyPlan) { (s.t(Term::CopyPlan)) }
                @if around.plans.iter().any(|own| own.id == s.plan().id) { a.button #edit-plan href=(s.href(Page::Plan)) { (s.t(Term::EditPlan)) } }
            }
            label.file { span { (s.t(Term::OpenPlan)) } input #plan-file type="file" accept=".json,application/json" data-set="plan-file"; }
        }
    }
}

fn kept(s: &Snapshot, around: &Around) -> Markup {
    let own = s.workspace().own().count();
    let saved = &around.saved;
    let storage = if saved.blocked {
        Term::StorageBlocked
    } else if saved.is_full() {
        Term::StorageFull
    } else {
        Term::StorageHolds
    };
    html! {
        section {
            h2 { (s.t(Term::KeptHere)) }
            ul.plain-list {
                li { (s.t(storage)) " " (own) " " (s.t(Term::EditsOfYours)) }
                li { (s.t(if around.offline { Term::OfflinePossible } else { Term::OfflineImpossible })) }
            }
            @if !saved.unreadable.is_empty() {
                h3 { (s.t(Term::UnreadableRecords)) }
                p { (s.t(Term::UnreadableText)) }
                ul {
                    @for (i, record) in saved.unreadable.iter().enumerate() {
                        li {
                            code { (record.key) } " " button data-do=(Action::SaveUnreadable(i)) { (s.t(Term::SaveRaw)) }
                            ul.problems { @for p in record.problems.iter().take(REASONS) { li { (problems::problem(s.language, p)) } } }
                        }
                    }
                }
            }
            p.buttons { button #reset data-do=(Action::Reset) disabled[own == 0] { (s.t(Term::Reset)) } }
        }
    }
}
