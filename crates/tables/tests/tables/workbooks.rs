//! What a workbook says beside its texts: percentages, days, hidden rows and columns, merged heads.

use crate::made::{rows, xlsx, zipped};
use crate::{read, said};

#[test]
fn hidden_rows_and_columns_are_asked_about_and_hidden_sheets_left() {
    let table = rows(&[
        &["2022年1—9月指标"],
        &["指标", "单位", "累计", "上年同期累计"],
        &["新建口袋公园", "座", "812", "760"],
        &["老旧小区改造", "个", "410", "0"],
    ]);
    let table = table.replace(r#"<row r="3">"#, r#"<row r="3" hidden="1">"#);
    let found = read("报表.xlsx", &xlsx("", &table, ""));
    assert_eq!(
        said(&found.figures),
        [
            "C3 pocket-parks 2022-01/2022-09 812 座 ?",
            "D3 pocket-parks 2021-01/2021-09 760 座 ?",
            "C4 old-communities 2022-01/2022-09 410 个",
            "D4 old-communities 2021-01/2021-09 0 个 ?",
        ]
    );
    let hidden = read("报表.xlsx", &xlsx(r#"<cols><col min="3" max="3" hidden="1"/></cols>"#, &table, ""));
    assert!(said(&hidden.figures).iter().filter(|line| line.starts_with('C')).all(|line| line.ends_with('?')));
}

#[test]
fn percentages_and_months_are_read_by_their_formats() {
    let table = rows(&[
        &["当月"],
        &["指标", "单位", "@44774", "@44805"],
        &["直达资金分配下达率", "%", "%0.884", "%0.9471"],
        &["新建口袋公园", "座", "98", "96"],
    ]);
    let found = read("财政.xlsx", &xlsx("", &table, ""));
    assert_eq!(
        said(&found.figures),
        [
            "C3 direct-funds-allocated 2022-08 88.4 %",
            "D3 direct-funds-allocated 2022-09 94.71 %",
            "C4 pocket-parks 2022-08 98 座",
            "D4 pocket-parks 2022-09 96 座",
        ]
    );
}

#[test]
fn a_merged_head_says_month_and_measure() {
    let table = rows(&[
        &["2022年9月主要指标（单位：亿元、%）"],
        &["指标名称", "9月", "", "1—9月累计", ""],
        &["", "绝对额", "同比±%", "绝对额", "同比±%"],
        &["五、进出口总额", "118.6", "6.7", "1046.9", "-0.4"],
        &["　其中：出口", "60.1", "1.2", "402", "5.5"],
    ]);
    let merged = r#"<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>"#;
    let found = read("月报.xlsx", &xlsx("", &table, merged));
    assert_eq!(
        said(&found.figures),
        [
            "B4 trade-level 2022-09 118.6 亿元",
            "C4 trade-growth 2022-09 6.7 %",
            "D4 trade-level 2022-01/2022-09 1046.9 亿元",
            "E4 trade-growth 2022-01/2022-09 -0.4 %",
        ]
    );
}

#[test]
fn a_formula_without_a_result_is_left_and_said() {
    let table = rows(&[&["指标", "单位", "2022年1-9月"], &["新建口袋公园", "座", "8"]]).replace("<v>8</v>", "<f>SUM(A1:A2)</f>");
    let found = read("报表.xlsx", &xlsx("", &table, ""));
    assert!(found.figures.is_empty());
    assert_eq!(found.left.first().map(|left| left.why), Some(xianfeng_tables::Left::Uncalculated));
}

#[test]
fn an_open_document_is_read_with_its_hidden_columns() {
    let cell = |text: &str| format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#);
    let number = |value: &str| format!(r#"<table:table-cell office:value-type="float" office:value="{value}"/>"#);
    let content = format!(
        r#"<office:spreadsheet><table:table table:name="2022年"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-row>{}{}{}</table:table-row><table:table-row>{}{}{}</table:table-row></table:table></office:spreadsheet>"#,
        cell("指标（座）"),
        cell("1—8月"),
        cell("1—9月"),
        cell("新建口袋公园"),
        number("716"),
        number("812"),
    );
    let found = read("城管.ods", &zipped(&[("content.xml", &content)]));
    assert_eq!(said(&found.figures), ["B2 pocket-parks 2022-01/2022-08 716 座", "C2 pocket-parks 2022-01/2022-09 812 座 ?"]);
}

#[test]
fn an_html_table_with_the_name_of_a_workbook_is_read() {
    let html = "<html><body><table><tr><td colspan=4>2022年8月重点指标</td></tr><tr><td rowspan=2>指标名称</td><td rowspan=2>单位</td><td colspan=2>完成值</td></tr><tr><td>当月</td><td>累计</td></tr><tr><td>城镇新增就业</td><td>万人</td><td>0.9</td><td>8.3&nbsp;</td></tr></table></body></html>";
    let found = read("OA导出.xls", html.as_bytes());
    assert_eq!(said(&found.figures), ["C4 urban-jobs 2022-08 0.9 万人", "D4 urban-jobs 2022-01/2022-08 8.3 万人"]);
}
