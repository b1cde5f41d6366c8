//! A short message about the last event, possibly with a button to undo it.

use xianfeng_core::edit::{Label, Rejection};
use xianfeng_core::plan::Language;
use xianfeng_text::{KeepingTerm, Term, pick, problems};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub level: Level,
    message: Message,
    pub way_back: Option<WayBack>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Done,
    Warning,
}

/// The event that a notice can undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// The last change of the ledger.
    Undo,
    /// The last change of an own plan.
    UndoPlan,
    /// The plan or the bookmark removed last.
    PutBack,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Message {
    Changed(Label),
    Undone(Label),
    Rejected(Rejection),
    Term(Term),
    /// Worded where it is said: its words arrive with later parts.
    Worded { zh: &'static str, en: &'static str },
}

impl Notice {
    pub fn changed(label: Label) -> Self {
        Self { level: Level::Done, message: Message::Changed(label), way_back: Some(WayBack::Undo) }
    }

    pub fn undone(label: Label) -> Self {
        Self { level: Level::Done, message: Message::Undone(label), way_back: None }
    }

    /// Says why nothing was changed.
    pub fn rejected(rejection: Rejection) -> Self {
        Self { level: Level::Warning, message: Message::Rejected(rejection), way_back: None }
    }

    pub fn warning(term: Term) -> Self {
        Self { level: Level::Warning, message: Message::Term(term), way_back: None }
    }

    pub fn done(term: Term) -> Self {
        Self { level: Level::Done, message: Message::Term(term), way_back: None }
    }

    /// Says something about keeping work.
    pub fn keeping(term: KeepingTerm) -> Self {
        let (zh, en) = (term.in_language(Language::Zh), term.in_language(Language::En));
        Self { level: Level::Done, message: Message::Worded { zh, en }, way_back: None }
    }

    pub fn with_way_back(term: Term, way_back: WayBack) -> Self {
        Self { way_back: Some(way_back), ..Self::done(term) }
    }

    /// True if it tells of a change that is written to the storage.
    pub fn is_of_a_change(&self) -> bool {
        matches!(self.message, Message::Changed(_) | Message::Undone(_))
    }

    pub fn in_language(&self, language: Language) -> String {
        let t = |term: Term| term.in_language(language);
        match &self.message {
            Message::Changed(label) => t(label_term(*label)).to_owned(),
            Message::Undone(label) => format!("{}{}", t(Term::Undone), t(label_term(*label))),
            Message::Rejected(rejection) => problems::rejection(language, *rejection).to_owned(),
            Message::Term(term) => t(*term).to_owned(),
            Message::Worded { zh, en } => pick(language, zh, en).to_owned(),
        }
    }
}

/// The text for the effect of a change.
pub fn label_term(label: Label) -> Term {
    match label {
        Label::Record => Term::DidRecord,
        Label::Revise => Term::DidRevise,
        Label::Delete => Term::DidDelete,
        Label::Keep => Term::DidKeep,
        Label::Import => Term::DidImport,
        Label::Reset => Term::DidReset,
    }
}
