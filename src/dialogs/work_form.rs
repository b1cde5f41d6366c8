//! The answers of the form for a work entry as text, and their conversion to a validated entry.

use leptos::prelude::*;

use crate::state::WorkKind;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{ClaimStatus, Situation, SourceGrade, Work};
use xianfeng_core::plan::Plan;
use xianfeng_files::Problem;
use xianfeng_files::ledger::work::check_work;
use xianfeng_files::ledger_file::{AdjustmentFile, AssignmentFile, EvidenceFile, SituationFile, SourceFile, WorkFile};
use xianfeng_files::number::Number;
use xianfeng_text::Term;

/// The fields of each kind of entry.
#[derive(Clone, Copy)]
pub enum WorkForm {
    Assignment(AssignmentForm),
    Evidence(EvidenceForm),
    Situation(SituationForm),
    Note(RwSignal<String>),
    Adjustment(AdjustmentForm),
    Step(StepForm),
}

#[derive(Clone, Copy)]
pub struct SituationForm {
    pub progress: RwSignal<String>,
    pub reason: RwSignal<String>,
    pub next_step: RwSignal<String>,
}

#[derive(Clone, Copy)]
pub struct StepForm {
    pub status: ClaimStatus,
    pub why: RwSignal<String>,
}

#[derive(Clone, Copy, Default)]
pub struct AssignmentForm {
    pub lead: RwSignal<String>,
    pub responsible: RwSignal<String>,
    pub due: RwSignal<String>,
}

#[derive(Clone, Copy, Default)]
pub struct EvidenceForm {
    pub title: RwSignal<String>,
    pub url: RwSignal<String>,
    pub sha256: RwSignal<String>,
    pub file: RwSignal<PickedFile>,
}

/// How far the file of an evidence is, whose digest is computed.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum PickedFile {
    /// None was picked, or its digest is in the form.
    #[default]
    Done,
    Reading,
    Unreadable,
}

#[derive(Clone, Copy, Default)]
pub struct AdjustmentForm {
    pub value: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub from: RwSignal<String>,
    pub why: RwSignal<String>,
    pub title: RwSignal<String>,
    pub publisher: RwSignal<String>,
    pub url: RwSignal<String>,
    pub published: RwSignal<String>,
    pub grade: RwSignal<String>,
}

impl WorkForm {
    /// A form for an entry about a target measured in `unit`. An account of the work begins with the one before.
    pub fn new(kind: WorkKind, unit: String, before: Option<&Situation>) -> Self {
        match kind {
            WorkKind::Assignment => Self::Assignment(AssignmentForm::default()),
            WorkKind::Evidence => Self::Evidence(EvidenceForm::default()),
            WorkKind::Situation => {
                let before = before.cloned().unwrap_or_default();
                Self::Situation(SituationForm {
                    progress: RwSignal::new(before.progress),
                    reason: RwSignal::new(before.reason),
                    next_step: RwSignal::new(before.next_step),
                })
            }
            WorkKind::Step(status) => Self::Step(StepForm { status, why: RwSignal::default() }),
            WorkKind::Note => Self::Note(RwSignal::default()),
            WorkKind::Adjustment => Self::Adjustment(AdjustmentForm {
                unit: RwSignal::new(unit),
                grade: RwSignal::new(SourceGrade::Unstated.slug().to_owned()),
                ..AdjustmentForm::default()
            }),
        }
    }

    /// Tells whether a file is still being read: an evidence that is saved now would lack its digest.
    pub fn is_reading(self) -> bool {
        matches!(self, Self::Evidence(form) if form.file.get() == PickedFile::Reading)
    }

    /// The entry, or every problem with the answers.
    pub fn read(self, target: &TargetId, plan: &Plan) -> Result<Work, Vec<Problem>> {
        let file = WorkFile { target: target.clone(), ..WorkFile::default() };
        check_work(
            match self {
                Self::Assignment(form) => WorkFile { assignment: Some(form.file()), ..file },
                Self::Evidence(form) => WorkFile { evidence: Some(form.file()), ..file },
                Self::Situation(form) => WorkFile { situation: Some(form.file()), ..file },
                Self::Note(note) => WorkFile { note: Some(text(note)), ..file },
                Self::Step(form) => WorkFile { gate: Some(form.status), why: some(form.why), ..file },
                Self::Adjustment(form) => WorkFile { adjustment: Some(form.file()), ..file },
            },
            plan,
        )
    }

    /// The label of the field for a place in the file.
    pub fn field_term(self, path: &str) -> Term {
        match (path.rsplit('.').next().unwrap_or_default(), self) {
            ("lead", _) => Term::Lead,
            ("responsible", _) => Term::Responsible,
            ("due", _) => Term::DueDay,
            ("title", Self::Evidence(_)) => Term::EvidenceTitle,
            ("title", _) => Term::SourceTitle,
            ("publisher", _) => Term::Publisher,
            ("url", _) => Term::SourceUrl,
            ("sha256", _) => Term::Digest,
            ("value", _) => Term::NewValue,
            ("unit", _) => Term::Unit,
            ("from", _) => Term::FromDay,
            ("why", _) => Term::Reason,
            ("published", _) => Term::PublishedOn,
            _ => Term::Note,
        }
    }
}

impl AssignmentForm {
    fn file(self) -> AssignmentFile {
        AssignmentFile { lead: text(self.lead), responsible: text(self.responsible), due: some(self.due) }
    }
}

impl SituationForm {
    pub fn is_empty(self) -> bool {
        self.file() == SituationFile::default()
    }

    fn file(self) -> SituationFile {
        SituationFile { progress: text(self.progress), reason: text(self.reason), next_step: text(self.next_step) }
    }
}

impl EvidenceForm {
    fn file(self) -> EvidenceFile {
        EvidenceFile { title: text(self.title), url: text(self.url), sha256: some(self.sha256) }
    }
}

impl AdjustmentForm {
    fn file(self) -> AdjustmentFile {
        let source = SourceFile { title: text(self.title), publisher: text(self.publisher), url: text(self.url) };
        AdjustmentFile {
            value: Number(text(self.value)),
            unit: text(self.unit),
            from: text(self.from),
            why: text(self.why),
            grade: SourceGrade::from_slug(&text(self.grade)).unwrap_or_default(),
            published: some(self.published),
            source: (source != SourceFile::default()).then_some(source),
        }
    }
}

fn text(field: RwSignal<String>) -> String {
    field.with_untracked(|text| text.trim().to_owned())
}

fn some(field: RwSignal<String>) -> Option<String> {
    Some(text(field)).filter(|text| !text.is_empty())
}
