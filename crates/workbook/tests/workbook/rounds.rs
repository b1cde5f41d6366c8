//! A round: a form for each unit, filled in and returned.

use std::collections::BTreeSet;

use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::edit::{self, Command, EditContext, Workspace};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{Assignment, Entry, LedgerView, Record, Round, SourceGrade, Value, Work};
use xianfeng_core::measure::day::date;
use xianfeng_core::measure::{Date, Decimal, Stamp};
use xianfeng_core::plan::Language;
use xianfeng_core::plausible::Doubt;
use xianfeng_testing::shipped;
use xianfeng_workbook::read::{self, Why};
use xianfeng_workbook::round::{Books, Came, Form, Opened, Returned, Stranger, forms, pack, read_returned, units};
use xianfeng_workbook::{Inputs, NotWritten};

use super::office::Folder;
use super::parts::{fill, parts};

/// 2026-11-24T00:00:00Z
const NOW: i64 = 1_795_478_400_000;

pub struct Office {
    workspace: Workspace,
    pub id: SubjectId,
    round: Round,
    written: usize,
}

impl Office {
    /// The shipped plan with three units, and a round for September 2022.
    pub fn new() -> Self {
        let plan = shipped::plan("shenyang-2022");
        let ledger = shipped::ledger("shenyang-2022", &plan);
        let round = Round { period: "2022-09".parse().unwrap(), due: date("2022-10-15").unwrap(), units: Vec::new() };
        let mut office = Self { workspace: Workspace::new(plan, ledger), id: "none".into(), round, written: 0 };
        let leads = [
            ("hitech-firms", "科技局"),
            ("pocket-parks", "城管局"),
            ("retail-growth", "商务局"),
            ("civilised-city", "城管局"),
            ("urban-jobs", "人社局"),
        ];
        let assigned = leads.map(|(target, lead)| {
            let entry = Entry::Assignment(Assignment { lead: lead.to_owned(), ..Assignment::default() });
            Record::from(Work { target: target.into(), entry })
        });
        office.run(Command::RecordAll(assigned.to_vec()));
        let view = office.view();
        office.round.units = units(&office.workspace.plan, &view, Date::MAX);
        office.run(Command::Record(Record::from(office.round.clone())));
        office.id = office.view().rounds()[0].subject.clone();
        office
    }

    pub fn run(&mut self, command: Command) -> bool {
        let written = &mut self.written;
        let mut fresh_id = || {
            *written += 1;
            format!("me{written:05}")
        };
        let mut context = EditContext { author: "me", now: Stamp::utc(NOW), fresh_id: &mut fresh_id };
        let change = edit::apply(&self.workspace, command, &mut context);
        change.inspect(|change| self.workspace.add(change)).is_ok()
    }

    pub fn view(&self) -> LedgerView {
        LedgerView::new(&self.workspace.ledger)
    }

    fn forms(&self, language: Language) -> Result<Vec<Form>, NotWritten> {
        let (view, as_of) = (self.view(), date("2026-11-26").unwrap());
        let assessments: Vec<Assessment> = assess(&self.workspace.plan, &view, as_of);
        let (plan, ledger) = (&self.workspace.plan, &self.workspace.ledger);
        let inputs = Inputs { plan, ledger, ledger_view: &view, assessments: &assessments, as_of, made: as_of, language };
        forms(&inputs, &self.id, &self.round)
    }

    pub fn form(&self, unit: &str) -> Vec<u8> {
        self.forms(Language::Zh).unwrap().into_iter().find(|form| form.unit == unit).unwrap().bytes
    }

    fn returned(&self, files: &[(&str, Vec<u8>)]) -> Returned {
        let files: Vec<_> = files.iter().map(|(name, bytes)| ((*name).to_owned(), read::open(bytes))).collect();
        self.compared(&files)
    }

    pub fn compared(&self, files: &[Opened]) -> Returned {
        let (view, today) = (self.view(), date("2026-11-26").unwrap());
        let books =
            Books { plan: &self.workspace.plan, ledger_view: &view, id: &self.id, round: &self.round, today, language: Language::Zh };
        read_returned(&books, files)
    }
}

/// The row of a target in a form, as a spreadsheet counts.
pub fn row_of(form: &[u8], target: &str) -> usize {
    let page = &read::open(form).unwrap()[1];
    page.rows_from(0).into_iter().find(|row| page.text(*row, 1) == target).unwrap_or_else(|| panic!("no {target}")) + 1
}

#[test]
fn each_unit_gets_its_targets_with_the_last_figure_and_empty_cells() {
    let office = Office::new();
    assert_eq!(office.round.units, ["科技局", "城管局", "商务局", "人社局"]);
    let forms = office.forms(Language::Zh).unwrap();
    let names: Vec<&str> = forms.iter().map(|form| form.file_name.as_str()).collect();
    let expected = ["科技局", "城管局", "商务局", "人社局"].iter().enumerate();
    assert_eq!(names, expected.map(|(i, unit)| format!("{:02}-{unit}-填报表-2022年9月.xlsx", i + 1)).collect::<Vec<_>>());
    assert_eq!(forms.iter().map(|form| form.targets).collect::<Vec<_>>(), [1, 2, 1, 1]);
    let pages = read::open(&forms[0].bytes).unwrap();
    assert_eq!(pages.iter().map(|page| page.name.as_str()).collect::<Vec<_>>(), ["填表说明", "填报"]);
    let row = row_of(&forms[0].bytes, "高新技术企业数") - 1;
    let said: Vec<String> = (0..9).map(|column| pages[1].text(row, column)).collect();
    assert_eq!(said[1..4], ["高新技术企业数", "≥ 4,500 家", "家"]);
    assert_eq!(said[6..], ["2022年9月", "", "—"], "a level has no sum");
    let parks = read::open(&forms[1].bytes).unwrap();
    let row = row_of(&forms[1].bytes, "新建口袋公园") - 1;
    assert_eq!([parks[1].text(row, 6), parks[1].text(row, 8)], ["2022年1—9月（累计）", ""], "a sum is asked for since January, and alone");
}

#[test]
fn only_the_empty_cells_can_be_changed_and_say_what_they_take() {
    let form = Office::new().form("城管局");
    let sheet = parts(&form).into_iter().find(|(name, _)| name == "xl/worksheets/sheet2.xml").unwrap().1;
    assert!(sheet.contains("<sheetProtection"), "protected");
    assert!(sheet.contains(r#"type="decimal""#) && sheet.contains("是,否") && sheet.contains("最终核实"), "checked answers");
    assert!(sheet.contains(r#"hidden="1""#), "the identity is hidden");
    // The same forms give the same bytes.
    assert_eq!(form, Office::new().form("城管局"));
    let packed = pack(&Office::new().forms(Language::En).unwrap()).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(packed)).unwrap();
    assert_eq!(archive.len(), 4);
    assert_eq!(archive.by_index(0).unwrap().name().unwrap(), "01-科技局-report-Sep 2022.xlsx");
}

#[test]
fn a_returned_form_brings_figures_words_and_evidence_once() {
    let mut office = Office::new();
    let form = office.form("城管局");
    let row = row_of(&form, "新建口袋公园");
    let filled = [("H", "812"), ("I", "90"), ("K", "已完成八成"), ("L", "征地慢"), ("M", "加快"), ("N", "竣工验收单"), ("O", "含改造")];
    let form = filled.iter().fold(form, |form, (column, value)| fill(&form, &format!("{column}{row}"), value));
    let held = row_of(&form, "全国文明城市称号保持");
    let form = fill(&form, &format!("H{held}"), "是");
    let returned = office.returned(&[("a.xlsx", form.clone())]);
    assert_eq!((returned.units.as_slice(), returned.missing.len()), (["城管局".to_owned()].as_slice(), 3));
    assert_eq!(returned.rows.len(), 2);
    assert!(returned.rows.iter().all(|row| row.refused.is_empty() && row.tampered.is_empty()), "{:#?}", returned.rows);
    let items: Vec<_> = returned.rows.iter().flat_map(|row| &row.items).collect();
    assert!(items.iter().all(|item| item.came == Came::New));
    let figures: Vec<_> = items.iter().filter_map(|item| item.record.observation()).collect();
    let said: Vec<_> = figures.iter().map(|o| (o.period.to_string(), o.value.clone(), o.note.as_str())).collect();
    let number = |value: i64| Value::Number { value: Decimal::from(value), unit: "座".to_owned(), reading: Default::default() };
    assert_eq!(said[0], ("2022-01/2022-09".to_owned(), number(812), "含改造"));
    assert_eq!(said[1], ("2022-09".to_owned(), number(90), ""));
    assert_eq!(said[2].1, Value::Done(true));
    assert!(figures.iter().all(|o| o.grade == SourceGrade::UnitReport && o.source.as_ref().unwrap().publisher == "城管局"));
    assert_eq!(items.iter().filter(|item| item.record.work().is_some()).count(), 2);

    let twice = office.returned(&[("a.xlsx", form.clone()), ("a (1).xlsx", form.clone())]);
    let news = twice.rows.iter().flat_map(|row| &row.items).filter(|item| item.came == Came::New).count();
    assert_eq!(news, items.len(), "a copy of a file brings nothing more");
    assert!(office.run(returned.command(&BTreeSet::new()).unwrap()));
    let again = office.returned(&[("a.xlsx", form.clone()), ("a (1).xlsx", form.clone())]);
    assert_eq!(again.command(&BTreeSet::new()), None, "a second drop of the same files changes nothing");
    assert!(again.rows.iter().flat_map(|row| &row.items).all(|item| item.came == Came::Same));

    // The unit reports something else: its figure is changed, and not a second one beside it.
    let later = office.returned(&[("b.xlsx", fill(&form, &format!("H{row}"), "830"))]);
    let changed: Vec<_> = later.rows.iter().flat_map(|row| &row.items).filter(|item| item.came != Came::Same).collect();
    assert!(matches!(changed.as_slice(), [item] if matches!(item.came, Came::Changed { .. })), "{changed:#?}");
    assert!(office.run(later.command(&BTreeSet::new()).unwrap()));
    let number_of = |office: &Office| {
        let view = office.view();
        view.of(&figures[0].indicator).iter().filter(|c| c.observation.period == figures[0].period && c.author == "me").count()
    };
    assert_eq!(number_of(&office), 1);
}

#[test]
fn what_looks_wrong_is_taken_only_where_somebody_means_it() {
    let mut office = Office::new();
    let form = office.form("城管局");
    let cell = format!("H{}", row_of(&form, "新建口袋公园"));
    let five_thousand = office.returned(&[("a.xlsx", fill(&form, &cell, "5000"))]);
    let mut earlier = five_thousand.rows[0].items[0].record.observation().unwrap().clone();
    earlier.period = "2022-01/2022-06".parse().unwrap();
    assert!(office.run(Command::Record(earlier.into())));
    // A cumulative figure below that of an earlier month.
    let returned = office.returned(&[("a.xlsx", fill(&form, &cell, "812"))]);
    let (none, meant) = (BTreeSet::new(), BTreeSet::from([0]));
    assert_eq!(returned.doubtful().count(), 1, "{:#?}", returned.rows);
    assert_eq!((returned.command(&none), returned.taken(&none)), (None, 0));
    assert_eq!(returned.taken(&meant), 1);
    assert!(office.run(returned.command(&meant).unwrap()));
}

#[test]
fn a_figure_beside_that_of_another_source_is_taken_and_both_stand() {
    let mut office = Office::new();
    let form = office.form("城管局");
    let cell = format!("H{}", row_of(&form, "新建口袋公园"));
    let mut published = office.returned(&[("a.xlsx", fill(&form, &cell, "850"))]).rows[0].items[0].record.observation().unwrap().clone();
    (published.grade, published.source) = (SourceGrade::Unstated, None);
    assert!(office.run(Command::Record(published.clone().into())));
    let returned = office.returned(&[("a.xlsx", fill(&form, &cell, "812"))]);
    assert!(matches!(returned.rows[0].items[0].doubts.as_slice(), [Doubt::Second(_)]), "{:#?}", returned.rows);
    assert_eq!((returned.doubtful().count(), returned.taken(&BTreeSet::new())), (0, 1));
    assert!(office.run(returned.command(&BTreeSet::new()).unwrap()));
    let standing = office.view().of(&published.indicator).iter().filter(|c| c.observation.period == published.period).count();
    assert_eq!(standing, 2);
}

#[test]
fn what_is_wrong_is_refused_with_its_cell() {
    let office = Office::new();
    let form = office.form("城管局");
    let row = row_of(&form, "新建口袋公园");
    let at = |column: &str| format!("{column}{row}");
    let refused = |form: Vec<u8>| {
        let returned = office.returned(&[("a.xlsx", form)]);
        assert_eq!(returned.command(&BTreeSet::new()), None);
        returned.rows.into_iter().flat_map(|row| row.refused).map(|r| (r.cell, r.column, r.found, r.why)).next().unwrap()
    };
    let (cell, column, found, why) = refused(fill(&form, &at("H"), "很多"));
    assert_eq!((cell, column.as_str(), found.as_str()), (at("H"), "完成值", "很多"));
    assert!(matches!(why, Why::Problems(_)));
    assert!(matches!(refused(fill(&form, &at("H"), "-5")).3, Why::Problems(_)), "fewer than none");
    assert!(matches!(refused(fill(&form, &at("H"), "812.5")).3, Why::Problems(_)), "half a park");
    let status = fill(&fill(&form, &at("H"), "812"), &at("J"), "大概");
    assert!(matches!(refused(status).3, Why::Word(words) if words.contains(&"最终核实")));
    // Two files of a unit that contradict each other: the second is refused.
    let (one, two) = (fill(&form, &at("H"), "812"), fill(&form, &at("H"), "813"));
    let both = office.returned(&[("a.xlsx", one), ("b.xlsx", two)]);
    assert_eq!(both.rows[1].refused[0].why, Why::SaidTwice);
}

#[test]
fn what_a_unit_changed_where_nothing_was_asked_is_shown() {
    let office = Office::new();
    let form = office.form("城管局");
    let row = row_of(&form, "新建口袋公园");
    let returned = office.returned(&[("a.xlsx", fill(&form, &format!("C{row}"), "≥ 800 座"))]);
    let [tampered] = returned.rows[0].tampered.as_slice() else { panic!("{:#?}", returned.rows) };
    assert_eq!((tampered.cell.as_str(), tampered.column.as_str()), (format!("C{row}").as_str(), "目标值"));
    assert_eq!((tampered.was.as_str(), tampered.found.as_str()), ("≥ 1,000 座", "≥ 800 座"));
    assert_eq!(returned.command(&BTreeSet::new()), None, "and not taken");
    // A number in another unit is not the one that was asked for.
    let other = fill(&fill(&form, &format!("D{row}"), "万座"), &format!("H{row}"), "0.08");
    let returned = office.returned(&[("a.xlsx", other)]);
    assert_eq!((&returned.rows[0].refused[0].why, returned.command(&BTreeSet::new())), (&Why::AskedOther, None));
}

#[test]
fn other_files_are_named() {
    let (office, mut other) = (Office::new(), Office::new());
    other.id = "another".into();
    let files = [("a.txt", b"hello".to_vec()), ("b.xlsx", other.form("科技局")), ("c.xlsx", office.form("科技局"))];
    let returned = office.returned(&files);
    let strangers: Vec<_> = returned.strangers.iter().map(|(name, why)| (name.as_str(), *why)).collect();
    assert_eq!(strangers, [("a.txt", Stranger::NoForm), ("b.xlsx", Stranger::OtherRound)]);
    assert_eq!((returned.rows.len(), returned.missing.len()), (0, 3), "an empty form brings nothing and is returned");
}

#[test]
fn forms_saved_by_libre_office_are_read() {
    let (office, folder) = (Office::new(), Folder::new("round"));
    let filled = office.forms(Language::Zh).unwrap().into_iter().map(|form| {
        let row = read::open(&form.bytes).unwrap()[1].rows_from(0).into_iter().next_back().unwrap() + 1;
        let file = folder.0.join(format!("{}.xlsx", form.unit));
        std::fs::write(&file, fill(&form.bytes, &format!("H{row}"), "是")).unwrap();
        file
    });
    let filled: Vec<_> = filled.collect();
    for format in ["xlsx", "xls", "ods"] {
        let Some(saved) = folder.convert(&filled, format) else { return };
        let files: Vec<_> = saved.iter().map(|file| ("a", std::fs::read(file).unwrap())).collect();
        let returned = office.returned(&files);
        assert_eq!((returned.units.len(), returned.missing.len(), returned.strangers.len()), (4, 0, 0), "{format}");
        assert!(returned.rows.iter().all(|row| row.tampered.is_empty()), "{format} {:#?}", returned.rows);
    }
}
