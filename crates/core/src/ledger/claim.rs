//! The claim that a target is done, and the stage of the work on it.

use super::{ClaimStatus, Entry, Item, LedgerView};
use crate::id::TargetId;
use crate::measure::Date;
use crate::names::named_enum;

/// The claim of a target: the status that its steps left it in, one after the other in time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Claim<'a> {
    pub status: Option<ClaimStatus>,
    /// The step that gave it this status.
    pub step: Option<&'a Item>,
    /// The report that it rests on.
    pub report: Option<&'a Item>,
    /// The verification of that report.
    pub verification: Option<&'a Item>,
}

named_enum! {
    /// The stage of the work on a target (办理状态), from the unit that leads to the closing.
    pub enum WorkStage {
        /// 未明确单位
        Unassigned = "unassigned",
        /// 办理中
        InHand = "in_hand",
        /// 退回: in hand again
        SentBack = "sent_back",
        /// 自报
        Reported = "reported",
        /// 核实
        Verified = "verified",
        /// 销号
        Closed = "closed",
    }
}

impl<'a> Claim<'a> {
    /// Takes the steps in their order. One that was taken elsewhere without knowing of another counts only if it
    /// follows: what was sent back begins with a new report.
    fn of(items: impl Iterator<Item = &'a Item>) -> Self {
        let mut claim = Self::default();
        for item in items {
            let Entry::Step(step) = &item.entry else { continue };
            let follows = match (claim.status, step.status) {
                (reached, ClaimStatus::SentBack) => reached.is_some_and(|reached| reached != ClaimStatus::SentBack),
                (Some(ClaimStatus::SentBack), next) => next == ClaimStatus::Reported,
                (reached, next) => reached.is_none_or(|reached| reached < next),
            };
            if follows {
                let next = Self { status: Some(step.status), step: Some(item), ..claim };
                claim = match step.status {
                    ClaimStatus::Reported => Self { report: Some(item), verification: None, ..next },
                    ClaimStatus::Verified => Self { verification: Some(item), ..next },
                    ClaimStatus::SentBack => Self { report: None, verification: None, ..next },
                    ClaimStatus::Closed => next,
                };
            }
        }
        claim
    }
}

impl LedgerView {
    /// The claim of a target as it stood on a day.
    pub fn claim(&self, target: &TargetId, as_of: Date) -> Claim<'_> {
        Claim::of(self.work_by(target, as_of))
    }

    /// Finds the status that the claim of a target had reached by a day.
    pub fn claim_status(&self, target: &TargetId, as_of: Date) -> Option<ClaimStatus> {
        self.claim(target, as_of).status
    }

    /// The stage of the work on a target on a day.
    pub fn work_stage(&self, target: &TargetId, as_of: Date) -> WorkStage {
        match self.claim_status(target, as_of) {
            Some(ClaimStatus::Closed) => WorkStage::Closed,
            Some(ClaimStatus::Verified) => WorkStage::Verified,
            Some(ClaimStatus::Reported) => WorkStage::Reported,
            Some(ClaimStatus::SentBack) => WorkStage::SentBack,
            None if self.assignment(target, as_of).is_some() => WorkStage::InHand,
            None => WorkStage::Unassigned,
        }
    }
}
