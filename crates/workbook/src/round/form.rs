//! The workbook that a unit fills in: its targets, empty cells for what is asked, and a sheet that explains.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{ObservationStatus, Rating, Round, Value};
use xianfeng_core::measure::Period;
use xianfeng_core::plan::{Kind, Language};
use xianfeng_text::{RoundTerm, Term, observed, pick, target_words};

use super::asked::{Answering, Asked, asked, has_no_number};
use crate::sheet::{Answer, Cell, Column, Sheet};
use crate::{Inputs, NotWritten, xlsx};

/// A workbook for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub unit: String,
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// The targets in it.
    pub targets: usize,
}

/// The hidden identity of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Identity {
    pub round: SubjectId,
    pub unit: String,
    pub target: TargetId,
    pub indicator: IndicatorId,
    pub period: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<String>,
    /// The protected cells as they were written, by their columns.
    pub given: Vec<String>,
}

impl Identity {
    pub fn new(round: &SubjectId, unit: &str, asked: &Asked, given: Vec<String>) -> Self {
        Self {
            round: round.clone(),
            unit: unit.to_owned(),
            target: asked.target.id.clone(),
            indicator: asked.indicator.id.clone(),
            period: asked.period.to_string(),
            alone: asked.alone.map(|period| period.to_string()),
            given,
        }
    }
}

/// A column of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Number,
    Target,
    Wanted,
    Unit,
    Last,
    LastPeriod,
    Period,
    Value,
    Alone,
    Status,
    Progress,
    Reason,
    NextStep,
    Evidence,
    Note,
    Identity,
}

impl Field {
    pub const ALL: [Field; 16] = [
        Self::Number,
        Self::Target,
        Self::Wanted,
        Self::Unit,
        Self::Last,
        Self::LastPeriod,
        Self::Period,
        Self::Value,
        Self::Alone,
        Self::Status,
        Self::Progress,
        Self::Reason,
        Self::NextStep,
        Self::Evidence,
        Self::Note,
        Self::Identity,
    ];
    /// Columns that a unit does not fill in.
    pub const GIVEN: usize = 7;

    pub fn head(self, l: Language) -> &'static str {
        match self {
            Self::Number => RoundTerm::Number.in_language(l),
            Self::Target => RoundTerm::Target.in_language(l),
            Self::Wanted => Term::Wanted.in_language(l),
            Self::Unit => RoundTerm::UnitOfMeasure.in_language(l),
            Self::Last => RoundTerm::Last.in_language(l),
            Self::LastPeriod => RoundTerm::LastPeriod.in_language(l),
            Self::Period => Term::Period.in_language(l),
            Self::Value => RoundTerm::Value.in_language(l),
            Self::Alone => RoundTerm::Alone.in_language(l),
            Self::Status => Term::ObservationStatus.in_language(l),
            Self::Progress => Term::WorkProgress.in_language(l),
            Self::Reason => Term::WorkReason.in_language(l),
            Self::NextStep => Term::NextStep.in_language(l),
            Self::Evidence => RoundTerm::Evidence.in_language(l),
            Self::Note => Term::Note.in_language(l),
            Self::Identity => RoundTerm::Identity.in_language(l),
        }
    }

    fn column(self, l: Language) -> Column {
        match self {
            Self::Identity => Column::hidden(self.head(l)),
            Self::Value | Self::Alone => Column::answer(self.head(l), Answer::Number),
            Self::Status => {
                Column::answer(self.head(l), Answer::Choice(ObservationStatus::ALL.map(|s| xianfeng_text::stage(l, s)).to_vec()))
            }
            Self::Progress | Self::Reason | Self::NextStep | Self::Evidence | Self::Note => Column::answer(self.head(l), Answer::Text),
            _ => Column::plain(self.head(l)),
        }
    }
}

/// The forms of a round, one for each of its units that is asked for something.
pub fn forms(inputs: &Inputs, id: &SubjectId, round: &Round) -> Result<Vec<Form>, NotWritten> {
    let answering = Answering::new(inputs.plan, inputs.ledger_view, inputs.as_of);
    let mut forms = Vec::new();
    for unit in &round.units {
        let asked = asked(&answering, unit, round.period);
        if asked.is_empty() {
            continue;
        }
        let sheets = [about(inputs, round, unit, asked.len()), sheet(inputs, id, unit, &asked)];
        let l = inputs.language;
        let bytes = xlsx::write(&sheets, inputs.plan.title.in_language(l), inputs.made)?;
        forms.push(Form {
            unit: unit.clone(),
            file_name: format!("{:02}-{}", forms.len() + 1, file_name(l, unit, round.period)),
            bytes,
            targets: asked.len(),
        });
    }
    Ok(forms)
}

/// `教育局-填报表-2022年9月.xlsx`
fn file_name(l: Language, unit: &str, period: Period) -> String {
    let period = xianfeng_text::period(l, period);
    format!("{}-{}-{}.xlsx", crate::plain_name(unit), RoundTerm::File.in_language(l), crate::plain_name(&period))
}

fn about(inputs: &Inputs, round: &Round, unit: &str, targets: usize) -> Sheet {
    let l = inputs.language;
    let t = |term: RoundTerm| term.in_language(l);
    let line = |term: RoundTerm, cell: Cell| vec![Cell::text(t(term)), cell];
    let mut lines = vec![
        vec![Cell::text(format!("{}{}", inputs.plan.title.in_language(l), pick(l, " 填报表", ": report")))],
        line(RoundTerm::Unit, Cell::text(unit)),
        line(RoundTerm::PeriodOfRound, Cell::text(xianfeng_text::period(l, round.period))),
        line(RoundTerm::Due, Cell::Day(round.due)),
        line(RoundTerm::Targets, Cell::count(targets)),
        vec![],
    ];
    let rules = [
        RoundTerm::RuleYellow,
        RoundTerm::RuleNumber,
        RoundTerm::RulePeriod,
        RoundTerm::RuleEmpty,
        RoundTerm::RuleWords,
        RoundTerm::RuleKeep,
    ];
    lines.extend(rules.iter().enumerate().map(|(i, rule)| vec![Cell::count(i + 1), Cell::text(t(*rule))]));
    Sheet { name: t(RoundTerm::About).to_owned(), lines, is_form: true, ..Sheet::default() }
}

fn sheet(inputs: &Inputs, id: &SubjectId, unit: &str, asked: &[Asked]) -> Sheet {
    let l = inputs.language;
    let mut choices = BTreeMap::new();
    let rows = asked.iter().enumerate().map(|(i, asked)| {
        if let Some(words) = words(l, asked) {
            choices.insert((i, Field::Value as usize), words);
        }
        row(inputs, id, unit, asked)
    });
    let rows = rows.collect();
    Sheet {
        name: RoundTerm::Sheet.in_language(l).to_owned(),
        lines: vec![vec![Cell::text(unit)], vec![Cell::text(RoundTerm::RuleYellow.in_language(l))]],
        columns: Field::ALL.iter().map(|field| field.column(l)).collect(),
        rows,
        choices,
        is_form: true,
        ..Sheet::default()
    }
}

/// The words that answer a target without a number.
fn words(l: Language, asked: &Asked) -> Option<Vec<&'static str>> {
    match &asked.target.kind {
        Kind::Qualitative => Some(Rating::ALL.map(|rating| xianfeng_text::rating(l, rating)).to_vec()),
        Kind::Milestone { steps } if steps.is_empty() => Some(vec![Term::Yes.in_language(l), Term::No.in_language(l)]),
        Kind::Hold => Some(vec![Term::Yes.in_language(l), Term::No.in_language(l)]),
        _ => None,
    }
}

/// The unit of measure, as the form says it.
pub(super) fn unit_of_measure(asked: &Asked) -> String {
    if has_no_number(asked.target) { String::new() } else { asked.indicator.unit.symbol.clone() }
}

/// The period, as the form says it.
pub(super) fn period_of(l: Language, asked: &Asked) -> String {
    format!("{}{}", xianfeng_text::period(l, asked.period), asked.alone.map_or("", |_| RoundTerm::Sum.in_language(l)))
}

fn row(inputs: &Inputs, id: &SubjectId, unit: &str, asked: &Asked) -> Vec<Cell> {
    let (l, plan, target) = (inputs.language, inputs.plan, asked.target);
    let last = inputs.ledger_view.of(&asked.indicator.id).iter().rfind(|current| current.visible(inputs.as_of)).map(|c| &c.observation);
    let assessment = inputs.plan.target_at(&target.id).and_then(|at| inputs.assessments.get(at));
    let mut cells = vec![
        Cell::text(plan.number(target)),
        Cell::text(target.name.in_language(l)),
        Cell::text(target_words::target_value(l, plan, target, assessment)),
        Cell::text(unit_of_measure(asked)),
        last.map_or(Cell::Empty, |o| match &o.value {
            // In the unit of the form, so that it can be compared with what is filled in.
            Value::Number { value, unit, .. } => {
                let converted = plan.units.find(unit).and_then(|unit| unit.convert(*value, &asked.indicator.unit));
                converted.map_or_else(|| Cell::text(observed(l, plan, &o.indicator, &o.value)), Cell::Number)
            }
            _ => Cell::text(observed(l, plan, &o.indicator, &o.value)),
        }),
        Cell::text(last.map_or_else(String::new, |o| xianfeng_text::period(l, o.period))),
        Cell::text(period_of(l, asked)),
    ];
    let identity = Identity::new(id, unit, asked, cells.iter().map(Cell::plain).collect());
    cells.resize(Field::ALL.len() - 1, Cell::Empty);
    if asked.alone.is_none() {
        // Nothing to fill in: the figure does not add up over several months.
        cells[Field::Alone as usize] = Cell::text("—");
    }
    cells.push(Cell::text(serde_json::to_string(&identity).unwrap_or_default()));
    cells
}
