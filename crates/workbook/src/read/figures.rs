//! The sheet of figures read back: a row an observation, whatever a person changed in it.

use std::collections::BTreeMap;

use xianfeng_core::id::{IndicatorId, SubjectId};
use xianfeng_core::ledger::{self, Observation, ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::{Date, Decimal, Period, Qualifier, typed};
use xianfeng_core::plan::{Kind, Language, MilestoneStep, Plan};
use xianfeng_files::ledger_file::{ObservationFile, SourceFile, ValueFile};
use xianfeng_files::number::Number;
use xianfeng_files::{Problem, ledger::check_observation};
use xianfeng_text::{RoundTerm, Term, observed, pick, problems, semicolon};

use super::cells::is_shown_as;
use super::cells::{Page, Value};
use crate::figures::Field;

pub(crate) const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

/// A row that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As a spreadsheet counts rows, from 1.
    pub row: usize,
    /// The figure that it was written from; `None` for a row that somebody added.
    pub subject: Option<SubjectId>,
    pub observation: Observation,
}

/// A row that was not read, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub sheet: String,
    pub row: usize,
    /// Heading of the column; empty where the row as a whole is at fault.
    pub column: String,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The days of the period, its words and its code say different things, or nothing.
    Period,
    /// No value that an observation can have.
    Value,
    /// None of the words that the column takes: these are.
    Word(Vec<&'static str>),
    /// No indicator of the plan.
    Indicator,
    /// A row that was not in the form.
    AddedRow,
    /// A row that does not say which target it is about.
    UnknownRow,
    /// The unit of measure or the period of the row was changed.
    AskedOther,
    /// Another file of the same drop says something else.
    SaidTwice,
    /// What the ledger itself would refuse.
    Problems(Vec<Problem>),
}

impl Why {
    /// What is wrong with a cell, and what would be right.
    pub fn said(&self, language: Language) -> String {
        let t = |term: RoundTerm| term.in_language(language).to_owned();
        match self {
            Self::Period => t(RoundTerm::NotAPeriod),
            Self::Value => t(RoundTerm::NotAValue),
            Self::Word(words) => format!("{}{}", t(RoundTerm::OneOf), words.join(pick(language, "、", ", "))),
            Self::Indicator => t(RoundTerm::NoIndicator),
            Self::AddedRow => t(RoundTerm::AddedRow),
            Self::UnknownRow => t(RoundTerm::UnknownRow),
            Self::AskedOther => t(RoundTerm::AskedOther),
            Self::SaidTwice => t(RoundTerm::SaidTwice),
            Self::Problems(all) => all.iter().map(|p| problems::fault(language, &p.fault)).collect::<Vec<_>>().join(semicolon(language)),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    pub read: Vec<Figure>,
    pub faults: Vec<Fault>,
}

/// The figures of a workbook, found by the heads of the columns in either language and any order; `None` where no
/// sheet has them.
pub fn figures(pages: &[Page], plan: &Plan) -> Option<Figures> {
    let heads = |l: Language| [Field::Indicator, Field::Value, Field::FigureId].map(|field| field.head(l));
    let find = |page: &Page| LANGUAGES.into_iter().find_map(|l| Some((page.find_row(&heads(l))?, l)));
    let (page, (head, language)) = pages.iter().find_map(|page| Some((page, find(page)?)))?;
    let columns = Field::ALL.iter().filter_map(|field| Some((*field, page.column_of(head, field.head(language))?)));
    let columns: BTreeMap<Field, usize> = columns.collect();
    let mut figures = Figures::default();
    for row in page.rows_from(head + 1) {
        let row = Row { page, row, columns: &columns, language, plan };
        match row.read() {
            Ok(figure) => figures.read.push(figure),
            Err((field, why)) => figures.faults.push(Fault {
                sheet: page.name.clone(),
                row: row.row + 1,
                column: field.map_or_else(String::new, |field| field.head(language).to_owned()),
                why,
            }),
        }
    }
    Some(figures)
}

struct Row<'a> {
    page: &'a Page,
    row: usize,
    columns: &'a BTreeMap<Field, usize>,
    language: Language,
    plan: &'a Plan,
}

type Refused = (Option<Field>, Why);

impl Row<'_> {
    fn cell(&self, field: Field) -> Option<&Value> {
        self.page.get(self.row, *self.columns.get(&field)?)
    }

    fn text(&self, field: Field) -> String {
        self.cell(field).map_or_else(String::new, Value::text)
    }

    fn read(&self) -> Result<Figure, Refused> {
        let indicator = self.indicator()?;
        let grade = self.word(Field::Grade, &SourceGrade::ALL, xianfeng_text::grade)?.unwrap_or_default();
        let stage = self.word(Field::Status, &ObservationStatus::ALL, xianfeng_text::stage)?.unwrap_or_default();
        let derived = Some(self.text(Field::Derived)).filter(|how| !how.is_empty());
        // The word alone: derived in a way that nobody says.
        let is_unsaid = |how: &String| LANGUAGES.iter().any(|l| Term::Derived.in_language(*l) == how);
        let source =
            SourceFile { title: self.text(Field::SourceTitle), publisher: self.text(Field::Publisher), url: self.text(Field::Url) };
        let file = ObservationFile {
            period: self.period()?.to_string(),
            value: self.value(&indicator)?,
            indicator,
            stage,
            grade,
            derived: derived.map(|how| if is_unsaid(&how) { String::new() } else { how }),
            published: Some(self.text(Field::Published)).filter(|day| !day.is_empty()),
            source: Some(source).filter(|source| *source != SourceFile::default()),
            note: self.text(Field::Note),
        };
        let observation = check_observation(file, self.plan).map_err(|problems| (None, Why::Problems(problems)))?;
        let subject = Some(self.text(Field::FigureId)).filter(|id| !id.is_empty()).map(SubjectId::from);
        Ok(Figure { row: self.row + 1, subject, observation })
    }

    /// By its id, or by its name in a row that somebody added.
    fn indicator(&self) -> Result<IndicatorId, Refused> {
        let id = IndicatorId::from(self.text(Field::IndicatorId));
        if !id.as_str().is_empty() {
            return Ok(id);
        }
        let name = self.text(Field::Indicator);
        let has_name = |l: &Language| self.plan.indicators.values().find(|i| i.name.in_language(*l) == name.trim());
        let found = LANGUAGES.iter().find_map(has_name).map(|i| i.id.clone());
        found.ok_or((Some(Field::Indicator), Why::Indicator))
    }

    fn word<T: Copy>(&self, field: Field, all: &[T], write: fn(Language, T) -> &'static str) -> Result<Option<T>, Refused> {
        let text = self.text(field);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let is_said = |of: &&T| LANGUAGES.iter().any(|l| write(*l, **of) == text.trim());
        let found = all.iter().find(is_said).copied();
        found.map(Some).ok_or_else(|| (Some(field), Why::Word(all.iter().map(|of| write(self.language, *of)).collect())))
    }

    /// The days, unless somebody changed only the words beside them.
    fn period(&self) -> Result<Period, Refused> {
        let unclear = (Some(Field::From), Why::Period);
        let day = |field: Field| -> Option<Date> {
            match self.cell(field)? {
                Value::Day(day) => Some(*day),
                Value::Text(text) => typed::day(text),
                Value::Number(_) => None,
            }
        };
        let days = day(Field::From).zip(day(Field::To)).and_then(|(from, to)| Period::new(from, to));
        let code: Option<Period> = self.text(Field::PeriodCode).parse().ok();
        let words = self.text(Field::Period);
        let is_as_written = |period: Period| words.is_empty() || LANGUAGES.iter().any(|l| xianfeng_text::period(*l, period) == words);
        let said = || typed::period(&words, None);
        match (days, code) {
            (Some(days), Some(code)) if days != code => {
                Some(days).filter(|days| is_as_written(*days) || is_as_written(code)).ok_or(unclear)
            }
            (Some(days), _) if is_as_written(days) => Ok(days),
            (_, Some(code)) if days.is_none() && is_as_written(code) => Ok(code),
            (..) => said().ok_or(unclear),
        }
    }

    fn value(&self, indicator: &IndicatorId) -> Result<ValueFile, Refused> {
        let (code, unit) = (self.text(Field::ValueCode), self.text(Field::Unit));
        let reading = self.word(Field::Wording, &Qualifier::ALL, xianfeng_text::reading)?.unwrap_or_default();
        let number = |value: String| ValueFile::Number { value: Number(value), unit: unit.clone(), reading };
        match self.cell(Field::Value) {
            // The code has digits that a cell cannot hold.
            Some(Value::Number(found)) => {
                let exact = Decimal::from_str_exact(&code).ok().filter(|exact| is_shown_as(*exact, *found));
                Ok(number(exact.unwrap_or(found.normalize()).to_string()))
            }
            Some(Value::Text(text)) => {
                let coded = in_code(&code).filter(|value| {
                    let value = as_value(value);
                    value.is_some_and(|value| LANGUAGES.iter().any(|l| observed(*l, self.plan, indicator, &value) == *text))
                });
                let said = || if unit.is_empty() { in_words(self.plan, indicator, text.trim()) } else { Some(number(text.clone())) };
                coded.or_else(said).ok_or((Some(Field::Value), Why::Value))
            }
            Some(Value::Day(_)) | None => Err((Some(Field::Value), Why::Value)),
        }
    }
}

/// A value in the words of the page.
pub(crate) fn in_words(plan: &Plan, indicator: &IndicatorId, text: &str) -> Option<ValueFile> {
    let is = |term: Term| LANGUAGES.iter().any(|l| term.in_language(*l) == text);
    if is(Term::Yes) || is(Term::No) {
        return Some(ValueFile::Done { done: is(Term::Yes) });
    }
    let rating = Rating::ALL.into_iter().find(|rating| LANGUAGES.iter().any(|l| xianfeng_text::rating(*l, *rating) == text));
    let named = |steps: &[MilestoneStep], name: &str| {
        let step = steps.iter().find(|step| LANGUAGES.iter().any(|l| step.name.in_language(*l) == name))?;
        Some(step.id.clone())
    };
    let steps = || {
        let mut kinds = plan.targets_with_indicator(indicator).map(|target| &target.kind);
        let steps = kinds.find_map(|kind| if let Kind::Milestone { steps } = kind { Some(steps) } else { None })?;
        text.split(['、', ',']).map(|name| named(steps, name.trim())).collect::<Option<Vec<String>>>()
    };
    rating.map(|rating| ValueFile::Rating { rating }).or_else(|| steps().map(|steps| ValueFile::Steps { steps }))
}

/// A value without a number, from its code.
fn in_code(code: &str) -> Option<ValueFile> {
    match code.split_once(':') {
        Some(("steps", ids)) => Some(ValueFile::Steps { steps: ids.split_whitespace().map(str::to_owned).collect() }),
        Some(("rating", slug)) => Rating::from_slug(slug).map(|rating| ValueFile::Rating { rating }),
        Some(_) => None,
        None if code == "done" => Some(ValueFile::Done { done: true }),
        None if code == "not-done" => Some(ValueFile::Done { done: false }),
        None => None,
    }
}

fn as_value(file: &ValueFile) -> Option<ledger::Value> {
    match file {
        ValueFile::Number { .. } => None,
        ValueFile::Done { done } => Some(ledger::Value::Done(*done)),
        ValueFile::Steps { steps } => Some(ledger::Value::Steps(steps.clone())),
        ValueFile::Rating { rating } => Some(ledger::Value::Rating(*rating)),
    }
}
