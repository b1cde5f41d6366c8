//! Fields that several parts of a plan file have: texts, ids, references and units.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::amount::read_unit;
use super::super::entries::Entries;
use super::super::path::PathRef;
use super::super::plan_file::TextFile;
use super::super::problem::{Check, Fault, What};
use xianfeng_core::measure::{Unit, Units};
use xianfeng_core::plan::{Bodies, Text};

pub fn text(check: &mut Check, path: &PathRef, file: TextFile) -> Text {
    let text = Text { zh: file.zh.trim().to_owned(), en: file.en.trim().to_owned() };
    if text.is_empty() {
        check.fault(path, Fault::Empty);
    }
    text
}

pub fn optional_text(file: Option<TextFile>) -> Option<Text> {
    file.map(|t| Text { zh: t.zh, en: t.en }).filter(|t| !t.is_empty())
}

pub fn bodies(lead: &str, responsible: &str) -> Bodies {
    Bodies { lead: lead.trim().to_owned(), responsible: responsible.trim().to_owned() }
}

pub fn unique<Id: AsRef<str> + Clone + Ord>(check: &mut Check, path: &PathRef, id: &Id, seen: &mut BTreeSet<Id>) {
    check.id(path, id.as_ref());
    if !seen.insert(id.clone()) {
        check.fault(path, Fault::Duplicate { id: id.as_ref().to_owned() });
    }
}

/// The ids that a list of a plan file gives out.
pub struct Known<Id> {
    ids: BTreeSet<Id>,
    /// An entry that cannot be read may be the one that is referred to: that is one problem, not two.
    is_whole: bool,
}

impl<Id: Clone + Ord> Known<Id> {
    pub fn of<T: Serialize>(entries: &Entries<T>, id: impl Fn(&T) -> &Id) -> Self {
        Self { ids: entries.iter().map(|entry| id(entry).clone()).collect(), is_whole: !entries.has_unread() }
    }
}

pub fn refer<Id: AsRef<str> + Ord>(check: &mut Check, path: &PathRef, what: What, id: &Id, known: &Known<Id>) {
    if known.is_whole && !known.ids.contains(id) {
        check.unknown(path, what, id.as_ref(), known.ids.iter().map(AsRef::as_ref));
    }
}

pub fn unit(check: &mut Check, path: &PathRef, units: &Units, symbol: &str) -> Option<Unit> {
    read_unit(units, symbol, None).map_err(|fault| check.fault(path, fault)).ok()
}
