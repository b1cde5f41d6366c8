//! The page: what a person sees of a plan and its ledger, and does with them.
//!
//! Modules in reading order, each on the ones before it; only [`lazy`] leads up, to the parts that arrive later.
//! `main.rs` calls [`start::start`], which mounts [`app::App`]. Begin there, or with a page below [`pages`].

// Views are types of their own, and the ones of whole pages are deep.
#![recursion_limit = "256"]

// Addresses, the plans at hand, and everything that is read for one day: they know no browser.
pub mod route;
pub mod search;
pub mod seeds;
pub mod snapshot;
pub mod incoming;
pub mod navigation;

// The ground floor: every touch of the browser. It knows no page.
pub mod browser;

// Signals, and the ways to change them.
pub mod state;

// What is shown, and what is taken out.
pub mod drawing;
pub mod markup;
pub mod spreadsheet;
pub mod exports;
pub mod components;
pub mod pages;
pub mod dialogs;
pub mod app;

// The parts that arrive later, keys, and the start.
pub mod lazy;
pub mod shortcuts;
pub mod start;
#[cfg(not(target_arch = "wasm32"))]
pub mod first_screen;
