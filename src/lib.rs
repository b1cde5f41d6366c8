//! A published plan as a ledger: what was promised, what happened, and whether it is kept.
//!
//! Modules in reading order. The first eight are the core: they know no browser, no clock
//! and no language, and compile on the host with no feature. The rest is the page.

pub mod assess;
pub mod chart;
pub mod edit;
pub mod format;
pub mod ledger;
pub mod locale;
pub mod measure;
pub mod plan;
