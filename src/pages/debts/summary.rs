//! The sentences and figures of the page, and the reports that come next.

use maud::{Markup, html};

use super::rows::{days_late, is_of};
use crate::markup::target_rows;
use crate::route::Owing;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::debt::{Debt, Reporting, Upcoming, reporting, upcoming};
use xianfeng_core::measure::sorted;
use xianfeng_core::plan::Language;
use xianfeng_text::DebtTerm;
use xianfeng_text::reminders::lateness;

/// The number of next reports that are listed.
const LISTED: usize = 12;

/// The answer, its meaning, and three figures for the whole.
pub fn view(s: &Snapshot, debts: &[Debt]) -> Markup {
    let counts = reporting(s.plan(), &s.ledger_view, s.assessments(), s.as_of);
    html! {
        @if !debts.is_empty() { p.answer { (answer(s, debts)) } }
        p.quiet { (DebtTerm::OwedMeans.in_language(s.language)) }
        dl.counts {
            @for (name, count) in figures(s.language, counts) {
                div { dt { (name) } dd { b { (count) } " / " (counts.targets) } }
            }
        }
        @if counts.with_body == 0 && !debts.is_empty() { p.quiet { (DebtTerm::NobodyAnswers.in_language(s.language)) } }
    }
}

fn figures(language: Language, counts: Reporting) -> [(&'static str, usize); 3] {
    match language {
        Language::Zh => [("已明确单位", counts.with_body), ("已有考核期数据", counts.with_figure), ("应报而从未报过", counts.never)],
        Language::En => [
            ("with an office named", counts.with_body),
            ("with a figure for the period", counts.with_figure),
            ("due and never reported", counts.never),
        ],
    }
}

/// `118 项欠账：…`; what is zero is not said.
fn answer(s: &Snapshot, debts: &[Debt]) -> String {
    let count = |owing: Owing| debts.iter().filter(|debt| is_of(s, debt, owing)).count();
    let (reports, enough, numbers, work) = (count(Owing::Report), count(Owing::Enough), count(Owing::Number), count(Owing::Work));
    let nobody = debts.iter().filter(|debt| debt.owed.is_report() && debt.bodies.is_empty()).count();
    let longest = debts.iter().filter(|debt| debt.owed.is_report()).filter_map(|debt| days_late(s, debt)).max();
    let longest = longest.map(|days| lateness(s.language, days));
    let said = |n: usize, text: String| (n > 0).then_some(text);
    match s.language {
        Language::Zh => {
            let parts = [
                said(reports - enough, format!("{} 项应报期没有数据", reports - enough)),
                said(enough, format!("{enough} 项数据不足以评价")),
                said(work, format!("另有 {work} 项逾期未办结或缺佐证")),
            ];
            let mut text = format!("{reports} 项欠账：{}。", parts.into_iter().flatten().collect::<Vec<_>>().join("，"));
            if numbers > 0 && numbers < reports {
                text += &format!("其中 {numbers} 项有数字目标。");
            }
            text += &longest.map(|longest| format!("最久的已逾期 {longest}。")).unwrap_or_default();
            text + &said(nobody, format!("{nobody} 项还没有明确单位。")).unwrap_or_default()
        }
        Language::En => {
            let parts = [
                said(reports - enough, format!("{} with no figure for the period due", reports - enough)),
                said(enough, format!("{enough} with too little to judge by")),
                said(work, format!("and {work} late or without evidence")),
            ];
            let head = if reports == 1 { "1 report is overdue".to_owned() } else { format!("{reports} reports are overdue") };
            let mut text = format!("{head}: {}.", parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
            if numbers > 0 && numbers < reports {
                text += &format!(" {numbers} of them are of targets with a number.");
            }
            text += &longest.map(|longest| format!(" The oldest is {longest} late.")).unwrap_or_default();
            text + &said(nobody, format!(" For {nobody} no office is named.")).unwrap_or_default()
        }
    }
}

/// The reports that come next, the earliest first.
pub fn coming(s: &Snapshot) -> Vec<Upcoming> {
    sorted(upcoming(s.plan(), &s.ledger_view, s.assessments(), s.as_of), &|a, b| a.day.cmp(&b.day))
}

/// A list of the reports that come next.
pub fn next(s: &Snapshot) -> Markup {
    let all = coming(s);
    let t = |term: DebtTerm| term.in_language(s.language);
    html! {
        section.next-reports {
            h2 { (t(DebtTerm::NextReports)) @if !all.is_empty() { " " small { (all.len()) } } }
            @if all.is_empty() { p.quiet { (t(DebtTerm::NextReportsNone)) } }
            @else {
                ul.brief {
                    @for next in all.iter().take(LISTED) {
                        @if let Some(target) = s.plan().target(&next.target) {
                            li {
                                (target_rows::link(s, target))
                                span.figures {
                                    span { (xianfeng_text::day(s.language, next.day)) }
                                    span.quiet { (next.bodies.first()) }
                                }
                            }
                        }
                    }
                }
                @if let Some(more) = all.len().checked_sub(LISTED).filter(|more| *more > 0) {
                    p.quiet { @if s.language == Language::Zh { "另有 " (more) " 项，见日历文件。" } @else { (more) " more are in the calendar file." } }
                }
            }
        }
    }
}
