//! The first section: how many targets there are, and how many of them have which verdict.

use super::{Extent, Writer, verdict};
use xianfeng_core::assess::Verdict;
use xianfeng_core::compare::Standing;
use xianfeng_core::plan::{Language, Tier};
use xianfeng_document::{Align, Block, Cell, Column, Span, Table};
use xianfeng_text::{ReportTerm, Term, changes, comma, pick};

impl Writer<'_> {
    pub(super) fn overall(&self, extent: &Extent) -> Vec<Block> {
        vec![Block::Paragraph(self.sentence(extent)), Block::Table(self.counts())]
    }

    /// The words of a verdict with their number of targets, of both tiers; nothing that is zero.
    fn groups(&self) -> Vec<(Standing, [usize; 2])> {
        let standings = Verdict::ALL
            .into_iter()
            .flat_map(|verdict| [false, true].map(|awaiting| Standing { verdict, awaiting, provisional: false, is_stale: false }));
        let count = |standing: Standing, tier: Tier| {
            self.targets.iter().filter(|(target, a)| target.tier == tier && Standing::of(a).reads_as(standing)).count()
        };
        let all = standings.map(|standing| (standing, [Tier::Commitment, Tier::Stretch].map(|tier| count(standing, tier))));
        all.filter(|(_, counts)| counts.iter().sum::<usize>() > 0).collect()
    }

    fn sentence(&self, extent: &Extent) -> Vec<Span> {
        let (s, l) = (self.s, self.s.language);
        let zh = l == Language::Zh;
        let plan = s.plan();
        let group = extent.group.as_ref().and_then(|id| plan.group(id)).map(|group| group.name.in_language(l));
        let name = group.unwrap_or_else(|| plan.title.in_language(l));
        let groups = self.groups();
        let listed = |is_judged: bool| {
            let of = groups.iter().filter(|(standing, _)| standing.verdict.is_judged() == is_judged);
            let said = of.map(|(standing, counts)| {
                let (word, n) = (changes::standing(l, *standing), counts.iter().sum::<usize>());
                if zh { format!("{word}{n}项") } else { format!("{n} {}", word.to_lowercase()) }
            });
            said.collect::<Vec<_>>().join(pick(l, "、", ", "))
        };
        let (judged, others) = (listed(true), listed(false));
        let n_judged: usize = groups.iter().filter(|(standing, _)| standing.verdict.is_judged()).flat_map(|(_, counts)| counts).sum();
        let total = self.targets.len();
        let stretch = self.targets.iter().filter(|(target, _)| target.tier == Tier::Stretch).count();
        let mut spans = vec![Span::plain(match (zh, stretch) {
            (true, 0) => format!("{name}共{total}项目标。"),
            (true, n) => format!("{name}共{total}项目标，其中承诺{}项、力争{n}项。", total - n),
            (false, 0) => format!("{name} has {total} targets. "),
            (false, n) => format!("{name} has {total} targets: {} firm promises and {n} aspirations. ", total - n),
        })];
        match (n_judged, zh) {
            (0, true) => spans.push(Span::strong("没有一项有数据可以评价。")),
            (0, false) => spans.push(Span::strong("None has a figure that allows a verdict. ")),
            (n, true) => {
                spans.push(Span::plain("有数据可以评价的"));
                spans.push(Span::strong(format!("{n}项：{judged}。")));
            }
            (n, false) => spans.push(Span::strong(format!("{n} can be judged: {judged}. "))),
        }
        if !others.is_empty() {
            spans.push(Span::plain(if zh { format!("其余：{others}。") } else { format!("The others: {others}.") }));
        }
        spans
    }

    fn counts(&self) -> Table {
        let (s, l) = (self.s, self.s.language);
        let t = |term: ReportTerm| term.in_language(l);
        let groups = self.groups();
        let has_stretch = groups.iter().any(|(_, [_, stretch])| *stretch > 0);
        let mut columns = vec![
            Column::new(s.t(Term::Verdict), if has_stretch { 40 } else { 70 }, Align::Left),
            Column::new(t(ReportTerm::Items), if has_stretch { 20 } else { 30 }, Align::Right),
        ];
        if has_stretch {
            columns.extend([Tier::Commitment, Tier::Stretch].map(|tier| Column::new(xianfeng_text::tier(l, tier), 20, Align::Right)));
        }
        let numbers = |[commitments, stretch]: [usize; 2]| {
            let all = [commitments + stretch, commitments, stretch];
            all.into_iter().take(columns.len() - 1).map(|n| Cell::text(n.to_string())).collect::<Vec<_>>()
        };
        let row = |head: String, counts: [usize; 2]| std::iter::once(Cell::head(head)).chain(numbers(counts)).collect::<Vec<_>>();
        let sum = groups.iter().fold([0, 0], |[a, b], (_, [c, d])| [a + c, b + d]);
        let rows = groups.iter().map(|(standing, counts)| row(verdict(l, *standing), *counts));
        let rows = rows.chain([row(t(ReportTerm::Sum).to_owned(), sum)]).collect();
        let caption = format!("{}{}{}", t(ReportTerm::Overall), comma(l), s.t(Term::Verdict));
        Table { caption, columns, rows }
    }
}
