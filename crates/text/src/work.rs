//! The work on a target in words: its stages, its steps, and what stands in their way.

use super::pick;
use super::term_list::terms;
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

terms! { /// A fixed text about the work on a target. It arrives with the pages, not with the first screen.
WorkTerm {
    Work: "办理", "Follow-up";
    KeptHere: "记在本机，导出后可交换", "Kept in this browser; export it to exchange it";
    Stages: "办理状态", "State of the work";
    Needs: "还不能", "Cannot yet ";
    Closed: "已销号。要重新办理，请退回。", "Signed off. To take it up again, send it back.";
    LookingBack: "正在回看，办理情况按当日显示。要办理，请回到今天。", "You are looking back; this is how the work stood on that day. Go back to today to continue it.";
    ClosesUnmet: "评价不是“已达成”，销号须说明理由。", "The verdict is not “met”: signing off asks for a reason.";
    NoLog: "尚无记录。明确单位、佐证、自报、核实、退回、销号都按时间列在这里，写明谁、何时、为何。", "Nothing yet. Departments, evidence, reports, verification, what was sent back and signing off are listed here in time, with who, when and why.";
    Log: "办理记录", "Log";
    AddSituation: "填写进展", "Report progress";
    SituationHint: "三项至少填一项；最新一次填写的会列入通报。", "Fill in at least one of the three; the latest entry goes into the notice.";
    Why: "说明（可不填）", "Comment (may be left empty)";
    WhySentBack: "退回原因", "Why it is sent back";
    WhyClosed: "销号理由", "Why it is signed off";
    Signed: "姓名或单位", "Name or unit";
    ReportedBy: "自报：", "Reported by ";
    OtherName: "核实、销号须由他人办理。", "Somebody else must verify and sign off.";
    NamesUnchecked: "署名为填写人自填，未经核验。", "Names are typed in and not checked.";
}}
