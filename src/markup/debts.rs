//! Debts: accepted work that has not been delivered.

use maud::{Markup, html};

use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::debt::{Debt, Owed, debts};
use xianfeng_core::measure::Date;
use xianfeng_text::Term;

/// The number of debts that the overview lists.
const LISTED: usize = 6;

/// A debt in words.
pub fn owed(s: &Snapshot, debt: &Debt) -> String {
    match debt.owed {
        Owed::Evidence => s.t(Term::OwesEvidence).to_owned(),
        Owed::Overdue(day) => dated(s, Term::OwesOverdue, day),
        Owed::Report(due) => dated(s, Term::OwesReport, due),
        Owed::Update(since) => dated(s, Term::OwesUpdate, since),
    }
}

fn dated(s: &Snapshot, term: Term, day: Date) -> String {
    format!("{}{}", s.t(term), xianfeng_text::day(s.language, day))
}

/// The list of debts for the overview; empty before anyone has accepted work.
pub fn list(s: &Snapshot) -> Markup {
    let debts = debts(s.plan(), &s.ledger_view, &s.assessments, s.as_of);
    html! {
        @if !debts.is_empty() {
            section #debts {
                h2 { (s.t(Term::EvidenceDebt)) " " small { (debts.len()) } }
                ul.brief {
                    @for debt in debts.iter().take(LISTED) {
                        @if let Some(target) = s.plan().target(&debt.target) {
                            li {
                                a href=(s.href(Page::Target(target.id.clone()))) { (target.name.in_language(s.language)) }
                                span.figures { span.debt { (owed(s, debt)) } span.quiet { (debt.responsible) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
