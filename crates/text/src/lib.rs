//! Every text of the page, Chinese and English side by side: a missing one does not compile.
//!
//! Begin with [`Term`], the fixed texts. Sentences with numbers are in [`explain`] (why a verdict), [`problems`]
//! (what is wrong with a file) and [`method`]; [`amounts`] writes numbers, days and periods.

pub mod amounts;
pub mod explain;
pub mod form_terms;
pub mod keeping_terms;
pub mod method;
pub mod outlook;
pub mod plausible;
pub mod problems;
pub mod terms;

pub use amounts::{amount, amount_signed, day, difference, gap, month, percent, period, period_hint};
pub use form_terms::FormTerm;
pub use keeping_terms::KeepingTerm;
pub use terms::Term;

use xianfeng_core::assess::{Assessment, Class, Unused, Verdict};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::{ObservationStatus, Rating, SourceGrade, Value};
use xianfeng_core::measure::Qualifier;
use xianfeng_core::plan::{GroupKind, Kind, KindName, Language, Missing, Plan, Satisfied, Target, Tier};

/// Picks the text of a language.
pub const fn pick(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

/// Between the parts of an enumeration.
pub const fn comma(language: Language) -> &'static str {
    pick(language, "，", ", ")
}

/// Between the parts of an enumeration whose parts contain commas.
pub const fn semicolon(language: Language) -> &'static str {
    pick(language, "；", "; ")
}

/// Between a name and what it is.
pub const fn colon(language: Language) -> &'static str {
    pick(language, "：", ": ")
}

/// The verdict of a target: what waits for its figure after the due day is not called “not due”.
pub fn verdict_of(language: Language, assessment: &Assessment) -> &'static str {
    if assessment.awaiting { pick(language, "待公布", "Awaiting") } else { verdict(language, assessment.verdict) }
}

pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    let (zh, en) = match verdict {
        Verdict::Met => ("已达成", "Met"),
        Verdict::OnTrack => ("序时推进", "On track"),
        Verdict::SlightlyBehind => ("略滞后", "Slightly behind"),
        Verdict::Behind => ("滞后", "Behind"),
        Verdict::Missed => ("未达成", "Missed"),
        Verdict::NotDue => ("未到期", "Not due"),
        Verdict::CannotTell => ("无法判断", "Cannot tell"),
        Verdict::NoData => ("无数据", "No data"),
    };
    pick(language, zh, en)
}

pub fn tier(language: Language, tier: Tier) -> &'static str {
    match tier {
        Tier::Commitment => pick(language, "承诺", "Commitment"),
        Tier::Stretch => pick(language, "力争", "Stretch"),
    }
}

pub fn satisfied(language: Language, satisfied: Satisfied) -> &'static str {
    match satisfied {
        Satisfied::Once => pick(language, "考核期内达到即可", "reached at some time in the window"),
        Satisfied::At => pick(language, "以期末为准", "true at the due day"),
        Satisfied::Throughout => pick(language, "每期均须达到", "true in every period"),
    }
}

pub fn kind(language: Language, kind: KindName) -> &'static str {
    let (zh, en) = match kind {
        KindName::Total => ("累计总量", "Total in a period"),
        KindName::Level => ("水平", "Level"),
        KindName::Rate => ("增速", "Rate"),
        KindName::Ceiling => ("上限", "Ceiling"),
        KindName::Floor => ("下限", "Floor"),
        KindName::Rank => ("位次", "Rank"),
        KindName::Relative => ("相对比较", "Relative to references"),
        KindName::Multiple => ("倍增", "Multiple of a base"),
        KindName::Share => ("占固定总数比例", "Share of a fixed whole"),
        KindName::Milestone => ("节点", "Milestone"),
        KindName::Hold => ("保持", "Hold"),
        KindName::AnyOf => ("任一达成", "Any of"),
        KindName::AllOf => ("全部达成", "All of"),
        KindName::Qualitative => ("定性", "Qualitative"),
    };
    pick(language, zh, en)
}

pub fn list(language: Language, kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Area => pick(language, "突破领域", "Areas"),
        GroupKind::Task => pick(language, "激励任务", "Tasks"),
        GroupKind::District => pick(language, "区县（市）", "Districts"),
    }
}

pub fn missing(language: Language, missing: Missing) -> &'static str {
    match missing {
        Missing::Names => pick(language, "未列名称", "not named"),
        Missing::Details => pick(language, "未列内容", "without detail"),
        Missing::Measures => pick(language, "举措未列出", "measures not accounted for"),
        Missing::Items => pick(language, "具体内容未列出", "items not accounted for"),
    }
}

pub fn stage(language: Language, stage: ObservationStatus) -> &'static str {
    match stage {
        ObservationStatus::Final => pick(language, "最终核实", "Final"),
        ObservationStatus::Preliminary => pick(language, "初步核算", "Preliminary"),
        ObservationStatus::Expected => pick(language, "预计", "Expected"),
        ObservationStatus::Unstated => pick(language, "未注明", "Unstated"),
    }
}

pub fn grade(language: Language, grade: SourceGrade) -> &'static str {
    match grade {
        SourceGrade::Official => pick(language, "官方", "Official"),
        SourceGrade::Press => pick(language, "媒体", "Press"),
        SourceGrade::Reprint => pick(language, "转载", "Reprint"),
        SourceGrade::UnitReport => pick(language, "单位报送", "Reported by the unit"),
        SourceGrade::SelfMedia => pick(language, "自媒体", "Self-media"),
        SourceGrade::Unstated => pick(language, "未注明来源", "Source not stated"),
    }
}

pub fn reading(language: Language, reading: Qualifier) -> &'static str {
    match reading {
        Qualifier::Exact => pick(language, "等于", "exactly"),
        Qualifier::Over => pick(language, "超过", "more than"),
        Qualifier::AtLeast => pick(language, "不少于", "at least"),
        Qualifier::AtMost => pick(language, "不超过", "at most"),
        Qualifier::Nearly => pick(language, "近", "nearly"),
        Qualifier::About => pick(language, "约", "about"),
    }
}

pub fn rating(language: Language, rating: Rating) -> &'static str {
    verdict(
        language,
        match rating {
            Rating::Met => Verdict::Met,
            Rating::OnTrack => Verdict::OnTrack,
            Rating::SlightlyBehind => Verdict::SlightlyBehind,
            Rating::Behind => Verdict::Behind,
            Rating::Missed => Verdict::Missed,
        },
    )
}

pub fn class(language: Language, class: Class) -> &'static str {
    match class {
        Class::Met => pick(language, "已达目标", "target met"),
        Class::Substantial => pick(language, "进展显著", "substantial progress"),
        Class::Moderate => pick(language, "进展中等", "moderate progress"),
        Class::Limited => pick(language, "进展有限", "limited progress"),
        Class::MovingAway => pick(language, "背离目标", "moving away"),
    }
}

/// A value as it was observed.
pub fn observed(language: Language, plan: &Plan, indicator: &IndicatorId, value: &Value) -> String {
    let said = |term: Term| term.in_language(language).to_owned();
    match value {
        Value::Number { value, unit, reading } => {
            let unit = plan.units.find(unit);
            unit.map_or_else(|| value.to_string(), |unit| amounts::amount_worded(language, *value, *reading, &unit))
        }
        Value::Done(done) => said(if *done { Term::Yes } else { Term::No }),
        Value::Steps(steps) if steps.is_empty() => said(Term::No),
        Value::Steps(steps) => {
            let milestone = |t: &Target| if let Kind::Milestone { steps } = &t.kind { Some(steps.clone()) } else { None };
            let named = plan.targets_with_indicator(indicator).find_map(milestone).unwrap_or_default();
            let name = |id: &String| {
                named.iter().find(|step| step.id == *id).map_or(id.as_str(), |step| step.name.in_language(language)).to_owned()
            };
            steps.iter().map(name).collect::<Vec<_>>().join(pick(language, "、", ", "))
        }
        Value::Rating(rating) => self::rating(language, *rating).to_owned(),
    }
}

/// Why an observation was not judged.
pub fn unused(language: Language, reason: Unused) -> String {
    let text = match reason {
        Unused::NotYetKnown(date) => {
            return match language {
                Language::Zh => format!("{}才获知", day(language, date)),
                Language::En => format!("known only on {}", day(language, date)),
            };
        }
        Unused::PeriodOpen => ("所属时期尚未结束", "its period had not ended"),
        Unused::BeforeWindow => ("早于考核期，作基期或背景", "before the window: baseline or context"),
        Unused::AfterWindow => ("晚于考核期，属后续", "after the window: follow-up"),
        Unused::OtherPeriodKind => ("时期口径不同", "another kind of period"),
        Unused::EarlierPeriod => ("已有更近时期的数据", "a later period is known"),
        Unused::LessSettled => ("同期有更确定的数据", "a more settled figure exists"),
        Unused::Derived => ("推算值，同期有直接公布的数据", "derived, and a stated figure exists"),
        Unused::LowerGrade => ("同期有来源等级更高的数据", "a better source exists"),
        Unused::AfterGap => ("为单期数，其前有缺期，未能累计", "periods before it are missing: it could not be added"),
        Unused::Contained => ("已含在所采用的时期内", "its period lies in the one that is judged"),
        Unused::AfterDecision => ("此前一期已足以判定", "an earlier period decides already"),
        Unused::Repeated => ("同期已有同一数值", "the same value is there already"),
        Unused::Tied => ("同期另有同等可信的数据，数值不同", "another figure is as good and says something else"),
        Unused::InConflict => ("此数有互相冲突的修改，尚未选定", "its edits say different things, and nobody has chosen yet"),
        Unused::Unsourced => ("未注明来源，另有注明来源的数据", "no source is stated, and a figure with a source exists"),
        Unused::Superseded => ("同期有更晚公布的数据", "a later publication exists"),
        Unused::OtherQuantity => ("单位不可换算", "its unit measures something else"),
        Unused::OtherSort => ("不是此类目标所需的数据", "not the sort of figure this target needs"),
        Unused::SeriesBroken => ("口径已变，不可比", "the definition changed: not comparable"),
    };
    pick(language, text.0, text.1).to_owned()
}
