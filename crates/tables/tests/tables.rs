//! Tables of invented figures, read with the shipped plan.

#[path = "tables/made.rs"]
mod made;
#[path = "tables/meaning.rs"]
mod meaning;
#[path = "tables/refusals.rs"]
mod refusals;
#[path = "tables/robust.rs"]
mod robust;
#[path = "tables/workbooks.rs"]
mod workbooks;

use std::sync::LazyLock;

use encoding_rs::GB18030;
use xianfeng_core::plan::Plan;
use xianfeng_tables::book::address;
use xianfeng_tables::{Book, Figure, Imported, Refusal, import, open};

fn gb18030(bytes: &[u8]) -> Option<String> {
    GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

fn book(name: &str, bytes: &[u8]) -> Result<Book, Refusal> {
    open(name, bytes, &gb18030)
}

fn plan() -> &'static Plan {
    static PLAN: LazyLock<Plan> = LazyLock::new(|| xianfeng_testing::shipped::plan("shenyang-2022"));
    &PLAN
}

fn read(name: &str, bytes: &[u8]) -> Imported {
    import(plan(), &book(name, bytes).unwrap())
}

/// Cell, target, period, value, unit, and a question mark where a person is asked.
fn said(figures: &[Figure]) -> Vec<String> {
    let one = |figure: &Figure| {
        let target = figure.target.as_ref().map_or("-", |target| target.as_str());
        let period = figure.period.map(|period| period.to_string()).unwrap_or_default();
        let ask = if figure.doubts.is_empty() { "" } else { " ?" };
        format!("{} {target} {period} {} {}{ask}", address(figure.row, figure.column), figure.value.normalize(), figure.unit.symbol)
    };
    figures.iter().map(one).collect()
}

fn csv(name: &str, text: &str) -> Vec<String> {
    said(&read(name, text.as_bytes()).figures)
}
