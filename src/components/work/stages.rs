//! The work on a target as a line of states, each with who and when.

use leptos::prelude::*;
use maud::{Markup, html};

use super::log::minute;
use crate::components::Text;
use crate::markup::observations;
use crate::snapshot::Snapshot;
use crate::state::use_state;
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::{ClaimStatus, Entry, Item, WorkStage};
use xianfeng_text::{WorkTerm, colon, work};

/// The states that follow each other; what was sent back is in hand again.
const LINE: [WorkStage; 5] = [WorkStage::Unassigned, WorkStage::InHand, WorkStage::Reported, WorkStage::Verified, WorkStage::Closed];

#[component]
pub fn Stages(target: TargetId) -> impl IntoView {
    let state = use_state();
    view! { <Text markup=move || line(&state.now(), &target) /> }
}

fn line(s: &Snapshot, target: &TargetId) -> Markup {
    let (l, day) = (s.language, s.work_day());
    let stage = s.plan().target(target).map_or(WorkStage::Unassigned, |target| s.ledger_view.stage(s.plan(), target, day));
    let shown = if stage == WorkStage::SentBack { WorkStage::InHand } else { stage };
    let claim = s.ledger_view.claim(target, day);
    let sent_back = claim.step.filter(|_| claim.status == Some(ClaimStatus::SentBack));
    let assigned = s.ledger_view.work_by(target, day).rfind(|item| matches!(item.entry, Entry::Assignment(_)));
    let closing = claim.step.filter(|_| claim.status == Some(ClaimStatus::Closed));
    let by = |of: WorkStage| match of {
        WorkStage::Unassigned | WorkStage::SentBack => None,
        WorkStage::InHand => assigned,
        WorkStage::Reported => claim.report,
        WorkStage::Verified => claim.verification,
        WorkStage::Closed => closing,
    };
    html! {
        ol.stages aria-label=(WorkTerm::Stages.in_language(l)) {
            @for of in LINE {
                li.done[of < shown] aria-current=[(of == shown).then_some("step")] {
                    b id=[(of == shown).then_some("work-stage")] { (work::stage(l, of)) }
                    @if let Some(item) = by(of).filter(|_| of <= shown) { (who(s, item)) }
                }
            }
        }
        @if let Some(item) = sent_back {
            p.needs {
                b { (work::stage(l, WorkStage::SentBack)) }
                @if let Entry::Step(step) = &item.entry { (colon(l)) (step.why) }
                " " (who(s, item))
            }
        }
    }
}

/// Who took a step, or the unit that was named, and when.
fn who(s: &Snapshot, item: &Item) -> Markup {
    let name = match &item.entry {
        Entry::Assignment(a) if a.lead.is_empty() => a.responsible.as_str(),
        Entry::Assignment(a) => a.lead.as_str(),
        _ => observations::author_name(s, &item.author),
    };
    html! { span.sub { (name) } " " span.sub { (minute(s, item)) } }
}
