//! The verdicts that a change moved, for the message about it.

use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::plan::{Language, Target, Text};
use xianfeng_text::{semicolon, verdict_of};

/// So many are named; of more, only the number is said.
const NAMED: usize = 2;

/// `Grain output: from not due to met`, in both languages. `None` if every verdict is the same as before.
pub fn effect(before: &Snapshot, after: &Snapshot) -> Option<Text> {
    let moved: Vec<_> = moved(before, after).collect();
    (!moved.is_empty()).then(|| Text { zh: words(Language::Zh, &moved), en: words(Language::En, &moved) })
}

/// The targets of another verdict, with the assessments before and after. A verdict is what is said of it: one that
/// waits for its figure moves when it is due.
pub fn moved<'a>(before: &'a Snapshot, after: &'a Snapshot) -> impl Iterator<Item = (&'a Target, &'a Assessment, &'a Assessment)> {
    after.plan().targets.iter().filter_map(|target| {
        let (old, new) = (before.assessment(&target.id)?, after.assessment(&target.id)?);
        ((old.verdict, old.awaiting) != (new.verdict, new.awaiting)).then_some((target, old, new))
    })
}

fn words(language: Language, moved: &[(&Target, &Assessment, &Assessment)]) -> String {
    if moved.len() > NAMED {
        return match language {
            Language::Zh => format!("{} 项评价变了", moved.len()),
            Language::En => format!("{} verdicts changed", moved.len()),
        };
    }
    let one = |(target, old, new): &(&Target, &Assessment, &Assessment)| {
        let (name, old, new) = (target.name.in_language(language), verdict_of(language, old), verdict_of(language, new));
        match language {
            Language::Zh => format!("{name}由“{old}”变为“{new}”"),
            Language::En => format!("{name}: from {} to {}", old.to_lowercase(), new.to_lowercase()),
        }
    };
    moved.iter().map(one).collect::<Vec<_>>().join(semicolon(language))
}
