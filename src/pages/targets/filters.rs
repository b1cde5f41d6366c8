//! The controls above the list: search, filters and order.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::bodies::Names;
use crate::markup::verdict_badge;
use crate::pages::debts::sort_term;
use crate::route::{Filter, Grouping, Order, Owing};
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::Verdict;
use xianfeng_core::ledger::WorkStage;
use xianfeng_core::plan::{GroupKind, Tier};
use xianfeng_text::{DebtTerm, Term, pick};

/// Before the name of a list in the choice of groups.
const LIST: &str = "list:";
/// Before the name of a body in their choice, where an empty name means nobody.
const BODY: &str = "body:";

#[component]
pub fn Filters() -> impl IntoView {
    // The list follows every letter, so there is nothing to submit.
    let submit = |event: SubmitEvent| event.prevent_default();
    // Below a narrow screen's search field the choices are folded, so that the list is in sight.
    let is_open = RwSignal::new(false);
    view! {
        <form class="filters" role="search" on:submit=submit>
            <SearchField />
            <FoldButton is_open />
            <div id="choices" class:open=is_open>
                <Choices />
            </div>
        </form>
    }
    .into_any()
}

/// Opens the choices on a narrow screen, and says how many of them narrow the list.
#[component]
fn FoldButton(is_open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let chosen = Memo::new(move |_| {
        state.filter.with(|f| {
            let is_chosen = [
                !f.verdicts.is_empty(),
                f.tier.is_some(),
                f.group.is_some() || f.list.is_some(),
                f.body.is_some(),
                f.stage.is_some(),
                f.owing.is_some(),
            ];
            is_chosen.into_iter().filter(|is_chosen| *is_chosen).count()
        })
    });
    let label = move || {
        let words = pick(state.language(), "筛选、排序、分组", "Filter, order, group");
        match chosen.get() {
            0 => words.to_owned(),
            n => format!("{words} ({n})"),
        }
    };
    view! {
        <button
            id="show-choices"
            type="button"
            aria-controls="choices"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {label}
        </button>
    }
}

#[component]
fn SearchField() -> impl IntoView {
    let state = use_state();
    let field = NodeRef::<html::Input>::new();
    let words = Memo::new(move |_| state.filter.with(|f| f.words.clone()));
    Effect::new(move |_| {
        if let Some(field) = field.get().filter(|_| state.filter_wanted.get()) {
            state.filter_wanted.set(false);
            let _ = field.focus();
        }
    });
    view! {
        <label class="grow">
            <span>{move || state.t(Term::Search)}</span>
            <input
                id="search"
                type="search"
                autocomplete="off"
                placeholder=move || state.t(Term::SearchHint)
                node_ref=field
                value=words.get_untracked()
                prop:value=move || words.get()
                on:input=move |event| state.set_filter(|f| f.words = event_target_value(&event))
            />
        </label>
    }
}

/// All controls except the search, so that typing does not re-render them.
#[component]
fn Choices() -> impl IntoView {
    let state = use_state();
    let filter = Memo::new(move |_| state.filter.with(|f| Filter { words: String::new(), ..f.clone() }));
    let on_tier = move |event| state.set_filter(|f| f.tier = Tier::from_slug(&event_target_value(&event)));
    let on_group = move |event| {
        let value = event_target_value(&event);
        let list = value.strip_prefix(LIST).and_then(GroupKind::from_slug);
        let group = Some(value).filter(|id| list.is_none() && !id.is_empty()).map(Into::into);
        state.set_filter(|f| (f.list, f.group) = (list, group));
    };
    let on_order = move |event| state.set_filter(|f| f.order = Order::from_slug(&event_target_value(&event)).unwrap_or_default());
    let on_grouping = move |event| state.set_filter(|f| f.grouping = Grouping::from_slug(&event_target_value(&event)).unwrap_or_default());
    move || {
        let (s, filter) = (state.now(), filter.get());
        let l = s.language;
        let tiers = Tier::ALL.map(|t| option(t.slug(), xianfeng_text::tier(l, t), filter.tier == Some(t)));
        let groups = GroupKind::ALL.into_iter().filter(|kind| has_groups(&s, *kind)).map(|kind| {
            let groups =
                s.plan().groups_of(kind).map(|g| option(g.id.as_str(), g.name.in_language(l), filter.group.as_ref() == Some(&g.id)));
            let whole = format!("{}{}{}", s.t(Term::All), xianfeng_text::colon(l), xianfeng_text::list(l, kind));
            let whole = option(&format!("{LIST}{}", kind.slug()), &whole, filter.list == Some(kind));
            view! { <optgroup label=xianfeng_text::list(l, kind)>{whole} {groups.collect_view()}</optgroup> }
        });
        let orders = Order::ALL.map(|o| option(o.slug(), s.t(order_term(o)), filter.order == o));
        let groupings = groupings(&s).map(|g| option(g.slug(), s.t(grouping_term(g)), filter.grouping == g));
        let chips = Verdict::ALL.map(|v| {
            view! {
                <button
                    type="button"
                    id=format!("verdict-{}", v.slug())
                    class=format!("chip v-{}", v.slug())
                    aria-pressed=filter.verdicts.contains(&v).to_string()
                    on:click=move |_| state.set_filter(|f| toggle(&mut f.verdicts, v))
                    inner_html=format!("{}{}", verdict_badge::shape(v).into_string(), xianfeng_text::verdict(l, v))
                ></button>
            }
        });
        view! {
            <label>
                <span>{s.t(Term::Tier)}</span>
                <select id="filter-tier" on:change=on_tier>
                    {option("", s.t(Term::All), filter.tier.is_none())} {tiers.into_iter().collect_view()}
                </select>
            </label>
            <label>
                <span>{s.t(Term::Group)}</span>
                <select id="filter-group" on:change=on_group>
                    {option("", s.t(Term::All), filter.group.is_none() && filter.list.is_none())} {groups.collect_view()}
                </select>
            </label>
            <Narrower filter=filter.clone() />
            <label>
                <span>{s.t(Term::Order)}</span>
                <select id="filter-order" on:change=on_order>{orders.into_iter().collect_view()}</select>
            </label>
            <button
                id="reverse"
                type="button"
                aria-pressed=filter.reversed.to_string()
                on:click=move |_| state.set_filter(|f| f.reversed = !f.reversed)
            >
                {s.t(Term::Reverse)}
            </button>
            <label>
                <span>{s.t(Term::Grouping)}</span>
                <select id="filter-grouping" on:change=on_grouping>{groupings.collect_view()}</select>
            </label>
            <fieldset class="chips">
                <legend>{s.t(Term::Verdict)}</legend>
                {chips.into_iter().collect_view()}
                <button class="plain" id="clear" type="button" on:click=move |_| state.set_filter(clear)>{s.t(Term::ClearFilters)}</button>
            </fieldset>
        }
    }
}

/// The body that answers, the stage of work, and what is owed.
#[component]
fn Narrower(filter: Filter) -> impl IntoView {
    let state = use_state();
    // Whoever shows this follows the snapshot.
    let s = state.snapshot.get_untracked();
    let l = s.language;
    let names = Names::of(&s);
    let chosen = filter.body.as_deref().map(|name| names.spelled(name).to_owned());
    // A name of an address that nobody bears here is still the filter.
    let other = chosen.clone().filter(|name| !name.is_empty() && !names.all().any(|known| known == name));
    let bodies = names.all().map(str::to_owned).chain(other);
    let bodies = bodies.map(|name| option(&format!("{BODY}{name}"), &name, chosen.as_ref() == Some(&name))).collect_view();
    let nobody = option(BODY, DebtTerm::NoBody.in_language(l), chosen.as_deref() == Some(""));
    let stages = WorkStage::ALL.map(|stage| option(stage.slug(), xianfeng_text::work::stage(l, stage), filter.stage == Some(stage)));
    let owing = Owing::ALL.map(|owing| option(owing.slug(), sort_term(owing).in_language(l), filter.owing == Some(owing)));
    let on_body = move |event| state.set_filter(|f| f.body = event_target_value(&event).strip_prefix(BODY).map(str::to_owned));
    let on_stage = move |event| state.set_filter(|f| f.stage = WorkStage::from_slug(&event_target_value(&event)));
    let on_owing = move |event| state.set_filter(|f| f.owing = Owing::from_slug(&event_target_value(&event)));
    let all = s.t(Term::All);
    view! {
        <label>
            <span>{DebtTerm::LeadOrResponsible.in_language(l)}</span>
            <select id="filter-body" on:change=on_body>{option("", all, filter.body.is_none())} {nobody} {bodies}</select>
        </label>
        <label>
            <span>{s.t(Term::WorkStage)}</span>
            <select id="filter-stage" on:change=on_stage>{option("", all, filter.stage.is_none())} {stages.into_iter().collect_view()}</select>
        </label>
        <label>
            <span>{DebtTerm::Owing.in_language(l)}</span>
            <select id="filter-owed" on:change=on_owing>{option("", all, filter.owing.is_none())} {owing.into_iter().collect_view()}</select>
        </label>
    }
}

/// Marks the selected option by attribute: when the list's value is set it has no options yet.
fn option(value: &str, word: &str, is_chosen: bool) -> impl IntoView + use<> {
    view! { <option value=value.to_owned() selected=is_chosen prop:selected=is_chosen>{word.to_owned()}</option> }
}

fn toggle(verdicts: &mut Vec<Verdict>, verdict: Verdict) {
    match verdicts.iter().position(|v| *v == verdict) {
        Some(at) => {
            verdicts.remove(at);
        }
        None => verdicts.push(verdict),
    }
}

/// Clears the filters. Keeps columns and grouping, because they only concern the layout.
fn clear(filter: &mut Filter) {
    *filter = Filter { columns: filter.columns, grouping: filter.grouping, ..Filter::default() };
}

fn has_groups(s: &Snapshot, kind: GroupKind) -> bool {
    s.plan().groups_of(kind).next().is_some()
}

/// The groupings that this plan has groups for.
fn groupings(s: &Snapshot) -> impl Iterator<Item = Grouping> {
    Grouping::ALL.into_iter().filter(|grouping| match grouping {
        Grouping::By(kind) => has_groups(s, *kind),
        Grouping::Lead => Names::of(s).all().next().is_some(),
        Grouping::None | Grouping::Verdict | Grouping::Tier | Grouping::Stage => true,
    })
}

/// The text of an order.
fn order_term(order: Order) -> Term {
    match order {
        Order::Source => Term::OrderSource,
        Order::Verdict => Term::OrderVerdict,
        Order::Gap => Term::OrderGap,
        Order::Due => Term::OrderDue,
        Order::Name => Term::OrderName,
        Order::Completion => Term::OrderCompletion,
        Order::Schedule => Term::OrderSchedule,
        Order::Area => Term::OrderArea,
        Order::Lead => Term::OrderLead,
        Order::Expected => Term::OrderExpected,
    }
}

/// The text of a grouping.
fn grouping_term(grouping: Grouping) -> Term {
    match grouping {
        Grouping::None => Term::NoGrouping,
        Grouping::By(GroupKind::Area) => Term::Area,
        Grouping::By(GroupKind::Task) => Term::KindTask,
        Grouping::By(GroupKind::District) => Term::KindDistrict,
        Grouping::Verdict => Term::Verdict,
        Grouping::Tier => Term::Tier,
        Grouping::Lead => Term::Lead,
        Grouping::Stage => Term::WorkStage,
    }
}
