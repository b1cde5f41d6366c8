//! The columns of a file as they were read, for a person to say otherwise; what they say holds for every such head.

use leptos::prelude::*;

use crate::browser::json::Fields;
use crate::browser::storage::{self, Record};
use crate::state::use_state;
use xianfeng_tables::{Mapping, Role, Table};
use xianfeng_text::{EntryTerm, tables};

/// The record of all heads that a person has said something about.
const KEY: &str = "xianfeng.columns";
/// Heads that are remembered, the latest ones.
const MOST: usize = 50;

/// How columns were read before, by their heads.
pub fn remembered() -> Vec<Mapping> {
    let stored = storage::text(KEY).and_then(|text| Fields::parse(&text));
    let mapping = |stored: Fields| {
        let roles = stored.text("roles").unwrap_or_default();
        Mapping { shape: stored.text("head").unwrap_or_default(), roles: roles.split(',').map(Role::from_slug).collect() }
    };
    stored.map(|stored| stored.list("tables").into_iter().map(mapping).collect()).unwrap_or_default()
}

/// Notes how the columns of a head are read from now on; `None`: as they are recognised.
fn remember(shape: &str, roles: Option<&[Role]>) {
    let mut all = remembered();
    all.retain(|mapping| mapping.shape != shape);
    all.extend(roles.map(|roles| Mapping { shape: shape.to_owned(), roles: roles.to_vec() }));
    let latest = all.iter().skip(all.len().saturating_sub(MOST));
    let written = latest.map(|mapping| {
        let roles: Vec<&str> = mapping.roles.iter().map(|role| role.slug()).collect();
        Fields::default().with_text("head", Some(&mapping.shape)).with_text("roles", Some(&roles.join(",")))
    });
    if let Some(text) = Fields::default().with_list("tables", written).to_json() {
        let record = Record { key: KEY.to_owned(), text };
        if !storage::write(&record) {
            storage::lay_beside(record);
        }
    }
}

/// The tables of a file. `again` reads it once more after a change.
#[component]
pub fn Columns(tables: RwSignal<Vec<Table>>, is_open: RwSignal<bool>, again: Callback<()>) -> impl IntoView {
    let state = use_state();
    let term = move |term: EntryTerm| term.in_language(state.language());
    let all = move || tables.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <Show when=move || tables.with(|all| !all.is_empty())>
            <details id="entry-columns" open=move || is_open.get()>
                <summary>{move || term(EntryTerm::Columns)}</summary>
                <p class="quiet">{move || term(EntryTerm::ColumnsText)}</p>
                <For each=all key=|(at, table)| (*at, table.sheet.clone(), table.shape.clone()) let:entry>
                    <OneTable at=entry.0 table=entry.1 tables again />
                </For>
            </details>
        </Show>
    }
}

/// It stays while its file is read once more, so that the focus does.
#[component]
fn OneTable(at: usize, table: Table, tables: RwSignal<Vec<Table>>, again: Callback<()>) -> impl IntoView {
    let state = use_state();
    let Table { sheet, shape, heads, rows, .. } = table;
    let shape = StoredValue::new(shape);
    let now = Memo::new(move |_| tables.with(|all| all.get(at).map(|table| (table.roles.clone(), table.is_mapped))).unwrap_or_default());
    // `None`: as the columns are recognised. Nothing can be chosen before they are: a choice would bring the forgotten
    // ones back.
    let read_as = move |roles: Option<Vec<Role>>| {
        shape.with_value(|shape| {
            remember(shape, roles.as_deref());
            // At once, and not with the answer of the worker: the next choice builds on this one.
            tables.update(|all| {
                for table in all.iter_mut().filter(|table| table.shape == *shape) {
                    (table.roles, table.is_mapped) = (roles.clone().unwrap_or_default(), roles.is_some());
                }
            });
        });
        again.run(());
    };
    let choose = move |column: usize, role: Role| {
        let mut roles = now.get_untracked().0;
        if let Some(chosen) = roles.get_mut(column) {
            *chosen = role;
            read_as(Some(roles));
        }
    };
    let choice = move |(column, head): (usize, String)| {
        // What has no role of its own is left out.
        let role = move || {
            let role = now.with(|(roles, _)| roles.get(column).copied());
            role.filter(|role| Role::CHOICES.contains(role) || *role == Role::Code).unwrap_or(Role::Skip)
        };
        let option = move |of: Role| {
            view! { <option value=of.slug() selected=move || role() == of>{move || tables::role(state.language(), of)}</option> }
        };
        let roles = Role::CHOICES.into_iter().chain([Role::Code]);
        view! {
            <td>
                <select
                    id=format!("column-{at}-{column}")
                    aria-label=head
                    prop:value=move || role().slug()
                    disabled=move || now.with(|(roles, _)| roles.is_empty())
                    on:change=move |event| choose(column, Role::from_slug(&event_target_value(&event)))
                >
                    {roles.map(option).collect_view()}
                </select>
            </td>
        }
    };
    let cells = |cells: Vec<String>| cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
    let head = heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view();
    view! {
        <div class="table-box">
            <table class="columns-read">
                <caption>{sheet}</caption>
                <thead>
                    <tr>{head}</tr>
                    <tr>{heads.into_iter().enumerate().map(choice).collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| view! { <tr>{cells(row)}</tr> }).collect_view()}</tbody>
            </table>
        </div>
        <Show when=move || now.with(|(_, is_mapped)| *is_mapped)>
            <p>
                <button type="button" on:click=move |_| read_as(None)>{move || EntryTerm::ColumnsAsFound.in_language(state.language())}</button>
            </p>
        </Show>
    }
}
