//! The keys of the page: which there are, what they ask for, and the sheet that lists them.

use maud::{Markup, html};

use super::Settings;
use crate::action::Action;
use crate::snapshot::Snapshot;
use xianfeng_text::Term;

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
