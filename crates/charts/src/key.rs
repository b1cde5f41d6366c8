//! The charts of a page: which there are, their names, and how each is made.

use std::fmt;

use crate::{Caption, Chart, ChartForm, SourceLine, Table, bars, compare, flow, line, map, timeline};
use xianfeng_core::assess::Assessment;
use xianfeng_core::id::{IndicatorId, TargetId};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Date, Period};
use xianfeng_core::plan::{GroupKind, Indicator, Language, Plan, Target};
use xianfeng_text::Term;

/// Names a chart. Its text form (`target:gdp-growth-8`, `completion`) is stable: it is part of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartKey {
    /// Observations of a target.
    Target(TargetId),
    /// Targets ranked by completion.
    Completion,
    /// Growth rates and shares against their targets.
    Rates,
    /// Progress against the schedule, while windows are open.
    Schedule,
    /// Districts ranked by an indicator; `None`: the first that they have figures of.
    Places(Option<IndicatorId>),
    /// Windows of the targets that are judged.
    Timeline,
    /// Targets that areas and tasks share.
    Flow,
    /// Districts by verdict, or by their observations of an indicator.
    Districts(Option<IndicatorId>),
}

/// The data that charts are made of.
#[derive(Clone, Copy)]
pub struct ChartInputs<'a> {
    pub plan: &'a Plan,
    pub ledger_view: &'a LedgerView,
    /// One a target, in the plan's order, on the as-of day.
    pub assessments: &'a [Assessment],
    pub as_of: Date,
    pub language: Language,
    /// The form in which the reader wants to see the observations of targets.
    pub form: ChartForm,
}

impl ChartInputs<'_> {
    fn has(&self, kind: GroupKind) -> bool {
        self.plan.groups_of(kind).next().is_some()
    }

    fn assessment(&self, target: &TargetId) -> Option<&Assessment> {
        self.assessments.get(self.plan.target_at(target)?)
    }
}

/// Sources that a picture names at most; the table names all.
const SOURCES: usize = 3;

impl ChartKey {
    /// The charts of the whole plan, in the order of their page.
    pub const OF_PLAN: [ChartKey; 7] =
        [Self::Completion, Self::Rates, Self::Schedule, Self::Places(None), Self::Districts(None), Self::Timeline, Self::Flow];

    fn slug(&self) -> &'static str {
        match self {
            Self::Target(_) => "target",
            Self::Completion => "completion",
            Self::Rates => "rates",
            Self::Schedule => "schedule",
            Self::Places(_) => "places",
            Self::Timeline => "timeline",
            Self::Flow => "flow",
            Self::Districts(_) => "districts",
        }
    }

    /// Reads the text form.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("places", id)) => Some(Self::Places(Some(id.into()))),
            Some(("districts", id)) => Some(Self::Districts(Some(id.into()))),
            Some(("target", id)) => Some(Self::Target(id.into())),
            _ => Self::OF_PLAN.into_iter().find(|key| key.slug() == text),
        }
    }

    /// The heading above the chart: it names indicator, period and unit where there is one of each.
    pub fn title(&self, inputs: &ChartInputs) -> String {
        let ChartInputs { plan, ledger_view, as_of, language: l, .. } = *inputs;
        let named = |indicator: &Indicator, period: Period, what: Term| {
            let (name, unit) = (indicator.name.in_language(l), xianfeng_text::amounts::unit(l, &indicator.unit));
            let (period, what) = (xianfeng_text::period(l, period), what.in_language(l));
            match l {
                Language::Zh => format!("{name}，{period}（{unit}）：{what}"),
                Language::En => format!("{name}, {period} ({unit}): {what}"),
            }
        };
        let term = match self {
            Self::Target(id) => {
                let Some(target) = plan.target(id) else { return String::new() };
                let (name, window) = (target.name.in_language(l), Period::new(target.window.from, target.window.due));
                let unit =
                    plan.unit_of(target).map(|unit| xianfeng_text::amounts::unit(l, &unit).to_owned()).filter(|unit| !unit.is_empty());
                let parts = [window.map(|window| xianfeng_text::period(l, window)), unit];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                return match l {
                    Language::Zh => format!("{name}（{}）", parts.join("，")),
                    Language::En => format!("{name} ({})", parts.join(", ")),
                };
            }
            Self::Completion => Term::ChartCompletion,
            Self::Rates => Term::ChartRates,
            Self::Schedule => Term::ChartSchedule,
            Self::Places(wanted) => {
                let ranked = bars::ranked_indicator(plan, ledger_view, as_of, wanted.as_ref());
                return ranked.map_or_else(String::new, |(indicator, period)| named(indicator, period, Term::ChartPlaces));
            }
            Self::Timeline => Term::ChartTimeline,
            Self::Flow => Term::ChartFlow,
            Self::Districts(Some(id)) => {
                let shown = plan.indicators.get(id).zip(map::shown_period(plan, ledger_view, as_of, id));
                return match shown {
                    Some((indicator, period)) => named(indicator, period, Term::SchematicMap),
                    None => Term::ChartDistricts.in_language(l).to_owned(),
                };
            }
            Self::Districts(None) => Term::ChartDistricts,
        };
        term.in_language(l).to_owned()
    }

    /// The id of the chart's element on its page, for links.
    pub fn anchor(&self) -> String {
        format!("chart-{}", self.slug())
    }

    /// The name of a saved file without its ending: plan, chart, form, day.
    pub fn file_name(&self, inputs: &ChartInputs) -> String {
        let own = if let Self::Target(id) = self { id.as_str() } else { self.slug() };
        let form = match self.form(inputs) {
            ChartForm::Level => String::new(),
            other => format!("-{}", other.slug()),
        };
        format!("{}-{own}{form}-{}", inputs.plan.id, inputs.as_of)
    }

    /// The chart; `None` where there is nothing to draw.
    pub fn model(&self, inputs: &ChartInputs) -> Option<Chart> {
        let ChartInputs { plan, ledger_view, assessments: all, as_of, language: l, .. } = *inputs;
        match self {
            Self::Target(id) => of_target(plan.target(id)?, self.form(inputs), inputs),
            Self::Completion => bars::completion(plan, all, l).map(Chart::from),
            Self::Rates => bars::rates(plan, all, l).map(Chart::from),
            Self::Schedule => bars::schedule(plan, all, l).map(Chart::from),
            Self::Places(wanted) => bars::places(plan, ledger_view, as_of, wanted.as_ref(), l).map(Chart::from),
            Self::Timeline => {
                let judged = |t: &Target| inputs.assessment(&t.id).is_some_and(|a| a.verdict.is_judged());
                Some(timeline::model(plan, ledger_view, all, l, judged).into())
            }
            Self::Flow => inputs.has(GroupKind::Task).then(|| flow::model(plan, all, l).into()),
            Self::Districts(shown) => inputs.has(GroupKind::District).then(|| {
                let observed = shown.as_ref().and_then(|id| map::of_indicator(plan, ledger_view, all, as_of, id, l));
                observed.unwrap_or_else(|| map::model(plan, all, l)).into()
            }),
        }
    }

    /// The forms in which the chart can be drawn; empty for charts of the whole plan.
    pub fn forms(&self, inputs: &ChartInputs) -> Vec<ChartForm> {
        let Self::Target(id) = self else { return Vec::new() };
        let Some(target) = inputs.plan.target(id) else { return Vec::new() };
        ChartForm::ALL.into_iter().filter(|form| of_target(target, *form, inputs).is_some()).collect()
    }

    /// The form in which the chart is drawn: the wanted one where the target has it.
    pub fn form(&self, inputs: &ChartInputs) -> ChartForm {
        let Self::Target(id) = self else { return ChartForm::Level };
        let there = inputs.form != ChartForm::Level && inputs.plan.target(id).is_some_and(|t| of_target(t, inputs.form, inputs).is_some());
        if there { inputs.form } else { ChartForm::Level }
    }

    /// The words on a picture of the chart: its title, the sources of its table, plan and day.
    pub fn caption(&self, inputs: &ChartInputs, table: &Table) -> Caption {
        let (l, plan) = (inputs.language, inputs.plan);
        let named = |source: &SourceLine| match (source.publisher.as_str(), l) {
            ("", _) => source.title.clone(),
            (publisher, Language::Zh) => format!("{publisher}：{}", source.title),
            (publisher, Language::En) => format!("{publisher}: {}", source.title),
        };
        let mut sources: Vec<String> = table.sources.iter().take(SOURCES).map(named).collect();
        let more = table.sources.len().saturating_sub(SOURCES);
        if more > 0 {
            sources.push(format!("+{more}"));
        }
        let (word, as_of) = (Term::Figures.in_language(l), Term::AsOf.in_language(l));
        let figures = match sources.is_empty() {
            true => Term::PublishedObservations.in_language(l).to_owned(),
            false => sources.join(xianfeng_text::semicolon(l)),
        };
        let colon = xianfeng_text::colon(l);
        // Who set the targets must not seem to have judged them.
        let from = format!("{}{colon}{}", Term::TargetsFrom.in_language(l), plan.issuer.in_language(l));
        let source = [from, format!("{word}{colon}{figures}"), Term::VerdictsAreComputed.in_language(l).to_owned()]
            .join(xianfeng_text::semicolon(l));
        let day = format!("{} · {as_of} {}", plan.title.in_language(l), xianfeng_text::day(l, inputs.as_of));
        Caption { title: self.title(inputs), foot: vec![source, day] }
    }
}

impl fmt::Display for ChartKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Target(id) => write!(f, "target:{id}"),
            Self::Districts(Some(id)) => write!(f, "districts:{id}"),
            Self::Places(Some(id)) => write!(f, "places:{id}"),
            other => f.write_str(other.slug()),
        }
    }
}

/// `None` without observations to draw in that form.
fn of_target(target: &Target, form: ChartForm, inputs: &ChartInputs) -> Option<Chart> {
    let ChartInputs { plan, ledger_view, as_of, language, .. } = *inputs;
    match form {
        ChartForm::Level => line::model(plan, target, ledger_view, inputs.assessment(&target.id)?, language).map(Chart::from),
        form => compare::model(plan, target, ledger_view, as_of, form, language).map(Chart::from),
    }
}
