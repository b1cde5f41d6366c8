//! What a page shows beside the plan: the reader's settings, the storage, what just happened.

use serde::{Deserialize, Serialize};

use crate::action::{Action, Theme};
use xianfeng_core::edit::{Label, Rejection};
use xianfeng_core::id::{PlanId, TargetId};
use xianfeng_core::plan::{Language, Text};
use xianfeng_files::Problem;
use xianfeng_text::{Term, problems};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    pub settings: Settings,
    pub menu_open: bool,
    /// The choice of columns is open, on the list of targets.
    pub columns_open: bool,
    /// What undo and redo would do now.
    pub undo: Option<Term>,
    pub redo: Option<Term>,
    pub saved: Saved,
    /// A new build waits to take over.
    pub update_ready: bool,
    /// The page can be kept for offline use where it is served from.
    pub offline: bool,
    pub notice: Option<Notice>,
    /// Plans that the person brought or made.
    pub plans: Vec<OwnPlan>,
    /// The target that is being changed on the plan's page.
    pub editing: Option<TargetId>,
    pub can_undo_plan: bool,
}

/// A plan of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPlan {
    pub id: PlanId,
    pub title: Text,
}

/// What belongs to this reader on this device, not to the address and not to the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    pub high_contrast: bool,
    pub large_text: bool,
    /// Who signs what is recorded here: a claim, not a proof.
    pub author: String,
    /// Keys pressed alone do nothing.
    pub single_keys_off: bool,
    /// The first steps were seen or declined.
    pub tour_done: bool,
    pub views: Vec<SavedView>,
}

/// An address somebody wants to come back to, under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedView {
    pub name: String,
    pub address: String,
}

/// How things stand with the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Blocked, in a private window or by policy.
    pub blocked: bool,
    /// Edits that are only in this tab's memory.
    pub unsaved: usize,
    pub unreadable: Vec<Unreadable>,
}

impl Saved {
    pub fn is_full(&self) -> bool {
        !self.blocked && self.unsaved > 0
    }
}

/// A record that could not be read: kept where it is, shown, never overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub key: String,
    pub text: String,
    pub problems: Vec<Problem>,
}

/// A short message that says what just happened, perhaps with a way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    words: Words,
    /// Takes it back.
    pub undo: Option<Action>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Done,
    Warning,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Words {
    Changed(Label),
    Undone(Label),
    Rejected(Rejection),
    Term(Term),
}

impl Notice {
    pub fn changed(label: Label) -> Self {
        Self { tone: Tone::Done, words: Words::Changed(label), undo: Some(Action::Undo) }
    }

    pub fn undone(label: Label) -> Self {
        Self { tone: Tone::Done, words: Words::Undone(label), undo: None }
    }

    /// Why nothing was changed.
    pub fn rejected(rejection: Rejection) -> Self {
        Self { tone: Tone::Warning, words: Words::Rejected(rejection), undo: None }
    }

    pub fn warning(term: Term) -> Self {
        Self { tone: Tone::Warning, words: Words::Term(term), undo: None }
    }

    /// Done, with a way back that is not the ledger's.
    pub fn with_way_back(term: Term, undo: Action) -> Self {
        Self { undo: Some(undo), ..Self::done(term) }
    }

    pub fn done(term: Term) -> Self {
        Self { tone: Tone::Done, words: Words::Term(term), undo: None }
    }

    pub fn in_language(&self, language: Language) -> String {
        let t = |term: Term| term.in_language(language);
        match &self.words {
            Words::Changed(l) => t(label(*l)).to_owned(),
            Words::Undone(l) => format!("{}{}", t(Term::Undone), t(label(*l))),
            Words::Rejected(r) => problems::rejection(language, *r).to_owned(),
            Words::Term(term) => t(*term).to_owned(),
        }
    }
}

/// What a change did.
pub fn label(label: Label) -> Term {
    match label {
        Label::Record => Term::DidRecord,
        Label::Revise => Term::DidRevise,
        Label::Delete => Term::DidDelete,
        Label::Keep => Term::DidKeep,
        Label::Import => Term::DidImport,
        Label::Reset => Term::DidReset,
    }
}
