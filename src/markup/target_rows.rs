//! Lists of targets.

use maud::{Markup, html};

use crate::markup::{observations, small_charts, target_summary, verdict_badge};
use crate::route::{Column, Columns, Filter, Order, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Counts, Verdict, first_expected};
use xianfeng_core::plan::{GroupKind, Target, Tier};
use xianfeng_text::{Term, pick};

/// A table of targets with their verdicts; cards on a narrow screen.
pub fn table(s: &Snapshot, targets: &[&Target], caption: &str) -> Markup {
    if targets.is_empty() {
        return html! { p.empty { (s.t(Term::NoTargetsHere)) } };
    }
    let columns = Columns::default();
    html! {
        div.table-box.targets-box.roomy {
            table.targets {
                caption { (caption) }
                thead { tr {
                    (head(s, Term::Verdict, false))
                    (head(s, Term::Promise, false))
                    @for c in columns.shown() { (head(s, column_term(c), is_number(c))) }
                } }
                tbody { @for target in targets { tr { (cells(s, target, columns)) } } }
            }
        }
    }
}

/// The header of a column without sorting.
fn head(s: &Snapshot, term: Term, is_number: bool) -> Markup {
    html! { th.num[is_number] scope="col" { (s.t(term)) } }
}

/// The header text of a column.
pub fn column_term(column: Column) -> Term {
    match column {
        Column::Number => Term::Number,
        Column::Area => Term::Area,
        Column::Lead => Term::Lead,
        Column::Wanted => Term::Wanted,
        Column::Found => Term::Found,
        Column::Completion => Term::CompletionAndSchedule,
        Column::Schedule => Term::Schedule,
        Column::Gap => Term::ScheduleGap,
        Column::Trend => Term::Trend,
        Column::Expected => Term::FirstExpected,
        Column::Due => Term::Due,
        Column::Source => Term::InSource,
        Column::Stage => Term::WorkStage,
        Column::Why => Term::Why,
    }
}

/// False for columns of mixed units, and for trends: they have no order.
pub fn column_order(column: Column) -> Option<Order> {
    match column {
        // As in the source.
        Column::Number => Some(Order::Source),
        Column::Area => Some(Order::Area),
        Column::Lead => Some(Order::Lead),
        Column::Completion => Some(Order::Completion),
        Column::Schedule => Some(Order::Schedule),
        Column::Gap => Some(Order::Gap),
        Column::Expected => Some(Order::Expected),
        Column::Due => Some(Order::Due),
        Column::Wanted | Column::Found | Column::Trend | Column::Source | Column::Stage | Column::Why => None,
    }
}

/// True for a column aligned like numbers.
pub fn is_number(column: Column) -> bool {
    matches!(column, Column::Number | Column::Wanted | Column::Found | Column::Schedule | Column::Gap)
}

/// The cells of a target's row: verdict, name, and the chosen columns.
pub fn cells(s: &Snapshot, target: &Target, columns: Columns) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        td.cell-verdict { (verdict_badge::badge_of(s, a)) }
        th scope="row" { @if columns.has(Column::Number) { (plain_link(s, target)) } @else { (link(s, target)) } }
        @for column in columns.shown() { (cell(s, target, a, column)) }
    }
}

fn cell(s: &Snapshot, target: &Target, a: &Assessment, column: Column) -> Markup {
    let text = match column {
        Column::Completion => {
            return match small_charts::bullet(s, a) {
                Some(bullet) => html! { td.cell-bullet { (bullet) } },
                None => html! { td.cell-bullet.quiet { (target_summary::distance(s, target, a)) } },
            };
        }
        Column::Trend => return html! { td.cell-spark { (small_charts::sparkline(s, target).unwrap_or_default()) } },
        Column::Expected => return html! { td.quiet.cell-due data-label=(s.t(Term::FirstExpected)) { (expected_in_words(s, target)) } },
        Column::Due => return html! { td.quiet.cell-due data-label=(s.t(Term::Due)) { (due_in_words(s, target)) } },
        Column::Number => s.plan().number(target),
        Column::Area => areas(s, target),
        Column::Lead => lead(s, target).unwrap_or_default(),
        Column::Wanted => target_summary::target_value(s, target),
        Column::Found => target_summary::actual(s, target, a),
        Column::Schedule => a.schedule.map(xianfeng_text::percent).unwrap_or_default(),
        Column::Gap => target_summary::schedule_gap(s, a),
        Column::Stage => xianfeng_text::work::stage(s.language, s.ledger_view.stage(s.plan(), target, s.as_of)).to_owned(),
        Column::Why => xianfeng_text::why(s.language, s.plan(), &s.ledger_view, a).join(pick(s.language, "", " ")),
        Column::Source => {
            target.places.iter().find_map(|p| p.place.as_ref()).map(|place| observations::place_in_list(s, place)).unwrap_or_default()
        }
    };
    html! { td.num[is_number(column)].cell-text[!is_number(column)].cell-source[column == Column::Why || (column == Column::Source && s.plan().sources.len() > 1)] data-label=(s.t(column_term(column))) { (text) } }
}

/// The areas of a target.
pub fn areas(s: &Snapshot, target: &Target) -> String {
    let groups = target.places.iter().filter_map(|p| s.plan().group(&p.group)).filter(|g| g.kind == GroupKind::Area);
    groups.map(|g| g.name.in_language(s.language)).collect::<Vec<_>>().join(pick(s.language, "、", ", "))
}

/// The lead and responsible bodies, as last recorded by the as-of date.
pub fn lead(s: &Snapshot, target: &Target) -> Option<String> {
    let named = s.bodies(target);
    Some(named.named().collect::<Vec<_>>().join(" / ")).filter(|names| !names.is_empty())
}

/// The name of a target as a link, after the number that an office gave to it, with 力争 after a stretch target;
/// commitments carry no mark.
pub fn link(s: &Snapshot, target: &Target) -> Markup {
    html! {
        @if !target.number.is_empty() { span.own-number { (target.number) } " " }
        (plain_link(s, target))
    }
}

/// The same without the number, beside a column of numbers.
fn plain_link(s: &Snapshot, target: &Target) -> Markup {
    html! {
        a href=(s.href(Page::Target(target.id.clone()))) { (target.name.in_language(s.language)) }
        (stretch(s, target))
    }
}

pub fn stretch(s: &Snapshot, target: &Target) -> Markup {
    html! { @if target.tier == Tier::Stretch { span.tag.tag-stretch title=(s.t(Term::HintStretch)) { (xianfeng_text::tier(s.language, Tier::Stretch)) } } }
}

/// The first day a figure can be expected; empty for a target without an indicator.
pub fn expected(s: &Snapshot, target: &Target) -> String {
    first_expected(s.plan(), target, &s.ledger_view, s.as_of).map(|day| day.to_string()).unwrap_or_default()
}

/// The same in words.
fn expected_in_words(s: &Snapshot, target: &Target) -> String {
    first_expected(s.plan(), target, &s.ledger_view, s.as_of).map(|day| xianfeng_text::day(s.language, day)).unwrap_or_default()
}

/// `2022年12月31日`, `31 Dec 2022`; of a range both ends.
pub fn due_in_words(s: &Snapshot, target: &Target) -> String {
    let due = xianfeng_text::day(s.language, target.window.due);
    match target.window.due_from.map(|first| xianfeng_text::day(s.language, first)) {
        Some(first) => pick(s.language, "{first}至{due}", "between {first} and {due}").replace("{first}", &first).replace("{due}", &due),
        None => due,
    }
}

/// `2022-12-31`, or `2024-12-31 … 2026-12-31`
pub fn due(target: &Target) -> String {
    match target.window.due_from {
        Some(first) => format!("{first} … {}", target.window.due),
        None => target.window.due.to_string(),
    }
}

/// Counts as a bar and a legend; every count links to its targets.
pub fn counts(s: &Snapshot, counts: Counts, narrowed: &Filter) -> Markup {
    let link = |v: Verdict| s.href_with(Page::Targets, Filter { verdicts: vec![v], ..narrowed.clone() });
    html! {
        (small_charts::stacked(s, counts))
        ul.legend {
            @for v in Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0) {
                li { a class={ "count v-" (v.slug()) } href=(link(v)) { (verdict_badge::shape(v)) b { (counts.of(v)) } " " span { (xianfeng_text::verdict(s.language, v)) } } }
            }
        }
    }
}
