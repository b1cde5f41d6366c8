//! Work entries of a target, in words.

use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Adjustment, Entry, Situation};
use xianfeng_text::{DebtTerm, Term, colon};

/// One entry in one line.
pub fn said(s: &Snapshot, entry: &Entry) -> String {
    let l = s.language;
    let with = |term: Term, text: &str| format!("{}{}{text}", s.t(term), colon(l));
    match entry {
        Entry::Adjustment(a) => with(Term::Adjustment, &adjusted(s, a)),
        Entry::Assignment(a) => {
            let due =
                a.due.map(|d| format!("{}{} {}", xianfeng_text::comma(l), s.t(Term::Due), xianfeng_text::day(l, d))).unwrap_or_default();
            format!("{}{}{}{due}", with(Term::Lead, &a.lead), xianfeng_text::comma(l), with(Term::Responsible, &a.responsible))
        }
        Entry::Evidence(e) => with(Term::Evidence, &e.title),
        Entry::Step(step) if step.why.is_empty() => xianfeng_text::work::step(l, step.status).to_owned(),
        Entry::Step(step) => format!("{}{}{}", xianfeng_text::work::step(l, step.status), colon(l), step.why),
        Entry::Situation(situation) => situated(s, situation),
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
    format!("{amount} ({}{})", s.t(Term::InForceFrom), xianfeng_text::day(s.language, a.from))
}

/// An account of the work: what it says of its three texts.
fn situated(s: &Snapshot, situation: &Situation) -> String {
    let texts = [(Term::WorkProgress, &situation.progress), (Term::WorkReason, &situation.reason), (Term::NextStep, &situation.next_step)];
    let said = texts.into_iter().filter(|(_, text)| !text.is_empty());
    let said: Vec<String> = said.map(|(term, text)| format!("{}{}{text}", s.t(term), colon(s.language))).collect();
    said.join(xianfeng_text::pick(s.language, "；", "; "))
}
