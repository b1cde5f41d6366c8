//! Every conflict of the ledger in one place, chosen one by one or by a rule.

use leptos::prelude::*;

use crate::browser::clock;
use crate::markup::{observations, records};
use crate::snapshot::Snapshot;
use crate::state::{State, use_state};
use xianfeng_core::edit::{Command, Conflict, Rule, clock as clock_of, conflicts};
use xianfeng_core::ledger::{Edit, Record};
use xianfeng_core::measure::set_of;
use xianfeng_text::conflict_terms::{clock as clock_text, decides};
use xianfeng_text::{ConflictTerm, Term, colon};

/// The number of conflicts listed; rules work on all of them.
const LISTED: usize = 100;

#[component]
pub fn Conflicts() -> impl IntoView {
    let state = use_state();
    move || {
        let s = state.now();
        let all = conflicts(&s.workspace().ledger);
        (!all.is_empty()).then(|| {
            let t = |term: ConflictTerm| term.in_language(s.language);
            let listed = all.iter().take(LISTED).map(|conflict| one(state, &s, conflict)).collect_view();
            view! {
                <section id="conflicts">
                    <h2 tabindex="-1">{t(ConflictTerm::Title)} " " <small>{all.len()}</small></h2>
                    <p class="lead">{t(ConflictTerm::Text)}</p>
                    {by_rule(state, &s, &all)}
                    <ul class="plain-list">{listed}</ul>
                    {(all.len() > LISTED).then(|| format!("+ {}", all.len() - LISTED))}
                </section>
            }
        })
    }
}

/// A button a rule, with the number of conflicts that it decides.
fn by_rule(state: State, s: &Snapshot, all: &[Conflict]) -> impl IntoView + use<> {
    let l = s.language;
    let authors = set_of(all.iter().flat_map(Conflict::authors).map(str::to_owned));
    let fixed = [
        (ConflictTerm::LaterVintage.in_language(l).to_owned(), Rule::LaterVintage),
        (ConflictTerm::HigherGrade.in_language(l).to_owned(), Rule::HigherGrade),
    ];
    let named = authors.into_iter().map(|author| {
        let name = format!("{}{}", ConflictTerm::ByAuthor.in_language(l), observations::author_name(s, &author));
        (name, Rule::Author(author))
    });
    let buttons = fixed.into_iter().chain(named).filter_map(|(name, rule)| {
        let kept: Vec<Edit> = all.iter().filter_map(|conflict| rule.choose(conflict).cloned()).collect();
        let word = format!("{name}{}{}", colon(l), decides(l, kept.len(), all.len()));
        // A rule that decides nothing is not offered.
        (!kept.is_empty()).then(|| view! { <button on:click=move |_| state.dispatch(Command::KeepAll(kept.clone()))>{word}</button> })
    });
    view! {
        <div class="buttons" role="group" aria-label=ConflictTerm::ByRule.in_language(l)>
            {buttons.collect_view()}
        </div>
    }
}

/// A conflict with its sides.
fn one(state: State, s: &Snapshot, conflict: &Conflict) -> impl IntoView + use<> {
    let about = conflict.sides.iter().find_map(|edit| edit.content.as_ref()).map(|record| records::name(s, record)).unwrap_or_default();
    let sides = conflict.sides.iter().map(|edit| side(state, s, &about, edit)).collect_view();
    view! {
        <li>
            <div class="conflict" role="group" aria-label=format!("{}{}{about}", s.t(Term::Conflict), colon(s.language))>
                <b>{about.clone()}</b>
                <ul>{sides}</ul>
            </div>
        </li>
    }
}

/// A side: its value, its author, its time, what is known of its publication, and whether its clock was right.
fn side(state: State, s: &Snapshot, about: &str, edit: &Edit) -> impl IntoView + use<> {
    let l = s.language;
    let content = records::content(s, edit);
    let published = edit.content.as_ref().and_then(Record::observation).map(|o| {
        let day = xianfeng_text::partial_day(l, o.published).unwrap_or_else(|| s.t(Term::PublicationUnknown).to_owned());
        format!(" · {}{}{day} · {}", s.t(Term::PublishedOn), colon(l), xianfeng_text::grade(l, o.ranked_grade()))
    });
    let at = edit.at.to_string();
    let author = observations::author_name(s, &edit.author).to_owned();
    let doubt = clock_of(&s.workspace().ledger, edit, clock::now()).map(|clock| clock_text(l, edit, clock));
    let kept = edit.clone();
    let keep = move |_| state.dispatch(Command::Keep(kept.clone()));
    let name = format!("{}{}{about} {content}", s.t(Term::KeepThis), colon(l));
    view! {
        <li>
            <button aria-label=name on:click=keep>{s.t(Term::KeepThis)}</button>
            " "
            <b>{content}</b>
            " · "
            {author}
            " · "
            <time datetime=at.clone()>{minute(&at)}</time>
            {published}
            {doubt.map(|doubt| view! { <span class="sub">"⚠ " {doubt}</span> })}
        </li>
    }
}

/// A stamp up to its minute: `2026-11-24 03:10`.
fn minute(stamp: &str) -> String {
    stamp.chars().take(16).collect::<String>().replace('T', " ")
}
