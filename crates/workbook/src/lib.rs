//! Workbooks for people who calculate: a plan with its ledger and verdicts, a topic a sheet, and back.
//!
//! Begin with [`sheets`], which turns a day of a ledger into [`Sheet`]s, and [`write`], which makes one file of them;
//! [`read`] takes such a file back. The crate knows no browser and no clock: the as-of date and today are arguments.

mod about;
mod areas;
mod figures;
mod history;
pub mod read;
pub mod round;
mod sheet;
mod targets;
mod work;
mod xlsx;

use xianfeng_core::assess::Assessment;
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_text::WorkbookTerm;

pub use figures::Field;
pub use sheet::{Answer, Cell, Chart, ChartKind, Column, Role, Series, Sheet};
pub use xlsx::NotWritten;

/// Everything that a workbook is made of: a day of a ledger, judged.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    pub plan: &'a Plan,
    /// Every edit, for the sheet of records.
    pub ledger: &'a Ledger,
    pub ledger_view: &'a LedgerView,
    /// In the plan's order.
    pub assessments: &'a [Assessment],
    pub as_of: Date,
    /// The day on which the file is made.
    pub made: Date,
    pub language: Language,
}

/// A sheet of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    About,
    Targets,
    Figures,
    Areas,
    Work,
    History,
}

impl Topic {
    pub const ALL: [Topic; 6] = [Self::About, Self::Targets, Self::Figures, Self::Areas, Self::Work, Self::History];

    /// Its name on the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Targets => "targets",
            Self::Figures => "figures",
            Self::Areas => "areas",
            Self::Work => "work",
            Self::History => "history",
        }
    }

    fn term(self) -> WorkbookTerm {
        match self {
            Self::About => WorkbookTerm::About,
            Self::Targets => WorkbookTerm::Targets,
            Self::Figures => WorkbookTerm::Figures,
            Self::Areas => WorkbookTerm::Areas,
            Self::Work => WorkbookTerm::Work,
            Self::History => WorkbookTerm::History,
        }
    }

    pub fn sheet(self, inputs: &Inputs) -> Sheet {
        let sheet = match self {
            Self::About => about::sheet(inputs),
            Self::Targets => targets::sheet(inputs),
            Self::Figures => figures::sheet(inputs),
            Self::Areas => areas::sheet(inputs),
            Self::Work => work::sheet(inputs),
            Self::History => history::sheet(inputs),
        };
        Sheet { name: self.term().in_language(inputs.language).to_owned(), ..sheet }
    }
}

/// The workbook of a day as .xlsx.
pub fn write(inputs: &Inputs) -> Result<Vec<u8>, NotWritten> {
    let sheets: Vec<Sheet> = Topic::ALL.into_iter().map(|topic| topic.sheet(inputs)).collect();
    xlsx::write(&sheets, inputs.plan.title.in_language(inputs.language), inputs.made)
}

/// The name of its file, in the reader's language: `沈阳市…-工作簿-2023-04-10.xlsx`.
pub fn file_name(plan: &Plan, language: Language, as_of: Date) -> String {
    named(plan, WorkbookTerm::File, language, as_of, "xlsx")
}

/// The name of the file of one table: `沈阳市…-指标-2023-04-10.csv`.
pub fn table_name(plan: &Plan, topic: Topic, language: Language, as_of: Date) -> String {
    named(plan, topic.term(), language, as_of, "csv")
}

fn named(plan: &Plan, what: WorkbookTerm, language: Language, as_of: Date, ending: &str) -> String {
    let name = plain_name(plan.title.in_language(language));
    let name = if name.is_empty() { plan.id.as_str() } else { &name };
    format!("{name}-{}-{as_of}.{ending}", what.in_language(language))
}

/// A text as a part of a file name: without the characters that a file system somewhere refuses, and short enough to
/// leave room for the rest.
fn plain_name(text: &str) -> String {
    let is_plain = |c: &char| !c.is_control() && !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '《' | '》');
    text.chars().filter(is_plain).take(40).collect::<String>().trim().to_owned()
}

/// The lines above every table: which plan, as of which day.
fn head_lines(inputs: &Inputs) -> Vec<Vec<Cell>> {
    let l = inputs.language;
    let as_of = format!("{} {}", WorkbookTerm::AsOf.in_language(l), xianfeng_text::day(l, inputs.as_of));
    vec![vec![Cell::text(inputs.plan.title.in_language(l))], vec![Cell::text(as_of)]]
}
