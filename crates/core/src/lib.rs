//! A published plan, its ledger, and the method that judges one by the other.
//!
//! Modules in reading order; each uses only the ones before it. The crate knows no browser, clock,
//! locale or file format: the as-of date, the author and fresh ids are arguments.
//!
//! Begin with [`assess::assess`], which judges every target of a [`plan::Plan`] by a [`ledger::LedgerView`] on a
//! day, with [`compare::compare`], which says what moved between two days, and with [`edit::apply`], the only way to change a [`ledger::Ledger`].

mod names;
pub mod language;
pub mod id;
pub mod measure;
pub mod plan;
pub mod ledger;
pub mod plausible;
pub mod assess;
pub mod compare;
pub mod edit;
