//! A workbook read back: its records are the whole ledger, its figures what people may have changed.

mod cells;
mod figures;

use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::Parsed;
use xianfeng_files::ledger_file::LEDGER_FORMAT;
use xianfeng_text::WorkbookTerm;

pub(crate) use cells::is_shown_as;
pub use cells::{Page, Value, open, pages, ranges};
pub use figures::{Fault, Figure, Figures, Why, figures};
pub(crate) use figures::{LANGUAGES, in_words};

/// The ledger in the sheet of records, checked as any ledger file; `None` where there is no such sheet.
pub fn ledger(pages: &[Page], plan: &Plan) -> Option<Parsed<Ledger>> {
    let found = |page: &'_ Page, language: Language| {
        let heads = [WorkbookTerm::RecordId, WorkbookTerm::Content].map(|term| term.in_language(language));
        let row = page.find_row(&heads)?;
        Some((row, page.column_of(row, heads[1])?))
    };
    let found = |page: &'_ Page| found(page, Language::Zh).or_else(|| found(page, Language::En));
    let (page, (head, content)) = pages.iter().find_map(|page| Some((page, found(page)?)))?;
    // A record longer than a cell goes on in the next ones.
    let record = |row: usize| page.row(row).filter(|(column, _)| *column >= content).map(|(_, value)| value.text()).collect::<String>();
    let records: Vec<String> = page.rows_from(head + 1).into_iter().map(record).filter(|record| !record.is_empty()).collect();
    let plan_of_file = serde_json::json!({ "id": plan.id, "version": plan.version });
    let text = format!(r#"{{"format":"{LEDGER_FORMAT}","plan":{plan_of_file},"edits":[{}]}}"#, records.join(","));
    Some(xianfeng_files::ledger::read(&text, plan))
}
