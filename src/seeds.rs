//! The plan and the ledger that the page comes with.

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
