//! The headline targets of a plan file.

use std::collections::BTreeSet;

use super::super::entries::Entries;
use super::super::path::PathRef;
use super::super::plan_file::HeadlineFile;
use super::super::problem::{Check, Fault, What};
use super::fields::{Known, refer, text};
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::Headline;

/// The lists that a first page has room for.
const MOST: usize = 2;

pub fn headline(check: &mut Check, root: &PathRef, known: &Known<TargetId>, files: Entries<HeadlineFile>) -> Vec<Headline> {
    let path = root.field("headline");
    let mut seen = BTreeSet::new();
    let mut lists = Vec::new();
    for (path, file) in files.read(check, &path) {
        let name = text(check, &path.field("name"), file.name);
        let targets = path.field("targets");
        if file.targets.is_empty() {
            check.fault(&targets, Fault::Empty);
        }
        for (i, id) in file.targets.iter().enumerate() {
            refer(check, &targets.at(i), What::Target, id, known);
            if !seen.insert(id.clone()) {
                check.fault(&targets.at(i), Fault::Duplicate { id: id.to_string() });
            }
        }
        lists.push(Headline { name, targets: file.targets });
    }
    if lists.len() > MOST {
        check.fault(&path, Fault::TooManyLists { found: lists.len(), most: MOST });
    }
    lists
}
