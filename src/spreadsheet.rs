//! Tables for spreadsheets: the targets with their verdicts, the observations, and the table of a chart.

use crate::markup::{observations, target_rows, target_summary};
use crate::snapshot::Snapshot;
use xianfeng_charts::{Cell, Table, TableColumn};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::Value;
use xianfeng_core::measure::{Decimal, PartialDate, Period, Qualifier};
use xianfeng_core::plan::Target;
use xianfeng_files::{csv, number};
use xianfeng_text::{Term, explain};

/// Every target with its verdict on the day.
pub fn targets(s: &Snapshot) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Promise,
        Term::PartOf,
        Term::Tier,
        Term::Verdict,
        Term::Provisional,
        Term::Relation,
        Term::Wanted,
        Term::Wording,
        Term::Found,
        Term::Unit,
        Term::Distance,
        Term::CompletionInPercent,
        Term::ProgressInPercent,
        Term::ScheduleInPercent,
        Term::GapInPoints,
        Term::Period,
        Term::FirstExpected,
        Term::Due,
        Term::AsOf,
    ];
    let mut rows = vec![heads(s, &head)];
    let number = |d: Option<Decimal>| d.map_or_else(String::new, csv::number);
    for target in &s.plan().targets {
        let Some(a) = s.assessment(&target.id) else { continue };
        let bound = target.kind.bound();
        let goal = target_summary::goal(target, a);
        let unit = s.plan().unit_of(target).filter(|_| goal.is_some() || a.value.is_some());
        let judged = a.judged.as_ref().and_then(|subject| s.ledger_view.current(subject));
        rows.push(vec![
            csv::name(target.id.as_str()),
            target.name.in_language(l).to_owned(),
            whole_of(s, target).map_or_else(String::new, |whole| csv::name(whole.as_str())),
            xianfeng_text::tier(l, target.tier).to_owned(),
            xianfeng_text::verdict_of(l, a).to_owned(),
            if a.provisional { s.t(Term::Yes).to_owned() } else { String::new() },
            // A sign alone, or the target in words where no number says it.
            bound.map_or_else(
                || if goal.is_some() { String::new() } else { target_summary::target_value(s, target) },
                |b| explain::relation(b.better, b.strict).to_owned(),
            ),
            number(goal),
            wording(s, a.value.is_some(), a.reading),
            a.value.map_or_else(|| target_summary::actual(s, target, a), csv::number),
            unit.map_or_else(String::new, |unit| unit.symbol),
            number(a.margin),
            number(a.completion),
            number(a.progress_to_show().filter(|_| a.basis.baseline.is_some())),
            number(a.schedule),
            number(a.gap.filter(|_| a.progress_to_show().is_some())),
            judged.map_or_else(String::new, |f| period(f.observation.period)),
            target_rows::expected(s, target),
            target.window.due.to_string(),
            s.as_of.to_string(),
        ]);
    }
    csv::write(&rows)
}

/// The target that counts this one as a part.
fn whole_of<'a>(s: &'a Snapshot, part: &Target) -> Option<&'a TargetId> {
    s.plan().whole(part).map(|t| &t.id)
}

/// The word of the source; an exact number has none.
fn wording(s: &Snapshot, is_number: bool, reading: Qualifier) -> String {
    let worded = is_number && reading != Qualifier::Exact;
    if worded { xianfeng_text::reading(s.language, reading).to_owned() } else { String::new() }
}

/// A period as files write it; a single month as a range, because a spreadsheet takes `2022-03` for a day.
fn period(period: Period) -> String {
    let text = period.to_string();
    if period.months() == Some(1) { format!("{text}/{text}") } else { text }
}

/// Every observation in force.
pub fn all_observations(s: &Snapshot) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Indicator,
        Term::Period,
        Term::Wording,
        Term::Observed,
        Term::Unit,
        Term::ObservationStatus,
        Term::SourceGrade,
        Term::Derived,
        Term::PublishedOn,
        Term::RecordedOn,
        Term::SourceTitle,
        Term::Publisher,
        Term::SourceUrl,
        Term::Note,
    ];
    let mut rows = vec![heads(s, &head)];
    for f in s.ledger_view.all() {
        let o = &f.observation;
        let source = o.source.clone().unwrap_or_default();
        let (words, value, unit) = match &o.value {
            Value::Number { value, unit, reading } => (wording(s, true, *reading), csv::number(*value), unit.clone()),
            _ => (String::new(), observations::value(s, o), String::new()),
        };
        rows.push(vec![
            csv::name(f.subject.as_str()),
            s.plan().indicators.get(&o.indicator).map_or_else(|| o.indicator.to_string(), |i| i.name.in_language(l).to_owned()),
            period(o.period),
            words,
            value,
            unit,
            xianfeng_text::stage(l, o.stage).to_owned(),
            xianfeng_text::grade(l, o.ranked_grade()).to_owned(),
            o.derived.clone().unwrap_or_default(),
            published(o.published),
            f.recorded.to_string(),
            source.title,
            source.publisher,
            source.url,
            o.note.clone(),
        ]);
    }
    csv::write(&rows)
}

/// The day of publication as far as it is known; empty where it is not.
fn published(date: PartialDate) -> String {
    match date {
        PartialDate::Month { .. } => format!("{date}/{date}"),
        date => date.to_string(),
    }
}

/// The table of a chart, below lines that name its title, plan, day and sources.
pub fn chart_table(s: &Snapshot, title: &str, table: &Table) -> String {
    let line = |term: Term, text: String| vec![s.t(term).to_owned(), text];
    let mut rows = vec![
        line(Term::TitleWord, title.to_owned()),
        line(Term::PlanWord, s.plan().title.in_language(s.language).to_owned()),
        line(Term::AsOf, s.as_of.to_string()),
    ];
    rows.extend(table.sources.iter().map(|o| vec![s.t(Term::Source).to_owned(), o.title.clone(), o.publisher.clone(), o.url.clone()]));
    rows.push(line(Term::TargetsFrom, s.plan().issuer.in_language(s.language).to_owned()));
    if table.sources.is_empty() {
        rows.push(line(Term::Figures, s.t(Term::PublishedObservations).to_owned()));
    }
    rows.push(vec![s.t(Term::VerdictsAreComputed).to_owned()]);
    rows.extend(table.notes.iter().map(|note| line(Term::Note, note.clone())));
    rows.push(Vec::new());
    let has_amounts = |i: usize| table.rows.iter().any(|row| row.cells.get(i).is_some_and(|c| c.amount.is_some()));
    let head = |(i, column): (usize, &TableColumn)| match has_amounts(i) {
        true => vec![column.heading(), s.t(Term::Unit).to_owned(), s.t(Term::Wording).to_owned()],
        false => vec![column.heading()],
    };
    rows.push(table.columns.iter().enumerate().flat_map(head).collect());
    let cell = |i: usize, cell: &Cell| match &cell.amount {
        Some(amount) => vec![csv::number(amount.value), amount.unit.clone(), wording(s, true, amount.reading)],
        None if has_amounts(i) => vec![cell.to_string(), String::new(), String::new()],
        None if table.columns.get(i).is_some_and(|c| c.numeric) => {
            vec![number::parse(cell).map_or_else(|_| cell.to_string(), |read| csv::number(read.value))]
        }
        None => vec![cell.to_string()],
    };
    rows.extend(table.rows.iter().map(|row| row.cells.iter().enumerate().flat_map(|(i, c)| cell(i, c)).collect()));
    csv::write(&rows)
}

fn heads(s: &Snapshot, terms: &[Term]) -> Vec<String> {
    terms.iter().map(|t| s.t(*t).to_owned()).collect()
}
