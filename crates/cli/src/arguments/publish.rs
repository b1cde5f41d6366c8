//! Arguments of the command that writes open data.

use lexopt::prelude::*;
use xianfeng_core::measure::Date;

use super::{day, stray, unknown, value};

pub struct Publish {
    /// The folder to write.
    pub out: String,
    /// `None`: today.
    pub as_of: Option<Date>,
    /// A plan with its ledgers; `None`: the published ones.
    pub plan: Option<(String, Vec<String>)>,
}

pub fn publish(parser: &mut lexopt::Parser) -> Result<Publish, String> {
    let (mut out, mut as_of, mut plan, mut ledgers) = (None, None, None, Vec::new());
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("out") => out = Some(value(parser, "out")?),
            Long("as-of") => as_of = Some(day(&value(parser, "as-of")?)?),
            Long("plan") => plan = Some(value(parser, "plan")?),
            Long("ledger") => ledgers.push(value(parser, "ledger")?),
            Value(file) => return Err(stray(file)?),
            other => return Err(unknown(&other)),
        }
    }
    let out = out.ok_or("--out is missing")?;
    match plan {
        None if !ledgers.is_empty() => Err("--ledger needs --plan".to_owned()),
        plan => Ok(Publish { out, as_of, plan: plan.map(|plan| (plan, ledgers)) }),
    }
}
