//! A target and its result in a few words, for pages, notices and workbooks.

use super::{amounts, explain, pick};
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::{Decimal, Qualifier, shown};
use xianfeng_core::plan::{Bound, Kind, Language, Plan, Target};

/// The target value: `≥ 4,500 家`, `前7位`, `保持`; after an adjustment, with the original value.
pub fn target_value(l: Language, plan: &Plan, target: &Target, assessment: Option<&Assessment>) -> String {
    let zh = l == Language::Zh;
    let amount = |b: &Bound, value| format!("{} {}", explain::relation(b.better, b.strict), amounts::amount(l, value, &b.unit));
    let bound = |b: &Bound| match assessment.and_then(|a| a.basis.adjusted) {
        None => amount(b, b.value),
        Some(a) => {
            let (new, old) = (amount(b, a.new), amounts::amount(l, a.old, &b.unit));
            if zh { format!("{new}（原 {old}）") } else { format!("{new} (was {old})") }
        }
    };
    match &target.kind {
        Kind::Total(b) | Kind::Level { bound: b, .. } | Kind::Rate(b) | Kind::Limit(b) => bound(b),
        Kind::Rank { within: Some(n) } => amounts::first_places(l, Decimal::from(*n)),
        Kind::Rank { within: None } => pick(l, "第一集团", "leading group").to_owned(),
        Kind::Relative { references, .. } => {
            let names = references.iter().filter_map(|r| plan.indicators.get(r)).map(|i| i.name.in_language(l)).collect::<Vec<_>>();
            if zh { format!("高于{}", names.join("、")) } else { format!("above {}", names.join(" and ")) }
        }
        Kind::Multiple { factor, .. } => {
            if zh {
                format!("基期的 {factor} 倍")
            } else {
                format!("{factor} times the baseline")
            }
        }
        Kind::Share { percent, whole, unit } => {
            let (share, whole) = (amounts::percent_whole(*percent), amounts::amount(l, *whole, unit));
            if zh { format!("{whole}的 {share}") } else { format!("{share} of {whole}") }
        }
        kind => super::kind(l, kind.name()).to_owned(),
    }
}

/// The judged value with its word and unit, on its side of the target value; empty if there is none.
pub fn actual(l: Language, plan: &Plan, target: &Target, assessment: &Assessment) -> String {
    let Some(value) = assessment.value else { return event(l, target, assessment) };
    let Some(unit) = plan.unit_of(target) else { return shown::whole(value) };
    let goal = goal(target, assessment).unwrap_or(value);
    // A sum with a worded part has a range and no word of its own.
    match assessment.range {
        Some(range) if assessment.reading == Qualifier::Exact => amounts::range(l, range, |end| amounts::amount(l, end, &unit)),
        _ => amounts::amount_worded_beside(l, value, assessment.reading, goal, &unit),
    }
}

/// The number to reach, as stated, adjusted or computed.
pub fn goal(target: &Target, assessment: &Assessment) -> Option<Decimal> {
    let adjusted = assessment.basis.adjusted.map(|a| a.new);
    adjusted.or(assessment.basis.goal).or_else(|| target.kind.bound().map(|b| b.value))
}

fn event(l: Language, target: &Target, assessment: &Assessment) -> String {
    match target.kind {
        Kind::Milestone { .. } | Kind::Hold | Kind::Qualitative => {
            assessment.explanation.iter().find_map(|step| explain::event(l, step)).unwrap_or_default()
        }
        _ => String::new(),
    }
}
