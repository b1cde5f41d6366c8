//! Writes a plan and its ledger of a size, to measure with: `cargo run -p xianfeng-testing --example grown -- TARGETS
//! MONTHS FOLDER`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use xianfeng_testing::growth::{ledger_text, plan_text};

fn main() -> Result<(), Box<dyn Error>> {
    let [targets, months, folder] = env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "TARGETS MONTHS FOLDER")?;
    let (targets, months, folder) = (targets.parse()?, months.parse()?, PathBuf::from(folder));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("plan.json"), plan_text(targets))?;
    fs::write(folder.join("ledger.json"), ledger_text(targets, months))?;
    Ok(())
}
