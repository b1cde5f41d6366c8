//! The changes since the last notice.

use super::targets::name;
use super::{Extent, Writer, verdict};
use crate::markup::changes::{by_knowledge, by_time};
use crate::snapshot::Snapshot;
use xianfeng_core::compare::{Comparison, TargetChange};
use xianfeng_core::plan::Language;
use xianfeng_document::{Align, Block, Cell, Column, Table};
use xianfeng_text::{ReportTerm, changes, pick, semicolon};

/// The number of targets that are named in a sentence.
const NAMED: usize = 12;

impl Writer<'_> {
    pub(super) fn since(&self, last: &Snapshot, extent: &Extent) -> Vec<Block> {
        let (s, l) = (self.s, self.s.language);
        let is_in = |id: &xianfeng_core::id::TargetId| s.plan().target(id).is_some_and(|target| extent.has(target));
        let mut comparison = s.compared_with(last);
        comparison.targets.retain(|change| is_in(&change.target));
        // A figure that no target rests on belongs to the whole.
        comparison
            .figures
            .retain(|figure| extent.group.is_none() || s.plan().targets_with_indicator(&figure.indicator).any(|target| extent.has(target)));
        comparison.silent.retain(|silence| is_in(&silence.target));
        let mut blocks = vec![Block::sentence(changes::summary(l, &comparison))];
        let moved = by_knowledge(&comparison);
        if !moved.is_empty() {
            blocks.push(Block::Table(self.moved(&comparison, &moved)));
        }
        let passed: Vec<String> = by_time(&comparison).iter().map(|(before, after, all)| self.passed(*before, *after, all)).collect();
        if !passed.is_empty() {
            let said = passed.join(semicolon(l));
            blocks.push(Block::sentence(match l {
                Language::Zh => format!("只因时间推移：{said}。"),
                Language::En => format!("Only because time passed: {said}."),
            }));
        }
        let silent: Vec<String> = comparison.silent.iter().filter_map(|x| s.plan().target(&x.target)).map(|t| name(s, t)).collect();
        if (1..=NAMED).contains(&silent.len()) {
            let said = silent.join(pick(l, "、", ", "));
            blocks.push(Block::sentence(match l {
                Language::Zh => format!("应有新数据而未见：{said}。"),
                Language::En => format!("A figure was due, and none was found: {said}."),
            }));
        }
        blocks
    }

    fn moved(&self, comparison: &Comparison, moved: &[&TargetChange]) -> Table {
        let (s, l) = (self.s, self.s.language);
        let t = |term: ReportTerm| term.in_language(l);
        let columns = vec![
            Column::new(t(ReportTerm::Matter), 28, Align::Left),
            Column::new(t(ReportTerm::Before), 15, Align::Left),
            Column::new(t(ReportTerm::Now), 15, Align::Left),
            Column::new(t(ReportTerm::Why), 42, Align::Left),
        ];
        let row = |change: &&TargetChange| {
            let target = s.plan().target(&change.target)?;
            let why: Vec<String> = change.causes.iter().map(|cause| changes::cause(l, s.plan(), target, comparison, cause)).collect();
            Some(vec![
                Cell::head(name(s, target)),
                Cell::text(verdict(l, change.before)),
                Cell::text(verdict(l, change.after)),
                Cell::text(why.join(semicolon(l))),
            ])
        };
        Table { caption: t(ReportTerm::SinceLast).to_owned(), columns, rows: moved.iter().filter_map(row).collect() }
    }

    /// `未到期 → 待公布 12项`
    fn passed(&self, before: xianfeng_core::compare::Standing, after: xianfeng_core::compare::Standing, all: &[&TargetChange]) -> String {
        let l = self.s.language;
        let (before, after, n) = (changes::standing(l, before), changes::standing(l, after), all.len());
        match l {
            Language::Zh => format!("{before} → {after} {n}项"),
            Language::En => format!("{} → {}: {n}", before.to_lowercase(), after.to_lowercase()),
        }
    }
}
