//! Figures with where they come from, and whether they were judged.

use maud::{Markup, html};

use crate::action::Action;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::Assessment;
use xianfeng_core::ledger::{CurrentObservation, Observation, Record, Value};
use xianfeng_core::measure::{PartialDate, Qualifier};
use xianfeng_core::plan::{Indicator, Kind, Language, Place};
use xianfeng_text::{Term, pick};

/// A value as it was observed.
pub fn value(s: &Snapshot, o: &Observation) -> String {
    let l = s.language;
    match &o.value {
        Value::Number { value, unit, reading } => {
            let words = if *reading == Qualifier::Exact { String::new() } else { format!("{} ", xianfeng_text::reading(l, *reading)) };
            let amount = s.plan().units.find(unit).map_or_else(|| format!("{value} {unit}"), |u| xianfeng_text::amount(l, *value, &u));
            format!("{words}{amount}")
        }
        Value::Done(done) => s.t(if *done { Term::Yes } else { Term::No }).to_owned(),
        Value::Steps(steps) if steps.is_empty() => s.t(Term::No).to_owned(),
        Value::Steps(steps) => {
            let named = s
                .plan()
                .targets_with_indicator(&o.indicator)
                .find_map(|t| if let Kind::Milestone { steps } = &t.kind { Some(steps) } else { None });
            let name = |id: &String| {
                named.and_then(|all| all.iter().find(|x| &x.id == id)).map_or(id.clone(), |x| x.name.in_language(l).to_owned())
            };
            steps.iter().map(name).collect::<Vec<_>>().join(pick(l, "、", ", "))
        }
        Value::Rating(rating) => xianfeng_text::rating(l, *rating).to_owned(),
    }
}

/// A place in the source, by section and paragraph.
pub fn place(s: &Snapshot, place: &Place) -> String {
    let title = s.plan().sources.iter().find(|d| d.id == place.source).map_or(place.source.as_str(), |d| d.title.in_language(s.language));
    match s.language {
        Language::Zh => format!("《{}》第 {} 节第 {} 段", title.trim_matches(['《', '》']), place.section, place.paragraph),
        Language::En => format!("{title}, section {}, paragraph {}", place.section, place.paragraph),
    }
}

/// Whether anything of an indicator was known by the as-of date.
pub fn is_known(s: &Snapshot, indicator: &Indicator) -> bool {
    s.ledger_view.of(&indicator.id).iter().any(|f| f.visible(s.as_of))
}

/// Every figure of a target's indicator, the latest period first, with what may be done with it.
pub fn of_target(s: &Snapshot, indicator: &Indicator, assessment: &Assessment) -> Markup {
    let figures = s.ledger_view.of(&indicator.id);
    let unit = xianfeng_text::amounts::unit(s.language, &indicator.unit);
    let unit =
        if unit.is_empty() || unit == "—" { String::new() } else { format!("{}{unit}", pick(s.language, "，单位：", ", unit: ")) };
    let caption = format!("{}{unit}", indicator.name.in_language(s.language));
    let rows = figures.iter().rev().map(|f| row(s, f, Some(assessment))).collect();
    html! {
        section #figures {
            div.section-head {
                h2 { (s.t(Term::Figures)) }
                button.primary #record data-do=(Action::Record { indicator: indicator.id.clone() }) { (s.t(Term::RecordFigure)) }
            }
            @if figures.is_empty() { p.empty { (s.t(Term::NoFiguresYet)) } } @else { (table(s, &caption, rows, true)) }
        }
    }
}

/// Figures that are shown as background, never judged.
pub fn background(s: &Snapshot, indicator: &Indicator) -> Markup {
    let rows = s.ledger_view.of(&indicator.id).iter().rev().filter(|f| f.visible(s.as_of)).map(|f| row(s, f, None)).collect();
    let note = indicator.scope.as_ref().or(indicator.basis.as_ref()).map(|t| format!(" · {}", t.in_language(s.language)));
    table(s, &format!("{}{}", indicator.name.in_language(s.language), note.unwrap_or_default()), rows, false)
}

fn table(s: &Snapshot, caption: &str, rows: Vec<Markup>, with_use: bool) -> Markup {
    html! {
        div.table-box {
            table.figures-table {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (s.t(Term::Period)) }
                    th.num scope="col" { (s.t(Term::Observed)) }
                    th scope="col" { (s.t(Term::ObservationStatus)) }
                    th scope="col" { (s.t(Term::KnownOn)) }
                    th scope="col" { (s.t(Term::Source)) }
                    @if with_use { th scope="col" { (s.t(Term::Use)) } }
                    th scope="col" { span.hidden { (s.t(Term::Actions)) } }
                } }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}

/// Whether a figure was judged, or why not.
fn used(s: &Snapshot, figure: &CurrentObservation, assessment: &Assessment) -> String {
    let reason = assessment.unused.iter().find(|(subject, _)| *subject == figure.subject);
    match reason {
        _ if is_judged(figure, assessment) => format!("● {}", s.t(Term::Judged)),
        Some((_, reason)) => xianfeng_text::unused(s.language, *reason),
        None => s.t(Term::PartOfJudged).to_owned(),
    }
}

fn is_judged(figure: &CurrentObservation, assessment: &Assessment) -> bool {
    assessment.judged.as_ref() == Some(&figure.subject)
}

fn row(s: &Snapshot, figure: &CurrentObservation, assessment: Option<&Assessment>) -> Markup {
    let (l, o) = (s.language, &figure.observation);
    let what = format!("{} {}", xianfeng_text::period(l, o.period), value(s, o));
    let is_own = s.workspace().seed.heads(&figure.subject).all().is_empty();
    let change = Action::Revise { indicator: o.indicator.clone(), subject: figure.subject.clone() };
    let delete = Action::Delete { subject: figure.subject.clone() };
    html! {
        tr.judged[assessment.is_some_and(|a| is_judged(figure, a))].not-yet[!figure.visible(s.as_of)] {
            th scope="row" { (xianfeng_text::period(l, o.period)) }
            td.num { (value(s, o)) }
            td data-label=(s.t(Term::ObservationStatus)) { (xianfeng_text::stage(l, o.stage)) @if let Some(how) = &o.derived { details.derived { summary { (s.t(Term::Derived)) } (how) } } }
            td.date data-label=(s.t(Term::KnownOn)) { (known(s, figure)) }
            td.source data-label=(s.t(Term::Source)) {
                (source(s, o))
                @if !o.note.is_empty() { span.sub { (o.note) } }
                @if is_own { span.sub { (s.t(Term::RecordedBy)) " " (signed(s, &figure.author)) " " (figure.recorded) } }
                @if figure.in_conflict { (conflict(s, figure)) }
            }
            @if let Some(a) = assessment { td data-label=(s.t(Term::Use)) { (used(s, figure, a)) } }
            td.actions {
                button.plain id={ "edit-" (figure.subject) } data-do=(change) aria-label={ (s.t(Term::Change)) " " (what) } { (s.t(Term::Change)) }
                button.plain id={ "delete-" (figure.subject) } data-do=(delete) aria-label={ (s.t(Term::Delete)) " " (what) } { (s.t(Term::Delete)) }
            }
        }
    }
}

fn signed<'a>(s: &Snapshot, author: &'a str) -> &'a str {
    if author.is_empty() { s.t(Term::Unsigned) } else { author }
}

/// The day from which a figure counts as known, and whether that is only the day of recording.
pub fn known(s: &Snapshot, figure: &CurrentObservation) -> String {
    match figure.observation.published {
        PartialDate::Unstated => format!("{} ({})", figure.recorded, s.t(Term::PublicationUnknown)),
        known => known.to_string(),
    }
}

/// A link that leaves the page. Only web addresses become one: a file from elsewhere must not bring `javascript:`.
pub fn outside(url: &str, text: &str) -> Markup {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    html! { @if is_web { a href=(url) target="_blank" rel="noreferrer noopener" { (text) } } @else { span { (text) } } }
}

/// The source with its grade.
fn source(s: &Snapshot, o: &Observation) -> Markup {
    html! {
        span.grade { (xianfeng_text::grade(s.language, o.grade)) } " "
        @match &o.source {
            None => span.quiet { (s.t(Term::NoSource)) },
            Some(source) => {
                (outside(&source.url, if source.title.is_empty() { &source.url } else { &source.title }))
                span.sub { (source.publisher) }
            }
        }
    }
}

/// Two edits of one figure of which neither knew the other: the person chooses.
fn conflict(s: &Snapshot, figure: &CurrentObservation) -> Markup {
    let heads = s.workspace().ledger.heads(&figure.subject);
    html! {
        div.conflict role="group" aria-label=(s.t(Term::Conflict)) {
            b { (s.t(Term::Conflict)) }
            ul {
                @for edit in heads.all() {
                    li {
                        button data-do=(Action::Keep { subject: figure.subject.clone(), edit: edit.id.clone() }) { (s.t(Term::KeepThis)) } " "
                        @match edit.content.as_ref().and_then(Record::observation) { Some(o) => { (xianfeng_text::period(s.language, o.period)) " " (value(s, o)) }, None => (s.t(Term::Deleted)) }
                        " · " (signed(s, &edit.author)) " · " (edit.at.date())
                    }
                }
            }
        }
    }
}
