//! Files as they came from others, each with what it has to give.

use xianfeng_core::ledger::Value;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::{Fault, Problem};
use xianfeng_text::problems;

use xianfeng_testing::shipped as seeds;

fn path(name: &str) -> String {
    format!("{}/tests/files/inputs/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn text(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

fn plan(name: &str) -> Plan {
    xianfeng_files::plan::read(&text(name)).usable().unwrap()
}

fn worded(all: &[Problem]) -> Vec<String> {
    all.iter().map(|p| problems::problem(Language::En, p)).collect()
}

/// The values of a ledger by its edits, with its problems.
fn read(plan: &Plan, text: &str) -> (Vec<String>, Vec<String>) {
    let parsed = xianfeng_files::ledger::read(text, plan);
    let value = |e: &xianfeng_core::ledger::Edit| match &e.content.as_ref()?.observation()?.value {
        Value::Number { value, unit, .. } => Some(format!("{value} {unit}")),
        _ => None,
    };
    // The sources of these files bear out no grade; that is another matter.
    let problems: Vec<Problem> = parsed.problems.into_iter().filter(|p| !matches!(p.fault, Fault::Unsourced { .. })).collect();
    (parsed.value.iter().flat_map(|l| l.edits()).filter_map(value).collect(), worded(&problems))
}

#[test]
fn a_decimal_comma_is_refused_and_never_multiplied() {
    let (values, problems) = read(&plan("07-decimal-comma.plan.json"), &text("07-decimal-comma.ledger.json"));
    assert_eq!(values, [""; 0]);
    let expect = ["1.234,56", "3,5", "1,23", "1 234,5", "1,,2", ",5"];
    for number in expect {
        assert!(problems.iter().any(|p| p.contains(&format!("“{number}” is not a number"))), "{number}: {problems:?}");
    }
}

#[test]
fn separators_that_group_are_read() {
    let (values, problems) = read(&plan("07-control-grouping.plan.json"), &text("07-control-grouping.ledger.json"));
    assert_eq!(values, ["1234 个", "1234567.5 个", "123456 个", "1234 个", "1234 个"]);
    assert_eq!(problems, [""; 0]);
}

#[test]
fn units_of_such_plans_are_known() {
    let plan = plan("10-units.plan.json");
    let units: Vec<&str> = plan.indicators.values().map(|i| i.unit.symbol.as_str()).collect();
    assert_eq!(units, ["%", "天", "亿美元", "立方米", "微克/立方米", "元/人", "平方米", "小时", "岁"]);
}

#[test]
fn an_unreadable_indicator_is_one_problem_and_its_target_no_other() {
    let broken = text("10-units.plan.json").replacen("\"unit\": \"天\"", "\"unit\": \"石头\"", 1);
    let expect = ["indicators[1].unit: the unit “石头” is not known. Other units can be declared in the plan, under units."];
    assert_eq!(worded(&xianfeng_files::plan::read(&broken).problems), expect);
    let broken = text("10-units.plan.json").replacen("\"rhythm\"", "\"rythm\"", 1);
    assert_eq!(
        worded(&xianfeng_files::plan::read(&broken).problems),
        ["indicators[0].rythm: there is no such field. Did you mean “rhythm”?"]
    );
}

#[test]
fn float_noise_is_rounded_and_said() {
    let plan = plan("11-float-noise.plan.json");
    let (values, problems) = read(&plan, &text("11-float-noise.ledger.json"));
    assert_eq!(values, ["0.3 个"]);
    assert_eq!(problems, ["edits[0].observation.value: “0.30000000000000004” has more than nine decimals and was rounded to 0.3."]);
    let noisy = text("11-float-noise.plan.json").replacen("\"value\": \"1\"", "\"value\": 68.5534591194968", 1);
    let parsed = xianfeng_files::plan::read(&noisy);
    assert_eq!(
        worded(&parsed.problems),
        ["targets[0].value: “68.5534591194968” has more than nine decimals and was rounded to 68.553459119."]
    );
    assert!(parsed.usable().is_ok());
}

#[test]
fn times_are_read_in_every_form() {
    for (name, expect) in [("11b-time", "2023-02-01T08:00:00.000Z"), ("11c-time", "2023-02-01T16:00:00.000+08:00")] {
        let parsed = xianfeng_files::ledger::read(&text(&format!("{name}.ledger.json")), &plan(&format!("{name}.plan.json")));
        let times: Vec<String> = parsed.value.iter().flat_map(|l| l.edits()).map(|e| e.at.to_string()).collect();
        assert_eq!(times, [expect], "{name}");
        assert!(parsed.usable().is_ok(), "{name}");
    }
}

#[test]
fn a_file_is_read_in_the_encoding_it_has_or_refused_by_name() {
    use xianfeng_files::encoding::decode;
    let bytes = |name: &str| std::fs::read(path(name)).unwrap();
    let gb18030 =
        |bytes: &[u8]| encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned());
    let said = |bytes: &[u8]| match decode(bytes, gb18030) {
        Ok(decoded) => {
            let ledger = xianfeng_files::ledger::read(&decoded.text, &seeds::plan("shenyang-2022"));
            let problems = decoded.problems.iter().chain(&ledger.problems);
            let authors = ledger.value.iter().flat_map(|l| l.edits()).map(|e| e.author.clone());
            authors.chain(problems.map(|p| problems::problem(Language::En, p))).collect::<Vec<String>>().join(" | ")
        }
        Err(problem) => problems::problem(Language::En, &problem),
    };
    let utf8 = bytes("01-control-utf8.json");
    assert_eq!(said(&utf8), "某部门");
    assert_eq!(said(&bytes("01-control-utf8-bom.json")), "某部门");
    assert_eq!(said(&bytes("01-ledger-gb18030.json")), "某部门 | the file is not UTF-8 and was read as GB18030; please check its words.");
    let text = String::from_utf8(utf8).unwrap();
    let wide = |little: bool, mark: bool| {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect::<Vec<u8>>()
    };
    for (little, mark) in [(true, true), (false, true), (true, false), (false, false)] {
        assert_eq!(said(&wide(little, mark)), "某部门", "{little} {mark}");
    }
    let refused = "the file is not text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 and choose it again.";
    assert_eq!(said(b"{\"author\": \"caf\xe9 \"}"), refused);
    assert_eq!(said(b"\xff\xfe{\0\0\xd8"), refused);
    assert_eq!(said(b"\x80\x81\xff"), refused);
    let damaged = text.replace("备注", "\u{fffd}\u{fffd}");
    assert!(said(damaged.as_bytes()).starts_with("line 25 has characters that were lost"), "{}", said(damaged.as_bytes()));
    let table = "this is a table, and only JSON is imported here.";
    assert!(said(b"PK\x03\x04\x14\x00\x06\x00").starts_with(table));
    assert!(said(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").starts_with(table));
    assert!(said("目标,时期,数值\n口袋公园,2022,1000\n".as_bytes()).starts_with(table));
    assert!(said("\u{feff}a\tb\n1\t2\n".as_bytes()).starts_with(table));
    assert_eq!(
        said(b""),
        "cannot be read at line 1, column 0: the text ends too early. Check that the file is whole and was not rewritten by another program."
    );
}

#[test]
fn a_plan_is_named_where_a_ledger_belongs_and_the_reverse() {
    use xianfeng_files::FileKind;
    let (plan_text, ledger_text) = (text("11b-time.plan.json"), text("11b-time.ledger.json"));
    let plan = plan("11b-time.plan.json");
    assert_eq!(worded(&xianfeng_files::ledger::read(&plan_text, &plan).problems), ["format: this is a plan file; open it under “Plans”."]);
    assert_eq!(worded(&xianfeng_files::plan::read(&ledger_text).problems), ["format: this is a ledger; choose it under “Import”."]);
    assert_eq!((FileKind::of_text(&plan_text), FileKind::of_text(&ledger_text)), (Some(FileKind::Plan), Some(FileKind::Ledger)));
    assert_eq!((FileKind::of_text("{}"), FileKind::of_text("a,b")), (None, None));
}
