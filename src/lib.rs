//! The app: shows a plan with its ledger, and edits them.
//!
//! Modules in reading order, nearly each on the ones before it: [`navigation`] uses [`markup`], [`pages`] use [`dialogs`],
//! and [`lazy`] leads up, to the parts that arrive later.
//! `main.rs` calls [`start::start`], which mounts [`app::App`]. Begin there, or with a page below [`pages`].

// Every view has its own type, and those of whole pages nest deeply.
#![recursion_limit = "256"]

// Addresses, the plans, and the snapshot of one day: no browser.
pub mod route;
pub mod search;
pub mod seeds;
pub mod day;
pub mod snapshot;
pub mod bodies;
pub mod names;
pub mod incoming;
pub mod passing;
pub mod navigation;

// Access to the browser. It knows no page.
pub mod browser;

// State: signals, and the methods that change them.
pub mod state;

// Pages, dialogs and downloads, and the parts they are put together from.
pub mod drawing;
pub mod markup;
pub mod notice;
pub mod spreadsheet;
pub mod one_file;
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
