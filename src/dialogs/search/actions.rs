//! Commands of the search, as opposed to destinations.

use crate::browser::appearance::ColorScheme;
use crate::browser::print;
use crate::exports::{Export, export};
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::{Dialog, State};
use xianfeng_core::id::IndicatorId;
use xianfeng_text::Term;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    RecordObservation {
        indicator: IndicatorId,
    },
    /// Undoes the change of this name.
    Undo(Term),
    Redo(Term),
    Today,
    Export(Export),
    ColorScheme(ColorScheme),
    HighContrast,
    LargeText,
    OtherLanguage,
    NewPlan,
    CopyPlan,
    Shortcuts,
    Tour,
    /// Prints the page that is shown.
    Print,
}

impl Action {
    /// Its name, the general word first.
    pub fn terms(&self) -> Vec<Term> {
        match self {
            Self::RecordObservation { .. } => vec![Term::RecordObservation],
            Self::Undo(change) => vec![Term::Undo, *change],
            Self::Redo(change) => vec![Term::Redo, *change],
            Self::Today => vec![Term::Today],
            Self::Export(export) => vec![Term::Export, export.term()],
            Self::ColorScheme(ColorScheme::Auto) => vec![Term::Appearance, Term::ThemeAuto],
            Self::ColorScheme(ColorScheme::Light) => vec![Term::Appearance, Term::ThemeLight],
            Self::ColorScheme(ColorScheme::Dark) => vec![Term::Appearance, Term::ThemeDark],
            Self::HighContrast => vec![Term::HighContrast],
            Self::LargeText => vec![Term::LargeText],
            Self::OtherLanguage => vec![Term::OtherLanguage],
            Self::NewPlan => vec![Term::NewPlan],
            Self::CopyPlan => vec![Term::CopyPlan],
            Self::Shortcuts => vec![Term::Keys],
            Self::Tour => vec![Term::TourAgain],
            Self::Print => vec![Term::PrintPage],
        }
    }

    /// Other words for it.
    pub fn also(&self) -> &'static [&'static str] {
        match self {
            Self::Print => &["打印", "通报", "print", "pdf"],
            Self::Undo(_) => &["撤回", "undo"],
            Self::Export(_) => &["下载", "备份", "分享", "download", "share"],
            Self::RecordObservation { .. } => &["填报", "录入", "enter"],
            _ => &[],
        }
    }

    pub fn perform(self, state: State) {
        match self {
            Self::RecordObservation { indicator } => state.open_dialog(Dialog::Observation { indicator, subject: None }),
            Self::Undo(_) => state.undo(),
            Self::Redo(_) => state.redo(),
            Self::Today => state.set_view(|v| v.as_of = None),
            Self::Export(what) => export(state, what),
            Self::ColorScheme(scheme) => state.set_settings(|s| s.color_scheme = scheme),
            Self::HighContrast => state.set_settings(|s| s.high_contrast = !s.high_contrast),
            Self::LargeText => state.set_settings(|s| s.large_text = !s.large_text),
            Self::OtherLanguage => state.toggle_language(),
            Self::NewPlan => state.new_plan(),
            Self::CopyPlan => state.copy_plan(),
            Self::Shortcuts => state.open_dialog(Dialog::Shortcuts),
            Self::Tour => state.show_tour(1),
            // After the search has gone from the page.
            Self::Print => leptos::prelude::request_animation_frame(print::page),
        }
    }
}

/// The changes that undo and redo would affect.
pub type Undoable = (Option<Term>, Option<Term>);

/// Every command that is available on the current page.
pub fn possible(s: &Snapshot, here: &Page, (last_done, last_undone): Undoable) -> Vec<Action> {
    let target = if let Page::Target(id) = here { s.plan().target(id) } else { None };
    let indicator = target.and_then(|t| t.indicator.clone());
    let has_own = s.workspace().own().next().is_some();
    let mut all: Vec<Action> = Vec::new();
    all.extend(indicator.map(|indicator| Action::RecordObservation { indicator }));
    all.extend(last_done.map(Action::Undo));
    all.extend(last_undone.map(Action::Redo));
    all.extend(s.is_replay().then_some(Action::Today));
    all.extend(Export::ALL.into_iter().filter(|e| has_own || *e != Export::Own).map(Action::Export));
    all.extend(ColorScheme::ALL.map(Action::ColorScheme));
    all.extend([
        Action::HighContrast,
        Action::LargeText,
        Action::OtherLanguage,
        Action::NewPlan,
        Action::CopyPlan,
        Action::Shortcuts,
        Action::Tour,
        Action::Print,
    ]);
    all
}
