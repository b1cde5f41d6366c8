//! A short message about the last event, possibly with a button to undo it.

use xianfeng_core::edit::{Label, Rejection};
use xianfeng_core::ledger::{ClaimStatus, Sort};
use xianfeng_core::plan::{Language, Text};
use xianfeng_text::{KeepingTerm, PassingTerm, Term, WorkbookTerm, pick, problems};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub level: Level,
    message: Message,
    pub way_back: Option<WayBack>,
    /// The verdicts that the event moved, in words.
    effect: Option<Text>,
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
    Worded {
        zh: &'static str,
        en: &'static str,
    },
}

impl Notice {
    fn new(level: Level, message: Message, way_back: Option<WayBack>) -> Self {
        Self { level, message, way_back, effect: None }
    }

    pub fn changed(label: Label, effect: Option<Text>) -> Self {
        Self { effect, ..Self::new(Level::Done, Message::Changed(label), Some(WayBack::Undo)) }
    }

    pub fn undone(label: Label, effect: Option<Text>) -> Self {
        Self { effect, ..Self::new(Level::Done, Message::Undone(label), None) }
    }

    /// Says why nothing was changed.
    pub fn rejected(rejection: Rejection) -> Self {
        Self::new(Level::Warning, Message::Rejected(rejection), None)
    }

    pub fn warning(term: Term) -> Self {
        Self::new(Level::Warning, Message::Term(term), None)
    }

    pub fn done(term: Term) -> Self {
        Self::new(Level::Done, Message::Term(term), None)
    }

    /// Says something about keeping work.
    pub fn keeping(term: KeepingTerm) -> Self {
        let (zh, en) = (term.in_language(Language::Zh), term.in_language(Language::En));
        Self::new(Level::Done, Message::Worded { zh, en }, None)
    }

    /// Says why there is no workbook.
    pub fn no_workbook(term: WorkbookTerm) -> Self {
        Self::no_file(term.in_language(Language::Zh), term.in_language(Language::En))
    }

    /// Says why there is no file.
    pub fn no_file(zh: &'static str, en: &'static str) -> Self {
        Self::new(Level::Warning, Message::Worded { zh, en }, None)
    }

    /// Says why something cannot be passed on or taken.
    pub fn passing(term: PassingTerm) -> Self {
        let (zh, en) = (term.in_language(Language::Zh), term.in_language(Language::En));
        Self::new(Level::Warning, Message::Worded { zh, en }, None)
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
        let said = match &self.message {
            Message::Changed(label) => t(label_term(*label)).to_owned(),
            Message::Undone(label) => format!("{}{}", t(Term::Undone), t(label_term(*label))),
            Message::Rejected(rejection) => problems::rejection(language, *rejection).to_owned(),
            Message::Term(term) => t(*term).to_owned(),
            Message::Worded { zh, en } => pick(language, zh, en).to_owned(),
        };
        match &self.effect {
            Some(effect) => format!("{said}{} {}", pick(language, "。", "."), effect.in_language(language)),
            None => said,
        }
    }
}

/// The text for the effect of a change.
pub fn label_term(label: Label) -> Term {
    match label {
        Label::Record(Sort::Observation) => Term::DidRecord,
        Label::Record(Sort::Adjustment) => Term::DidAdjust,
        Label::Record(Sort::Assignment) => Term::DidAssign,
        Label::Record(Sort::Evidence) => Term::DidAddEvidence,
        Label::Record(Sort::Situation) => Term::DidDescribe,
        Label::Record(Sort::Reminder) => Term::DidRemind,
        Label::Record(Sort::Round) => Term::DidBeginRound,
        Label::Record(Sort::Note) => Term::DidAddNote,
        Label::Record(Sort::Step(ClaimStatus::Reported)) => Term::DidReport,
        Label::Record(Sort::Step(ClaimStatus::Verified)) => Term::DidVerify,
        Label::Record(Sort::Step(ClaimStatus::Closed)) => Term::DidClose,
        Label::Record(Sort::Step(ClaimStatus::SentBack)) => Term::DidSendBack,
        Label::Revise(Sort::Observation) => Term::DidRevise,
        Label::Revise(_) => Term::DidChangeEntry,
        Label::Delete(Sort::Observation) => Term::DidDelete,
        Label::Delete(_) => Term::DidDeleteEntry,
        Label::Keep => Term::DidKeep,
        Label::Take => Term::DidTake,
        Label::Import => Term::DidImport,
        Label::Restore => Term::DidRestore,
        Label::Reset => Term::DidReset,
    }
}
