//! The parts of the program that load after the first screen.
//!
//! `cargo xtask build` splits the program here (feature `split`): code reached only through these functions goes
//! into separate files that share the program's memory. Without the feature (`trunk serve`, the host)
//! they are plain functions. The rest of the program has no split points.

// The macro for a lazy part takes the body of its function as an argument.
#![allow(unused_braces)]

use std::rc::Rc;

use leptos::prelude::*;
use xianfeng_core::edit::{Command, Workspace};
use xianfeng_files::Problem;
use xianfeng_text::Term;

use crate::browser::parts::Fault;
use crate::browser::storage;
use crate::drawing::Pen;
use crate::route::Page;
use crate::state::saved::{self, Saved};
use crate::state::{Dialog, State, WayBack};
use crate::{dialogs, drawing, pages, seeds};

/// A part that failed to load, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded(Fault);

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self(crate::browser::parts::last_fault())
    }
}

impl NotLoaded {
    /// The text for the reason.
    pub fn term(self) -> Term {
        match self.0 {
            Fault::Network => Term::PageMissing,
            Fault::Host(_) => Term::PageRefused,
            Fault::Content => Term::PageOfAnotherBuild,
        }
    }

    /// The HTTP status of a refusal in brackets, or nothing.
    pub fn status(self) -> String {
        match self.0 {
            Fault::Host(status) => format!(" (HTTP {status})"),
            Fault::Network | Fault::Content => String::new(),
        }
    }
}

macro_rules! lazy {
    ($(in $part:ident { $($(#[$attribute:meta])* pub fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block)* })*) => {
        $($(
            $(#[$attribute])*
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
            pub fn $name($($argument: $type),*) -> Result<$output, NotLoaded> { Ok($body) }

            $(#[$attribute])*
            #[cfg(not(feature = "split"))]
            #[allow(clippy::unused_async)]
            pub async fn $name($($argument: $type),*) -> Result<$output, NotLoaded> { Ok($body) }
        )*)*
    };
}

lazy! {
    in pages {
        /// A page other than the overview.
        pub fn page(page: Page) -> AnyView { pages::page(&page) }

        /// Preloads the part.
        pub fn fetch_pages() -> () {}

        /// A dialog.
        pub fn dialog(dialog: Dialog) -> AnyView { dialogs::view(dialog) }
    }

    in editing {
        /// Preloads the part.
        pub fn fetch_editing() -> () {}

        /// A card of the tour.
        pub fn tour_card(step: usize) -> AnyView { crate::components::tour::card(step) }

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

        /// Applies a change to the ledger.
        pub fn dispatch(state: State, command: Command) -> () { state.dispatch(command) }

        /// Undoes the last change.
        pub fn undo(state: State) -> () { state.undo() }

        /// Redoes the last undone change.
        pub fn redo(state: State) -> () { state.redo() }

        /// Undoes the change that a notice is about.
        pub fn go_back(state: State, way: WayBack) -> () { state.go_back(way) }
    }

    in charts {
        /// Draws charts.
        pub fn pen() -> Rc<dyn Pen> { drawing::pen() }
    }
}
