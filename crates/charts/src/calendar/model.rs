//! The days on which observations became known.

use std::collections::BTreeMap;

use super::layout;
use crate::words::{Word, observation_count};
use crate::{ChartModel, DataPoint, Table, TableColumn, TableRow, Theme, text};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};

/// Days on which something became known.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarModel {
    pub language: Language,
    pub description: String,
    /// The earliest first.
    pub days: Vec<CalendarDay>,
    /// Smallest count of each class of days, and its name (`2–3`). The lowest first.
    pub classes: Vec<(usize, String)>,
    pub notes: Vec<String>,
}

/// A day with observations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// `2023-01-28`
    pub id: String,
    pub year: i16,
    /// The day in the reader's language.
    pub word: String,
    /// Number of observations.
    pub count: usize,
    /// Names of the observed indicators, each once.
    pub names: Vec<String>,
    pub spoken: String,
}

/// Smallest counts of the classes.
const CLASSES: [usize; 4] = [1, 2, 4, 8];

/// The observations that assessments on the as-of day can see.
pub fn model(plan: &Plan, ledger_view: &LedgerView, as_of: Date, language: Language) -> CalendarModel {
    let mut by_day: BTreeMap<Date, Vec<&IndicatorId>> = BTreeMap::new();
    for current in ledger_view.all() {
        // Assessments use an observation once it is known and its period is over.
        let day = current.known.max(current.observation.period.end());
        if day <= as_of {
            by_day.entry(day).or_default().push(&current.observation.indicator);
        }
    }
    let days: Vec<CalendarDay> = by_day.into_iter().map(|(date, indicators)| day(plan, date, &indicators, language)).collect();
    let total = observation_count(days.iter().map(|d| d.count).sum(), language);
    let range = days.first().zip(days.last()).map(|(a, b)| format!("{} – {}", a.word, b.word)).unwrap_or_default();
    let description = match language {
        Language::Zh => format!("数据公布日：{total}；{range}。"),
        Language::En => format!("When figures were published: {total}; {range}."),
    };
    let class = |(i, low): (usize, &usize)| match CLASSES.get(i + 1) {
        Some(next) if next - low == 1 => (*low, low.to_string()),
        Some(next) => (*low, format!("{low}–{}", next - 1)),
        None => (*low, format!("{low}+")),
    };
    let classes = CLASSES.iter().enumerate().map(class).collect();
    CalendarModel { language, description, days, classes, notes: vec![Word::KnownNote.say(language).to_owned()] }
}

fn day(plan: &Plan, date: Date, indicators: &[&IndicatorId], language: Language) -> CalendarDay {
    let count = indicators.len();
    let mut names: Vec<String> = Vec::new();
    for name in indicators.iter().filter_map(|id| plan.indicators.get(*id)).map(|i| text::plain(i.name.in_language(language))) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let (word, said) = (xianfeng_text::day(language, date), observation_count(count, language));
    let spoken = match language {
        Language::Zh => format!("{word}：{said}；{}", names.join("，")),
        Language::En => format!("{word}: {said}; {}", names.join(", ")),
    };
    CalendarDay { id: date.to_string(), year: date.year(), word, count, names, spoken }
}

impl ChartModel for CalendarModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        self.days.iter().map(|d| DataPoint::new(&d.id, &d.spoken, None)).collect()
    }

    fn table(&self) -> Table {
        let l = self.language;
        let columns = vec![
            TableColumn::text(Word::Published.say(l)),
            TableColumn::number(Word::Count.say(l), None),
            TableColumn::text(Word::Series.say(l)),
        ];
        let row =
            |d: &CalendarDay| TableRow::new(&d.id, vec![d.word.clone(), d.count.to_string(), d.names.join(xianfeng_text::semicolon(l))]);
        Table {
            caption: self.description.clone(),
            columns,
            rows: self.days.iter().map(row).collect(),
            notes: self.notes.clone(),
            sources: Vec::new(),
        }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
