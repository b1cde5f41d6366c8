//! The sources of a notice: numbered in the order of their first mention.

use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{CurrentObservation, SourceGrade};
use xianfeng_core::plan::Language;
use xianfeng_document::Note;
use xianfeng_text::pick;

#[derive(Default)]
pub struct Sources {
    pub notes: Vec<Note>,
}

impl Sources {
    /// The numbers of the sources that a verdict rests on.
    pub fn of(&mut self, s: &Snapshot, assessment: &Assessment) -> Vec<usize> {
        let basis = assessment.basis.observations.iter().map(|(subject, _)| subject);
        let subjects: Vec<&SubjectId> =
            if assessment.basis.observations.is_empty() { assessment.judged.iter().collect() } else { basis.collect() };
        let mut numbers: Vec<usize> = Vec::new();
        for current in subjects.into_iter().filter_map(|subject| s.ledger_view.current(subject)) {
            let number = self.number(note(s, current));
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    fn number(&mut self, note: Note) -> usize {
        let known = self.notes.iter().position(|known| *known == note);
        known.unwrap_or_else(|| {
            self.notes.push(note);
            self.notes.len() - 1
        }) + 1
    }
}

/// `沈阳市统计局：《公报》，2023-04-10` and the grade where it is weak.
fn note(s: &Snapshot, current: &CurrentObservation) -> Note {
    let (o, l) = (&current.observation, s.language);
    let mut words: Vec<String> = Vec::new();
    if let Some(source) = &o.source {
        let (title, publisher) = (source.title.trim(), source.publisher.trim());
        words.push(match (title.is_empty(), publisher.is_empty(), l) {
            (true, ..) => publisher.to_owned(),
            (false, true, Language::Zh) => format!("《{}》", title.trim_matches(['《', '》'])),
            (false, true, Language::En) => title.to_owned(),
            (false, false, Language::Zh) => format!("{publisher}：《{}》", title.trim_matches(['《', '》'])),
            (false, false, Language::En) => format!("{publisher}: {title}"),
        });
    }
    let grade = o.ranked_grade();
    if grade >= SourceGrade::UnitReport {
        words.push(xianfeng_text::grade(l, grade).to_owned());
    }
    let published = o.published.to_string();
    if !published.is_empty() {
        words.push(format!("{}{published}", pick(l, "公布于", "published ")));
    }
    if o.derived.is_some() {
        words.push(pick(l, "推算", "derived").to_owned());
    }
    words.retain(|word| !word.is_empty());
    let address =
        o.source.as_ref().map(|source| source.url.clone()).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    Note { text: words.join(xianfeng_text::comma(l)), address }
}
