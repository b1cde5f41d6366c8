//! `plan export`: a workbook of a day, one of its tables, or data for other tools.

use xianfeng_workbook::{Inputs, file_name, write};

use crate::arguments::{Export as Options, ExportForm};
use crate::files::save;
use crate::say::{self, say};
use crate::status::{Judged, judge};

pub fn run(options: &Options) -> Result<(), String> {
    let as_of = options.sources.as_of;
    let Judged { plan, ledger, ledger_view, assessments } = judge(&options.sources, options.known, options.language)?;
    // A workbook shows the vintages of its day.
    let ledger_view = ledger_view.into_day(as_of);
    let inputs = Inputs {
        plan: &plan,
        ledger: &ledger,
        ledger_view: &ledger_view,
        assessments: &assessments,
        as_of,
        made: as_of,
        language: options.language,
    };
    let (assessments, ledger_view) = (&assessments, &ledger_view);
    let open = xianfeng_opendata::Inputs { plan: &plan, ledger: &ledger, ledger_view, assessments, as_of, licence: None };
    match (options.form, &options.out) {
        (ExportForm::Xlsx, out) => {
            let name = out.clone().unwrap_or_else(|| file_name(&plan, options.language, as_of));
            save(&name, &write(&inputs).map_err(|error| error.0)?)?;
            say!("{name}");
        }
        (ExportForm::DataPackage, out) => {
            let name = out.clone().unwrap_or_else(|| format!("{}-datapackage-{as_of}.zip", plan.id));
            save(&name, &xianfeng_opendata::packed(&open).map_err(|error| error.0)?)?;
            say!("{name}");
        }
        (ExportForm::Sdmx, Some(name)) => save(name, xianfeng_opendata::sdmx(&open).as_bytes())?,
        (ExportForm::Sdmx, None) => say::text(xianfeng_opendata::sdmx(&open)),
        (ExportForm::Csv(topic), Some(name)) => save(name, topic.sheet(&inputs).csv().as_bytes())?,
        (ExportForm::Csv(topic), None) => say::text(topic.sheet(&inputs).csv()),
    }
    Ok(())
}
