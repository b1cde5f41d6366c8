//! The app: shows a plan with its ledger, and edits them.
//!
//! Modules are in reading order; `main.rs` calls [`start::start`].

// Every view has its own type, and those of whole pages nest deeply.
#![recursion_limit = "256"]

// Addresses, the plans, and the snapshot of one day: no browser.
pub mod route;
pub mod search;
pub mod seeds;
pub mod snapshot;
pub mod incoming;
pub mod navigation;

// Access to the browser. It knows no page.
pub mod browser;

// State: signals, and the methods that change them.
pub mod state;

// Building blocks of the user interface.
pub mod drawing;
// Pages, dialogs and downloads.
pub mod markup;
pub mod spreadsheet;
pub mod exports;
pub mod components;
pub mod pages;
pub mod dialogs;
pub mod app;

// Lazy parts, shortcuts, and the entry point.
pub mod lazy;
pub mod shortcuts;
pub mod start;
#[cfg(not(target_arch = "wasm32"))]
pub mod first_screen;
