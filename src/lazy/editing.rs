//! The part that reads files, changes the ledger and explains the page to newcomers.

use std::sync::Arc;

use leptos::prelude::*;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Ledger;
use xianfeng_files::Problem;

use super::NotLoaded;
use crate::browser::storage;
use crate::components::tour_card;
use crate::seeds;
use crate::state::{Begun, State, WayBack, saved};

lazy! {
    in editing {
        /// Preloads the part.
        pub fn fetch_editing() -> () {}

        /// Renders a card of the tour.
        pub fn tour_card() -> fn(usize) -> AnyView { tour_card::view }

        /// Unites what the journal holds with localStorage.
        pub fn unite(journaled: Vec<storage::Record>) -> () { saved::unite(journaled) }

        /// Everything saved for a workspace's plan, added to its ledger.
        pub fn load_saved(workspace: Workspace) -> Begun {
            let mut workspace = workspace;
            let saved = saved::load(&mut workspace);
            let history = saved::history(&workspace);
            Begun { workspace, saved, history }
        }

        /// A plan with its published ledger, parsed from the texts of their files.
        pub fn read_plan(plan: String, ledger: Option<String>) -> Result<Workspace, Vec<Problem>> {
            seeds::workspace(&plan, ledger.as_deref())
        }

        /// A plan of the person's own, with those published figures that fit it.
        pub fn own_plan(plan: String, published: Arc<Ledger>) -> Result<Workspace, Vec<Problem>> {
            seeds::workspace(&plan, None).map(|own| {
                let fitting = xianfeng_files::ledger::fitting(&published, &own.plan);
                Workspace::new(own.plan, fitting)
            })
        }

        /// Opens another workspace.
        pub fn take_workspace(state: State, workspace: Workspace) -> () { state.take_workspace(workspace) }

        /// Applies an item that another tab wrote or removed.
        pub fn follow_tab(state: State, key: String, text: Option<String>) -> () { state.follow_tab(key, text) }

        /// Undoes the last change.
        pub fn undo(state: State) -> () { state.undo() }

        /// Redoes the last undone change.
        pub fn redo(state: State) -> () { state.redo() }

        /// Undoes the change that a notice is about.
        pub fn go_back(state: State, way: WayBack) -> () { state.go_back(way) }
    }
}
