//! The parts of a typed period: numbers, measures of time, and the signs between them.

use super::narrow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number {
        value: u32,
        /// Digits as written: 2022 has four.
        digits: usize,
    },
    /// 年
    Year,
    /// 月
    Month,
    /// 日, 号
    Day,
    /// 季, 季度
    Season,
    /// September
    Named(i8),
    /// Q3
    Quarter(i8),
    /// 上半年, H1
    Half(i8),
    /// 全年
    Whole,
    /// 前, in 前三季度
    First,
    /// 底, 末
    End,
    /// 累计
    Cumulative,
    /// A point, a slash or a hyphen: inside a date, or between two.
    Separator(char),
    /// Only between two: —, 至, ~.
    To,
}

/// Words and their tokens, longer ones before those that they begin with; `None`: says nothing.
const WORDS: &[(&str, Option<Token>)] = &[
    ("上半年", Some(Token::Half(1))),
    ("下半年", Some(Token::Half(2))),
    ("全年", Some(Token::Whole)),
    ("累计", Some(Token::Cumulative)),
    ("当月", None),
    ("单月", None),
    ("当季", None),
    ("年度", Some(Token::Year)),
    ("季度", Some(Token::Season)),
    ("月份", Some(Token::Month)),
    ("个月", Some(Token::Month)),
    ("年", Some(Token::Year)),
    ("月", Some(Token::Month)),
    ("日", Some(Token::Day)),
    ("号", Some(Token::Day)),
    ("季", Some(Token::Season)),
    ("前", Some(Token::First)),
    ("第", None),
    ("底", Some(Token::End)),
    ("末", Some(Token::End)),
    ("--", Some(Token::To)),
    ("——", Some(Token::To)),
    ("—", Some(Token::To)),
    ("–", Some(Token::To)),
    ("~", Some(Token::To)),
    ("至", Some(Token::To)),
    ("到", Some(Token::To)),
    (".", Some(Token::Separator('.'))),
    ("/", Some(Token::Separator('/'))),
    ("-", Some(Token::Separator('-'))),
    (",", None),
    (" ", None),
];

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// Cuts a text into tokens; `None` if it holds anything else.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = narrow(text).to_lowercase();
    let mut rest = text.trim();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let number = run(rest, |c| c.is_ascii_digit());
            tokens.push(Token::Number { value: number.parse().ok()?, digits: number.len() });
            rest = &rest[number.len()..];
        } else if first.is_ascii_lowercase() {
            let word = run(rest, |c| c.is_ascii_lowercase());
            rest = &rest[word.len()..];
            match word {
                "q" | "h" => {
                    let number = run(rest, |c| c.is_ascii_digit());
                    rest = &rest[number.len()..];
                    let n = number.parse().ok()?;
                    tokens.push(if word == "q" { Token::Quarter(n) } else { Token::Half(n) });
                }
                "to" => tokens.push(Token::To),
                "st" | "nd" | "rd" | "th" if matches!(tokens.last(), Some(Token::Number { .. })) => {}
                _ => {
                    let month =
                        MONTHS.iter().position(|m| (word.len() >= 3 && m.starts_with(word)) || (*m == "september" && word == "sept"))?;
                    tokens.push(Token::Named(i8::try_from(month).ok()? + 1));
                    // A shortened month may have its point.
                    rest = rest.strip_prefix('.').unwrap_or(rest);
                }
            }
        } else if numeral(first).is_some() || first == '十' {
            let number = run(rest, |c| numeral(c).is_some() || c == '十');
            tokens.push(chinese(number)?);
            rest = &rest[number.len()..];
        } else {
            let (word, token) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
            tokens.extend(*token);
            rest = &rest[word.len()..];
        }
    }
    Some(tokens)
}

/// The start of `text` as far as its characters are of a kind.
fn run(text: &str, is: impl Fn(char) -> bool) -> &str {
    let end = text.find(|c| !is(c)).unwrap_or(text.len());
    &text[..end]
}

fn numeral(c: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().chain(['零']).position(|n| n == c).and_then(|n| u32::try_from(n % 10).ok())
}

/// 九, 十二, 三十一, 二〇二二.
fn chinese(text: &str) -> Option<Token> {
    let digits = |text: &str| text.chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(numeral(c)?));
    let value = match text.split_once('十') {
        None => digits(text)?,
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digits(tens).filter(|n| (1..10).contains(n))? };
            tens * 10 + digits(ones).filter(|n| *n < 10)?
        }
    };
    Some(Token::Number { value, digits: if text.contains('十') { 2 } else { text.chars().count() } })
}
