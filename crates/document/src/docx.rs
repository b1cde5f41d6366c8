//! A document as a .docx file. It has no head of an office: an office puts its own on it.

mod tables;

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, Header, Hyperlink, HyperlinkType, LineSpacing, NumPages, PageMargin, PageNum, Paragraph, Pic, Run,
    RunFonts, VertAlignType,
};

use crate::code::Code;
use crate::{Block, Document, Note, Section};
use xianfeng_core::language::Language;

/// Twentieths of a point.
const PAGE: (u32, u32) = (11906, 16838);
const MARGIN: i32 = 1247;
/// The width of the text.
const WIDTH: usize = 9412;
/// Half points: 小四 for the text, smaller in tables, larger in headings.
const TEXT: usize = 24;
const SMALL: usize = 19;
const HEADING: usize = 26;
const TITLE: usize = 36;
/// The side of the QR code, 30 mm, in the units of pictures.
const CODE: u32 = 1_080_000;

/// A file that could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotWritten(pub String);

/// Writes a document as the bytes of a .docx file.
pub fn write(document: &Document) -> Result<Vec<u8>, NotWritten> {
    let day = format!("{}T00:00:00Z", document.made);
    let margins = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN).header(680).footer(680).gutter(0);
    let mut docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margins)
        .default_fonts(text_fonts())
        .default_size(TEXT)
        .created_at(&day)
        .updated_at(&day)
        .header(Header::new().add_paragraph(line(&document.mark, SMALL).align(AlignmentType::Right)))
        .footer(footer(document.language))
        .add_paragraph(
            heading(&document.title, TITLE, 0).align(AlignmentType::Center).line_spacing(LineSpacing::new().before(120).after(160)),
        );
    for text in &document.lines {
        docx = docx.add_paragraph(line(text, SMALL + 2).align(AlignmentType::Center));
    }
    for section in &document.sections {
        docx = add_section(docx, section, document.language);
    }
    if !document.notes.is_empty() {
        docx = docx.add_paragraph(heading(&document.notes_heading, HEADING, 1));
    }
    for (n, note) in document.notes.iter().enumerate() {
        docx = docx.add_paragraph(source(n + 1, note));
    }
    for text in &document.closing {
        docx = docx.add_paragraph(line(text, SMALL).line_spacing(LineSpacing::new().before(120)));
    }
    docx = docx.add_paragraph(link(line(&document.link.label, SMALL), &document.link.address));
    if let Some(code) = Code::of(&document.link.address) {
        let png = code.png().map_err(|error| NotWritten(error.to_string()))?;
        let picture = Pic::new_with_dimensions(png, 0, 0).size(CODE, CODE);
        docx = docx.add_paragraph(Paragraph::new().add_run(Run::new().add_image(picture)));
    }
    let mut parts = docx.build();
    parts.document = tables::repeat_heads(&parts.document);
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| NotWritten(error.to_string()))?;
    Ok(file.into_inner())
}

fn add_section(docx: Docx, section: &Section, language: Language) -> Docx {
    let docx = docx.add_paragraph(heading(&section.heading, HEADING, 1).page_break_before(section.on_new_page));
    section.blocks.iter().fold(docx, |docx, block| match block {
        Block::Paragraph(spans) => {
            let run = |text: &str, is_strong: bool| if is_strong { Run::new().add_text(text).bold() } else { Run::new().add_text(text) };
            let paragraph = spans.iter().fold(Paragraph::new(), |p, span| p.add_run(run(&span.text, span.is_strong)));
            let paragraph = paragraph.line_spacing(LineSpacing::new().line(360).after(80));
            // Two characters, as Chinese paragraphs begin.
            docx.add_paragraph(if language == Language::Zh { paragraph.first_line_chars(200) } else { paragraph })
        }
        // A paragraph between keeps two tables from growing together.
        Block::Table(table) => docx.add_table(tables::table(table)).add_paragraph(line("", SMALL)),
    })
}

/// 仿宋 for the text, as offices write.
fn text_fonts() -> RunFonts {
    RunFonts::new().east_asia("FangSong").ascii("Times New Roman").hi_ansi("Times New Roman")
}

fn heading_fonts() -> RunFonts {
    RunFonts::new().east_asia("SimHei").ascii("Arial").hi_ansi("Arial")
}

fn line(text: &str, size: usize) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text).size(size))
}

/// A heading that stays with what follows it.
fn heading(text: &str, size: usize, level: usize) -> Paragraph {
    let run = Run::new().add_text(text).size(size).bold().fonts(heading_fonts());
    Paragraph::new().add_run(run).keep_next(true).outline_lvl(level).line_spacing(LineSpacing::new().before(240).after(120))
}

/// The numbers of notes, raised: `[1][3]`.
fn raised(numbers: &[usize]) -> Run {
    let text: String = numbers.iter().map(|n| format!("[{n}]")).collect();
    let mut run = Run::new().add_text(text);
    run.run_property = run.run_property.vert_align(VertAlignType::SuperScript);
    run
}

fn source(number: usize, note: &Note) -> Paragraph {
    let paragraph = line(&format!("[{number}] {}", note.text), SMALL);
    note.address.as_ref().map_or(paragraph.clone(), |address| link(paragraph, address))
}

fn link(paragraph: Paragraph, address: &str) -> Paragraph {
    let run = Run::new().add_text(address).size(SMALL).color("1F5F99").underline("single");
    paragraph.add_run(Run::new().add_text(" ").size(SMALL)).add_hyperlink(Hyperlink::new(address, HyperlinkType::External).add_run(run))
}

/// `第 1 页 共 3 页`
fn footer(language: Language) -> Footer {
    let (before, between, after) = match language {
        Language::Zh => ("第 ", " 页　共 ", " 页"),
        Language::En => ("Page ", " of ", ""),
    };
    let text = |text: &str| Run::new().add_text(text).size(SMALL);
    let pages = Paragraph::new()
        .add_run(text(before))
        .add_page_num(PageNum::new())
        .add_run(text(between))
        .add_num_pages(NumPages::new())
        .add_run(text(after));
    Footer::new().add_paragraph(pages.align(AlignmentType::Center))
}
