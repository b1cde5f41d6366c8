//! Verdicts in charts: a key of shapes, words and counts, and the counts of a group.

use charming::{component::LegendItem, element::Symbol, series::Scatter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::patch::Drawing;
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::plan::{GroupKind, Language, Plan, Target};

/// One line of the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    #[serde(with = "codes::verdict")]
    pub verdict: Verdict,
    pub word: String,
    pub count: usize,
}

impl Key {
    /// `已达成 12`
    fn text(&self) -> String {
        format!("{} {}", self.word, self.count)
    }
}

/// The verdicts that occur, the best first.
pub fn keys(counts: Counts, language: Language) -> Vec<Key> {
    let there = Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0);
    there.map(|verdict| Key { verdict, word: xianfeng_text::verdict(language, verdict).to_owned(), count: counts.of(verdict) }).collect()
}

/// `已达成 3，未达成 1`
pub fn in_words(counts: Counts, language: Language) -> String {
    let parts: Vec<String> = keys(counts, language).iter().map(Key::text).collect();
    if parts.is_empty() { Word::NoTargets.say(language).to_owned() } else { parts.join(Word::Comma.say(language)) }
}

/// A target's verdict with what must be known beside it.
pub fn verdict(assessment: &Assessment, language: Language) -> String {
    let word = xianfeng_text::verdict(language, assessment.verdict);
    if !assessment.provisional {
        return word.to_owned();
    }
    format!("{word}{}{}{}", Word::Open.say(language), provisional(language), Word::Close.say(language))
}

/// The word beside a verdict that may still change.
pub fn provisional(language: Language) -> &'static str {
    xianfeng_text::pick(language, "暂定", "provisional")
}

/// Targets with their assessments, parts of others left out: they count in their whole.
pub fn counted<'a>(plan: &'a Plan, all: &'a [Assessment]) -> Vec<(&'a Target, &'a Assessment)> {
    let parts = plan.parts();
    plan.targets.iter().zip(all).filter(|(t, _)| !parts.contains(&t.id)).collect()
}

/// How many of these have each verdict.
pub fn count<'a>(targets: impl Iterator<Item = &'a Assessment>) -> Counts {
    targets.fold(Counts::default(), |mut counts, a| {
        counts.add(a.verdict);
        counts
    })
}

/// The name of a list: `突破领域`.
pub fn list(kind: GroupKind, language: Language) -> String {
    text::plain(xianfeng_text::list(language, kind))
}

/// The key as a legend: shape, word, count. Empty series lend it their names and colours.
pub fn legend(mut drawing: Drawing, keys: &[Key], theme: Theme) -> Drawing {
    let mut entries = Vec::new();
    for key in keys {
        let series = Scatter::new().id(format!("key-{}", key.verdict.slug())).name(key.text()).symbol(Symbol::Circle);
        let more = json!({ "coordinateSystem": "none", "data": [], "itemStyle": { "color": theme.status(key.verdict) }, "silent": true });
        drawing = drawing.series(series, Vec::new(), more);
        entries.push(LegendItem { name: key.text(), icon: Some(palette::symbol(key.verdict).into()) });
    }
    let legend = style::legend(theme, 0.0).item_width(12).item_height(12).data::<LegendItem>(entries);
    drawing.chart(|chart| chart.legend(legend)).with(json!({ "legend": { "selectedMode": false } }))
}

pub fn legend_height(keys: &[Key], theme: Theme) -> f64 {
    let texts: Vec<String> = keys.iter().map(Key::text).collect();
    style::legend_height(theme, texts.iter().map(String::as_str), theme.wide())
}
