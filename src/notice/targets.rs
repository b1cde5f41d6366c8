//! The tables of targets: those that are kept or on track, and all of them.

use super::{Writer, by_completion, verdict};
use crate::markup::{target_rows, target_summary};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::compare::Standing;
use xianfeng_core::plan::{Language, Target, Tier};
use xianfeng_document::{Align, Block, Cell, Column, Table};
use xianfeng_text::{ReportTerm, Term};

impl Writer<'_> {
    pub(super) fn doing_well(&mut self) -> Vec<Block> {
        let s = self.s;
        let t = |term: ReportTerm| term.in_language(s.language);
        let of = |verdict: Verdict| by_completion(self.targets.iter().copied().filter(|(_, a)| a.verdict == verdict).collect());
        let targets: Vec<_> = [Verdict::Met, Verdict::OnTrack].into_iter().flat_map(of).collect();
        if targets.is_empty() {
            return vec![Block::sentence(t(ReportTerm::NoneSo))];
        }
        let columns = vec![
            Column::new(t(ReportTerm::Number), 7, Align::Center),
            Column::new(t(ReportTerm::Matter), 37, Align::Left),
            Column::new(s.t(Term::Wanted), 19, Align::Right),
            Column::new(t(ReportTerm::Result), 21, Align::Right),
            Column::new(s.t(Term::Completion), 16, Align::Right),
        ];
        let mut rows = Vec::new();
        for (n, (target, a)) in targets.into_iter().enumerate() {
            rows.push(vec![
                Cell::text(number(target, n)),
                Cell::head(name(s, target)),
                Cell::text(target_summary::target_value(s, target)),
                self.result(target, a),
                Cell::text(target_summary::completion(s, a)),
            ]);
        }
        vec![Block::Table(Table { caption: t(ReportTerm::DoingWell).to_owned(), columns, rows })]
    }

    pub(super) fn annex(&mut self) -> Vec<Block> {
        let s = self.s;
        let t = |term: ReportTerm| term.in_language(s.language);
        let columns = vec![
            Column::new(t(ReportTerm::Number), 6, Align::Center),
            Column::new(t(ReportTerm::Matter), 30, Align::Left),
            Column::new(s.t(Term::Wanted), 15, Align::Right),
            Column::new(t(ReportTerm::Result), 15, Align::Right),
            Column::new(s.t(Term::Completion), 10, Align::Right),
            Column::new(s.t(Term::Verdict), 12, Align::Left),
            Column::new(t(ReportTerm::Unit), 12, Align::Left),
        ];
        let mut rows = Vec::new();
        for (n, (target, a)) in self.targets.clone().into_iter().enumerate() {
            rows.push(vec![
                Cell::text(number(target, n)),
                Cell::head(name(s, target)),
                Cell::text(target_summary::target_value(s, target)),
                Cell { is_strong: false, ..self.result(target, a) },
                Cell::text(target_summary::completion(s, a)),
                Cell::text(verdict(s.language, Standing::of(a))),
                Cell::text(target_rows::lead(s, target).unwrap_or_default()),
            ]);
        }
        vec![Block::Table(Table { caption: t(ReportTerm::Annex).to_owned(), columns, rows })]
    }

    /// The judged value, with the numbers of its sources; nothing where there is no verdict.
    pub(super) fn result(&mut self, target: &Target, assessment: &Assessment) -> Cell {
        let text = target_summary::actual(self.s, target, assessment);
        let is_said = !text.is_empty() || assessment.verdict.is_judged();
        let notes = if is_said { self.sources.of(self.s, assessment) } else { Vec::new() };
        let met = |term: Term| self.s.t(term).to_owned();
        let text = match assessment.verdict {
            Verdict::Met if text.is_empty() => met(Term::Yes),
            Verdict::Missed if text.is_empty() => met(Term::No),
            _ => text,
        };
        Cell::strong(text, notes)
    }
}

/// The number that an office gave to a target, else that of its row.
pub fn number(target: &Target, row: usize) -> String {
    if target.number.is_empty() { (row + 1).to_string() } else { target.number.clone() }
}

/// The name of a target after the number that an office gave to it.
pub fn numbered_name(s: &Snapshot, target: &Target) -> String {
    let name = name(s, target);
    if target.number.is_empty() { name } else { format!("{} {name}", target.number) }
}

/// The name of a target, with 力争 after a stretch target.
pub fn name(s: &Snapshot, target: &Target) -> String {
    let name = target.name.in_language(s.language);
    match (target.tier, s.language) {
        (Tier::Commitment, _) => name.to_owned(),
        (Tier::Stretch, Language::Zh) => format!("{name}（{}）", xianfeng_text::tier(s.language, Tier::Stretch)),
        (Tier::Stretch, Language::En) => format!("{name} ({})", xianfeng_text::tier(s.language, Tier::Stretch).to_lowercase()),
    }
}
