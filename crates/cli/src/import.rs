//! `plan import`: what a table says, cell by cell.

use std::path::Path;

use encoding_rs::GB18030;
use serde::Serialize;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_tables::book::address;
use xianfeng_tables::{Figure, Imported, LeftCell, Refusal, import, open};
use xianfeng_text::{semicolon, tables};

use crate::arguments::{Format, Import as Options};
use crate::files::{File, save};
use crate::say::{self, say};

/// The answer for a file; numbers are decimals in strings, so that no reader rounds them.
#[derive(Serialize)]
struct Answer<'a> {
    file: &'a str,
    /// Why nothing is taken; `null` for a file that was read.
    refuse: Option<String>,
    figures: Vec<Row<'a>>,
    left: Vec<LeftRow<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    target: Option<&'a str>,
    indicator: &'a str,
    name_in_file: &'a str,
    sheet: &'a str,
    cell: String,
    period: Option<String>,
    cumulative: Option<bool>,
    value: String,
    unit: &'a str,
    wording: Option<&'static str>,
    confidence: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
}

#[derive(Serialize)]
struct LeftRow<'a> {
    name_in_file: &'a str,
    sheet: &'a str,
    cell: String,
    text: &'a str,
    why: &'static str,
}

pub fn run(options: &Options) -> Result<(), String> {
    let language = options.language;
    let file = File::read(&options.plan)?;
    let plan = crate::status::usable(&file, language, file.plan())?;
    let mut is_refused = false;
    for name in &options.files {
        let bytes = std::fs::read(name).map_err(|e| format!("{name}: {e}"))?;
        let read = read(&plan, name, &bytes);
        is_refused |= read.is_err();
        let base = Path::new(name).file_name().map_or_else(|| name.clone(), |base| base.to_string_lossy().into_owned());
        let answer = answer(language, &base, &read);
        match (&options.out, options.format) {
            (Some(folder), _) => {
                let stem = Path::new(&base).file_stem().map_or_else(|| base.clone(), |stem| stem.to_string_lossy().into_owned());
                let path = Path::new(folder).join(format!("{stem}.out.json"));
                save(&path.display().to_string(), json(&answer)?.as_bytes())?;
            }
            (None, Format::Json) => say!("{}", json(&answer)?),
            (None, Format::Table) => say::text(table(&answer)),
        }
    }
    // With --out every refusal is an answer as good as another.
    if is_refused && options.out.is_none() && options.format == Format::Table { Err("not read".to_owned()) } else { Ok(()) }
}

fn read(plan: &Plan, name: &str, bytes: &[u8]) -> Result<Imported, Refusal> {
    let gb18030 = |bytes: &[u8]| GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned());
    open(name, bytes, &gb18030).map(|book| import(plan, &book))
}

fn json(answer: &Answer) -> Result<String, String> {
    serde_json::to_string_pretty(answer).map_err(|e| e.to_string())
}

fn answer<'a>(language: Language, file: &'a str, read: &'a Result<Imported, Refusal>) -> Answer<'a> {
    match read {
        Err(refusal) => Answer { file, refuse: Some(tables::refusal(language, *refusal)), figures: Vec::new(), left: Vec::new() },
        Ok(imported) => Answer {
            file,
            refuse: None,
            figures: imported.figures.iter().map(|figure| row(language, figure)).collect(),
            left: imported.left.iter().map(|left| left_row(language, left)).collect(),
        },
    }
}

fn row(language: Language, figure: &Figure) -> Row<'_> {
    let doubts: Vec<String> = figure.doubts.iter().map(|doubt| tables::doubt(language, doubt)).collect();
    let wording = figure.wording;
    Row {
        target: figure.target.as_ref().map(|target| target.as_str()),
        indicator: figure.indicator.as_str(),
        name_in_file: &figure.name,
        sheet: &figure.sheet,
        cell: address(figure.row, figure.column),
        period: figure.period.map(|period| period.to_string()),
        cumulative: figure.is_cumulative,
        value: figure.value.normalize().to_string(),
        unit: &figure.unit.symbol,
        wording: (wording != xianfeng_core::measure::Qualifier::Exact).then(|| wording.slug()),
        confidence: if doubts.is_empty() { "sure" } else { "ask" },
        ask: (!doubts.is_empty()).then(|| doubts.join(semicolon(language))),
    }
}

fn left_row(language: Language, left: &LeftCell) -> LeftRow<'_> {
    LeftRow {
        name_in_file: &left.name,
        sheet: &left.sheet,
        cell: address(left.row, left.column),
        text: &left.text,
        why: tables::left(language, left.why),
    }
}

/// A line a figure: taken, asked about, left.
fn table(answer: &Answer) -> String {
    if let Some(why) = &answer.refuse {
        return format!("{}: {why}\n", answer.file);
    }
    let mut text = String::new();
    for row in &answer.figures {
        let place = if row.sheet.is_empty() { row.cell.clone() } else { format!("{}!{}", row.sheet, row.cell) };
        let what = row.target.unwrap_or(row.indicator);
        let period = row.period.as_deref().unwrap_or("?");
        let why = row.ask.as_deref().map(|why| format!("  ? {why}")).unwrap_or_default();
        text += &format!("{place}  {}  {what}  {period}  {} {}{why}\n", row.name_in_file, row.value, row.unit);
    }
    for left in &answer.left {
        let place = if left.sheet.is_empty() { left.cell.clone() } else { format!("{}!{}", left.sheet, left.cell) };
        text += &format!("{place}  {}  –  {}\n", left.name_in_file, left.why);
    }
    text
}
