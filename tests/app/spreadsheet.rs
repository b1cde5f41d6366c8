//! Tables for spreadsheets: full values, numbers as numbers, names as names.

use std::sync::Arc;

use xianfeng::route::View;
use xianfeng::snapshot::Snapshot;
use xianfeng::spreadsheet::{all_observations, chart_table, targets};
use xianfeng_charts::ChartKey;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::{Ledger, Value};
use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::Language;
use xianfeng_testing::inputs;
use xianfeng_testing::plans::day;

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

/// The cell of a row, by the head of its column.
fn cell<'a>(table: &'a [Vec<String>], row: &str, head: &str) -> &'a str {
    let column = table[0].iter().position(|h| h == head).unwrap_or_else(|| panic!("no column {head}"));
    table.iter().find(|r| r[0] == row).map(|r| r[column].as_str()).unwrap_or_else(|| panic!("no row {row}"))
}

fn of_case(name: &str, as_of: &str, language: Language) -> Snapshot {
    let (plan, ledger) = inputs::case(name);
    let mut workspace = Workspace::new(plan, Ledger::default());
    workspace.ledger = ledger;
    Snapshot::new(0, Arc::new(workspace), &View { language, ..View::default() }, day(as_of))
}

#[test]
fn a_file_carries_the_full_value_and_runs_nothing() {
    let s = of_case("08-spreadsheet", "2023-04-10", Language::Zh);
    let observations = parsed(&all_observations(&s));
    let check = |row: &str, head: &str, expect: &str| assert_eq!(cell(&observations, row, head), expect, "{row} {head}");
    check("'12e5", "完成值", "99996");
    check("'12e5", "单位", "个");
    check("'12e5", "报告期", "2022");
    check("'12e5", "备注", "'＝HYPERLINK(\"http://x\")");
    check("'12e5", "指标", "'＝1+1");
    check("'0012", "完成值", "3.004");
    check("'0012", "单位", "%");
    check("'0012", "报告期", "2022-03/2022-03");
    check("'0012", "备注", "'\n=2+5");
    check("'3-4", "完成值", "3.704");
    check("'3-4", "备注", "'－1+2");
    let s = of_case("05-rounding", "2023-04-10", Language::En);
    let targets = parsed(&targets(&s));
    let check = |row: &str, head: &str, expect: &str| assert_eq!(cell(&targets, row, head), expect, "{row} {head}");
    check("nearly-all", "Relation", "≥");
    check("nearly-all", "Target", "100000");
    check("nearly-all", "Actual", "99996");
    check("nearly-all", "Unit", "个");
    check("nearly-all", "Completion (%)", "99.996");
    check("nearly-all", "Distance", "-4");
    check("rate", "Relation", "≤");
    check("rate", "Target", "3.7");
    check("rate", "Actual", "3.704");
    check("rate", "Distance", "-0.004");
    check("small", "Target", "0.005");
    check("small", "Actual", "0.0051");
    check("small", "Unit", "‰");
}

#[test]
fn every_number_of_the_shipped_ledgers_comes_out_as_it_went_in() {
    for seed in ["shenyang-2022", "canada-2030"] {
        for language in [Language::Zh, Language::En] {
            let s = snapshot(seed, language);
            let table = parsed(&all_observations(&s));
            let heads = table[0].clone();
            let at = |zh: &str, en: &str| heads.iter().position(|h| h == zh || h == en).unwrap();
            let (value_at, unit_at, published_at) = (at("完成值", "Value"), at("单位", "Unit"), at("公布日期", "Published on"));
            for (row, current) in table[1..].iter().zip(s.ledger_view.all()) {
                let Value::Number { value, unit, .. } = &current.observation.value else { continue };
                assert_eq!(Decimal::from_str_exact(&row[value_at]), Ok(*value), "{}", current.subject);
                assert_eq!(&row[unit_at], unit);
                // An unknown day of publication is not the day of recording.
                assert_eq!(row[published_at].split('/').next(), Some(current.observation.published.to_string().as_str()));
            }
        }
    }
}

#[test]
fn the_words_of_a_source_have_a_column_of_their_own() {
    let s = snapshot("shenyang-2022", Language::Zh);
    let table = parsed(&targets(&s));
    assert_eq!((cell(&table, "agri-process", "数值表述"), cell(&table, "agri-process", "完成值")), ("近", "1000"));
    assert_eq!((cell(&table, "rank-heping", "数值表述"), cell(&table, "rank-heping", "完成值")), ("不超过", "50"));
    assert_eq!(cell(&table, "pocket-parks", "数值表述"), "");
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
