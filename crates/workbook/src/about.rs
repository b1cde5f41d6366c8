//! The first sheet: which plan and day this is, what the other sheets hold, and the verdicts counted.

use xianfeng_charts::palette;
use xianfeng_core::assess::{Verdict, rollup};
use xianfeng_text::{WorkbookTerm, verdict};

use crate::Inputs;
use crate::sheet::{Cell, Chart, ChartKind, Column, Series, Sheet};

pub fn sheet(inputs: &Inputs) -> Sheet {
    let (l, plan) = (inputs.language, inputs.plan);
    let t = |term: WorkbookTerm| term.in_language(l);
    let line = |term: WorkbookTerm, cell: Cell| vec![Cell::text(t(term)), cell];
    let mut lines = vec![
        vec![Cell::text(plan.title.in_language(l))],
        line(WorkbookTerm::Issuer, Cell::text(plan.issuer.in_language(l))),
        line(WorkbookTerm::AsOf, Cell::Day(inputs.as_of)),
        vec![Cell::Empty, Cell::text(t(WorkbookTerm::AsOfHow))],
        line(WorkbookTerm::Made, Cell::Day(inputs.made)),
        vec![Cell::Empty, Cell::text(t(WorkbookTerm::Unofficial))],
        vec![],
    ];
    let sheets = [
        (WorkbookTerm::Targets, WorkbookTerm::AboutTargets),
        (WorkbookTerm::Figures, WorkbookTerm::AboutFigures),
        (WorkbookTerm::Areas, WorkbookTerm::AboutAreas),
        (WorkbookTerm::Work, WorkbookTerm::AboutWork),
        (WorkbookTerm::History, WorkbookTerm::AboutHistory),
    ];
    lines.extend(sheets.map(|(name, about)| line(name, Cell::text(t(about)))));
    let counts = rollup::count(plan, inputs.assessments, |_| true);
    let there = Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0);
    let mut rows: Vec<Vec<Cell>> = there.map(|v| vec![Cell::text(verdict(l, v)), Cell::count(counts.of(v))]).collect();
    let series = Series { column: 1, colour: palette::ACCENT.light };
    let chart =
        Chart { title: t(WorkbookTerm::Counts).to_owned(), kind: ChartKind::Columns, names: 0, series: vec![series], rows: rows.len() };
    let chart = Some(chart).filter(|chart| chart.rows > 0);
    rows.push(vec![Cell::text(t(WorkbookTerm::Total)), Cell::count(counts.total())]);
    let columns = vec![Column::plain(t(WorkbookTerm::Counts)), Column::plain(t(WorkbookTerm::Number))];
    Sheet { lines, columns, rows, chart, ..Sheet::default() }
}
