//! A figure as offices write it: 约410个, （0.4）, 第４１名, 下降1.6%, 18家（含在建2家）, 1 016, 未报.

use xianfeng_core::measure::typed::narrow;
use xianfeng_core::measure::{Decimal, Qualifier};
use xianfeng_files::number::parse;
use xianfeng_files::wording;

use super::normal::Change;
use crate::book::Cell;
use crate::figure::Doubt;

#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Words or signs for a figure that is not there.
    Nothing,
    /// Digits that are no number, and are not guessed.
    NotANumber,
    Error,
    Uncalculated,
    Number(Value),
    /// Numbers in a sentence, each with its unit.
    Sentence(Vec<Value>),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value {
    pub number: Decimal,
    /// The unit or power of ten written behind it.
    pub unit: String,
    pub wording: Qualifier,
    /// 下降, 增长.
    pub change: Option<Change>,
    pub doubts: Vec<Doubt>,
}

pub fn read(cell: &Cell) -> Reading {
    match cell {
        Cell::Empty => Reading::Nothing,
        Cell::Uncalculated => Reading::Uncalculated,
        Cell::Error(_) => Reading::Error,
        Cell::Day(_) => Reading::Nothing,
        Cell::Number(number) => Reading::Number(Value { number: *number, ..Value::default() }),
        Cell::Percent(number) => Reading::Number(Value { number: *number, unit: "%".to_owned(), ..Value::default() }),
        Cell::Text(text) => read_text(text),
    }
}

const NOTHING: &[&str] = &["未", "无", "暂", "待", "空", "持平", "缺", "不详", "数据未", "尚未", "没有", "不适用", "另报"];

fn read_text(text: &str) -> Reading {
    let narrow = narrow(text);
    let plain = narrow.trim().trim_start_matches('\'').trim();
    if NOTHING.iter().any(|word| plain.starts_with(word)) {
        return Reading::Nothing;
    }
    let mut value = Value::default();
    let mut rest = plain.to_owned();
    if !rest.contains(|c: char| c.is_ascii_digit()) {
        let none = if is_in_characters(&rest) { Reading::NotANumber } else { Reading::Nothing };
        return tenths(&rest).map_or(none, Reading::Number);
    }
    rest = signs(&rest, &mut value);
    let (inside, is_bracketed) = match rest.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')) {
        Some(inside) if !inside.contains('(') => (inside.to_owned(), true),
        _ => (rest, false),
    };
    rest = trailing_remark(&inside, &mut value);
    rest = words_before(&rest, &mut value);
    rest = ordinal(&rest);
    let (wording, without) = wording::split(&rest);
    value.wording = wording;
    // 前50 in a table of figures is no range of places.
    rest = ordinal(&words_before(&without, &mut value));
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '-' | '–' | '.' | ',' | '\'' | ' ' | '、' | '。')))
        .unwrap_or(rest.len());
    let (digits, unit) = rest.split_at(end);
    let Some(number) = number(digits.trim(), &mut value) else {
        return if is_sentence(plain) { sentence(plain) } else { Reading::NotANumber };
    };
    value.number = if is_bracketed { -number.abs() } else { number };
    let unit = unit.trim();
    let after = unit.trim_end_matches(['。', '；', ';', '，', ',']);
    if after.chars().any(|c| c.is_ascii_digit()) || after.chars().count() > 8 {
        return if is_sentence(plain) { sentence(plain) } else { Reading::NotANumber };
    }
    // A letter in a number: 1,5OO.
    if after.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
        && !["km", "m2", "kw", "mw"].iter().any(|unit| after.to_lowercase().starts_with(unit))
    {
        return Reading::NotANumber;
    }
    if ["名", "强"].contains(&after) {
        value.unit = "位".to_owned();
    } else {
        value.unit = after.to_owned();
    }
    Reading::Number(value)
}

/// Arrows and triangles in front.
fn signs(text: &str, value: &mut Value) -> String {
    let Some(first) = text.chars().next() else { return String::new() };
    let rest = text[first.len_utf8()..].trim_start().to_owned();
    match first {
        '▲' | '△' | '▼' | '▽' | '*' | '※' | '≈' => {
            value.doubts.push(Doubt::Sign { sign: first.to_string() });
            rest
        }
        '↑' => {
            value.change = Some(Change::Up);
            rest
        }
        '↓' => {
            value.change = Some(Change::Down);
            rest
        }
        _ => text.to_owned(),
    }
}

/// 18家(含在建2家): what stands in brackets behind may change it.
fn trailing_remark(text: &str, value: &mut Value) -> String {
    let Some((before, inside)) = text.strip_suffix(')').and_then(|rest| rest.split_once('(')) else { return text.to_owned() };
    if !before.contains(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let inside = inside.trim();
    let is_unit =
        inside.chars().count() <= 4 && !inside.contains(|c: char| c.is_ascii_digit()) && !inside.starts_with(['含', '不', '预', '快']);
    match inside {
        _ if inside.contains("预计") || inside.contains("预估") => value.doubts.push(Doubt::Expected),
        _ if is_unit && before.trim_end().ends_with(|c: char| c.is_ascii_digit()) => return format!("{before}{inside}"),
        "同口径" | "可比口径" | "累计" | "期末" => {}
        _ => value.doubts.push(Doubt::Remark { text: inside.to_owned() }),
    }
    before.trim().to_owned()
}

/// Words before the number that do not change it, or say its direction.
fn words_before(text: &str, value: &mut Value) -> String {
    const PLAIN: &[&str] = &[
        "已累计",
        "累计",
        "已",
        "完成",
        "达到",
        "达",
        "实现",
        "共计",
        "共",
        "为",
        "是",
        "新增",
        "新建",
        "建成",
        "筹集",
        "改造",
        "创建",
        "引进",
        "办结",
        "发放",
        "同比",
        "比上年",
        "合计",
        "目前",
    ];
    const CHANGES: &[(&str, Change)] = &[
        ("负增长", Change::Down),
        ("增长", Change::Up),
        ("上升", Change::Up),
        ("提高", Change::Up),
        ("上涨", Change::Up),
        ("提升", Change::Up),
        ("增加", Change::Up),
        ("增", Change::Up),
        ("下降", Change::Down),
        ("减少", Change::Down),
        ("降低", Change::Down),
        ("回落", Change::Down),
        ("下滑", Change::Down),
        ("降", Change::Down),
        ("减", Change::Down),
    ];
    let mut rest = text.trim();
    loop {
        if let Some(after) = ["预计", "预估", "预测", "预期", "拟"].iter().find_map(|word| rest.strip_prefix(word)) {
            value.doubts.push(Doubt::Expected);
            rest = after.trim_start();
        } else if let Some((after, change)) = CHANGES.iter().find_map(|(word, change)| Some((rest.strip_prefix(word)?, *change))) {
            value.change = Some(change);
            rest = after.trim_start();
        } else if let Some(after) = PLAIN.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = after.trim_start_matches([':', ' ']);
        } else {
            return rest.to_owned();
        }
    }
}

/// 第92位, also behind 约.
fn ordinal(text: &str) -> String {
    match text.find('第') {
        Some(at) if text[at + '第'.len_utf8()..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => text.replacen('第', "", 1),
        _ => text.to_owned(),
    }
}

/// The number of these digits; a point that was written as another sign is read and asked about.
fn number(digits: &str, value: &mut Value) -> Option<Decimal> {
    let digits = digits.trim_end_matches(['、', '。', ',']).trim_end();
    if let Ok(read) = parse(digits) {
        return Some(read.value);
    }
    // Blanks that only keep digits apart.
    let tight: String = digits.chars().filter(|c| *c != ' ').collect();
    let groups: Vec<&str> = digits.split(' ').collect();
    let is_grouped = groups.len() > 1 && groups.iter().skip(1).all(|g| g.split('.').next().is_some_and(|g| g.len() == 3));
    if is_grouped && let Ok(read) = parse(&tight) {
        return Some(read.value);
    }
    let sign = ['、', ',', '。'].into_iter().find(|sign| tight.matches(*sign).count() == 1 && !tight.contains('.'))?;
    let (whole, fraction) = tight.split_once(sign)?;
    let is_fraction = (1..=2).contains(&fraction.len()) && fraction.bytes().all(|b| b.is_ascii_digit()) && !whole.is_empty();
    let read = is_fraction.then(|| parse(&format!("{whole}.{fraction}")).ok()).flatten()?;
    value.doubts.push(Doubt::Slip { text: digits.to_owned() });
    Some(read.value)
}

/// 九百, 三十五亿元: a number in characters, which is said to be left and never passed over.
fn is_in_characters(text: &str) -> bool {
    let digits = text.chars().take_while(|c| "一二三四五六七八九十百千万亿两零〇点".contains(*c)).count();
    digits >= 2 || (digits == 1 && text.chars().count() == 1)
}

/// 超八成.
fn tenths(text: &str) -> Option<Value> {
    const WORDS: &[(&str, Qualifier)] = &[
        ("超过", Qualifier::Over),
        ("超", Qualifier::Over),
        ("逾", Qualifier::Over),
        ("近", Qualifier::Nearly),
        ("接近", Qualifier::Nearly),
        ("约", Qualifier::About),
    ];
    let mut rest = text.trim();
    let mut wording = Qualifier::Exact;
    if let Some((after, found)) = WORDS.iter().find_map(|(word, found)| Some((rest.strip_prefix(word)?, *found))) {
        (rest, wording) = (after, found);
    }
    if let Some(after) = rest.strip_suffix("以上").or_else(|| rest.strip_suffix('多')) {
        (rest, wording) = (after, Qualifier::AtLeast);
    }
    let digit = "一二三四五六七八九".chars().position(|c| rest.starts_with(c))?;
    let half = match rest.chars().skip(1).collect::<String>().as_str() {
        "成" => 0,
        "成半" => 5,
        _ => return None,
    };
    let number = Decimal::from((digit + 1) * 10 + half);
    Some(Value { number, unit: "%".to_owned(), wording, change: None, doubts: vec![Doubt::Rough] })
}

fn is_sentence(text: &str) -> bool {
    text.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count() >= 3
}

/// Every number of a sentence with its unit; days and years are none.
fn sentence(text: &str) -> Reading {
    let (mut done, mut values) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(from.len());
        let digits = from[..end].trim_end_matches([',', '.']);
        let unit: String = from[end..].chars().take_while(|c| c.is_alphabetic() || *c == '%').take(5).collect();
        let is_time = unit.starts_with(['年', '月', '日', '号']) || unit.starts_with("季度");
        // What is done counts more than what has begun.
        let is_done = ["完工", "建成", "完成", "累计", "达", "达到", "达到了", "实现", "竣工", "为", "筹集"]
            .iter()
            .any(|word| before.trim_end().ends_with(word));
        if let Some(read) = parse(digits).ok().filter(|_| !is_time) {
            let (wording, _) = wording::split(&format!("{}{digits}", before.chars().last().map(String::from).unwrap_or_default()));
            let change = ["下降", "减少", "降低"].iter().any(|word| before.ends_with(word)).then_some(Change::Down);
            let value = Value { number: read.value, unit, wording, change, doubts: vec![Doubt::Sentence] };
            if is_done { done.push(value) } else { values.push(value) }
        }
        rest = &from[end.max(1)..];
    }
    done.extend(values);
    if done.is_empty() { Reading::Nothing } else { Reading::Sentence(done) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> (String, String) {
        match read(&Cell::Text(text.to_owned())) {
            Reading::Number(value) => (value.number.to_string(), value.unit),
            other => (format!("{other:?}"), String::new()),
        }
    }

    #[test]
    fn figures_are_read_as_they_are_written() {
        let cases = [
            ("1,000座", "1000", "座"),
            ("98 所", "98", "所"),
            ("１２．５", "12.5", ""),
            ("（0.4）", "-0.4", ""),
            ("(2.1)", "-2.1", ""),
            ("第４１名", "41", "位"),
            ("约第47位", "47", "位"),
            ("1 016", "1016", ""),
            ("12，345", "12345", ""),
            ("超9.2万人", "9.2", "万人"),
            ("已提高3.6%", "3.6", "%"),
            ("94．7%", "94.7", "%"),
            ("-0.12个百分点", "-0.12", "个百分点"),
        ];
        for (text, value, unit) in cases {
            assert_eq!(number(text), (value.to_owned(), unit.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for text in ["—", "未报", "无", "…", "持平", "数据未出", "－", "/"] {
            assert_eq!(read(&Cell::Text(text.to_owned())), Reading::Nothing, "{text}");
        }
        assert_eq!(read(&Cell::Text("1,5OO".to_owned())), Reading::NotANumber);
        assert_eq!(read(&Cell::Text("1.2.3".to_owned())), Reading::NotANumber);
    }

    #[test]
    fn slips_are_asked_about() {
        for (text, value) in
            [("18、69", "18.69"), ("33,9", "33.9"), ("▲104", "104"), ("18家（含在建2家）", "18"), ("预计3.18", "3.18"), ("超八成", "80")]
        {
            let Reading::Number(read) = read(&Cell::Text(text.to_owned())) else { panic!("{text}") };
            assert_eq!((read.number.to_string().as_str(), read.doubts.is_empty()), (value, false), "{text}");
        }
    }
}
