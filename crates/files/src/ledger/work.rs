//! The work around an observation, from its file type and back.

use super::super::ledger_file::{AdjustmentFile, AssignmentFile, EvidenceFile, ReminderFile, SituationFile, SourceFile, WorkFile};
use super::super::number::Number;
use super::super::path::PathRef;
use super::super::problem::{Check, Fault, Problem, What};
use xianfeng_core::ledger::{Adjustment, Assignment, ClaimStatus, Entry, Evidence, Reminder, Situation, Source, Step, Work};
use xianfeng_core::measure::{Decimal, PartialDate, typed};
use xianfeng_core::plan::{Kind, Plan};

/// Checks what a person typed into the form.
pub fn check_work(file: WorkFile, plan: &Plan) -> Result<Work, Vec<Problem>> {
    let mut problems = Check::default();
    match check(&mut problems, &PathRef::Root, plan, file) {
        Some(work) if problems.problems.iter().all(Problem::needs_no_answer) => Ok(work),
        _ => Err(problems.problems),
    }
}

pub(super) fn check(check: &mut Check, path: &PathRef, plan: &Plan, file: WorkFile) -> Option<Work> {
    let target = plan.target(&file.target);
    if target.is_none() {
        check.unknown(&path.field("target"), What::Target, file.target.as_str(), plan.targets.iter().map(|t| t.id.as_str()));
    }
    let mut entries: Vec<Option<Entry>> = Vec::new();
    if let Some(a) = file.adjustment {
        entries.push(adjustment(check, &path.field("adjustment"), plan, target, a).map(Entry::Adjustment));
    }
    if let Some(a) = file.assignment {
        let due = match &a.due {
            None => Some(None),
            Some(text) => check.date(&path.field("assignment").field("due"), text).map(Some),
        };
        if a.lead.trim().is_empty() && a.responsible.trim().is_empty() {
            check.fault(&path.field("assignment").field("lead"), Fault::Empty);
        }
        entries.push(due.map(|due| Entry::Assignment(Assignment { lead: a.lead, responsible: a.responsible, due })));
    }
    if let Some(e) = file.evidence {
        entries.push(evidence(check, &path.field("evidence"), e).map(Entry::Evidence));
    }
    if file.why.is_some() && file.gate.is_none() {
        check.fault(&path.field("why"), Fault::OnlyOne);
    }
    if let Some(status) = file.gate {
        let why = file.why.unwrap_or_default();
        if status == ClaimStatus::SentBack && why.trim().is_empty() {
            check.fault(&path.field("why"), Fault::Empty);
        }
        entries.push(Some(Entry::Step(Step { status, why })));
    }
    if let Some(s) = file.situation {
        if [&s.progress, &s.reason, &s.next_step].into_iter().all(|text| text.trim().is_empty()) {
            check.fault(&path.field("situation").field("progress"), Fault::Empty);
        }
        entries.push(Some(Entry::Situation(Situation { progress: s.progress, reason: s.reason, next_step: s.next_step })));
    }
    if let Some(note) = file.note {
        if note.trim().is_empty() {
            check.fault(&path.field("note"), Fault::Empty);
        }
        entries.push(Some(Entry::Note(note)));
    }
    if let Some(r) = file.reminder {
        let on = check.date(&path.field("reminder").field("on"), &r.on);
        entries.push(on.map(|on| Entry::Reminder(Reminder { to: r.to, on })));
    }
    if entries.len() != 1 {
        check.fault(path, Fault::OnlyOne);
        return None;
    }
    let entry = entries.pop().flatten()?;
    target.map(|t| Work { target: t.id.clone(), entry })
}

fn adjustment(
    check: &mut Check,
    path: &PathRef,
    plan: &Plan,
    target: Option<&xianfeng_core::plan::Target>,
    file: AdjustmentFile,
) -> Option<Adjustment> {
    let from = check.date(&path.field("from"), &file.from);
    let bound = target.and_then(|t| t.kind.bound());
    let amount = check.amount(path, &plan.units, &file.value, &file.unit, bound.map(|b| &b.unit));
    let published = match &file.published {
        None => Some(PartialDate::Unstated),
        Some(text) => check.require(&path.field("published"), typed::published(text), || Fault::NotADate { found: text.clone() }),
    };
    if let (Some(amount), Some(bound)) = (&amount, bound)
        && amount.unit.quantity != bound.unit.quantity
    {
        check.fault(&path.field("unit"), Fault::OtherQuantity { unit: file.unit.clone(), expected: bound.unit.symbol.clone() });
        return None;
    }
    if amount.as_ref().is_some_and(|a| a.value <= Decimal::ZERO) && target.is_some_and(|t| matches!(t.kind, Kind::Total(_))) {
        check.fault(&path.field("value"), Fault::NotPositive { found: file.value.0 });
    }
    let amount = amount?;
    let source = file.source.map(|s| Source { title: s.title, publisher: s.publisher, url: s.url });
    check.source(path, file.grade, source.as_ref());
    Some(Adjustment {
        value: amount.value,
        unit: amount.unit.symbol,
        from: from?,
        why: file.why,
        grade: file.grade,
        published: published?,
        source,
    })
}

fn evidence(check: &mut Check, path: &PathRef, file: EvidenceFile) -> Option<Evidence> {
    if file.title.trim().is_empty() {
        check.fault(&path.field("title"), Fault::Empty);
    }
    let is_digest = |text: &String| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
    if let Some(found) = file.sha256.clone().filter(|text| !is_digest(text)) {
        check.fault(&path.field("sha256"), Fault::NotADigest { found });
        return None;
    }
    Some(Evidence { title: file.title, url: file.url, sha256: file.sha256 })
}

/// The work as its file type.
pub fn file(work: &Work) -> WorkFile {
    let mut file = WorkFile { target: work.target.clone(), ..WorkFile::default() };
    match &work.entry {
        Entry::Adjustment(a) => {
            file.adjustment = Some(AdjustmentFile {
                value: Number::from(a.value),
                unit: a.unit.clone(),
                from: a.from.to_string(),
                why: a.why.clone(),
                grade: a.grade,
                published: (a.published != PartialDate::Unstated).then(|| a.published.to_string()),
                source: a.source.as_ref().map(|s| SourceFile {
                    title: s.title.clone(),
                    publisher: s.publisher.clone(),
                    url: s.url.clone(),
                }),
            });
        }
        Entry::Assignment(a) => {
            let due = a.due.map(|d| d.to_string());
            file.assignment = Some(AssignmentFile { lead: a.lead.clone(), responsible: a.responsible.clone(), due });
        }
        Entry::Evidence(e) => file.evidence = Some(EvidenceFile { title: e.title.clone(), url: e.url.clone(), sha256: e.sha256.clone() }),
        Entry::Step(step) => {
            file.gate = Some(step.status);
            file.why = Some(step.why.clone()).filter(|why| !why.is_empty());
        }
        Entry::Situation(s) => {
            let (progress, reason, next_step) = (s.progress.clone(), s.reason.clone(), s.next_step.clone());
            file.situation = Some(SituationFile { progress, reason, next_step });
        }
        Entry::Note(note) => file.note = Some(note.clone()),
        Entry::Reminder(r) => file.reminder = Some(ReminderFile { to: r.to.clone(), on: r.on.to_string() }),
    }
    file
}
