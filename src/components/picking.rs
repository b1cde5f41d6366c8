//! Targets that are picked to do something with all of them. The choice stays while the list is narrowed.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::state::use_state;
use xianfeng_core::id::TargetId;
use xianfeng_text::{DebtTerm, pick};

/// The picked targets, in the context of a page.
#[derive(Clone, Copy)]
pub struct Picked(RwSignal<BTreeSet<TargetId>>);

impl Picked {
    /// Nothing is picked; [`use_picked`] finds it in the components below.
    pub fn provide() -> Self {
        let picked = Self(RwSignal::new(BTreeSet::new()));
        provide_context(picked);
        picked
    }

    pub fn get(self) -> BTreeSet<TargetId> {
        self.0.get()
    }

    pub fn count(self) -> usize {
        self.0.with(BTreeSet::len)
    }

    pub fn has(self, target: &TargetId) -> bool {
        self.0.with(|all| all.contains(target))
    }

    pub fn clear(self) {
        self.0.update(BTreeSet::clear);
    }

    /// Picks targets, or drops them.
    pub fn set(self, targets: impl IntoIterator<Item = TargetId>, picked: bool) {
        self.0.update(|all| {
            for target in targets {
                if picked {
                    all.insert(target);
                } else {
                    all.remove(&target);
                }
            }
        });
    }
}

pub fn use_picked() -> Picked {
    expect_context()
}

/// The box that picks a target.
#[component]
pub fn Tick(target: TargetId, #[prop(into)] name: Signal<String>) -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let is_picked = {
        let target = target.clone();
        move || picked.has(&target)
    };
    let label = move || format!("{}{}", pick(state.language(), "选择 ", "Select "), name.get());
    view! {
        <label class="tick">
            <span class="hidden">{label}</span>
            <input
                type="checkbox"
                prop:checked=is_picked
                on:change=move |event| picked.set([target.clone()], event_target_checked(&event))
            />
        </label>
    }
}

/// The box that picks everything that is listed.
#[component]
pub fn TickAll(#[prop(into)] listed: Signal<Vec<TargetId>>) -> impl IntoView {
    let (state, picked) = (use_state(), use_picked());
    let is_whole = move || listed.with(|all| !all.is_empty() && all.iter().all(|id| picked.has(id)));
    view! {
        <label class="tick-all">
            <input
                id="pick-all"
                type="checkbox"
                prop:checked=is_whole
                on:change=move |event| picked.set(listed.get_untracked(), event_target_checked(&event))
            />
            {move || DebtTerm::SelectAll.in_language(state.language())}
        </label>
    }
}
