//! Progress against the schedule, the farthest behind first.

use super::model::{BarRow, BarsModel, Mark, drawn};
use crate::words::{Word, target_count};
use crate::{Cell, Destination, TableColumn, text, verdicts};
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::{Language, Plan};

/// The targets whose window is still open, with a progress that can be said; `None` without any.
pub fn schedule(plan: &Plan, all: &[Assessment], l: Language) -> Option<BarsModel> {
    let mut kept: Vec<(Decimal, BarRow, &Assessment)> = Vec::new();
    for (target, a) in verdicts::counted(plan, all) {
        let is_open = a.as_of < target.window.due && a.verdict.is_judged();
        let Some((progress, schedule)) = a.progress_to_show().zip(a.schedule).filter(|_| is_open) else { continue };
        let name = text::plain(target.name.in_language(l));
        let gap = progress.saturating_sub(schedule);
        let (done, wanted, verdict) = (xianfeng_text::percent(progress), xianfeng_text::percent(schedule), verdicts::word(a, l));
        let spoken = match l {
            Language::Zh => format!("{name}：进度 {done}，应有 {wanted}，{verdict}"),
            Language::En => format!("{name}: {done} of the way, {wanted} due by now, {verdict}"),
        };
        let cells: [Cell; 4] = [name.clone().into(), done.clone().into(), wanted.clone().into(), verdict.into()];
        let row = BarRow {
            id: target.id.to_string(),
            name,
            value: drawn(progress).min(200.0),
            mark: Some(Mark(drawn(schedule))),
            label: vec![format!("{done} / {wanted}")],
            verdict: Some(a.verdict),
            spoken,
            destination: Some(Destination::Target(target.id.clone())),
            cells: cells.to_vec(),
        };
        kept.push((gap, row, a));
    }
    kept.sort_by_key(|a| a.0);
    if kept.is_empty() {
        return None;
    }
    let counts = verdicts::count(kept.iter().map(|(_, _, a)| *a));
    let (size, said) = (target_count(kept.len(), l), verdicts::in_words(counts, l));
    let description = match l {
        Language::Zh => format!("进度与序时（%），落后最多的在前：{size}；{said}。"),
        Language::En => format!("Progress against the schedule (%), farthest behind first: {size}; {said}."),
    };
    let columns = [Word::Name, Word::Progress, Word::DueByNow, Word::Verdict].map(|word| TableColumn::text(word.say(l)));
    Some(BarsModel {
        language: l,
        description,
        verdicts: verdicts::by_verdict(counts, l),
        mark_word: Word::DueByNow.say(l).to_owned(),
        rows: kept.into_iter().map(|(_, row, _)| row).collect(),
        columns: columns.to_vec(),
        notes: Vec::new(),
    })
}
