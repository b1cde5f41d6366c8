//! The observations of an indicator with their sources, and the controls that record, change and delete them.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html as markup};

use super::Content;
use super::rest_of_list::{RestOfList, Shown};
use crate::markup::observations;
use crate::markup::tongue::tongue;
use crate::passing::Doubted;
use crate::snapshot::Snapshot;
use crate::state::{Dialog, State, use_state};
use xianfeng_core::assess::{Assessment, Unused};
use xianfeng_core::edit::Command;
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::{CurrentObservation, Edit, Observation, ObservationStatus, Record};
use xianfeng_core::measure::map_of;
use xianfeng_text::{PassingTerm, Term, pick, semicolon};

/// So many rows are shown until somebody asks for the others.
const FIRST: usize = 100;

/// The button that records an observation. It takes the focus after a row is removed.
pub type RecordButton = NodeRef<html::Button>;

/// Every observation of a target's indicator, and the button for a new one.
#[component]
pub fn ObservationSection(target: TargetId, indicator: IndicatorId, record: RecordButton) -> impl IntoView {
    let state = use_state();
    let is_empty = {
        let indicator = indicator.clone();
        Memo::new(move |_| state.now().ledger_view.of(&indicator).is_empty())
    };
    let caption = {
        let indicator = indicator.clone();
        Signal::derive(move || name_with_unit(&state.now(), &indicator))
    };
    let open = {
        let indicator = indicator.clone();
        move |_| state.open_dialog(Dialog::Observation { indicator: indicator.clone(), subject: None })
    };
    let table = move || {
        if is_empty.get() {
            return view! { <p class="empty">{move || state.t(Term::NoObservationsYet)}</p> }.into_any();
        }
        view! { <ObservationTable indicator=indicator.clone() caption target=target.clone() record /> }.into_any()
    };
    view! {
        <section id="figures">
            <div class="section-head">
                <h2>{move || state.t(Term::Observations)}</h2>
                <button id="record" class="primary" node_ref=record on:click=open>{move || state.t(Term::RecordObservation)}</button>
            </div>
            {table}
        </section>
    }
}

/// Observations that no target is judged by.
#[component]
pub fn BackgroundTable(indicator: IndicatorId, record: RecordButton) -> impl IntoView {
    let state = use_state();
    let caption = {
        let indicator = indicator.clone();
        Signal::derive(move || name_with_note(&state.now(), &indicator))
    };
    view! { <ObservationTable indicator caption record /> }
}

#[component]
fn ObservationTable(
    indicator: IndicatorId,
    caption: Signal<String>,
    /// The target that they are judged for. Without one the verdict column is hidden, and only observations
    /// known on the as-of date are listed.
    #[prop(optional)]
    target: Option<TargetId>,
    record: RecordButton,
) -> impl IntoView {
    let state = use_state();
    let has_target = target.is_some();
    let head = move || {
        let s = state.day();
        view! {
            <tr>
                <th scope="col">{s.t(Term::Period)}</th>
                <th class="num" scope="col">{s.t(Term::Observed)}</th>
                <th scope="col">{s.t(Term::ObservationStatus)}</th>
                <th scope="col">{s.t(Term::KnownOn)}</th>
                <th scope="col">{s.t(Term::Source)}</th>
                {has_target.then(|| view! { <th scope="col">{s.t(Term::Use)}</th> })}
                <th scope="col"><span class="hidden">{s.t(Term::Actions)}</span></th>
            </tr>
        }
    };
    let shown = Shown::first(FIRST);
    let subjects = {
        let indicator = indicator.clone();
        Memo::new(move |_| {
            let s = state.now();
            let listed = s.ledger_view.of(&indicator).iter().rev().filter(|o| has_target || o.visible(s.as_of));
            listed.map(|o| o.subject.clone()).collect::<Vec<_>>()
        })
    };
    let count = Signal::derive(move || subjects.with(Vec::len));
    let words = {
        let indicator = indicator.clone();
        Signal::derive(move || words_of_rest(&state.now(), &indicator, has_target))
    };
    let rows = move || subjects.with(|all| all.iter().take(shown.most()).cloned().collect::<Vec<_>>());
    // A memo never forgets who read it: rows read one of the table, which goes with them.
    let now = Memo::new(move |_| state.now());
    // One look at the list serves all of its rows.
    let places = {
        let (indicator, target) = (indicator.clone(), target.clone());
        Memo::new(move |_| Places::of(&state.now(), &indicator, target.as_ref()))
    };
    let row = move |subject: SubjectId| view! { <Row indicator=indicator.clone() subject target=target.clone() now places record /> };
    view! {
        <div class="table-box">
            <table class="figures-table">
                <caption>{move || caption.get()}</caption>
                <thead>{head}</thead>
                <tbody>
                    <For each=rows key=SubjectId::clone children=row />
                </tbody>
            </table>
            <RestOfList shown count words />
        </div>
    }
}

/// The periods and values of the rows after the first ones.
fn words_of_rest(s: &Snapshot, indicator: &IndicatorId, has_target: bool) -> String {
    let listed = s.ledger_view.of(indicator).iter().rev().filter(|o| has_target || o.visible(s.as_of)).skip(FIRST);
    let said =
        listed.map(|o| format!("{} {}", xianfeng_text::period(s.language, o.observation.period), observations::value(s, &o.observation)));
    said.collect::<Vec<_>>().join(semicolon(s.language))
}

/// The place of every observation in its list, and why it was not judged.
#[derive(Clone, Debug, Default, PartialEq)]
struct Places {
    at: BTreeMap<SubjectId, usize>,
    unused: BTreeMap<SubjectId, Unused>,
}

impl Places {
    fn of(s: &Snapshot, indicator: &IndicatorId, target: Option<&TargetId>) -> Self {
        let observations = s.ledger_view.of(indicator).iter().enumerate();
        let unused = target.and_then(|target| s.assessment(target)).map_or(&[][..], |a| &a.unused);
        Self {
            at: map_of(observations.map(|(at, o)| (o.subject.clone(), at))),
            // The first reason is the one that is said.
            unused: map_of(unused.iter().rev().cloned()),
        }
    }
}

/// Everything that a row says. An edit elsewhere leaves it alone.
#[derive(Clone)]
struct Seen {
    s: Arc<Snapshot>,
    current: CurrentObservation,
    /// True if it was judged, else why not; `None` where no target is judged by it.
    use_of: Option<(bool, Option<Unused>)>,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        // A conflict shows other edits, too.
        let is_alone = !self.current.in_conflict && self.current == other.current;
        is_alone && self.use_of == other.use_of && self.s.is_same_day(&other.s)
    }
}

#[component]
fn Row(
    indicator: IndicatorId,
    subject: SubjectId,
    target: Option<TargetId>,
    now: Memo<Arc<Snapshot>>,
    places: Memo<Places>,
    record: RecordButton,
) -> impl IntoView {
    let state = use_state();
    let content = use_context::<Content>();
    let edit = NodeRef::<html::Button>::new();
    // Moves the focus before the row is removed, or it would be lost with the row.
    let leave = move || {
        if let Some(button) = record.get_untracked() {
            let _ = button.focus();
        } else if let Some(main) = content.and_then(|content| content.0.get_untracked()) {
            let _ = main.focus();
        }
    };
    let seen = {
        let (indicator, subject, target) = (indicator.clone(), subject.clone(), target.clone());
        Memo::new(move |_| {
            let s = now.get();
            let (at, unused) = places.with(|places| (places.at.get(&subject).copied(), places.unused.get(&subject).copied()));
            let current = s.ledger_view.of(&indicator).get(at?)?.clone();
            let use_of = target.as_ref().and_then(|target| s.assessment(target)).map(|a| (is_judged(&current, a), unused));
            Some(Seen { s, current, use_of })
        })
    };
    move || {
        let Seen { s, current, use_of } = seen.get()?;
        let (s, current) = (&*s, &current);
        let (l, o) = (s.language, &current.observation);
        let period = xianfeng_text::period(l, o.period);
        let value = observations::value(s, o);
        let label = |action: Term| format!("{} {period} {value}", s.t(action));
        let change = {
            let (indicator, subject) = (indicator.clone(), subject.clone());
            move |_| state.open_dialog(Dialog::Observation { indicator: indicator.clone(), subject: Some(subject.clone()) })
        };
        let delete = {
            let subject = subject.clone();
            move |_| {
                leave();
                state.dispatch(Command::Delete { subject: subject.clone() });
            }
        };
        let doubt = {
            let doubted = Doubted { target: target.clone(), indicator: Some(indicator.clone()), subject: Some(subject.clone()) };
            move |_| state.open_dialog(Dialog::Propose(doubted.clone()))
        };
        let wrong = PassingTerm::Wrong.in_language(l);
        let use_cell = use_of.map(|of| view! { <td data-label=s.t(Term::Use)>{used(s, of)}</td> });
        let conflict = current.in_conflict.then(|| conflict(state, s, current, edit));
        Some(view! {
            <tr class:judged=use_of.is_some_and(|(is_judged, _)| is_judged) class:not-yet=!current.visible(s.as_of)>
                <th scope="row">{period.clone()}</th>
                <td class="num">{value.clone()}</td>
                <td data-label=s.t(Term::ObservationStatus) inner_html=stage(s, o).into_string()></td>
                <td class="date" data-label=s.t(Term::KnownOn)>{observations::publication(s, current)}</td>
                <td class="source" data-label=s.t(Term::Source)>
                    <div class="text" inner_html=source(s, current).into_string()></div>
                    {conflict}
                </td>
                {use_cell}
                <td class="actions">
                    <button id=format!("edit-{subject}") class="plain" aria-label=label(Term::Change) node_ref=edit on:click=change>
                        {s.t(Term::Change)}
                    </button>
                    <button class="plain" aria-label=format!("{wrong} {period} {value}") on:click=doubt>
                        {wrong}
                    </button>
                    <button id=format!("delete-{subject}") class="plain" aria-label=label(Term::Delete) on:click=delete>
                        {s.t(Term::Delete)}
                    </button>
                </td>
            </tr>
        })
    }
}

/// A conflict of two concurrent edits of one observation: the reader chooses, then the focus moves to the row's button.
fn conflict(state: State, s: &Snapshot, current: &CurrentObservation, edit_button: NodeRef<html::Button>) -> AnyView {
    let line = |edit: &Edit| {
        let kept = edit.clone();
        let keep = move |_| {
            if let Some(button) = edit_button.get_untracked() {
                let _ = button.focus();
            }
            state.dispatch(Command::Keep(kept.clone()));
        };
        view! { <li><button on:click=keep>{s.t(Term::KeepThis)}</button> " " {said(s, edit)}</li> }
    };
    let heads = s.workspace().ledger.heads(&current.subject);
    view! {
        <div class="conflict" role="group" aria-label=s.t(Term::Conflict)>
            <b>{s.t(Term::Conflict)}</b>
            <ul>{heads.all().iter().map(|edit| line(edit)).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// An edit in one line: its content, its author and its day.
fn said(s: &Snapshot, edit: &Edit) -> String {
    let content = match edit.content.as_ref().and_then(Record::observation) {
        Some(o) => format!("{} {}", xianfeng_text::period(s.language, o.period), observations::value(s, o)),
        None => s.t(Term::Deleted).to_owned(),
    };
    format!("{content} · {} · {}", observations::author_name(s, &edit.author), xianfeng_text::day(s.language, edit.at.date()))
}

fn stage(s: &Snapshot, o: &Observation) -> Markup {
    markup! {
        span title=[(o.stage == ObservationStatus::Unstated).then(|| s.t(Term::HintUnstated))] { (xianfeng_text::stage(s.language, o.stage)) }
        @if let Some(how) = &o.derived { details.derived { summary { (s.t(Term::Derived)) } span lang=[tongue(how)] { (how) } } }
    }
}

/// The source, and the person who recorded the observation unless it came with the plan.
fn source(s: &Snapshot, current: &CurrentObservation) -> Markup {
    let note = &current.observation.note;
    let is_own = s.workspace().seed.heads(&current.subject).all().is_empty();
    markup! {
        (observations::source(s, &current.observation))
        @if !note.is_empty() { span.sub lang=[tongue(note)] { (note) } }
        @if is_own { span.sub { (s.t(Term::RecordedBy)) " " span lang=[tongue(&current.author)] { (observations::author_name(s, &current.author)) } " " (xianfeng_text::day(s.language, current.recorded)) } }
    }
}

/// Says that an observation was judged, or why not.
fn used(s: &Snapshot, (is_judged, unused): (bool, Option<Unused>)) -> String {
    match unused {
        _ if is_judged => format!("● {}", s.t(Term::Judged)),
        Some(reason) => xianfeng_text::unused(s.language, reason),
        None => s.t(Term::PartOfJudged).to_owned(),
    }
}

fn is_judged(current: &CurrentObservation, assessment: &Assessment) -> bool {
    assessment.judged.as_ref() == Some(&current.subject)
}

fn name_with_unit(s: &Snapshot, indicator: &IndicatorId) -> String {
    let Some(indicator) = s.plan().indicators.get(indicator) else { return String::new() };
    let name = indicator.name.in_language(s.language);
    match xianfeng_text::amounts::unit(s.language, &indicator.unit) {
        unit if unit.is_empty() || unit == "—" => name.to_owned(),
        unit => format!("{name}{}{unit}", pick(s.language, "，单位：", ", unit: ")),
    }
}

fn name_with_note(s: &Snapshot, indicator: &IndicatorId) -> String {
    let Some(indicator) = s.plan().indicators.get(indicator) else { return String::new() };
    let name = indicator.name.in_language(s.language);
    let note = indicator.scope.as_ref().or(indicator.basis.as_ref());
    // The note of a district's figure is often the district, which its name has already.
    let note = note.map(|note| note.in_language(s.language)).filter(|note| !name.contains(note));
    note.map_or_else(|| name.to_owned(), |note| format!("{name} · {note}"))
}
