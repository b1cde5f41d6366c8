//! From cells to figures of a plan.

mod after;
mod amount;
mod doubts;
mod row;
mod time;

use std::collections::HashMap;

use xianfeng_core::plan::Plan;

use crate::book::{Book, Cell, Sheet};
use crate::figure::{Figure, LeftCell};
use crate::mapping::{self, Mapping, Table};
use crate::understand::head::{Block, Filled, Finder, line};
use crate::understand::label::Label;
use crate::understand::names::{Candidate, Names};
use crate::understand::regions::{Region, Regions};
use crate::understand::role::{Heading, Role};
use crate::understand::stated::{Says, Span, Stated};

/// All that a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The tables that were found, with how their columns were read.
    pub tables: Vec<Table>,
    pub figures: Vec<Figure>,
    pub left: Vec<LeftCell>,
}

/// Reads every table of a file with a plan at hand.
pub fn import(plan: &Plan, book: &Book) -> Imported {
    import_with(plan, book, &[], &|_, _| {})
}

/// The same with columns read as a person said; tells how many of all rows are done.
pub fn import_with(plan: &Plan, book: &Book, mappings: &[Mapping], progress: &dyn Fn(usize, usize)) -> Imported {
    let regions = Regions::new(plan);
    let names = Names::new(plan, &regions);
    let mut importer = Importer {
        plan,
        book,
        regions: &regions,
        names: &names,
        labels: HashMap::new(),
        candidates: HashMap::new(),
        says: HashMap::new(),
        imported: Imported::default(),
        progress: Progress { done: 0, all: book.sheets.iter().map(|sheet| sheet.rows.len()).sum(), tell: progress },
        usual_year: usual_year(plan),
    };
    let (mut blocks, mut loose) = (Vec::new(), Vec::new());
    for sheet in book.sheets.iter().filter(|sheet| !sheet.is_hidden) {
        let filled = Filled::new(sheet);
        let knows = |label: &Label| names.knows(label);
        let mut found = Finder { filled: &filled, units: &plan.units, regions: &regions, knows: &knows }.blocks();
        let is_mapped = found.iter_mut().map(|block| mapping::map(block, mappings)).collect::<Vec<_>>();
        let tables = found.iter().zip(is_mapped).map(|(block, is_mapped)| Table::of(sheet, &filled, block, is_mapped));
        importer.imported.tables.extend(tables);
        // A cover says things of the whole file.
        if found.is_empty() && !is_example(sheet) {
            loose.extend(sheet.rows.iter().take(40).flat_map(|row| line(&row.iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>())));
        }
        blocks.push((sheet, filled, found));
    }
    // No table was recognised: a person may say what its columns are.
    if blocks.iter().all(|(_, _, found)| found.is_empty()) {
        for (sheet, filled, found) in &mut blocks {
            let knows = |label: &Label| names.knows(label);
            let unread = Finder { filled, units: &plan.units, regions: &regions, knows: &knows }.unread();
            let Some(mut block) = unread else { continue };
            let is_mapped = mapping::map(&mut block, mappings);
            importer.imported.tables.push(Table::of(sheet, filled, &block, is_mapped));
            found.extend(is_mapped.then_some(block));
        }
    }
    for (sheet, filled, found) in blocks.iter().filter(|(sheet, _, _)| !is_example(sheet)) {
        for block in found {
            importer.block(sheet, filled, block, &loose);
        }
    }
    let mut imported = importer.imported;
    after::check(&mut imported.figures);
    imported
}

fn usual_year(plan: &Plan) -> i16 {
    let mut years: Vec<i16> = plan.targets.iter().map(|target| target.window.due.year()).collect();
    years.sort_unstable();
    years.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).map_or(plan.adopted.year(), |run| run[0])
}

/// A sheet that shows how to fill in others.
fn is_example(sheet: &Sheet) -> bool {
    const WORDS: &[&str] = &["示例", "样例", "样表", "范例"];
    const SHEETS: &[&str] = &["填报说明", "填表说明", "模板说明"];
    let first = sheet.rows.iter().flatten().find(|cell| !cell.is_empty()).map(Cell::shown).unwrap_or_default();
    let is_example = |word: &&str| sheet.name.contains(*word) || (first.contains(*word) && first.chars().count() < 20);
    WORDS.iter().any(is_example) || SHEETS.iter().any(|word| sheet.name.contains(word) || first.trim() == *word)
}

struct Importer<'a> {
    plan: &'a Plan,
    book: &'a Book,
    regions: &'a Regions,
    names: &'a Names<'a>,
    labels: HashMap<String, Label>,
    candidates: HashMap<(String, Option<Region>), Vec<Candidate>>,
    says: HashMap<String, Says>,
    imported: Imported,
    progress: Progress<'a>,
    /// The year in which most targets are due.
    usual_year: i16,
}

/// Rows done of all rows.
struct Progress<'a> {
    done: usize,
    all: usize,
    tell: &'a dyn Fn(usize, usize),
}

impl Progress<'_> {
    fn step(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(500) {
            (self.tell)(self.done, self.all);
        }
    }
}

/// A name column and the columns of figures that belong to it.
struct Panel {
    name: Option<usize>,
    columns: std::ops::Range<usize>,
}

/// All that is the same for every row of a block.
struct Frame<'a> {
    sheet: &'a Sheet,
    filled: &'a Filled<'a>,
    block: &'a Block,
    /// The lines above the head, the name of the sheet, covers, the name of the file.
    captions: Vec<Says>,
    sheet_says: Says,
    file_says: Vec<Says>,
    units: Vec<String>,
    /// Names in titles, for tables whose rows and columns name no indicator.
    titles: Vec<Label>,
    /// The columns of 单位 that name a body or a place.
    bodies: Vec<usize>,
    has_regions: bool,
    is_monthly_series: bool,
    has_months: bool,
}

impl<'a> Importer<'a> {
    fn label(&mut self, text: &str) -> Label {
        let units = &self.plan.units;
        self.labels.entry(text.to_owned()).or_insert_with(|| Label::read(text, units)).clone()
    }

    fn said(&mut self, text: &str) -> Says {
        self.says.entry(text.to_owned()).or_insert_with(|| Says::of(text)).clone()
    }

    fn candidates(&mut self, label: &Label, region: Option<&Region>) -> Vec<Candidate> {
        let part = region.filter(|region| matches!(region, Region::Part(_))).cloned();
        let key = (label.shown.clone(), part);
        if let Some(found) = self.candidates.get(&key) {
            return found.clone();
        }
        let found = self.names.candidates(label, region);
        self.candidates.insert(key, found.clone());
        found
    }

    fn block(&mut self, sheet: &'a Sheet, filled: &'a Filled<'a>, block: &'a Block, loose: &[String]) {
        let mut units: Vec<String> = block.captions.iter().flat_map(|text| self.unit_line(text)).collect();
        units.dedup();
        let file_says = loose.iter().chain([&self.book.name]).map(|text| Says::of(text)).collect();
        let bodies = self.bodies(filled, block);
        let has_regions = block
            .columns
            .iter()
            .enumerate()
            .any(|(at, heading)| heading.role == Role::Region || bodies.contains(&at) && self.is_places(filled, block, at));
        let stated = block
            .columns
            .iter()
            .filter(|heading| heading.role == Role::Value && heading.says.iter().any(|says| !says.stated.is_empty()))
            .count();
        let is_months = |stated: &Stated| matches!(stated.span, Span::Months(..) | Span::Until(_));
        let has_months = block
            .columns
            .iter()
            .filter(|heading| heading.role == Role::Value)
            .flat_map(|heading| &heading.says)
            .flat_map(|says| &says.stated)
            .any(is_months);
        let titles = block.captions.iter().chain([&sheet.name]).chain([&self.book.name]).map(|text| title(text, self.plan)).collect();
        let mut frame = Frame {
            sheet,
            filled,
            block,
            captions: block.captions.iter().filter(|text| !is_note(text)).map(|text| Says::of(text)).collect(),
            sheet_says: Says::of(&sheet.name),
            file_says,
            units,
            titles,
            bodies,
            has_regions,
            is_monthly_series: stated > 2,
            has_months,
        };
        let panels = panels(block);
        for row in block.rows.clone() {
            self.progress.step();
            let cells = sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
            let full: Vec<&Cell> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            match full.as_slice() {
                [] => {}
                // A line between the rows: （二）当月, 单位：万元.
                [Cell::Text(text)] if text.chars().count() <= 40 && !is_note(text) => self.line(&mut frame, text),
                _ => {
                    for panel in &panels {
                        self.row(&frame, panel, row);
                    }
                }
            }
        }
    }

    fn line(&mut self, frame: &mut Frame, text: &str) {
        let units = self.unit_line(text);
        if !units.is_empty() {
            frame.units = units;
        }
        let says = self.said(text);
        if says.basis.is_some() || !says.stated.is_empty() {
            frame.captions.insert(0, says);
        }
    }

    /// The units of a line: 单位：亿元、%.
    fn unit_line(&self, text: &str) -> Vec<String> {
        let narrow = xianfeng_core::measure::typed::narrow(text);
        let Some(at) = narrow.find("单位") else { return Vec::new() };
        if ["填报", "报送", "责任", "制表", "编制", "主管", "牵头", "上报"].iter().any(|word| narrow[..at].ends_with(word))
        {
            let after = &narrow[at + "单位".len()..];
            return if after.contains("单位") { self.unit_line(after) } else { Vec::new() };
        }
        let list = narrow[at + "单位".len()..].trim_start_matches([':', ' ']);
        let list = list.split([')', ']', '】', ';']).next().unwrap_or(list);
        list.split(['、', ',', '/', ' ', '，']).filter_map(|unit| crate::understand::label::unit_in(unit, &self.plan.units)).collect()
    }

    /// The columns headed 单位 whose cells are no units of measure.
    fn bodies(&self, filled: &Filled, block: &Block) -> Vec<usize> {
        let is_body = |at: usize| {
            let texts: Vec<String> = sample(filled, block, at);
            let units = texts.iter().filter(|text| crate::understand::label::unit_in(text, &self.plan.units).is_some()).count();
            !texts.is_empty() && units * 2 < texts.len()
        };
        let columns = block.columns.iter().enumerate();
        columns.filter(|(at, heading)| heading.role == Role::Unit && is_body(*at)).map(|(at, _)| at).collect()
    }

    fn is_places(&self, filled: &Filled, block: &Block, at: usize) -> bool {
        let texts = sample(filled, block, at);
        texts.iter().filter(|text| self.regions.read(text).is_some()).count() * 2 > texts.len()
    }
}

fn sample(filled: &Filled, block: &Block, column: usize) -> Vec<String> {
    let texts = block.rows.clone().take(60).map(|row| filled.cell(row, column).shown().trim().to_owned());
    texts.filter(|text| text.chars().any(char::is_alphanumeric) || text == "%").collect()
}

fn is_note(text: &str) -> bool {
    let plain = text.trim();
    ["注", "备注", "说明", "填表", "填报说明", "审核", "制表", "联系", "资料来源", "附"].iter().any(|word| plain.starts_with(word))
}

/// The name of an indicator in a title: without periods and the words for tables.
fn title(text: &str, plan: &Plan) -> Label {
    const WORDS: &[&str] = &[
        "各区县市",
        "各区、县（市）",
        "各区县",
        "分区县",
        "各地区",
        "各区",
        "分地区",
        "分月",
        "分季",
        "情况表",
        "统计表",
        "汇总表",
        "进度表",
        "完成情况",
        "进展情况",
        "情况",
        "报表",
        "月报",
        "季报",
        "表",
        "截至",
        "截止",
        "一览",
    ];
    let mut rest = text.to_owned();
    for word in WORDS {
        rest = rest.replace(word, "");
    }
    let parts = rest.split(|c: char| c.is_ascii_digit() || "年月日季度半上下前—-～~至_（）() 第一二三四".contains(c));
    let longest = parts.max_by_key(|part| part.chars().count()).unwrap_or_default();
    Label::read(longest, &plan.units)
}

/// Tables beside each other in one: 指标 | 数值 | 指标 | 数值.
fn panels(block: &Block) -> Vec<Panel> {
    let names: Vec<usize> = block.columns.iter().enumerate().filter(|(_, heading)| heading.role == Role::Name).map(|(at, _)| at).collect();
    let width = block.columns.len();
    let has_figure = |from: usize, to: usize| block.columns[from..to].iter().any(Heading::is_figure);
    let mut starts: Vec<usize> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let end = names.get(at + 1).copied().unwrap_or(width);
        // Of two name columns in a row without a figure between them, the last names the row.
        if has_figure(*name, end) {
            starts.push(*name);
        }
    }
    if starts.is_empty() {
        return vec![Panel { name: names.last().copied(), columns: 0..width }];
    }
    let panel = |(at, name): (usize, &usize)| {
        let from = if at == 0 { 0 } else { *name };
        Panel { name: Some(*name), columns: from..starts.get(at + 1).copied().unwrap_or(width) }
    };
    starts.iter().enumerate().map(panel).collect()
}
