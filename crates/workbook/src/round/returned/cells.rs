//! The cells of a row of a returned form, and what they bring beside what the ledger has.

use std::collections::BTreeMap;

use xianfeng_core::ledger::{Entry, Evidence, Observation, ObservationStatus, Record, Situation, SourceGrade, Work};
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{Language, is_same_body};
use xianfeng_core::plausible::{Proposed, doubts, refusals};
use xianfeng_files::Problem;
use xianfeng_files::ledger::check_observation;
use xianfeng_files::ledger_file::{ObservationFile, SourceFile, ValueFile};
use xianfeng_files::number::{self, Number};
use xianfeng_text::RoundTerm;

use super::super::form::{Field, Identity};
use super::{Books, Came, Item, Refused, Row, Seen, Tampered};
use crate::read::{LANGUAGES, Page, Value, Why, in_words, is_shown_as};

/// The cells of a row of a form.
pub(super) struct Cells<'a> {
    pub page: &'a Page,
    pub row: usize,
    pub columns: &'a BTreeMap<Field, usize>,
    pub language: Language,
}

impl Cells<'_> {
    fn cell(&self, field: Field) -> Option<&Value> {
        self.page.get(self.row, *self.columns.get(&field)?)
    }

    pub fn text(&self, field: Field) -> String {
        self.cell(field).map_or_else(String::new, Value::text).trim().to_owned()
    }

    pub fn identity(&self) -> Option<Identity> {
        serde_json::from_str(&self.text(Field::Identity)).ok()
    }

    fn refused(&self, field: Field, why: Why) -> Refused {
        Refused { column: field.head(self.language).to_owned(), cell: self.name(field), found: self.text(field), why }
    }

    /// `H7`; empty in a range, which does not know its place.
    fn name(&self, field: Field) -> String {
        if self.page.is_range {
            return String::new();
        }
        let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
        let column = self.columns.get(&field).copied().unwrap_or_default();
        let letters = if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) };
        format!("{letters}{}", self.row + 1)
    }

    /// A row without an identity in which something was filled in.
    pub fn unknown(&self, why: Why) -> Option<Refused> {
        Some(self.refused(self.filled()?, why))
    }

    /// The first cell with a figure.
    fn filled(&self) -> Option<Field> {
        [Field::Value, Field::Alone].into_iter().find(|field| !matches!(self.text(*field).as_str(), "" | "—"))
    }

    pub fn read(&self, books: &Books, identity: &Identity, seen: &mut Seen, row: &mut Row) {
        row.tampered = self.tampered(identity);
        // A number in another unit or for another period is not the one that was asked for.
        let asks_other = |field: Field| row.tampered.iter().any(|cell| cell.column == field.head(self.language));
        if let Some(filled) = self.filled().filter(|_| asks_other(Field::Unit) || asks_other(Field::Period)) {
            return row.refused.push(self.refused(filled, Why::AskedOther));
        }
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
        row.items.extend(self.work(books, identity, note, seen));
    }

    /// The protected cells that say something else than they were given.
    fn tampered(&self, identity: &Identity) -> Vec<Tampered> {
        let given = Field::ALL.iter().take(Field::GIVEN).zip(&identity.given);
        let differs = |field: Field, was: &str| match self.cell(field) {
            Some(Value::Number(found)) => Decimal::from_str_exact(was).map_or(true, |was| !is_shown_as(was, *found)),
            // A number that was pasted has the look of its cell: 1,000.0.
            Some(Value::Text(found)) if Decimal::from_str_exact(was).is_ok() => {
                number::parse(found).map_or(true, |found| Decimal::from_str_exact(was) != Ok(found.value))
            }
            found => !is_same_text(&found.map_or_else(String::new, Value::text), was),
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
            Value::Number(found) => number(found.normalize().to_string()),
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
    fn work(&self, books: &Books, identity: &Identity, note: String, seen: &mut Seen) -> Vec<Item> {
        let situation =
            Situation { progress: self.text(Field::Progress), reason: self.text(Field::Reason), next_step: self.text(Field::NextStep) };
        let evidence = self.text(Field::Evidence);
        let entries = [
            Some(situation).filter(|s| *s != Situation::default()).map(Entry::Situation),
            Some(evidence).filter(|e| !e.is_empty()).map(|title| Entry::Evidence(Evidence { title, ..Evidence::default() })),
            Some(note).filter(|note| !note.is_empty()).map(Entry::Note),
        ];
        let is_same = |there: &Entry, new: &Entry| match (there, new) {
            (Entry::Evidence(there), Entry::Evidence(new)) => there.title == new.title,
            (there, new) => there == new,
        };
        let item = |entry: Entry| {
            let in_ledger = books.ledger_view.work(&identity.target).iter().any(|item| is_same(&item.entry, &entry));
            let in_files = seen.work.iter().any(|work| work.target == identity.target && is_same(&work.entry, &entry));
            let work = Work { target: identity.target.clone(), entry };
            seen.work.push(work.clone());
            Item { came: if in_ledger || in_files { Came::Same } else { Came::New }, record: Record::from(work), doubts: Vec::new() }
        };
        entries.into_iter().flatten().map(item).collect()
    }
}

/// Tells whether two texts differ in spaces at most: a copied cell may be broken over lines.
pub(super) fn is_same_text(a: &str, b: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    letters(a) == letters(b)
}

/// A figure beside what the ledger has, and what other files of the same drop said.
fn judged(books: &Books, observation: Observation, seen: &mut Seen) -> Result<Item, Why> {
    let key = (observation.indicator.clone(), observation.period);
    match seen.figures.get(&key) {
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
        Some(current) => Came::Changed { subject: current.subject.clone(), before: Box::new(Record::from(current.observation.clone())) },
        None if seen.figures.contains_key(&key) => Came::Same,
        None => Came::New,
    };
    let refused: Vec<Problem> = refusals(&proposed).into_iter().map(Problem::of_refusal).collect();
    if came != Came::Same && !refused.is_empty() {
        return Err(Why::Problems(refused));
    }
    let doubts = if came == Came::Same { Vec::new() } else { doubts(&proposed) };
    seen.figures.insert(key, observation.clone());
    Ok(Item { came, record: Record::from(observation), doubts })
}
