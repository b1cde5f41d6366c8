//! The part that writes workbooks.

use std::sync::Arc;

use super::NotLoaded;
use crate::snapshot::Snapshot;
use xianfeng_core::ledger::RoundItem;
use xianfeng_workbook::read::Page;
use xianfeng_workbook::round::{self, Books, Opened, Returned};
use xianfeng_workbook::{Inputs, NotWritten, Topic};

lazy! {
    in workbook {
        /// The bytes of a workbook of the day.
        pub fn workbook(snapshot: Arc<Snapshot>) -> Result<Vec<u8>, NotWritten> {
            xianfeng_workbook::write(&inputs(&snapshot))
        }

        /// One table of the workbook as CSV.
        pub fn table(snapshot: Arc<Snapshot>, topic: Topic) -> String {
            topic.sheet(&inputs(&snapshot)).csv()
        }

        /// The forms of a round in one ZIP file.
        pub fn forms(snapshot: Arc<Snapshot>, round: RoundItem) -> Result<Vec<u8>, NotWritten> {
            round::forms(&inputs(&snapshot), &round.subject, &round.round).and_then(|forms| round::pack(&forms))
        }

        /// What returned forms bring.
        pub fn returned(snapshot: Arc<Snapshot>, round: RoundItem, files: Vec<Opened>) -> Returned {
            let s = &*snapshot;
            let (id, of, today) = (&round.subject, &round.round, s.today);
            let books = Books { plan: s.plan(), ledger_view: &s.ledger_view, id, round: of, today, language: s.language };
            round::read_returned(&books, &files)
        }

        /// What the sheet of figures of a changed workbook brings; `None` where there is no such sheet.
        pub fn taken_back(snapshot: Arc<Snapshot>, name: String, pages: Vec<Page>) -> Option<Returned> {
            round::taken_back(snapshot.plan(), &snapshot.ledger_view, snapshot.today, &name, &pages)
        }
    }
}

fn inputs(s: &Snapshot) -> Inputs<'_> {
    Inputs {
        plan: s.plan(),
        ledger: &s.workspace().ledger,
        ledger_view: &s.ledger_view,
        assessments: s.assessments(),
        as_of: s.as_of,
        made: s.today,
        language: s.language,
    }
}
