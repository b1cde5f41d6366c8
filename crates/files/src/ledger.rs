//! From a ledger file to a [`Ledger`] and back.

pub mod work;

use std::collections::{BTreeMap, BTreeSet};

use super::amount::Amount;
use super::entries::Entries;
use super::json;
use super::ledger_file::*;
use super::number::Number;
use super::path::PathRef;
use super::problem::{Check, Fault, Parsed, Problem, What};
use xianfeng_core::id::{EditId, IndicatorId, SubjectId};
use xianfeng_core::ledger::{Edit, Ledger, Observation, Record, Round, Source, Value};
use xianfeng_core::measure::{Decimal, PartialDate, map_of, set_of, sorted, typed};
use xianfeng_core::plan::{Kind, MeasureType, Plan, is_same_body};

/// Reads a ledger file that is to be used with `plan`.
pub fn read(text: &str, plan: &Plan) -> Parsed<Ledger> {
    match json::read_file(text, LEDGER_FORMAT, |file: &LedgerFile| &file.format) {
        Ok(file) => check(file, plan),
        Err(problem) => Parsed { value: None, problems: vec![problem] },
    }
}

/// Checks a ledger file against its plan: every problem is found in one go.
pub fn check(file: LedgerFile, plan: &Plan) -> Parsed<Ledger> {
    let root = PathRef::Root;
    if file.plan.id != plan.id {
        return Parsed::failed(
            root.field("plan").field("id").to_path(),
            Fault::OtherPlan { found: file.plan.id.into(), expected: plan.id.to_string() },
        );
    }
    let mut check = Check::default();
    if file.plan.version != plan.version {
        check.fault(&root.field("plan").field("version"), Fault::OtherVersion { found: file.plan.version, expected: plan.version.clone() });
    }
    let replaced: BTreeSet<EditId> = set_of(file.edits.iter().flat_map(|e| e.replaces.iter().cloned()));
    let of_replaced = file.edits.iter().filter(|e| replaced.contains(&e.id));
    let subjects: BTreeMap<EditId, SubjectId> = map_of(of_replaced.map(|e| (e.id.clone(), e.subject.clone())));
    let mut ledger = Ledger::default();
    for (path, edit) in file.edits.each(&root.field("edits")) {
        let Some(edit) = check.readable(&path, edit) else { continue };
        if edit.replaces.iter().any(|id| subjects.get(id).is_some_and(|subject| *subject != edit.subject)) {
            check.fault(&path.field("replaces"), Fault::BadReplaces { id: edit.id.to_string() });
        }
        if let Some(edit) = edit_from(&mut check, &path, plan, edit) {
            let (id, subject, altered) = (edit.id.clone(), edit.subject.clone(), ledger.altered().len());
            let is_new = ledger.add(edit);
            let is_beside = ledger.altered().len() > altered;
            if is_beside || !is_new {
                let is_altered = is_beside && ledger.with_id(&id).filter(|e| e.subject == subject).count() > 1;
                let id = id.to_string();
                check.fault(&path.field("id"), if is_altered { Fault::Altered { id } } else { Fault::Duplicate { id } });
            }
        }
    }
    Parsed { value: Some(ledger), problems: check.problems }
}

/// Reads the edits of one change, as a browser's storage keeps them. One that cannot be read leaves the others.
pub fn read_edits(text: &str, plan: &Plan) -> Parsed<Vec<Edit>> {
    match json::read_list::<Entries<EditFile>>(text) {
        Ok(files) => {
            let mut check = Check::default();
            let mut edits = Vec::new();
            for (path, file) in files.each(&PathRef::Root) {
                let Some(file) = check.readable(&path, file) else { continue };
                let mut of_edit = Check::default();
                let edit = edit_from(&mut of_edit, &path, plan, file);
                edits.extend(edit.filter(|_| of_edit.problems.iter().all(Problem::is_warning)));
                check.problems.append(&mut of_edit.problems);
            }
            Parsed { value: Some(edits), problems: check.problems }
        }
        Err(problem) => Parsed { value: None, problems: vec![problem] },
    }
}

/// The edits of a ledger that fit a plan: the published figures of one that was corrected.
pub fn fitting(ledger: &Ledger, plan: &Plan) -> Ledger {
    Ledger::new(ledger.edits().filter(|edit| fits(edit, plan)).cloned())
}

/// True if nothing of an edit contradicts the plan.
pub fn fits(edit: &Edit, plan: &Plan) -> bool {
    let mut check = Check::default();
    edit_from(&mut check, &PathRef::Root, plan, edit_file(edit)).is_some() && check.problems.iter().all(Problem::is_warning)
}

/// Edits as their file types: one storage record.
pub fn edit_files(edits: &[Edit]) -> Vec<EditFile> {
    edits.iter().map(edit_file).collect()
}

/// The ledger as a JSON file, pretty-printed, edits in the order they were made.
pub fn to_json<'a>(edits: impl Iterator<Item = &'a Edit>, plan: &Plan, title: Option<String>) -> String {
    serde_json::to_string_pretty(&file(edits, plan, title)).unwrap_or_default()
}

/// The same without line breaks, for a code.
pub fn to_compact_json<'a>(edits: impl Iterator<Item = &'a Edit>, plan: &Plan) -> String {
    serde_json::to_string(&file(edits, plan, None)).unwrap_or_default()
}

fn file<'a>(edits: impl Iterator<Item = &'a Edit>, plan: &Plan, title: Option<String>) -> LedgerFile {
    let edits = sorted(edits.collect(), &|a: &&Edit, b: &&Edit| (a.at, &a.id).cmp(&(b.at, &b.id)));
    LedgerFile {
        schema: None,
        format: LEDGER_FORMAT.to_owned(),
        plan: PlanRefFile { id: plan.id.clone(), version: plan.version.clone() },
        title,
        edits: edits.into_iter().map(edit_file).collect(),
    }
}

pub(super) fn edit_from(check: &mut Check, path: &PathRef, plan: &Plan, file: EditFile) -> Option<Edit> {
    for (name, id) in [("id", file.id.as_str()), ("subject", file.subject.as_str())] {
        check.id(&path.field(name), id);
    }
    if file.replaces.contains(&file.id) {
        check.fault(&path.field("replaces"), Fault::BadReplaces { id: file.id.to_string() });
    }
    let at = check.require(&path.field("at"), file.at.parse().ok(), || Fault::NotATime { found: file.at.clone() });
    let content = match (file.observation, file.work, file.round) {
        (None, None, None) => None,
        (Some(o), None, None) => Some(Record::from(observation(check, &path.field("observation"), plan, o)?)),
        (None, Some(w), None) => Some(Record::from(work::check(check, &path.field("work"), plan, *w)?)),
        (None, None, Some(r)) => Some(Record::from(round(check, &path.field("round"), r)?)),
        (_, Some(_), _) => {
            check.fault(&path.field("work"), Fault::OnlyOne);
            return None;
        }
        (Some(_), None, Some(_)) => {
            check.fault(&path.field("round"), Fault::OnlyOne);
            return None;
        }
    };
    Some(Edit {
        id: file.id,
        subject: file.subject,
        author: file.author,
        at: at?,
        replaces: file.replaces,
        correction: file.correction,
        content,
    })
}

/// Checks a round that a person is about to begin.
pub fn check_round(file: RoundFile) -> Result<Round, Vec<Problem>> {
    let mut check = Check::default();
    match round(&mut check, &PathRef::Root, file) {
        Some(round) if check.problems.is_empty() => Ok(round),
        _ => Err(check.problems),
    }
}

fn round(check: &mut Check, path: &PathRef, file: RoundFile) -> Option<Round> {
    let (period, due) = (check.period(&path.field("period"), &file.period), check.date(&path.field("due"), &file.due));
    let units: Vec<String> = file.units.iter().map(|unit| unit.trim().to_owned()).collect();
    let is_named = !units.is_empty() && units.iter().all(|unit| !unit.is_empty());
    if !is_named {
        check.fault(&path.field("units"), Fault::Empty);
    }
    let twice = (1..units.len()).find(|i| units[..*i].iter().any(|unit| is_same_body(unit, &units[*i])));
    if let Some(i) = twice.filter(|_| is_named) {
        check.fault(&path.field("units").at(i), Fault::Duplicate { id: units[i].clone() });
    }
    Some(Round { period: period?, due: due?, units }).filter(|_| is_named && twice.is_none())
}

/// Checks one observation against the plan; also what a person typed into the form.
pub fn check_observation(file: ObservationFile, plan: &Plan) -> Result<Observation, Vec<Problem>> {
    let mut check = Check::default();
    match observation(&mut check, &PathRef::Root, plan, file) {
        Some(observation) if check.problems.iter().all(Problem::needs_no_answer) => Ok(observation),
        _ => Err(check.problems),
    }
}

fn observation(check: &mut Check, path: &PathRef, plan: &Plan, file: ObservationFile) -> Option<Observation> {
    let indicator = plan.indicators.get(&file.indicator);
    if indicator.is_none() {
        check.unknown(&path.field("indicator"), What::Indicator, file.indicator.as_str(), plan.indicators.keys().map(IndicatorId::as_str));
    }
    let period = check.period(&path.field("period"), &file.period);
    let published = match &file.published {
        None => Some(PartialDate::Unstated),
        Some(text) => check.require(&path.field("published"), typed::published(text), || Fault::NotADate { found: text.clone() }),
    };
    let value = value(check, path, plan, indicator, file.value);
    let source = file.source.map(|s| Source { title: s.title, publisher: s.publisher, url: s.url });
    check.source(path, file.grade, source.as_ref());
    Some(Observation {
        indicator: file.indicator,
        period: period?,
        value: value?,
        stage: file.stage,
        grade: file.grade,
        derived: file.derived,
        published: published?,
        source,
        note: file.note,
    })
}

fn value(
    check: &mut Check,
    path: &PathRef,
    plan: &Plan,
    indicator: Option<&xianfeng_core::plan::Indicator>,
    file: ValueFile,
) -> Option<Value> {
    Some(match file {
        ValueFile::Number { value, unit: symbol, reading } => {
            let Amount { value: number, unit, .. } = check.amount(path, &plan.units, &value, &symbol, indicator.map(|i| &i.unit))?;
            if indicator.is_some_and(|i| i.nature == MeasureType::Rank) && number <= Decimal::ZERO {
                check.fault(&path.field("value"), Fault::NotPositive { found: value.0 });
            }
            if let Some(i) = indicator.filter(|i| i.unit.quantity != unit.quantity) {
                check.fault(&path.field("unit"), Fault::OtherQuantity { unit: symbol, expected: i.unit.symbol.clone() });
                return None;
            }
            Value::Number { value: number, unit: unit.symbol, reading }
        }
        ValueFile::Done { done } => Value::Done(done),
        ValueFile::Steps { steps } => {
            let known: Vec<&str> = indicator.map_or(Vec::new(), |i| plan.targets_with_indicator(&i.id).flat_map(step_ids).collect());
            for (j, step) in steps.iter().enumerate().filter(|(_, s)| !known.contains(&s.as_str())) {
                check.unknown(&path.field("steps").at(j), What::Step, step, known.iter().copied());
            }
            Value::Steps(steps)
        }
        ValueFile::Rating { rating } => Value::Rating(rating),
    })
}

fn step_ids(target: &xianfeng_core::plan::Target) -> impl Iterator<Item = &str> {
    let steps = if let Kind::Milestone { steps } = &target.kind { steps.as_slice() } else { &[] };
    steps.iter().map(|s| s.id.as_str())
}

pub(super) fn edit_file(edit: &Edit) -> EditFile {
    EditFile {
        id: edit.id.clone(),
        subject: edit.subject.clone(),
        author: edit.author.clone(),
        at: edit.at.to_string(),
        replaces: edit.replaces.clone(),
        correction: edit.correction,
        observation: edit.content.as_ref().and_then(Record::observation).map(observation_file),
        work: edit.content.as_ref().and_then(Record::work).map(|work| Box::new(work::file(work))),
        round: edit.content.as_ref().and_then(Record::round).map(|round| RoundFile {
            period: round.period.to_string(),
            due: round.due.to_string(),
            units: round.units.clone(),
        }),
    }
}

/// An observation as its file type: what the form shows and what is exported.
pub fn observation_file(o: &Observation) -> ObservationFile {
    ObservationFile {
        indicator: o.indicator.clone(),
        period: o.period.to_string(),
        value: match &o.value {
            Value::Number { value, unit, reading } => {
                ValueFile::Number { value: Number::from(*value), unit: unit.clone(), reading: *reading }
            }
            Value::Done(done) => ValueFile::Done { done: *done },
            Value::Steps(steps) => ValueFile::Steps { steps: steps.clone() },
            Value::Rating(rating) => ValueFile::Rating { rating: *rating },
        },
        stage: o.stage,
        grade: o.grade,
        derived: o.derived.clone(),
        published: (o.published != PartialDate::Unstated).then(|| o.published.to_string()),
        source: o.source.as_ref().map(|s| SourceFile { title: s.title.clone(), publisher: s.publisher.clone(), url: s.url.clone() }),
        note: o.note.clone(),
    }
}
