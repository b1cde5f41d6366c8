//! A slider over the days on which something became known; its last position is today.

use leptos::prelude::*;

use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::ledger::AsOfBasis;
use xianfeng_core::measure::Date;
use xianfeng_text::Term;

#[component]
pub fn Replay() -> impl IntoView {
    let state = use_state();
    let on_move = move |event| {
        let s = state.snapshot.get_untracked();
        let day = event_target_value(&event).parse().ok().and_then(|step: usize| days(&s).get(step).copied());
        state.replay(day);
    };
    let basis = move |_| {
        state.set_view(|v| {
            v.basis = match v.basis {
                AsOfBasis::Publication => AsOfBasis::Recording,
                AsOfBasis::Recording => AsOfBasis::Publication,
            }
        });
    };
    move || {
        let s = state.now();
        let days = days(&s);
        let step = step(&s, &days).to_string();
        view! {
            <div class="replay" role="group" aria-label=s.t(Term::Replay)>
                <label class="slider" title=s.t(Term::ReplayHint)>
                    <span>{s.t(Term::Replay)}</span>
                    <input
                        id="replay-day"
                        type="range"
                        min="0"
                        max=days.len().to_string()
                        step="1"
                        aria-label=s.t(Term::ReplayHint)
                        aria-valuetext=xianfeng_text::day(s.language, s.as_of)
                        value=step.clone()
                        prop:value=step
                        on:input=on_move
                    />
                </label>
                <label title=s.t(Term::AuditHint)>
                    <input id="audit" type="checkbox" checked=s.is_audit() prop:checked=s.is_audit() on:change=basis />
                    <span>{s.t(Term::Audit)}</span>
                </label>
            </div>
        }
    }
}

/// The days of the slider, in ascending order.
pub fn days(s: &Snapshot) -> Vec<Date> {
    s.days().into_iter().filter(|d| *d < s.today).collect()
}

/// The slider position of the as-of date.
fn step(s: &Snapshot, days: &[Date]) -> usize {
    if s.is_replay() { days.iter().rposition(|d| *d <= s.as_of).unwrap_or(0) } else { days.len() }
}
