//! Everything that is owed, by unit.

use super::Writer;
use super::targets::numbered_name;
use crate::markup::debts::owed;
use xianfeng_core::assess::debt::Debt;
use xianfeng_core::measure::{set_of, sorted};
use xianfeng_core::plan::Language;
use xianfeng_document::{Align, Block, Cell, Column, Table};
use xianfeng_text::ReportTerm;

impl Writer<'_> {
    pub(super) fn owed(&self) -> Vec<Block> {
        let s = self.s;
        let t = |term: ReportTerm| term.in_language(s.language);
        let all = s.debts();
        // What nobody is named for is counted in the sentence; a table of it would tell nobody anything.
        let listed = set_of(self.targets.iter().map(|(target, _)| &target.id));
        let debts: Vec<Debt> = all.into_iter().filter(|debt| listed.contains(&debt.target)).collect();
        let mut blocks = vec![Block::sentence(self.said(&debts))];
        let within: Vec<Debt> = debts.into_iter().filter(|debt| !debt.bodies.is_empty()).collect();
        if within.is_empty() {
            return blocks;
        }
        let columns = vec![
            Column::new(t(ReportTerm::Unit), 22, Align::Left),
            Column::new(t(ReportTerm::Matter), 40, Align::Left),
            Column::new(t(ReportTerm::Owed), 38, Align::Left),
        ];
        let rows = sorted(within, &|a, b| a.bodies.first().cmp(b.bodies.first())).into_iter().filter_map(|debt| {
            let target = s.plan().target(&debt.target)?;
            Some(vec![Cell::head(debt.bodies.first()), Cell::text(numbered_name(s, target)), Cell::text(owed(s, &debt))])
        });
        blocks.push(Block::Table(Table { caption: t(ReportTerm::NotReported).to_owned(), columns, rows: rows.collect() }));
        blocks
    }

    /// The number of reports that are owed, as the page about them counts them, and of those whose unit nobody has named.
    fn said(&self, debts: &[Debt]) -> String {
        let reports: Vec<&Debt> = debts.iter().filter(|debt| debt.owed.is_report()).collect();
        let unnamed = reports.iter().filter(|debt| debt.bodies.is_empty()).count();
        let caution = ReportTerm::OwedIsNoFigure.in_language(self.s.language);
        match (self.s.language, reports.len(), unnamed) {
            (_, 0, _) => ReportTerm::NoneSo.in_language(self.s.language).to_owned(),
            (Language::Zh, n, 0) => format!("应报期没有数据或数据不足以评价的目标{n}项。{caution}"),
            (Language::Zh, n, m) => format!("应报期没有数据或数据不足以评价的目标{n}项，其中{m}项未明确责任单位。{caution}"),
            (Language::En, n, 0) => format!("Targets with no figure for the period due, or too little to judge by: {n}. {caution}"),
            (Language::En, n, m) => {
                format!(
                    "Targets with no figure for the period due, or too little to judge by: {n}; {m} of them have no unit named. {caution}"
                )
            }
        }
    }
}
