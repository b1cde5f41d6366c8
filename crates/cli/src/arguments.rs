//! Arguments of the commands.

use std::ffi::OsString;

use lexopt::prelude::*;
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::date;
use xianfeng_core::plan::Language;

pub enum Command {
    Help,
    Check(Check),
    Status(Status),
    Schema(Schema),
}

pub struct Check {
    /// Empty: the published ones.
    pub files: Vec<String>,
    pub language: Language,
}

pub struct Status {
    pub plan: String,
    pub ledgers: Vec<String>,
    pub as_of: Date,
    pub known: Known,
    pub format: Format,
    pub language: Language,
}

/// The basis on which an observation counts: the day it was published, or the day it was recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Known {
    #[default]
    Published,
    Recorded,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    #[default]
    Table,
    Json,
}

#[derive(Default)]
pub struct Schema {
    /// Compares instead of writing.
    pub check: bool,
}

/// Reads what follows `cargo xtask plan`.
pub fn read(arguments: Vec<OsString>) -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    match parser.next().map_err(|e| e.to_string())? {
        None | Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(Value(name)) => match text(name)?.as_str() {
            "help" => Ok(Command::Help),
            "check" => check(&mut parser).map(Command::Check),
            "status" => status(&mut parser).map(Command::Status),
            "schema" => schema(&mut parser).map(Command::Schema),
            other => Err(format!("there is no `cargo xtask plan {other}`. There is:")),
        },
        Some(Long(other)) => Err(format!("there is no `cargo xtask plan --{other}`. There is:")),
        Some(Short(other)) => Err(format!("there is no `cargo xtask plan -{other}`. There is:")),
    }
}

fn check(parser: &mut lexopt::Parser) -> Result<Check, String> {
    // English where nothing is said: this is a tool for developers.
    let mut check = Check { files: Vec::new(), language: Language::En };
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Value(file) => check.files.push(text(file)?),
            Long("lang") => check.language = language(&value(parser, "lang")?)?,
            other => return Err(unknown(&other)),
        }
    }
    Ok(check)
}

fn status(parser: &mut lexopt::Parser) -> Result<Status, String> {
    let (mut plan, mut ledgers, mut as_of) = (None, Vec::new(), None);
    let (mut known, mut format, mut said_in) = (Known::default(), Format::default(), Language::En);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("plan") => plan = Some(value(parser, "plan")?),
            Long("ledger") => ledgers.push(value(parser, "ledger")?),
            Long("as-of") => as_of = Some(day(&value(parser, "as-of")?)?),
            Long("known") => {
                known = match value(parser, "known")?.as_str() {
                    "published" => Known::Published,
                    "recorded" => Known::Recorded,
                    other => return Err(format!("--known {other}: published or recorded")),
                }
            }
            Long("format") => {
                format = match value(parser, "format")?.as_str() {
                    "table" => Format::Table,
                    "json" => Format::Json,
                    other => return Err(format!("there is no format `{other}`: table or json")),
                }
            }
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            Value(file) => return Err(format!("{}: say --plan or --ledger before a file", text(file)?)),
            other => return Err(unknown(&other)),
        }
    }
    let missing = |name: &str| format!("--{name} is missing");
    let as_of = as_of.ok_or_else(|| missing("as-of"))?;
    let plan = plan.ok_or_else(|| missing("plan"))?;
    if ledgers.is_empty() {
        return Err(missing("ledger"));
    }
    Ok(Status { plan, ledgers, as_of, known, format, language: said_in })
}

fn schema(parser: &mut lexopt::Parser) -> Result<Schema, String> {
    let mut schema = Schema::default();
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("check") => schema.check = true,
            other => return Err(unknown(&other)),
        }
    }
    Ok(schema)
}

fn value(parser: &mut lexopt::Parser, name: &str) -> Result<String, String> {
    text(parser.value().map_err(|_| format!("--{name} needs a value"))?)
}

fn text(argument: OsString) -> Result<String, String> {
    argument.into_string().map_err(|argument| format!("{} is not UTF-8", argument.display()))
}

fn day(text: &str) -> Result<Date, String> {
    date(text).ok_or_else(|| format!("--as-of {text} is no day; write 2022-12-31"))
}

fn language(name: &str) -> Result<Language, String> {
    match name {
        "en" => Ok(Language::En),
        "zh" => Ok(Language::Zh),
        other => Err(format!("there is no language `{other}`: en or zh")),
    }
}

fn unknown(argument: &lexopt::Arg) -> String {
    match argument {
        Long(name) => format!("there is no option --{name} here"),
        Short(name) => format!("there is no option -{name} here"),
        Value(text) => format!("`{}` is one argument too many", text.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(line: &str) -> String {
        read(line.split(' ').map(OsString::from).collect()).err().unwrap_or_default()
    }

    #[test]
    fn a_status_has_everything_it_was_told() {
        let line = "status --plan p.json --ledger a.json --ledger=b.json --as-of 2022-12-31 --known recorded --format json --lang zh";
        let Ok(Command::Status(status)) = read(line.split(' ').map(OsString::from).collect()) else { panic!("not read") };
        assert_eq!((status.plan.as_str(), status.ledgers.as_slice()), ("p.json", ["a.json".to_owned(), "b.json".to_owned()].as_slice()));
        assert_eq!((status.known, status.format, status.language), (Known::Recorded, Format::Json, Language::Zh));
        assert_eq!(status.as_of, date("2022-12-31").unwrap());
    }

    #[test]
    fn a_slip_is_named() {
        assert_eq!(refused("status --as-of 2022-13-31"), "--as-of 2022-13-31 is no day; write 2022-12-31");
        assert_eq!(refused("status --plan p.json --as-of 2022-12-31"), "--ledger is missing");
        assert_eq!(refused("status p.json"), "p.json: say --plan or --ledger before a file");
        assert_eq!(refused("check --lang fr"), "there is no language `fr`: en or zh");
        assert_eq!(refused("check --verbose"), "there is no option --verbose here");
        assert_eq!(refused("status --plan"), "--plan needs a value");
        assert_eq!(refused("draw"), "there is no `cargo xtask plan draw`. There is:");
    }
}
