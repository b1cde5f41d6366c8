//! A number with the words around it, as a person types them: 近1000, 约4%, 1000余家, 8.5左右, 前50位.

use xianfeng_core::measure::Qualifier;
use xianfeng_core::measure::typed::narrow;

use Qualifier::{About, AtLeast, AtMost, Nearly, Over};

/// Words before a number, longer ones before those that they begin with.
const BEFORE: &[(&str, Qualifier)] = &[
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("不小于", AtLeast),
    ("至少", AtLeast),
    ("at least", AtLeast),
    (">=", AtLeast),
    ("≥", AtLeast),
    ("不超过", AtMost),
    ("不高于", AtMost),
    ("不多于", AtMost),
    ("不大于", AtMost),
    ("至多", AtMost),
    ("最多", AtMost),
    ("no more than", AtMost),
    ("at most", AtMost),
    ("up to", AtMost),
    ("<=", AtMost),
    ("≤", AtMost),
    ("top", AtMost),
    ("前", AtMost),
    ("超过", Over),
    ("超", Over),
    ("突破", Over),
    ("逾", Over),
    ("高于", Over),
    ("多于", Over),
    ("大于", Over),
    ("more than", Over),
    ("over", Over),
    ("above", Over),
    (">", Over),
    ("接近", Nearly),
    ("将近", Nearly),
    ("近", Nearly),
    ("nearly", Nearly),
    ("almost", Nearly),
    ("大约", About),
    ("约为", About),
    ("约", About),
    ("approximately", About),
    ("around", About),
    ("about", About),
];

/// Words behind a number and its unit.
const AFTER: &[(&str, Qualifier)] = &[
    ("左右", About),
    ("上下", About),
    ("及以上", AtLeast),
    ("以上", AtLeast),
    ("or more", AtLeast),
    ("以内", AtMost),
    ("及以下", AtMost),
    ("以下", AtMost),
    ("强", AtMost),
];

/// Words between a number and its unit.
const BETWEEN: &[char] = &['余', '多'];

/// The words around a number, and the text without them. A text with two such words is left as it is, so that
/// reading its number fails.
///
/// ```
/// use xianfeng_core::measure::Qualifier;
/// use xianfeng_files::wording::split;
/// assert_eq!(split("近1000座"), (Qualifier::Nearly, "1000座".to_owned()));
/// assert_eq!(split("1000"), (Qualifier::Exact, "1000".to_owned()));
/// ```
pub fn split(text: &str) -> (Qualifier, String) {
    let narrow = narrow(text);
    let plain = narrow.trim();
    let before = BEFORE.iter().find_map(|(word, reading)| {
        let head = plain.get(..word.len())?;
        head.eq_ignore_ascii_case(word).then(|| (*reading, plain[word.len()..].trim_start().to_owned()))
    });
    let after = || AFTER.iter().find_map(|(word, reading)| Some((*reading, plain.strip_suffix(word)?.trim_end().to_owned())));
    let (reading, rest) = match before.or_else(after).or_else(|| without_between(plain)) {
        Some((reading, rest)) if rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) => (reading, rest),
        _ => (Qualifier::Exact, text.trim().to_owned()),
    };
    // 前50强 says one thing twice.
    match rest.strip_suffix('强').filter(|_| reading == AtMost) {
        Some(places) => (reading, places.to_owned()),
        None => (reading, rest),
    }
}

/// 1000余家, 1.2万多户.
fn without_between(text: &str) -> Option<(Qualifier, String)> {
    let at = text.find(BETWEEN)?;
    let (number, rest) = (&text[..at], &text[at..]);
    let follows_number = number.ends_with(|c: char| c.is_ascii_digit() || "百千万亿".contains(c));
    follows_number.then(|| (AtLeast, format!("{number}{}", rest.trim_start_matches(BETWEEN))))
}
