//! What is passed on without a file: an address that holds a few edits or a view, and the words around it.

use crate::route::{Filter, Page, Route, View};
use crate::snapshot::Snapshot;
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{Edit, Entry, Record, Work};
use xianfeng_files::{ledger, link};
use xianfeng_text::passing_terms;

/// The longest address that is offered as a link, in characters: chats cut longer ones.
pub const LONGEST_LINK: usize = 8_000;
/// The longest address that is offered as a QR code: phones read no denser ones from a screen.
pub const LONGEST_CODE: usize = 1_200;

/// Something to be passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    pub kind: Kind,
    /// What is said before the link.
    pub words: String,
    /// The address from `#` on; `None` where the edits are too many for one.
    pub address: Option<String>,
    /// The same edits as a file.
    pub file: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    View,
    Records,
    Proposal,
}

impl Passing {
    /// The view that is open.
    pub fn view(route: &Route) -> Self {
        Self { kind: Kind::View, words: String::new(), address: Some(route.address()), file: None }
    }

    /// Some edits of the open plan.
    pub fn edits(s: &Snapshot, kind: Kind, edits: &[Edit], words: String) -> Self {
        let code = link::pack(&ledger::to_compact_json(edits.iter(), s.plan()));
        // The plan is named: the first one of the other side may be another.
        let view = View { plan: Some(s.plan().id.clone()), language: s.language, ..View::default() };
        let address = code.map(|code| Route { page: Page::Link(code), view, filter: Filter::default() }.address());
        Self { kind, words, address, file: Some(ledger::to_json(edits.iter(), s.plan(), None)) }
    }

    /// The whole link on a page that others reach, where it is not too long.
    pub fn link(&self, page: Option<&str>) -> Option<String> {
        let whole = format!("{}{}", page?, self.address.as_ref()?);
        (whole.len() <= LONGEST_LINK).then_some(whole)
    }

    /// The words with the link behind them, or with the bare address for who pastes it.
    pub fn text(&self, page: Option<&str>) -> Option<String> {
        let link = self.link(page).or_else(|| self.address.clone().filter(|address| address.len() <= LONGEST_LINK))?;
        Some(if self.words.is_empty() { link } else { format!("{}\n{link}", self.words) })
    }
}

/// What somebody holds to be wrong: a figure, or the verdict of a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubted {
    pub target: Option<TargetId>,
    pub indicator: Option<IndicatorId>,
    pub subject: Option<SubjectId>,
}

/// The notes by which a keeper refuses what came, one for each target that it is about; none where it is about none.
pub fn refusals(s: &Snapshot, edits: &[Edit], said: impl Fn(&Record) -> String, reason: &str) -> Vec<Record> {
    let mut notes: Vec<(TargetId, Vec<String>)> = Vec::new();
    for edit in edits {
        let Some(record) = &edit.content else { continue };
        let Some(target) = about(s, record) else { continue };
        let proposed = passing_terms::proposed_by(s.language, &edit.author, &said(record));
        match notes.iter_mut().find(|(known, _)| *known == target) {
            Some((_, all)) => all.push(proposed),
            None => notes.push((target, vec![proposed])),
        }
    }
    let note = |(target, all): (TargetId, Vec<String>)| {
        let text = passing_terms::refused(s.language, &all.join(xianfeng_text::semicolon(s.language)), reason);
        Record::from(Work { target, entry: Entry::Note(text) })
    };
    notes.into_iter().map(note).collect()
}

/// The target that a content is about.
fn about(s: &Snapshot, record: &Record) -> Option<TargetId> {
    match record {
        Record::Observation(o) => s.plan().targets_with_indicator(&o.indicator).next().map(|target| target.id.clone()),
        Record::Work(work) => Some(work.target.clone()),
        Record::Round(_) => None,
    }
}
