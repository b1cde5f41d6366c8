//! The answers of the observation form as text, and their conversion to a validated observation.

use super::observation_reading::Figures;
use xianfeng_core::ledger::{Observation, ObservationStatus, Rating, SourceGrade};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::{Indicator, Language, Plan, ValueKind};
use xianfeng_files::Problem;
use xianfeng_files::ledger::{check_observation, observation_file};
use xianfeng_files::ledger_file::{ObservationFile, SourceFile, ValueFile};
use xianfeng_files::number::Number;
use xianfeng_files::{amount, wording};
use xianfeng_text::{Term, amounts};

/// The unit of an indicator as a reader would type it, where that is read as this very unit: “100 million jin”. Many a
/// unit that counts has no word in English.
fn unit_typed(plan: &Plan, indicator: &Indicator, language: Language) -> String {
    let typed = amounts::unit_typed(language, &indicator.unit);
    let is_read = amount::read_unit(&plan.units, &typed, Some(&indicator.unit)).is_ok_and(|unit| unit == indicator.unit);
    if is_read { typed } else { indicator.unit.symbol.clone() }
}

/// Every answer as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObservationDraft {
    pub period: String,
    /// The figure is that of the period alone, or cumulative; `None`: not said.
    pub is_single: Option<bool>,
    /// A change sets a slip right, or is a newly published value; `None`: not said.
    pub is_correction: Option<bool>,
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
    /// A new observation with the usual answers filled in. No day of publication is among them: nobody has said one.
    pub fn new(plan: &Plan, indicator: &Indicator, language: Language, author: &str) -> Self {
        let value = match ValueKind::of(plan, &indicator.id) {
            ValueKind::Done => "true",
            ValueKind::Rating => Rating::OnTrack.slug(),
            _ => "",
        };
        Self {
            value: value.to_owned(),
            unit: unit_typed(plan, indicator, language),
            reading: Qualifier::Exact.slug().to_owned(),
            stage: ObservationStatus::Unstated.slug().to_owned(),
            grade: SourceGrade::Unstated.slug().to_owned(),
            author: author.to_owned(),
            ..Self::default()
        }
    }

    /// An existing observation, as text.
    pub fn of(observation: &Observation, author: &str) -> Self {
        let file = observation_file(observation);
        let source = file.source.unwrap_or_default();
        let mut draft = Self {
            period: file.period,
            // It stands as what it is.
            is_single: Some(true),
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

    /// The number without its words, and the words: those typed with it, else the chosen ones.
    pub fn worded(&self) -> (Qualifier, String) {
        match wording::split(&self.value) {
            (Qualifier::Exact, value) => (Qualifier::from_slug(&self.reading).unwrap_or_default(), value),
            typed => typed,
        }
    }

    /// The observation, or every problem with the answers.
    pub fn read(&self, figures: &Figures) -> Result<Observation, Vec<Problem>> {
        let (plan, indicator) = (figures.plan(), &figures.indicator);
        let value = match ValueKind::of(plan, &indicator.id) {
            ValueKind::Number => {
                let (reading, value) = self.worded();
                ValueFile::Number { value: Number(value), unit: self.unit.clone(), reading }
            }
            ValueKind::Done => ValueFile::Done { done: self.value == "true" },
            ValueKind::Rating => ValueFile::Rating { rating: Rating::from_slug(&self.value).unwrap_or(Rating::Missed) },
            ValueKind::Steps(steps) => {
                // Keeps the order of the plan, not of the ticks.
                ValueFile::Steps { steps: steps.into_iter().map(|step| step.id).filter(|id| self.steps.contains(id)).collect() }
            }
        };
        let some = |text: &String| Some(text.clone()).filter(|t| !t.is_empty());
        let source = SourceFile { title: self.title.clone(), publisher: self.publisher.clone(), url: self.url.clone() };
        let file = ObservationFile {
            indicator: indicator.id.clone(),
            period: figures.period(&self.period, self.is_single).map_or_else(|| self.period.clone(), |period| period.to_string()),
            value,
            stage: ObservationStatus::from_slug(&self.stage).unwrap_or_default(),
            grade: SourceGrade::from_slug(&self.grade).unwrap_or_default(),
            derived: some(&self.derived),
            published: some(&self.published),
            source: (source != SourceFile::default()).then_some(source),
            note: self.note.clone(),
        };
        check_observation(file, plan)
    }
}

/// The label of the field for a place in the file.
pub fn field_term(path: &str) -> Term {
    match path.split('[').next().unwrap_or_default() {
        "source.title" => return Term::SourceTitle,
        "source.publisher" => return Term::Publisher,
        _ => {}
    }
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
