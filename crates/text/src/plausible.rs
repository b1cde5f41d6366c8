//! Refusals and doubts in words.

use super::{amount, day, period, pick};
use xianfeng_core::measure::Unit;
use xianfeng_core::plan::Language;
use xianfeng_core::plausible::{Doubt, Neighbour, Refusal};

pub fn refusal(language: Language, refusal: &Refusal) -> String {
    match (refusal, language) {
        (Refusal::Negative { unit }, Language::Zh) => format!("以“{unit}”计的数不能为负。"),
        (Refusal::Negative { unit }, Language::En) => format!("a number of “{unit}” cannot be negative."),
        (Refusal::NotWhole { unit }, Language::Zh) => format!("以“{unit}”计的数应是整数个。"),
        (Refusal::NotWhole { unit }, Language::En) => format!("a number of “{unit}” has to be whole."),
        (Refusal::FuturePeriod { end }, Language::Zh) => {
            format!("期末（{}）还没有到；如为预计数，请在目标页记录，“其他”里数据状态选“快报（预计）”。", day(language, *end))
        }
        (Refusal::FuturePeriod { end }, Language::En) => {
            format!(
                "it ends on {}, which is yet to come. An estimate is recorded on the page of its target: “More”, status “Estimate”.",
                day(language, *end)
            )
        }
        (Refusal::FuturePublication, _) => pick(language, "公布日期还没有到。", "this day is yet to come.").to_owned(),
    }
}

/// A doubt about a figure in `unit`.
pub fn doubt(language: Language, doubt: &Doubt, unit: &Unit) -> String {
    let zh = language == Language::Zh;
    let near = |near: &Neighbour| {
        let (period, value) = (period(language, near.period), amount(language, near.value, unit));
        if zh { format!("{period}的 {value}") } else { format!("{value} of {period}") }
    };
    match doubt {
        Doubt::PublishedEarly { end } if zh => format!("公布日期早于期末（{}）。", day(language, *end)),
        Doubt::PublishedEarly { end } => format!("It was published before its period ended ({}).", day(language, *end)),
        Doubt::Tenfold(other) if zh => format!("是{}的十倍以上，请核对小数点和单位。", near(other)),
        Doubt::Tenfold(other) => format!("It is ten times {} or more: check the decimal point and the unit.", near(other)),
        Doubt::Tenth(other) if zh => format!("不到{}的十分之一，请核对小数点和单位。", near(other)),
        Doubt::Tenth(other) => format!("It is a tenth of {} or less: check the decimal point and the unit.", near(other)),
        Doubt::BelowEarlier(other) if zh => format!("累计数低于此前{}。", near(other)),
        Doubt::BelowEarlier(other) => format!("A cumulative figure, it is below the earlier {}.", near(other)),
        Doubt::AboveLater(other) if zh => format!("累计数高于其后{}。", near(other)),
        Doubt::AboveLater(other) => format!("A cumulative figure, it is above the later {}.", near(other)),
        Doubt::Second(other) if zh => format!("已有{}。如为更正或新公布的数值，请在那一条上用“修改”。", near(other)),
        Doubt::Second(other) => {
            format!("There is a figure for this period: {}. To correct or renew it, use “Change” on that one.", near(other))
        }
        Doubt::Negative => {
            pick(language, "当期数为负，会从累计中减去。", "It is negative, and takes something away from the sum.").to_owned()
        }
    }
}
