//! Numbers with their units, as people type them.

use xianfeng_core::measure::{Qualifier, Units};
use xianfeng_core::plan::Language;
use xianfeng_files::amount::{Unclear, read, read_unit};
use xianfeng_files::wording::split;
use xianfeng_text::problems;

/// The amount as `1.2 万座`, or the problem in English.
fn said(value: &str, unit: &str, expected: &str) -> String {
    let units = Units::default();
    let expected = units.find(expected);
    match read(&units, value, unit, expected.as_ref()) {
        Ok(amount) => format!("{} {}{}", amount.value, amount.unit.symbol, if amount.is_rounded { " (rounded)" } else { "" }),
        Err(Unclear::Number(fault)) => format!("value: {}", problems::fault(Language::En, &fault)),
        Err(Unclear::Unit(fault)) => format!("unit: {}", problems::fault(Language::En, &fault)),
    }
}

#[test]
fn a_unit_typed_with_the_number_is_taken_or_the_clash_is_named() {
    let check = |value: &str, unit: &str, expect: &str| assert_eq!(said(value, unit, unit), expect, "{value} in {unit}");
    check("900", "座", "900 座");
    check("900座", "座", "900 座");
    check("900 座", "座", "900 座");
    check("９００座", "座", "900 座");
    check("1,000座", "座", "1000 座");
    check("90%", "%", "90 %");
    check("90 %", "%", "90 %");
    check("90％", "%", "90 %");
    check("3.5‰", "%", "3.5 ‰");
    check("1.2万", "座", "12000 座");
    check("1.2万座", "座", "1.2 万座");
    check("1.2万", "万人", "1.2 万人");
    check("1.2万人", "人", "1.2 万人");
    check("12000人", "万人", "12000 人");
    check("1540亿元", "亿元", "1540 亿元");
    check("1540亿", "亿元", "1540 亿元");
    check("1540亿", "元", "154000000000 元");
    check("15 bn", "元", "15000000000 元");
    check("154 bn yuan", "亿元", "1540 亿元");
    check("4 million tonnes", "万吨", "400 万吨");
    check("18个月", "个月", "18 个月");
    check("18 months", "个月", "18 个月");
    check("第7位", "位", "7 位");
    check("第 7 位", "位", "7 位");
    check("#7", "位", "7 位");
    check("-0.5个百分点", "个百分点", "-0.5 个百分点");
    check("-0.5百分点", "个百分点", "-0.5 个百分点");
    check("0.30000000000000004", "个", "0.3 个 (rounded)");
    check("1.2万", "亿元", "value: “万” and the unit “亿元” both name a power of ten; say it once.");
    check("900平方米", "座", "value: the unit should be “座”; “平方米” cannot be converted.");
    check("900座", "万人", "900 座");
    check("90%", "座", "value: the unit should be “座”; “%” cannot be converted.");
    check("900片区", "座", "value: the unit “片区” is not known. Did you mean “座”? Other units can be declared in the plan, under units.");
    check("about 5", "座", "value: “about 5” is not a number; write 1234.5, with a point before decimals.");
    check("3,5", "%", "value: “3,5” is not a number; write 1234.5, with a point before decimals.");
    check("3,5%", "%", "value: “3,5%” is not a number; write 1234.5, with a point before decimals.");
    check("1.234,56元", "元", "value: “1.234,56元” is not a number; write 1234.5, with a point before decimals.");
    check("座", "座", "value: “座” is not a number; write 1234.5, with a point before decimals.");
    check("", "座", "value: enter a number.");
}

#[test]
fn a_unit_is_read_as_the_page_shows_it_in_either_language() {
    let check = |value: &str, unit: &str, expected: &str, expect: &str| assert_eq!(said(value, unit, expected), expect, "{unit}");
    check("154", "bn yuan", "亿元", "1540 亿元");
    check("154", "billion yuan", "亿元", "1540 亿元");
    check("2", "million tonnes", "万吨", "200 万吨");
    check("2", "m t", "万吨", "200 万吨");
    check("80", "100,000,000 jin", "亿斤", "80 亿斤");
    check("80", "jin", "亿斤", "80 斤");
    check("7", "mu", "亩", "7 亩");
    check("3", "percentage points", "个百分点", "3 个百分点");
    check("3", "points", "个百分点", "3 个百分点");
    check("3", "points", "分", "3 分");
    check("30", "per cent", "%", "30 %");
    check("5", "m²", "平方米", "5 平方米");
    check("5", "㎡", "平方米", "5 平方米");
    check("5", "万㎡", "平方米", "50000 平方米");
    check("5", "㎢", "平方公里", "5 平方公里");
    check("5", "％", "%", "5 %");
    check("5", "百分点", "个百分点", "5 个百分点");
    check("5", "亿 元", "亿元", "5 亿元");
    check("5", "人民币亿元", "亿元", "5 亿元");
    check("5", "亿元人民币", "亿元", "5 亿元");
    check("5", "10,000 people", "万人", "5 万人");
    check("5", "10,000", "人", "50000 人");
    check("5", "万", "人", "50000 人");
    check("35", "µg/m³", "微克/立方米", "35 微克/立方米");
    check(
        "42000",
        "yuan per person",
        "元/人",
        "unit: the unit “yuan per person” is not known. Did you mean “元/人”? Other units can be declared in the plan, under units.",
    );
    check("5", "days", "天", "5 天");
    check("5", "US dollars", "美元", "5 美元");
    check(
        "5",
        "bananas",
        "个",
        "unit: the unit “bananas” is not known. Did you mean “个”? Other units can be declared in the plan, under units.",
    );
}

#[test]
fn a_unit_is_never_guessed() {
    let check = |symbol: &str, expect: &str| {
        let found = read_unit(&Units::default(), symbol, None);
        assert_eq!(found.map_or_else(|fault| problems::fault(Language::Zh, &fault), |unit| unit.symbol), expect, "{symbol}");
    };
    check("", "请填写。");
    check(" ", "请填写。");
    check("亿美元", "亿美元");
    check("立方米", "立方米");
    check("人民币元", "元");
    check("㎡", "平方米");
    check("％", "%");
    check("百分点", "个百分点");
    check("亿日元", "不认识单位“亿日元”。其他单位可在规划的“单位”（units）中声明。");
    check("米元", "不认识单位“米元”。其他单位可在规划的“单位”（units）中声明。");
}

proptest::proptest! {
    /// Whatever is typed: an answer and no crash, and a number that was read is read again as the same.
    #[test]
    fn nothing_that_is_typed_is_too_much(value in "[-+0-9.,eE万亿座%第 ]{0,12}|.{0,12}", unit in "(bn|m|10,000|万|亿| |/)?(yuan|元|人|平方米|%|.){0,3}") {
        let units = Units::default();
        for expected in [None, units.find("亿元"), units.find("座")] {
            if let Ok(amount) = read(&units, &value, &unit, expected.as_ref()) {
                let again = read(&units, &amount.value.to_string(), &amount.unit.symbol, expected.as_ref());
                proptest::prop_assert_eq!(again.map(|a| (a.value, a.unit)), Ok((amount.value, amount.unit)), "{} {}", value, unit);
            }
        }
    }
}

#[test]
fn words_around_a_number_are_told_from_it() {
    let check = |typed: &str, reading: Qualifier, rest: &str| assert_eq!(split(typed), (reading, rest.to_owned()), "{typed}");
    check("1000", Qualifier::Exact, "1000");
    check("近1000", Qualifier::Nearly, "1000");
    check("近 １０００ 座", Qualifier::Nearly, "1000 座");
    check("将近1.2万", Qualifier::Nearly, "1.2万");
    check("约4%", Qualifier::About, "4%");
    check("8.5左右", Qualifier::About, "8.5");
    check("大约-3%", Qualifier::About, "-3%");
    check("超20家", Qualifier::Over, "20家");
    check("超过5000", Qualifier::Over, "5000");
    check("突破1万亿元", Qualifier::Over, "1万亿元");
    check("1000余家", Qualifier::AtLeast, "1000家");
    check("1.2万多户", Qualifier::AtLeast, "1.2万户");
    check("90%以上", Qualifier::AtLeast, "90%");
    check("≥ 8", Qualifier::AtLeast, "8");
    check("不低于98%", Qualifier::AtLeast, "98%");
    check("不超过3.7%", Qualifier::AtMost, "3.7%");
    check("前50位", Qualifier::AtMost, "50位");
    check("前50强", Qualifier::AtMost, "50");
    check("Top 50", Qualifier::AtMost, "50");
    check("more than 5,000", Qualifier::Over, "5,000");
    check("About 4%", Qualifier::About, "4%");
    // A place is no bound.
    check("第50位", Qualifier::Exact, "第50位");
    // Two words at once, or words alone, are left for the reader of numbers to refuse.
    check("约1000余家", Qualifier::About, "1000余家");
    check("近", Qualifier::Exact, "近");
    check("超额完成", Qualifier::Exact, "超额完成");
    check("", Qualifier::Exact, "");
}
