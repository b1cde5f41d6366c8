//! `plan publish`: open data at fixed addresses.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::day_from_number;
use xianfeng_core::plan::Language;
use xianfeng_opendata::{Inputs, Licence, MIT};

use crate::arguments::{Known, Publish as Options, Sources};
use crate::files::seeds;
use crate::status::{Judged, judge};

pub fn run(options: &Options) -> Result<(), String> {
    let as_of = options.as_of.unwrap_or_else(today);
    let (sources, licence) = match &options.plan {
        Some((plan, ledgers)) => (vec![Sources { plan: plan.clone(), ledgers: ledgers.clone(), as_of }], None),
        None => (published(as_of)?, Some(MIT)),
    };
    let judged = sources.iter().map(|sources| judge(sources, Known::Published, Language::En)).collect::<Result<Vec<_>, _>>()?;
    write(Path::new(&options.out), judged, as_of, licence)
}

fn write(folder: &Path, judged: Vec<Judged>, as_of: Date, licence: Option<Licence>) -> Result<(), String> {
    let judged: Vec<Judged> = judged.into_iter().map(|of| Judged { ledger_view: of.ledger_view.into_day(as_of), ..of }).collect();
    let inputs = judged.iter().map(|Judged { plan, ledger, ledger_view, assessments }| Inputs {
        plan,
        ledger,
        ledger_view,
        assessments,
        as_of,
        licence,
    });
    for file in xianfeng_opendata::publish(&inputs.collect::<Vec<_>>()) {
        let path = folder.join(&file.name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))?;
        fs::write(&path, file.text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Every published plan with its outturn.
fn published(as_of: Date) -> Result<Vec<Sources>, String> {
    let all = seeds()?;
    let plans = all.iter().filter_map(|name| Some((name, name.strip_suffix(".plan.json")?)));
    let sources = plans.map(|(plan, stem)| {
        let outturn = format!("{stem}.outturn.ledger.json");
        let ledgers = all.iter().filter(|name| **name == outturn).cloned().collect();
        Sources { plan: plan.clone(), ledgers, as_of }
    });
    Ok(sources.collect())
}

/// The day on which this runs, in UTC: the day of the build.
fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(day_from_number).unwrap_or(Date::MAX)
}
