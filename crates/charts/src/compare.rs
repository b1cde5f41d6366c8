//! Like with like: an indicator against itself a year before, or its years laid over each other.
//!
//! Observations are compared only within one indicator (one quantity, basis and scope), on one side of
//! every break of the series, and for periods of one kind.

mod draw;
mod growth;
mod years;

use serde::{Deserialize, Serialize};

use super::indicator::observations::{Measure, Sources};
use super::indicator::view::{about, largest};
use super::table::{Column, Row, SourceLine, Table};
use super::{codes, text};
use crate::ChartForm;
use xianfeng_core::assess::choose;
use xianfeng_core::ledger::{CurrentObservation, LedgerView};
use xianfeng_core::measure::{Date, Decimal};
use xianfeng_core::plan::{Indicator, Language, MeasureType, Plan, Target};

pub use draw::{draw, height};

/// What is compared, in the reader's words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    /// The name in addresses: `growth`, `years`.
    pub form: String,
    pub description: String,
    /// Head of the vertical axis.
    pub unit: String,
    pub rank: bool,
    /// Single values are bars, lines run through the months of a year.
    pub bars: bool,
    /// Places on the horizontal axis.
    pub places: Vec<String>,
    /// The earliest first.
    pub lines: Vec<Line>,
    #[serde(skip)]
    pub heads: Vec<Column>,
    #[serde(skip)]
    pub notes: Vec<String>,
    #[serde(skip)]
    pub sources: Vec<SourceLine>,
}

/// Values that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub name: String,
    pub points: Vec<Point>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Subject of the observation in the ledger.
    pub id: String,
    /// Index in [`View::places`].
    pub at: usize,
    pub y: f64,
    pub provisional: bool,
    pub label: String,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    #[serde(skip)]
    pub cells: Vec<String>,
}

/// The best observation of every period that is known and comparable with the latest.
struct Series<'a> {
    indicator: &'a Indicator,
    measure: Measure<'a>,
    title: String,
    observations: Vec<(&'a CurrentObservation, Decimal)>,
}

/// `None` where the observations do not allow such a comparison.
pub fn view(plan: &Plan, target: &Target, ledger_view: &LedgerView, as_of: Date, form: ChartForm, language: Language) -> Option<View> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    if indicator.nature == MeasureType::Event {
        return None;
    }
    let unit = plan.unit_of(target)?;
    let known = ledger_view.of(&indicator.id);
    let measure = Measure::new(&plan.units, &unit, indicator.nature, language, largest(known, None));
    let comparable = |f: &&CurrentObservation| f.visible(as_of) && indicator.comparable(f.observation.period, as_of);
    let number = |f| choose::number(f, &plan.units, &unit).ok().map(|c| c.value);
    let fit = known.iter().filter(comparable).filter(|f| number(*f).is_some()).collect();
    let best = choose::best_of_each_period(fit, indicator.nature, &mut Vec::new());
    let observations = best.into_iter().filter_map(|f| Some((f, number(f)?))).collect();
    let title = text::plain(target.name.in_language(language));
    let series = Series { indicator, measure, title, observations };
    match form {
        ChartForm::Level => None,
        ChartForm::Growth => growth::view(&series, language),
        ChartForm::Years => years::view(&series, language),
    }
}

/// Notes on what the numbers are, and the rule of comparison.
fn notes(indicator: &Indicator, rule: &str, language: Language) -> Vec<String> {
    about(indicator, language).chain([rule.to_owned()]).collect()
}

/// The title of the document an observation is from.
fn source(sources: &Sources, index: Option<usize>) -> String {
    index.and_then(|i| sources.0.get(i)).map(|s| s.title.clone()).unwrap_or_default()
}

pub fn table(view: &View) -> Table {
    let rows = view.lines.iter().flat_map(|l| &l.points).map(|p| Row::new(&p.id, p.cells.clone())).collect();
    let (columns, notes, sources) = (view.heads.clone(), view.notes.clone(), view.sources.clone());
    Table { caption: view.description.clone(), columns, rows, notes, sources }
}

/// `Industrial growth: growth on a year before, %; 3 observations, 2021 to 2023`
fn describe(title: &str, what: &str, unit: &str, lines: &[Line], language: Language) -> String {
    let said: Vec<&str> = lines.iter().flat_map(|l| &l.points).map(|p| p.spoken.as_str()).collect();
    let space = xianfeng_text::pick(language, "", " ");
    let colon = super::words::Word::Colon.say(language);
    let stop = super::words::Word::Stop.say(language);
    let (open, close) = (super::words::Word::Open.say(language), super::words::Word::Close.say(language));
    // Few values are all said; of many the first and the last.
    let shown = match said.as_slice() {
        [first, .., last] if said.len() > 6 => format!("{first}{}{last}", xianfeng_text::pick(language, "……", " … ")),
        all => all.join(space),
    };
    format!("{title}{colon}{what}{open}{unit}{close}{stop}{space}{shown}")
}
