//! The sheet of figures: every observation with what one must know to weigh it, a field a column.

use std::collections::BTreeMap;

use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{CurrentObservation, Observation, Source, Value};
use xianfeng_core::measure::PartialDate;
use xianfeng_core::plan::Language;
use xianfeng_files::csv;
use xianfeng_text::{Term, WorkbookTerm, observed};

use crate::sheet::{Cell, Column, Sheet};
use crate::xlsx::CELL;
use crate::{Inputs, head_lines};

macro_rules! fields {
    ($($(#[$of:meta])* $name:ident: $role:ident, $terms:ident::$term:ident;)*) => {
        /// A column of the sheet, in its order: what people read first, then codes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$of])* $name),* }

        impl Field {
            pub const ALL: &[Field] = &[$(Field::$name),*];

            pub fn head(self, language: Language) -> &'static str {
                match self { $(Self::$name => $terms::$term.in_language(language)),* }
            }

            fn column(self, language: Language) -> Column {
                match self { $(Self::$name => Column::$role(self.head(language))),* }
            }
        }
    };
}

fields! {
    Indicator: plain, WorkbookTerm::Indicator;
    /// In words; the days beside it are what is read.
    Period: plain, Term::Period;
    From: plain, WorkbookTerm::PeriodFrom;
    To: plain, WorkbookTerm::PeriodTo;
    Value: plain, Term::Observed;
    Unit: plain, Term::Unit;
    Wording: plain, Term::Wording;
    Status: plain, Term::ObservationStatus;
    Grade: plain, Term::SourceGrade;
    Derived: plain, Term::Derived;
    Published: plain, Term::PublishedOn;
    SourceTitle: plain, Term::SourceTitle;
    Publisher: plain, Term::Publisher;
    Url: plain, Term::SourceUrl;
    Note: plain, Term::Note;
    Use: plain, WorkbookTerm::UseFor;
    RecordedOn: plain, Term::RecordedOn;
    RecordedBy: plain, WorkbookTerm::RecordedBy;
    ValueCode: code, WorkbookTerm::ValueCode;
    PeriodCode: code, WorkbookTerm::PeriodCode;
    IndicatorId: code, WorkbookTerm::IndicatorId;
    FigureId: code, WorkbookTerm::FigureId;
}

/// Every observation in force, by indicator and period.
pub fn sheet(inputs: &Inputs) -> Sheet {
    let l = inputs.language;
    let uses = uses(inputs);
    let rows = inputs.ledger_view.all().map(|current| {
        Field::ALL.iter().map(|field| cell(inputs, *field, current, uses.get(&current.subject).map_or("", String::as_str))).collect()
    });
    Sheet {
        lines: head_lines(inputs),
        columns: Field::ALL.iter().map(|field| field.column(l)).collect(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}

/// The use of an observation: for a verdict, or why not. The first target that says something counts.
fn uses(inputs: &Inputs) -> BTreeMap<SubjectId, String> {
    let l = inputs.language;
    let mut uses = BTreeMap::new();
    for a in inputs.assessments {
        for (subject, why) in &a.unused {
            uses.entry(subject.clone()).or_insert_with(|| xianfeng_text::unused(l, *why));
        }
    }
    for a in inputs.assessments {
        for (subject, _) in &a.basis.observations {
            uses.insert(subject.clone(), Term::PartOfJudged.in_language(l).to_owned());
        }
    }
    for subject in inputs.assessments.iter().filter_map(|a| a.judged.as_ref()) {
        uses.insert(subject.clone(), Term::Judged.in_language(l).to_owned());
    }
    uses
}

fn cell(inputs: &Inputs, field: Field, current: &CurrentObservation, used: &str) -> Cell {
    let (l, plan, o) = (inputs.language, inputs.plan, &current.observation);
    let number = if let Value::Number { value, unit, reading } = &o.value { Some((*value, unit, *reading)) } else { None };
    let of_source = |of: fn(&Source) -> &String| text(l, o.source.as_ref().map_or("", |source| of(source)));
    match field {
        Field::Indicator => text(l, plan.indicators.get(&o.indicator).map_or(o.indicator.as_str(), |i| i.name.in_language(l))),
        Field::Period => Cell::text(xianfeng_text::period(l, o.period)),
        Field::From => Cell::Day(o.period.start()),
        Field::To => Cell::Day(o.period.end()),
        Field::Value => number.map_or_else(|| text(l, &observed(l, plan, &o.indicator, &o.value)), |(value, ..)| Cell::Number(value)),
        Field::Unit => Cell::text(number.map_or("", |(_, unit, _)| unit)),
        Field::Wording => number.map_or(Cell::Empty, |(.., reading)| Cell::text(xianfeng_text::reading(l, reading))),
        Field::Status => Cell::text(xianfeng_text::stage(l, o.stage)),
        Field::Grade => Cell::text(xianfeng_text::grade(l, o.grade)),
        // Derived in a way that nobody says.
        Field::Derived => {
            o.derived.as_ref().map_or(Cell::Empty, |how| text(l, if how.is_empty() { Term::Derived.in_language(l) } else { how }))
        }
        Field::Published => published(o.published),
        Field::SourceTitle => of_source(|s| &s.title),
        Field::Publisher => of_source(|s| &s.publisher),
        Field::Url => of_source(|s| &s.url),
        Field::Note => text(l, &o.note),
        Field::Use => Cell::text(used),
        Field::RecordedOn => Cell::Day(current.recorded),
        Field::RecordedBy => text(l, &current.author),
        Field::ValueCode => text(l, &value_code(o)),
        Field::PeriodCode => Cell::text(o.period.to_string()),
        Field::IndicatorId => Cell::text(o.indicator.as_str()),
        Field::FigureId => Cell::text(current.subject.as_str()),
    }
}

/// A day, where the source names one; a month or a year is no day.
fn published(date: PartialDate) -> Cell {
    match date {
        PartialDate::Day(day) => Cell::Day(day),
        date => Cell::text(date.to_string()),
    }
}

/// The value as a program reads it: all digits, yes or no, ids of steps, the name of a rating.
pub(crate) fn value_code(o: &Observation) -> String {
    match &o.value {
        Value::Number { value, .. } => csv::number(*value),
        Value::Done(true) => "done".to_owned(),
        Value::Done(false) => "not-done".to_owned(),
        Value::Steps(steps) => format!("steps:{}", steps.join(" ")),
        Value::Rating(rating) => format!("rating:{}", rating.slug()),
    }
}

/// A text in a cell; one that does not fit is cut, and says so.
pub(crate) fn text(language: Language, text: &str) -> Cell {
    if text.encode_utf16().count() <= CELL {
        return Cell::text(text);
    }
    let mark = WorkbookTerm::CutShort.in_language(language);
    let mut room = CELL - mark.encode_utf16().count();
    let fitting = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    Cell::Text(fitting.chain(mark.chars()).collect())
}
