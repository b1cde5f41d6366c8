//! Arguments of the commands.

mod publish;
mod workbooks;

use std::ffi::OsString;

use lexopt::prelude::*;
use xianfeng_core::measure::Date;
use xianfeng_core::measure::typed;
use xianfeng_core::plan::Language;

pub use publish::Publish;
pub use workbooks::{Export, ExportForm, Returns, Round};

pub enum Command {
    Help(Topic),
    Check(Check),
    Status(Status),
    Import(Import),
    Export(Export),
    Round(Round),
    Returns(Returns),
    Publish(Publish),
    Schema(Schema),
}

/// A command to explain; all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    All,
    Check,
    Status,
    Import,
    Export,
    Round,
    Returns,
    Publish,
    Schema,
}

/// Why the arguments are refused, and the command whose usage helps.
#[derive(Debug)]
pub struct Refused {
    pub reason: String,
    pub usage: Topic,
}

pub struct Check {
    /// Empty: the published ones.
    pub files: Vec<String>,
    pub language: Language,
}

/// A plan with its ledgers, and the day on which they are judged.
pub struct Sources {
    pub plan: String,
    pub ledgers: Vec<String>,
    pub as_of: Date,
}

/// The [`Sources`] as far as they are said.
#[derive(Default)]
struct Said {
    plan: Option<String>,
    ledgers: Vec<String>,
    as_of: Option<Date>,
}

pub struct Status {
    pub sources: Sources,
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

pub struct Import {
    pub files: Vec<String>,
    pub plan: String,
    pub format: Format,
    /// The folder for answers, one a file; `None`: they are printed.
    pub out: Option<String>,
    pub language: Language,
}

#[derive(Default)]
pub struct Schema {
    /// Compares instead of writing.
    pub check: bool,
}

/// Reads what follows `cargo xtask plan`.
pub fn read(arguments: Vec<OsString>) -> Result<Command, Refused> {
    let refused = |usage| move |reason| Refused { reason, usage };
    let mut parser = lexopt::Parser::from_args(arguments);
    let first = parser.next().map_err(|e| e.to_string()).map_err(refused(Topic::All))?;
    let (topic, name) = match first {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help(Topic::All)),
        Some(Value(name)) => {
            let name = text(name).map_err(refused(Topic::All))?;
            (Topic::named(&name), name)
        }
        Some(Long(other)) => (None, format!("--{other}")),
        Some(Short(other)) => (None, format!("-{other}")),
    };
    match topic {
        None => Err(refused(Topic::All)(format!("there is no `cargo xtask plan {name}`. There is:"))),
        Some(Topic::All) => {
            let about = parser.next().ok().flatten().and_then(|argument| if let Value(name) = argument { text(name).ok() } else { None });
            Ok(Command::Help(about.and_then(|name| Topic::named(&name)).unwrap_or(Topic::All)))
        }
        Some(topic) if asks_for_help(&parser) => Ok(Command::Help(topic)),
        Some(topic) => match topic {
            Topic::All => Ok(Command::Help(Topic::All)),
            Topic::Check => check(&mut parser).map(Command::Check),
            Topic::Status => status(&mut parser).map(Command::Status),
            Topic::Import => import(&mut parser).map(Command::Import),
            Topic::Export => workbooks::export(&mut parser).map(Command::Export),
            Topic::Round => workbooks::round(&mut parser).map(Command::Round),
            Topic::Returns => workbooks::returns(&mut parser).map(Command::Returns),
            Topic::Publish => publish::publish(&mut parser).map(Command::Publish),
            Topic::Schema => schema(&mut parser).map(Command::Schema),
        }
        .map_err(refused(topic)),
    }
}

impl Topic {
    fn named(name: &str) -> Option<Self> {
        match name {
            "help" => Some(Self::All),
            "check" => Some(Self::Check),
            "status" => Some(Self::Status),
            "import" => Some(Self::Import),
            "export" => Some(Self::Export),
            "round" => Some(Self::Round),
            "returns" => Some(Self::Returns),
            "publish" => Some(Self::Publish),
            "schema" => Some(Self::Schema),
            _ => None,
        }
    }
}

/// Tells whether `--help` stands anywhere among what follows; then nothing else is read.
fn asks_for_help(parser: &lexopt::Parser) -> bool {
    let mut rest = parser.clone();
    rest.raw_args().is_ok_and(|mut all| all.any(|argument| argument == "--help" || argument == "-h"))
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
    let mut said = Said::default();
    let (mut known, mut format, mut said_in) = (Known::default(), Format::default(), Language::En);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Long("plan") => said.plan(parser)?,
            Long("ledger") => said.ledger(parser)?,
            Long("as-of") => said.as_of(parser)?,
            Long("known") => known = basis(&value(parser, "known")?)?,
            Long("format") => format = read_format(&value(parser, "format")?)?,
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            Value(file) => return Err(stray(file)?),
            other => return Err(unknown(&other)),
        }
    }
    Ok(Status { sources: said.complete()?, known, format, language: said_in })
}

fn basis(name: &str) -> Result<Known, String> {
    match name {
        "published" => Ok(Known::Published),
        "recorded" => Ok(Known::Recorded),
        other => {
            let text = "published (counts from its day of publication) or recorded (from the day it was recorded in the ledger)";
            Err(format!("--known {other}: {text}"))
        }
    }
}

impl Said {
    fn plan(&mut self, parser: &mut lexopt::Parser) -> Result<(), String> {
        self.plan = Some(value(parser, "plan")?);
        Ok(())
    }

    fn ledger(&mut self, parser: &mut lexopt::Parser) -> Result<(), String> {
        self.ledgers.push(value(parser, "ledger")?);
        Ok(())
    }

    fn as_of(&mut self, parser: &mut lexopt::Parser) -> Result<(), String> {
        self.as_of = Some(day(&value(parser, "as-of")?)?);
        Ok(())
    }

    /// Refuses unless everything that a judgement needs was said.
    fn complete(self) -> Result<Sources, String> {
        let Self { plan, ledgers, as_of } = self;
        let missing: Vec<&str> = [("--plan", plan.is_none()), ("--ledger", ledgers.is_empty()), ("--as-of", as_of.is_none())]
            .iter()
            .filter_map(|(name, is_missing)| is_missing.then_some(*name))
            .collect();
        match (plan, as_of, missing.is_empty()) {
            (Some(plan), Some(as_of), true) => Ok(Sources { plan, ledgers, as_of }),
            _ => Err(format!("{} {} missing", missing.join(", "), if missing.len() == 1 { "is" } else { "are" })),
        }
    }
}

/// The answer to a file without an option before it.
fn stray(file: OsString) -> Result<String, String> {
    Ok(format!("{}: say --plan or --ledger before a file", text(file)?))
}

fn import(parser: &mut lexopt::Parser) -> Result<Import, String> {
    let (mut files, mut plan, mut out) = (Vec::new(), None, None);
    let (mut format, mut said_in) = (Format::default(), Language::En);
    while let Some(argument) = parser.next().map_err(|e| e.to_string())? {
        match argument {
            Value(file) => files.push(text(file)?),
            Long("plan") => plan = Some(value(parser, "plan")?),
            Long("format") => format = read_format(&value(parser, "format")?)?,
            Long("out") => out = Some(value(parser, "out")?),
            Long("lang") => said_in = language(&value(parser, "lang")?)?,
            other => return Err(unknown(&other)),
        }
    }
    match plan {
        _ if files.is_empty() => Err("FILE is missing".to_owned()),
        None => Err("--plan is missing".to_owned()),
        Some(plan) => Ok(Import { files, plan, format, out, language: said_in }),
    }
}

fn read_format(name: &str) -> Result<Format, String> {
    match name {
        "table" => Ok(Format::Table),
        "json" => Ok(Format::Json),
        other => Err(format!("there is no format `{other}`: table or json")),
    }
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
    typed::day(text).ok_or_else(|| format!("--as-of {text} is no day; write 2022-12-31"))
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
        read(line.split(' ').map(OsString::from).collect()).err().map(|refused| refused.reason).unwrap_or_default()
    }

    #[test]
    fn a_status_has_everything_it_was_told() {
        let line = "status --plan p.json --ledger a.json --ledger=b.json --as-of 2022-12-31 --known recorded --format json --lang zh";
        let Ok(Command::Status(status)) = read(line.split(' ').map(OsString::from).collect()) else { panic!("not read") };
        let Sources { plan, ledgers, as_of } = status.sources;
        assert_eq!((plan.as_str(), ledgers.as_slice()), ("p.json", ["a.json".to_owned(), "b.json".to_owned()].as_slice()));
        assert_eq!((status.known, status.format, status.language), (Known::Recorded, Format::Json, Language::Zh));
        assert_eq!(as_of, typed::day("2022-12-31").unwrap());
    }

    #[test]
    fn help_is_given_about_the_command_that_was_named() {
        let check = |line: &str, topic: Topic| {
            let arguments = line.split(' ').filter(|word| !word.is_empty()).map(OsString::from).collect();
            let Ok(Command::Help(found)) = read(arguments) else { panic!("{line}: no help") };
            assert_eq!(found, topic, "{line}");
        };
        check("", Topic::All);
        check("--help", Topic::All);
        check("-h", Topic::All);
        check("help", Topic::All);
        check("help status", Topic::Status);
        check("check --help", Topic::Check);
        check("check seeds/a.json -h", Topic::Check);
        check("status --help", Topic::Status);
        check("status --plan p.json --nonsense --help", Topic::Status);
        check("schema --help", Topic::Schema);
    }

    #[test]
    fn the_usage_of_the_command_in_question_helps() {
        let usage = |line: &str| read(line.split(' ').map(OsString::from).collect()).err().map(|refused| refused.usage);
        assert_eq!(usage("status"), Some(Topic::Status));
        assert_eq!(usage("check --verbose"), Some(Topic::Check));
        assert_eq!(usage("draw"), Some(Topic::All));
    }

    #[test]
    fn a_slip_is_named() {
        assert_eq!(refused("status --as-of 2022-13-31"), "--as-of 2022-13-31 is no day; write 2022-12-31");
        assert_eq!(refused("status --plan p.json --as-of 2022-12-31"), "--ledger is missing");
        assert_eq!(refused("status"), "--plan, --ledger, --as-of are missing");
        assert!(refused("status --known now").starts_with("--known now: published (counts from"));
        assert_eq!(refused("status p.json"), "p.json: say --plan or --ledger before a file");
        assert_eq!(refused("export --plan p --ledger l --as-of 2022 --sheet x"), "--as-of 2022 is no day; write 2022-12-31");
        let export = |rest: &str| refused(&format!("export --plan p --ledger l --as-of 2022-12-31 {rest}"));
        assert!(export("--format csv").starts_with("--format csv needs --sheet: about, targets"));
        assert!(export("--sheet x").starts_with("there is no sheet `x`: about, targets"));
        assert_eq!(export("--format pdf"), "there is no format `pdf`: xlsx, csv, datapackage or sdmx");
        assert_eq!(refused("publish"), "--out is missing");
        assert_eq!(refused("publish --out f --ledger l"), "--ledger needs --plan");
        assert_eq!(refused("round --plan p --ledger l --as-of 2022-12-31"), "--period, --due and --out are needed");
        assert_eq!(refused("round --period soon"), "--period soon is no period; write 2022-09 or 2022-Q3");
        assert_eq!(refused("returns --plan p --ledger l --as-of 2022-12-31"), "name the returned files");
        assert_eq!(refused("check --lang fr"), "there is no language `fr`: en or zh");
        assert_eq!(refused("check --verbose"), "there is no option --verbose here");
        assert_eq!(refused("status --plan"), "--plan needs a value");
        assert_eq!(refused("draw"), "there is no `cargo xtask plan draw`. There is:");
    }
}
