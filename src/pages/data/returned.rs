//! A preview of returned forms: nothing is written before it is accepted.

use maud::{Markup, html};

use crate::markup::{observations, work};
use crate::snapshot::Snapshot;
use xianfeng_core::ledger::{Entry, Record};
use xianfeng_text::{RoundTerm, Term, colon, pick, semicolon};
use xianfeng_workbook::read::Why;
use xianfeng_workbook::round::{Came, Item, Returned, Row};

/// Rows that are listed; the rest is counted.
const LISTED: usize = 300;

/// Something that looks wrong in a line: `城管局 新建口袋公园：2022年1—9月 8,500 座。是2022年的 850 座的十倍以上……`
pub(super) fn doubtful_line(s: &Snapshot, row: &Row, item: &Item) -> String {
    let l = s.language;
    let name = row.target.as_ref().and_then(|id| s.plan().target(id)).map_or("", |target| target.name.in_language(l));
    let doubts = item.said_doubts(s.plan(), l);
    let about: Vec<&str> = [row.unit.as_str(), name].into_iter().filter(|word| !word.is_empty()).collect();
    let stop = pick(l, "。", ". ");
    format!("{}{}{}{stop}{}", about.join(" "), colon(l), said(s, &item.record), doubts.join(pick(l, "", " ")))
}

pub(super) fn preview(s: &Snapshot, returned: &Returned) -> Markup {
    let t = |term: RoundTerm| term.in_language(s.language);
    let items = || returned.rows.iter().flat_map(|row| &row.items);
    let count = |is: fn(&Came) -> bool| items().filter(|item| is(&item.came)).count();
    let counts = [
        (RoundTerm::New, count(|came| *came == Came::New)),
        (RoundTerm::Changed, count(|came| matches!(came, Came::Changed { .. }))),
        (RoundTerm::Same, count(|came| *came == Came::Same)),
        (RoundTerm::Refused, returned.rows.iter().map(|row| row.refused.len()).sum()),
        (RoundTerm::Tampered, returned.rows.iter().map(|row| row.tampered.len()).sum()),
    ];
    let units = [(RoundTerm::Returned, &returned.units), (RoundTerm::Missing, &returned.missing)];
    let is_news = |row: &&Row| {
        let is_new = row.items.iter().any(|item| item.came != Came::Same);
        is_new || !row.refused.is_empty() || !row.tampered.is_empty()
    };
    let rows: Vec<&Row> = returned.rows.iter().filter(is_news).collect();
    html! {
        dl.counts { @for (term, n) in counts { div { dt { (t(term)) } dd.num { (n) } } } }
        @for (term, names) in units {
            @if !names.is_empty() { p { b { (t(term)) " " (names.len()) } " " (names.join(semicolon(s.language))) } }
        }
        @if !returned.strangers.is_empty() {
            ul.problems { @for (name, why) in &returned.strangers { li { (name) " " (why.said(s.language)) } } }
        }
        @if !rows.is_empty() {
            div.table-box {
                table {
                    caption.hidden { (t(RoundTerm::Returned)) }
                    thead { tr {
                        @for term in [RoundTerm::Unit, RoundTerm::Place, RoundTerm::Target, RoundTerm::Brings] { th scope="col" { (t(term)) } }
                    } }
                    tbody { @for row in rows.iter().take(LISTED) { (line(s, row)) } }
                }
            }
            @if rows.len() > LISTED { p { "+ " (rows.len() - LISTED) } }
        }
    }
}

fn line(s: &Snapshot, row: &Row) -> Markup {
    let t = |term: RoundTerm| term.in_language(s.language);
    let target = row.target.as_ref().and_then(|id| s.plan().target(id));
    html! {
        tr {
            td { (row.unit) }
            td.quiet { (row.file) " " (row.row) }
            th scope="row" { @if let Some(target) = target { (target.name.in_language(s.language)) } }
            td {
                ul.plain-list {
                    @for item in &row.items { (brought(s, item)) }
                    @for refused in &row.refused {
                        li { b { (t(RoundTerm::Refused)) } " " (refused.cell) " " (refused.column) " "
                            // What a file may not hold names it already.
                            @if !matches!(refused.why, Why::Problems(_)) { "“" (refused.found) "” " }
                            (refused.why.said(s.language))
                        }
                    }
                    @for cell in &row.tampered {
                        li { b { (t(RoundTerm::Tampered)) } " " (cell.cell) " " (cell.column) " " del { (cell.was) } " " ins { (cell.found) } }
                    }
                }
            }
        }
    }
}

fn brought(s: &Snapshot, item: &Item) -> Markup {
    let (word, before) = match &item.came {
        Came::New => (RoundTerm::New, None),
        Came::Same => return html! {},
        Came::Changed { before, .. } => (RoundTerm::Changed, Some(before)),
    };
    html! {
        li {
            b { (word.in_language(s.language)) } " "
            @if let Some(before) = before { del { (said(s, before)) } " " }
            (said(s, &item.record))
            @for doubt in item.said_doubts(s.plan(), s.language) { " " span.tag { "!" } " " (doubt) }
        }
    }
}

fn said(s: &Snapshot, record: &Record) -> String {
    match record {
        Record::Observation(o) => format!("{} {}", xianfeng_text::period(s.language, o.period), observations::value(s, o)),
        Record::Work(w) => match &w.entry {
            Entry::Evidence(evidence) => format!("{} {}", s.t(Term::Evidence), evidence.title),
            entry => work::said(s, entry),
        },
        Record::Round(_) => RoundTerm::Round.in_language(s.language).to_owned(),
    }
}
