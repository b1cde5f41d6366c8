//! Every text of the page, Chinese and English side by side: a missing one does not compile.
//!
//! Begin with [`Term`], the fixed texts. Sentences with numbers are in [`explain`] (why a verdict), [`problems`]
//! (what is wrong with a file) and [`method`]; [`amounts`] writes numbers, days and periods.

pub mod about;
pub mod amounts;
pub mod changes;
pub mod citation;
pub mod conflict_terms;
pub mod entry_terms;
pub mod debt_terms;
pub mod explain;
pub mod form_terms;
pub mod keeping_terms;
pub mod method;
pub mod open_terms;
pub mod outlook;
pub mod overview;
pub mod passing_terms;
pub mod plausible;
pub mod problems;
pub mod reminders;
pub mod report_terms;
pub mod round_terms;
pub mod tables;
pub mod target_terms;
pub mod target_words;
mod term_list;
pub mod terms;
pub mod why;
pub mod work;
pub mod workbook_terms;

pub use amounts::{amount, amount_signed, day, difference, gap, month, partial_day, percent, period, period_hint, year_end};
pub use conflict_terms::ConflictTerm;
pub use debt_terms::DebtTerm;
pub use entry_terms::EntryTerm;
pub use form_terms::FormTerm;
pub use keeping_terms::KeepingTerm;
pub use open_terms::OpenTerm;
pub use passing_terms::PassingTerm;
pub use report_terms::ReportTerm;
pub use round_terms::RoundTerm;
pub use target_terms::TargetTerm;
pub use terms::Term;
pub use why::why;
pub use work::WorkTerm;
pub use workbook_terms::WorkbookTerm;

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
    if assessment.awaiting { pick(language, "待公布", "Awaited") } else { verdict(language, assessment.verdict) }
}

pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    let (zh, en) = match verdict {
        Verdict::Met => ("已达成", "Met"),
        Verdict::OnTrack => ("序时推进", "On track"),
        Verdict::SlightlyBehind => ("略滞后", "Slightly behind"),
        Verdict::Behind => ("滞后", "Behind"),
        Verdict::Missed => ("未达成", "Missed"),
        Verdict::NotDue => ("未到期", "Not due"),
        Verdict::CannotTell => ("暂难评价", "Cannot tell"),
        Verdict::NoData => ("未公布", "No figure found"),
    };
    pick(language, zh, en)
}

pub fn tier(language: Language, tier: Tier) -> &'static str {
    match tier {
        Tier::Commitment => pick(language, "承诺", "Commitment"),
        Tier::Stretch => pick(language, "力争", "Aspiration"),
    }
}

pub fn satisfied(language: Language, satisfied: Satisfied) -> &'static str {
    match satisfied {
        Satisfied::Once => pick(language, "期内达标即可", "at any time in the period"),
        Satisfied::At => pick(language, "以期末为准", "at the end of the period"),
        Satisfied::Throughout => pick(language, "每期均须达标", "throughout the period"),
    }
}

pub fn kind(language: Language, kind: KindName) -> &'static str {
    let (zh, en) = match kind {
        KindName::Total => ("累计总量", "Total in a period"),
        KindName::Level => ("水平", "Level"),
        KindName::Rate => ("增速", "Rate"),
        KindName::Ceiling => ("不高于", "No more than"),
        KindName::Floor => ("不低于", "At least"),
        KindName::Rank => ("位次", "Rank"),
        KindName::Relative => ("相对比较", "Compared with others"),
        KindName::Multiple => ("倍增", "Multiple of the baseline"),
        KindName::Share => ("占固定总数比例", "Share of a fixed total"),
        KindName::Milestone => ("节点", "Milestone"),
        KindName::Hold => ("保持", "To be kept"),
        KindName::AnyOf => ("任一达成", "One of several"),
        KindName::AllOf => ("全部达成", "All of several"),
        KindName::Qualitative => ("定性", "In words only"),
    };
    pick(language, zh, en)
}

pub fn list(language: Language, kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Area => pick(language, "突破领域", "Themes"),
        GroupKind::Task => pick(language, "激励任务", "National incentive tasks"),
        GroupKind::District => pick(language, "区县（市）", "Districts and counties"),
    }
}

pub fn missing(language: Language, missing: Missing) -> &'static str {
    match missing {
        Missing::Names => pick(language, "未列名称", "not named"),
        Missing::Details => pick(language, "只有名称", "named only"),
        Missing::Measures => pick(language, "举措未列出", "measures not listed"),
        Missing::Items => pick(language, "具体内容未列出", "actions not listed"),
    }
}

pub fn stage(language: Language, stage: ObservationStatus) -> &'static str {
    match stage {
        ObservationStatus::Final => pick(language, "最终核实", "Final"),
        ObservationStatus::Preliminary => pick(language, "初步核算", "Preliminary"),
        ObservationStatus::Expected => pick(language, "快报（预计）", "Estimate"),
        ObservationStatus::Unstated => pick(language, "未说明", "Not stated"),
    }
}

pub fn grade(language: Language, grade: SourceGrade) -> &'static str {
    match grade {
        SourceGrade::Official => pick(language, "官方", "Official"),
        SourceGrade::Press => pick(language, "媒体", "News report"),
        SourceGrade::Reprint => pick(language, "转载", "Republished"),
        SourceGrade::UnitReport => pick(language, "单位报送", "Reported by the department"),
        SourceGrade::SelfMedia => pick(language, "自媒体", "Blog or social-media account"),
        SourceGrade::Unstated => pick(language, "未注明来源", "Source not stated"),
    }
}

pub fn reading(language: Language, reading: Qualifier) -> &'static str {
    match reading {
        Qualifier::Exact => pick(language, "确数", "exactly"),
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
        Class::MovingAway => pick(language, "与目标方向相反", "moving away from the target"),
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
                Language::Zh => format!("截至当日尚未公布（{}公布）", day(language, date)),
                Language::En => format!("not yet published (came out on {})", day(language, date)),
            };
        }
        Unused::PeriodOpen => ("报告期尚未结束", "its period had not ended"),
        Unused::BeforeWindow => ("考核期前数据", "earlier period, for comparison"),
        Unused::AfterWindow => ("考核期后数据，不采用", "later period, not used"),
        Unused::OtherPeriodKind => ("报告期长短不同，未采用", "not used: a period of another length"),
        Unused::EarlierPeriod => ("已有更新的数据", "a newer period exists"),
        Unused::LessSettled => ("同期有状态更确定的数据", "replaced by a more final figure"),
        Unused::Derived => ("推算数，同期有直接公布的数据", "calculated, and a published figure exists"),
        Unused::LowerGrade => ("同期有来源更可靠的数据", "a better source exists"),
        Unused::AfterGap => ("为单期数，其前有缺期，未能累计", "periods before it are missing, so it could not be added"),
        Unused::Contained => ("已含在所采用的报告期内", "its period is part of the one used"),
        Unused::AfterDecision => ("此前一期已足以下结论", "an earlier period decides already"),
        Unused::Repeated => ("同期已有同一数值", "the same value is there already"),
        Unused::Tied => ("同期另有同等可靠的数据，数值不同", "another figure is as good and differs"),
        Unused::InConflict => ("此数双方填报不一致，尚未选定", "two people entered different values, and nobody has chosen yet"),
        Unused::Unsourced => ("未注明来源，另有注明来源的数据", "no source given, and a figure with a source exists"),
        Unused::Superseded => ("同期有更晚公布的数据", "replaced by a later publication"),
        Unused::OtherQuantity => ("单位不可换算", "its unit measures something else"),
        Unused::OtherSort => ("不是此类目标所需的数据", "not the kind of figure this target needs"),
        Unused::SeriesBroken => ("口径已变，不可比", "the definition changed: not comparable"),
    };
    pick(language, text.0, text.1).to_owned()
}
