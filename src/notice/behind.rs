//! The targets that are missed or behind, with unit, reason and next step; cells that nobody filled in are there to
//! write on.

use super::Writer;
use super::targets::{name, number};
use crate::markup::{target_rows, target_summary};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::measure::sorted;
use xianfeng_core::plan::Target;
use xianfeng_document::{Align, Block, Cell, Column, Table};
use xianfeng_text::{ReportTerm, Term};

impl Writer<'_> {
    pub(super) fn behind(&mut self) -> Vec<Block> {
        let s = self.s;
        let t = |term: ReportTerm| term.in_language(s.language);
        let is_behind = |a: &Assessment| matches!(a.verdict, Verdict::Missed | Verdict::Behind | Verdict::SlightlyBehind);
        let targets: Vec<(&Target, &Assessment)> = self.targets.iter().copied().filter(|(_, a)| is_behind(a)).collect();
        if targets.is_empty() {
            return vec![Block::sentence(t(ReportTerm::NoneSo))];
        }
        let columns = vec![
            Column::new(t(ReportTerm::Number), 5, Align::Center),
            Column::new(t(ReportTerm::Matter), 18, Align::Left),
            Column::new(s.t(Term::Wanted), 13, Align::Right),
            Column::new(t(ReportTerm::Result), 14, Align::Right),
            Column::new(t(ReportTerm::RateOrDistance), 14, Align::Right),
            Column::new(t(ReportTerm::Unit), 10, Align::Left),
            Column::new(t(ReportTerm::Reason), 13, Align::Left),
            Column::new(t(ReportTerm::NextStep), 13, Align::Left),
        ];
        let mut rows = Vec::new();
        for (n, (target, a)) in worst_first(targets).into_iter().enumerate() {
            let situation = s.ledger_view.situation(&target.id, s.as_of);
            let said = |text: Option<&String>| Cell::text(text.cloned().unwrap_or_default());
            let completion = target_summary::completion(s, a);
            rows.push(vec![
                Cell::text(number(target, n)),
                Cell::head(name(s, target)),
                Cell::text(target_summary::target_value(s, target)),
                self.result(target, a),
                Cell::text(if completion.is_empty() { target_summary::distance(s, target, a) } else { completion }),
                Cell::text(target_rows::lead(s, target).unwrap_or_default()),
                said(situation.map(|situation| &situation.reason)),
                said(situation.map(|situation| &situation.next_step)),
            ]);
        }
        let table = Table { caption: t(ReportTerm::FallingBehind).to_owned(), columns, rows };
        vec![Block::sentence(t(ReportTerm::WriteHere)), Block::Table(table)]
    }
}

/// The worst verdict first. Like is ranked with like: those that are measured by their distance in points come by that,
/// then those with a completion by it.
fn worst_first<'a>(targets: Vec<(&'a Target, &'a Assessment)>) -> Vec<(&'a Target, &'a Assessment)> {
    sorted(targets, &|(_, a), (_, b)| {
        let by_kind = (b.verdict, a.completion.is_some()).cmp(&(a.verdict, b.completion.is_some()));
        by_kind.then(a.completion.cmp(&b.completion)).then(a.margin.cmp(&b.margin))
    })
}
