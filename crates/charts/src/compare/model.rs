//! Comparable values in the reader's words.

use serde::{Deserialize, Serialize};

use super::{growth, layout, years};
use crate::axis_unit::{self, AxisUnit, largest};
use crate::{Cell, ChartForm, ChartModel, DataPoint, Destination, SourceLine, Table, TableColumn, TableRow, Theme, codes, text};
use xianfeng_core::assess::choose;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{CurrentObservation, LedgerView};
use xianfeng_core::measure::{Date, Decimal};
use xianfeng_core::plan::{Indicator, Language, MeasureType, Plan, Target};

/// Values of an indicator against each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareModel {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    /// Head of the vertical axis.
    pub unit: String,
    /// The values are places in a list: the first is at the top.
    pub rank: bool,
    /// Bars for single values; otherwise a line through the months of each year.
    pub bars: bool,
    /// Places on the horizontal axis.
    pub places: Vec<String>,
    /// The earliest first.
    pub series: Vec<CompareSeries>,
    #[serde(skip)]
    pub columns: Vec<TableColumn>,
    #[serde(skip)]
    pub notes: Vec<String>,
    #[serde(skip)]
    pub sources: Vec<SourceLine>,
}

/// Values that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareSeries {
    pub name: String,
    pub points: Vec<ComparePoint>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparePoint {
    /// Subject of the observation in the ledger.
    pub id: SubjectId,
    /// Index in [`CompareModel::places`].
    pub at: usize,
    pub y: f64,
    pub provisional: bool,
    /// The number alone.
    pub label: String,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
    /// One for each of [`CompareModel::columns`].
    #[serde(skip)]
    pub cells: Vec<Cell>,
}

/// The best observation of every period that is known and comparable with the latest.
pub(super) struct Comparable<'a> {
    pub indicator: &'a Indicator,
    pub unit: AxisUnit<'a>,
    pub title: String,
    /// With their numbers in the unit of the target.
    pub observations: Vec<(&'a CurrentObservation, Decimal)>,
}

/// `None` where the observations do not allow such a comparison, and for [`ChartForm::Level`].
pub fn model(
    plan: &Plan,
    target: &Target,
    ledger_view: &LedgerView,
    as_of: Date,
    form: ChartForm,
    language: Language,
) -> Option<CompareModel> {
    let indicator = plan.indicators.get(target.indicator.as_ref()?)?;
    if indicator.nature == MeasureType::Event {
        return None;
    }
    let unit = plan.unit_of(target)?;
    let known = ledger_view.of(&indicator.id);
    let number = |f| choose::number(f, &plan.units, &unit).ok().map(|c| c.value);
    let comparable = |f: &&CurrentObservation| f.visible(as_of) && indicator.comparable(f.observation.period, as_of);
    let fit = known.iter().filter(comparable).filter(|f| number(*f).is_some()).collect();
    let best = choose::best_of_each_period(fit, indicator.nature, &mut Vec::new());
    let comparable = Comparable {
        indicator,
        observations: best.into_iter().filter_map(|f| Some((f, number(f)?))).collect(),
        unit: AxisUnit::new(&plan.units, &unit, indicator.nature, language, largest(known, None)),
        title: text::plain(target.name.in_language(language)),
    };
    match form {
        ChartForm::Level => None,
        ChartForm::Growth => growth::model(&comparable, language),
        ChartForm::Years => years::model(&comparable, language),
    }
}

/// Explanations of the numbers, and the rule of comparison.
pub(super) fn notes(indicator: &Indicator, rule: &str, language: Language) -> Vec<String> {
    axis_unit::notes(indicator, language).chain([rule.to_owned()]).collect()
}

/// `Industrial growth: growth on a year before (%). 2022: …`. Many values are shortened to the first and the last.
pub(super) fn describe(title: &str, what: &str, unit: &str, series: &[CompareSeries], language: Language) -> String {
    let said: Vec<&str> = series.iter().flat_map(|s| &s.points).map(|p| p.spoken.as_str()).collect();
    match (language, said.as_slice()) {
        (Language::Zh, [first, .., last]) if said.len() > 6 => format!("{title}：{what}（{unit}）。{first}……{last}"),
        (Language::En, [first, .., last]) if said.len() > 6 => format!("{title}: {what} ({unit}). {first} … {last}"),
        (Language::Zh, all) => format!("{title}：{what}（{unit}）。{}", all.concat()),
        (Language::En, all) => format!("{title}: {what} ({unit}). {}", all.join(" ")),
    }
}

impl ChartModel for CompareModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        let points = self.series.iter().flat_map(|s| &s.points);
        points.map(|p| DataPoint::new(p.id.as_str(), &p.spoken, Some(Destination::Observation(p.id.clone())))).collect()
    }

    fn table(&self) -> Table {
        let rows = self.series.iter().flat_map(|s| &s.points).map(|p| TableRow::new(p.id.as_str(), p.cells.clone())).collect();
        let (columns, notes, sources) = (self.columns.clone(), self.notes.clone(), self.sources.clone());
        Table { caption: self.description.clone(), columns, rows, notes, sources }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
