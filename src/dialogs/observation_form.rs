//! The answers of the form that records a figure, as signals.

use leptos::prelude::*;

use super::observation_draft::ObservationDraft;
use xianfeng_core::ledger::{ObservationStatus, SourceGrade};
use xianfeng_core::measure::Qualifier;

/// The fields of the form.
#[derive(Clone, Copy)]
pub struct ObservationForm {
    pub period: RwSignal<String>,
    pub is_single: RwSignal<Option<bool>>,
    pub is_correction: RwSignal<Option<bool>>,
    pub value: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub reading: RwSignal<String>,
    /// The ids of the ticked steps.
    pub steps: RwSignal<Vec<String>>,
    pub stage: RwSignal<String>,
    pub grade: RwSignal<String>,
    pub published: RwSignal<String>,
    pub title: RwSignal<String>,
    pub publisher: RwSignal<String>,
    pub url: RwSignal<String>,
    pub derived: RwSignal<String>,
    pub note: RwSignal<String>,
    pub author: RwSignal<String>,
}

impl ObservationForm {
    pub fn new(draft: ObservationDraft) -> Self {
        Self {
            period: RwSignal::new(draft.period),
            is_single: RwSignal::new(draft.is_single),
            is_correction: RwSignal::new(draft.is_correction),
            value: RwSignal::new(draft.value),
            unit: RwSignal::new(draft.unit),
            reading: RwSignal::new(draft.reading),
            steps: RwSignal::new(draft.steps),
            stage: RwSignal::new(draft.stage),
            grade: RwSignal::new(draft.grade),
            published: RwSignal::new(draft.published),
            title: RwSignal::new(draft.title),
            publisher: RwSignal::new(draft.publisher),
            url: RwSignal::new(draft.url),
            derived: RwSignal::new(draft.derived),
            note: RwSignal::new(draft.note),
            author: RwSignal::new(draft.author),
        }
    }

    /// The answers as they are; the caller is notified of their changes.
    pub fn draft(self) -> ObservationDraft {
        let text = |field: RwSignal<String>| field.with(|text| text.trim().to_owned());
        ObservationDraft {
            period: text(self.period),
            is_single: self.is_single.get(),
            is_correction: self.is_correction.get(),
            value: text(self.value),
            unit: text(self.unit),
            reading: text(self.reading),
            steps: self.steps.get(),
            stage: text(self.stage),
            grade: text(self.grade),
            published: text(self.published),
            title: text(self.title),
            publisher: text(self.publisher),
            url: text(self.url),
            derived: text(self.derived),
            note: text(self.note),
            author: text(self.author),
        }
    }

    /// Begins with the next figure of a series: source, status and name stay.
    pub fn go_on(self, fresh: ObservationDraft, period: String) {
        self.period.set(period);
        self.is_single.set(None);
        self.value.set(fresh.value);
        self.steps.set(fresh.steps);
        self.reading.set(fresh.reading);
        self.published.set(fresh.published);
        self.derived.set(String::new());
        self.note.set(String::new());
    }

    /// Tells whether a field that is folded away has an answer of its own.
    pub fn says_more(self, units: &[&str]) -> bool {
        let draft = untrack(|| self.draft());
        !units.contains(&draft.unit.as_str())
            || draft.reading != Qualifier::Exact.slug()
            || draft.stage != ObservationStatus::Unstated.slug()
            || !(draft.derived.is_empty() && draft.note.is_empty())
    }

    /// True if the source has a name or is said to have one; the caller is notified.
    pub fn names_a_source(self) -> bool {
        let is_named = |field: RwSignal<String>| field.with(|text| !text.is_empty());
        self.grade.with(|grade| grade != SourceGrade::Unstated.slug()) || [self.title, self.publisher, self.url].into_iter().any(is_named)
    }
}
