//! What is said about a table that somebody reads in: why it is refused, what is asked about a figure, what was left.

use super::pick;
use xianfeng_core::plan::Language;
use xianfeng_tables::{Doubt, Left, Refusal, Role};

/// Why a file is turned away, and what would help.
pub fn refusal(language: Language, refusal: Refusal) -> String {
    let (zh, en) = match refusal {
        Refusal::Empty => ("文件是空的，没有内容。请重新导出或重新下载", "The file is empty. Export it or download it again"),
        Refusal::Damaged => (
            "文件不完整或已损坏，打不开。请重新下载或请对方重发",
            "The file is incomplete or damaged. Download it again or ask for it once more",
        ),
        Refusal::TooLarge { bytes } => {
            let size = bytes >> 20;
            return match language {
                Language::Zh => format!("文件有 {size} MB，超过 32 MB 的上限。请只留需要的工作表"),
                Language::En => format!("The file has {size} MB; up to 32 MB are read. Keep only the sheets that are needed"),
            };
        }
        Refusal::Unpacks => (
            "文件解压后大得不正常，不予读取。请另存为新文件，只留数据",
            "The file unpacks to far more than a table holds, and is not read. Save the figures as a new file",
        ),
        Refusal::TooManyRows { most } => {
            return match language {
                Language::Zh => format!("行数太多：一张表最多读 {most} 行。请拆分后再导入"),
                Language::En => format!("There are too many rows: up to {most} are read. Split the table"),
            };
        }
        Refusal::Locked => ("文件设有打开密码。请取消密码后再导入", "A password protects the file. Remove it and try again"),
        Refusal::Picture => ("这是图片，不是表格。请用原来的表格文件", "This is a picture, not a table. Use the file of the table itself"),
        Refusal::Pdf => ("这是 PDF，不是表格。请用原来的表格文件", "This is a PDF, not a table. Use the file of the table itself"),
        Refusal::Document => ("这是文档，不是表格。请把其中的表另存为 .xlsx", "This is a document, not a table. Save its table as .xlsx"),
        Refusal::NotATable => (
            "这不是表格文件。可导入 .xlsx、.xls、.ods、.csv",
            "This is not a table. Files of the kinds .xlsx, .xls, .ods and .csv are read",
        ),
        Refusal::OldKind => ("这种工作簿读不了。请用 Excel 或 WPS 另存为 .xlsx", "Workbooks of this kind are not read. Save it as .xlsx"),
        Refusal::NotText => {
            ("编码认不出来。请另存为 .xlsx，或 UTF-8 的 .csv", "The encoding is not known. Save it as .xlsx, or as .csv in UTF-8")
        }
        Refusal::NoCells => ("表里没有内容", "There is nothing in the table"),
    };
    pick(language, zh, en).to_owned()
}

/// Why a figure is asked about.
pub fn doubt(language: Language, doubt: &Doubt) -> String {
    let told = |zh: String, en: String| match language {
        Language::Zh => zh,
        Language::En => en,
    };
    let (zh, en) = match doubt {
        Doubt::MonthOrToDate => {
            ("未写明是当月（当季）数还是累计数", "The table does not say if the figure is of the month alone or from the start of the year")
        }
        Doubt::NoYear => ("没有写明年份", "No year is given"),
        Doubt::NoPeriod => ("没有写明报告期", "No period is given"),
        Doubt::HiddenRow => ("该行在表中是隐藏的", "The row is hidden in the table"),
        Doubt::HiddenColumn => ("该列在表中是隐藏的", "The column is hidden in the table"),
        Doubt::Returned { status } => return told(format!("状态为“{status}”"), format!("Its status is “{status}”")),
        Doubt::Twice { cells } => {
            let cells = cells.join(super::comma(language));
            return told(
                format!("同一指标同一报告期还有别的数：{cells}"),
                format!("Other cells give another value for the same period: {cells}"),
            );
        }
        Doubt::Expected => ("是预计数，不是完成数", "The figure is a forecast"),
        Doubt::Slip { text } => return told(format!("“{text}”像是小数点写错"), format!("“{text}” seems to have a wrong decimal point")),
        Doubt::Sign { sign } => {
            return told(format!("“{sign}”的意思不明：标记、增加还是负数"), format!("The sign “{sign}” may be a mark, a rise or a minus"));
        }
        Doubt::Rough => ("是汉字写的大概数", "The number is a rough one, in words"),
        Doubt::Sentence => ("数是从一句话里读出来的", "The number comes from a sentence"),
        Doubt::Remark { text } => return told(format!("注有“{text}”"), format!("A remark says “{text}”")),
        Doubt::Basis => ("表中未写明口径，与计划口径可能不同", "The basis is not stated and may differ from that of the plan"),
        Doubt::Yearly => ("是年度指标，表中却不是全年数", "The indicator is a yearly one; this is no figure of a whole year"),
        Doubt::Negative => ("不应为负数", "The figure should not be negative"),
        Doubt::ZeroBefore => ("上年同期为 0，可能是空缺", "It is 0 a year before: perhaps it was left empty"),
        Doubt::NoUnit => ("没有写明单位", "No unit is given"),
        Doubt::Scope => ("是总数或含以前年度，范围可能大于目标", "A total, or one with earlier years: it may count more than the target"),
        Doubt::Name => ("名称与计划不完全相同", "The name is not quite that of the plan"),
        Doubt::PercentOrAmount => ("未写明增减是百分比还是绝对额", "The table does not say if the change is in per cent or an amount"),
        Doubt::Fraction => ("小于 1，是百分数还是小数不明", "It is below 1: perhaps a fraction, not per cent"),
        Doubt::Larger => ("当月数大于累计数", "The month alone is higher than all months together"),
    };
    pick(language, zh, en).to_owned()
}

/// Why a cell was not taken.
pub const fn left(language: Language, left: Left) -> &'static str {
    match left {
        Left::NotANumber => pick(language, "不是数，没有猜", "No number; nothing was guessed"),
        Left::Uncalculated => {
            pick(language, "公式没有计算结果，请打开后保存一次", "The formula has no stored result: open the file and save it once")
        }
        Left::Error => pick(language, "单元格是错误值", "The cell holds an error"),
        Left::MoreFields => {
            pick(language, "该行的列数比表头多，整行未取", "The row has more fields than the head; nothing of it was taken")
        }
        Left::Unknown => pick(language, "规划中没有对应的指标", "Nothing in the plan has this name"),
    }
}

/// What the cells of a column are.
pub const fn role(language: Language, role: Role) -> &'static str {
    match role {
        Role::Name => pick(language, "指标", "Indicator"),
        Role::Region => pick(language, "地区", "Place"),
        Role::Unit => pick(language, "单位", "Unit"),
        Role::Period => pick(language, "报告期", "Period"),
        Role::Basis => pick(language, "当月或累计", "Month alone or to date"),
        Role::Status => pick(language, "审核状态", "Status"),
        Role::Code => pick(language, "编号", "Number"),
        Role::Value => pick(language, "完成值", "Figure"),
        Role::Rank => pick(language, "位次", "Rank"),
        Role::Source => pick(language, "来源", "Source"),
        Role::Note => pick(language, "备注", "Note"),
        Role::Skip | Role::Unknown => pick(language, "不取", "Leave out"),
    }
}
