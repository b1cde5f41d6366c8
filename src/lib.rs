//! The page: what a person sees of a plan and its ledger, and does with them.
//!
//! Modules in reading order. Up to the pages nothing knows a browser.

pub mod route;
pub mod find;
pub mod seeds;

// The pages, as text: they know no browser either.
pub mod action;
pub mod snapshot;
pub mod pages;

// The browser.
#[cfg(feature = "browser")]
pub mod platform;
#[cfg(feature = "browser")]
pub mod store;
#[cfg(feature = "browser")]
pub mod app;
