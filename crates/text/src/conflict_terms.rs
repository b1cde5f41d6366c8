//! The words of conflicts and of copies: a table of their own, which arrives with the pages that use them.

use xianfeng_core::edit::Clock;
use xianfeng_core::ledger::Edit;
use xianfeng_core::plan::Language;

use super::day;
use super::term_list::terms;

terms! { /// A fixed text about conflicts, or about copies of the work.
ConflictTerm {
    Title: "冲突", "Conflicts";
    Text: "同一条数据有两种以上的填报，彼此不知道对方。逐条选定，或按一条规则选定能分出先后的；一次选定可一次撤销。选定以前，两种都保留。", "People entered different values for the same figure without knowing of each other. Choose one by one, or by a rule where it leaves one answer; one undo takes a choice back. Until then all of them are kept.";
    ChosenLater: "有冲突的，导入后两种都保留：请在“数据”页的“冲突”里选定，或在目标页选定。", "Where there is a conflict, both values are kept: choose after the import, on “Data” under “Conflicts” or on the target’s page.";
    ByRule: "按规则选定", "Choose by a rule";
    LaterVintage: "公布较晚的", "Published later";
    HigherGrade: "来源更可靠的", "The more reliable source";
    ByAuthor: "以此人的为准：", "As entered by: ";
    Deleted: "删除", "Deleted";
    Rule: "规则", "Rule";
    Backups: "备份", "Backups";
    BackupsText: "有填报时自动留存：最近 7 天和最近 4 周各留最后一份，只存在本浏览器里，清除浏览器数据时一并消失。重要的填报请另存文件。", "Kept by themselves when something is recorded: the last of each of 7 days and of 4 weeks, in this browser only; they go when its data are cleared. Save what matters to a file as well.";
    NoBackups: "还没有备份：填报后约十秒留下第一份。", "None yet: the first is made some ten seconds after something is recorded.";
    ShowBackup: "预览并恢复", "Preview and restore";
    RestoreTitle: "恢复备份", "Restore a backup";
    RestoreAccept: "恢复到这一份", "Restore this one";
    RestoreText: "恢复后填报的内容与那一天相同；以后的记录仍在台账里，可以撤销。", "What was recorded will read as on that day. Later records stay in the ledger, and it can be undone.";
    RestoreSame: "与现在相同，无须恢复。", "The same as now: nothing to restore.";
}}

/// Why the time of an edit is not believed: `对方电脑的时间（2031年1月1日）晚于今天`.
pub fn clock(language: Language, edit: &Edit, clock: Clock) -> String {
    let at = day(language, edit.at.date());
    match (language, clock) {
        (Language::Zh, Clock::Ahead) => format!("填报所用电脑的时间（{at}）晚于今天，走快了；请不要按时间先后取舍"),
        (Language::En, Clock::Ahead) => format!("the clock it was entered with ({at}) is ahead of today: do not choose by time"),
        (Language::Zh, Clock::BehindReplaced(other)) => {
            format!("填报所用电脑的时间（{at}）早于它所修改的内容（{}），走慢了；请不要按时间先后取舍", day(language, other))
        }
        (Language::En, Clock::BehindReplaced(other)) => {
            format!(
                "the clock it was entered with ({at}) is earlier than what it changed ({}): do not choose by time",
                day(language, other)
            )
        }
        (Language::Zh, Clock::BeforePublication(published)) => {
            format!("填报所用电脑的时间（{at}）早于数据公布（{}），可能走慢了；请不要按时间先后取舍", day(language, published))
        }
        (Language::En, Clock::BeforePublication(published)) => {
            format!(
                "the clock it was entered with ({at}) is earlier than the publication ({}), so it may be slow: do not choose by time",
                day(language, published)
            )
        }
    }
}

/// The number of conflicts that a rule decides: `选定 3 条（共 5 条）`.
pub fn decides(language: Language, decided: usize, all: usize) -> String {
    match language {
        Language::Zh => format!("选定 {decided} 条（共 {all} 条）"),
        Language::En => format!("Choose {decided} of {all}"),
    }
}

/// The copies that are kept, and their size: `3 份，12 kB`.
pub fn backups(language: Language, count: usize, bytes: usize, records: usize) -> String {
    let kilobytes = |bytes: usize| bytes.div_ceil(1000);
    let (copies, kept) = (kilobytes(bytes), kilobytes(records));
    match (language, count) {
        (Language::Zh, _) => format!("{count} 份备份，共 {copies} kB；本规划的填报记录 {kept} kB。"),
        (Language::En, 1) => format!("1 backup, {copies} kB; the records of this plan, {kept} kB."),
        (Language::En, _) => format!("{count} backups, {copies} kB; the records of this plan, {kept} kB."),
    }
}
