//! A document as HTML, for the screen and for paper.

use maud::{Markup, html};

use crate::markup::code::code;
use crate::markup::observations;
use crate::markup::tongue::tongue;
use xianfeng_document::{Align, Block, Cell, Document, Note, Table};

/// The number of rows up to which a table stays on one page.
const SHORT: usize = 10;

/// Prints a document. Its title is a heading of the second order: the first is that of the page.
pub fn sheet(document: &Document) -> Markup {
    html! {
        article.sheet lang=(xianfeng_text::pick(document.language, "zh-CN", "en")) {
            p.draft-mark { (document.mark) }
            // Repeated on every printed page.
            div.watermark aria-hidden="true" { (document.mark) }
            h2.sheet-title { (document.title) }
            @for line in &document.lines { p.sheet-line { (line) } }
            @for section in &document.sections {
                section.new-page[section.on_new_page] {
                    h3 { (section.heading) }
                    @for block in &section.blocks { (self::block(block)) }
                }
            }
            @if !document.notes.is_empty() {
                section.sheet-notes {
                    h3 { (document.notes_heading) }
                    ol { @for (n, note) in document.notes.iter().enumerate() { (self::note(n + 1, note)) } }
                }
            }
            div.sheet-end {
                div {
                    @for text in &document.closing { p { (text) } }
                    p { (document.link.label) a href=(document.link.address) { (document.link.address) } }
                }
                (code(&document.link.address))
            }
        }
    }
}

fn block(block: &Block) -> Markup {
    match block {
        Block::Paragraph(spans) => {
            html! { p.sheet-text { @for span in spans { @if span.is_strong { strong { (span.text) } } @else { (span.text) } } } }
        }
        Block::Table(table) => self::table(table),
    }
}

fn table(table: &Table) -> Markup {
    let has_notes = |column: usize| table.rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.notes.is_empty()));
    let noted: Vec<bool> = (0..table.columns.len()).map(has_notes).collect();
    html! {
        // A short table is not torn apart on paper.
        div.table-box.short[table.rows.len() <= SHORT] tabindex="0" role="region" aria-label=(table.caption) {
            table {
                caption.hidden { (table.caption) }
                colgroup { @for column in &table.columns { col width={ (column.width) "%" }; } }
                thead { tr { @for column in &table.columns { th scope="col" class=[align(column.align)] { (column.heading) } } } }
                tbody {
                    @for row in &table.rows {
                        tr { @for ((cell, column), noted) in row.iter().zip(&table.columns).zip(&noted) { (self::cell(cell, column.align, *noted)) } }
                    }
                }
            }
        }
    }
}

/// `noted`: cells of its column have notes, which stand beside the numbers, so that digits line up.
fn cell(cell: &Cell, side: Align, noted: bool) -> Markup {
    let content = html! {
        @if cell.is_strong { b { (cell.text) } } @else { (cell.text) }
        @if !cell.notes.is_empty() { sup { @for n in &cell.notes { "[" (n) "]" } } }
    };
    html! {
        @if cell.is_head { th scope="row" class=[align(side)] { (content) } } @else { td class=[align(side)] data-noted[noted] { (content) } }
    }
}

fn note(number: usize, note: &Note) -> Markup {
    html! {
        li lang=[tongue(&note.text)] {
            "[" (number) "] " (note.text)
            @if let Some(address) = &note.address { " " (observations::outside(address, address)) }
        }
    }
}

fn align(side: Align) -> Option<&'static str> {
    match side {
        Align::Left => None,
        Align::Center => Some("center"),
        Align::Right => Some("num"),
    }
}
