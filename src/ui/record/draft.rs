//! What a person has typed so far: text in every field, checked when it is sent.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use crate::format::ledger::{check_observation, observation_file};
use crate::format::ledger_file::{GradeFile, ObservationFile, ReadingFile, SourceFile, ValueFile};
use crate::format::number::Number;
use crate::format::{Problem, problem};
use crate::ledger::{Grade, Observation, Rating, Stage};
use crate::locale::Term;
use crate::measure::Reading;
use crate::plan::{Indicator, Kind, Plan, Step};
use crate::platform::clock;
use crate::store::Parts;

/// What sort of answer an indicator takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Sort {
    Number,
    Done,
    Steps(Vec<Step>),
    Rating,
}

impl Sort {
    pub fn of(plan: &Plan, indicator: &Indicator) -> Self {
        match plan.targets_by(&indicator.id).map(|t| &t.kind).next() {
            Some(Kind::Milestone { steps }) if !steps.is_empty() => Self::Steps(steps.clone()),
            Some(Kind::Milestone { .. } | Kind::Hold) => Self::Done,
            Some(Kind::Qualitative) => Self::Rating,
            _ => Self::Number,
        }
    }
}

/// Every field as text.
#[derive(Clone, Copy)]
pub struct Draft {
    pub period: RwSignal<String>,
    pub value: RwSignal<String>,
    pub unit: RwSignal<String>,
    pub reading: RwSignal<String>,
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

impl Draft {
    /// The figure `subject` as text, or a new one with the usual answers filled in.
    pub fn new(s: &Parts, indicator: &Indicator, subject: Option<&str>, author: &str) -> Self {
        let known = subject.and_then(|id| s.book.figure(id)).map(|f| observation_file(&f.observation));
        let text = |f: &dyn Fn(&ObservationFile) -> String| RwSignal::new(known.as_ref().map(f).unwrap_or_default());
        let or = |signal: RwSignal<String>, usual: &str| {
            if signal.with_untracked(String::is_empty) && known.is_none() {
                signal.set(usual.to_owned());
            }
            signal
        };
        let source = |f: fn(&SourceFile) -> &String| move |o: &ObservationFile| o.source.as_ref().map(f).cloned().unwrap_or_default();
        let sort = Sort::of(s.plan(), indicator);
        let usual_value = match sort {
            Sort::Done => "true",
            Sort::Rating => "on_track",
            _ => "",
        };
        Self {
            period: text(&|o| o.period.clone()),
            value: or(text(&|o| value_text(&o.value)), usual_value),
            unit: or(
                text(&|o| if let ValueFile::Number { unit, .. } = &o.value { unit.clone() } else { String::new() }),
                &indicator.unit.symbol,
            ),
            reading: or(text(&|o| if let ValueFile::Number { reading, .. } = &o.value { slug(reading) } else { String::new() }), "exact"),
            steps: RwSignal::new(
                known
                    .as_ref()
                    .map_or_else(Vec::new, |o| if let ValueFile::Steps { steps } = &o.value { steps.clone() } else { Vec::new() }),
            ),
            stage: or(text(&|o| slug(&o.stage)), "unstated"),
            grade: or(text(&|o| slug(&o.grade)), "official"),
            published: or(text(&|o| o.published.clone().unwrap_or_default()), &clock::today().to_string()),
            title: text(&source(|x| &x.title)),
            publisher: text(&source(|x| &x.publisher)),
            url: text(&source(|x| &x.url)),
            derived: text(&|o| o.derived.clone().unwrap_or_default()),
            note: text(&|o| o.note.clone()),
            author: RwSignal::new(author.to_owned()),
        }
    }

    pub fn toggle(self, step: &str) {
        self.steps.update(|all| match all.iter().position(|x| x == step) {
            Some(i) => drop(all.remove(i)),
            None => all.push(step.to_owned()),
        });
    }

    /// The figure, or every field that is wrong.
    pub fn read(self, indicator: &str, plan: &Plan) -> Result<Observation, Vec<Problem>> {
        let get = |signal: RwSignal<String>| signal.with_untracked(|t| t.trim().to_owned());
        let sort = plan.indicators.get(indicator).map_or(Sort::Number, |i| Sort::of(plan, i));
        let value = match sort {
            Sort::Number => ValueFile::Number {
                value: Number(get(self.value)),
                unit: get(self.unit),
                reading: from_slug(&get(self.reading)).unwrap_or(ReadingFile::Exact),
            },
            Sort::Done => ValueFile::Done { done: get(self.value) == "true" },
            Sort::Rating => match from_slug(&get(self.value)) {
                Some(rating) => ValueFile::Rating { rating },
                None => return Err(vec![problem::Problem { path: problem::Path::root().field("rating"), fault: problem::Fault::Empty }]),
            },
            Sort::Steps(_) => ValueFile::Steps { steps: self.steps.get_untracked() },
        };
        let some = |signal| Some(get(signal)).filter(|t| !t.is_empty());
        let source = SourceFile { title: get(self.title), publisher: get(self.publisher), url: get(self.url) };
        let has_source = !(source.title.is_empty() && source.publisher.is_empty() && source.url.is_empty());
        let file = ObservationFile {
            indicator: indicator.to_owned(),
            period: get(self.period),
            value,
            stage: from_slug(&get(self.stage)).unwrap_or_default(),
            grade: from_slug(&get(self.grade)).unwrap_or(GradeFile::SelfMedia),
            derived: some(self.derived),
            published: some(self.published),
            source: has_source.then_some(source),
            note: get(self.note),
        };
        check_observation(file, plan)
    }
}

fn value_text(value: &ValueFile) -> String {
    match value {
        ValueFile::Number { value, .. } => value.0.clone(),
        ValueFile::Done { done } => done.to_string(),
        ValueFile::Rating { rating } => slug(rating),
        ValueFile::Steps { .. } => String::new(),
    }
}

/// A unit variant's name in files.
fn slug(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn from_slug<T: DeserializeOwned>(slug: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(slug.to_owned())).ok()
}

pub fn stage_slug(stage: Stage) -> &'static str {
    match stage {
        Stage::Final => "final",
        Stage::Preliminary => "preliminary",
        Stage::Expected => "expected",
        Stage::Unstated => "unstated",
    }
}

pub fn grade_slug(grade: Grade) -> &'static str {
    match grade {
        Grade::Official => "official",
        Grade::Press => "press",
        Grade::Reprint => "reprint",
        Grade::SelfMedia => "self_media",
    }
}

pub fn reading_slug(reading: Reading) -> &'static str {
    match reading {
        Reading::Exact => "exact",
        Reading::Over => "over",
        Reading::AtLeast => "at_least",
        Reading::AtMost => "at_most",
        Reading::Nearly => "nearly",
        Reading::About => "about",
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
