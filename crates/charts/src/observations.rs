//! An observation in the reader's words: number, table row, tooltip, and the sentence for a screen reader.

use std::collections::BTreeMap;

use crate::axis_unit::AxisUnit;
use crate::words::{Word, labelled};
use crate::{Cell, SourceLine, text};
use xianfeng_core::assess::choose;
use xianfeng_core::ledger::{CurrentObservation, Value};
use xianfeng_core::measure::{Decimal, Qualifier, shown};
use xianfeng_core::plan::Language;

/// The cells of an observation in a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObservationCells {
    pub period: String,
    pub value: Cell,
    pub stage: String,
    pub grade: String,
    pub published: String,
    /// Its use by the verdict; empty if it is not used.
    pub used: String,
    /// Index in [`Sources`].
    pub source: Option<usize>,
}

/// An observation in words.
pub struct WordedObservation {
    /// On the axis; `None` where it has no number in the unit of the chart.
    pub y: Option<f64>,
    /// The number alone.
    pub label: String,
    pub reading: Qualifier,
    pub cells: ObservationCells,
    /// Lines of the tooltip.
    pub tip: Vec<String>,
    pub spoken: String,
}

/// Documents, each once.
#[derive(Default)]
pub struct Sources {
    pub lines: Vec<SourceLine>,
    places: BTreeMap<SourceLine, usize>,
}

impl Sources {
    fn index(&mut self, current: &CurrentObservation) -> Option<usize> {
        let source = current.observation.source.as_ref()?;
        let line = SourceLine { title: source.title.clone(), publisher: source.publisher.clone(), url: source.url.clone() };
        if let Some(place) = self.places.get(&line) {
            return Some(*place);
        }
        self.places.insert(line.clone(), self.lines.len());
        self.lines.push(line);
        Some(self.lines.len() - 1)
    }

    /// The title of the document, empty without one.
    pub fn title(&self, index: Option<usize>) -> String {
        index.and_then(|i| self.lines.get(i)).map(|s| s.title.clone()).unwrap_or_default()
    }
}

/// `used` says how the verdict uses the observation, empty where it does not.
pub fn worded(current: &CurrentObservation, used: String, unit: &AxisUnit, sources: &mut Sources) -> WordedObservation {
    let o = &current.observation;
    let l = unit.language;
    let number = choose::number(current, unit.units, &unit.unit).ok();
    let (value, reading) = match (&number, &o.value) {
        (Some(c), _) => (Cell::amount(unit.amount_worded(c.value, c.reading), c.value, &unit.unit.symbol, c.reading), c.reading),
        (None, Value::Number { value, unit, reading }) => {
            (Cell::amount(of_another_unit(*value, unit, *reading, l), *value, unit, *reading), *reading)
        }
        _ => (String::from("—").into(), Qualifier::Exact),
    };
    let cells = ObservationCells {
        period: xianfeng_text::period(l, o.period),
        value,
        stage: xianfeng_text::stage(l, o.stage).to_owned(),
        grade: xianfeng_text::grade(l, o.ranked_grade()).to_owned(),
        published: published(current, l),
        used,
        source: sources.index(current),
    };
    let worth: Vec<&str> = [&*cells.stage, &*cells.grade].into_iter().chain(o.derived.as_ref().map(|_| Word::Derived.say(l))).collect();
    let used = Some(&cells.used).filter(|u| !u.is_empty());
    let title = o.source.as_ref().map(|s| text::plain(&s.title)).filter(|t| !t.is_empty());
    let source = title.map(|t| labelled(l, Word::Source.say(l), &t));
    let mut tip = vec![cells.period.clone(), cells.value.to_string(), worth.join(" · ")];
    tip.push(labelled(l, Word::Published.say(l), &cells.published));
    tip.extend(source.iter().chain(used).cloned());
    let said: Vec<&str> = worth.into_iter().chain(used.map(String::as_str)).chain(source.as_deref()).collect();
    let spoken = match l {
        Language::Zh => format!("{}：{}，{}。", cells.period, &*cells.value, said.join("，")),
        Language::En => format!("{}: {}, {}.", cells.period, &*cells.value, said.join(", ")),
    };
    WordedObservation {
        y: number.as_ref().map(|c| unit.y(c.value)),
        label: number.as_ref().map(|c| unit.worded(c.value, c.reading)).unwrap_or_default(),
        reading,
        tip,
        spoken,
        cells,
    }
}

/// A number that the chart cannot draw, as it was written.
fn of_another_unit(value: Decimal, unit: &str, reading: Qualifier, language: Language) -> String {
    let amount = text::plain(&format!("{} {unit}", shown::whole(value)));
    match reading {
        Qualifier::Exact => amount,
        other => format!("{} {amount}", xianfeng_text::reading(language, other)),
    }
}

/// As exactly as the source says it.
fn published(current: &CurrentObservation, language: Language) -> String {
    xianfeng_text::partial_day(language, current.observation.published).unwrap_or_else(|| Word::Unpublished.say(language).to_owned())
}
