//! A published plan as a ledger: what was promised, what happened, and whether it is kept.
//!
//! Modules in reading order. The core comes first: it knows no browser, no clock and no
//! language of its own, and compiles on the host with no feature. The page comes after it.

// The core.
pub mod measure;
pub mod plan;
pub mod ledger;
pub mod assess;
pub mod edit;
pub mod format;
pub mod author;
pub mod route;
pub mod find;
pub mod locale;
pub mod chart;
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
