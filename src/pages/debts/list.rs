//! The list of what is owed, by body or by age.

use leptos::prelude::*;
use maud::html;

use super::{Owed, rows};
use crate::components::picking::{Tick, use_picked};
use crate::markup::{target_rows, target_summary};
use crate::route::Order;
use crate::snapshot::Snapshot;
use crate::state::{Dialog, use_state};
use xianfeng_core::assess::debt::{self, Debt};
use xianfeng_core::id::TargetId;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::reminders::{lateness, owed_report};
use xianfeng_text::{DebtTerm, Term};

/// Rows with one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Section {
    /// The body; `None`: the list is not divided.
    body: Option<String>,
    rows: Vec<Debt>,
}

#[component]
pub fn DebtList() -> impl IntoView {
    let (state, owed) = (use_state(), expect_context::<Owed>());
    let sections = Memo::new(move |_| {
        let is_flat = state.filter.with(|filter| filter.order == Order::Due);
        owed.rows.with(|rows| owed.names.with(|names| sections(rows, is_flat, |debt| rows::body(names, debt).to_owned())))
    });
    let t = move |term: DebtTerm| term.in_language(state.language());
    let is_empty = Memo::new(move |_| sections.with(Vec::is_empty));
    let bodies = move || sections.with(|all| all.iter().map(|section| section.body.clone()).collect::<Vec<_>>());
    view! {
        <Show when=move || !is_empty.get() fallback=move || view! { <p class="empty">{t(DebtTerm::NoneHere)}</p> }>
            <table class="owed">
                <caption class="hidden">{move || state.t(Term::Debts)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{move || state.t(Term::Promise)}</th>
                        <th scope="col" class="num">{move || state.t(Term::Wanted)}</th>
                        <th scope="col">{move || t(DebtTerm::WhatIsOwed)}</th>
                        <th scope="col">{move || t(DebtTerm::SinceWhen)}</th>
                        <th scope="col">{move || t(DebtTerm::DaysLate)}</th>
                        <th scope="col">{move || t(DebtTerm::LastReminder)}</th>
                        <td></td>
                    </tr>
                </thead>
                <For each=bodies key=Option::clone let(body)>
                    <Rows sections body />
                </For>
            </table>
        </Show>
    }
}

fn sections(rows: &[Debt], is_flat: bool, body: impl Fn(&Debt) -> String) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for row in rows {
        let body = (!is_flat).then(|| body(row));
        match sections.iter_mut().find(|section| section.body == body) {
            Some(section) => section.rows.push(row.clone()),
            None => sections.push(Section { body, rows: vec![row.clone()] }),
        }
    }
    sections
}

#[component]
fn Rows(sections: Memo<Vec<Section>>, body: Option<String>) -> impl IntoView {
    let state = use_state();
    let rows = {
        let body = body.clone();
        Memo::new(move |_| sections.with(|all| all.iter().find(|section| section.body == body).map(|s| s.rows.clone()).unwrap_or_default()))
    };
    let heading = body.clone().map(|body| {
        let count = move || match (rows.with(Vec::len), state.language()) {
            (n, Language::Zh) => format!("{n} 项"),
            (n, Language::En) => n.to_string(),
        };
        let name = move || if body.is_empty() { DebtTerm::NoBody.in_language(state.language()).to_owned() } else { body.clone() };
        view! {
            <tr class="section-row">
                <th colspan="8" scope="rowgroup">{name} " " <small>{count}</small></th>
            </tr>
        }
    });
    view! {
        <tbody>
            {heading}
            <For each=move || rows.get() key=key let(debt)>
                <Row debt is_flat=body.is_none() />
            </For>
        </tbody>
    }
}

/// One row a target and a sort of debt; another day or period is another row, since a row keeps what it says.
fn key(debt: &Debt) -> (TargetId, u8, Option<Date>, Option<(Date, Date)>) {
    let sort = match debt.owed {
        debt::Owed::Evidence => 0,
        debt::Owed::Overdue(_) => 1,
        debt::Owed::Report(_) => 2,
        debt::Owed::Update(_) => 3,
        debt::Owed::Enough(_) => 4,
    };
    (debt.target.clone(), sort, debt.owed.since(), debt.period.map(|period| (period.start(), period.end())))
}

#[component]
fn Row(debt: Debt, is_flat: bool) -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let plan = state.workspace();
    let target = plan.plan.target(&debt.target).cloned()?;
    let name = {
        let target = target.clone();
        Signal::derive(move || target.name.in_language(state.language()).to_owned())
    };
    let is_picked = {
        let id = debt.target.clone();
        move || picked.has(&id)
    };
    let id = debt.target.clone();
    let record = target.indicator.clone().map(|indicator| {
        let open = move |_| state.open_dialog(Dialog::Observation { indicator: indicator.clone(), subject: None });
        let label = move || format!("{} {}", DebtTerm::Report.in_language(state.language()), name.get());
        view! { <button class="plain" aria-label=label on:click=open>{move || DebtTerm::Report.in_language(state.language())}</button> }
    });
    let cells = move || {
        let s = state.now();
        let t = |term: DebtTerm| term.in_language(s.language);
        let late = rows::days_late(&s, &debt).map(|days| lateness(s.language, days)).unwrap_or_default();
        let reminded = s.ledger_view.reminded(&debt.target, s.as_of).map(|day| xianfeng_text::day(s.language, day));
        view! {
            <th scope="row" inner_html=head(&s, &target, is_flat)></th>
            <td class="num wanted">{target_summary::target_value(&s, &target)}</td>
            <td class="what">{owed_report(s.language, debt.owed, debt.period)}</td>
            <td class="since">{debt.owed.since().map(|day| xianfeng_text::day(s.language, day))}</td>
            <td class="late" data-label=t(DebtTerm::DaysLate)>{late}</td>
            <td class="reminded quiet" data-label=t(DebtTerm::LastReminder)>{reminded}</td>
        }
    };
    Some(view! {
        <tr class:picked=is_picked>
            <td class="tick-cell"><Tick target=id name /></td>
            {cells}
            <td class="actions">{record}</td>
        </tr>
    })
}

/// The name, the areas, and the bodies where no heading says them.
fn head(s: &Snapshot, target: &Target, is_flat: bool) -> String {
    let bodies = s.bodies(target);
    let first = if bodies.is_empty() { DebtTerm::NoBody.in_language(s.language) } else { bodies.first() };
    let mut sub = vec![target_rows::areas(s, target)];
    if is_flat {
        sub.push(first.to_owned());
    }
    sub.retain(|text| !text.is_empty());
    html! { (target_rows::link(s, target)) @if !sub.is_empty() { span.sub { (sub.join(" · ")) } } }.into_string()
}
