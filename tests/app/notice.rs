//! The notice as a document: its numbers, its empty cells, and the same words in the file for Word.

use xianfeng::notice::{Extent, Heading, write};
use xianfeng::snapshot::Snapshot;
use xianfeng_core::plan::Language;
use xianfeng_document::{Block, Document, Table, docx};
use xianfeng_testing::plans::day;

use crate::pages::snapshot;

fn notice(seed: &str, language: Language) -> Document {
    let s: Snapshot = snapshot(seed, language).on(day("2023-03-31"));
    let extent = Extent { group: None, has_annex: true };
    write(&s, &s.on(day("2022-10-31")), &Heading::default(), &extent, "https://example.org/#/?as-of=2023-03-31")
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

#[test]
fn every_target_is_counted_once_and_listed_once() {
    let document = notice("shenyang-2022", Language::Zh);
    let tables = tables(&document);
    let sum = tables[0].rows.last().unwrap();
    assert_eq!(sum[1].text, "160");
    assert_eq!(tables.last().unwrap().rows.len(), 160);
}

#[test]
fn tables_are_whole_and_their_notes_are_there() {
    for (seed, language) in [("shenyang-2022", Language::Zh), ("shenyang-2022", Language::En), ("canada-2030", Language::En)] {
        let document = notice(seed, language);
        for table in tables(&document) {
            assert_eq!(table.columns.iter().map(|column| u32::from(column.width)).sum::<u32>(), 100, "{}", table.caption);
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
                assert!(row.iter().flat_map(|cell| &cell.notes).all(|n| (1..=document.notes.len()).contains(n)), "{row:?}");
            }
        }
        assert!(document.notes.iter().all(|note| !note.text.is_empty() || note.address.is_some()));
    }
}

#[test]
fn what_nobody_wrote_stays_empty_to_be_written_on() {
    let document = notice("shenyang-2022", Language::Zh);
    let behind = tables(&document).into_iter().find(|table| table.caption == "滞后事项").unwrap();
    for row in &behind.rows {
        assert!(row[5..].iter().all(|cell| cell.text.is_empty()), "{row:?}");
    }
}

#[test]
fn the_file_says_what_the_page_says() {
    let document = notice("shenyang-2022", Language::Zh);
    let file = docx::write(&document).unwrap();
    let has = |words: &str| file.windows(words.len()).any(|window| window == words.as_bytes());
    // The parts of the file are stored as they are.
    for section in &document.sections {
        assert!(has(&section.heading), "{}", section.heading);
    }
    for row in tables(&document).iter().flat_map(|table| &table.rows) {
        assert!(row[0].text.is_empty() || has(&row[0].text), "{row:?}");
    }
}
