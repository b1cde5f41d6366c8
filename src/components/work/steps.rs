//! The buttons of the work on a target. What hinders the next step stands beside its button.

use leptos::html;
use leptos::prelude::*;

use crate::snapshot::Snapshot;
use crate::state::{Dialog, WorkKind, use_state};
use xianfeng_core::assess::Verdict;
use xianfeng_core::edit::{Hindrance, step};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::ClaimStatus;
use xianfeng_text::{Term, WorkTerm, colon, work};

/// The next step of a claim as the page offers it.
#[derive(Clone, Debug, PartialEq)]
struct Next {
    status: ClaimStatus,
    hindrances: Vec<Hindrance>,
    /// The target is closed: nothing comes next.
    is_over: bool,
    /// The step closes a target that is not met.
    closes_unmet: bool,
    can_be_sent_back: bool,
    is_looking_back: bool,
}

impl Next {
    fn of(s: &Snapshot, target: &TargetId) -> Self {
        let day = s.work_day();
        let reached = s.ledger_view.claim_status(target, day);
        let after = reached.unwrap_or(ClaimStatus::SentBack);
        let next = ClaimStatus::ALL.into_iter().find(|status| *status > after);
        let status = next.unwrap_or(ClaimStatus::Closed);
        let is_met = s.assessment(target).is_some_and(|a| a.verdict == Verdict::Met);
        Self {
            status,
            hindrances: if next.is_some() { step::hindrances(&s.ledger_view, target, status, day) } else { Vec::new() },
            is_over: next.is_none(),
            closes_unmet: next == Some(ClaimStatus::Closed) && !is_met,
            can_be_sent_back: reached >= Some(ClaimStatus::Reported) && !s.is_replay(),
            is_looking_back: s.is_replay(),
        }
    }

    fn is_barred(&self) -> bool {
        self.is_over || self.is_looking_back || !self.hindrances.is_empty()
    }

    /// Everything that bears on the next step, as sentences.
    fn said(&self, s: &Snapshot) -> String {
        let l = s.language;
        if self.is_looking_back {
            return WorkTerm::LookingBack.in_language(l).to_owned();
        }
        if self.is_over {
            return WorkTerm::Closed.in_language(l).to_owned();
        }
        if self.hindrances.is_empty() {
            return if self.closes_unmet { WorkTerm::ClosesUnmet.in_language(l).to_owned() } else { String::new() };
        }
        let all: Vec<&str> = self.hindrances.iter().map(|hindrance| work::hindrance(l, *hindrance)).collect();
        let needs = WorkTerm::Needs.in_language(l);
        format!("{needs}{}{}{}", work::take_step(l, self.status).to_lowercase(), colon(l), all.join(" "))
    }
}

#[component]
pub fn Steps(target: TargetId, first_button: NodeRef<html::Button>) -> impl IntoView {
    let state = use_state();
    let next = {
        let target = target.clone();
        Memo::new(move |_| Next::of(&state.now(), &target))
    };
    let is_adjustable = {
        let target = target.clone();
        Memo::new(move |_| state.now().plan().target(&target).is_some_and(|t| t.kind.bound().is_some()))
    };
    let open = {
        let target = target.clone();
        move |kind: WorkKind| {
            let target = target.clone();
            move |_| state.open_dialog(Dialog::Work { target: target.clone(), kind })
        }
    };
    // Stays on the page and can be reached while it is barred: the reason is read with it.
    let take = move |_| {
        let next = next.get_untracked();
        if !next.is_barred() {
            state.open_dialog(Dialog::Work { target: target.clone(), kind: WorkKind::Step(next.status) });
        }
    };
    let is_first = move |hindrance: Hindrance| move || next.with(|next| next.hindrances.first() == Some(&hindrance));
    let said = Memo::new(move |_| next.with(|next| next.said(&state.now())));
    let looks_back = move || next.with(|next| next.is_looking_back);
    let word = move |term: WorkTerm| move || term.in_language(state.language());
    view! {
        <p id="work-needs" class="needs" hidden=move || said.with(String::is_empty)>{move || said.get()}</p>
        <p class="buttons">
            <button
                id="work-next"
                class:primary=move || !next.with(Next::is_barred)
                aria-disabled=move || next.with(|next| next.is_barred().then_some("true"))
                aria-describedby="work-needs"
                on:click=take
            >
                {move || next.with(|next| work::take_step(state.language(), next.status))}
            </button>
            <button
                id="work-back"
                hidden=move || !next.with(|next| next.can_be_sent_back)
                on:click=open(WorkKind::Step(ClaimStatus::SentBack))
            >
                {move || work::take_step(state.language(), ClaimStatus::SentBack)}
            </button>
            <button
                id="work-assignment"
                class:primary=is_first(Hindrance::NoUnit)
                disabled=looks_back
                node_ref=first_button
                on:click=open(WorkKind::Assignment)
            >
                {move || state.t(Term::AddAssignment)}
            </button>
            <button
                id="work-evidence"
                class:primary=is_first(Hindrance::NoEvidence)
                disabled=looks_back
                on:click=open(WorkKind::Evidence)
            >
                {move || state.t(Term::AddEvidence)}
            </button>
            <button id="work-situation" disabled=looks_back on:click=open(WorkKind::Situation)>
                {word(WorkTerm::AddSituation)}
            </button>
            <button id="work-note" disabled=looks_back on:click=open(WorkKind::Note)>{move || state.t(Term::AddNote)}</button>
            <button
                id="work-adjustment"
                hidden=move || !is_adjustable.get()
                disabled=looks_back
                on:click=open(WorkKind::Adjustment)
            >
                {move || state.t(Term::AddAdjustment)}
            </button>
        </p>
    }
}
