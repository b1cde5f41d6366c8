//! Short messages that say what just happened, some with a way back.

use leptos::prelude::*;

use crate::edit::{Label, Rejection};
use crate::locale::{Term, problems};
use crate::plan::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Done,
    Warning,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    text: Words,
    /// Offers to take it back.
    pub undo: bool,
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
        Self { tone: Tone::Done, text: Words::Changed(label), undo: true }
    }

    pub fn undone(label: Label) -> Self {
        Self { tone: Tone::Done, text: Words::Undone(label), undo: false }
    }

    /// Why nothing was changed.
    pub fn rejected(rejection: Rejection) -> Self {
        Self { tone: Tone::Warning, text: Words::Rejected(rejection), undo: false }
    }

    pub fn warning(term: Term) -> Self {
        Self { tone: Tone::Warning, text: Words::Term(term), undo: false }
    }

    pub fn done(term: Term) -> Self {
        Self { tone: Tone::Done, text: Words::Term(term), undo: false }
    }

    pub fn in_language(&self, language: Language) -> String {
        let label = |l| label(l).in_language(language);
        match &self.text {
            Words::Changed(l) => label(*l).to_owned(),
            Words::Undone(l) => format!("{}{}", Term::Undone.in_language(language), label(*l)),
            Words::Rejected(r) => problems::rejection(language, *r).to_owned(),
            Words::Term(term) => term.in_language(language).to_owned(),
        }
    }
}

/// What a change did, as a term.
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

/// The message on screen: the latest one, until it is dismissed or replaced.
#[derive(Clone, Copy)]
pub struct Notices(RwSignal<Option<Notice>>);

impl Notices {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    pub fn say(self, notice: Notice) {
        self.0.set(Some(notice));
    }

    pub fn dismiss(self) {
        self.0.set(None);
    }

    pub fn current(self) -> Option<Notice> {
        self.0.get()
    }
}
