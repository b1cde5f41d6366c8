//! Records in one line: what they are about, and what they say.

use crate::markup::{observations, work};
use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Edit, Record};
use xianfeng_text::{ConflictTerm, RoundTerm, semicolon};

/// The indicator or target that a record is about.
pub fn name(s: &Snapshot, record: &Record) -> String {
    match record {
        Record::Observation(o) => {
            s.plan().indicators.get(&o.indicator).map_or(o.indicator.to_string(), |i| i.name.in_language(s.language).to_owned())
        }
        Record::Round(_) => RoundTerm::Round.in_language(s.language).to_owned(),
        Record::Work(w) => s.plan().target(&w.target).map_or(w.target.to_string(), |t| t.name.in_language(s.language).to_owned()),
    }
}

/// The content of an edit.
pub fn content(s: &Snapshot, edit: &Edit) -> String {
    edit.content.as_ref().map_or_else(|| ConflictTerm::Deleted.in_language(s.language).to_owned(), |record| said(s, record))
}

pub fn said(s: &Snapshot, record: &Record) -> String {
    match record {
        Record::Observation(o) => format!("{} {}", xianfeng_text::period(s.language, o.period), observations::value(s, o)),
        Record::Round(r) => format!("{} {}", xianfeng_text::period(s.language, r.period), r.units.join(semicolon(s.language))),
        Record::Work(w) => work::said(s, &w.entry),
    }
}
