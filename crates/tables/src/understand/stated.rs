//! Periods in headings, titles and names of files: 截至2022年9月底, 1—9月累计, 2022年8月重点指标.

use xianfeng_core::measure::typed::{self, Context, narrow};
use xianfeng_core::measure::{Date, Period};

/// The longest period as it is written.
const LONGEST: usize = 18;

/// A period as far as a text states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    pub year: Option<i16>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Year,
    /// Months of a year, first and last.
    Months(i8, i8),
    /// A day; the last of its month, or another.
    Day {
        month: i8,
        is_last: bool,
    },
    /// 9月底, 截至9月: what has come together until then.
    Until(i8),
}

/// The part of a year that a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// 当月, 本季
    Single,
    /// 累计
    ToDate,
    /// 期末
    Moment,
}

/// All that a text says about its time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Says {
    pub stated: Vec<Stated>,
    pub basis: Option<Basis>,
    pub is_last_year: bool,
}

impl Says {
    pub fn of(text: &str) -> Self {
        let text = narrow(text);
        let stated = find(&text);
        // 截至 with a period says how far it goes, not from where.
        let until = stated.is_empty() && has(&text, &["截至", "截止"]);
        let basis = basis(&text).or(until.then_some(Basis::ToDate));
        Self { stated, basis, is_last_year: is_last_year(&text) }
    }
}

fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

fn is_last_year(text: &str) -> bool {
    has(text, &["上年", "去年", "同期"])
        && !has(text, &["比上年", "比去年", "较上年", "较去年", "同比", "增", "降", "上年同期=", "比同期", "较同期"])
}

fn basis(text: &str) -> Option<Basis> {
    if has(text, &["累计", "年初至", "以来", "至今", "年初到", "本年止", "月止", "止数"]) {
        Some(Basis::ToDate)
    } else if has(text, &["当月", "本月", "当季", "本季", "单月", "当期", "单季", "同月", "月度数", "每月"]) {
        Some(Basis::Single)
    } else if has(text, &["期末", "月末", "季末", "时点"]) {
        Some(Basis::Moment)
    } else {
        None
    }
}

/// The periods in a text, from left to right.
pub fn find(text: &str) -> Vec<Stated> {
    let letters: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let after_number = at > 0 && (letters[at - 1].is_ascii_digit() || letters[at - 1] == '.') && letters[at].is_ascii_digit();
        let taken = if after_number || !begins(letters[at]) { None } else { longest(&letters, at) };
        match taken {
            Some((end, mut stated)) => {
                let before: String = letters[at.saturating_sub(3)..at].iter().collect();
                let until =
                    before.ends_with("截至") || before.ends_with("截止") || before.ends_with("截止到") || before.ends_with("截至到");
                stated.span = match stated.span {
                    Span::Months(from, to) if until && from == to => Span::Until(to),
                    Span::Day { month, is_last: true } if until => Span::Until(month),
                    span => span,
                };
                // The day on which a form was filled in is not its period.
                let context: String = letters[at.saturating_sub(8)..at].iter().collect();
                let is_filed =
                    has(&context, &["填报日期", "填报时间", "填表", "制表", "上报", "报送", "打印", "审核", "导出", "更新", "生成"]);
                if !(is_filed && matches!(stated.span, Span::Day { .. } | Span::Months(..))) {
                    found.push(stated);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn begins(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十〇上下前第全QqHh".contains(c)
}

fn longest(letters: &[char], at: usize) -> Option<(usize, Stated)> {
    (at + 2..=letters.len().min(at + LONGEST)).rev().find_map(|end| {
        let is_cut = letters[end - 1].is_ascii_digit() && letters.get(end).is_some_and(|c| c.is_ascii_digit() || *c == '.');
        let text: String = letters[at..end].iter().collect();
        if is_cut || letters[end - 1].is_whitespace() || !is_period_like(&text, letters.get(end).copied()) {
            return None;
        }
        Some((end, read(&text)?))
    })
}

/// Tells whether a text may be a period: with a word for it, or digits that can be nothing else.
fn is_period_like(text: &str, next: Option<char>) -> bool {
    let digits = text.chars().all(|c| c.is_ascii_digit());
    if digits {
        let is_year = text.len() == 4 && !next.is_some_and(|c| c.is_ascii_digit() || "个家座项户人套亿万元%亩台辆所张条件.-/".contains(c));
        return (matches!(text.len(), 6 | 8) || is_year) && ["19", "20"].iter().any(|century| text.starts_with(century));
    }
    // 三年行动, 十年: spans of time.
    if text.starts_with(|c| "一二三四五六七八九十".contains(c)) && text.chars().position(|c| c == '年').is_some_and(|at| at < 4)
    {
        return false;
    }
    has(text, &["年", "月", "季", "半", "Q", "q", "H", "h"]) || (text.starts_with("20") && text.len() >= 6)
}

/// A text that is a period as a whole.
pub fn read(text: &str) -> Option<Stated> {
    let within = |year: i16| {
        let (from, to) = (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?);
        typed::period(text, Some(Context { window: Period::new(from, to)?, today: to }))
    };
    let (one, other) = (within(2000)?, within(2001)?);
    let year = (one == other).then(|| one.end().year());
    if year.is_some_and(|year| !(1990..=2100).contains(&year)) || one.start().year() != one.end().year() {
        return None;
    }
    let (start, end) = (one.start(), one.end());
    let span = if one.is_moment() {
        let month = end.month();
        match has(text, &["底", "末"]) {
            true => Span::Until(month),
            false => Span::Day { month, is_last: end == end.last_of_month() },
        }
    } else if one.months() == Some(12) {
        Span::Year
    } else {
        one.months()?;
        Span::Months(start.month(), end.month())
    };
    Some(Stated { year, span })
}
