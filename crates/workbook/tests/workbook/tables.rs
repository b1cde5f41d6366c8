//! Tables as CSV: full values, numbers as numbers, names as names.

use xianfeng_core::assess::assess;
use xianfeng_core::ledger::{LedgerView, Value};
use xianfeng_core::measure::Decimal;
use xianfeng_core::measure::day::date;
use xianfeng_core::plan::Language;
use xianfeng_testing::{inputs, shipped};
use xianfeng_workbook::{Cell, Inputs, Topic, table_name};

/// A table: its heads, and its rows as plain text.
struct Grid {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// The cell of the row that has a text in any column, by the head of its own column.
    fn cell(&self, row: &str, head: &str) -> &str {
        let column = self.heads.iter().position(|h| h == head).unwrap_or_else(|| panic!("no column {head}"));
        self.rows.iter().find(|r| r.iter().any(|cell| cell == row)).map(|r| r[column].as_str()).unwrap_or_else(|| panic!("no row {row}"))
    }
}

fn grid(topic: Topic, inputs: &Inputs) -> Grid {
    let sheet = topic.sheet(inputs);
    Grid {
        heads: sheet.columns.iter().map(|column| column.head.clone()).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().map(Cell::plain).collect()).collect(),
    }
}

/// Hands the inputs of a case to a test.
fn with_case<T>(name: &str, language: Language, test: impl FnOnce(&Inputs) -> T) -> T {
    let (plan, ledger) = inputs::case(name);
    let view = LedgerView::new(&ledger);
    let as_of = date("2023-04-10").unwrap();
    let assessments = assess(&plan, &view, as_of);
    test(&Inputs { plan: &plan, ledger: &ledger, ledger_view: &view, assessments: &assessments, as_of, made: as_of, language })
}

#[test]
fn a_figure_has_its_full_value_and_its_unit_apart() {
    let figures = with_case("08-spreadsheet", Language::Zh, |inputs| grid(Topic::Figures, inputs));
    let check = |row: &str, head: &str, expect: &str| assert_eq!(figures.cell(row, head), expect, "{row} {head}");
    check("12e5", "完成值", "99996");
    check("12e5", "单位", "个");
    check("0012", "完成值", "3.004");
    check("0012", "单位", "%");
    check("0012", "报告期", "2022年3月");
    check("3-4", "完成值", "3.704");
}

#[test]
fn names_that_a_spreadsheet_would_run_or_take_for_numbers_are_texts() {
    let csv = with_case("08-spreadsheet", Language::Zh, |inputs| Topic::Figures.sheet(inputs).csv());
    for text in ["'12e5", "'0012", "'3-4", "'＝HYPERLINK", "'＝1+1", "'－1+2"] {
        assert!(csv.contains(text), "{text}: {csv}");
    }
}

#[test]
fn a_target_is_compared_in_cells_of_their_own() {
    let targets = with_case("05-rounding", Language::En, |inputs| grid(Topic::Targets, inputs));
    let check = |row: &str, head: &str, expect: &str| assert_eq!(targets.cell(row, head), expect, "{row} {head}");
    check("nearly-all", "Relation", "≥");
    check("nearly-all", "Target value", "100000");
    check("nearly-all", "Actual", "99996");
    check("nearly-all", "Unit", "个");
    check("nearly-all", "Distance", "-4");
    check("rate", "Relation", "≤");
    check("rate", "Target value", "3.7");
    check("rate", "Actual", "3.704");
    check("small", "Actual", "0.0051");
    check("small", "Unit", "‰");
}

#[test]
fn every_number_of_the_shipped_ledgers_goes_out_as_it_came_in() {
    for name in ["shenyang-2022", "canada-2030"] {
        let plan = shipped::plan(name);
        let ledger = shipped::ledger(name, &plan);
        let view = LedgerView::new(&ledger);
        let as_of = date("2026-11-26").unwrap();
        let assessments = assess(&plan, &view, as_of);
        let inputs = Inputs {
            plan: &plan,
            ledger: &ledger,
            ledger_view: &view,
            assessments: &assessments,
            as_of,
            made: as_of,
            language: Language::Zh,
        };
        let figures = grid(Topic::Figures, &inputs);
        for current in view.all() {
            let Value::Number { value, unit, .. } = &current.observation.value else { continue };
            let row = current.subject.as_str();
            assert_eq!(Decimal::from_str_exact(figures.cell(row, "完成值")), Ok(*value), "{row}");
            assert_eq!(figures.cell(row, "单位"), unit, "{row}");
        }
    }
}

#[test]
fn the_file_of_a_table_is_named_in_the_readers_language() {
    let plan = shipped::plan("shenyang-2022");
    let name = |language| table_name(&plan, Topic::Figures, language, date("2023-03-31").unwrap());
    assert!(name(Language::Zh).ends_with("-数据-2023-03-31.csv"), "{}", name(Language::Zh));
    assert!(name(Language::En).ends_with("-Figures-2023-03-31.csv"), "{}", name(Language::En));
}
