//! Debts: accepted work that has not been delivered.

use crate::day::Day;
use xianfeng_core::assess::debt::{Debt, Owed};
use xianfeng_core::measure::Date;
use xianfeng_text::Term;

/// A debt in words.
pub fn owed(s: &Day, debt: &Debt) -> String {
    match debt.owed {
        Owed::Evidence => s.t(Term::OwesEvidence).to_owned(),
        Owed::Overdue(day) => dated(s, Term::OwesOverdue, day),
        Owed::Report(due) => dated(s, Term::OwesReport, due),
        Owed::Update(since) | Owed::Enough(since) => dated(s, Term::OwesUpdate, since),
    }
}

fn dated(s: &Day, term: Term, day: Date) -> String {
    format!("{}{}", s.t(term), xianfeng_text::day(s.language, day))
}
