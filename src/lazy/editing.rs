//! The part that reads files, changes the ledger and explains the page to newcomers.

use leptos::prelude::*;
use xianfeng_core::edit::Workspace;
use xianfeng_files::Problem;

use super::NotLoaded;
use crate::browser::storage;
use crate::components::tour_card;
use crate::seeds;
use crate::state::saved::{self, Saved};
use crate::state::{State, WayBack};

lazy! {
    in editing {
        /// Preloads the part.
        pub fn fetch_editing() -> () {}

        /// A card of the tour.
        pub fn tour_card(step: usize) -> AnyView { tour_card::view(step) }

        /// Unites what the journal holds with localStorage.
        pub fn unite(journaled: Vec<storage::Record>) -> () { saved::unite(journaled) }

        /// Everything saved for a workspace's plan, added to its ledger.
        pub fn load_saved(workspace: Workspace) -> (Workspace, Saved) {
            let mut workspace = workspace;
            let saved = saved::load(&mut workspace);
            (workspace, saved)
        }

        /// A plan with its published ledger, parsed from the texts of their files.
        pub fn read_plan(plan: String, ledger: Option<String>) -> Result<Workspace, Vec<Problem>> {
            seeds::workspace(&plan, ledger.as_deref())
        }

        /// Opens another workspace.
        pub fn take_workspace(state: State, workspace: Workspace) -> () { state.take_workspace(workspace) }

        /// Applies an item that another tab wrote.
        pub fn take_record(state: State, record: storage::Record) -> () { state.take_record(&record) }

        /// Undoes the last change.
        pub fn undo(state: State) -> () { state.undo() }

        /// Redoes the last undone change.
        pub fn redo(state: State) -> () { state.redo() }

        /// Undoes the change that a notice is about.
        pub fn go_back(state: State, way: WayBack) -> () { state.go_back(way) }
    }
}
