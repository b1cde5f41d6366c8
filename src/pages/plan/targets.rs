//! The targets of a plan with buttons to change or delete them, and the form.

use std::collections::BTreeMap;

use leptos::html;
use leptos::prelude::*;
use maud::{Markup, html};

use super::Steps;
use super::target_form::TargetSection;
use crate::browser::focus;
use crate::markup::target_summary;
use crate::route::Page;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::id::TargetId;
use xianfeng_files::author;
use xianfeng_text::{DebtTerm, Term};

/// The delete buttons of the rows, by target.
type DeleteButtons = StoredValue<BTreeMap<TargetId, NodeRef<html::Button>>>;

#[component]
pub(super) fn Targets(steps: Steps) -> impl IntoView {
    let state = use_state();
    let form_heading = NodeRef::<html::H3>::new();
    let delete_buttons: DeleteButtons = StoredValue::new(BTreeMap::new());
    let ids = Memo::new(move |_| state.now().plan().targets.iter().map(|t| t.id.clone()).collect::<Vec<_>>());
    let has_groups = Memo::new(move |_| !state.now().plan().groups.is_empty());
    let area_first = move || view! { <p class="empty">{move || state.t(Term::AreaFirst)}</p> };
    view! {
        <section>
            <h2>{move || state.t(Term::Targets)}</h2>
            <div class="table-box">
                <table>
                    <caption class="hidden">{move || state.t(Term::Targets)}</caption>
                    <thead inner_html=move || head(&state.now()).into_string()></thead>
                    <tbody>
                        <For each=move || ids.get() key=|id| id.clone() let:id>
                            <Row id steps form_heading delete_buttons />
                        </For>
                    </tbody>
                </table>
            </div>
            <Show when=move || has_groups.get() fallback=area_first>
                <TargetSection steps heading=form_heading />
            </Show>
        </section>
    }
}

fn head(s: &Snapshot) -> Markup {
    html! {
        tr {
            th scope="col" { (DebtTerm::Number.in_language(s.language)) }
            @for term in [Term::Target, Term::Kind, Term::Wanted] { th scope="col" { (s.t(term)) } }
            th scope="col" { span.hidden { (s.t(Term::Actions)) } }
        }
    }
}

/// The text of a row.
#[derive(Clone, PartialEq)]
struct Words {
    /// Its place in the plan, from 1.
    number: usize,
    name: String,
    address: String,
    kind: &'static str,
    wanted: String,
    change: &'static str,
    delete: &'static str,
}

#[component]
fn Row(id: TargetId, steps: Steps, form_heading: NodeRef<html::H3>, delete_buttons: DeleteButtons) -> impl IntoView {
    let state = use_state();
    let delete_button = NodeRef::<html::Button>::new();
    delete_buttons.update_value(|all| {
        all.insert(id.clone(), delete_button);
    });
    let id = StoredValue::new(id);
    let words = Memo::new(move |_| id.with_value(|id| words(&state.now(), id)));
    let change = move |_| {
        if !state.may_leave() {
            return;
        }
        state.editing.set(Some(id.get_value()));
        if let Some(heading) = form_heading.get_untracked() {
            focus::bring(&heading);
        }
    };
    let delete = move |_| {
        let (id, plan) = (id.get_value(), state.workspace().plan.clone());
        if !steps.take_out(|plan| author::drop_target(plan, &id)) {
            return;
        }
        delete_buttons.update_value(|all| {
            all.remove(&id);
        });
        // The button is removed with its row: the next one takes the focus.
        let next = plan.targets.iter().skip_while(|t| t.id != id).nth(1).or(plan.targets.iter().rev().nth(1));
        let button = next.and_then(|next| delete_buttons.with_value(|all| all.get(&next.id)?.get_untracked()));
        match (button, form_heading.get_untracked()) {
            (Some(button), _) => {
                let _ = button.focus();
            }
            (None, Some(heading)) => focus::bring(&heading),
            (None, None) => {}
        }
    };
    move || {
        let words = words.get()?;
        Some(view! {
            <tr>
                <td class="quiet">{words.number}</td>
                <th scope="row"><a href=words.address>{words.name.clone()}</a></th>
                <td>{words.kind}</td>
                <td>{words.wanted}</td>
                <td class="actions">
                    <button
                        class="plain"
                        id=format!("change-{}", id.get_value())
                        aria-label=format!("{} {}", words.change, words.name)
                        on:click=change
                    >
                        {words.change}
                    </button>
                    <button
                        class="plain"
                        id=format!("drop-{}", id.get_value())
                        aria-label=format!("{} {}", words.delete, words.name)
                        node_ref=delete_button
                        on:click=delete
                    >
                        {words.delete}
                    </button>
                </td>
            </tr>
        })
    }
}

fn words(s: &Snapshot, id: &TargetId) -> Option<Words> {
    let target = s.plan().target(id)?;
    Some(Words {
        number: s.plan().target_at(id).map_or(0, |at| at + 1),
        name: target.name.in_language(s.language).to_owned(),
        address: s.href(Page::Target(target.id.clone())),
        kind: xianfeng_text::kind(s.language, target.kind.name()),
        wanted: target_summary::target_value(s, target),
        change: s.t(Term::Change),
        delete: s.t(Term::Delete),
    })
}
