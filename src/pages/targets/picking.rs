//! The list for picking several targets, to name who answers for all of them at once.

use leptos::prelude::*;
use maud::html;

use super::list::{NothingFound, counted};
use super::selection;
use crate::browser::pinyin;
use crate::components::picking::{Tick, TickAll, use_picked};
use crate::markup::{target_rows, verdict_badge};
use crate::state::{Dialog, use_state};
use xianfeng_core::id::TargetId;
use xianfeng_core::plan::Language;
use xianfeng_text::DebtTerm;

/// The button that begins the picking and ends it.
#[component]
pub fn PickButton(is_picking: RwSignal<bool>) -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let press = move |_| {
        is_picking.update(|on| *on = !*on);
        picked.clear();
    };
    let text = move || if is_picking.get() { DebtTerm::SelectDone } else { DebtTerm::Select };
    view! {
        <button id="pick-several" aria-pressed=move || is_picking.get().to_string() on:click=press>
            {move || text().in_language(state.language())}
        </button>
    }
}

/// The targets that the filter leaves, each with a box.
#[component]
pub fn PickList() -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let t = move |term: DebtTerm| term.in_language(state.language());
    let found = Memo::new(move |_| {
        let (s, filter) = (state.now(), state.filter.get());
        selection::selected(&s, &filter, &pinyin::initial).iter().map(|target| target.id.clone()).collect::<Vec<_>>()
    });
    let is_empty = move || picked.count() == 0;
    let said = move || match (picked.count(), state.language()) {
        (0, _) => t(DebtTerm::NoneSelected).to_owned(),
        (count, Language::Zh) => format!("已选 {count} 项"),
        (count, Language::En) => format!("{count} selected"),
    };
    view! {
        <p id="count" role="status">{move || counted(&state.now(), found.with(Vec::len))}</p>
        <div class="pick-bar" class:picked=move || !is_empty()>
            <TickAll listed=found />
            <span role="status">{said}</span>
            <span class="buttons">
                <button
                    id="assign"
                    class="primary"
                    disabled=is_empty
                    on:click=move |_| state.open_dialog(Dialog::Assign { targets: picked.get().into_iter().collect() })
                >
                    {move || t(DebtTerm::Assign)}
                </button>
            </span>
        </div>
        <Show when=move || found.with(|all| !all.is_empty()) fallback=|| view! { <NothingFound /> }>
            <ul class="pick-list">
                <For each=move || found.get() key=TargetId::clone let(target)>
                    <Choice target />
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn Choice(target: TargetId) -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let name = {
        let id = target.clone();
        Signal::derive(move || state.now().plan().target(&id).map(|t| t.name.in_language(state.language()).to_owned()).unwrap_or_default())
    };
    let text = {
        let id = target.clone();
        move || {
            let s = state.now();
            let Some((target, assessment)) = s.plan().target(&id).zip(s.assessment(&id)) else { return String::new() };
            let bodies = target_rows::lead(&s, target).unwrap_or_else(|| DebtTerm::NoBody.in_language(s.language).to_owned());
            let areas = target_rows::areas(&s, target);
            html! {
                (target_rows::link(&s, target))
                span.sub { (verdict_badge::badge_of(&s, assessment)) " · " (bodies) @if !areas.is_empty() { " · " (areas) } }
            }
            .into_string()
        }
    };
    let is_picked = {
        let id = target.clone();
        move || picked.has(&id)
    };
    view! {
        <li class:picked=is_picked>
            <Tick target name />
            <div inner_html=text></div>
        </li>
    }
}
