//! Sheets as .xlsx.

use rust_xlsxwriter::{
    Chart as Drawn, ChartFormat, ChartLegendPosition, ChartSolidFill, ChartType, DataValidation, DataValidationErrorStyle,
    DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;
use xianfeng_core::measure::{Date, Decimal, shown};

use crate::sheet::{Answer, Cell, Chart, ChartKind, Column, Role, Sheet};

/// The file could not be written; it says why to a developer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWritten(pub String);

impl From<XlsxError> for NotWritten {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The number of UTF-16 units that a cell holds.
pub(crate) const CELL: usize = 32_767;
/// Widths of columns, in half-width characters.
const NARROW: usize = 8;
const WIDE: usize = 46;
/// Half-width characters beside each other on paper.
const PAPER: usize = 190;
const A4: u8 = 9;
/// Decimals that a number format shows; more are in the cell all the same.
const DECIMALS: usize = 10;
const INK: u32 = 0x1F_2A37;
const QUIET: u32 = 0x6B_7280;
const HEAD: u32 = 0xE5_E7EB;
const ANSWER: u32 = 0xFF_F8E1;

/// The bytes of a workbook. `made` is its date of creation: no clock is asked, and the same sheets give the same bytes.
pub fn write(sheets: &[Sheet], title: &str, made: Date) -> Result<Vec<u8>, NotWritten> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(title);
    if let Some(day) = excel_day(made) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    for (i, line) in sheet.lines.iter().enumerate() {
        for (j, cell) in line.iter().enumerate() {
            let format = match (i, j) {
                (0, 0) => &formats.title,
                (_, 0) => &formats.quiet,
                _ => &formats.line,
            };
            put(page, (row(i), column(j)), cell, &Look::Same(format), formats)?;
        }
    }
    if sheet.columns.is_empty() {
        // Lines alone: names, and what they say.
        let names = sheet.lines.iter().filter(|line| line.len() > 1).filter_map(|line| line.first());
        let widest = names.map(|name| name.plain().width()).max().unwrap_or(NARROW);
        page.set_column_width(0, (widest + 2) as f64)?.set_column_width(1, (NARROW * 2) as f64)?;
        page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        if sheet.is_form {
            page.protect();
        }
        return Ok(());
    }
    let head = sheet.head_row();
    for (j, of) in sheet.columns.iter().enumerate() {
        let format = if of.role == Role::Code { &formats.code_head } else { &formats.head };
        page.write_string_with_format(row(head), column(j), &of.head, format)?;
        let width = width(sheet, j, of);
        page.set_column_width(column(j), width as f64)?;
        if of.role == Role::Hidden {
            page.set_column_hidden(column(j))?;
        }
    }
    for (i, cells) in sheet.rows.iter().enumerate() {
        for (j, of) in sheet.columns.iter().enumerate() {
            let cell = cells.get(j).unwrap_or(&Cell::Empty);
            let look = match &of.role {
                // An answer that is there already is none.
                Role::Answer(_) if *cell == Cell::Empty => Look::Same(&formats.answer),
                Role::Code | Role::Hidden => Look::Same(&formats.code),
                Role::Plain | Role::Answer(_) => Look::Own,
            };
            put(page, (row(head + 1 + i), column(j)), cell, &look, formats)?;
        }
    }
    let (last, columns) = (head + sheet.rows.len(), sheet.columns.len().saturating_sub(1));
    page.set_freeze_panes(row(head + 1), u16::from(sheet.columns.len() > 4))?;
    if !sheet.rows.is_empty() && sheet.chart.as_ref().is_none_or(|chart| chart.kind != ChartKind::Columns) {
        page.autofilter(row(head), 0, row(last), column(columns))?;
    }
    page.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_repeat_rows(row(head), row(head))?;
    // On paper the first columns, as many as can be read.
    let widths = sheet.columns.iter().enumerate().scan(0, |sum, (j, of)| {
        *sum += width(sheet, j, of);
        Some(*sum)
    });
    let printed = widths.take_while(|sum| *sum <= PAPER).count();
    if printed < sheet.columns.len() && printed > 0 {
        page.set_print_area(0, 0, row(last), column(printed - 1))?;
    }
    if sheet.is_form {
        protect(page, sheet, head)?;
    }
    if let Some(chart) = &sheet.chart {
        draw(page, sheet, chart, head)?;
    }
    Ok(())
}

/// Locks everything but the answers, and says at each what may be filled in.
fn protect(page: &mut Worksheet, sheet: &Sheet, head: usize) -> Result<(), XlsxError> {
    let options =
        ProtectionOptions { format_columns: true, format_rows: true, sort: true, use_autofilter: true, ..ProtectionOptions::new() };
    page.protect_with_options(&options);
    if sheet.rows.is_empty() {
        return Ok(());
    }
    for ((i, j), words) in &sheet.choices {
        let validation = DataValidation::new().allow_list_strings(words)?;
        page.add_data_validation(row(head + 1 + i), column(*j), row(head + 1 + i), column(*j), &validation)?;
    }
    for (j, of) in sheet.columns.iter().enumerate() {
        let validation = match &of.role {
            Role::Answer(Answer::Number) => {
                let any = DataValidationRule::Between(-1e18, 1e18);
                DataValidation::new().allow_decimal_number(any).set_error_style(DataValidationErrorStyle::Warning)
            }
            Role::Answer(Answer::Choice(words)) => DataValidation::new().allow_list_strings(words)?,
            _ => continue,
        };
        page.add_data_validation(row(head + 1), column(j), row(head + sheet.rows.len()), column(j), &validation)?;
    }
    Ok(())
}

fn draw(page: &mut Worksheet, sheet: &Sheet, chart: &Chart, head: usize) -> Result<(), XlsxError> {
    let (first, last) = (row(head + 1), row(head + chart.rows));
    let mut drawn = Drawn::new(match chart.kind {
        ChartKind::Columns => ChartType::Column,
        ChartKind::StackedBars => ChartType::BarStacked,
    });
    drawn.title().set_name(&chart.title);
    for of in &chart.series {
        let series = drawn.add_series();
        series
            .set_name((sheet.name.as_str(), row(head), column(of.column)))
            .set_categories((sheet.name.as_str(), first, column(chart.names), last, column(chart.names)))
            .set_values((sheet.name.as_str(), first, column(of.column), last, column(of.column)))
            .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(of.colour)));
    }
    match chart.kind {
        ChartKind::Columns => drawn.legend().set_hidden(),
        ChartKind::StackedBars => {
            // Names run from top to bottom, as in the table.
            drawn.y_axis().set_reverse();
            drawn.legend().set_position(ChartLegendPosition::Bottom)
        }
    };
    let height = if chart.kind == ChartKind::Columns { 300 } else { 160 + 26 * u32::try_from(chart.rows).unwrap_or(40).min(40) };
    drawn.set_width(640).set_height(height);
    page.insert_chart(row(head), column(sheet.columns.len() + 1), &drawn)?;
    Ok(())
}

/// The look of a cell: its own by what it holds, or the same for all.
enum Look<'a> {
    Own,
    Same(&'a Format),
}

fn put(page: &mut Worksheet, (r, c): (u32, u16), cell: &Cell, look: &Look, formats: &Formats) -> Result<(), XlsxError> {
    let of = |own: &Format| match look {
        Look::Own => own.clone(),
        Look::Same(format) => (*format).clone(),
    };
    let number = |decimals: usize| match look {
        Look::Own => formats.numbers[decimals.min(DECIMALS - 1)].clone(),
        Look::Same(format) => format.merge(&formats.numbers[decimals.min(DECIMALS - 1)]),
    };
    match cell {
        Cell::Empty => match look {
            // An empty cell is written only where it can be filled in.
            Look::Same(format) => page.write_blank(r, c, format)?,
            Look::Own => page,
        },
        Cell::Text(text) => {
            let own = if text.width() > WIDE { &formats.long } else { &formats.text };
            let format = if would_run(text) { of(own).set_quote_prefix() } else { of(own) };
            page.write_string_with_format(r, c, text, &format)?
        }
        Cell::Number(value) => page.write_number_with_format(r, c, float(*value), &number(shown::places(*value) as usize))?,
        Cell::Percent(value) => page.write_number_with_format(r, c, float(*value), &number(1))?,
        Cell::Day(day) => match excel_day(*day) {
            Some(date) => {
                let format = match look {
                    Look::Own => formats.day.clone(),
                    Look::Same(format) => format.merge(&formats.day),
                };
                page.write_datetime_with_format(r, c, &date, &format)?
            }
            // Before 1900 a spreadsheet has no days.
            None => page.write_string_with_format(r, c, day.to_string(), &of(&formats.text))?,
        },
    };
    Ok(())
}

/// Tells whether a spreadsheet would run a text as soon as somebody edits its cell: it is then marked as a text.
fn would_run(text: &str) -> bool {
    let seen = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// The nearest number that a spreadsheet can hold: 15 to 17 digits.
pub(crate) fn float(value: Decimal) -> f64 {
    value.normalize().to_string().parse().unwrap_or_default()
}

/// A day that every spreadsheet program counts alike: they differ in the first two months of 1900.
fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

fn width(sheet: &Sheet, j: usize, of: &Column) -> usize {
    let cells = sheet.rows.iter().filter_map(|row| row.get(j));
    let longest = |text: &str| text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    let widest = cells.map(|cell| if let Cell::Percent(_) = cell { NARROW } else { longest(&cell.plain()) }).max().unwrap_or_default();
    let least = if matches!(of.role, Role::Answer(_)) { NARROW * 2 } else { NARROW };
    // Room for the arrow of the filter.
    widest.max(of.head.width() + 3).clamp(least, WIDE) + 1
}

fn row(i: usize) -> u32 {
    u32::try_from(i).unwrap_or(u32::MAX)
}

fn column(j: usize) -> u16 {
    u16::try_from(j).unwrap_or(u16::MAX)
}

struct Formats {
    title: Format,
    quiet: Format,
    line: Format,
    head: Format,
    code_head: Format,
    text: Format,
    long: Format,
    code: Format,
    answer: Format,
    day: Format,
    /// By decimals.
    numbers: Vec<Format>,
}

impl Formats {
    fn new() -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        let head =
            || base().set_bold().set_background_color(HEAD).set_font_color(INK).set_border_bottom(FormatBorder::Thin).set_text_wrap();
        let number = |decimals: usize| {
            let fraction = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals)) };
            base().set_num_format(format!("#,##0{fraction}"))
        };
        Self {
            title: Format::new().set_bold().set_font_size(14),
            quiet: Format::new().set_font_color(QUIET).set_align(FormatAlign::Left),
            line: Format::new().set_align(FormatAlign::Left),
            head: head(),
            code_head: head().set_font_color(QUIET),
            text: base().set_align(FormatAlign::Left).set_indent(1),
            long: base().set_align(FormatAlign::Left).set_indent(1).set_text_wrap(),
            code: base().set_font_color(QUIET),
            answer: base()
                .set_unlocked()
                .set_background_color(ANSWER)
                .set_border(FormatBorder::Thin)
                .set_border_color(HEAD)
                .set_text_wrap(),
            day: base().set_num_format("yyyy-mm-dd"),
            numbers: (0..DECIMALS).map(number).collect(),
        }
    }
}
