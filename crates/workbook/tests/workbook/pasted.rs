//! A range of a returned form, copied in a spreadsheet and pasted: it says the same as its file.

use std::collections::BTreeSet;

use xianfeng_core::edit::Command;
use xianfeng_files::sheet::text;
use xianfeng_tables::Refusal;
use xianfeng_workbook::read::{self, Why};
use xianfeng_workbook::round::{Came, Returned, Stranger};

use super::office::Folder;
use super::parts::fill;
use super::rounds::{Office, row_of};

/// The columns that are not hidden.
const SHOWN: usize = 15;

/// What a spreadsheet copies of the sheet of a form: rows and columns from some on, up to others.
fn copied(form: &[u8], rows: std::ops::Range<usize>, columns: std::ops::Range<usize>) -> String {
    let page = &read::open(form).unwrap()[1];
    let row = |row: usize| columns.clone().map(|column| page.text(row, column)).collect::<Vec<String>>();
    text::write(&rows.map(row).collect::<Vec<_>>())
}

fn pasted(office: &Office, range: &str) -> Returned {
    let pages = xianfeng_tables::pasted(range.as_bytes()).map(read::ranges);
    office.compared(&[("粘贴".to_owned(), pages)])
}

/// The form of a unit with answers of every sort.
fn filled(office: &Office) -> Vec<u8> {
    let form = office.form("城管局");
    let row = row_of(&form, "新建口袋公园");
    let answers =
        [("H", "812.0"), ("I", "90"), ("J", "最终核实"), ("K", "已完成八成"), ("L", "征地慢"), ("N", "竣工验收单"), ("O", "含改造")];
    let form = answers.iter().fold(form, |form, (column, value)| fill(&form, &format!("{column}{row}"), value));
    fill(&form, &format!("H{}", row_of(&form, "全国文明城市称号保持")), "是")
}

fn as_a_file(office: &Office, form: &[u8]) -> Option<Command> {
    office.compared(&[("a.xlsx".to_owned(), read::open(form))]).command(&BTreeSet::new())
}

#[test]
fn a_range_says_the_same_as_its_file_whatever_was_copied() {
    let office = Office::new();
    let form = filled(&office);
    let of_file = as_a_file(&office, &form);
    assert!(of_file.is_some());
    let ranges = [
        ("the whole sheet", 0..6, 0..16),
        ("what is visible", 0..6, 0..SHOWN),
        ("without the title", 3..6, 0..SHOWN),
        ("without the head", 4..6, 0..SHOWN),
        ("without the head, with what is hidden", 4..6, 0..16),
        ("from the name on", 4..6, 1..SHOWN),
        ("up to the figures and their words", 3..6, 1..SHOWN),
        ("from the figures to what is hidden", 4..6, 7..16),
    ];
    for (what, rows, columns) in ranges {
        let returned = pasted(&office, &copied(&form, rows, columns));
        assert_eq!(returned.strangers, [], "{what}");
        assert_eq!(returned.command(&BTreeSet::new()), of_file, "{what}: {:#?}", returned.rows);
        assert_eq!((returned.units.as_slice(), returned.missing.len()), (["城管局".to_owned()].as_slice(), 3), "{what}");
        assert!(returned.rows.iter().all(|row| row.refused.is_empty() && row.tampered.is_empty()), "{what}: {:#?}", returned.rows);
    }
}

#[test]
fn one_row_is_enough_and_a_second_paste_brings_nothing() {
    let mut office = Office::new();
    let form = filled(&office);
    let row = row_of(&form, "新建口袋公园") - 1;
    let range = copied(&form, row..row + 1, 0..SHOWN);
    let returned = pasted(&office, &range);
    assert_eq!((returned.rows.len(), returned.rows[0].row, returned.rows[0].unit.as_str()), (1, 1, "城管局"));
    assert!(returned.rows[0].items.iter().all(|item| item.came == Came::New));
    assert!(office.run(returned.command(&BTreeSet::new()).unwrap()));
    let again = pasted(&office, &range);
    assert_eq!(again.command(&BTreeSet::new()), None);
    assert!(!again.rows[0].items.is_empty() && again.rows[0].items.iter().all(|item| item.came == Came::Same));
}

#[test]
fn rows_of_several_units_are_told_apart() {
    let office = Office::new();
    let parks = filled(&office);
    let firms = office.form("科技局");
    let firms = fill(&firms, &format!("H{}", row_of(&firms, "高新技术企业数")), "4600");
    let range = copied(&parks, 4..6, 0..SHOWN) + &copied(&firms, 4..5, 0..SHOWN);
    let returned = pasted(&office, &range);
    assert_eq!(returned.units, ["科技局", "城管局"]);
    assert_eq!(returned.rows.iter().map(|row| row.unit.as_str()).collect::<Vec<_>>(), ["城管局", "城管局", "科技局"]);
}

#[test]
fn faults_are_named_by_row_and_column() {
    let office = Office::new();
    let form = office.form("城管局");
    let row = row_of(&form, "新建口袋公园");
    let at = |column: &str| format!("{column}{row}");
    let refused = |form: &[u8]| {
        let returned = pasted(&office, &copied(form, row - 1..row, 0..SHOWN));
        assert_eq!(returned.command(&BTreeSet::new()), None);
        let refused = returned.rows[0].refused[0].clone();
        (returned.rows[0].row, refused.cell, refused.column, refused.found, refused.why)
    };
    let (at_row, cell, column, found, why) = refused(&fill(&form, &at("H"), "很多"));
    assert_eq!((at_row, cell.as_str(), column.as_str(), found.as_str()), (1, "", "完成值", "很多"));
    assert!(matches!(why, Why::Problems(_)));
    let other = fill(&fill(&form, &at("H"), "812"), &at("G"), "2021年1—9月（累计）");
    assert_eq!(refused(&other).4, Why::AskedOther, "a period that was not asked for");
    let other = fill(&fill(&form, &at("H"), "0.08"), &at("D"), "万座");
    assert_eq!(refused(&other).4, Why::AskedOther, "another unit of measure");
}

#[test]
fn a_row_that_cannot_be_told_is_refused_and_said() {
    let office = Office::new();
    let form = filled(&office);
    let row = row_of(&form, "新建口袋公园");
    let other_name = fill(&form, &format!("B{row}"), "新建大公园");
    let returned = pasted(&office, &copied(&other_name, 3..6, 0..SHOWN));
    let refused: Vec<_> = returned.rows.iter().flat_map(|row| &row.refused).collect();
    assert!(matches!(refused.as_slice(), [r] if r.why == Why::UnknownRow), "{:#?}", returned.rows);
    let other_number = fill(&form, &format!("A{row}"), "999");
    let returned = pasted(&office, &copied(&other_number, 3..6, 0..SHOWN));
    assert!(returned.rows.iter().flat_map(|row| &row.refused).any(|r| r.why == Why::UnknownRow), "{:#?}", returned.rows);
    let strangers = |range: &str| pasted(&office, range).strangers.into_iter().map(|(_, why)| why).collect::<Vec<_>>();
    assert_eq!(strangers(&copied(&form, 4..6, 7..9)), [Stranger::NoRows], "figures alone");
    assert_eq!(strangers("812"), [Stranger::NoRows]);
    assert_eq!(strangers(" \n"), [Stranger::Refused(Refusal::NoCells)]);
    let mut other = Office::new();
    other.id = "another".into();
    assert_eq!(strangers(&copied(&filled(&other), 3..6, 0..16)), [Stranger::OtherRound]);
}

#[test]
fn html_brings_the_digits_that_are_not_shown() {
    let office = Office::new();
    let form = filled(&office);
    let page = &read::open(&form).unwrap()[1];
    // As Excel copies: names broken over lines, a number shown shorter than it is.
    let cell = |row: usize, column: usize| {
        let text = page.text(row, column);
        match (column, text.as_str()) {
            (7, "812") => "<td align=right x:num=\"812\">8.1E+02</td>".to_owned(),
            (8, "90") => "<td class=xl70 x:num=\"90\">90.0</td>".to_owned(),
            _ => format!("<td>{}</td>", text.replace('<', "&lt;").replace('（', "\r\n  （")),
        }
    };
    let row = |row: usize| format!("<tr>{}</tr>\r\n", (0..SHOWN).map(|column| cell(row, column)).collect::<String>());
    let range =
        format!("<html xmlns:x=\"urn:x\"><body><!--StartFragment--><table>{}</table></body></html>", (4..6).map(row).collect::<String>());
    let returned = pasted(&office, &range);
    assert_eq!(returned.command(&BTreeSet::new()), as_a_file(&office, &form), "{:#?}", returned);
}

#[test]
fn the_html_of_libre_office_is_read() {
    let (office, folder) = (Office::new(), Folder::new("pasted"));
    let form = filled(&office);
    let file = folder.0.join("form.xlsx");
    std::fs::write(&file, &form).unwrap();
    let Some(saved) = folder.convert(&[file], "html") else { return };
    let returned = pasted(&office, &std::fs::read_to_string(&saved[0]).unwrap());
    assert_eq!(returned.command(&BTreeSet::new()), as_a_file(&office, &form), "{returned:#?}");
}
