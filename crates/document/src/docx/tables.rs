//! Tables of a .docx file.

use docx_rs::{
    AlignmentType, BorderType, Paragraph, Run, Shading, Table as DocxTable, TableAlignmentType, TableBorder, TableBorderPosition,
    TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::{SMALL, WIDTH, heading_fonts, raised};
use crate::{Align, Cell, Column, Table};

/// A table with a head and thin lines. No row is torn by the end of a page.
pub fn table(table: &Table) -> DocxTable {
    let widths: Vec<usize> = table.columns.iter().map(|column| WIDTH * usize::from(column.width) / 100).collect();
    // Left splittable: [`repeat_heads`] knows the heads by that.
    let head = TableRow::new(table.columns.iter().zip(&widths).map(|(column, width)| head_cell(column, *width)).collect());
    let row = |cells: &Vec<Cell>| {
        let cells = cells.iter().zip(&table.columns).zip(&widths).map(|((cell, column), width)| body_cell(cell, column.align, *width));
        TableRow::new(cells.collect()).cant_split()
    };
    let rows = std::iter::once(head).chain(table.rows.iter().map(row)).collect();
    DocxTable::new(rows)
        .set_grid(widths)
        .width(WIDTH, WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .align(TableAlignmentType::Center)
        .margins(TableCellMargins::new().margin(30, 80, 30, 80))
        .set_borders(borders())
}

/// Lets the heads be repeated on every page that a table reaches; the library has no word for that.
pub fn repeat_heads(document: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(document).replace("<w:trPr />", "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>").into_bytes()
}

fn borders() -> TableBorders {
    let line = |position, size, color: &str| TableBorder::new(position).border_type(BorderType::Single).size(size).color(color);
    TableBorders::with_empty()
        .set(line(TableBorderPosition::Top, 8, "000000"))
        .set(line(TableBorderPosition::Bottom, 8, "000000"))
        .set(line(TableBorderPosition::InsideH, 4, "999999"))
        .set(line(TableBorderPosition::InsideV, 4, "CCCCCC"))
}

fn head_cell(column: &Column, width: usize) -> TableCell {
    let run = Run::new().add_text(&column.heading).size(SMALL).bold().fonts(heading_fonts());
    cell(Paragraph::new().add_run(run).align(alignment(column.align)), width).shading(Shading::new().fill("F2F2F2"))
}

fn body_cell(of: &Cell, align: Align, width: usize) -> TableCell {
    let run = Run::new().add_text(&of.text).size(SMALL);
    let run = if of.is_strong { run.bold() } else { run };
    let paragraph = Paragraph::new().add_run(run);
    let paragraph = if of.notes.is_empty() { paragraph } else { paragraph.add_run(raised(&of.notes).size(SMALL)) };
    cell(paragraph.align(alignment(align)), width)
}

fn cell(paragraph: Paragraph, width: usize) -> TableCell {
    TableCell::new().add_paragraph(paragraph).width(width, WidthType::Dxa).vertical_align(VAlignType::Center)
}

fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    }
}
