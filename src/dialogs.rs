//! The dialogs, one component per file.

mod assign;
mod observation;
mod observation_doubts;
pub mod observation_draft;
mod observation_form;
mod observation_period;
pub mod observation_reading;
mod observation_source;
mod observation_value;
mod work;
mod work_form;
mod clear;
mod import;
mod pass;
mod propose;
mod refusal;
pub mod search;
mod shortcuts;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::incoming::{Content, Incoming, incoming};
use crate::state::{Arrival, Dialog, State, use_state};

/// Offers a picked or dropped file: what it would change, or why it is refused.
pub fn offer(state: State, name: String, bytes: Option<&[u8]>) {
    let incoming = incoming(&state.snapshot.get_untracked(), name, bytes, xianfeng_reader::gb18030);
    preview(state, incoming);
}

/// A file may arrive late, over a form that was opened and filled in meanwhile.
fn preview(state: State, incoming: Incoming) {
    if state.dialog.with_untracked(|dialog| matches!(dialog, Dialog::None)) || state.may_leave() {
        state.open_dialog(Dialog::Import(Arc::new(incoming)));
    }
}

/// Opens a file that was picked as a plan; anything but a plan without a warning is offered first, and a plan whose id
/// is taken.
pub fn open(state: State, name: String, bytes: Option<&[u8]>) {
    let incoming = incoming(&state.snapshot.get_untracked(), name, bytes, xianfeng_reader::gb18030);
    match &incoming.read {
        Ok(Content::Plan(plan)) if incoming.warnings.is_empty() => {
            let plan = plan.clone();
            spawn_local(async move {
                match Arrival::of(&plan).await {
                    Arrival::New => drop(state.open_plan(&plan)),
                    Arrival::Same => state.show_plan(&plan),
                    Arrival::Taken(_) => preview(state, incoming),
                }
            });
        }
        _ => preview(state, incoming),
    }
}

/// The open dialog.
pub fn view(dialog: Dialog) -> AnyView {
    let workspace = use_state().workspace();
    match dialog {
        Dialog::None => ().into_any(),
        Dialog::Observation { indicator, subject } => {
            let indicator = workspace.plan.indicators.get(&indicator).cloned();
            indicator.map(|indicator| view! { <observation::ObservationDialog indicator subject /> }).into_any()
        }
        Dialog::Work { target, kind } => {
            let target = workspace.plan.target(&target).cloned();
            target.map(|target| view! { <work::WorkDialog target kind /> }).into_any()
        }
        Dialog::Assign { targets } => view! { <assign::Assign targets /> }.into_any(),
        Dialog::Pass(passing) => view! { <pass::Pass passing /> }.into_any(),
        Dialog::Propose(doubted) => view! { <propose::Propose doubted /> }.into_any(),
        Dialog::Import(incoming) => view! { <import::Import incoming /> }.into_any(),
        Dialog::Clear => view! { <clear::ClearDialog /> }.into_any(),
        Dialog::Search => view! { <search::Search /> }.into_any(),
        Dialog::Shortcuts => view! { <shortcuts::Shortcuts /> }.into_any(),
    }
}
