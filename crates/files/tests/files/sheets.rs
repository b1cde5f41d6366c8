//! Tables pasted from a spreadsheet: cells, columns, rows that are no figures, and the names in them.

use xianfeng_files::sheet::{self, Entry, Field, Found, Names, text};
use xianfeng_testing::shipped;

const ORDER: [Field; 6] = [Field::Name, Field::Period, Field::Value, Field::Unit, Field::Source, Field::Note];

fn shown(entry: &Entry) -> String {
    let marks = [(entry.name_from_above, "^"), (entry.period_from_head, "~")].iter().filter(|m| m.0).map(|m| m.1).collect::<String>();
    let cells = [&entry.number, &entry.name, &entry.period, &entry.value, &entry.unit, &entry.source, &entry.published, &entry.note];
    format!("{}{marks}: {}", entry.line, cells.map(String::as_str).join("|"))
}

#[track_caller]
fn check(pasted: &str, entries: &[&str], skipped: &[&str]) {
    let sheet = sheet::read(&text::rows(pasted, '\t'), &ORDER);
    assert_eq!(sheet.entries.iter().map(shown).collect::<Vec<_>>(), entries, "{pasted:?}");
    let skips: Vec<String> = sheet.skipped.iter().map(|s| format!("{} {:?} {}", s.line, s.why, s.text)).collect();
    assert_eq!(skips, skipped, "{pasted:?}");
}

#[test]
fn text_is_cut_into_rows_and_cells_as_spreadsheets_write_them() {
    let check = |text: &str, expect: &[&[&str]]| assert_eq!(text::rows(text, '\t'), expect, "{text:?}");
    check("", &[]);
    check("a", &[&["a"]]);
    check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
    check("a\tb\rc\td", &[&["a", "b"], &["c", "d"]]);
    check("a\t\n\tb", &[&["a", ""], &["", "b"]]);
    check("\"a\nb\"\tc", &[&["a\nb", "c"]]);
    check("\"a\"\"b\"\tc", &[&["a\"b", "c"]]);
    check("\"a\tb\"\tc", &[&["a\tb", "c"]]);
    check("\"\"\tb", &[&["", "b"]]);
    // Not closed, or not at the end of its cell: text.
    check("\"a\tb\nc", &[&["\"a", "b"], &["c"]]);
    check("\"a\" b\tc", &[&["\"a\" b", "c"]]);
    check("3\" pipe\tc", &[&["3\" pipe", "c"]]);
    check("\u{feff}a\tb", &[&["a", "b"]]);
    assert_eq!(text::rows("a,\"b,c\"\n", ','), [["a", "b,c"]]);
}

#[test]
fn what_is_written_reads_back() {
    let rows = vec![vec!["a\nb".to_owned(), "c\"d".to_owned(), String::new()], vec!["e\tf".to_owned(), "g".to_owned(), "h".to_owned()]];
    assert_eq!(text::rows(&text::write(&rows), '\t'), rows);
}

#[test]
fn columns_are_found_by_their_names_in_any_order() {
    check("指标\t报告期\t完成值\t单位\n口袋公园\t2022年1-9月\t850\t座", &["2: |口袋公园|2022年1-9月|850|座|||"], &[]);
    check(
        "备注\t来源\t单位\t完成值\t报告期\t名称\t编号\t公布日期\n月报\t城管局\t座\t８５０\t2022.9\t口袋公园\tpocket-parks\t2022/10/8",
        &["2: pocket-parks|口袋公园|2022.9|８５０|座|城管局|2022/10/8|月报"],
        &[],
    );
    check("Indicator\tPeriod\tActual\tUnit\tSource\tNotes\nParks\tSep 2022\t850\t\tCity\tx", &["2: |Parks|Sep 2022|850||City||x"], &[]);
    check("序号\t指 标 名 称\t责任单位\t完成值（亿元）\n1\t进出口总额\t商务局\t1095.6", &["2: |进出口总额||1095.6|亿元|||"], &[]);
    // 目标 is the promise where another column has the names.
    check("指标\t目标\t实际\n口袋公园\t1000\t850", &["2: |口袋公园||850||||"], &[]);
}

#[test]
fn without_a_head_the_columns_are_those_of_the_grid() {
    check("口袋公园\t2022年9月\t1.2万\t座\t城管局", &["1: |口袋公园|2022年9月|1.2万|座|城管局||"], &[]);
}

#[test]
fn titles_above_the_head_are_skipped_and_may_name_the_period() {
    check(
        "2022年1—9月主要指标完成情况\t\t\n填报单位：市统计局\t\t\n\t\t\n指标\t单位\t完成值\n口袋公园\t座\t850",
        &["5~: |口袋公园|2022年1—9月|850|座|||"],
        &["1 Title 2022年1—9月主要指标完成情况", "2 Title 填报单位：市统计局"],
    );
    check("全市完成情况\t\n指标\t完成值\n口袋公园\t850", &["3: |口袋公园||850||||"], &["1 Title 全市完成情况"]);
}

#[test]
fn a_heading_can_be_a_period() {
    check(
        "指标\t单位\t2021年\t2022年1-9月完成\n口袋公园\t座\t1,070\t850",
        &["2~: |口袋公园|2021年|1,070|座|||", "2~: |口袋公园|2022年1-9月|850|座|||"],
        &[],
    );
    check("指标\t1-9月累计\t同比（%）\n口袋公园\t850\t3.1", &["2~: |口袋公园|1-9月累计|850||||"], &[]);
}

#[test]
fn rows_that_are_no_figures_are_named_and_left_out() {
    check(
        "指标\t完成值\t单位\n一、产业\t\t\n口袋公园\t850\t座\n5G基站\t—\t个\n充电桩\t\t个\n合计\t850\t\n注：数据为快报数\t\t\n指标\t完成值\t单位\n景观路\t3\t条",
        &["3: |口袋公园||850|座|||", "9: |景观路||3|条|||"],
        &["2 Remark 一、产业", "4 NoValue 5G基站 — 个", "5 NoValue 充电桩 个", "6 Total 合计 850", "7 Remark 注：数据为快报数"],
    );
}

#[test]
fn a_name_that_spans_several_rows_is_carried_down() {
    check(
        "指标\t报告期\t完成值\n\"口袋\n公园\"\t2022年8月\t800\n\t2022年9月\t850",
        &["2: |口袋\n公园|2022年8月|800||||", "3^: |口袋\n公园|2022年9月|850||||"],
        &[],
    );
}

#[test]
fn an_indicator_is_found_by_number_or_name_and_asked_about_where_only_like_it() {
    let plan = shipped::plan("shenyang-2022");
    let names = Names::new(&plan);
    let parks = plan.target(&"pocket-parks".into()).and_then(|t| t.indicator.clone()).unwrap();
    let check = |number: &str, name: &str, expect: &str| {
        let said = match names.find(number, name) {
            Found::Known(id) => format!("known {id}"),
            Found::Ask(ids) => format!("ask {}", ids.first().unwrap()),
            Found::Unknown => "unknown".to_owned(),
        };
        assert_eq!(said, expect.replace("PARKS", parks.as_str()), "{number} {name}");
    };
    let target = plan.target(&"pocket-parks".into()).unwrap();
    check("", &target.name.zh, "known PARKS");
    check("", &target.name.en.to_uppercase(), "known PARKS");
    check("", &target.name.zh.chars().map(|c| format!("{c} ")).collect::<String>(), "known PARKS");
    check("pocket-parks", "", "known PARKS");
    check("pocket-parks", "谁也不认识", "known PARKS");
    check("12", &target.name.zh, "known PARKS");
    check("", "口袋公园", "ask PARKS");
    check("pocket-parks", &plan.target(&"hitech-firms".into()).unwrap().name.zh, "ask PARKS");
    check("", "谁也不认识", "unknown");
    check("", "", "unknown");
}
