//! The table of a chart, for spreadsheets: numbers as numbers, their units apart.

use xianfeng::spreadsheet::chart_table;
use xianfeng_charts::ChartKey;
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::Language;

use crate::pages::snapshot;

/// Cells of a CSV text.
fn parsed(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

#[test]
fn the_table_of_a_chart_has_numbers_and_units_apart() {
    let s = snapshot("shenyang-2022", Language::En);
    for target in ["tech-contract", "hitech-firms", "agri-process"] {
        let model = ChartKey::Target(target.into()).model(&s.chart_inputs()).unwrap();
        let rows = parsed(&chart_table(&s, "chart", &model.table()));
        let head = rows.iter().position(|r| r.iter().any(|c| c == "Unit")).unwrap();
        let unit = rows[head].iter().position(|c| c == "Unit").unwrap();
        for row in &rows[head + 1..] {
            assert!(Decimal::from_str_exact(&row[unit - 1]).is_ok(), "{row:?}");
            assert!(["亿元", "家"].contains(&row[unit].as_str()), "{row:?}");
        }
    }
}
