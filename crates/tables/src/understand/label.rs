//! The name of a row or a column, taken apart: numbering, unit, remarks in brackets.

use xianfeng_core::measure::Units;
use xianfeng_core::measure::typed::narrow;
use xianfeng_files::amount::read_unit;

use super::normal::{Change, spelled, without_change};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// As the table has it, without indents.
    pub shown: String,
    /// In one spelling, without numbering, brackets and words of change.
    pub main: String,
    /// The same with its words of change.
    pub full: String,
    pub change: Option<Change>,
    pub unit: Option<String>,
    /// What else stands in brackets.
    pub remarks: Vec<String>,
    /// 其中：a part of what stands above.
    pub is_part: bool,
    /// A batch, a stage: never the whole.
    pub is_batch: bool,
}

impl Label {
    pub fn read(text: &str, units: &Units) -> Self {
        let shown = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}').to_owned();
        let narrow = narrow(&shown).replace('\n', "");
        // Marks of footnotes.
        let narrow = narrow.trim_end_matches(|c: char| matches!(c, '*' | '¹' | '²' | '³' | '△' | '▲') || ('①'..='⑳').contains(&c));
        let (rest, is_part) = numbered(narrow.trim());
        let (outside, inside) = brackets(rest);
        let (mut unit, mut remarks) = (None, Vec::new());
        for content in inside {
            let content = content.trim().trim_start_matches("单位").trim_start_matches(':').trim().to_owned();
            match unit_in(&content, units) {
                Some(found) if unit.is_none() => unit = Some(found),
                _ if content.is_empty() => {}
                _ => remarks.push(content),
            }
        }
        // 进出口总额,亿元
        let mut outside = outside;
        if unit.is_none()
            && let Some((name, last)) = outside.rsplit_once([',', '/', ':'])
            && let Some(found) = unit_in(last, units)
        {
            unit = Some(found);
            outside = name.to_owned();
        }
        let full = spelled(&outside);
        let (main, change) = without_change(&full);
        let is_batch = remarks
            .iter()
            .any(|remark| remark.ends_with('批') || remark.ends_with("批次") || ["一期", "二期", "三期"].contains(&remark.as_str()));
        Self { shown, main, full, change, unit, remarks, is_part, is_batch }
    }
}

/// A task that names its target, without it: 新建口袋公园1000座.
pub fn without_amount(text: &str) -> Option<String> {
    let narrow = narrow(text);
    let start = narrow.char_indices().skip(2).find(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at)?;
    let (before, from) = narrow.split_at(start);
    let end = from.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(from.len());
    let after =
        from[end..].trim_start_matches(|c: char| "万亿千百个家座项所张户套条列人处台辆次件名%元亩平方米亿斤余多以上左右".contains(c));
    let before = before.trim_end_matches(['约', '达', '到', '至', '超', '过', '不', '少', '于', '低', '≥', '>', '近']);
    (before.chars().count() > 1).then(|| format!("{before}{after}"))
}

/// A unit, also one with its sign: ±%.
pub fn unit_in(text: &str, units: &Units) -> Option<String> {
    let text = text.trim().trim_matches(['±', '+', '-', ' ']);
    let is_short = !text.is_empty() && text.chars().count() <= 10;
    is_short.then(|| read_unit(units, text, None).ok()).flatten().map(|unit| unit.symbol)
}

/// The name without its numbering, and whether it is said to be a part.
fn numbered(text: &str) -> (&str, bool) {
    const NUMERALS: &str = "一二三四五六七八九十";
    let (mut rest, mut is_part) = (text, false);
    loop {
        rest =
            rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '★' | '☆' | '●' | '▪' | '◆' | '-' | '—' | '·' | '.'));
        if let Some(after) = ["其中:", "其中,", "其中", "#"].iter().find_map(|word| rest.strip_prefix(word)) {
            (rest, is_part) = (after, true);
            continue;
        }
        let first = rest.chars().next().unwrap_or(' ');
        if ('①'..='⒛').contains(&first) || ('㈠'..='㈩').contains(&first) {
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let opened = rest.strip_prefix('(').unwrap_or(rest);
        let number = opened.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
        let digits = opened.len() - number.len();
        let is_opened = opened.len() < rest.len();
        let after = if is_opened { number.strip_prefix(')') } else { number.strip_prefix(['、', '.', ')', ',', '．']) };
        // 1.2万 is no numbering.
        match after
            .filter(|after| digits > 0 && (is_opened || !after.starts_with(|c: char| c.is_ascii_digit()) || number.starts_with('、')))
        {
            Some(after) => rest = after,
            None => return (rest.trim(), is_part),
        }
    }
}

/// The text outside and the contents of brackets.
fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0);
    let mut current = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' | '【' | '〔' => {
                depth += 1;
                if depth > 1 {
                    current.push(c);
                }
            }
            ')' | ']' | '】' | '〕' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    inside.push(std::mem::take(&mut current));
                } else {
                    current.push(c);
                }
            }
            _ if depth > 0 => current.push(c),
            _ => outside.push(c),
        }
    }
    if !current.is_empty() {
        inside.push(current);
    }
    (outside, inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_units_and_remarks_are_taken_off() {
        let read = |text| Label::read(text, &Units::default());
        let park = read("（一）口袋公园（座）");
        assert_eq!((park.main.as_str(), park.unit.as_deref()), ("口袋公园", Some("座")));
        let base = read("　其中：5G基站（新建）");
        assert_eq!((base.main.as_str(), base.remarks.as_slice(), base.is_part), ("5g基站", ["新建".to_owned()].as_slice(), true));
        assert_eq!(read("3.进出口总额同比增速").change, Some(Change::Up));
        assert_eq!(read("进出口总额，亿元").unit.as_deref(), Some("亿元"));
    }
}
