//! The copies of the work that this browser keeps, and the way back to one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::backups;
use crate::browser::storage::{self, Record};
use crate::incoming::backup;
use crate::state::backups::{day_of, prefix};
use crate::state::{Dialog, saved, use_state};
use xianfeng_text::conflict_terms::backups as said;
use xianfeng_text::{ConflictTerm, day};

#[component]
pub fn Backups() -> impl IntoView {
    let state = use_state();
    let found = RwSignal::new(Vec::<Record>::new());
    Effect::new(move |_| {
        state.backups.get();
        let plan = state.now().plan().id.clone();
        spawn_local(async move {
            let mut all = backups::read(&prefix(plan.as_str())).await;
            // The latest first.
            all.sort_by(|a, b| b.key.cmp(&a.key));
            let _ = found.try_set(all);
        });
    });
    let word = move |term: ConflictTerm| term.in_language(state.language());
    let kept = move || {
        let (all, s) = (found.get(), state.now());
        let l = s.language;
        if all.is_empty() {
            return view! { <p class="empty">{word(ConflictTerm::NoBackups)}</p> }.into_any();
        }
        let bytes = all.iter().map(|record| record.text.len()).sum();
        let records = storage::records(&saved::prefix(s.plan().id.as_str())).iter().map(|record| record.text.len()).sum();
        let count = all.len();
        let lines = all.into_iter().filter_map(|record| {
            let of = day(l, day_of(&record.key)?);
            let label = format!("{} {of}", word(ConflictTerm::ShowBackup));
            let size = record.text.len().div_ceil(1000);
            let title = format!("{} {of}", word(ConflictTerm::Backups));
            let open = move |_| {
                let incoming = backup(&state.snapshot.get_untracked(), title.clone(), &record.text);
                state.open_dialog(Dialog::Import(Arc::new(incoming)));
            };
            Some(view! {
                <li>
                    {of} " " <span class="quiet num">{size} " kB"</span> " "
                    <button class="plain" aria-label=label on:click=open>{word(ConflictTerm::ShowBackup)}</button>
                </li>
            })
        });
        view! {
            <p>{said(l, count, bytes, records)}</p>
            <ul class="plain-list">{lines.collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <section id="backups">
            <h2>{move || word(ConflictTerm::Backups)}</h2>
            <p class="lead">{move || word(ConflictTerm::BackupsText)}</p>
            {kept}
        </section>
    }
}
