//! The work on a target in words: its stages, its steps, and what stands in their way.

use super::pick;
use xianfeng_core::edit::Hindrance;
use xianfeng_core::ledger::{ClaimStatus, WorkStage};
use xianfeng_core::plan::Language;

/// The stage of the work (办理状态).
pub fn stage(language: Language, stage: WorkStage) -> &'static str {
    match stage {
        WorkStage::Unassigned => pick(language, "未明确单位", "no unit yet"),
        WorkStage::InHand => pick(language, "办理中", "in hand"),
        WorkStage::SentBack => pick(language, "退回", "sent back"),
        WorkStage::Reported => pick(language, "自报完成", "reported as done"),
        WorkStage::Verified => pick(language, "已核实", "verified"),
        WorkStage::Closed => pick(language, "已销号", "signed off"),
    }
}

/// A step of the claim, as the log says it.
pub fn step(language: Language, status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::SentBack => pick(language, "退回", "Sent back"),
        ClaimStatus::Reported => pick(language, "自报完成", "Reported as done"),
        ClaimStatus::Verified => pick(language, "核实", "Verified"),
        ClaimStatus::Closed => pick(language, "销号", "Signed off"),
    }
}

/// A step of the claim, as the button that takes it says it.
pub fn take_step(language: Language, status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::SentBack => pick(language, "退回", "Send back"),
        ClaimStatus::Reported => pick(language, "自报完成", "Report as done"),
        ClaimStatus::Verified => pick(language, "核实", "Verify"),
        ClaimStatus::Closed => pick(language, "销号", "Sign off"),
    }
}

/// Something that stands in the way of a step, as a whole sentence.
pub fn hindrance(language: Language, hindrance: Hindrance) -> &'static str {
    let (zh, en) = match hindrance {
        Hindrance::NoUnit => ("尚未明确牵头单位或责任单位。", "No unit leads or is responsible yet."),
        Hindrance::StepBeforeMissing => (
            "须依次自报、核实、销号，上一步尚未完成。",
            "First reported as done, then verified, then signed off; the step before is missing.",
        ),
        Hindrance::NoEvidence => ("核实须先附佐证材料。", "Add evidence before verifying."),
        Hindrance::NoName => ("请填写姓名或单位。", "Enter a name or a unit."),
        Hindrance::SameName => {
            ("自报的人不能核实、销号，请由他人办理。", "Whoever reported cannot verify or sign off; somebody else must.")
        }
        Hindrance::NoReason => ("退回须说明原因。", "Sending back needs a reason."),
        Hindrance::ClosesUnmet => ("评价不是“已达成”，销号须说明理由。", "The verdict is not “met”: signing off needs a reason."),
    };
    pick(language, zh, en)
}
