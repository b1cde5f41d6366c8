//! The head of a table: the content of each column.

use xianfeng_core::measure::typed::{self, Context, narrow};
use xianfeng_core::measure::{Date, Period};

use super::names::plain;

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Number,
    Name,
    Period,
    Value,
    Unit,
    Source,
    Published,
    Note,
}

/// The words of each field, the surest first.
const WORDS: &[(Field, &[&str])] = &[
    (Field::Number, &["编号", "指标编号", "目标编号", "编码", "代码", "标识", "id", "no", "code"]),
    (
        Field::Name,
        &[
            "指标名称",
            "指标",
            "主要指标",
            "名称",
            "目标名称",
            "目标任务",
            "任务名称",
            "项目名称",
            "项目",
            "任务",
            "目标或指标",
            "目标",
            "indicator",
            "indicators",
            "name",
            "target",
            "targetorindicator",
            "item",
        ],
    ),
    (Field::Period, &["报告期", "报告期别", "统计期", "统计时期", "时期", "期间", "期别", "月份", "时间", "period", "month"]),
    (
        Field::Value,
        &[
            "完成值",
            "实际完成值",
            "累计完成值",
            "累计完成",
            "完成数",
            "实际完成",
            "实际值",
            "数值",
            "完成情况",
            "本年累计",
            "累计",
            "累计数",
            "实际",
            "完成",
            "数据",
            "观测值",
            "value",
            "figure",
            "actual",
            "result",
            "observed",
            "observedvalue",
        ],
    ),
    (Field::Unit, &["单位", "计量单位", "unit", "units"]),
    (Field::Source, &["来源", "数据来源", "出处", "来源单位", "发布单位", "资料来源", "source", "publisher"]),
    (Field::Published, &["公布日期", "发布日期", "公布日", "公布时间", "发布时间", "published", "publishedon"]),
    (Field::Note, &["备注", "说明", "注", "note", "notes", "remark", "remarks", "comment"]),
];

/// Ends of a heading that is a period: 1—9月完成.
const ENDS: &[&str] = &["完成值", "完成数", "完成情况", "完成", "实际", "数值", "数", "值"];

/// A column of figures; its heading may say for which period and in which unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueColumn {
    pub at: usize,
    pub period: Option<String>,
    pub unit: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub number: Option<usize>,
    pub name: Option<usize>,
    pub period: Option<usize>,
    pub values: Vec<ValueColumn>,
    pub unit: Option<usize>,
    pub source: Option<usize>,
    pub published: Option<usize>,
    pub note: Option<usize>,
}

impl Head {
    /// The head, if a row is one: it names a column of indicators and one of figures.
    pub fn read(row: &[String]) -> Option<Self> {
        let mut head = Self::default();
        // The rank of the word that each field was recognised by.
        let mut ranks = [usize::MAX; 8];
        for (at, cell) in row.iter().enumerate() {
            let (text, inside) = without_brackets(cell);
            if let Some((field, rank)) = field_of(&plain(&text)) {
                let best = &mut ranks[field as usize];
                if rank < *best {
                    *best = rank;
                    head.put(field, at, inside);
                }
            } else if let Some(period) = heading_period(&text) {
                head.values.push(ValueColumn { at, period: Some(period), unit: inside });
            }
        }
        // Beside columns of their own periods one without a period says nothing new.
        if head.values.iter().any(|column| column.period.is_some()) && head.period.is_none() {
            head.values.retain(|column| column.period.is_some());
        }
        let is_head = (head.name.is_some() || head.number.is_some()) && !head.values.is_empty();
        is_head.then_some(head)
    }

    pub fn in_order(order: &[Field]) -> Self {
        let mut head = Self::default();
        for (at, field) in order.iter().enumerate() {
            head.put(*field, at, None);
        }
        head
    }

    fn put(&mut self, field: Field, at: usize, unit: Option<String>) {
        match field {
            Field::Number => self.number = Some(at),
            Field::Name => self.name = Some(at),
            Field::Period => self.period = Some(at),
            Field::Unit => self.unit = Some(at),
            Field::Source => self.source = Some(at),
            Field::Published => self.published = Some(at),
            Field::Note => self.note = Some(at),
            Field::Value => {
                self.values.retain(|column| column.period.is_some());
                self.values.push(ValueColumn { at, period: None, unit });
            }
        }
    }
}

/// The field that a heading names, and the rank of its word: a heading without width, case and punctuation.
pub fn field_of(word: &str) -> Option<(Field, usize)> {
    WORDS.iter().find_map(|(field, words)| Some((*field, words.iter().position(|w| *w == word)?)))
}

/// A heading without what stands in brackets, and what stands there: 完成值（亿元）.
fn without_brackets(text: &str) -> (String, Option<String>) {
    let text = narrow(text);
    match text.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?))) {
        Some((before, (inside, after))) => (format!("{before}{after}"), Some(inside.trim().to_owned()).filter(|inside| !inside.is_empty())),
        None => (text, None),
    }
}

/// The period that a heading is: 2022年1—9月完成.
fn heading_period(text: &str) -> Option<String> {
    let text: String = text.split_whitespace().collect();
    let short = ENDS.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(&text);
    is_period(short).then(|| short.to_owned())
}

/// The period that a title begins with: 2022年1—9月主要指标完成情况.
pub fn leading_period(title: &str) -> Option<String> {
    let title: String = title.split_whitespace().collect();
    let ends = title.char_indices().map(|(at, c)| at + c.len_utf8()).filter(|end| title[..*end].ends_with(['月', '年', '度', '计']));
    let read = ends.collect::<Vec<_>>().into_iter().rev().map(|end| &title[..end]).find(|start| typed::period(start, None).is_some());
    read.map(str::to_owned)
}

/// Tells whether a text is a period in some year. A bare number is none: it may be a figure.
fn is_period(text: &str) -> bool {
    if text.is_empty() || text.chars().all(|c| c.is_ascii_digit()) && text.len() != 6 && text.len() != 4 {
        return false;
    }
    let days = Date::new(2000, 1, 1).ok().zip(Date::new(2000, 12, 31).ok());
    let context = days.and_then(|(from, to)| Some(Context { window: Period::new(from, to)?, today: to }));
    typed::period(text, context).is_some()
}
