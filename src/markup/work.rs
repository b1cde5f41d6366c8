//! Work entries of a target, in words.

use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Adjustment, ClaimStatus, Entry};
use xianfeng_text::{DebtTerm, Term, colon};

/// One entry in one line.
pub fn said(s: &Snapshot, entry: &Entry) -> String {
    let l = s.language;
    let with = |term: Term, text: &str| format!("{}{}{text}", s.t(term), colon(l));
    match entry {
        Entry::Adjustment(a) => with(Term::Adjustment, &adjusted(s, a)),
        Entry::Assignment(a) => {
            let due = a.due.map(|d| format!("{}{}{d}", xianfeng_text::comma(l), s.t(Term::Due))).unwrap_or_default();
            format!("{}{}{}{due}", with(Term::Lead, &a.lead), xianfeng_text::comma(l), with(Term::Responsible, &a.responsible))
        }
        Entry::Evidence(e) => with(Term::Evidence, &e.title),
        Entry::ClaimStatus(status) => s.t(claim_status_term(*status)).to_owned(),
        Entry::Note(note) => with(Term::Note, note),
        Entry::Reminder(r) => {
            let to = if r.to.is_empty() { DebtTerm::NoBody.in_language(l) } else { &r.to };
            format!("{}{}{to}{}{}", DebtTerm::Reminded.in_language(l), colon(l), xianfeng_text::comma(l), r.on)
        }
    }
}

fn adjusted(s: &Snapshot, a: &Adjustment) -> String {
    let amount =
        s.plan().units.find(&a.unit).map_or_else(|| format!("{} {}", a.value, a.unit), |u| xianfeng_text::amount(s.language, a.value, &u));
    format!("{amount} ({}{})", s.t(Term::InForceFrom), a.from)
}

pub fn claim_status_term(status: ClaimStatus) -> Term {
    match status {
        ClaimStatus::Reported => Term::ClaimReported,
        ClaimStatus::Verified => Term::ClaimVerified,
        ClaimStatus::Closed => Term::ClaimClosed,
    }
}
