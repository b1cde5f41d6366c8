//! Targets by their completion: actual ÷ target, the highest first.

use super::model::{BarRow, BarsModel, Mark, drawn};
use crate::words::{Word, target_count};
use crate::{Cell, Destination, TableColumn, text, verdicts};
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{Language, Plan, Target};

/// A bar longer than twice its target says no more than one of twice.
const LONGEST: f64 = 200.0;

/// The targets that have a completion; `None` without any.
pub fn completion(plan: &Plan, all: &[Assessment], l: Language) -> Option<BarsModel> {
    let mut kept: Vec<(Decimal, &Target, &Assessment)> =
        verdicts::counted(plan, all).into_iter().filter_map(|(t, a)| Some((a.completion?, t, a))).collect();
    kept.sort_by_key(|item| std::cmp::Reverse(item.0));
    let rows: Vec<BarRow> = kept.iter().filter_map(|(completion, t, a)| row(plan, *completion, t, a, l)).collect();
    if rows.is_empty() {
        return None;
    }
    let counts = verdicts::count(kept.iter().map(|(_, _, a)| *a));
    let (size, said) = (target_count(rows.len(), l), verdicts::in_words(counts, l));
    let description = match l {
        Language::Zh => format!("完成率（实际÷目标，%），从高到低：{size}；{said}。"),
        Language::En => format!("Completion (actual ÷ target, %), highest first: {size}; {said}."),
    };
    Some(BarsModel {
        language: l,
        description,
        verdicts: verdicts::by_verdict(counts, l),
        mark_word: Word::TargetIsFull.say(l).to_owned(),
        rows,
        columns: vec![
            TableColumn::text(Word::Name.say(l)),
            TableColumn::number(Word::Completion.say(l), Some("%".to_owned())),
            TableColumn::text(Word::Actual.say(l)),
            TableColumn::text(Word::Target.say(l)),
            TableColumn::text(Word::Verdict.say(l)),
        ],
        notes: vec![Word::CompletionNote.say(l).to_owned()],
    })
}

fn row(plan: &Plan, completion: Decimal, target: &Target, a: &Assessment, l: Language) -> Option<BarRow> {
    let name = text::plain(target.name.in_language(l));
    let unit = plan.unit_of(target)?;
    let goal = a.basis.adjusted.map(|adjusted| adjusted.new).or(a.basis.goal).or_else(|| target.kind.bound().map(|b| b.value))?;
    let actual = xianfeng_text::amounts::amount_worded_beside(l, a.value?, a.reading, goal, &unit);
    let wanted = xianfeng_text::amount(l, goal, &unit);
    let (percent, verdict) = (xianfeng_text::percent(completion), verdicts::word(a, l));
    let spoken = match l {
        Language::Zh => format!("{name}：完成 {percent}，实际 {actual}，目标 {wanted}，{verdict}"),
        Language::En => format!("{name}: {percent} done, {actual} of {wanted}, {verdict}"),
    };
    let cells: [Cell; 5] = [
        name.clone().into(),
        xianfeng_text::amounts::percent_rounded(completion, 1).into(),
        actual.clone().into(),
        wanted.clone().into(),
        verdict.into(),
    ];
    Some(BarRow {
        id: target.id.to_string(),
        name,
        value: drawn(completion).min(LONGEST),
        mark: Some(Mark(100.0)),
        label: vec![percent, format!("{actual} / {wanted}")],
        verdict: Some(a.verdict),
        spoken,
        destination: Some(Destination::Target(target.id.clone())),
        cells: cells.to_vec(),
    })
}
