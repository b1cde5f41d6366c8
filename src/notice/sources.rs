//! The sources of a notice: numbered in the order of their first mention.

use std::collections::BTreeMap;

use crate::markup::observations;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_document::Note;

#[derive(Default)]
pub struct Sources {
    pub notes: Vec<Note>,
    /// The number of every source, by its text and its address.
    numbers: BTreeMap<(String, Option<String>), usize>,
}

impl Sources {
    /// The numbers of the sources that a verdict rests on.
    pub fn of(&mut self, s: &Snapshot, assessment: &Assessment) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::new();
        for current in assessment.rests_on().filter_map(|subject| s.ledger_view.current(subject)) {
            let number = self.number(note(s, current));
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    fn number(&mut self, note: Note) -> usize {
        let notes = &mut self.notes;
        *self.numbers.entry((note.text.clone(), note.address.clone())).or_insert_with(|| {
            notes.push(note);
            notes.len()
        })
    }
}

fn note(s: &Snapshot, current: &CurrentObservation) -> Note {
    let url = current.observation.source.as_ref().map(|source| source.url.clone());
    let address = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    Note { text: observations::credit(s, current), address }
}
