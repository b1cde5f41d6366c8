//! A target and its result in a few words.

use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Reason};
use xianfeng_core::measure::{Quantity, Unit};
use xianfeng_core::plan::{Bound, Kind, Language, Target};
use xianfeng_text::explain;

/// The target value: `≥ 4,500 家`, `前 7 位`, `保持`; after an adjustment, with the original value.
pub fn target_value(s: &Snapshot, target: &Target) -> String {
    let l = s.language;
    let zh = l == Language::Zh;
    let amount = |b: &Bound, value| format!("{} {}", explain::relation(b.better, b.strict), xianfeng_text::amount(l, value, &b.unit));
    let bound = |b: &Bound| match s.assessment(&target.id).and_then(|a| a.basis.adjusted) {
        None => amount(b, b.value),
        Some(a) => {
            let (new, old) = (amount(b, a.new), xianfeng_text::amount(l, a.old, &b.unit));
            if zh { format!("{new}（原 {old}）") } else { format!("{new} (was {old})") }
        }
    };
    match &target.kind {
        Kind::Total(b) | Kind::Level { bound: b, .. } | Kind::Rate(b) | Kind::Limit(b) => bound(b),
        Kind::Rank { within: Some(n) } => {
            if zh {
                format!("前 {n} 位")
            } else {
                format!("top {n}")
            }
        }
        Kind::Rank { within: None } => xianfeng_text::pick(l, "第一集团", "first tier").to_owned(),
        Kind::Relative { references, .. } => {
            let names = references.iter().filter_map(|r| s.plan().indicators.get(r)).map(|i| i.name.in_language(l)).collect::<Vec<_>>();
            if zh { format!("高于{}", names.join("、")) } else { format!("above {}", names.join(" and ")) }
        }
        Kind::Multiple { factor, .. } => {
            if zh {
                format!("{factor} 倍于基数")
            } else {
                format!("{factor} × the base")
            }
        }
        Kind::Share { percent, whole, unit } => {
            let (share, whole) = (xianfeng_text::percent(*percent), xianfeng_text::amount(l, *whole, unit));
            if zh { format!("{whole}的 {share}") } else { format!("{share} of {whole}") }
        }
        kind => xianfeng_text::kind(l, kind.name()).to_owned(),
    }
}

/// The judged value with its unit; empty if there is none.
pub fn actual(s: &Snapshot, target: &Target, assessment: &Assessment) -> String {
    let unit = s.plan().unit_of(target);
    match assessment.value {
        Some(value) => unit.map_or_else(|| value.to_string(), |u| xianfeng_text::amount(s.language, value, &u)),
        None => event(s, target, assessment),
    }
}

fn event(s: &Snapshot, target: &Target, assessment: &Assessment) -> String {
    let words = |step: &Reason| matches!(step, Reason::Done(_) | Reason::Held(_) | Reason::StepsDone { .. } | Reason::Rated(_));
    match target.kind {
        Kind::Milestone { .. } | Kind::Hold | Kind::Qualitative => {
            assessment.explanation.iter().find(|step| words(step)).map(|step| explain::step(s.language, s.plan(), step)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The shortfall: the schedule gap, or the distance in the target's unit.
pub fn distance(s: &Snapshot, target: &Target, assessment: &Assessment) -> String {
    match (assessment.gap, assessment.margin, target.kind.bound()) {
        (_, Some(margin), Some(bound)) if matches!(target.kind, Kind::Rate(_) | Kind::Limit(_)) => margin_text(s, margin, &bound.unit),
        (Some(gap), ..) => xianfeng_text::points(s.language, gap),
        (None, Some(margin), Some(bound)) => margin_text(s, margin, &bound.unit),
        _ => String::new(),
    }
}

fn margin_text(s: &Snapshot, margin: xianfeng_core::measure::Decimal, unit: &Unit) -> String {
    if unit.quantity == Quantity::Ratio {
        xianfeng_text::points(s.language, margin)
    } else {
        xianfeng_text::amount_signed(s.language, margin, unit)
    }
}
