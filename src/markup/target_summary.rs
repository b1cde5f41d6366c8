//! A target and its result in a few words.

use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::{Decimal, Interval, Quantity};
use xianfeng_core::plan::{Better, Bound, GroupKind, Language, Target};
pub use xianfeng_text::target_words::goal;
use xianfeng_text::{Term, amounts, target_words};

/// The target value: `≥ 4,500 家`, `前7位`, `保持`; after an adjustment, with the original value.
pub fn target_value(s: &Snapshot, target: &Target) -> String {
    target_words::target_value(s.language, s.plan(), target, s.assessment(&target.id))
}

/// The promise in our own words, with its place, its year and its number: `沈阳市高新技术企业数：2022年不少于 4,500 家`.
pub fn promise(s: &Snapshot, target: &Target) -> String {
    let l = s.language;
    let zh = l == Language::Zh;
    let (name, window) = (placed_name(s, target), target.window);
    let is_one_year = window.due_from.is_none() && window.from.year() == window.due.year();
    let year = window.due.year();
    let when = match (zh, is_one_year) {
        (true, true) => format!("{year}年"),
        (true, false) => format!("到{year}年"),
        (false, true) => format!("in {year}"),
        (false, false) => format!("by {year}"),
    };
    let Some(bound) = target.kind.bound() else {
        return if zh { format!("{name}（{when}）") } else { format!("{name} ({when})") };
    };
    let value = s.assessment(&target.id).and_then(|a| a.basis.adjusted).map_or(bound.value, |adjusted| adjusted.new);
    let (word, amount) = (at_least(l, bound), xianfeng_text::amount(l, value, &bound.unit));
    if zh { format!("{name}：{when}{word} {amount}") } else { format!("{name}: {word} {amount} {when}") }
}

/// The name of a target with the place that the plan is for, unless the name says one: its own, or that of its district.
fn placed_name(s: &Snapshot, target: &Target) -> String {
    let (l, name) = (s.language, target.name.in_language(s.language));
    let Some(territory) = s.plan().territory.as_ref().map(|territory| territory.in_language(l)) else { return name.to_owned() };
    let district = target.places.iter().filter_map(|p| s.plan().group(&p.group)).find(|g| g.kind == GroupKind::District);
    // 沈阳 for 沈阳市, Heping for Heping District.
    let stem = |place: &str| match l {
        Language::Zh => place.trim_end_matches(['省', '市', '区', '县', '国']).to_owned(),
        Language::En => place.split(' ').next().unwrap_or(place).to_owned(),
    };
    let says = |place: &str| name.contains(&stem(place));
    match l {
        _ if says(territory) => name.to_owned(),
        Language::Zh => format!("{territory}{name}"),
        Language::En if district.is_some_and(|g| says(g.name.in_language(l))) => name.to_owned(),
        Language::En => format!("{name} in {territory}"),
    }
}

fn at_least(l: Language, bound: &Bound) -> &'static str {
    let is_share = bound.unit.quantity == Quantity::Ratio;
    match (bound.better, bound.strict) {
        (Better::Higher, false) if is_share => xianfeng_text::pick(l, "不低于", "at least"),
        (Better::Higher, false) => xianfeng_text::pick(l, "不少于", "at least"),
        (Better::Higher, true) if is_share => xianfeng_text::pick(l, "高于", "above"),
        (Better::Higher, true) => xianfeng_text::pick(l, "超过", "more than"),
        (Better::Lower, false) => xianfeng_text::pick(l, "不超过", "at most"),
        (Better::Lower, true) => xianfeng_text::pick(l, "低于", "less than"),
    }
}

/// The judged value with its word and unit, on its side of the target value; empty if there is none.
pub fn actual(s: &Snapshot, target: &Target, assessment: &Assessment) -> String {
    target_words::actual(s.language, s.plan(), target, assessment)
}

/// The completion in per cent: of every value that the words of the source allow.
pub fn completion(s: &Snapshot, assessment: &Assessment) -> String {
    match (assessment.completion, assessment.completion_range()) {
        (_, Some(range)) => amounts::range(s.language, range, xianfeng_text::percent),
        (Some(completion), None) => xianfeng_text::percent(completion),
        (None, None) => String::new(),
    }
}

/// The way from the baseline: in per cent where a percentage says something, otherwise in words; empty where the way
/// begins at nothing.
pub fn progress(s: &Snapshot, assessment: &Assessment) -> String {
    if assessment.basis.baseline.is_none() {
        return String::new();
    }
    match (assessment.progress_to_show(), assessment.progress) {
        (Some(_), _) if assessment.progress_range.is_some() => {
            assessment.progress_range.map_or_else(String::new, |range| amounts::range(s.language, range, xianfeng_text::percent))
        }
        (Some(progress), _) => xianfeng_text::percent(progress),
        (None, Some(progress)) if progress < Decimal::ZERO => s.t(Term::WorseThanBaseline).to_owned(),
        (None, Some(_)) => s.t(Term::WeakBaseline).to_owned(),
        (None, None) => String::new(),
    }
}

/// The distance to the target in its unit (差距).
pub fn distance(s: &Snapshot, target: &Target, assessment: &Assessment) -> String {
    let (Some(margin), Some(unit)) = (assessment.margin, s.plan().unit_of(target)) else { return String::new() };
    // Places are counted, and not measured in their unit.
    if unit.quantity == Quantity::Rank {
        return String::new();
    }
    let range = assessment.margin_range.unwrap_or(Interval::exactly(margin));
    amounts::short_range(s.language, range, |end| xianfeng_text::difference(s.language, end, &unit))
}

/// The schedule gap in percentage points (序时差); empty where the way from the baseline is not said in per cent.
pub fn schedule_gap(s: &Snapshot, assessment: &Assessment) -> String {
    let Some(gap) = assessment.gap.filter(|_| assessment.progress_to_show().is_some()) else { return String::new() };
    let range = assessment.gap_range().unwrap_or(Interval::exactly(gap));
    amounts::range(s.language, range, |end| xianfeng_text::gap(s.language, end, &s.plan().thresholds))
}
