//! Workbooks: written, read back, opened and changed by LibreOffice.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;
use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::ledger::{Edit, Ledger, LedgerView, Observation, Record, Source, Value};
use xianfeng_core::measure::day::date;
use xianfeng_core::measure::{Date, Decimal};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_testing::any::{ledger, observation};
use xianfeng_testing::plans::{indicator, plan, plan_file, target};
use xianfeng_testing::shipped;
use xianfeng_workbook::read::{self, Page};
use xianfeng_workbook::{Inputs, Topic, file_name, write};

use super::office::Folder;
use super::parts::parts;

struct Day {
    plan: Plan,
    ledger: Ledger,
    view: LedgerView,
    assessments: Vec<Assessment>,
    as_of: Date,
}

impl Day {
    fn new(plan: Plan, ledger: Ledger, as_of: &str) -> Self {
        let as_of = date(as_of).unwrap();
        let view = LedgerView::new(&ledger);
        let assessments = assess(&plan, &view, as_of);
        Self { plan, ledger, view, assessments, as_of }
    }

    fn shipped(name: &str) -> Self {
        let plan = shipped::plan(name);
        let ledger = shipped::ledger(name, &plan);
        Self::new(plan, ledger, "2026-11-26")
    }

    fn inputs(&self, language: Language) -> Inputs<'_> {
        Inputs {
            plan: &self.plan,
            ledger: &self.ledger,
            ledger_view: &self.view,
            assessments: &self.assessments,
            as_of: self.as_of,
            made: self.as_of,
            language,
        }
    }

    fn written(&self, language: Language) -> Vec<u8> {
        write(&self.inputs(language)).unwrap()
    }
}

/// The plan that the generated observations belong to, with its steps `a` and `b`.
fn with_steps() -> Plan {
    let steps = json!([{"id": "a", "name": {"zh": "甲"}}, {"id": "b", "name": {"zh": "乙"}}]);
    plan(&plan_file(&[indicator(json!({"nature": "event"}))], &[target(json!({"kind": "milestone", "steps": steps}))], json!({})))
}

fn ledger_of(observations: impl IntoIterator<Item = Observation>) -> Ledger {
    let edit = |(n, o): (usize, Observation)| Edit {
        id: format!("e{n}").into(),
        subject: format!("s{n}").into(),
        author: "某人".to_owned(),
        at: "2023-01-01T00:00:00.000Z".parse().unwrap(),
        replaces: Vec::new(),
        correction: false,
        content: Some(Record::from(o)),
    };
    Ledger::new(observations.into_iter().enumerate().map(edit))
}

/// The same, as cells hold it: one of nothing but spaces is an empty one.
fn plain(o: &Observation) -> Observation {
    let filled = |text: &String| if text.trim().is_empty() { String::new() } else { text.clone() };
    let source = |s: &Source| Source { title: filled(&s.title), publisher: filled(&s.publisher), url: filled(&s.url) };
    Observation {
        source: o.source.as_ref().map(source).filter(|s| *s != Source::default()),
        derived: o.derived.clone().filter(|text| !text.trim().is_empty()),
        note: filled(&o.note),
        ..o.clone()
    }
}

/// What is in force, by subject; a source without a word is none.
fn in_force(day: &Day) -> BTreeMap<String, Observation> {
    day.view.all().map(|current| (current.subject.to_string(), plain(&current.observation))).collect()
}

fn read_back(pages: &[Page], plan: &Plan) -> BTreeMap<String, Observation> {
    let figures = read::figures(pages, plan).expect("a sheet of figures");
    assert_eq!(figures.faults, [], "every row is read");
    figures.read.into_iter().map(|figure| (figure.subject.unwrap().to_string(), plain(&figure.observation))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_ledger_comes_back_from_its_workbook(ledger in ledger(), zh in any::<bool>()) {
        let day = Day::new(with_steps(), ledger, "2023-06-30");
        let pages = read::open(&day.written(if zh { Language::Zh } else { Language::En })).unwrap();
        let parsed = read::ledger(&pages, &day.plan).expect("a sheet of records");
        prop_assert_eq!(parsed.usable(), Ok(day.ledger));
    }

    #[test]
    fn figures_come_back_from_their_cells(observations in prop::collection::vec(observation(), 1..12), zh in any::<bool>()) {
        let day = Day::new(with_steps(), ledger_of(observations), "2023-06-30");
        let pages = read::open(&day.written(if zh { Language::Zh } else { Language::En })).unwrap();
        prop_assert_eq!(read_back(&pages, &day.plan), in_force(&day));
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>()) {
        // Two bytes can be a letter in UTF-8 and so a table of one cell: it is read, and brings nothing.
        if let Ok(pages) = read::open(&bytes) {
            prop_assert!(read::ledger(&pages, &with_steps()).is_none());
            prop_assert!(read::figures(&pages, &with_steps()).is_none());
        }
        // A workbook with some bytes overwritten is read or refused.
        let mut broken = Day::new(with_steps(), Ledger::default(), "2023-06-30").written(Language::Zh);
        let from = at.index(broken.len());
        broken.iter_mut().skip(from).zip(&bytes).for_each(|(old, new)| *old = *new);
        if let Ok(pages) = read::open(&broken) {
            read::ledger(&pages, &with_steps());
            read::figures(&pages, &with_steps());
        }
    }
}

#[test]
fn the_shipped_plans_come_back() {
    for name in ["shenyang-2022", "canada-2030"] {
        for language in [Language::Zh, Language::En] {
            let day = Day::shipped(name);
            let pages = read::open(&day.written(language)).unwrap();
            assert_eq!(read_back(&pages, &day.plan), in_force(&day), "{name}");
            assert_eq!(read::ledger(&pages, &day.plan).unwrap().usable(), Ok(day.ledger), "{name}");
        }
    }
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let day = Day::shipped("shenyang-2022");
    assert_eq!(day.written(Language::Zh), day.written(Language::Zh));
    assert_eq!(file_name(&day.plan, Language::En, day.as_of).split('-').next_back(), Some("26.xlsx"));
    assert!(file_name(&day.plan, Language::Zh, day.as_of).ends_with("-工作簿-2026-11-26.xlsx"));
}

#[test]
fn numbers_days_and_names_stand_in_cells_of_their_own() {
    let day = Day::shipped("shenyang-2022");
    let pages = read::open(&day.written(Language::Zh)).unwrap();
    let names: Vec<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names, ["说明", "指标", "数据", "板块", "办理", "记录"]);
    let targets = &pages[1];
    let head = targets.find_row(&["目标", "目标值", "完成值", "单位", "目标编号"]).unwrap();
    let cell = |row: usize, name: &str| targets.get(row, targets.column_of(head, name).unwrap());
    let row = targets.rows_from(head + 1).into_iter().find(|row| targets.text(*row, 0) == "高新技术企业数").unwrap();
    assert_eq!(cell(row, "目标值"), Some(&read::Value::Number(Decimal::from(4500))));
    assert_eq!(cell(row, "完成值"), Some(&read::Value::Number(Decimal::from(4200))));
    assert_eq!(cell(row, "单位"), Some(&read::Value::Text("家".to_owned())));
    assert_eq!(cell(row, "差距"), Some(&read::Value::Number(Decimal::from(-300))));
    assert_eq!(cell(row, "完成时限"), Some(&read::Value::Day(date("2022-12-31").unwrap())));
    assert_eq!(targets.text(0, 0), day.plan.title.zh);
    assert_eq!(targets.text(1, 0), "数据截至 2026年11月26日");
}

#[test]
fn no_text_is_a_formula() {
    let evil = ["=1+1", "+1", "-1", "@a", "\n=1", "\r=1", "\t=1", "＝1+1", "＋1", "－1", "＠a", "\u{feff}=1", "_x0041_", "a\u{b}b", " x "];
    let of = |text: &str| Observation {
        indicator: "i".into(),
        period: "2022".parse().unwrap(),
        value: Value::Number { value: Decimal::ONE, unit: "个".to_owned(), reading: Default::default() },
        stage: Default::default(),
        grade: Default::default(),
        derived: None,
        published: xianfeng_core::measure::PartialDate::Unstated,
        source: None,
        note: text.to_owned(),
    };
    let day = Day::new(with_steps(), ledger_of(evil.map(of)), "2023-06-30");
    let bytes = day.written(Language::Zh);
    assert_eq!(read_back(&read::open(&bytes).unwrap(), &day.plan), in_force(&day));
    for (name, xml) in parts(&bytes) {
        assert!(!xml.contains("<f>") && !xml.contains("<f "), "{name} has a formula");
    }
    let csv = Topic::Figures.sheet(&day.inputs(Language::Zh)).csv();
    for line in csv.trim_start_matches('\u{feff}').split("\r\n") {
        let cells = line.split(',').map(|cell| cell.trim_start_matches('"'));
        assert!(cells.into_iter().all(|cell| !cell.starts_with(['=', '@', '＝', '＋', '－', '＠'])), "{line}");
    }
}

#[test]
fn long_texts_are_cut_where_people_read_and_whole_in_the_records() {
    let long = "长".repeat(40_000);
    let day = Day::new(with_steps(), ledger_of([Observation { note: long.clone(), ..observation_of("1.5") }]), "2023-06-30");
    let pages = read::open(&day.written(Language::Zh)).unwrap();
    assert_eq!(read::ledger(&pages, &day.plan).unwrap().usable(), Ok(day.ledger.clone()));
    assert!(read::figures(&pages, &day.plan).unwrap().read[0].observation.note.ends_with("（全文见“记录”表）"));
}

fn observation_of(value: &str) -> Observation {
    Observation {
        indicator: "i".into(),
        period: "2022-01/2022-09".parse().unwrap(),
        value: Value::Number { value: Decimal::from_str_exact(value).unwrap(), unit: "个".to_owned(), reading: Default::default() },
        stage: Default::default(),
        grade: Default::default(),
        derived: None,
        published: xianfeng_core::measure::PartialDate::Unstated,
        source: None,
        note: String::new(),
    }
}

#[test]
fn a_sheet_of_nothing_is_still_a_workbook() {
    let day = Day::new(with_steps(), Ledger::default(), "2023-06-30");
    let pages = read::open(&day.written(Language::En)).unwrap();
    assert_eq!(read_back(&pages, &day.plan), BTreeMap::new());
    assert_eq!(read::ledger(&pages, &day.plan).unwrap().usable(), Ok(Ledger::default()));
}

#[test]
fn libre_office_opens_and_saves_it() {
    let folder = Folder::new("calc");
    let day = Day::shipped("shenyang-2022");
    let file = folder.0.join("book.xlsx");
    std::fs::write(&file, day.written(Language::Zh)).unwrap();
    let Some(saved) = folder.convert(&[file], "xlsx") else { return };
    let pages = read::open(&std::fs::read(&saved[0]).unwrap()).unwrap();
    assert_eq!(read_back(&pages, &day.plan), in_force(&day));
    assert_eq!(read::ledger(&pages, &day.plan).unwrap().usable(), Ok(day.ledger.clone()));
}

#[test]
fn a_number_changed_in_libre_office_is_read() {
    let folder = Folder::new("changed");
    let day = Day::shipped("shenyang-2022");
    let sheet = Topic::Figures.sheet(&day.inputs(Language::Zh));
    // The sheet as flat XML: text that a test can change as a person changes a cell.
    let file = folder.0.join("book.xlsx");
    std::fs::write(&file, day.written(Language::Zh)).unwrap();
    let Some(flat) = folder.convert(&[file], "fods") else { return };
    let text = std::fs::read_to_string(&flat[0]).unwrap();
    let changed = text.replacen(r#"office:value="4200""#, r#"office:value="4321.5""#, usize::MAX);
    assert_ne!(text, changed, "4,200 is in the file");
    let again = folder.0.join("again.fods");
    std::fs::write(&again, changed).unwrap();
    let saved = folder.convert(&[again], "xlsx").unwrap();
    let read = read_back(&read::open(&std::fs::read(&saved[0]).unwrap()).unwrap(), &day.plan);
    let differ: Vec<_> = in_force(&day).into_iter().filter(|(subject, before)| read[subject] != *before).collect();
    assert!(!differ.is_empty() && read.len() == sheet.rows.len());
    for (subject, before) in differ {
        let Value::Number { unit, reading, .. } = before.value.clone() else { panic!("{subject} is no number") };
        let value = Decimal::new(43_215, 1);
        assert_eq!(read[&subject], Observation { value: Value::Number { value, unit, reading }, ..before });
    }
}
