//! The form for something about the work on a target.

use maud::{Markup, html};

use crate::action::{Action, WorkKind};
use crate::pages::record;
use crate::snapshot::Snapshot;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{SourceGrade, Work};
use xianfeng_core::plan::{Plan, Target};
use xianfeng_files::Problem;
use xianfeng_files::ledger::work::check_work;
use xianfeng_files::ledger_file::{AdjustmentFile, AssignmentFile, EvidenceFile, SourceFile, WorkFile};
use xianfeng_files::number::Number;
use xianfeng_text::{Term, colon, problems};

/// What a person has typed: the fields of the form by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(pub Vec<(&'static str, String)>);

/// The fields that a kind asks for.
fn fields(kind: WorkKind) -> &'static [(&'static str, Term)] {
    match kind {
        WorkKind::Assignment => &[("lead", Term::Lead), ("responsible", Term::Responsible), ("due", Term::DueDay)],
        WorkKind::Evidence => &[("title", Term::EvidenceTitle), ("url", Term::SourceUrl), ("sha256", Term::Digest)],
        WorkKind::Note => &[("note", Term::Note)],
        WorkKind::Adjustment => &[
            ("value", Term::NewValue),
            ("unit", Term::Unit),
            ("from", Term::FromDay),
            ("why", Term::Reason),
            ("title", Term::SourceTitle),
            ("url", Term::SourceUrl),
            ("published", Term::PublishedOn),
        ],
    }
}

impl Draft {
    /// The answers of the form.
    pub fn answers(kind: WorkKind, field: impl Fn(&str) -> String) -> Self {
        let names = fields(kind).iter().map(|f| f.0).chain(["grade"]);
        Self(names.map(|name| (name, field(name).trim().to_owned())).collect())
    }

    fn get(&self, name: &str) -> String {
        self.0.iter().find(|f| f.0 == name).map(|f| f.1.clone()).unwrap_or_default()
    }

    fn some(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|text| !text.is_empty())
    }

    /// The entry, or every field that is wrong.
    pub fn read(&self, kind: WorkKind, target: &TargetId, plan: &Plan) -> Result<Work, Vec<Problem>> {
        let mut file = WorkFile { target: target.clone(), ..WorkFile::default() };
        match kind {
            WorkKind::Assignment => {
                file.assignment =
                    Some(AssignmentFile { lead: self.get("lead"), responsible: self.get("responsible"), due: self.some("due") });
            }
            WorkKind::Evidence => {
                file.evidence = Some(EvidenceFile { title: self.get("title"), url: self.get("url"), sha256: self.some("sha256") });
            }
            WorkKind::Note => file.note = Some(self.get("note")),
            WorkKind::Adjustment => {
                let source = SourceFile { title: self.get("title"), url: self.get("url"), ..SourceFile::default() };
                file.adjustment = Some(AdjustmentFile {
                    value: Number(self.get("value")),
                    unit: self.get("unit"),
                    from: self.get("from"),
                    why: self.get("why"),
                    grade: SourceGrade::from_slug(&self.get("grade")).unwrap_or(SourceGrade::SelfMedia),
                    published: self.some("published"),
                    source: (source != SourceFile::default()).then_some(source),
                });
            }
        }
        check_work(file, plan)
    }
}

pub fn dialog(s: &Snapshot, target: &Target, kind: WorkKind) -> Markup {
    let title = match kind {
        WorkKind::Assignment => Term::AddAssignment,
        WorkKind::Evidence => Term::AddEvidence,
        WorkKind::Note => Term::AddNote,
        WorkKind::Adjustment => Term::AddAdjustment,
    };
    let unit = target.kind.bound().map(|b| b.unit.symbol.clone()).unwrap_or_default();
    html! {
        form #work-form novalidate {
            h2 #work-title { (s.t(title)) }
            p.quiet { (target.name.in_language(s.language)) }
            div #work-problems role="alert" tabindex="-1" {}
            div.form-grid {
                @for (name, term) in fields(kind) { (record::text(name, s.t(*term), if *name == "unit" { &unit } else { "" }, "")) }
                @if kind == WorkKind::Evidence {
                    label.file { span { (s.t(Term::DigestOf)) } input type="file" data-set="digest"; small { (s.t(Term::DigestHint)) } }
                }
                @if kind == WorkKind::Adjustment {
                    (record::choice("grade", s.t(Term::SourceGrade), "official", SourceGrade::ALL.map(|x| (x.slug(), xianfeng_text::grade(s.language, x)))))
                    p.wide.quiet { (s.t(Term::AdjustmentHint)) }
                }
            }
            div.form-buttons {
                button.primary #work-save type="submit" { (s.t(Term::Save)) }
                button #work-cancel type="button" data-do=(Action::CloseDialog) { (s.t(Term::Cancel)) }
            }
        }
    }
}

/// What is wrong with the answers, each with its field.
pub fn problem_list(s: &Snapshot, kind: WorkKind, found: &[Problem]) -> Markup {
    let name = |path: &str| {
        let field = path.rsplit('.').next().unwrap_or_default();
        fields(kind).iter().find(|f| f.0 == field).map_or(Term::Note, |f| f.1)
    };
    html! {
        @if !found.is_empty() {
            ul.problems { @for p in found { li { (s.t(name(&p.path.to_string()))) (colon(s.language)) (problems::fault(s.language, &p.fault)) } } }
        }
    }
}
