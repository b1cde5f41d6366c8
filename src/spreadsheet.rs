//! The table of a chart, for spreadsheets. Targets and observations go out as tables of the workbook.

use crate::snapshot::Snapshot;
use xianfeng_charts::{Cell, Table, TableColumn};
use xianfeng_core::measure::Qualifier;
use xianfeng_files::{csv, number};
use xianfeng_text::Term;

/// The word of the source; an exact number has none.
fn wording(s: &Snapshot, reading: Qualifier) -> String {
    if reading == Qualifier::Exact { String::new() } else { xianfeng_text::reading(s.language, reading).to_owned() }
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
        Some(amount) => vec![csv::number(amount.value), amount.unit.clone(), wording(s, amount.reading)],
        None if has_amounts(i) => vec![cell.to_string(), String::new(), String::new()],
        None if table.columns.get(i).is_some_and(|c| c.numeric) => {
            vec![number::parse(cell).map_or_else(|_| cell.to_string(), |read| csv::number(read.value))]
        }
        None => vec![cell.to_string()],
    };
    rows.extend(table.rows.iter().map(|row| row.cells.iter().enumerate().flat_map(|(i, c)| cell(i, c)).collect()));
    csv::write(&rows)
}
