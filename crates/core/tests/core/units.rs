//! Units: exact between scales of one quantity, refused between quantities.

use serde_json::json;
use xianfeng_core::measure::{Decimal, Units};

use xianfeng_testing::plans::{indicator, plan, plan_file};

fn converted(units: &Units, value: &str, from: &str, to: &str) -> String {
    let (Some(from), Some(to)) = (units.find(from), units.find(to)) else { return "unknown".to_owned() };
    let value = Decimal::from_str_exact(value).unwrap();
    from.convert(value, &to).map_or("refused".to_owned(), |v| v.normalize().to_string())
}

#[test]
fn scales_of_one_quantity_convert_exactly() {
    let check = |value: &str, from: &str, to: &str, expect: &str| {
        assert_eq!(converted(&Units::default(), value, from, to), expect, "{value} {from} in {to}");
    };
    check("11.35", "万人", "人", "113500");
    check("113500", "人", "万人", "11.35");
    check("1540", "亿元", "万元", "15400000");
    check("0.154", "万亿元", "亿元", "1540");
    check("80", "亿斤", "万吨", "400");
    check("1", "公斤", "斤", "2");
    check("15", "亩", "公顷", "1");
    check("1", "平方公里", "公顷", "100");
    check("100", "万平方米", "平方公里", "1");
    check("5", "‰", "%", "0.5");
    check("3", "百万千瓦时", "万千瓦时", "300");
    check("2", "千万人次", "万人次", "2000");
    check("7", "家", "个", "7");
    check("48", "小时", "天", "2");
    check("1.5", "小时", "分钟", "90");
    check("79.5", "岁", "年", "79.5");
    check("18", "个月", "年", "1.5");
    check("3.5", "亿美元", "万美元", "35000");
    check("2.5", "亿立方米", "万立方米", "25000");
    check("1500", "升", "立方米", "1.5");
    check("0.035", "毫克/立方米", "微克/立方米", "35");
    check("2", "毫克/升", "毫克/立方米", "2000");
    check("1200", "万千瓦", "吉瓦", "12");
    check("4.2", "万元/人", "元/人", "42000");
    check("900", "元/亩", "元/公顷", "13500");
    check("0.5", "吨标准煤/万元", "吨标准煤/亿元", "5000");
    check("6.5", "张/千人", "张/万人", "65");
    check("30", "万人次/天", "人次/天", "300000");
    check("120", "公里/小时", "公里/分钟", "2");
    check("154", "十亿元", "亿元", "1540");
    check("1.50", "亿元", "亿元", "1.5");
}

#[test]
fn different_quantities_are_refused() {
    let check = |from: &str, to: &str, expect: &str| assert_eq!(converted(&Units::default(), "1", from, to), expect, "{from} {to}");
    check("亿元", "人", "refused");
    check("%", "个百分点", "refused");
    check("%", "个", "refused");
    check("吨", "吨标准煤", "refused");
    check("位", "个", "refused");
    check("—", "个", "refused");
    check("万%", "%", "unknown");
    check("亿位", "位", "unknown");
    check("美元", "元", "refused");
    check("欧元", "美元", "refused");
    check("立方米", "平方米", "refused");
    check("立方米", "米", "refused");
    check("天", "年", "refused");
    check("千瓦", "千瓦时", "refused");
    check("元/人", "元", "refused");
    check("元/人", "元/平方米", "refused");
    check("微克/立方米", "元/人", "refused");
    check("万摄氏度", "摄氏度", "unknown");
    check("元/", "元", "unknown");
    check("%/人", "%", "unknown");
    check("元/人/年", "元", "unknown");
    check("", "元", "unknown");
    check("万", "个", "unknown");
}

#[test]
fn a_number_too_large_for_the_other_unit_is_refused_and_never_a_panic() {
    let check = |value: &str, from: &str, to: &str, expect: &str| assert_eq!(converted(&Units::default(), value, from, to), expect);
    check("1000000000000000000", "万亿元", "元", "refused");
    check("-79228162514264337593543950335", "亿元", "万元", "refused");
    check("1000000000000000000", "亿元", "元", "100000000000000000000000000");
}

#[test]
fn a_plan_brings_units_of_its_own() {
    let units = json!([
        {"symbol": "箱", "name": {"zh": "箱", "en": "boxes"}, "quantity": "boxes", "factor": "1"},
        {"symbol": "柜", "name": {"zh": "柜", "en": "containers"}, "quantity": "boxes", "factor": 40}
    ]);
    let plan = plan(&plan_file(&[indicator(json!({"unit": "柜"}))], &[], json!({"units": units})));
    assert_eq!(converted(&plan.units, "2", "柜", "箱"), "80");
    assert_eq!(converted(&plan.units, "2", "柜", "个"), "refused");
    assert_eq!(plan.indicators["i"].unit.symbol, "柜");
}

#[test]
fn a_quantity_for_each_of_another_has_a_name_in_both_languages() {
    let check = |symbol: &str, zh: &str, en: &str| {
        let unit = Units::default().find(symbol).unwrap();
        assert_eq!((unit.name.zh.as_str(), unit.name.en.as_str()), (zh, en), "{symbol}");
    };
    check("元/人", "元/人", "yuan per person");
    check("万元/人", "万元/人", "yuan per person");
    check("吨标准煤/万元", "吨标准煤/万元", "tce per 10,000 yuan");
    check("人/平方公里", "人/平方公里", "人 per km²");
    check("张/千人", "张/千人", "张 per 1,000 people");
    check("微克/立方米", "微克/立方米", "µg/m³");
}
