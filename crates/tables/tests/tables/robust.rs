//! Any bytes are answered, and a long table takes no longer by the row than a short one.

use proptest::prelude::*;
use xianfeng_tables::import;

use crate::made::{rows, xlsx, zipped};
use crate::{book, plan, read};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(start in 0_usize..8, bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let starts: [&[u8]; 8] = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html><table>", b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml", b"a,b\n"];
        let _ = book("任意.xls", &[starts[start], &bytes].concat());
    }

    #[test]
    fn any_cells_are_answered(cells in prop::collection::vec("[指标单位年月累计当同比（）()0-9.,、:：%万亿元座第位▲—至约超 \n\"]{0,12}", 0..60)) {
        let text: String = cells.chunks(5).map(|row| row.join("\t") + "\n").collect();
        if let Ok(book) = book("2022年9月.txt", text.as_bytes()) {
            let _ = import(plan(), &book);
        }
    }

    #[test]
    fn a_workbook_with_a_changed_byte_is_answered(at in 0_usize..2000, byte in any::<u8>()) {
        let mut bytes = xlsx("", &rows(&[&["指标", "2022年9月累计"], &["新建口袋公园", "812"]]), "");
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(book) = book("报表.xlsx", &bytes) {
            let _ = import(plan(), &book);
        }
    }

    #[test]
    fn any_xml_is_answered(inside in "[<>/a-z:=\"0-9 ]{0,200}") {
        let _ = book("a.ods", &zipped(&[("content.xml", &format!("<office:spreadsheet>{inside}</office:spreadsheet>"))]));
        let _ = book("a.xlsx", &xlsx("", &inside, ""));
    }
}

#[test]
fn twenty_thousand_rows_are_read() {
    let head = "行政区划,指标,统计月份,统计口径,数值,计量单位\n";
    let row = |at: usize| {
        if at.is_multiple_of(100) {
            "全市,新建口袋公园,202209,累计,812,座\n"
        } else {
            "和平区,新建口袋公园（第2批）,202209,累计,8,座\n"
        }
    };
    let text: String = std::iter::once(head).chain((0..20_000).map(row)).collect();
    let found = read("平台.csv", text.as_bytes());
    assert_eq!(found.figures.len(), 200);
    assert!(found.figures.iter().all(|figure| figure.doubts.is_empty()));
}
