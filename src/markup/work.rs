//! Work entries of a target, in words.

use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Adjustment, ClaimStatus, Entry};
use xianfeng_text::{Term, colon};

/// One entry in one line.
pub fn said(s: &Snapshot, entry: &Entry) -> String {
    let l = s.language;
    let with = |term: Term, text: &str| format!("{}{}{text}", s.t(term), colon(l));
    match entry {
        Entry::Adjustment(a) => with(Term::Adjustment, &adjusted(s, a)),
        Entry::Assignment(a) => {
            let due = a.due.map(|d| format!("{}{} {}", xianfeng_text::comma(l), s.t(Term::Due), xianfeng_text::day(l, d))).unwrap_or_default();
            format!("{}{}{}{due}", with(Term::Lead, &a.lead), xianfeng_text::comma(l), with(Term::Responsible, &a.responsible))
        }
        Entry::Evidence(e) => with(Term::Evidence, &e.title),
        Entry::ClaimStatus(status) => s.t(claim_status_term(*status)).to_owned(),
        Entry::Note(note) => with(Term::Note, note),
    }
}

fn adjusted(s: &Snapshot, a: &Adjustment) -> String {
    let amount =
        s.plan().units.find(&a.unit).map_or_else(|| format!("{} {}", a.value, a.unit), |u| xianfeng_text::amount(s.language, a.value, &u));
    format!("{amount} ({}{})", s.t(Term::InForceFrom), xianfeng_text::day(s.language, a.from))
}

pub fn claim_status_term(status: ClaimStatus) -> Term {
    match status {
        ClaimStatus::Reported => Term::ClaimReported,
        ClaimStatus::Verified => Term::ClaimVerified,
        ClaimStatus::Closed => Term::ClaimClosed,
    }
}
