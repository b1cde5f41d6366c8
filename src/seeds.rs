//! The plan and the ledger that the page comes with.

use crate::edit::Workspace;
use crate::format::{self, Problem};

/// A shipped plan with its published outturn, as file texts.
#[derive(Clone, Copy, Debug)]
pub struct Seed {
    pub plan: &'static str,
    pub outturn: &'static str,
}

/// Shenyang's 2022 action plan: on the first screen, so inside the program.
pub const SHENYANG: Seed = Seed {
    plan: include_str!(concat!(env!("OUT_DIR"), "/shenyang-2022.plan.json")),
    outturn: include_str!(concat!(env!("OUT_DIR"), "/shenyang-2022.outturn.ledger.json")),
};

impl Seed {
    /// The plan with its outturn, nothing of a person's yet.
    pub fn workspace(&self) -> Result<Workspace, Vec<Problem>> {
        let plan = format::plan::read(self.plan).usable()?;
        let outturn = format::ledger::read(self.outturn, &plan).usable()?;
        Ok(Workspace::new(plan, outturn))
    }
}
