//! The part that writes workbooks.

use std::sync::Arc;

use super::NotLoaded;
use crate::snapshot::Snapshot;
use xianfeng_workbook::{Inputs, NotWritten};

lazy! {
    in workbook {
        /// The bytes of a workbook of the day.
        pub fn workbook(snapshot: Arc<Snapshot>) -> Result<Vec<u8>, NotWritten> {
            let s = &*snapshot;
            xianfeng_workbook::write(&Inputs {
                plan: s.plan(),
                ledger: &s.workspace().ledger,
                ledger_view: &s.ledger_view,
                assessments: &s.assessments,
                as_of: s.as_of,
                made: s.today,
                language: s.language,
            })
        }
    }
}
