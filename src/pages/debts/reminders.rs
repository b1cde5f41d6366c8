//! The texts of reminders: one for each body, to be changed, copied and noted in the ledger.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::calendar::DAYS_TO_REPLY;
use super::{Owed, rows};
use crate::browser::{clipboard, focus};
use crate::components::picking::use_picked;
use crate::markup::target_summary;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::assess::debt::Debt;
use xianfeng_core::edit::Command;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{Entry, Record, Reminder as ReminderEntry, Work};
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::{add_days, date};
use xianfeng_text::DebtTerm;
use xianfeng_text::reminders::{Item, Reminder, Tone, text};

/// A reminder of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Letter {
    body: String,
    targets: Vec<TargetId>,
    text: String,
}

#[component]
pub fn Reminders() -> impl IntoView {
    let (owed, picked) = (expect_context::<Owed>(), use_picked());
    view! { <Show when=move || owed.is_writing.get() && picked.count() != 0 fallback=|| ()><Writing /></Show> }
}

#[component]
fn Writing() -> impl IntoView {
    let (state, owed, picked) = (use_state(), expect_context::<Owed>(), use_picked());
    let t = move |term: DebtTerm| term.in_language(state.language());
    let tone = RwSignal::new(Tone::default());
    let today = state.snapshot.with_untracked(|s| s.today);
    let reply_by = RwSignal::new(add_days(today, DAYS_TO_REPLY).to_string());
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| {
        let element = (*heading).clone();
        focus::when_connected(&element, move || focus::enter(&heading));
    });
    let letters = Memo::new(move |_| {
        let (s, debts, picked) = (state.now(), owed.debts.get(), picked.get());
        let chosen = debts.iter().filter(|debt| picked.contains(&debt.target));
        let reply_by = reply_by.with(|text| date(text)).unwrap_or_else(|| add_days(s.today, DAYS_TO_REPLY));
        owed.names.with(|names| letters(&s, chosen, tone.get(), reply_by, |debt| rows::body(names, debt).to_owned()))
    });
    let note = move |_| {
        let on = state.snapshot.with_untracked(|s| s.today);
        let record = |letter: &Letter, target: &TargetId| -> Record {
            Work { target: target.clone(), entry: Entry::Reminder(ReminderEntry { to: letter.body.clone(), on }) }.into()
        };
        let records = letters.with_untracked(|all| all.iter().flat_map(|l| l.targets.iter().map(|id| record(l, id))).collect());
        state.dispatch(Command::RecordAll(records));
    };
    let tones = [(Tone::Message, DebtTerm::ToneMessage, "tone-message"), (Tone::Letter, DebtTerm::ToneLetter, "tone-letter")];
    let tones = tones.map(|(choice, term, id)| {
        view! {
            <button id=id type="button" aria-pressed=move || (tone.get() == choice).to_string() on:click=move |_| tone.set(choice)>
                {move || t(term)}
            </button>
        }
    });
    view! {
        <section class="reminders">
            <h2 tabindex="-1" node_ref=heading>{move || t(DebtTerm::ReminderText)}</h2>
            <div class="reminder-tools">
                <span class="buttons" role="group" aria-label=move || t(DebtTerm::Tone)>{tones.into_iter().collect_view()}</span>
                <label>
                    <span>{move || t(DebtTerm::ReplyBy)}</span>
                    " "
                    <input id="reply-by" type="date" prop:value=move || reply_by.get() on:change=move |event| reply_by.set(event_target_value(&event)) />
                </label>
                <button id="mark-reminded" on:click=note>{move || t(DebtTerm::MarkReminded)}</button>
                <button class="plain" on:click=move |_| owed.is_writing.set(false)>{move || state.t(xianfeng_text::Term::Close)}</button>
            </div>
            <For each=move || letters.get() key=|letter| (letter.body.clone(), letter.text.clone()) let(letter)>
                <LetterText letter />
            </For>
        </section>
    }
}

/// One reminder for each body, with what each of its targets owes.
fn letters<'a>(
    s: &Snapshot,
    debts: impl Iterator<Item = &'a Debt>,
    tone: Tone,
    reply_by: Date,
    body: impl Fn(&Debt) -> String,
) -> Vec<Letter> {
    let mut by_body: Vec<(String, Vec<&Debt>)> = Vec::new();
    for debt in debts {
        let body = body(debt);
        match by_body.iter_mut().find(|(known, _)| *known == body) {
            Some((_, all)) => all.push(debt),
            None => by_body.push((body, vec![debt])),
        }
    }
    let item = |debt: &&Debt| {
        let target = s.plan().target(&debt.target)?;
        let (name, wanted) = (target.name.in_language(s.language).to_owned(), target_summary::target_value(s, target));
        Some(Item { target: name, wanted, owed: debt.owed, period: debt.period })
    };
    let letter = |(body, debts): (String, Vec<&Debt>)| {
        let items = debts.iter().filter_map(item).collect();
        let reminder = Reminder { plan: s.plan().title.in_language(s.language), body: &body, items, reply_by, as_of: s.as_of };
        let text = text(s.language, tone, &reminder);
        let mut targets: Vec<TargetId> = debts.iter().map(|debt| debt.target.clone()).collect();
        targets.dedup();
        Letter { body, targets, text }
    };
    by_body.into_iter().map(letter).collect()
}

/// The text for one body, to be changed and copied.
#[component]
fn LetterText(letter: Letter) -> impl IntoView {
    let state = use_state();
    let t = move |term: DebtTerm| term.in_language(state.language());
    let (field, spare) = (NodeRef::<html::Textarea>::new(), NodeRef::<html::Textarea>::new());
    let said = RwSignal::new(None::<DebtTerm>);
    let copy = move |_| {
        let (Some(field), Some(spare)) = (field.get_untracked(), spare.get_untracked()) else { return };
        spawn_local(async move {
            let is_copied = clipboard::copied(&field.value(), &spare).await;
            let _ = said.try_set(Some(if is_copied { DebtTerm::Copied } else { DebtTerm::SelectedToCopy }));
        });
    };
    let body = letter.body.clone();
    let name = move || if body.is_empty() { t(DebtTerm::NoBody).to_owned() } else { body.clone() };
    let lines = letter.text.lines().count().clamp(4, 16) + 1;
    view! {
        <div class="reminder">
            <label>
                <span>{name}</span>
                <textarea node_ref=field rows=lines.to_string()>{letter.text.clone()}</textarea>
            </label>
            <textarea class="spare" hidden readonly aria-hidden="true" tabindex="-1" node_ref=spare></textarea>
            <button class="primary" on:click=copy>{move || t(DebtTerm::Copy)}</button>
            " "
            <output>{move || said.get().map(t)}</output>
        </div>
    }
}
