//! Arguments of the commands that write and read workbooks.

use lexopt::prelude::*;
use xianfeng_core::measure::{Date, Period, typed};
use xianfeng_core::plan::Language;
use xianfeng_workbook::Topic;

use super::{Known, Said, Sources, basis, language, stray, text, unknown, value};

pub struct Export {
    pub sources: Sources,
    pub known: Known,
    pub form: ExportForm,
    /// The file to write; a name of its own in the current folder where none is said.
    pub out: Option<String>,
    pub language: Language,
}

/// A round of reports to begin.
pub struct Round {
    pub sources: Sources,
    pub period: Period,
    pub due: Date,
    /// Empty: every unit that answers for a target.
    pub units: Vec<String>,
    /// The file with the forms; the round itself is a ledger beside it.
    pub out: String,
    pub language: Language,
}

/// Returned forms of a round.
pub struct Returns {
    pub sources: Sources,
    pub files: Vec<String>,
    /// The ledger to write of what is new or changed.
    pub out: Option<String>,
    /// Takes what looks wrong, too.
    pub doubtful: bool,
    pub language: Language,
}

/// The form of an export.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExportForm {
    /// Every sheet in one workbook.
    Xlsx,
    /// One of its tables.
    Csv(Topic),
    /// A Data Package.
    DataPackage,
    /// The figures as SDMX-CSV.
    Sdmx,
}

pub fn export(parser: &mut lexopt::Parser) -> Result<Export, String> {
    let (mut said, mut out) = (Said::default(), None);
    let (mut known, mut said_in) = (Known::default(), Language::Zh);
    let (mut format, mut topic) = ("xlsx".to_owned(), None);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("plan") => said.plan(parser)?,
            Long("ledger") => said.ledger(parser)?,
            Long("as-of") => said.as_of(parser)?,
            Long("known") => known = basis(&value(parser, "known")?)?,
            Long("format") => format = value(parser, "format")?,
            Long("sheet") => topic = Some(sheet(&value(parser, "sheet")?)?),
            Long("out") => out = Some(value(parser, "out")?),
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            Value(file) => return Err(stray(file)?),
            other => return Err(unknown(&other)),
        }
    }
    let sources = said.complete()?;
    let form = match (format.as_str(), topic) {
        ("xlsx", None) => ExportForm::Xlsx,
        ("datapackage", None) => ExportForm::DataPackage,
        ("sdmx", None) => ExportForm::Sdmx,
        ("xlsx" | "datapackage" | "sdmx", Some(_)) => return Err("--sheet is for --format csv alone".to_owned()),
        ("csv", Some(topic)) => ExportForm::Csv(topic),
        ("csv", None) => return Err(format!("--format csv needs --sheet: {}", slugs())),
        (other, _) => return Err(format!("there is no format `{other}`: xlsx, csv, datapackage or sdmx")),
    };
    Ok(Export { sources, known, form, out, language: said_in })
}

pub fn round(parser: &mut lexopt::Parser) -> Result<Round, String> {
    let (mut said, mut out) = (Said::default(), None);
    let (mut of, mut due, mut units, mut said_in) = (None, None, Vec::new(), Language::Zh);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("plan") => said.plan(parser)?,
            Long("ledger") => said.ledger(parser)?,
            Long("as-of") => said.as_of(parser)?,
            Long("period") => of = Some(period(&value(parser, "period")?)?),
            Long("due") => due = Some(value(parser, "due")?),
            Long("unit") => units.push(value(parser, "unit")?),
            Long("out") => out = Some(value(parser, "out")?),
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            Value(file) => return Err(stray(file)?),
            other => return Err(unknown(&other)),
        }
    }
    let sources = said.complete()?;
    let (Some(period), Some(due), Some(out)) = (of, due, out) else { return Err("--period, --due and --out are needed".to_owned()) };
    let due = typed::day(&due).ok_or_else(|| format!("--due {due} is no day; write 2022-12-31"))?;
    Ok(Round { sources, period, due, units, out, language: said_in })
}

pub fn returns(parser: &mut lexopt::Parser) -> Result<Returns, String> {
    let (mut said, mut out) = (Said::default(), None);
    let (mut files, mut said_in, mut doubtful) = (Vec::new(), Language::Zh, false);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("plan") => said.plan(parser)?,
            Long("ledger") => said.ledger(parser)?,
            Long("as-of") => said.as_of(parser)?,
            Long("out") => out = Some(value(parser, "out")?),
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            Long("doubtful") => doubtful = true,
            Value(file) => files.push(text(file)?),
            other => return Err(unknown(&other)),
        }
    }
    let sources = said.complete()?;
    if files.is_empty() {
        return Err("name the returned files".to_owned());
    }
    Ok(Returns { sources, files, out, doubtful, language: said_in })
}

fn period(text: &str) -> Result<Period, String> {
    typed::period(text, None).ok_or_else(|| format!("--period {text} is no period; write 2022-09 or 2022-Q3"))
}

fn sheet(name: &str) -> Result<Topic, String> {
    let found = Topic::ALL.into_iter().find(|topic| topic.slug() == name);
    found.ok_or_else(|| format!("there is no sheet `{name}`: {}", slugs()))
}

fn slugs() -> String {
    Topic::ALL.map(Topic::slug).join(", ")
}
