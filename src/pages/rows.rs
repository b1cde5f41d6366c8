//! Lists of targets.

use maud::{Markup, html};

use super::{figures, lamp, marks, promise};
use crate::action::Action;
use crate::assess::{Assessment, Counts, Verdict};
use crate::locale::{self, Term, pick};
use crate::plan::{GroupKind, Target, Tier};
use crate::route::{Column, Columns, Filter, Order, Page};
use crate::snapshot::Parts;

/// Beyond so many columns a table scrolls in its own box.
const ROOM: usize = 5;

/// Targets under a heading of their own.
pub struct Section<'a> {
    pub heading: Markup,
    pub targets: Vec<&'a Target>,
}

/// A table of targets with their verdicts; cards on a narrow screen.
pub fn table(s: &Parts, targets: &[&Target], caption: &str) -> Markup {
    if targets.is_empty() {
        return html! { p.empty { (s.t(Term::NoTargetsHere)) } };
    }
    framed(s, Columns::default(), None, caption, html! { tbody { @for target in targets { (row(s, target, Columns::default())) } } })
}

/// The same with the columns and the order that a reader chose, in sections where there are any.
pub fn sections(s: &Parts, sections: &[Section], filter: &Filter, caption: &str) -> Markup {
    let columns = filter.columns;
    let body = html! {
        @for section in sections {
            tbody {
                @if !section.heading.0.is_empty() {
                    tr.section-row { th scope="rowgroup" colspan=(columns.shown().count() + 2) { (section.heading) " " small { (section.targets.len()) } } }
                }
                @for target in &section.targets { (row(s, target, columns)) }
            }
        }
    };
    framed(s, columns, Some(filter), caption, body)
}

fn framed(s: &Parts, columns: Columns, filter: Option<&Filter>, caption: &str, body: Markup) -> Markup {
    let roomy = columns.shown().count() <= ROOM;
    html! {
        div.table-box.targets-box.roomy[roomy] tabindex=[(!roomy).then_some("0")] role=[(!roomy).then_some("region")] aria-label=[(!roomy).then_some(caption)] {
            table.targets {
                caption.hidden[filter.is_some()] { (caption) }
                thead { tr {
                    (head(s, Term::Verdict, Some(Order::Verdict), "", filter))
                    (head(s, Term::Target, Some(Order::Name), "", filter))
                    @for c in columns.shown() { (head(s, column_term(c), column_order(c), if is_number(c) { "num" } else { "" }, filter)) }
                } }
                (body)
            }
        }
    }
}

/// The head of a column: a button where the list can be put in its order.
fn head(s: &Parts, term: Term, order: Option<Order>, class: &str, filter: Option<&Filter>) -> Markup {
    let (Some(filter), Some(order)) = (filter, order) else {
        return html! { th class=[Some(class).filter(|c| !c.is_empty())] scope="col" { (s.t(term)) } };
    };
    let sorted = (filter.order == order && order != Order::Source).then_some(if filter.reversed { "descending" } else { "ascending" });
    html! {
        th class=[Some(class).filter(|c| !c.is_empty())] scope="col" aria-sort=[sorted] {
            button.sort id={ "sort-" (order.slug()) } data-do=(Action::Sort(order)) title={ (s.t(Term::SortBy)) (s.t(term)) } { (s.t(term)) }
        }
    }
}

/// The word over a column.
pub fn column_term(column: Column) -> Term {
    match column {
        Column::Area => Term::Area,
        Column::Lead => Term::Lead,
        Column::Wanted => Term::Wanted,
        Column::Found => Term::Found,
        Column::Completion => Term::CompletionAndSchedule,
        Column::Schedule => Term::Schedule,
        Column::Gap => Term::Distance,
        Column::Trend => Term::Trend,
        Column::Due => Term::Due,
        Column::Source => Term::InSource,
    }
}

/// Values in unlike units have no order, and a trend has none.
fn column_order(column: Column) -> Option<Order> {
    match column {
        Column::Area => Some(Order::Area),
        Column::Lead => Some(Order::Lead),
        Column::Completion => Some(Order::Completion),
        Column::Schedule => Some(Order::Schedule),
        Column::Gap => Some(Order::Gap),
        Column::Due => Some(Order::Due),
        Column::Wanted | Column::Found | Column::Trend | Column::Source => None,
    }
}

fn is_number(column: Column) -> bool {
    matches!(column, Column::Wanted | Column::Found | Column::Schedule | Column::Gap)
}

fn row(s: &Parts, target: &Target, columns: Columns) -> Markup {
    let Some(a) = s.assessment(&target.id) else { return Markup::default() };
    html! {
        tr {
            td.cell-verdict { (lamp::lamp_of(s, a)) }
            th scope="row" { (link(s, target)) }
            @for column in columns.shown() { (cell(s, target, a, column)) }
        }
    }
}

fn cell(s: &Parts, target: &Target, a: &Assessment, column: Column) -> Markup {
    let text = match column {
        Column::Completion => {
            return html! { td.cell-bullet { @match marks::bullet(s, a) { Some(bullet) => (bullet), None => span.quiet { (promise::distance(s, target, a)) } } } };
        }
        Column::Trend => return html! { td.cell-spark { (marks::sparkline(s, target).unwrap_or_default()) } },
        Column::Due => return html! { td.quiet.cell-due data-label=(s.t(Term::Due)) { (due(target)) } },
        Column::Area => areas(s, target),
        Column::Lead => lead(s, target).unwrap_or_default(),
        Column::Wanted => promise::wanted(s, target),
        Column::Found => promise::found(s, target, a),
        Column::Schedule => a.schedule.map(locale::percent).unwrap_or_default(),
        Column::Gap => promise::distance(s, target, a),
        Column::Source => target.places.first().map(|p| figures::place(s, &p.place)).unwrap_or_default(),
    };
    html! { td.num[is_number(column)].cell-text[!is_number(column)].cell-source[column == Column::Source] data-label=(s.t(column_term(column))) { (text) } }
}

/// The areas a target stands under.
pub fn areas(s: &Parts, target: &Target) -> String {
    let groups = target.places.iter().filter_map(|p| s.plan().group(&p.group)).filter(|g| g.kind == GroupKind::Area);
    groups.map(|g| g.name.in_language(s.language)).collect::<Vec<_>>().join(pick(s.language, "、", ", "))
}

/// Who leads, and who is responsible, as last said by the as-of date.
pub fn lead(s: &Parts, target: &Target) -> Option<String> {
    let last = s.book.assignment(&target.id, s.as_of)?;
    let names = [last.lead.as_str(), last.responsible.as_str()];
    Some(names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" / "))
}

/// The name of a target as a link; 力争 behind a stretch target, commitments are the rule and carry nothing.
pub fn link(s: &Parts, target: &Target) -> Markup {
    html! {
        a href=(s.href(Page::Target(target.id.clone()))) { (target.name.in_language(s.language)) }
        (stretch(s, target))
    }
}

pub fn stretch(s: &Parts, target: &Target) -> Markup {
    html! { @if target.tier == Tier::Stretch { span.tag.tag-stretch { (locale::tier(s.language, Tier::Stretch)) } } }
}

/// `2022-12-31`, or `2024-12-31 … 2026-12-31`
pub fn due(target: &Target) -> String {
    match target.window.due_from {
        Some(first) => format!("{first} … {}", target.window.due),
        None => target.window.due.to_string(),
    }
}

/// Counts as a bar and a legend; every count leads to its targets.
pub fn counts(s: &Parts, counts: Counts, narrowed: &Filter) -> Markup {
    let link = |v: Verdict| s.href_with(Page::Targets, Filter { verdicts: vec![v], ..narrowed.clone() });
    html! {
        (marks::stacked(s, counts))
        ul.legend {
            @for v in Verdict::ALL.into_iter().filter(|v| counts.of(*v) > 0) {
                li { a class={ "count v-" (v.slug()) } href=(link(v)) { (lamp::shape(v)) b { (counts.of(v)) } " " span { (locale::verdict(s.language, v)) } } }
            }
        }
    }
}
