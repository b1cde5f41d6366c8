//! Verdicts in charts: counted, in words, and as a legend.

use crate::words::Word;
use crate::{Theme, layout, text};
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::plan::{GroupKind, Language, Plan, Target};

/// A verdict and how many targets have it: an entry of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictCount {
    pub verdict: Verdict,
    pub word: String,
    pub count: usize,
}

impl VerdictCount {
    /// `已达成 12`
    pub fn text(&self) -> String {
        format!("{} {}", self.word, self.count)
    }
}

/// The verdicts that occur, the best first.
pub fn by_verdict(counts: Counts, language: Language) -> Vec<VerdictCount> {
    let there = Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0);
    let entry = |verdict| VerdictCount { verdict, word: xianfeng_text::verdict(language, verdict).to_owned(), count: counts.of(verdict) };
    there.map(entry).collect()
}

/// `已达成 3，未达成 1`
pub fn in_words(counts: Counts, language: Language) -> String {
    let parts: Vec<String> = by_verdict(counts, language).iter().map(VerdictCount::text).collect();
    if parts.is_empty() { Word::NoTargets.say(language).to_owned() } else { parts.join(xianfeng_text::comma(language)) }
}

/// The verdict of a target, with a mark where it is provisional.
pub fn word(assessment: &Assessment, language: Language) -> String {
    marked(xianfeng_text::verdict_of(language, assessment), assessment.provisional, language)
}

/// `未达成（暂定）`
pub fn marked(verdict: &str, provisional: bool, language: Language) -> String {
    match language {
        _ if !provisional => verdict.to_owned(),
        Language::Zh => format!("{verdict}（暂定）"),
        Language::En => format!("{verdict} (on preliminary figures)"),
    }
}

/// Targets with their assessments, without parts of other targets: those count in their whole.
pub fn counted<'a>(plan: &'a Plan, all: &'a [Assessment]) -> Vec<(&'a Target, &'a Assessment)> {
    plan.targets.iter().zip(all).filter(|(t, _)| !plan.is_part(&t.id)).collect()
}

/// Number of targets by verdict.
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

/// Height of the legend in pixels.
pub fn legend_height(verdicts: &[VerdictCount], theme: Theme) -> f64 {
    let texts: Vec<String> = verdicts.iter().map(VerdictCount::text).collect();
    layout::legend_height(theme, texts.iter().map(String::as_str), theme.wide())
}
