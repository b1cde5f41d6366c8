//! The keys of the page: which there are, what they ask for, and the sheet that lists them.

use maud::{Markup, html};

use super::Settings;
use crate::action::Action;
use crate::snapshot::Snapshot;
use xianfeng_text::Term;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Find,
    Undo,
    Redo,
    Sheet,
    /// The search field of the list.
    Search,
    /// A page of the navigation, counted from 0.
    Page(usize),
    /// The target before or after.
    Previous,
    Next,
    Record,
    Language,
}

impl Press {
    /// A letter, digit or sign alone: such keys can be switched off (WCAG 2.1.4), because who speaks to
    /// a computer, or hits keys by accident, sets them off without wanting to.
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Find | Self::Undo | Self::Redo)
    }
}

/// What a key asks for; `command` is Ctrl, or ⌘ on a Mac.
pub fn press(key: &str, command: bool, shift: bool) -> Option<Press> {
    let letter = key.to_ascii_lowercase();
    Some(match (letter.as_str(), command, shift) {
        ("k", true, false) => Press::Find,
        ("z", true, false) => Press::Undo,
        ("z", true, true) | ("y", true, false) => Press::Redo,
        (_, true, _) => return None,
        ("?" | "？", ..) => Press::Sheet,
        ("/", ..) => Press::Search,
        ("j", ..) => Press::Next,
        ("k", ..) => Press::Previous,
        ("n", ..) => Press::Record,
        ("l", ..) => Press::Language,
        (digit, ..) if digit.len() == 1 => Press::Page(digit.parse::<usize>().ok()?.checked_sub(1)?),
        _ => return None,
    })
}

/// As the sheet lists them: keys that are pressed together, or one of several.
const SHEET: [(&[&str], Term); 10] = [
    (&["Ctrl / ⌘", "K"], Term::KeyFind),
    (&["/"], Term::KeySearch),
    (&["1 … 9"], Term::KeyPages),
    (&["J", "K"], Term::KeyNeighbours),
    (&["N"], Term::RecordFigure),
    (&["L"], Term::KeyLanguage),
    (&["Ctrl / ⌘", "Z"], Term::Undo),
    (&["Ctrl / ⌘", "Shift", "Z"], Term::Redo),
    (&["?"], Term::KeySheet),
    (&["Esc"], Term::KeyClose),
];

pub fn dialog(s: &Snapshot, settings: &Settings) -> Markup {
    let off = settings.single_keys_off;
    html! {
        h2 #keys-title { (s.t(Term::Keys)) }
        table.keys {
            caption.hidden { (s.t(Term::Keys)) }
            tbody {
                @for (keys, term) in SHEET { tr { th scope="row" { @for key in keys { kbd { (key) } " " } } td { (s.t(term)) } } }
            }
        }
        p.quiet { (s.t(Term::KeysText)) }
        p.form-buttons {
            button.primary #keys-close type="button" data-do=(Action::CloseDialog) { (s.t(Term::Close)) }
            button #single-keys type="button" aria-pressed=(off) data-do=(Action::SingleKeys) { (s.t(Term::SingleKeysOff)) }
            button #tour-again type="button" data-do=(Action::Tour(1)) { (s.t(Term::TourAgain)) }
        }
    }
}
