//! The .docx of a document: its parts, their XML, and LibreOffice that opens it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::process::Command;

use xianfeng_core::language::Language;
use xianfeng_core::measure::day::date;
use xianfeng_document::code::{Code, MARGIN};
use xianfeng_document::{Align, Block, Cell, Column, Document, Link, Note, Section, Span, Table, docx};

fn document() -> Document {
    let columns = vec![Column::new("目标", 60, Align::Left), Column::new("完成值", 40, Align::Right)];
    let rows = (1..=80).map(|n| vec![Cell::head(format!("第{n}项 <&>")), Cell::strong("1,000 座", vec![1, 2])]).collect();
    Document {
        language: Language::Zh,
        made: date("2026-11-26").unwrap(),
        mark: "样稿·未经核定".to_owned(),
        title: "关于规划完成情况的通报".to_owned(),
        lines: vec!["数据截至2026年11月26日".to_owned()],
        sections: vec![Section {
            heading: "一、总体情况".to_owned(),
            on_new_page: false,
            blocks: vec![
                Block::Paragraph(vec![Span::plain("共"), Span::strong("160项")]),
                Block::Table(Table { caption: "表".to_owned(), columns, rows }),
            ],
        }],
        notes_heading: "来源".to_owned(),
        notes: vec![
            Note { text: "统计局：公报".to_owned(), address: Some("https://example.org/a?b=1&c=2".to_owned()) },
            Note { text: "报纸".to_owned(), address: None },
        ],
        closing: vec!["非官方结论。".to_owned()],
        link: Link { label: "查看当日".to_owned(), address: "https://example.org/#/?as-of=2026-11-26".to_owned() },
    }
}

fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    // The picture is no text.
    let names: Vec<String> =
        archive.file_names().filter(|name| !name.ends_with('/') && !name.ends_with(".png")).map(str::to_owned).collect();
    let read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// The words of a part; fails where it is no XML.
fn words(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Text(words) => text += &words.decode().unwrap(),
            quick_xml::events::Event::GeneralRef(name) => text += &format!("&{};", name.decode().unwrap()),
            quick_xml::events::Event::Eof => return text,
            _ => {}
        }
    }
}

#[test]
fn every_part_is_xml_and_says_what_the_document_says() {
    let parts = parts(docx::write(&document()).unwrap());
    for xml in parts.values() {
        words(xml);
    }
    let body = words(&parts["word/document.xml"]);
    for expected in
        ["关于规划完成情况的通报", "一、总体情况", "160项", "第80项 &lt;&amp;&gt;", "1,000 座", "[1][2]", "[2] 报纸", "非官方结论。"]
    {
        assert!(body.contains(expected), "{expected} in {body}");
    }
    // The mark and the number of the page are on every page.
    let of = |prefix: &str| parts.iter().find(|(name, _)| name.starts_with(prefix)).unwrap().1.clone();
    assert!(words(&of("word/header")).contains("样稿·未经核定"));
    assert!(of("word/footer").contains("NUMPAGES"));
    assert!(parts["word/_rels/document.xml.rels"].contains("https://example.org/a?b=1&amp;c=2"));
}

#[test]
fn heads_of_tables_are_repeated_and_rows_are_not_torn() {
    let document = &parts(docx::write(&document()).unwrap())["word/document.xml"];
    assert_eq!(document.matches("<w:tblHeader />").count(), 1);
    assert_eq!(document.matches("<w:cantSplit />").count(), 81);
    assert!(document.contains("<w:keepNext />"), "a heading stays with its text");
    assert!(document.contains(r#"w:w="11906" w:h="16838""#), "A4");
}

#[test]
fn the_code_is_a_picture_of_the_address() {
    let bytes = docx::write(&document()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
    let name = archive.file_names().find(|name| name.ends_with(".png")).unwrap().to_owned();
    let mut png = Vec::new();
    archive.by_name(&name).unwrap().read_to_end(&mut png).unwrap();
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let picture = reader.next_frame(&mut pixels).unwrap();
    let code = Code::of("https://example.org/#/?as-of=2026-11-26").unwrap();
    let squares = code.size() + 2 * MARGIN;
    assert_eq!(picture.width, picture.height);
    let side = picture.width as i32 / squares;
    let is_dark = |x: i32, y: i32| {
        let (x, y) = (((x + MARGIN) * side + side / 2) as usize, ((y + MARGIN) * side + side / 2) as usize);
        pixels[y * picture.line_size + x / 8] >> (7 - x % 8) & 1 == 0
    };
    let dark: Vec<(i32, i32)> =
        (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))).filter(|(x, y)| is_dark(*x, *y)).collect();
    assert_eq!(dark, code.dark().collect::<Vec<_>>());
    assert!(parts(bytes)["word/document.xml"].contains("1080000"));
}

#[test]
fn libre_office_opens_it() {
    let folder = std::env::temp_dir().join(format!("xianfeng-docx-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("notice.docx");
    std::fs::write(&file, docx::write(&document()).unwrap()).unwrap();
    let home = format!("-env:UserInstallation=file://{}/home", folder.display());
    let run = Command::new("soffice")
        .args([&home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(&folder)
        .arg(&file)
        .output();
    let Ok(output) = run else {
        eprintln!("skipped: there is no soffice here (Debian: apt-get install libreoffice-writer-nogui)");
        return;
    };
    let text = std::fs::read_to_string(folder.join("notice.txt")).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    std::fs::remove_dir_all(&folder).unwrap();
    for expected in ["关于规划完成情况的通报", "第80项 <&>", "[2] 报纸"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}
