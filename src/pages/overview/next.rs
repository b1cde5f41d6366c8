//! What is next: what falls due first, and what is owed.

use maud::{Markup, html};

use crate::markup::{marks, verdict_badge};
use crate::route::{Filter, Order, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::days_between;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::pick;

pub fn section(s: &Snapshot) -> Markup {
    let all = marks::counted(s);
    let due = all.iter().map(|(t, _)| t.window.due).filter(|due| *due >= s.as_of).min();
    let owed = s.debts().iter().filter(|debt| debt.owed.is_report()).count();
    let in_conflict = all.iter().filter(|(_, a)| verdict_badge::is_in_conflict(a)).count();
    html! {
        section.next {
            h2 { (pick(s.language, "接下来", "What is next")) }
            dl.next-list {
                @if let Some(due) = due { (falls_due(s, due, &all)) }
                @if owed > 0 { (owed_reports(s, owed)) }
                @if in_conflict > 0 { (conflicts(s, in_conflict)) }
                @if due.is_none() && owed == 0 { dd { (pick(s.language, "没有到期未报的，也没有将要到期的。", "Nothing is due and nothing is owed.")) } }
            }
        }
    }
}

/// The first day on which something falls due, and how much.
fn falls_due(s: &Snapshot, due: Date, all: &[(&Target, &Assessment)]) -> Markup {
    let number = all.iter().filter(|(t, _)| t.window.due == due).count();
    let (days, day) = (days_between(s.as_of, due), xianfeng_text::day(s.language, due));
    let text = match (s.language, number) {
        (Language::Zh, n) => format!("{n} 项到期（{day}）。"),
        (Language::En, 1) => format!("1 target falls due on {day}."),
        (Language::En, n) => format!("{n} targets fall due on {day}."),
    };
    let href = s.href_with(Page::Targets, Filter { order: Order::Due, ..Filter::default() });
    html! {
        dt { (in_days(s.language, days)) }
        dd { (text) " " a href=(href) { (pick(s.language, "按完成时限看全部目标", "All targets by due day")) } }
    }
}

fn in_days(language: Language, days: i64) -> String {
    match (language, days) {
        (Language::Zh, 0) => "今天".to_owned(),
        (Language::En, 0) => "today".to_owned(),
        (Language::Zh, n) => format!("{n} 天后"),
        (Language::En, 1) => "in a day".to_owned(),
        (Language::En, n) => format!("in {n} days"),
    }
}

/// The reports that are owed, as the page about them counts them.
fn owed_reports(s: &Snapshot, number: usize) -> Markup {
    let text = match (s.language, number) {
        (Language::Zh, _) => "应报期没有数据，或数据不足以评价。",
        (Language::En, 1) => "report is overdue, or too little to judge by.",
        (Language::En, _) => "reports are overdue, or too little to judge by.",
    };
    waiting(s, number, text, Page::Debts, pick(s.language, "看欠账", "See what is owed"))
}

/// Figures that say different things until somebody chooses.
fn conflicts(s: &Snapshot, number: usize) -> Markup {
    let text = match (s.language, number) {
        (Language::Zh, _) => "数据有冲突，等待选定。",
        (Language::En, 1) => "target rests on figures in conflict.",
        (Language::En, _) => "targets rest on figures in conflict.",
    };
    waiting(s, number, text, Page::Data, pick(s.language, "去选定", "Choose"))
}

/// The number of things that wait, and the way to them.
fn waiting(s: &Snapshot, number: usize, text: &str, page: Page, word: &str) -> Markup {
    html! { dt { (number) (pick(s.language, " 项", "")) } dd { (text) " " a href=(s.href(page)) { (word) } } }
}
