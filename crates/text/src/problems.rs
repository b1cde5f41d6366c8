//! Problems in words, with the remedy.

use super::pick;
use xianfeng_core::edit::Rejection;
use xianfeng_core::ledger::SourceGrade;
use xianfeng_core::plan::Language;
use xianfeng_files::problem::{Broken, JsonType, What};
use xianfeng_files::{Fault, Problem};

/// `path: what is wrong. What to do.`
pub fn problem(language: Language, problem: &Problem) -> String {
    let path = clip(&problem.path.to_string(), 120);
    let text = fault(language, &problem.fault);
    match (path.is_empty(), language) {
        (true, _) => text,
        (false, Language::Zh) => format!("{path}：{text}"),
        (false, Language::En) => format!("{path}: {text}"),
    }
}

/// Shortens a text from a file: it may be of any length, a message may not.
fn clip(text: &str, most: usize) -> String {
    if text.chars().count() <= most { text.to_owned() } else { text.chars().take(most - 1).chain(['…']).collect() }
}

fn quoted(text: &str) -> String {
    format!("“{}”", clip(text, 60))
}

/// A source without the names that its grade needs.
fn unsourced(language: Language, grade: SourceGrade) -> String {
    let (zh, en) = match grade {
        SourceGrade::Official => ("须写明来源标题和发布单位", "needs the title and the publisher of its source"),
        SourceGrade::UnitReport => ("须写明报送单位（填入发布单位）", "needs the unit that reports it, as the publisher"),
        _ => ("须写明来源（标题、发布单位或网址）", "needs a source: a title, a publisher or an address"),
    };
    let (grade, none) = (super::grade(language, grade), super::grade(language, SourceGrade::Unstated));
    match language {
        Language::Zh => format!("“{grade}”{zh}；缺少时按“{none}”排在最后。"),
        Language::En => format!("“{grade}” {en}; without it the figure ranks last, as “{none}”."),
    }
}

pub fn fault(language: Language, fault: &Fault) -> String {
    let zh = language == Language::Zh;
    let text = |zh: &'static str, en: &'static str| pick(language, zh, en).to_owned();
    let perhaps = |nearest: &Option<String>| match nearest {
        Some(n) if zh => format!("是否为{}？", quoted(n)),
        Some(n) => format!(" Did you mean {}?", quoted(n)),
        None => String::new(),
    };
    match fault {
        Fault::Syntax { line, column, broken } => {
            let broken = broken_name(language, *broken);
            if zh {
                format!("第 {line} 行第 {column} 列无法读取：{broken}。请确认文件完整、未被其他程序改写。")
            } else {
                format!(
                    "cannot be read at line {line}, column {column}: {broken}. Check that the file is whole and was not rewritten by another program."
                )
            }
        }
        Fault::Shape => text(
            "内容不合格式，可能被手工改过；请对照 JSON Schema 检查这一处。",
            "does not have the expected form; it was probably edited by hand. Compare it with the JSON Schema.",
        ),
        Fault::Missing => text("缺少这一项。", "is missing."),
        Fault::UnknownField { nearest } => {
            let n = perhaps(nearest);
            if zh { format!("没有这一项。{n}") } else { format!("there is no such field.{n}") }
        }
        Fault::WrongType { wanted } => {
            let wanted = type_name(language, *wanted);
            if zh { format!("这一项应为{wanted}。") } else { format!("should be {wanted}.") }
        }
        Fault::UnknownWord { found, known } => {
            let (found, known) = (quoted(found), clip(&known.join(pick(language, "、", ", ")), 240));
            if zh { format!("{found}不是可用的值，可用：{known}。") } else { format!("{found} is not among {known}.") }
        }
        Fault::Unreadable => text("文件无法打开，可能已被移动或删除。", "the file cannot be opened; it may have been moved or deleted."),
        Fault::NotText => text(
            "文件不是 UTF-8、UTF-16 或 GB18030 编码的文本。请另存为 UTF-8 后再选。",
            "the file is not text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 and choose it again.",
        ),
        Fault::Damaged { line } => {
            if zh {
                format!("第 {line} 行有在别处保存时已损坏的字符（\u{fffd}）。请从原文件按 UTF-8 重新保存。")
            } else {
                format!(
                    "line {line} has characters that were lost when the file was saved elsewhere (\u{fffd}). Save the original again as UTF-8."
                )
            }
        }
        Fault::ReadAsGb18030 => text(
            "文件不是 UTF-8，已按 GB18030 读取，请核对其中的文字。",
            "the file is not UTF-8 and was read as GB18030; please check its words.",
        ),
        Fault::IsTable => text(
            "这是表格文件，这里只导入 JSON。表中数据请在“填报”页选择这个文件；填报轮次返回的填报表，请在“数据”页的轮次里选择。",
            "this is a table, and only JSON is imported here. Read its figures on the page “Record figures”; forms that come back from a round are chosen with the round, on “Data”.",
        ),
        Fault::IsPlan => text("这是规划文件，请在“规划”处打开。", "this is a plan file; open it under “Plans”."),
        Fault::IsLedger => text("这是台账文件，请在“导入”处选择。", "this is a ledger; choose it under “Import”."),
        Fault::TooLarge { bytes } => {
            let mb = bytes.div_ceil(1 << 20);
            if zh { format!("文件有 {mb} MB，超过 32 MB 的上限。") } else { format!("the file is {mb} MB; the limit is 32 MB.") }
        }
        Fault::Checksum => text(
            "内容与保存时不一致，可能是磁盘或其他程序改动了它。请另存原文，核对后重新填报。",
            "is not as it was saved: the disk or another program changed it. Save the raw text, check it, and record it again.",
        ),
        Fault::Format { found, expected } => {
            let (found, expected) = (quoted(found), quoted(expected));
            if zh {
                format!("文件类型是{found}，这里需要{expected}。请选择对应的文件，或更新本页。")
            } else {
                format!("the file type is {found}, {expected} is needed here. Choose the right file, or update this page.")
            }
        }
        Fault::Newer { found, expected } => {
            let (found, expected) = (quoted(found), quoted(expected));
            if zh {
                format!("文件由较新的版本写成（{found}，本页能读{expected}）。请更新本页后再打开，或请对方用同一版本导出；文件没有被改动。")
            } else {
                format!(
                    "a newer version wrote this file ({found}; this page reads {expected}). Update this page and open it again, or ask for an export from the same version; the file was not changed."
                )
            }
        }
        Fault::OtherPlan { found, expected } => {
            let (found, expected) = (quoted(found), quoted(expected));
            if zh {
                format!("台账属于规划{found}，当前规划是{expected}。请先切换规划。")
            } else {
                format!("the file belongs to plan {found}, and this is {expected}. Switch to that plan first.")
            }
        }
        Fault::OtherVersion { found, expected } => {
            let (found, expected) = (clip(found, 60), clip(expected, 60));
            if zh {
                format!("台账依据的规划数据版本是 {found}，当前是 {expected}；照常可用。")
            } else {
                format!("the ledger was kept against version {found} of the plan data, this is {expected}; it can be used all the same.")
            }
        }
        Fault::Empty => text("请填写。", "please fill it in."),
        Fault::NotAnId { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}不是有效的标识：只用小写字母、数字、连字符，不超过 80 个字符。")
            } else {
                format!("{found} is not an id: use lower-case letters, digits and hyphens, 80 at most.")
            }
        }
        Fault::Duplicate { id } => {
            let id = quoted(id);
            if zh { format!("{id}重复，请改名或删去其一。") } else { format!("{id} appears twice; rename or remove one.") }
        }
        Fault::Altered { id } => {
            let id = quoted(id);
            if zh {
                format!("{id}出现两次而内容不同：两者并存，请在页面上选定其一。")
            } else {
                format!("{id} appears twice with different contents: both are kept until you choose one.")
            }
        }
        Fault::LikelyDuplicate { of } => {
            let of = quoted(of);
            if zh {
                format!("与{of}承诺相同，是否应合并为一个目标、多处出现？")
            } else {
                format!("makes the same promise as {of}. Should they be one target, listed in two places?")
            }
        }
        Fault::Unsourced { grade } => unsourced(language, *grade),
        Fault::NotADate { found } if found.trim().is_empty() => {
            text("请填写日期，如 2022年12月31日。", "enter a date, such as 31 Dec 2022.")
        }
        Fault::NotAPeriod { found } if found.trim().is_empty() => {
            text("请填写报告期，如 2022年9月、2022年1—9月。", "enter a period, such as 2022 or Sep 2022.")
        }
        Fault::NotANumber { found } if found.trim().is_empty() => text("请填写数值。", "enter a number."),
        Fault::NotADate { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}不是日期，请写成 2022-12-31 或 2022年12月31日。")
            } else {
                format!("{found} is not a date; write 2022-12-31 or 31 Dec 2022.")
            }
        }
        Fault::NotAPeriod { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}不是报告期，请写成 2022年、2022年三季度、2022年9月、2022年1—9月或 2022年9月30日。")
            } else {
                format!("{found} is not a period; write 2022, Q3 2022, Sep 2022, Jan–Sep 2022 or 30 Sep 2022.")
            }
        }
        Fault::NotATime { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}不是时间，请写成 2026-11-24T11:10:00+08:00。")
            } else {
                format!("{found} is not a time; write 2026-11-24T11:10:00+08:00.")
            }
        }
        Fault::NotANumber { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}不是数值，请写成 1234.5；小数点用“.”，不用逗号。")
            } else {
                format!("{found} is not a number; write 1234.5, with a point before decimals.")
            }
        }
        Fault::Rounded { found, kept } => {
            let found = quoted(found);
            if zh {
                format!("{found}的小数超过 9 位，已四舍五入为 {kept}。")
            } else {
                format!("{found} has more than nine decimals and was rounded to {kept}.")
            }
        }
        Fault::Absurd { found } => {
            let found = quoted(found);
            if zh {
                format!("{found}超出可能的范围（绝对值至多 10¹⁸）。")
            } else {
                format!("{found} is implausibly large (10¹⁸ at most).")
            }
        }
        Fault::NotPositive { found } => {
            let found = quoted(found);
            if zh { format!("{found}须大于零。") } else { format!("{found} must be above zero.") }
        }
        Fault::TooManyLists { found, most } => {
            if zh {
                format!("有 {found} 组，最多 {most} 组。")
            } else {
                format!("has {found} lists; {most} is the most.")
            }
        }
        Fault::OutOfRange { found, low, high } => {
            let found = quoted(found);
            if zh { format!("{found}须在 {low} 与 {high} 之间。") } else { format!("{found} must lie between {low} and {high}.") }
        }
        Fault::UnknownUnit { found, nearest } => {
            let found = quoted(found);
            let n = perhaps(nearest);
            if zh {
                format!("不认识单位{found}。{n}其他单位可在规划的“单位”（units）中声明。")
            } else {
                format!("the unit {found} is not known.{n} Other units can be declared in the plan, under units.")
            }
        }
        Fault::OtherQuantity { unit, expected } => {
            let (unit, expected) = (quoted(unit), quoted(expected));
            if zh {
                format!("单位应为{expected}；{unit}不能换算。")
            } else {
                format!("the unit should be {expected}; {unit} cannot be converted.")
            }
        }
        Fault::TwoScales { found, unit } => {
            let (found, unit) = (quoted(found), quoted(unit));
            if zh {
                format!("{found}与单位{unit}各有一个数量级，请只在一处写明。")
            } else {
                format!("{found} and the unit {unit} both name a power of ten; say it once.")
            }
        }
        Fault::Unknown { what, id, nearest } => {
            let id = quoted(id);
            let (w, n) = (what_name(language, *what), perhaps(nearest));
            if zh { format!("没有名为{id}的{w}。{n}") } else { format!("there is no {w} called {id}.{n}") }
        }
        Fault::Backwards { from, to } => {
            if zh {
                format!("结束（{to}）早于开始（{from}）。")
            } else {
                format!("it ends ({to}) before it starts ({from}).")
            }
        }
        Fault::OnlyOne => text("只能填其中一项。", "give exactly one of these."),
        Fault::NotADigest { found } => {
            if zh {
                format!("“{found}”不是文件校验码（SHA-256，64 位十六进制数字）。")
            } else {
                format!("“{found}” is not a SHA-256 checksum (64 hexadecimal digits).")
            }
        }
        Fault::NeedsIndicator => text("此类目标须指明指标。", "this kind of target needs an indicator."),
        Fault::NeedsNoIndicator => text(
            "任一／全部达成类目标由其组成部分判断，不应有指标。",
            "“one of several” and “all of several” are judged from their parts and take no indicator.",
        ),
        Fault::BadParts => {
            text("须有至少两个组成部分，且其中不得再嵌套。", "there must be two parts or more, and none of them may itself have parts.")
        }
        Fault::WrongNature { kind, expected } => {
            let kind = quoted(kind);
            if zh {
                format!("{kind}类目标所用指标的 nature 应为 {expected}。")
            } else {
                format!("an indicator for {kind} should have the nature {expected}.")
            }
        }
        Fault::NoPace => text("只有累计类和水平类目标才有序时安排，请删去这一项。", "only totals and levels have a pace; remove it here."),
        Fault::LongerThanAYear => {
            text("“上年同期进度”只适用于考核期不超过一年的累计类目标。", "last year's pace is only for totals over a year at most.")
        }
        Fault::BadWaypoint => text(
            "各节点的数值应逐个更接近目标值，且不越过目标值。",
            "each step has to be nearer to the target than the one before, and none beyond it.",
        ),
        Fault::WaypointDay { found } => {
            let found = quoted(found);
            if zh {
                format!("节点日期{found}应在考核期内、早于到期日，且晚于前一个节点。")
            } else {
                format!("{found} has to lie in the period judged, before the due day and after the step before it.")
            }
        }
        Fault::BadThresholds => text(
            "阈值须依次递减，增速阈值不得大于零。",
            "thresholds must fall from on track to slightly behind, and the one for rates must not be above zero.",
        ),
        Fault::CountDiffers { stated, listed } => {
            if zh {
                format!("原文称 {stated}，此处共列 {listed}。请补列或记为缺口。")
            } else {
                format!("the source states {stated}, {listed} are listed here. List them or record the gap.")
            }
        }
        Fault::NotLater { before } => {
            if zh {
                format!("新公布的数值应晚于原来的公布日期（{before}）；如是更正笔误，请选“更正笔误”。")
            } else {
                format!("a newly published value is later than the one before ({before}); choose “corrects a slip” if it is not a new one.")
            }
        }
        Fault::CannotBe(refusal) => super::plausible::refusal(language, refusal),
        Fault::BadReplaces { id } => {
            let id = quoted(id);
            if zh {
                format!("修改{id}取代了自身或其他数据的修改。")
            } else {
                format!("the edit {id} replaces itself or an edit of another figure.")
            }
        }
    }
}

fn broken_name(language: Language, broken: Broken) -> &'static str {
    match broken {
        Broken::CutOff => pick(language, "内容在此中断", "the text ends too early"),
        Broken::GoesOn => pick(language, "结尾之后还有内容", "something follows the end"),
        Broken::TrailingComma => pick(language, "末尾多了逗号", "a comma too many before the end of a list"),
        Broken::NoSeparator => pick(language, "缺少逗号、冒号或括号", "a comma, colon or bracket is missing"),
        Broken::Name => pick(language, "项名须用双引号", "the name of a field needs quotation marks"),
        Broken::Value => pick(language, "此处应有一个值", "a value is missing"),
        Broken::Number => pick(language, "数值写法不合 JSON", "the number is not written as JSON has it"),
        Broken::Text => pick(language, "引号内有不能直接写的字符", "a character inside quotation marks has to be escaped"),
        Broken::TooDeep => pick(language, "层次过深", "lists within lists go too deep"),
    }
}

fn type_name(language: Language, wanted: JsonType) -> &'static str {
    match wanted {
        JsonType::Text => pick(language, "文字", "text"),
        JsonType::Number => pick(language, "数值", "a number"),
        JsonType::Whole => pick(language, "不小于零的整数", "a whole number, not below zero"),
        JsonType::YesNo => pick(language, " true 或 false", "true or false"),
        JsonType::List => pick(language, "列表", "a list"),
        JsonType::Fields => pick(language, "一组项目（花括号）", "a set of fields in braces"),
    }
}

fn what_name(language: Language, what: What) -> &'static str {
    match what {
        What::Source => pick(language, "来源", "source"),
        What::Group => pick(language, "领域、任务或区县", "theme, task or district"),
        What::Indicator => pick(language, "指标", "indicator"),
        What::Target => pick(language, "目标", "target"),
        What::Step => pick(language, "节点", "step"),
    }
}

pub fn rejection(language: Language, rejection: Rejection) -> &'static str {
    match rejection {
        Rejection::Gone => pick(language, "该数据已被删除。", "The figure was deleted."),
        Rejection::Same => pick(language, "内容没有变化。", "Nothing changed."),
        Rejection::Step(hindrance) => super::work::hindrance(language, hindrance),
        Rejection::NothingNew => pick(language, "文件中的内容这里都已有。", "Everything in the file is here already."),
    }
}
