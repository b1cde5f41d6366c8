//! The open dialog, and its subject.

use std::sync::Arc;

use crate::incoming::Incoming;
use crate::passing::{Doubted, Passing};
use xianfeng_core::id::{IndicatorId, SubjectId, TargetId};
use xianfeng_core::ledger::ClaimStatus;

#[derive(Clone, Debug, Default)]
pub enum Dialog {
    #[default]
    None,
    /// An observation of an indicator: a new one, or a changed one of `subject`.
    Observation { indicator: IndicatorId, subject: Option<SubjectId> },
    /// An entry about the work on a target.
    Work { target: TargetId, kind: WorkKind },
    /// The bodies that answer for some targets.
    Assign { targets: Vec<TargetId> },
    /// Something to be passed on.
    Pass(Arc<Passing>),
    /// What somebody holds to be wrong, as a proposal.
    Propose(Doubted),
    /// A file that was picked.
    Import(Arc<Incoming>),
    /// The ways to clear what was changed here.
    Clear,
    /// The search for anything.
    Search,
    /// The list of keyboard shortcuts.
    Shortcuts,
}

impl Dialog {
    /// The prefix of its ids.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Observation { .. } => Some("record"),
            Self::Work { .. } => Some("work"),
            Self::Assign { .. } => Some("assign"),
            Self::Pass(_) => Some("pass"),
            Self::Propose(_) => Some("propose"),
            Self::Import(_) => Some("import"),
            Self::Clear => Some("clear"),
            Self::Search => Some("find"),
            Self::Shortcuts => Some("keys"),
        }
    }
}

/// The kinds of work entries of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    Assignment,
    Evidence,
    Situation,
    Note,
    Adjustment,
    /// A step of the claim.
    Step(ClaimStatus),
}
