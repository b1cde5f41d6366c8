//! The part that writes open data: a Data Package, SDMX-CSV.

use std::sync::Arc;

use super::NotLoaded;
use crate::snapshot::Snapshot;
use xianfeng_opendata::{Inputs, NotPacked};

lazy! {
    in opendata {
        /// The bytes of a Data Package of the day, in one ZIP file.
        pub fn package(snapshot: Arc<Snapshot>) -> Result<Vec<u8>, NotPacked> { xianfeng_opendata::packed(&inputs(&snapshot)) }

        /// The figures of the day as SDMX-CSV.
        pub fn sdmx(snapshot: Arc<Snapshot>) -> String { xianfeng_opendata::sdmx(&inputs(&snapshot)) }
    }
}

fn inputs(s: &Snapshot) -> Inputs<'_> {
    Inputs {
        plan: s.plan(),
        ledger: &s.workspace().ledger,
        ledger_view: &s.ledger_view,
        assessments: s.assessments(),
        as_of: s.as_of,
        // What people recorded is theirs to license.
        licence: None,
    }
}
