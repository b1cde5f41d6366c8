//! Files that are turned away, each with its reason.

use xianfeng_tables::Refusal;

use crate::book;
use crate::made::{rows, xlsx, zipped};

fn refused(bytes: &[u8]) -> Option<Refusal> {
    book("报表.xlsx", bytes).err()
}

#[test]
fn what_is_no_table_is_named() {
    assert_eq!(refused(b""), Some(Refusal::Empty));
    assert_eq!(refused(b"\xff\xd8\xff\xe0\0\x10JFIF"), Some(Refusal::Picture));
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Refusal::Picture));
    assert_eq!(refused(b"%PDF-1.7\n"), Some(Refusal::Pdf));
    assert_eq!(refused(&zipped(&[("word/document.xml", "<w/>"), ("[Content_Types].xml", "<T/>")])), Some(Refusal::Document));
    assert_eq!(refused(&zipped(&[("readme.txt", "x")])), Some(Refusal::NotATable));
    assert_eq!(refused(b" \r\n \r\n"), Some(Refusal::NoCells));
    assert_eq!(refused(b"\x81\x00\x02\xff\xfe\x00"), Some(Refusal::NotText));
}

#[test]
fn a_file_that_was_cut_off_is_damaged() {
    let whole = xlsx("", &rows(&[&["指标", "数值"]]), "");
    assert_eq!(refused(&whole[..whole.len() * 6 / 10]), Some(Refusal::Damaged));
    let cut = zipped(&[("content.xml", "<office:spreadsheet><table:table><table:table-row>")]);
    assert_eq!(refused(&cut), Some(Refusal::Damaged));
}

#[test]
fn an_archive_that_unpacks_out_of_proportion_is_refused_before_it_is_read() {
    let blanks = " ".repeat(12 << 20);
    let bomb = xlsx("", &rows(&[&["指标", "数值"]]), &blanks);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb), Some(Refusal::Unpacks));
}

#[test]
fn a_row_that_is_repeated_a_million_times_is_too_many() {
    let content = r#"<office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet>"#;
    assert!(matches!(refused(&zipped(&[("content.xml", content)])), Some(Refusal::TooManyRows { .. })));
}

#[test]
fn a_password_is_said() {
    let manifest = "<manifest><manifest:encryption-data/></manifest>";
    assert_eq!(refused(&zipped(&[("content.xml", "x"), ("META-INF/manifest.xml", manifest)])), Some(Refusal::Locked));
}
