//! What a person has typed so far: text in every field, checked when it is sent.

use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Observation, ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::{Date, Qualifier};
use xianfeng_core::plan::{Indicator, Kind, MilestoneStep, Plan};
use xianfeng_files::Problem;
use xianfeng_files::ledger::{check_observation, observation_file};
use xianfeng_files::ledger_file::{ObservationFile, SourceFile, ValueFile};
use xianfeng_files::number::Number;
use xianfeng_text::Term;

/// What sort of answer an indicator takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Sort {
    Number,
    Done,
    Steps(Vec<MilestoneStep>),
    Rating,
}

impl Sort {
    pub fn of(plan: &Plan, indicator: &Indicator) -> Self {
        match plan.targets_with_indicator(&indicator.id).map(|t| &t.kind).next() {
            Some(Kind::Milestone { steps }) if !steps.is_empty() => Self::Steps(steps.clone()),
            Some(Kind::Milestone { .. } | Kind::Hold) => Self::Done,
            Some(Kind::Qualitative) => Self::Rating,
            Some(Kind::Total(_) | Kind::Level { .. } | Kind::Rate(_) | Kind::Limit(_) | Kind::Rank { .. }) => Self::Number,
            Some(Kind::Relative { .. } | Kind::Multiple { .. } | Kind::Share { .. } | Kind::AnyOf(_) | Kind::AllOf(_)) | None => {
                Self::Number
            }
        }
    }
}

/// Every field as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
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

impl Draft {
    /// A new figure with the usual answers filled in.
    pub fn new(s: &Snapshot, indicator: &Indicator, today: Date, author: &str) -> Self {
        let value = match Sort::of(s.plan(), indicator) {
            Sort::Done => "true",
            Sort::Rating => Rating::OnTrack.slug(),
            _ => "",
        };
        Self {
            value: value.to_owned(),
            unit: indicator.unit.symbol.clone(),
            reading: Qualifier::Exact.slug().to_owned(),
            stage: ObservationStatus::Unstated.slug().to_owned(),
            grade: SourceGrade::Official.slug().to_owned(),
            published: today.to_string(),
            author: author.to_owned(),
            ..Self::default()
        }
    }

    /// A figure that is there, as text.
    pub fn of(observation: &Observation, author: &str) -> Self {
        let file = observation_file(observation);
        let source = file.source.unwrap_or_default();
        let mut draft = Self {
            period: file.period,
            stage: file.stage.slug().to_owned(),
            grade: file.grade.slug().to_owned(),
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
            ValueFile::Number { value, unit, reading } => {
                (draft.value, draft.unit, draft.reading) = (value.0, unit, reading.slug().to_owned())
            }
            ValueFile::Done { done } => draft.value = done.to_string(),
            ValueFile::Rating { rating } => draft.value = rating.slug().to_owned(),
            ValueFile::Steps { steps } => draft.steps = steps,
        }
        draft
    }

    /// The answers of the form, by the names of its fields.
    pub fn answers(field: impl Fn(&str) -> String, steps: Vec<String>) -> Self {
        let get = |name| field(name).trim().to_owned();
        Self {
            period: get("period"),
            value: get("value"),
            unit: get("unit"),
            reading: get("reading"),
            steps,
            stage: get("stage"),
            grade: get("grade"),
            published: get("published"),
            title: get("title"),
            publisher: get("publisher"),
            url: get("url"),
            derived: get("derived"),
            note: get("note"),
            author: get("author"),
        }
    }

    /// The figure, or every field that is wrong.
    pub fn read(&self, indicator: &Indicator, plan: &Plan) -> Result<Observation, Vec<Problem>> {
        let value = match Sort::of(plan, indicator) {
            Sort::Number => ValueFile::Number {
                value: Number(self.value.clone()),
                unit: self.unit.clone(),
                reading: Qualifier::from_slug(&self.reading).unwrap_or_default(),
            },
            Sort::Done => ValueFile::Done { done: self.value == "true" },
            Sort::Rating => ValueFile::Rating { rating: Rating::from_slug(&self.value).unwrap_or(Rating::Missed) },
            Sort::Steps(_) => ValueFile::Steps { steps: self.steps.clone() },
        };
        let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
        let source = SourceFile { title: self.title.clone(), publisher: self.publisher.clone(), url: self.url.clone() };
        let file = ObservationFile {
            indicator: indicator.id.clone(),
            period: self.period.clone(),
            value,
            stage: ObservationStatus::from_slug(&self.stage).unwrap_or_default(),
            grade: SourceGrade::from_slug(&self.grade).unwrap_or(SourceGrade::SelfMedia),
            derived: some(&self.derived),
            published: some(&self.published),
            source: (source != SourceFile::default()).then_some(source),
            note: self.note.clone(),
        };
        check_observation(file, plan)
    }
}

/// The field of the form that a path in the file stands for.
pub fn field_name(path: &str) -> Term {
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
