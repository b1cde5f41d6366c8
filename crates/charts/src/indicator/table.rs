//! The table twin.

use super::{Cells, Outlook, Role, View};
use crate::table::{Column, Row, Table};
use crate::words::Word;
use xianfeng_core::plan::Language;

/// Every observation of the chart and of its companions, with where it comes from.
pub fn table(view: &View, language: Language) -> Table {
    let say = |word: Word| word.say(language);
    let several = !view.companions.is_empty();
    let mut columns = vec![Column::text(say(Word::Period)), Column::number(say(Word::Value), None)];
    columns.extend([Word::ObservationStatus, Word::SourceGrade, Word::Published, Word::Use, Word::Source].map(|w| Column::text(say(w))));
    if several {
        columns.insert(0, Column::text(say(Word::Series)));
    }
    let cells = |name: &str, cells: &Cells, drawn: bool| {
        let used = if drawn { cells.used.clone() } else { joined(&cells.used, say(Word::NotDrawn), language) };
        let source = cells.source.and_then(|i| view.sources.get(i)).map(|s| s.title.clone()).unwrap_or_default();
        let row = [&cells.period, &cells.value, &cells.stage, &cells.grade, &cells.published, &used, &source].map(String::clone);
        several.then(|| name.to_owned()).into_iter().chain(row).collect()
    };
    let own = view.points.iter().map(|p| Row::new(&p.id, cells(&view.title, &p.cells, p.y.is_some())));
    let others = view.companions.iter().flat_map(|c| c.points.iter().map(|p| Row::new(&p.id, cells(&c.name, &p.cells, true))));
    let outlook = view.outlook.iter().map(|o| Row::new(Outlook::ID, cells(&view.title, &o.cells, true)));
    let rows = own.chain(outlook).chain(others).collect();
    Table { caption: caption(view, language), columns, rows, notes: view.notes.clone(), sources: view.sources.clone() }
}

fn caption(view: &View, language: Language) -> String {
    let verdict = xianfeng_text::verdict(language, view.verdict);
    let mut parts = vec![view.title.clone()];
    parts.extend(view.goal.iter().map(|g| g.label.replace('\n', " ")));
    parts.push(format!("{}{}{verdict}", view.as_of.label, Word::Colon.say(language)));
    if view.points.iter().all(|p| p.role != Role::Judged) {
        parts.push(xianfeng_text::pick(language, "没有可判定的数据", "no figure to judge by").to_owned());
    }
    parts.join(Word::List.say(language))
}

fn joined(a: &str, b: &str, language: Language) -> String {
    if a.is_empty() { b.to_owned() } else { format!("{a}{}{b}", Word::List.say(language)) }
}
