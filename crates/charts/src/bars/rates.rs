//! Growth rates and shares against their targets, the farthest above first. They have no completion.

use super::model::{BarRow, BarsModel, Mark, drawn};
use crate::words::{Word, target_count};
use crate::{Cell, Destination, TableColumn, text, verdicts};
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{Language, Plan, Target};

/// The targets in per cent with a figure; `None` without any.
pub fn rates(plan: &Plan, all: &[Assessment], l: Language) -> Option<BarsModel> {
    let in_percent = |t: &Target| plan.unit_of(t).filter(|unit| unit.symbol == "%");
    let mut kept: Vec<(Decimal, BarRow, &Assessment)> = Vec::new();
    for (target, a) in verdicts::counted(plan, all) {
        let Some(unit) = in_percent(target).filter(|_| a.completion.is_none()) else { continue };
        let goal = a.basis.adjusted.map(|adjusted| adjusted.new).or(a.basis.goal).or_else(|| target.kind.bound().map(|b| b.value));
        let (Some(value), Some(goal), Some(margin)) = (a.value, goal, a.margin) else { continue };
        let name = text::plain(target.name.in_language(l));
        let (actual, wanted) = (xianfeng_text::amount(l, value, &unit), xianfeng_text::amount(l, goal, &unit));
        let (distance, verdict) = (xianfeng_text::difference(l, margin, &unit), verdicts::word(a, l));
        let spoken = match l {
            Language::Zh => format!("{name}：实际 {actual}，目标 {wanted}，{distance}，{verdict}"),
            Language::En => format!("{name}: {actual}, target {wanted}, {distance}, {verdict}"),
        };
        let cells: [Cell; 5] = [name.clone().into(), actual.clone().into(), wanted.clone().into(), distance.into(), verdict.into()];
        let row = BarRow {
            id: target.id.to_string(),
            name,
            value: drawn(value),
            mark: Some(Mark(drawn(goal))),
            label: vec![format!("{actual} / {wanted}")],
            verdict: Some(a.verdict),
            spoken,
            destination: Some(Destination::Target(target.id.clone())),
            cells: cells.to_vec(),
        };
        kept.push((margin, row, a));
    }
    kept.sort_by_key(|item| std::cmp::Reverse(item.0));
    if kept.is_empty() {
        return None;
    }
    let counts = verdicts::count(kept.iter().map(|(_, _, a)| *a));
    let (size, said) = (target_count(kept.len(), l), verdicts::in_words(counts, l));
    let description = match l {
        Language::Zh => format!("增速和比例，实际与目标（%），超出目标最多的在前：{size}；{said}。"),
        Language::En => format!("Growth rates and shares, actual against target (%), farthest above the target first: {size}; {said}."),
    };
    let columns = [Word::Name, Word::Actual, Word::Target, Word::Distance, Word::Verdict].map(|word| TableColumn::text(word.say(l)));
    Some(BarsModel {
        language: l,
        description,
        verdicts: verdicts::by_verdict(counts, l),
        mark_word: Word::Target.say(l).to_owned(),
        rows: kept.into_iter().map(|(_, row, _)| row).collect(),
        columns: columns.to_vec(),
        notes: Vec::new(),
    })
}
