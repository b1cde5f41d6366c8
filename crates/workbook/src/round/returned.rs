//! Returned forms read: what each row brings, what is refused and why, what was changed where nothing was asked.

use std::collections::BTreeMap;

use xianfeng_core::edit::Command;
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{Entry, Evidence, LedgerView, Observation, ObservationStatus, Record, Round, Situation, SourceGrade, Work};
use xianfeng_core::measure::{Date, Decimal, Period};
use xianfeng_core::plan::{Language, Plan, is_same_body};
use xianfeng_core::plausible::{Doubt, Proposed, doubts, refusals};
use xianfeng_files::Problem;
use xianfeng_files::ledger::check_observation;
use xianfeng_files::ledger_file::{ObservationFile, SourceFile, ValueFile};
use xianfeng_files::number::Number;
use xianfeng_text::RoundTerm;

use super::form::{Field, Identity};
use crate::read::{self, LANGUAGES, NotRead, Page, Value, Why, in_words};
use crate::xlsx::float;

/// Everything that returned files bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Returned {
    /// In the order of the files and their rows; rows that nobody filled in are left out.
    pub rows: Vec<Row>,
    /// The units of the round whose form is here, in its order.
    pub units: Vec<String>,
    pub missing: Vec<String>,
    /// Files that are no form of the round, and why.
    pub strangers: Vec<(String, Stranger)>,
}

/// Why a file is no form of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stranger {
    NotRead(NotRead),
    /// A workbook without the rows of a form.
    NoForm,
    OtherRound,
}

impl Stranger {
    pub fn said(self, language: Language) -> &'static str {
        let term = match self {
            Self::NotRead(NotRead::NoWorkbook) => RoundTerm::IsNoWorkbook,
            Self::NotRead(NotRead::TooLarge) => RoundTerm::IsTooLarge,
            Self::NoForm => RoundTerm::IsNoForm,
            Self::OtherRound => RoundTerm::IsOtherRound,
        };
        term.in_language(language)
    }
}

/// A row that somebody filled in, or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub file: String,
    pub sheet: String,
    /// As a spreadsheet counts rows, from 1.
    pub row: usize,
    pub unit: String,
    /// `None` for a row that the unit added.
    pub target: Option<TargetId>,
    pub items: Vec<Item>,
    pub refused: Vec<Refused>,
    pub tampered: Vec<Tampered>,
}

/// Something that a row brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub came: Came,
    pub record: Record,
    /// What a person should look at before it is taken.
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    New,
    /// It is in the ledger already.
    Same,
    /// The unit reported something else before.
    Changed {
        subject: SubjectId,
        before: Record,
    },
}

/// A cell that is not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The heading of the column.
    pub column: String,
    /// The cell as a spreadsheet names it: `H7`.
    pub cell: String,
    pub found: String,
    pub why: Why,
}

/// A cell that nobody was asked to change.
#[derive(Clone, Debug, PartialEq)]
pub struct Tampered {
    pub column: String,
    pub cell: String,
    pub was: String,
    pub found: String,
}

impl Returned {
    /// Everything that is new or changed, as one command with one undo; `None` where there is nothing.
    pub fn command(&self) -> Option<Command> {
        let taken = |item: &Item| match &item.came {
            Came::New => Some((None, item.record.clone())),
            Came::Changed { subject, .. } => Some((Some(subject.clone()), item.record.clone())),
            Came::Same => None,
        };
        let all: Vec<_> = self.rows.iter().flat_map(|row| &row.items).filter_map(taken).collect();
        (!all.is_empty()).then_some(Command::TakeAll(all))
    }
}

/// The ledger that returned forms are compared with.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    pub plan: &'a Plan,
    pub ledger_view: &'a LedgerView,
    pub id: &'a SubjectId,
    pub round: &'a Round,
    pub today: Date,
    /// Of the title that the new figures get.
    pub language: Language,
}

/// Reads every returned file, each with its name.
pub fn read_returned(books: &Books, files: &[(String, Vec<u8>)]) -> Returned {
    let mut returned = Returned::default();
    let mut seen = BTreeMap::new();
    for (name, bytes) in files {
        let read = read::open(bytes).map_err(Stranger::NotRead).and_then(|pages| read_form(books, name, &pages, &mut seen));
        match read {
            Ok((unit, rows)) => {
                returned.rows.extend(rows);
                returned.units.push(unit);
            }
            Err(why) => returned.strangers.push((name.clone(), why)),
        }
    }
    let is_here = |unit: &&String| returned.units.iter().any(|here| is_same_body(here, unit));
    let (here, missing) = books.round.units.iter().partition::<Vec<_>, _>(is_here);
    let owned = |units: Vec<&String>| units.into_iter().cloned().collect();
    (returned.units, returned.missing) = (owned(here), owned(missing));
    returned
}

/// What other files of the same drop said of a figure.
type Seen = BTreeMap<(IndicatorId, Period), Observation>;

fn read_form(books: &Books, file: &str, pages: &[Page], seen: &mut Seen) -> Result<(String, Vec<Row>), Stranger> {
    let find = |page: &Page| {
        let heads = |l: Language| [Field::Target, Field::Value, Field::Identity].map(|field| field.head(l));
        LANGUAGES.into_iter().find_map(|l| Some((page.find_row(&heads(l))?, l)))
    };
    let (page, (head, language)) = pages.iter().find_map(|page| Some((page, find(page)?))).ok_or(Stranger::NoForm)?;
    let columns = Field::ALL.iter().filter_map(|field| Some((*field, page.column_of(head, field.head(language))?)));
    let columns: BTreeMap<Field, usize> = columns.collect();
    let rows: Vec<Cells> = page.rows_from(head + 1).into_iter().map(|row| Cells { page, row, columns: &columns, language }).collect();
    let identities: Vec<Option<Identity>> = rows.iter().map(Cells::identity).collect();
    let known: Vec<&Identity> = identities.iter().flatten().collect();
    let first = known.first().ok_or(Stranger::NoForm)?;
    if known.iter().any(|identity| identity.round != *books.id) {
        return Err(Stranger::OtherRound);
    }
    let unit = first.unit.clone();
    let read = rows.iter().zip(&identities).filter_map(|(cells, identity)| {
        let mut row = Row {
            file: file.to_owned(),
            sheet: page.name.clone(),
            row: cells.row + 1,
            unit: unit.clone(),
            target: identity.as_ref().map(|identity| identity.target.clone()),
            items: Vec::new(),
            refused: Vec::new(),
            tampered: Vec::new(),
        };
        match identity {
            Some(identity) => cells.read(books, identity, seen, &mut row),
            None => row.refused.extend(cells.added()),
        }
        let is_empty = row.items.is_empty() && row.refused.is_empty() && row.tampered.is_empty();
        (!is_empty).then_some(row)
    });
    let read = read.collect();
    Ok((unit, read))
}

/// The cells of a row of a form.
struct Cells<'a> {
    page: &'a Page,
    row: usize,
    columns: &'a BTreeMap<Field, usize>,
    language: Language,
}

impl Cells<'_> {
    fn cell(&self, field: Field) -> Option<&Value> {
        self.page.get(self.row, *self.columns.get(&field)?)
    }

    fn text(&self, field: Field) -> String {
        self.cell(field).map_or_else(String::new, Value::text).trim().to_owned()
    }

    fn identity(&self) -> Option<Identity> {
        serde_json::from_str(&self.text(Field::Identity)).ok()
    }

    fn refused(&self, field: Field, why: Why) -> Refused {
        Refused { column: field.head(self.language).to_owned(), cell: self.name(field), found: self.text(field), why }
    }

    /// `H7`
    fn name(&self, field: Field) -> String {
        let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
        let column = self.columns.get(&field).copied().unwrap_or_default();
        let letters = if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) };
        format!("{letters}{}", self.row + 1)
    }

    /// A row without an identity in which something was filled in.
    fn added(&self) -> Option<Refused> {
        let filled = [Field::Value, Field::Alone].into_iter().find(|field| !self.text(*field).is_empty())?;
        Some(self.refused(filled, Why::AddedRow))
    }

    fn read(&self, books: &Books, identity: &Identity, seen: &mut Seen, row: &mut Row) {
        row.tampered = self.tampered(identity);
        let stage = match self.stage() {
            Ok(stage) => stage,
            Err(refused) => return row.refused.push(refused),
        };
        let note = self.text(Field::Note);
        let alone = identity.alone.as_ref();
        let asked = [(Field::Value, Some(&identity.period), note.clone()), (Field::Alone, alone, String::new())];
        for (field, period, note) in asked {
            let Some(period) = period else { continue };
            match self.figure(books, identity, field, period, stage, note) {
                None => {}
                Some(Ok(observation)) => match judged(books, observation, seen) {
                    Ok(item) => row.items.push(item),
                    Err(why) => row.refused.push(self.refused(field, why)),
                },
                Some(Err(why)) => row.refused.push(self.refused(field, why)),
            }
        }
        let note = if self.text(Field::Value).is_empty() { note } else { String::new() };
        row.items.extend(self.work(books, identity, note));
    }

    /// The protected cells that say something else than they were given.
    fn tampered(&self, identity: &Identity) -> Vec<Tampered> {
        let given = Field::ALL.iter().take(Field::GIVEN).zip(&identity.given);
        let differs = |field: Field, was: &str| match self.cell(field) {
            Some(Value::Number(found)) => Decimal::from_str_exact(was).map_or(true, |was| float(was) != *found),
            found => found.map_or_else(String::new, Value::text) != was,
        };
        let changed = given.filter(|(field, was)| self.columns.contains_key(field) && differs(**field, was));
        changed
            .map(|(field, was)| Tampered {
                column: field.head(self.language).to_owned(),
                cell: self.name(*field),
                was: was.clone(),
                found: self.text(*field),
            })
            .collect()
    }

    fn stage(&self) -> Result<ObservationStatus, Refused> {
        let text = self.text(Field::Status);
        if text.is_empty() {
            return Ok(ObservationStatus::default());
        }
        let is_said = |stage: &ObservationStatus| LANGUAGES.iter().any(|l| xianfeng_text::stage(*l, *stage) == text);
        let words = || ObservationStatus::ALL.map(|stage| xianfeng_text::stage(self.language, stage)).to_vec();
        ObservationStatus::ALL.into_iter().find(is_said).ok_or_else(|| self.refused(Field::Status, Why::Word(words())))
    }

    /// A figure, where one was filled in.
    fn figure(
        &self,
        books: &Books,
        identity: &Identity,
        field: Field,
        period: &str,
        stage: ObservationStatus,
        note: String,
    ) -> Option<Result<Observation, Why>> {
        let indicator = books.plan.indicators.get(&identity.indicator);
        let number = |value: String| {
            indicator.map(|i| ValueFile::Number { value: Number(value), unit: i.unit.symbol.clone(), reading: Default::default() })
        };
        let value = match self.cell(field)? {
            Value::Number(found) => number(found.to_string()),
            Value::Text(text) if text.trim().is_empty() || text.trim() == "—" => return None,
            Value::Text(text) => in_words(books.plan, &identity.indicator, text.trim()).or_else(|| number(text.clone())),
            Value::Day(_) => None,
        };
        let Some(value) = value else { return Some(Err(Why::Value)) };
        let title =
            format!("{} {}", RoundTerm::Report.in_language(books.language), xianfeng_text::period(books.language, books.round.period));
        let file = ObservationFile {
            indicator: identity.indicator.clone(),
            period: period.to_owned(),
            value,
            stage,
            grade: SourceGrade::UnitReport,
            derived: None,
            published: None,
            source: Some(SourceFile { title, publisher: identity.unit.clone(), url: String::new() }),
            note,
        };
        Some(check_observation(file, books.plan).map_err(Why::Problems))
    }

    /// The account of the work, the evidence, and a note without a figure.
    fn work(&self, books: &Books, identity: &Identity, note: String) -> Vec<Item> {
        let situation =
            Situation { progress: self.text(Field::Progress), reason: self.text(Field::Reason), next_step: self.text(Field::NextStep) };
        let evidence = self.text(Field::Evidence);
        let entries = [
            Some(situation).filter(|s| *s != Situation::default()).map(Entry::Situation),
            Some(evidence).filter(|e| !e.is_empty()).map(|title| Entry::Evidence(Evidence { title, ..Evidence::default() })),
            Some(note).filter(|note| !note.is_empty()).map(Entry::Note),
        ];
        let is_there = |entry: &Entry| {
            books.ledger_view.work(&identity.target).iter().any(|item| match (&item.entry, entry) {
                (Entry::Evidence(there), Entry::Evidence(new)) => there.title == new.title,
                (there, new) => there == new,
            })
        };
        let item = |entry: Entry| Item {
            came: if is_there(&entry) { Came::Same } else { Came::New },
            record: Record::from(Work { target: identity.target.clone(), entry }),
            doubts: Vec::new(),
        };
        entries.into_iter().flatten().map(item).collect()
    }
}

/// A figure beside what the ledger has, and what other files of the same drop said.
fn judged(books: &Books, observation: Observation, seen: &mut Seen) -> Result<Item, Why> {
    let key = (observation.indicator.clone(), observation.period);
    match seen.get(&key) {
        Some(said) if *said != observation => return Err(Why::SaidTwice),
        _ => {}
    }
    let Some(indicator) = books.plan.indicators.get(&observation.indicator) else { return Err(Why::Indicator) };
    let publisher = |o: &Observation| o.source.as_ref().map_or(String::new(), |source| source.publisher.clone());
    let is_report = |o: &Observation| {
        o.period == observation.period && o.grade == SourceGrade::UnitReport && is_same_body(&publisher(o), &publisher(&observation))
    };
    let all = books.ledger_view.of(&observation.indicator);
    let before = all.iter().find(|current| is_report(&current.observation));
    // The title names the round and its language, which say nothing about the figure.
    let is_same = |o: &Observation| Observation { source: observation.source.clone(), ..o.clone() } == observation;
    let others: Vec<_> = all.iter().filter(|current| before.is_none_or(|before| before.subject != current.subject)).collect();
    let proposed = Proposed {
        plan: books.plan,
        indicator,
        observation: &observation,
        others: &others,
        before: before.map(|current| &current.observation),
        today: books.today,
    };
    let came = match before {
        Some(current) if is_same(&current.observation) => Came::Same,
        Some(current) => Came::Changed { subject: current.subject.clone(), before: Record::from(current.observation.clone()) },
        None if seen.contains_key(&key) => Came::Same,
        None => Came::New,
    };
    let refused: Vec<Problem> = refusals(&proposed).into_iter().map(Problem::of_refusal).collect();
    if came != Came::Same && !refused.is_empty() {
        return Err(Why::Problems(refused));
    }
    let doubts = if came == Came::Same { Vec::new() } else { doubts(&proposed) };
    seen.insert(key, observation.clone());
    Ok(Item { came, record: Record::from(observation), doubts })
}
