//! The bar above the list: how many targets are picked, and what can be done with them.

use leptos::prelude::*;

use super::{Owed, calendar, rows};
use crate::browser::{clock, files, location};
use crate::components::picking::{TickAll, use_picked};
use crate::state::{Dialog, Notice, use_state};
use xianfeng_core::measure::set_of;
use xianfeng_core::plan::Language;
use xianfeng_files::icalendar;
use xianfeng_text::{DebtTerm, Term};

#[component]
pub fn PickBar() -> impl IntoView {
    let (state, owed, picked) = (use_state(), expect_context::<Owed>(), use_picked());
    let t = move |term: DebtTerm| term.in_language(state.language());
    let is_empty = move || picked.count() == 0;
    let said = move || {
        let (count, l) = (picked.count(), state.language());
        let bodies = owed.names.with(|names| {
            let of = owed.debts.get();
            let bodies = of.iter().filter(|debt| picked.has(&debt.target)).map(|debt| rows::body(names, debt).to_owned());
            set_of(bodies.filter(|body| !body.is_empty())).len()
        });
        match (count, bodies, l) {
            (0, ..) => t(DebtTerm::NoneSelected).to_owned(),
            (_, 0, Language::Zh) => format!("已选 {count} 项"),
            (_, _, Language::Zh) => format!("已选 {count} 项，涉及 {bodies} 个单位"),
            (_, 0, Language::En) => format!("{count} selected"),
            (_, 1, Language::En) => format!("{count} selected, 1 office"),
            (_, _, Language::En) => format!("{count} selected, {bodies} offices"),
        }
    };
    let save_calendar = move |_| {
        let s = state.snapshot.get_untracked();
        let chosen: Vec<_> = match is_empty() {
            true => owed.rows.get_untracked(),
            false => owed.debts.get_untracked().iter().filter(|debt| picked.has(&debt.target)).cloned().collect(),
        };
        let body = state.filter.with_untracked(|filter| filter.body.clone());
        let events = calendar::events(&s, &chosen, body.as_deref(), &|address| location::absolute(address));
        let name = format!("{} {}", s.plan().title.in_language(s.language), s.t(Term::Debts));
        let text = icalendar::write(&name, clock::today(), &events);
        files::save(&format!("{}-owed-{}.ics", s.plan().id, clock::today()), "text/calendar;charset=utf-8", &text);
        state.say(Notice::done(Term::DidExport));
    };
    view! {
        <div class="pick-bar" class:picked=move || !is_empty()>
            <TickAll listed=owed.listed() />
            <span role="status">{said}</span>
            <Show when=move || !is_empty() fallback=|| ()>
                <button class="plain" id="pick-none" on:click=move |_| picked.clear()>{move || t(DebtTerm::ClearSelection)}</button>
            </Show>
            <span class="buttons">
                <button
                    id="assign"
                    disabled=is_empty
                    on:click=move |_| state.open_dialog(Dialog::Assign { targets: picked.get().into_iter().collect() })
                >
                    {move || t(DebtTerm::Assign)}
                </button>
                <button id="calendar" title=move || t(DebtTerm::CalendarHint) on:click=save_calendar>{move || t(DebtTerm::CalendarFile)}</button>
                <button id="write-reminders" class="primary" disabled=is_empty on:click=move |_| owed.is_writing.set(true)>
                    {move || t(DebtTerm::WriteReminder)}
                </button>
            </span>
        </div>
    }
}
