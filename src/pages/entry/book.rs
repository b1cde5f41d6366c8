//! Reads the rows of the grid: the indicator, the figure, and what is wrong or odd about it.

use std::sync::Arc;

use super::row::{Cell, RowText};
use crate::dialogs::observation_draft::ObservationDraft;
use crate::dialogs::observation_reading::Figures;
use crate::snapshot::Snapshot;
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::{LedgerView, Observation, Rating, SourceGrade};
use xianfeng_core::plan::{Indicator, Language, ValueKind};
use xianfeng_core::plausible::Doubt;
use xianfeng_files::Problem;
use xianfeng_files::sheet::names::plain;
use xianfeng_files::sheet::{Found, Names};
use xianfeng_text::{EntryTerm, plausible, problems};

/// The answers that hold for all rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub default_period: String,
    /// A month alone is that month, or cumulative; `None`: as is usual for its indicator.
    pub bare_month_is_single: Option<bool>,
    pub source_grade: SourceGrade,
    pub author: String,
}

/// The plan and the ledger that rows are read against.
pub struct Book {
    snapshot: Arc<Snapshot>,
    ledger_view: Arc<LedgerView>,
    names: Names,
}

/// What can be done with a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// It has no figure.
    Blank,
    /// Several indicators have a name like this one.
    Ask(Vec<IndicatorId>),
    Good,
    /// It is hardly so: a person has to say that it is meant.
    Doubtful(Vec<String>),
    /// The ledger says it already.
    There,
    Wrong(Vec<(Cell, String)>),
}

/// A row as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub indicator: Option<IndicatorId>,
    /// 2022年1—9月 850 座
    pub said: String,
    /// What was taken from elsewhere.
    pub remarks: Vec<&'static str>,
    pub check: Check,
    /// The row that said something about the same period before.
    pub repeats: Option<usize>,
    pub observation: Option<Observation>,
}

impl Reading {
    fn of(check: Check) -> Self {
        Self { indicator: None, said: String::new(), remarks: Vec::new(), check, repeats: None, observation: None }
    }

    /// True if the row is saved with the others.
    pub fn is_saved(&self, text: &RowText) -> bool {
        matches!(self.check, Check::Good) || (matches!(self.check, Check::Doubtful(_)) && text.anyway)
    }
}

impl Book {
    pub fn new(snapshot: Arc<Snapshot>) -> Self {
        let ledger_view = Arc::new(LedgerView::new(&snapshot.workspace().ledger));
        let names = Names::new(snapshot.plan());
        Self { snapshot, ledger_view, names }
    }

    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.snapshot.plan().indicators.get(id)
    }

    /// The current figures of an indicator, for whoever lists what is missing.
    pub fn figures(&self, indicator: &Indicator) -> Figures {
        Figures::one_of_many(self.snapshot.clone(), indicator.clone(), self.ledger_view.clone())
    }

    /// Reads one row.
    pub fn read(&self, row: &RowText, settings: &Settings) -> Reading {
        let l = self.snapshot.language;
        if row.is_blank() {
            return Reading::of(Check::Blank);
        }
        let found = row.chosen.clone().map_or_else(|| self.names.find(&row.entry.number, &row.entry.name), Found::Known);
        let indicator = match found {
            Found::Known(id) => self.indicator(&id),
            Found::Ask(ids) => return Reading::of(Check::Ask(ids)),
            Found::Unknown => None,
        };
        let Some(indicator) = indicator else { return Reading::of(wrong(l, Cell::Name, EntryTerm::NoSuchIndicator)) };
        let reading = Reading { indicator: Some(indicator.id.clone()), ..Reading::of(Check::Good) };
        let value = match self.value(row, indicator) {
            Ok(value) => value,
            Err(term) => return Reading { check: wrong(l, Cell::Value, term), ..reading },
        };
        let figures = self.figures(indicator);
        let draft = draft(row, settings, indicator, value);
        let remarks = remarks(l, row, settings);
        match figures.examine(&draft) {
            Err(found) => {
                let said = figures.period(&draft.period, draft.is_single).map(|period| xianfeng_text::period(l, period));
                let faults = found.iter().map(|p| (cell_of(p), problems::fault(l, &p.fault))).collect();
                Reading { said: said.unwrap_or_default(), remarks, check: Check::Wrong(faults), ..reading }
            }
            Ok((observation, doubts)) => {
                let said = figures.said_briefly(l, &observation);
                let check = if is_there(&figures, &observation, &doubts) {
                    Check::There
                } else if doubts.is_empty() && row.asked.is_empty() && !row.entry.name_from_above {
                    Check::Good
                } else {
                    let doubts = doubts.iter().map(|doubt| plausible::doubt(l, doubt, &indicator.unit));
                    let from_above = row.entry.name_from_above.then(|| EntryTerm::NameFromAbove.in_language(l).to_owned());
                    Check::Doubtful(row.asked.iter().cloned().chain(doubts).chain(from_above).collect())
                };
                Reading { said, remarks, check, observation: Some(observation), ..reading }
            }
        }
    }

    /// The value as the form says it.
    fn value(&self, row: &RowText, indicator: &Indicator) -> Result<String, EntryTerm> {
        let typed = row.entry.value.trim();
        match ValueKind::of(self.snapshot.plan(), &indicator.id) {
            ValueKind::Number => Ok(typed.to_owned()),
            ValueKind::Steps(_) => Err(EntryTerm::NoFigureOfSteps),
            ValueKind::Done => match plain(typed).as_str() {
                "是" | "完成" | "已完成" | "达成" | "已达成" | "保持" | "yes" | "done" | "true" | "y" => Ok("true".to_owned()),
                "否" | "未完成" | "未达成" | "没有" | "no" | "false" | "n" => Ok("false".to_owned()),
                _ => Err(EntryTerm::NotDoneOrNot),
            },
            ValueKind::Rating => {
                let is_said = |rating: &Rating| {
                    [Language::Zh, Language::En].iter().any(|l| plain(xianfeng_text::rating(*l, *rating)) == plain(typed))
                };
                Rating::ALL.into_iter().find(is_said).map(|rating| rating.slug().to_owned()).ok_or(EntryTerm::NotARating)
            }
        }
    }
}

/// The answers of the form for a row.
fn draft(row: &RowText, settings: &Settings, indicator: &Indicator, value: String) -> ObservationDraft {
    let text = |text: &str| text.trim().to_owned();
    let entry = &row.entry;
    let (source, unit, period) = (text(&entry.source), text(&entry.unit), text(&entry.period));
    let has_source = !source.is_empty();
    // A unit answers for its own report; of anything else the title is named.
    let (publisher, title) =
        if settings.source_grade == SourceGrade::UnitReport { (source, String::new()) } else { (String::new(), source) };
    ObservationDraft {
        period: if period.is_empty() { text(&settings.default_period) } else { period },
        is_single: row.is_single.or(settings.bare_month_is_single),
        value,
        unit: if unit.is_empty() { indicator.unit.symbol.clone() } else { unit },
        grade: if has_source { settings.source_grade } else { SourceGrade::Unstated }.slug().to_owned(),
        published: text(&entry.published),
        title,
        publisher,
        note: text(&entry.note),
        author: settings.author.clone(),
        ..ObservationDraft::default()
    }
}

fn remarks(l: Language, row: &RowText, settings: &Settings) -> Vec<&'static str> {
    let is_default = row.entry.period.trim().is_empty() && !settings.default_period.trim().is_empty();
    let remarks = [
        (row.entry.period_from_head, EntryTerm::PeriodFromHead),
        (is_default, EntryTerm::PeriodDefault),
        (row.entry.source.trim().is_empty(), EntryTerm::NoSourceNamed),
    ];
    remarks.iter().filter(|(holds, _)| *holds).map(|(_, term)| term.in_language(l)).collect()
}

/// Tells whether the ledger has the same figure for the same period.
fn is_there(figures: &Figures, observation: &Observation, doubts: &[Doubt]) -> bool {
    let is_same = |other: &Observation| other.period == observation.period && other.value == observation.value;
    let is_equal = |doubt: &Doubt| match doubt {
        Doubt::Second(other) => figures.number(observation) == Some(other.value),
        _ => false,
    };
    figures.known().iter().any(|current| is_same(&current.observation)) || doubts.iter().any(is_equal)
}

fn wrong(l: Language, cell: Cell, term: EntryTerm) -> Check {
    Check::Wrong(vec![(cell, term.in_language(l).to_owned())])
}

/// The cell that a problem is about.
fn cell_of(problem: &Problem) -> Cell {
    let path = problem.path.to_string();
    match path.split(['.', '[']).next().unwrap_or_default() {
        "period" => Cell::Period,
        "unit" => Cell::Unit,
        "source" | "published" => Cell::Source,
        "note" => Cell::Note,
        _ => Cell::Value,
    }
}
