//! What is next: what falls due first, and what is owed.

use maud::{Markup, html};

use crate::markup::marks;
use crate::route::{Filter, Order, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::days_between;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::pick;

pub fn section(s: &Snapshot) -> Markup {
    let all = marks::counted(s);
    let due = all.iter().map(|(t, _)| t.window.due).filter(|due| *due >= s.as_of).min();
    let owed = all.iter().filter(|(t, a)| t.window.due < s.as_of && a.verdict == Verdict::NoData).count();
    html! {
        section.next {
            h2 { (pick(s.language, "接下来", "What is next")) }
            dl.next-list {
                @if let Some(due) = due { (falls_due(s, due, &all)) }
                @if owed > 0 { (without_figures(s, owed)) }
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

/// Targets whose day is over without a figure.
fn without_figures(s: &Snapshot, number: usize) -> Markup {
    let (count, text) = match (s.language, number) {
        (Language::Zh, n) => (format!("{n} 项"), "已过完成时限，没有查到考核期内的数字。"),
        (Language::En, 1) => ("1".to_owned(), "is past its day without a figure for its period."),
        (Language::En, n) => (n.to_string(), "are past their day without a figure for their period."),
    };
    html! { dt { (count) } dd { (text) } }
}
