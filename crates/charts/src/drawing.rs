//! Adds to charming's JSON what charming cannot express.
//!
//! charming 0.6 has no id, tooltip or symbol for a single datum, no written description for
//! screen readers, no rich-text tooltip, no time axis in UTC and no map. So a chart is drawn as
//! a [`Drawing`]: a charming chart, the data of its series, and a patch in ECharts' own words.

use charming::series::Series;
use serde::Serialize;
use serde_json::Value;

use crate::Theme;

/// Draws a model. Apart from [`crate::ChartModel`], so that a model does not bring the drawing code with it.
pub trait Draw {
    fn draw(&self, theme: Theme) -> Drawing;
}

/// A chart on its way to an ECharts option.
#[derive(Clone, Debug)]
pub struct Drawing {
    chart: charming::Chart,
    series: Vec<(Vec<DataItem>, Value)>,
    patch: Value,
}

/// A datum. Its id lets a click or a key press find it.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DataItem {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "Value::is_null")]
    pub value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    tooltip: Option<Tip>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<DataItem>,
    /// Anything else ECharts knows of a datum: `symbol`, `itemStyle`, `label` …
    #[serde(flatten)]
    pub more: serde_json::Map<String, Value>,
}

#[derive(Clone, Debug, Serialize)]
struct Tip {
    formatter: String,
}

impl DataItem {
    /// `id` may be empty for data that nobody can reach.
    pub fn new(id: impl Into<String>, value: impl Into<Value>) -> Self {
        Self { id: id.into(), value: value.into(), ..Self::default() }
    }

    /// A break in a line.
    pub fn gap() -> Self {
        Self { value: "-".into(), ..Self::default() }
    }

    /// Name of the datum in ECharts.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Text of its tooltip, lines separated by `\n`.
    pub fn tip(mut self, text: impl Into<String>) -> Self {
        self.tooltip = Some(Tip { formatter: text.into() });
        self
    }

    /// Sets a field that charming does not know.
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.more.insert(key.to_owned(), value.into());
        self
    }
}

impl Drawing {
    pub fn new(chart: charming::Chart) -> Self {
        Self { chart, series: Vec::new(), patch: Value::Null }
    }

    /// Changes the charming chart.
    pub fn chart(mut self, change: impl FnOnce(charming::Chart) -> charming::Chart) -> Self {
        self.chart = change(self.chart);
        self
    }

    /// Adds a series with its data and what charming lacks of it.
    pub fn series(self, series: impl Into<Series>, items: Vec<DataItem>, more: Value) -> Self {
        let mut drawing = self.chart(|chart| chart.series(series));
        drawing.series.push((items, more));
        drawing
    }

    /// Adds to the patch.
    pub fn with(mut self, patch: Value) -> Self {
        merge(&mut self.patch, patch);
        self
    }

    /// The ECharts option.
    pub fn into_option(self) -> Value {
        let mut option = serde_json::to_value(&self.chart).unwrap_or_default();
        let series = self.series.into_iter().map(|(items, mut more)| {
            if !items.is_empty() {
                merge(&mut more, serde_json::json!({ "data": items }));
            }
            more
        });
        merge(&mut option, serde_json::json!({ "series": series.collect::<Vec<_>>() }));
        merge(&mut option, self.patch);
        option
    }
}

/// Puts `patch` into `into`: objects field by field, lists entry by entry, anything else replaced.
/// A null changes nothing.
pub fn merge(into: &mut Value, patch: Value) {
    match (into, patch) {
        (_, Value::Null) => {}
        (Value::Object(into), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(patch)) => {
            for (i, value) in patch.into_iter().enumerate() {
                match into.get_mut(i) {
                    Some(old) => merge(old, value),
                    None => into.push(value),
                }
            }
        }
        (into, patch) => *into = patch,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::merge;

    #[test]
    fn objects_are_merged_by_field_and_lists_by_place() {
        let mut option = json!({ "a": [{ "b": 1 }], "c": 2 });
        merge(&mut option, json!({ "a": [{ "d": 3 }, 4], "c": null }));
        assert_eq!(option, json!({ "a": [{ "b": 1, "d": 3 }, 4], "c": 2 }));
    }
}
