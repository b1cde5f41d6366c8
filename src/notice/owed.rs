//! Everything that is owed, by unit.

use super::Writer;
use super::targets::numbered_name;
use crate::markup::debts::owed;
use xianfeng_core::assess::Verdict;
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
        let is_listed = |debt: &Debt| !debt.bodies.is_empty() && listed.contains(&debt.target);
        let within: Vec<Debt> = all.into_iter().filter(is_listed).collect();
        let mut blocks = vec![Block::sentence(self.silent())];
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

    /// The number of targets without a figure, and of those whose unit nobody has named.
    fn silent(&self) -> String {
        let s = self.s;
        let silent: Vec<_> = self.targets.iter().filter(|(_, a)| a.verdict == Verdict::NoData).collect();
        let unnamed = silent.iter().filter(|(target, _)| s.bodies(target).is_empty()).count();
        let caution = ReportTerm::OwedIsNoFigure.in_language(s.language);
        match (s.language, silent.len(), unnamed) {
            (_, 0, _) => ReportTerm::NoneSo.in_language(s.language).to_owned(),
            (Language::Zh, n, 0) => format!("应有数据而未见的目标{n}项。{caution}"),
            (Language::Zh, n, m) => format!("应有数据而未见的目标{n}项，其中{m}项未明确责任单位。{caution}"),
            (Language::En, n, 0) => format!("Targets for which a figure could be expected and none was found: {n}. {caution}"),
            (Language::En, n, m) => {
                format!("Targets for which a figure could be expected and none was found: {n}; {m} of them have no unit named. {caution}")
            }
        }
    }
}
