//! Returned forms read: what each row brings, what is refused and why, what was changed where nothing was asked.

mod cells;
mod recognised;

use std::collections::{BTreeMap, BTreeSet};

use xianfeng_core::edit::Command;
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{LedgerView, Observation, Record, Round, Work};
use xianfeng_core::measure::{Date, Period};
use xianfeng_core::plan::{Indicator, Language, Plan, is_same_body};
use xianfeng_core::plausible::Doubt;
use xianfeng_tables::Refusal;
use xianfeng_text::{RoundTerm, plausible, tables};

use super::form::Identity;
use crate::read::{Page, Why};
use cells::Cells;
use recognised::{Asking, Rows};

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
    Refused(Refusal),
    /// A workbook without the rows of a form.
    NoForm,
    /// Pasted cells that do not say which targets they are about.
    NoRows,
    OtherRound,
}

impl Stranger {
    pub fn said(self, language: Language) -> String {
        match self {
            Self::Refused(refusal) => tables::refusal(language, refusal),
            Self::NoForm => RoundTerm::IsNoForm.in_language(language).to_owned(),
            Self::NoRows => RoundTerm::NoRows.in_language(language).to_owned(),
            Self::OtherRound => RoundTerm::IsOtherRound.in_language(language).to_owned(),
        }
    }
}

/// A row that somebody filled in, or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub file: String,
    pub sheet: String,
    /// As a spreadsheet counts rows, from 1; in a range that was pasted, from its first row.
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
        before: Box<Record>,
    },
}

/// A cell that is not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The heading of the column.
    pub column: String,
    /// The cell as a spreadsheet names it: `H7`; empty in a range that was pasted.
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

impl Item {
    /// Its doubts in words, with numbers in the unit of its indicator; only figures have any.
    pub fn said_doubts(&self, plan: &Plan, language: Language) -> Vec<String> {
        let indicator = self.record.observation().and_then(|observation| plan.indicators.get(&observation.indicator));
        let said = |indicator: &Indicator| self.doubts.iter().map(|doubt| plausible::doubt(language, doubt, &indicator.unit)).collect();
        indicator.map(said).unwrap_or_default()
    }

    /// True if it has to be looked at before it is taken. A figure of another source for the same period has not: both
    /// stand, as figures in conflict, until somebody chooses.
    fn looks_wrong(&self) -> bool {
        self.doubts.iter().any(|doubt| !matches!(doubt, Doubt::Second(_)))
    }
}

impl Returned {
    /// Everything that is new or changed.
    fn news(&self) -> impl Iterator<Item = (&Row, &Item)> {
        self.rows.iter().flat_map(|row| row.items.iter().map(move |item| (row, item))).filter(|(_, item)| item.came != Came::Same)
    }

    /// Everything new or changed that looks wrong, in the order of the rows.
    pub fn doubtful(&self) -> impl Iterator<Item = (&Row, &Item)> {
        self.news().filter(|(_, item)| item.looks_wrong())
    }

    /// Everything that is taken: of [`Self::doubtful`] only those that somebody looked at and meant, by their places there.
    fn wanted(&self, meant: &BTreeSet<usize>) -> impl Iterator<Item = &Item> {
        let mut places = 0..;
        let is_meant = move |item: &&Item| !item.looks_wrong() || places.next().is_some_and(|at| meant.contains(&at));
        self.news().map(|(_, item)| item).filter(is_meant)
    }

    /// The number of things that [`Self::command`] takes.
    pub fn taken(&self, meant: &BTreeSet<usize>) -> usize {
        self.wanted(meant).count()
    }

    /// Everything that is taken, as one command with one undo; `None` where there is nothing.
    pub fn command(&self, meant: &BTreeSet<usize>) -> Option<Command> {
        let taken = |item: &Item| match &item.came {
            Came::Changed { subject, .. } => (Some(subject.clone()), item.record.clone()),
            Came::New | Came::Same => (None, item.record.clone()),
        };
        let all: Vec<_> = self.wanted(meant).map(taken).collect();
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

/// A file by its name, with its sheets or the reason why it is turned away.
pub type Opened = (String, Result<Vec<Page>, Refusal>);

/// Reads every returned file.
pub fn read_returned(books: &Books, files: &[Opened]) -> Returned {
    let mut returned = Returned::default();
    let mut seen = Seen::default();
    let asking = Asking::new(books);
    for (name, opened) in files {
        let pages = opened.as_ref().map_err(|why| Stranger::Refused(*why));
        match pages.and_then(|pages| read_form(&asking, name, pages, &mut seen)) {
            Ok((units, rows)) => {
                returned.rows.extend(rows);
                returned.units.extend(units);
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

/// What other files of the same drop said.
#[derive(Default)]
struct Seen {
    figures: BTreeMap<(IndicatorId, Period), Observation>,
    work: Vec<Work>,
}

fn read_form(asking: &Asking, file: &str, pages: &[Page], seen: &mut Seen) -> Result<(Vec<String>, Vec<Row>), Stranger> {
    let books = asking.books;
    let is_range = pages.iter().any(|page| page.is_range);
    let nothing = if is_range { Stranger::NoRows } else { Stranger::NoForm };
    let (page, found) = pages.iter().find_map(|page| Some((page, Rows::find(asking, page)?))).ok_or(nothing)?;
    let cells = |row| Cells { page, row, columns: &found.columns, language: found.language };
    let rows: Vec<Cells> = page.rows_from(found.first).into_iter().map(cells).collect();
    let mut identities: Vec<Option<Identity>> = rows.iter().map(Cells::identity).collect();
    let says_itself = is_range && identities.iter().all(Option::is_none);
    if says_itself {
        identities = rows.iter().map(|row| asking.identity(row)).collect();
    }
    let known: Vec<&Identity> = identities.iter().flatten().collect();
    let first = known.first().ok_or(nothing)?;
    if known.iter().any(|identity| identity.round != *books.id) {
        return Err(Stranger::OtherRound);
    }
    let unit = first.unit.clone();
    let units = known.iter().map(|identity| identity.unit.clone()).collect();
    let read = rows.iter().zip(&identities).filter_map(|(cells, identity)| {
        let mut row = Row {
            file: file.to_owned(),
            sheet: page.name.clone(),
            row: cells.row + 1,
            unit: identity.as_ref().map_or(&unit, |identity| &identity.unit).clone(),
            target: identity.as_ref().map(|identity| identity.target.clone()),
            items: Vec::new(),
            refused: Vec::new(),
            tampered: Vec::new(),
        };
        match identity {
            Some(identity) => cells.read(books, identity, seen, &mut row),
            None => row.refused.extend(cells.unknown(if says_itself { Why::UnknownRow } else { Why::AddedRow })),
        }
        let is_empty = row.items.is_empty() && row.refused.is_empty() && row.tampered.is_empty();
        (!is_empty).then_some(row)
    });
    Ok((units, read.collect()))
}
