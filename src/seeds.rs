//! The shipped plans, each with its published outturn.

use xianfeng_core::edit::Workspace;
use xianfeng_files::Problem;
use xianfeng_files::packed::{self, Damaged};

/// A shipped plan.
#[derive(Clone, Copy, Debug)]
pub struct Seed {
    pub id: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub files: Files,
}

/// The place of its two files.
#[derive(Clone, Copy, Debug)]
pub enum Files {
    /// Packed in the program: the plan of the first screen.
    Inside(&'static [u8]),
    /// Served next to the page and fetched when the plan is chosen.
    Beside { plan: &'static str, outturn: &'static str },
}

const FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shenyang-2022.plan.bin"));

/// The page opens with the first one.
pub const SHIPPED: [Seed; 2] = [
    Seed { id: "shenyang-2022", zh: "沈阳市2022年专项行动", en: "Shenyang action plan 2022", files: Files::Inside(FIRST) },
    Seed {
        id: "canada-2030",
        zh: "加拿大2030年指标",
        en: "Canada indicators to 2030",
        files: Files::Beside { plan: "seeds/canada-2030.plan.json", outturn: "seeds/canada-2030.outturn.ledger.json" },
    },
];

/// The plan that the page opens with, without anything from the person.
pub fn first() -> Result<Workspace, Damaged> {
    unpacked(FIRST)
}

/// A plan with its outturn, unpacked from the build's output.
pub fn unpacked(bytes: &[u8]) -> Result<Workspace, Damaged> {
    let (plan, outturn) = packed::unpack(bytes)?;
    Ok(Workspace::new(plan, outturn))
}

/// The shipped plan of this id.
pub fn shipped(id: &str) -> Option<&'static Seed> {
    SHIPPED.iter().find(|seed| seed.id == id)
}

/// A plan with its outturn, parsed from the texts of their files.
pub fn workspace(plan: &str, outturn: Option<&str>) -> Result<Workspace, Vec<Problem>> {
    let plan = xianfeng_files::plan::read(plan).usable()?;
    let outturn = match outturn {
        Some(outturn) => xianfeng_files::ledger::read(outturn, &plan).usable()?,
        None => Default::default(),
    };
    Ok(Workspace::new(plan, outturn))
}
