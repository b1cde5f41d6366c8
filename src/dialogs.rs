//! The dialogs, one component per file.

mod observation;
mod observation_doubts;
pub mod observation_draft;
pub mod observation_reading;
mod work;
mod work_form;
mod import;
pub mod search;
mod shortcuts;

use leptos::prelude::*;

use crate::state::{Dialog, use_state};

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
        Dialog::Import(incoming) => view! { <import::Import incoming /> }.into_any(),
        Dialog::Search => view! { <search::Search /> }.into_any(),
        Dialog::Shortcuts => view! { <shortcuts::Shortcuts /> }.into_any(),
    }
}
