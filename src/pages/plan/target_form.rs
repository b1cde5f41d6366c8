//! The form for a new target or the one being changed. Its fields depend on the kind.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::Steps;
use super::names::NameFields;
use super::target_answers::{TargetForm, draft};
use crate::bodies::Names;
use crate::browser::{focus, random};
use crate::components::echo;
use crate::components::fields::{Choice, TextField};
use crate::state::{Notice, use_state};
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::{Frequency, Group, KindName, Language, PaceName, Satisfied, Tier};
use xianfeng_files::author;
use xianfeng_text::{DebtTerm, KeepingTerm, Term, pick};

/// The id of the list of bodies already named.
const NAMES: &str = "plan-bodies";

#[component]
pub(super) fn TargetSection(steps: Steps, heading: NodeRef<html::H3>) -> impl IntoView {
    let state = use_state();
    let form = TargetForm::default();
    // The target being changed, while the plan still has it.
    let editing = Memo::new(move |_| state.editing.get().filter(|id| state.now().plan().target(id).is_some()));
    let as_it_is = move || {
        let s = state.snapshot.get_untracked();
        draft(&s, editing.get_untracked().and_then(|id| s.plan().target(&id)))
    };
    // The answers that the form began with: it is filled anew for another target, and not whenever something happens
    // around it.
    let beginning = StoredValue::new(as_it_is());
    let begin = move || {
        beginning.set_value(as_it_is());
        form.fill(beginning.get_value());
        state.forget_typing();
    };
    begin();
    Effect::new(move |before: Option<Option<TargetId>>| {
        let now = editing.get();
        if before.is_some_and(|before| before != now) {
            begin();
        }
        now
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let replaces = editing.get_untracked();
        if replaces.is_some() && as_it_is() != beginning.get_value() {
            beginning.set_value(as_it_is());
            return state.say(Notice::keeping(KeepingTerm::ChangedElsewhere));
        }
        if steps.take(|plan| author::put_target(plan, &form.read(plan), replaces.as_ref(), &random::fresh_part())) {
            state.editing.set(None);
            begin();
        }
    };
    let cancel = move |_| {
        if !state.may_leave() {
            return;
        }
        state.editing.set(None);
        if let Some(heading) = heading.get_untracked() {
            focus::bring(&heading);
        }
    };
    view! {
        <form id="target-form" novalidate on:submit=submit on:input=move |_| state.note_typing()>
            <h3 tabindex="-1" node_ref=heading>
                {move || state.t(if editing.get().is_some() { Term::ChangeTarget } else { Term::AddTarget })}
            </h3>
            <div class="form-grid">
                <Identity form />
                <Measure form />
                <Schedule form />
            </div>
            <div class="form-buttons">
                <button class="primary" id="target-save" type="submit">{move || state.t(Term::Save)}</button>
                {move || {
                    editing.get().map(|_| view! { <button id="target-cancel" type="button" on:click=cancel>{state.t(Term::Cancel)}</button> })
                }}
            </div>
        </form>
    }
}

/// Name, area, kind and tier.
#[component]
fn Identity(form: TargetForm) -> impl IntoView {
    let state = use_state();
    let tiers =
        options(|l| vec![("commitment", xianfeng_text::tier(l, Tier::Commitment)), ("stretch", xianfeng_text::tier(l, Tier::Stretch))]);
    let kinds = options(|l| KindName::ALL.map(|kind| (kind.slug(), xianfeng_text::kind(l, kind))).to_vec());
    let areas = move || {
        let s = state.now();
        let area = |group: &Group| {
            let (id, name) = (group.id.to_string(), group.name.in_language(s.language).to_owned());
            let is_chosen = form.area.with(|chosen| *chosen == id);
            view! { <option value=id selected=is_chosen prop:selected=is_chosen>{name}</option> }
        };
        s.plan().groups.iter().map(area).collect_view()
    };
    let example = move || {
        let kind = form.kind.with(|kind| KindName::from_slug(kind).unwrap_or_default());
        let l = state.language();
        format!("{}{}", DebtTerm::ForExample.in_language(l), xianfeng_text::debt_terms::kind_example(l, kind))
    };
    let names = move || Names::of(&state.now()).all().map(|name| view! { <option value=name.to_owned()></option> }).collect_view();
    view! {
        <NameFields names=["name-zh", "name-en"] labels=[Term::NameZh, Term::NameEn] zh=form.name_zh en=form.name_en />
        <TextField name="own-number" label=label(Term::Number) value=form.own_number hint="3-1" />
        <label>
            <span>{move || state.t(Term::Group)}</span>
            <select name="area" on:change=move |event| form.area.set(event_target_value(&event))>{areas}</select>
        </label>
        <div>
            <Choice name="kind" label=label(Term::Kind) value=form.kind options=kinds />
            <small id="kind-example">{example}</small>
        </div>
        <Choice name="tier" label=label(Term::Tier) value=form.tier options=tiers />
        <datalist id=NAMES>{names}</datalist>
        <TextField name="lead" label=label(Term::Lead) value=form.lead list=NAMES />
        <TextField name="responsible" label=label(Term::Responsible) value=form.responsible list=NAMES />
    }
}

/// The number or text that the target is measured by.
#[component]
fn Measure(form: TargetForm) -> impl IntoView {
    let state = use_state();
    let better = options(|l| words(l, [("higher", Term::HigherIsBetter), ("lower", Term::LowerIsBetter)]));
    let strict = options(|l| words(l, [("", Term::AsUsual), ("no", Term::StrictNo), ("yes", Term::StrictYes)]));
    let unit = move || {
        let hint = pick(state.language(), "家、亿元、%…", "%…");
        view! { <TextField name="unit" label=label(Term::Unit) value=form.unit hint /> }
    };
    view! {
        <Asked form part=Part::Value><TextField name="value" label=label(Term::Wanted) value=form.value echo=echo::below_amount(form.value, form.unit) /></Asked>
        <Asked form part=Part::Unit>{unit}</Asked>
        <Asked form part=Part::Better><Choice name="better" label=label(Term::Better) value=form.better options=better /></Asked>
        <Asked form part=Part::Strict><Choice name="strict" label=label(Term::StrictTerm) value=form.strict options=strict /></Asked>
        <Asked form part=Part::Baseline><TextField name="baseline" label=label(Term::Baseline) value=form.baseline /></Asked>
        <Asked form part=Part::Baseline>
            <TextField name="baseline-period" label=label(Term::BaselinePeriod) value=form.baseline_period hint="2021" echo=echo::below(form.baseline_period, echo::period) />
        </Asked>
        <Asked form part=Part::Number><TextField name="number" label=label(Term::KindNumber) value=form.number /></Asked>
        <Asked form part=Part::Whole><TextField name="whole" label=label(Term::Whole) value=form.whole /></Asked>
        <Asked form part=Part::Lines is_wide=true><Lines name="lines" term=Term::KindLines value=form.lines /></Asked>
    }
}

/// Schedule, window and frequency.
#[component]
fn Schedule(form: TargetForm) -> impl IntoView {
    let paces = options(|l| words(l, PaceName::ALL.map(|pace| (pace.slug(), pace_term(pace)))));
    let satisfied = options(|l| {
        let mut all = vec![("", Term::AsUsual.in_language(l))];
        all.extend(Satisfied::ALL.map(|when| (when.slug(), xianfeng_text::satisfied(l, when))));
        all
    });
    let state = use_state();
    // The frequency that the window suggests comes first, and stands until another one is chosen.
    let rhythms = Signal::derive(move || {
        let l = state.language();
        let kind = form.kind.with(|kind| KindName::from_slug(kind).unwrap_or_default());
        let proposed = form.from.with(|from| form.due.with(|due| author::proposed_rhythm(kind, from, due)));
        let proposed = format!("{}{}", DebtTerm::Proposed.in_language(l), frequency_term(proposed).in_language(l));
        let all = Frequency::ALL.map(|frequency| (frequency.slug(), frequency_term(frequency).in_language(l).to_owned()));
        std::iter::once(("", proposed)).chain(all).collect::<Vec<_>>()
    });
    view! {
        <Asked form part=Part::Pace><Choice name="pace" label=label(Term::PaceTerm) value=form.pace options=paces /></Asked>
        <Asked form part=Part::Pace is_wide=true>
            <Lines name="waypoints" term=Term::WaypointLines value=form.waypoints hint="2022-06-30 500" />
        </Asked>
        <Choice name="satisfied" label=label(Term::SatisfiedTerm) value=form.satisfied options=satisfied />
        <TextField name="from" label=label(Term::WindowFrom) value=form.from hint="2022-01-01" required=true echo=echo::below(form.from, echo::day) />
        <TextField name="due" label=label(Term::DueDay) value=form.due hint="2022-12-31" required=true echo=echo::below(form.due, echo::day) />
        <TextField name="due-from" label=label(Term::DueFrom) value=form.due_from echo=echo::below(form.due_from, echo::day) />
        <Choice name="rhythm" label=label(Term::RhythmTerm) value=form.rhythm options=rhythms />
    }
}

/// A text area with its label.
#[component]
fn Lines(name: &'static str, term: Term, value: RwSignal<String>, #[prop(optional)] hint: &'static str) -> impl IntoView {
    let state = use_state();
    view! {
        <label>
            <span>{move || state.t(term)}</span>
            <textarea name=name rows="3" placeholder=(!hint.is_empty()).then_some(hint) bind:value=value>{value.get_untracked()}</textarea>
        </label>
    }
}

/// A part of the form that only some kinds need.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Value,
    Unit,
    Better,
    Strict,
    Baseline,
    Number,
    Whole,
    Lines,
    Pace,
}

impl Part {
    /// The parts for a kind.
    fn of(kind: KindName) -> &'static [Self] {
        match kind {
            KindName::Total => &[Self::Value, Self::Unit, Self::Pace],
            KindName::Level => &[Self::Value, Self::Unit, Self::Better, Self::Strict, Self::Baseline, Self::Pace],
            KindName::Rate => &[Self::Value, Self::Unit, Self::Better, Self::Strict],
            KindName::Ceiling | KindName::Floor => &[Self::Value, Self::Unit, Self::Strict],
            KindName::Rank => &[Self::Number],
            KindName::Relative => &[Self::Better, Self::Strict, Self::Lines],
            KindName::Multiple => &[Self::Number, Self::Unit, Self::Baseline],
            KindName::Share => &[Self::Number, Self::Unit, Self::Whole],
            KindName::Milestone | KindName::AnyOf | KindName::AllOf => &[Self::Lines],
            KindName::Hold | KindName::Qualitative => &[],
        }
    }
}

/// A field that is shown if the chosen kind needs it. Its answer survives a change of kind.
#[component]
fn Asked(form: TargetForm, part: Part, #[prop(optional)] is_wide: bool, children: Children) -> impl IntoView {
    let is_asked = move || form.kind.with(|kind| Part::of(KindName::from_slug(kind).unwrap_or_default()).contains(&part));
    view! { <div class:wide=is_wide hidden=move || !is_asked()>{children()}</div> }
}

fn label(term: Term) -> Signal<String> {
    let state = use_state();
    Signal::derive(move || state.t(term).to_owned())
}

/// The options of a choice in the current language.
fn options(of: impl Fn(Language) -> Vec<(&'static str, &'static str)> + Send + Sync + 'static) -> Signal<Vec<(&'static str, String)>> {
    let state = use_state();
    Signal::derive(move || of(state.language()).into_iter().map(|(slug, word)| (slug, word.to_owned())).collect())
}

fn words<const N: usize>(language: Language, terms: [(&'static str, Term); N]) -> Vec<(&'static str, &'static str)> {
    terms.map(|(slug, term)| (slug, term.in_language(language))).to_vec()
}

fn frequency_term(frequency: Frequency) -> Term {
    match frequency {
        Frequency::Monthly => Term::Monthly,
        Frequency::Quarterly => Term::Quarterly,
        Frequency::HalfYearly => Term::HalfYearly,
        Frequency::Yearly => Term::Yearly,
        Frequency::Once => Term::Once,
    }
}

fn pace_term(pace: PaceName) -> Term {
    match pace {
        PaceName::Even => Term::PaceEven,
        PaceName::Waypoints => Term::PaceWaypoints,
        PaceName::LastYear => Term::PaceLastYear,
    }
}
