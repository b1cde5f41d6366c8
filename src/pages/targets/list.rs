//! The list: the number of targets, and their table.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use maud::{Markup, html};

use super::selection::{self, Section, Subject};
use crate::browser::pinyin;
use crate::components::rest_of_list::{RestOfList, Shown};
use crate::components::text_rows::{TextRow, TextRows};
use crate::day::Day;
use crate::markup::{target_rows, verdict_badge};
use crate::route::{Columns, Filter, Order, Page};
use crate::snapshot::Snapshot;
use crate::state::{State, use_state};
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::Language;
use xianfeng_text::{DebtTerm, Term, semicolon};

/// So many rows are shown until somebody asks for the others.
const FIRST: usize = 200;

/// Tables with more columns scroll in their own box.
const ROOM: usize = 5;

#[component]
pub fn TargetList() -> impl IntoView {
    let state = use_state();
    let found = Memo::new(move |_| {
        let (s, filter) = (state.now(), state.filter.get());
        let targets = selection::selected(&s, &filter, &pinyin::initial);
        (targets.len(), selection::sections(&s, filter.grouping, &targets))
    });
    let count = Memo::new(move |_| found.with(|(count, _)| *count));
    let sections = Memo::new(move |_| found.with(|(_, sections)| sections.clone()));
    view! {
        <p id="count" role="status">
            {move || {
                let s = state.now();
                counted(&s, count.get())
            }}
        </p>
        <Show when=move || count.get() != 0 fallback=|| view! { <NothingFound /> }>
            <Table sections />
        </Show>
    }
    .into_any()
}

/// The number of targets found, of all that count, and the parts that do not count by themselves.
pub(super) fn counted(s: &Snapshot, found: usize) -> String {
    let (all, parts) = (s.count(|_| true).total(), s.plan().part_count());
    let text = format!("{found} / {all} {}", s.t(Term::TargetsUnit));
    match (parts, s.language) {
        (0, _) => text,
        (_, Language::Zh) => format!("{text}（另有 {parts} 个组成部分随所属目标计一次，按名称可搜到）"),
        (_, Language::En) => format!("{text} ({parts} parts of other targets count once, in their whole; the search finds them by name)"),
    }
}

#[component]
pub(super) fn NothingFound() -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let is_empty = s.plan().targets.is_empty();
        let edit = is_empty.then(|| view! { " " <a href=s.href(Page::Plan)>{s.t(Term::EditPlan)}</a> });
        view! { <p class="empty">{s.t(if is_empty { Term::EmptyPlan } else { Term::NoTargetsHere })} {edit}</p> }
    }
}

#[component]
fn Table(sections: Memo<Vec<Section>>) -> impl IntoView {
    let state = use_state();
    let columns = Memo::new(move |_| state.filter.with(|f| f.columns));
    let order = Memo::new(move |_| state.filter.with(|f| (f.order, f.reversed)));
    let is_roomy = move || columns.get().shown().count() <= ROOM;
    let scrolls = move |value: &'static str| (!is_roomy()).then_some(value);
    let shown = Shown::first(FIRST);
    // A memo never forgets who read it: rows read one of the table, which goes with them.
    let now = Memo::new(move |_| state.now());
    let count = Signal::derive(move || sections.with(|all| all.iter().map(|section| section.targets.len()).sum()));
    let words = Signal::derive(move || words_of_rest(&state.now(), &sections.get()));
    let subjects = move || {
        sections.with(|all| before(all).filter(|(before, _)| *before < shown.most()).map(|(_, s)| s.subject.clone()).collect::<Vec<_>>())
    };
    view! {
        <div
            class="table-box targets-box"
            class:roomy=is_roomy
            tabindex=move || scrolls("0")
            role=move || scrolls("region")
            aria-label=move || scrolls(state.t(Term::Targets))
        >
            <table class="targets">
                <caption class="hidden">{move || state.t(Term::Targets)}</caption>
                <thead>
                    {move || {
                        let s = state.day();
                        let head = |term, by, is_number| head(state, &s, order, term, by, is_number);
                        let chosen = columns.get().shown().map(|c| {
                            head(target_rows::column_term(c), target_rows::column_order(c), target_rows::is_number(c))
                        });
                        view! {
                            <tr>
                                {head(Term::Verdict, Some(Order::Verdict), false)} {head(Term::Promise, Some(Order::Name), false)}
                                {chosen.collect_view()}
                            </tr>
                        }
                    }}
                </thead>
                <For each=subjects key=Subject::clone let(subject)>
                    <Rows sections subject columns shown now />
                </For>
            </table>
            <RestOfList shown count words />
        </div>
    }
    .into_any()
}

/// The sections, each with the number of rows before it.
fn before(sections: &[Section]) -> impl Iterator<Item = (usize, &Section)> {
    sections.iter().scan(0, |rows, section| {
        let before = *rows;
        *rows += section.targets.len();
        Some((before, section))
    })
}

/// The names of the targets after the first rows.
fn words_of_rest(s: &Snapshot, sections: &[Section]) -> String {
    let rest = sections.iter().flat_map(|section| &section.targets).skip(FIRST);
    let names = rest.filter_map(|id| s.plan().target(id)).map(|target| target.name.in_language(s.language));
    names.collect::<Vec<_>>().join(semicolon(s.language))
}

/// The header of a column: a button if the list can be sorted by it.
fn head(state: State, s: &Day, sorted: Memo<(Order, bool)>, term: Term, by: Option<Order>, is_number: bool) -> AnyView {
    let class = is_number.then_some("num");
    let Some(by) = by else { return view! { <th class=class scope="col">{s.t(term)}</th> }.into_any() };
    let direction = move || match sorted.get() {
        (order, true) if order == by => Some("descending"),
        (order, false) if order == by => Some("ascending"),
        _ => None,
    };
    view! {
        <th class=class scope="col" aria-sort=direction>
            <button
                class="sort"
                id=format!("sort-{}", by.slug())
                title=format!("{}{}", s.t(Term::SortBy), s.t(term))
                on:click=move |_| state.set_filter(|f| sort(f, by))
            >
                {s.t(term)}
            </button>
        </th>
    }
    .into_any()
}

/// Cycles through an order, its reverse, and the order of the source.
fn sort(filter: &mut Filter, by: Order) {
    (filter.order, filter.reversed) = match (filter.order == by, filter.reversed) {
        (false, _) => (by, false),
        (true, false) => (by, true),
        (true, true) => (Order::Source, false),
    };
}

/// The rows of a section, below its heading.
#[component]
fn Rows(sections: Memo<Vec<Section>>, subject: Subject, columns: Memo<Columns>, shown: Shown, now: Memo<Arc<Snapshot>>) -> impl IntoView {
    let written = Memo::new_owning(move |before: Option<Written>| {
        let (s, columns) = (now.get(), columns.get());
        let mut written = before.map_or_else(|| Written::new(&s, columns), |before| before.renewed(&s, columns));
        sections.with(|all| {
            if let Some((before, section)) = self::before(all).find(|(_, section)| section.subject == subject) {
                written.write(section, shown.most().saturating_sub(before));
            }
        });
        (written, true)
    });
    let rows = Memo::new(move |_| written.with(|written| written.rows.clone()));
    view! { <TextRows rows /> }
}

/// The rows of a section, and the text of every target that was among them with these columns.
struct Written {
    s: Arc<Snapshot>,
    columns: Columns,
    texts: HashMap<TargetId, Arc<str>>,
    rows: Vec<TextRow>,
}

impl Written {
    fn new(s: &Arc<Snapshot>, columns: Columns) -> Self {
        Self { s: s.clone(), columns, texts: HashMap::new(), rows: Vec::new() }
    }

    /// Without rows, and with the texts that still hold: an edit changes few of them.
    fn renewed(mut self, s: &Arc<Snapshot>, columns: Columns) -> Self {
        if self.columns != columns || !s.is_same_day(&self.s) {
            return Self::new(s, columns);
        }
        if !Arc::ptr_eq(&self.s, s) {
            for target in s.read_otherwise(&self.s) {
                self.texts.remove(&target.id);
            }
        }
        Self { s: s.clone(), rows: Vec::new(), ..self }
    }

    /// Writes the heading of a section and its first rows.
    fn write(&mut self, section: &Section, room: usize) {
        if section.subject != Subject::All {
            let text = heading(&self.s, &section.subject, self.columns, section.targets.len()).into_string();
            self.rows.push(TextRow { key: String::new(), text: text.into() });
        }
        for id in section.targets.iter().take(room) {
            let Some(target) = self.s.plan().target(id) else { continue };
            let text = self
                .texts
                .entry(id.clone())
                .or_insert_with(|| html! { tr { (target_rows::cells(&self.s, target, self.columns)) } }.into_string().into());
            self.rows.push(TextRow { key: id.to_string(), text: text.clone() });
        }
    }
}

fn heading(s: &Snapshot, subject: &Subject, columns: Columns, count: usize) -> Markup {
    let l = s.language;
    let name = match subject {
        Subject::All => Markup::default(),
        Subject::Verdict(verdict) => verdict_badge::badge(s, *verdict),
        Subject::Tier(tier) => html! { (xianfeng_text::tier(l, *tier)) },
        Subject::Group(id) => html! {
            @if let Some(g) = s.plan().group(id) { a href=(s.href(Page::Group(g.kind, g.id.clone()))) { (g.name.in_language(l)) } }
        },
        Subject::Ungrouped(_) => html! { (s.t(Term::NotInGroup)) },
        Subject::Body(name) if name.is_empty() => html! { (DebtTerm::NoBody.in_language(l)) },
        Subject::Body(name) => html! { (name) },
        Subject::Stage(stage) => html! { (xianfeng_text::work::stage(l, *stage)) },
    };
    html! { tr.section-row { th scope="rowgroup" colspan=(columns.shown().count() + 2) { (name) " " small { (count) } } } }
}
