//! Fields that several parts of a plan file have: texts, ids, references and units.

use std::collections::BTreeSet;

use super::super::plan_file::TextFile;
use super::super::problem::{Check, Fault, Path, What};
use xianfeng_core::measure::{Unit, Units};
use xianfeng_core::plan::Text;

pub fn text(check: &mut Check, path: &Path, file: TextFile) -> Text {
    let text = Text { zh: file.zh.trim().to_owned(), en: file.en.trim().to_owned() };
    if text.is_empty() {
        check.fault(path, Fault::Empty);
    }
    text
}

pub fn optional_text(file: Option<TextFile>) -> Option<Text> {
    file.map(|t| Text { zh: t.zh, en: t.en }).filter(|t| !t.is_empty())
}

pub fn unique<Id: AsRef<str> + Clone + Ord>(check: &mut Check, path: &Path, id: &Id, seen: &mut BTreeSet<Id>) {
    check.id(path, id.as_ref());
    if !seen.insert(id.clone()) {
        check.fault(path, Fault::Duplicate { id: id.as_ref().to_owned() });
    }
}

pub fn refer<'a, Id>(check: &mut Check, path: &Path, what: What, id: &Id, known: impl Iterator<Item = &'a Id> + Clone)
where
    Id: AsRef<str> + PartialEq + 'a,
{
    if !known.clone().any(|k| k == id) {
        check.unknown(path, what, id.as_ref(), known.map(AsRef::as_ref));
    }
}

pub fn unit(check: &mut Check, path: &Path, units: &Units, symbol: &str) -> Option<Unit> {
    let found = units.find(symbol);
    check.require(path, found, || Fault::UnknownUnit { found: symbol.to_owned(), nearest: units.nearest(symbol) })
}
