//! The headline targets as tiles: name, verdict, distance, figure and target, and a small chart.

use maud::{Markup, html};

use super::{target_rows, target_summary, tile_chart, verdict_badge};
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::measure::{Decimal, Interval, Quantity};
use xianfeng_core::plan::{Better, Language, Target};
use xianfeng_text::{Term, amounts, overview, pick};

/// The headline targets, a section a list; the heading says the finding.
pub fn lists(s: &Snapshot) -> Markup {
    html! {
        @for (i, (name, targets)) in s.plan().headline_targets().into_iter().enumerate() {
            @let name = name.map_or(pick(s.language, "规划的前几项目标", "The plan's first targets"), |name| name.in_language(s.language));
            section.tile-list {
                div.tile-head {
                    h2 {
                        @match s.language {
                            Language::Zh => { (name) " " (targets.len()) " 项：" }
                            Language::En => { (name) " (" (targets.len()) "): " }
                        }
                        (overview::summary(s.language, counts(s, &targets)))
                    }
                    @if i == 0 { p.tile-key { (pick(s.language, "柱：实际（空心为不足一年）", "columns: actual (hollow: part of a year)")) " " i {} " " (s.t(Term::Target)) } }
                }
                ul.tiles { @for target in targets { (tile(s, target)) } }
            }
        }
    }
}

fn counts(s: &Snapshot, targets: &[&Target]) -> Counts {
    let mut counts = Counts::default();
    targets.iter().filter_map(|t| s.assessment(&t.id)).for_each(|a| counts.add(a.verdict));
    counts
}

fn tile(s: &Snapshot, target: &Target) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    let actual = target_summary::actual(s, target, a);
    let (number, unit) = split(&actual);
    let wanted = target_summary::target_value(s, target);
    let (bare, same) = split(&wanted);
    // A share is a number with its sign; other units stand beside the figure.
    let is_left_out = !same.is_empty() && same == unit && !same.starts_with('%');
    let note = note(s, target, a);
    html! {
        li {
            a.tile-name href=(s.href(Page::Target(target.id.clone()))) title=(target.name.in_language(s.language)) { (target.short_name(s.language)) }
            p.tile-verdict {
                (verdict_badge::word_of(s, a))
                (target_rows::stretch(s, target))
                @if !note.is_empty() { " " span.tile-note title=(note) { (note) } }
            }
            p.tile-figure {
                @if number.is_empty() && unit.is_empty() { span.none { "—" } } @else { b { (number) small { (unit) } } }
                span.wanted { (s.t(Term::Target)) " " (if is_left_out { bare } else { wanted.as_str() }) }
            }
            @if let Some(chart) = tile_chart::chart(s, target, a) { (chart) }
        }
    }
}

/// A number with its words, and its unit: `约 4`, ` %`. A text without digits stays whole.
fn split(amount: &str) -> (&str, &str) {
    let Some(first) = amount.find(|c: char| c.is_ascii_digit()) else { return (amount, "") };
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let length = amount[first..].find(|c| !is_of_number(c)).unwrap_or(amount.len() - first);
    amount.split_at(first + length)
}

/// The distance to the target, and then the period of the figure where it is not the whole of the window.
fn note(s: &Snapshot, target: &Target, a: &Assessment) -> String {
    let judged = a.judged.as_ref().and_then(|subject| s.ledger_view.current(subject)).map(|current| current.observation.period);
    let is_part = |period: &xianfeng_core::measure::Period| period.end() < target.window.due;
    let period = judged.filter(is_part).map(|period| xianfeng_text::period(s.language, period));
    [distance(s, target, a), period].into_iter().flatten().collect::<Vec<_>>().join(pick(s.language, "，", ", "))
}

/// The distance to the target in words: `差 300 家`, `还差 10 座`, `超 5 项`.
pub fn distance(s: &Snapshot, target: &Target, a: &Assessment) -> Option<String> {
    let (margin, unit) = (a.margin?, s.plan().unit_of(target)?);
    // Places are counted, and not measured in their unit.
    if unit.quantity == Quantity::Rank || !(a.verdict.is_judged() || a.verdict == Verdict::CannotTell) {
        return None;
    }
    let is_short = margin < Decimal::ZERO;
    let range = a.margin_range.unwrap_or(Interval::exactly(margin));
    // A shortfall is said from its smaller end.
    let range = if is_short { range.turned(|end| Some(-end)).unwrap_or(range) } else { range };
    let apart = amounts::short_range(s.language, range, |end| overview::apart(s.language, end, &unit));
    let lower = target.kind.bound().is_some_and(|b| b.better == Better::Lower);
    let is_over = s.as_of > target.window.due;
    if margin.is_zero() {
        return Some(pick(s.language, "正好达到", "exactly reached").to_owned());
    }
    let (before, after) = match (is_short, lower, is_over) {
        (true, false, true) => (pick(s.language, "差 ", ""), pick(s.language, "", " short")),
        (true, false, false) => (pick(s.language, "还差 ", ""), pick(s.language, "", " to go")),
        (true, true, _) | (false, false, _) => (pick(s.language, "高出 ", ""), pick(s.language, "", " above")),
        (false, true, _) => (pick(s.language, "低于 ", ""), pick(s.language, "", " below")),
    };
    Some(format!("{before}{apart}{after}"))
}
