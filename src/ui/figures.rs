//! Figures with where they come from, and whether they were judged.

use leptos::prelude::*;

use super::record;
use crate::assess::Assessment;
use crate::edit::Command;
use crate::ledger::{Figure, Observation, Value};
use crate::locale::{self, Term, pick};
use crate::measure::Reading;
use crate::plan::{Indicator, Kind, Language, Place};
use crate::store::{Notice, Parts, Store};

/// A value as it was observed.
pub fn value(s: &Parts, o: &Observation) -> String {
    let l = s.language;
    match &o.value {
        Value::Number { value, unit, reading } => {
            let words = if *reading == Reading::Exact { String::new() } else { format!("{} ", locale::reading(l, *reading)) };
            let amount = s.plan().units.find(unit).map_or_else(|| format!("{value} {unit}"), |u| locale::amount(l, *value, &u));
            format!("{words}{amount}")
        }
        Value::Done(true) => s.t(Term::Yes).to_owned(),
        Value::Done(false) => s.t(Term::No).to_owned(),
        Value::Steps(steps) => {
            let named =
                s.plan().targets_by(&o.indicator).find_map(|t| if let Kind::Milestone { steps } = &t.kind { Some(steps) } else { None });
            let name = |id: &String| {
                named.and_then(|all| all.iter().find(|x| &x.id == id)).map_or(id.clone(), |x| x.name.in_language(l).to_owned())
            };
            if steps.is_empty() { s.t(Term::No).to_owned() } else { steps.iter().map(name).collect::<Vec<_>>().join(pick(l, "、", ", ")) }
        }
        Value::Rating(rating) => locale::rating(l, *rating).to_owned(),
    }
}

/// A place in the source, by section and paragraph.
pub fn place(s: &Parts, place: &Place) -> String {
    let title = s.plan().sources.iter().find(|d| d.id == place.source).map_or(place.source.as_str(), |d| d.title.in_language(s.language));
    match s.language {
        Language::Zh => format!("《{}》第 {} 节第 {} 段", title.trim_matches(['《', '》']), place.section, place.paragraph),
        Language::En => format!("{title}, section {}, paragraph {}", place.section, place.paragraph),
    }
}

/// Every figure of a target's indicator, the latest period first, with what may be done with it.
pub fn of_target(store: Store, s: &Parts, indicator: &Indicator, assessment: &Assessment) -> impl IntoView + use<> {
    let figures: Vec<&Figure> = s.book.of(&indicator.id).iter().rev().collect();
    let rows: Vec<_> = figures.iter().map(|f| row(store, s, f, Some(status(s, f, assessment)))).collect();
    let id = indicator.id.clone();
    let caption = format!(
        "{}{}{}",
        indicator.name.in_language(s.language),
        pick(s.language, "，单位：", ", unit: "),
        locale::amounts::unit(s.language, &indicator.unit)
    );
    view! {
        <section id="figures">
            <div class="section-head">
                <h2>{s.t(Term::Figures)}</h2>
                <button id="record" class="primary" on:click=move |_| record::open(store, &id, None)>{s.t(Term::RecordFigure)}</button>
            </div>
            {if rows.is_empty() {
                view! { <p class="empty">{s.t(Term::NoFiguresYet)}</p> }.into_any()
            } else {
                table(s, caption, rows.into_iter().map(IntoAny::into_any).collect(), true).into_any()
            }}
        </section>
    }
}

/// Figures that are shown as background, never judged.
pub fn background(store: Store, s: &Parts, indicator: &Indicator) -> AnyView {
    let figures = s.book.of(&indicator.id).iter().rev().filter(|f| f.visible(s.as_of));
    let rows: Vec<_> = figures.map(|f| row(store, s, f, None).into_any()).collect();
    let note =
        indicator.scope.as_ref().or(indicator.basis.as_ref()).map(|t| format!(" · {}", t.in_language(s.language))).unwrap_or_default();
    table(s, format!("{}{note}", indicator.name.in_language(s.language)), rows, false).into_any()
}

fn table(s: &Parts, caption: String, rows: Vec<AnyView>, with_status: bool) -> impl IntoView + use<> {
    view! {
        <div class="table-box">
            <table class="figures-table">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col">{s.t(Term::Period)}</th>
                    <th scope="col" class="num">{s.t(Term::Observed)}</th>
                    <th scope="col">{s.t(Term::Stage)}</th>
                    <th scope="col">{s.t(Term::KnownOn)}</th>
                    <th scope="col">{s.t(Term::Source)}</th>
                    {with_status.then(|| view! { <th scope="col">{s.t(Term::Use)}</th> })}
                    <th scope="col"><span class="hidden">{s.t(Term::Actions)}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Whether a figure was judged, or why not.
fn status(s: &Parts, figure: &Figure, assessment: &Assessment) -> String {
    if assessment.judged.as_ref() == Some(&figure.subject) {
        return format!("● {}", s.t(Term::Judged));
    }
    let reason = assessment.unused.iter().find(|(subject, _)| *subject == figure.subject);
    reason.map_or_else(|| s.t(Term::PartOfJudged).to_owned(), |(_, reason)| locale::unused(s.language, *reason))
}

fn row(store: Store, s: &Parts, figure: &Figure, status: Option<String>) -> impl IntoView + use<> {
    let (l, o) = (s.language, &figure.observation);
    let judged = status.as_ref().is_some_and(|t| t.starts_with('●'));
    let (subject, deleted) = (figure.subject.clone(), figure.subject.clone());
    let indicator = o.indicator.clone();
    let what = format!("{} {}", locale::period(l, o.period), value(s, o));
    let delete = move |_| {
        if let Err(rejection) = store.dispatch(Command::Delete { subject: deleted.clone() }) {
            store.notices.say(Notice::rejected(rejection));
        }
    };
    let own = s.workspace().seed.heads(&figure.subject).all().is_empty();
    view! {
        <tr class:judged=judged class:hidden-by-date=!figure.visible(s.as_of)>
            <th scope="row">{locale::period(l, o.period)}</th>
            <td class="num">{value(s, o)}</td>
            <td data-label=s.t(Term::Stage)>{locale::stage(l, o.stage)}{o.derived.clone().map(|how| view! { <details class="derived"><summary>{s.t(Term::Derived)}</summary>{how}</details> })}</td>
            <td data-label=s.t(Term::KnownOn) class="date">{known(s, figure)}</td>
            <td data-label=s.t(Term::Source) class="source">{source(s, o)}{(!o.note.is_empty()).then(|| view! { <span class="sub">{o.note.clone()}</span> })}
                {own.then(|| view! { <span class="sub">{s.t(Term::RecordedBy)}" "{author(s, figure)}" "{figure.recorded.to_string()}</span> })}
                {figure.in_conflict.then(|| conflict(store, s, figure))}
            </td>
            {status.map(|t| view! { <td data-label=s.t(Term::Use)>{t}</td> })}
            <td class="actions">
                <button id=format!("edit-{}", figure.subject) class="plain" aria-label=format!("{} {what}", s.t(Term::Change)) on:click=move |_| record::open(store, &indicator, Some(subject.clone()))>{s.t(Term::Change)}</button>
                <button id=format!("delete-{}", figure.subject) class="plain" aria-label=format!("{} {what}", s.t(Term::Delete)) on:click=delete>{s.t(Term::Delete)}</button>
            </td>
        </tr>
    }
}

fn author(s: &Parts, figure: &Figure) -> String {
    if figure.author.is_empty() { s.t(Term::Unsigned).to_owned() } else { figure.author.clone() }
}

fn known(s: &Parts, figure: &Figure) -> String {
    match figure.observation.published {
        crate::measure::Known::Unstated => format!("{} ({})", figure.recorded, s.t(Term::PublicationUnknown)),
        known => known.to_string(),
    }
}

/// The source as a link that leaves the page, with its grade.
fn source(s: &Parts, o: &Observation) -> impl IntoView + use<> {
    let grade = locale::grade(s.language, o.grade);
    let body = match &o.source {
        None => view! { <span class="quiet">{s.t(Term::NoSource)}</span> }.into_any(),
        Some(source) => {
            let title = if source.title.is_empty() { source.url.clone() } else { source.title.clone() };
            // Only web addresses become links: a file from elsewhere must not bring a `javascript:` one.
            let is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
            let text = if is_web {
                view! { <a href=source.url.clone() target="_blank" rel="noreferrer noopener">{title}</a> }.into_any()
            } else {
                view! { <span>{title}</span> }.into_any()
            };
            view! { {text}<span class="sub">{source.publisher.clone()}</span> }.into_any()
        }
    };
    view! { <span class="grade">{grade}</span>" "{body} }
}

/// Two edits of one figure of which neither knew the other: the person chooses.
fn conflict(store: Store, s: &Parts, figure: &Figure) -> impl IntoView + use<> {
    let heads = s.workspace().ledger.heads(&figure.subject);
    let choices: Vec<_> = heads
        .all()
        .iter()
        .map(|edit| {
            let (subject, id) = (figure.subject.clone(), edit.id.clone());
            let what = edit
                .content
                .as_ref()
                .map_or_else(|| s.t(Term::Deleted).to_owned(), |o| format!("{} {}", locale::period(s.language, o.period), value(s, o)));
            let who = if edit.author.is_empty() { s.t(Term::Unsigned) } else { &edit.author };
            let text = format!("{what} · {who} · {}", edit.at.date());
            let keep = move |_| {
                if let Err(rejection) = store.dispatch(Command::Keep { subject: subject.clone(), edit: id.clone() }) {
                    store.notices.say(Notice::rejected(rejection));
                }
            };
            view! { <li><button on:click=keep>{s.t(Term::KeepThis)}</button>" "{text}</li> }
        })
        .collect();
    view! { <div class="conflict" role="group" aria-label=s.t(Term::Conflict)><b>{s.t(Term::Conflict)}</b><ul>{choices}</ul></div> }
}
