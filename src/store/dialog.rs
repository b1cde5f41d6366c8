//! Which dialog is open, and about what.

use std::sync::Arc;

use crate::edit::Preview;
use crate::format::Problem;
use crate::ledger::{Id, Ledger};

#[derive(Clone, Debug, Default)]
pub enum Dialog {
    #[default]
    None,
    /// A figure of an indicator: a new one, or another content for `subject`.
    Record { indicator: String, subject: Option<Id> },
    /// A file that was picked.
    Import(Arc<Incoming>),
}

/// A picked file: what it would bring, or why it cannot be read.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub name: String,
    pub read: Result<(Ledger, Preview), Vec<Problem>>,
    /// What is odd about it, though it can be used.
    pub warnings: Vec<Problem>,
}
