//! The changes that a tab can undo and redo, as text, so that they outlive a reload.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::json;
use super::ledger::{edit_file, edit_from};
use super::ledger_file::EditFile;
use super::path::PathRef;
use super::problem::Check;
use xianfeng_core::edit::{Change, ContentChange, History, Label};
use xianfeng_core::id::EditId;
use xianfeng_core::ledger::{Edit, Ledger, Record};
use xianfeng_core::measure::Stamp;
use xianfeng_core::plan::Plan;

/// Changes that are kept, and edits that one of them may have: an import of thousands is undone before the next reload.
const CHANGES: usize = 30;
const EDITS: usize = 200;

#[derive(Serialize, Deserialize)]
struct HistoryFile {
    done: Vec<ChangeFile>,
    undone: Vec<ChangeFile>,
}

#[derive(Serialize, Deserialize)]
struct ChangeFile {
    /// The command alone; what it was about follows from the contents.
    label: String,
    edits: Vec<EditFile>,
    known: BTreeSet<EditId>,
    /// The contents before and after, each as an edit of its subject.
    before: Vec<EditFile>,
    after: Vec<EditFile>,
}

/// A history as text, without what is too old or too large.
pub fn to_json(history: &History) -> String {
    let files = |changes: &[Change]| {
        let mut latest: Vec<ChangeFile> =
            changes.iter().rev().take_while(|change| change.edits.len() <= EDITS).take(CHANGES).map(file).collect();
        latest.reverse();
        latest
    };
    serde_json::to_string(&HistoryFile { done: files(history.done()), undone: files(history.undone()) }).unwrap_or_default()
}

/// The history of a text; nothing if a change in it is not in the ledger any more, or cannot be read.
pub fn read(text: &str, plan: &Plan, ledger: &Ledger) -> Option<History> {
    let file: HistoryFile = json::read_list(text).ok()?;
    let changes = |files: Vec<ChangeFile>| files.into_iter().map(|file| change(file, plan)).collect::<Option<Vec<Change>>>();
    let history = History::new(changes(file.done)?, changes(file.undone)?);
    let is_there = history.done().iter().chain(history.undone()).flat_map(|change| &change.edits).all(|edit| ledger.contains(edit));
    is_there.then_some(history)
}

fn file(change: &Change) -> ChangeFile {
    let contents = |of: fn(&ContentChange) -> Edit| change.content_changes.iter().map(|c| edit_file(&of(c))).collect();
    ChangeFile {
        label: word(change.label).to_owned(),
        edits: change.edits.iter().map(edit_file).collect(),
        known: change.known.clone(),
        before: contents(|c| bare(c, c.before.clone())),
        after: contents(|c| bare(c, c.after.clone())),
    }
}

/// A content as an edit of its subject.
fn bare(change: &ContentChange, content: Option<Record>) -> Edit {
    Edit {
        id: "content".into(),
        subject: change.subject.clone(),
        author: String::new(),
        at: Stamp::default(),
        replaces: Vec::new(),
        correction: change.correction,
        content,
    }
}

fn change(file: ChangeFile, plan: &Plan) -> Option<Change> {
    let edits = |files: Vec<EditFile>| {
        let mut check = Check::default();
        files.into_iter().map(|file| edit_from(&mut check, &PathRef::Root, plan, file)).collect::<Option<Vec<Edit>>>()
    };
    let (before, after) = (edits(file.before)?, edits(file.after)?);
    let content_changes = before.into_iter().zip(after).map(|(before, after)| ContentChange {
        subject: after.subject,
        before: before.content,
        after: after.content,
        correction: after.correction,
    });
    let content_changes: Vec<ContentChange> = content_changes.collect();
    let label = label(&file.label, content_changes.first())?;
    Some(Change { label, edits: edits(file.edits)?, content_changes, known: file.known })
}

fn word(label: Label) -> &'static str {
    match label {
        Label::Record(_) => "record",
        Label::Revise(_) => "revise",
        Label::Delete(_) => "delete",
        Label::Keep => "keep",
        Label::Take => "take",
        Label::Import => "import",
        Label::Restore => "restore",
        Label::Reset => "reset",
    }
}

fn label(word: &str, first: Option<&ContentChange>) -> Option<Label> {
    let sort = |content: Option<&Record>| content.map(Record::sort);
    Some(match word {
        "record" => Label::Record(sort(first?.after.as_ref())?),
        "revise" => Label::Revise(sort(first?.after.as_ref())?),
        "delete" => Label::Delete(sort(first?.before.as_ref())?),
        "keep" => Label::Keep,
        "take" => Label::Take,
        "import" => Label::Import,
        "restore" => Label::Restore,
        "reset" => Label::Reset,
        _ => return None,
    })
}
