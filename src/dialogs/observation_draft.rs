//! The answers of the form for an observation, as text, and the way to an observation that is checked.

use serde::de::DeserializeOwned;

use xianfeng_core::ledger::{Observation, ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::{Date, Qualifier};
use xianfeng_core::plan::{Indicator, Kind, Plan, Step};
use xianfeng_files::Problem;
use xianfeng_files::ledger::{check_observation, observation_file};
use xianfeng_files::ledger_file::{ObservationFile, QualifierFile, RatingFile, SourceFile, SourceGradeFile, ValueFile};
use xianfeng_files::number::Number;
use xianfeng_text::Term;

/// The kind of value that is observed of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueKind {
    Number,
    Done,
    Steps(Vec<Step>),
    Rating,
}

impl ValueKind {
    pub fn of(plan: &Plan, indicator: &Indicator) -> Self {
        match plan.targets_with_indicator(&indicator.id).map(|t| &t.kind).next() {
            Some(Kind::Milestone { steps }) if !steps.is_empty() => Self::Steps(steps.clone()),
            Some(Kind::Milestone { .. } | Kind::Hold) => Self::Done,
            Some(Kind::Qualitative) => Self::Rating,
            _ => Self::Number,
        }
    }
}

/// Every answer as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObservationDraft {
    pub period: String,
    pub value: String,
    pub unit: String,
    pub reading: String,
    pub steps: Vec<String>,
    pub stage: String,
    pub grade: String,
    pub published: String,
    pub title: String,
    pub publisher: String,
    pub url: String,
    pub derived: String,
    pub note: String,
    pub author: String,
}

impl ObservationDraft {
    /// A new observation with the usual answers filled in.
    pub fn new(plan: &Plan, indicator: &Indicator, today: Date, author: &str) -> Self {
        let value = match ValueKind::of(plan, indicator) {
            ValueKind::Done => "true",
            ValueKind::Rating => "on_track",
            _ => "",
        };
        Self {
            value: value.to_owned(),
            unit: indicator.unit.symbol.clone(),
            reading: "exact".to_owned(),
            stage: "unstated".to_owned(),
            grade: "official".to_owned(),
            published: today.to_string(),
            author: author.to_owned(),
            ..Self::default()
        }
    }

    /// An observation that is there, as text.
    pub fn of(observation: &Observation, author: &str) -> Self {
        let file = observation_file(observation);
        let source = file.source.unwrap_or_default();
        let mut draft = Self {
            period: file.period,
            stage: slug(&file.stage),
            grade: slug(&file.grade),
            published: file.published.unwrap_or_default(),
            title: source.title,
            publisher: source.publisher,
            url: source.url,
            derived: file.derived.unwrap_or_default(),
            note: file.note,
            author: author.to_owned(),
            ..Self::default()
        };
        match file.value {
            ValueFile::Number { value, unit, reading } => (draft.value, draft.unit, draft.reading) = (value.0, unit, slug(&reading)),
            ValueFile::Done { done } => draft.value = done.to_string(),
            ValueFile::Rating { rating } => draft.value = slug(&rating),
            ValueFile::Steps { steps } => draft.steps = steps,
        }
        draft
    }

    /// The observation, or everything that is wrong with the answers.
    pub fn read(&self, indicator: &Indicator, plan: &Plan) -> Result<Observation, Vec<Problem>> {
        let value = match ValueKind::of(plan, indicator) {
            ValueKind::Number => ValueFile::Number {
                value: Number(self.value.clone()),
                unit: self.unit.clone(),
                reading: from_slug(&self.reading).unwrap_or(QualifierFile::Exact),
            },
            ValueKind::Done => ValueFile::Done { done: self.value == "true" },
            ValueKind::Rating => ValueFile::Rating { rating: from_slug(&self.value).unwrap_or(RatingFile::Missed) },
            ValueKind::Steps(steps) => {
                // In the order of the plan, however they were ticked.
                ValueFile::Steps { steps: steps.into_iter().map(|step| step.id).filter(|id| self.steps.contains(id)).collect() }
            }
        };
        let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
        let source = SourceFile { title: self.title.clone(), publisher: self.publisher.clone(), url: self.url.clone() };
        let file = ObservationFile {
            indicator: indicator.id.clone(),
            period: self.period.clone(),
            value,
            stage: from_slug(&self.stage).unwrap_or_default(),
            grade: from_slug(&self.grade).unwrap_or(SourceGradeFile::SelfMedia),
            derived: some(&self.derived),
            published: some(&self.published),
            source: (source != SourceFile::default()).then_some(source),
            note: self.note.clone(),
        };
        check_observation(file, plan)
    }
}

/// A unit variant's name in files.
fn slug(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn from_slug<T: DeserializeOwned>(slug: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(slug.to_owned())).ok()
}

pub fn grade_file(slug: &str) -> Option<SourceGradeFile> {
    from_slug(slug)
}

pub fn stage_slug(stage: ObservationStatus) -> &'static str {
    match stage {
        ObservationStatus::Final => "final",
        ObservationStatus::Preliminary => "preliminary",
        ObservationStatus::Expected => "expected",
        ObservationStatus::Unstated => "unstated",
    }
}

pub fn grade_slug(grade: SourceGrade) -> &'static str {
    match grade {
        SourceGrade::Official => "official",
        SourceGrade::Press => "press",
        SourceGrade::Reprint => "reprint",
        SourceGrade::SelfMedia => "self_media",
    }
}

pub fn reading_slug(reading: Qualifier) -> &'static str {
    match reading {
        Qualifier::Exact => "exact",
        Qualifier::Over => "over",
        Qualifier::AtLeast => "at_least",
        Qualifier::AtMost => "at_most",
        Qualifier::Nearly => "nearly",
        Qualifier::About => "about",
    }
}

pub fn rating_slug(rating: Rating) -> &'static str {
    match rating {
        Rating::Met => "met",
        Rating::OnTrack => "on_track",
        Rating::SlightlyBehind => "slightly_behind",
        Rating::Behind => "behind",
        Rating::Missed => "missed",
    }
}

/// The label of the field that a place in the file stands for.
pub fn field_term(path: &str) -> Term {
    match path.split(['.', '[']).next().unwrap_or_default() {
        "period" => Term::Period,
        "unit" => Term::Unit,
        "published" => Term::PublishedOn,
        "rating" => Term::Rating,
        "steps" => Term::StepsDone,
        "indicator" => Term::Indicator,
        _ => Term::Observed,
    }
}
