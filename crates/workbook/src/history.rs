//! The sheet of records: every edit of the ledger, for people in words and for programs as JSON. Nothing is lost in it.

use xianfeng_core::ledger::{Edit, Record};
use xianfeng_core::measure::sorted;
use xianfeng_files::ledger::edit_files;
use xianfeng_text::{RoundTerm, Term, WorkbookTerm, observed, semicolon, workbook_terms};

use crate::figures::text;
use crate::sheet::{Cell, Column, Sheet};
use crate::xlsx::CELL;
use crate::{Inputs, head_lines};

/// Every edit, in the order they were made.
pub fn sheet(inputs: &Inputs) -> Sheet {
    let l = inputs.language;
    let own = |term: WorkbookTerm| term.in_language(l);
    let edits = sorted(inputs.ledger.edits().collect(), &|a: &&Edit, b: &&Edit| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let contents: Vec<Vec<String>> = edits.iter().map(|edit| pieces(&content(edit))).collect();
    let mut columns = vec![
        Column::plain(own(WorkbookTerm::RecordedAt)),
        Column::plain(own(WorkbookTerm::RecordedBy)),
        Column::plain(own(WorkbookTerm::SortOfRecord)),
        Column::plain(own(WorkbookTerm::Subject)),
        Column::plain(Term::Observed.in_language(l)),
        Column::plain(Term::Period.in_language(l)),
        Column::code(own(WorkbookTerm::FigureId)),
        Column::code(own(WorkbookTerm::RecordId)),
    ];
    // A record longer than a cell goes on in the next ones.
    let longest = contents.iter().map(Vec::len).max().unwrap_or(1);
    let head = |i: usize| if i == 0 { own(WorkbookTerm::Content).to_owned() } else { format!("{} {}", own(WorkbookTerm::Content), i + 1) };
    columns.extend((0..longest).map(|i| Column::code(head(i))));
    let rows = edits.into_iter().zip(contents).map(|(edit, content)| {
        let mut row = row(inputs, edit);
        row.extend(content.into_iter().map(Cell::Text));
        row
    });
    Sheet { lines: head_lines(inputs), columns, rows: rows.collect(), ..Sheet::default() }
}

fn row(inputs: &Inputs, edit: &Edit) -> Vec<Cell> {
    let (l, plan) = (inputs.language, inputs.plan);
    let (subject, value, period) = match &edit.content {
        None => ("", String::new(), String::new()),
        Some(Record::Observation(o)) => (
            plan.indicators.get(&o.indicator).map_or(o.indicator.as_str(), |i| i.name.in_language(l)),
            observed(l, plan, &o.indicator, &o.value),
            xianfeng_text::period(l, o.period),
        ),
        Some(Record::Round(round)) => {
            (RoundTerm::Round.in_language(l), round.units.join(semicolon(l)), xianfeng_text::period(l, round.period))
        }
        Some(Record::Work(work)) => {
            (plan.target(&work.target).map_or(work.target.as_str(), |t| t.name.in_language(l)), String::new(), String::new())
        }
    };
    let sort = edit.content.as_ref().map_or(Term::Deleted.in_language(l), |record| workbook_terms::sort(l, record.sort()));
    vec![
        Cell::text(edit.at.to_string()),
        text(l, &edit.author),
        Cell::text(sort),
        text(l, subject),
        text(l, &value),
        Cell::text(period),
        Cell::text(edit.subject.as_str()),
        Cell::text(edit.id.as_str()),
    ]
}

/// An edit as a ledger file has it.
fn content(edit: &Edit) -> String {
    let files = edit_files(std::slice::from_ref(edit));
    files.first().and_then(|file| serde_json::to_string(file).ok()).unwrap_or_default()
}

/// A text in pieces that fit into cells.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut room) = (vec![String::new()], CELL);
    for c in text.chars() {
        if c.len_utf16() > room {
            pieces.push(String::new());
            room = CELL;
        }
        room -= c.len_utf16();
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}
