//! The sheet of areas: how many targets of each have which verdict.

use xianfeng_charts::palette;
use xianfeng_core::assess::{Verdict, rollup};
use xianfeng_text::{WorkbookTerm, list, verdict};

use crate::sheet::{Cell, Chart, ChartKind, Column, Series, Sheet};
use crate::{Inputs, head_lines};

/// Columns in front of the counts.
const BEFORE: usize = 4;

/// Every area, task and district with its counts, and a chart of those that have targets.
pub fn sheet(inputs: &Inputs) -> Sheet {
    let (l, plan) = (inputs.language, inputs.plan);
    let t = |term: WorkbookTerm| term.in_language(l);
    let plain = [WorkbookTerm::Name, WorkbookTerm::List, WorkbookTerm::Number].map(|term| Column::plain(t(term)));
    let mut columns: Vec<Column> = plain.into_iter().collect();
    columns.insert(2, Column::plain(xianfeng_text::Term::Lead.in_language(l)));
    columns.extend(Verdict::ALL.into_iter().map(|v| Column::plain(verdict(l, v))));
    columns.push(Column::code(t(WorkbookTerm::AreaId)));
    let counted = plan.groups.iter().map(|group| (group, rollup::count_in(plan, inputs.assessments, &group.id)));
    let rows: Vec<Vec<Cell>> = counted
        .filter(|(_, counts)| counts.total() > 0)
        .map(|(group, counts)| {
            let mut row = vec![
                Cell::text(group.name.in_language(l)),
                Cell::text(list(l, group.kind)),
                Cell::text(group.bodies.lead.as_str()),
                Cell::count(counts.total()),
            ];
            row.extend(Verdict::ALL.into_iter().map(|v| Cell::count(counts.of(v))));
            row.push(Cell::text(group.id.as_str()));
            row
        })
        .collect();
    // A verdict that nobody has would be a name without a bar.
    let is_there = |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| *cell != Cell::count(0)));
    let all = Verdict::ALL.into_iter().enumerate().map(|(i, v)| Series { column: BEFORE + i, colour: palette::verdict(v).light });
    let series = all.filter(|series| is_there(series.column)).collect();
    let chart = Chart { title: t(WorkbookTerm::CountsBy).to_owned(), kind: ChartKind::StackedBars, names: 0, series, rows: rows.len() };
    let chart = Some(chart).filter(|chart| chart.rows > 0);
    Sheet { lines: head_lines(inputs), columns, rows, chart, ..Sheet::default() }
}
