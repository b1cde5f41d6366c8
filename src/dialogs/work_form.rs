//! The answers of the form for a work entry as text, and their conversion to a validated entry.

use leptos::prelude::*;

use crate::state::WorkKind;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{SourceGrade, Work};
use xianfeng_core::plan::Plan;
use xianfeng_files::Problem;
use xianfeng_files::ledger::work::check_work;
use xianfeng_files::ledger_file::{AdjustmentFile, AssignmentFile, EvidenceFile, SourceFile, WorkFile};
use xianfeng_files::number::Number;
use xianfeng_text::Term;

/// The fields of each kind of entry.
#[derive(Clone, Copy)]
pub enum WorkForm {
    Assignment(AssignmentForm),
    Evidence(EvidenceForm),
    Note(RwSignal<String>),
    Adjustment(AdjustmentForm),
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
    /// An empty form for an entry about a target measured in `unit`.
    pub fn new(kind: WorkKind, unit: String) -> Self {
        match kind {
            WorkKind::Assignment => Self::Assignment(AssignmentForm::default()),
            WorkKind::Evidence => Self::Evidence(EvidenceForm::default()),
            WorkKind::Note => Self::Note(RwSignal::default()),
            WorkKind::Adjustment => Self::Adjustment(AdjustmentForm {
                unit: RwSignal::new(unit),
                grade: RwSignal::new(SourceGrade::Unstated.slug().to_owned()),
                ..AdjustmentForm::default()
            }),
        }
    }

    /// The entry, or every problem with the answers.
    pub fn read(self, target: &TargetId, plan: &Plan) -> Result<Work, Vec<Problem>> {
        let file = WorkFile { target: target.clone(), ..WorkFile::default() };
        check_work(
            match self {
                Self::Assignment(form) => WorkFile { assignment: Some(form.file()), ..file },
                Self::Evidence(form) => WorkFile { evidence: Some(form.file()), ..file },
                Self::Note(note) => WorkFile { note: Some(text(note)), ..file },
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
