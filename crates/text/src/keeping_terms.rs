//! The words of keeping work: plans of one's own, clearing, leaving a form, records of other builds. They are a table of
//! their own, so that they arrive with the pages that use them.

use xianfeng_core::plan::Language;

use super::term_list::terms;

terms! { /// A fixed text about keeping work.
KeepingTerm {
    PlanSame: "与已有的规划相同，没有改动", "The same as the plan that is here: nothing changed";
    PlanTaken: "这里已有同一编号的规划：", "A plan with this id is here already: ";
    PlanTakenText: "如果是同一份规划的新版，选“更新”，已登记的数据保留；如果是另一份规划，选“另存”，两份互不影响。", "If it is a new version of the same plan, update it: what was recorded stays. If it is another plan, keep both: they do not touch each other.";
    UpdatePlan: "更新这份规划", "Update this plan";
    KeepBoth: "另存为一份规划", "Keep both";
    Misfits: "更新后不再适用、将暂时看不到的数据（原样保留，改回即恢复）：", "Figures that would no longer fit and be out of sight (kept as they are; changing it back brings them back): ";
    Continue: "是否继续？", "Go on?";
    LeaveForm: "已填的内容还没有保存。确定离开？", "What you typed is not saved. Leave all the same?";
    GoneElsewhere: "这条数据已在别处删除。所填内容仍在，再按“保存”则作为新数据登记。", "This figure was deleted elsewhere. What you typed is still here; save again to record it as a new figure.";
    ChangedElsewhere: "这一项刚在另一个标签页里改过。所填内容仍在，再按“保存”则以此处为准。", "This was changed in another tab just now. What you typed is still here; save again to let it stand instead.";
    PlanChangedElsewhere: "规划刚在另一个标签页里改过，这一步不能撤销", "The plan was changed in another tab just now: this step cannot be undone";
    Shelf: "移出的规划", "Plans taken off";
    ShelfText: "仍保存在本浏览器里，登记的数据也在，可随时放回。", "Still in this browser with what was recorded against them; put them back at any time.";
    PutBack: "放回列表", "Put back";
    DeletePlan: "彻底删除", "Delete for good";
    DeletePlanAsk: "彻底删除这份规划和为它登记的数据？不能恢复。", "Delete this plan and what was recorded against it for good? It cannot be restored.";
    DidDeletePlan: "规划和它的数据已删除", "Plan and figures deleted";
    ClearTitle: "清除本机修改", "Clear my changes";
    ClearText: "本规划在本浏览器里的修改：", "Changes to this plan in this browser: ";
    ClearFirst: "可先另存一份，以后导入即恢复。", "You can save a copy first; importing it brings them back.";
    ClearBack: "撤回全部修改", "Take all changes back";
    ClearBackText: "回到公布数据，可以撤销；记录仍在本浏览器和导出文件里。", "Back to what was published; can be undone. The records stay in this browser and in exports.";
    ClearPlan: "删除本规划的修改", "Delete the changes to this plan";
    ClearPlanText: "从本浏览器里抹去，不能恢复。", "Removed from this browser; cannot be restored.";
    ClearAll: "删除本浏览器里的全部内容", "Delete everything in this browser";
    ClearAllText: "公用电脑用：所有规划的修改、自建规划、署名、视图和设置，不能恢复。", "For shared computers: the changes to all plans, your own plans, your name, views and settings; cannot be restored.";
    ClearAsk: "确定删除？不能恢复。", "Delete it? It cannot be restored.";
    DidClear: "已从本浏览器删除", "Deleted from this browser";
    MendText: "其中读得懂的数据照常显示。读不懂的原样保留，不会被覆盖：可另存原文，改正后在“导入”里选它；确认不要的，可删除。", "What can be read in them is shown. The rest stays as it is and is never overwritten: save it as it is, mend it, and choose it under “Import”; delete what you do not need.";
    DeleteRecord: "删除这条", "Delete it";
    Restored: "已放回", "Put back";
}}
