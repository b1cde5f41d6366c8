//! A city's units write for three rounds, each in a file of its own, some with clocks that are years wrong; their files
//! come together in any order. `PROPTEST_CASES=100000` is the long run of docs/reliability.md.

use proptest::prelude::*;
use proptest::sample::Index;
use xianfeng_core::edit::{self, Command, EditContext, Rule, Workspace, conflicts};
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{Edit, Ledger, LedgerView, Observation, ObservationStatus, Source, SourceGrade, Value};
use xianfeng_core::measure::{Decimal, PartialDate, Qualifier, Stamp};
use xianfeng_testing::plans::{day, ledger, simple};

const UNITS: usize = 13;
const ROUNDS: usize = 3;
const YEAR: i64 = 31_557_600_000;
/// 2022-06-01
const START: i64 = 1_654_041_600_000;

/// What a unit does in a round.
#[derive(Clone, Debug)]
struct Deed {
    unit: usize,
    /// Which of the figures that it sees is changed; none: a new one.
    changes: Option<Index>,
    value: u8,
    published: u8,
    is_official: bool,
    deletes: bool,
}

#[derive(Clone, Debug)]
struct City {
    /// Years by which the clocks of the units are wrong.
    clocks: Vec<i8>,
    rounds: Vec<Vec<Deed>>,
    /// The units that take in everybody's files after a round.
    informed: Vec<Vec<bool>>,
}

fn deed() -> impl Strategy<Value = Deed> {
    let changes = prop::option::weighted(0.7, any::<Index>());
    (0..UNITS, changes, 0u8..4, 1u8..28, any::<bool>(), prop::bool::weighted(0.1))
        .prop_map(|(unit, changes, value, published, is_official, deletes)| Deed { unit, changes, value, published, is_official, deletes })
}

fn city() -> impl Strategy<Value = City> {
    let clocks = prop::collection::vec(prop_oneof![4 => Just(0i8), 1 => -9i8..9], UNITS);
    let rounds = prop::collection::vec(prop::collection::vec(deed(), 0..18), ROUNDS);
    let informed = prop::collection::vec(prop::collection::vec(prop::bool::weighted(0.3), UNITS), ROUNDS);
    (clocks, rounds, informed).prop_map(|(clocks, rounds, informed)| City { clocks, rounds, informed })
}

fn observation(deed: &Deed) -> Observation {
    let source = deed.is_official.then(|| Source { title: "Report".to_owned(), publisher: "Office".to_owned(), url: String::new() });
    Observation {
        indicator: "i".into(),
        period: "2022-Q1".parse().unwrap(),
        value: Value::Number { value: Decimal::from(deed.value), unit: "个".to_owned(), reading: Qualifier::Exact },
        stage: ObservationStatus::Final,
        grade: if deed.is_official { SourceGrade::Official } else { SourceGrade::Unstated },
        derived: None,
        published: PartialDate::Day(day(&format!("2022-05-{:02}", deed.published))),
        source,
        note: String::new(),
    }
}

fn start() -> Workspace {
    let plan = simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 100, "unit": "个"}));
    let seed = ledger(&plan, "2022-Q1 1 as:a; 2022-Q1 2 as:b; 2022-Q1 3 as:c");
    Workspace::new(plan, seed)
}

/// The files: of each round, one a unit.
fn files(city: &City) -> Vec<Ledger> {
    let mut units = vec![start(); UNITS];
    let mut files = Vec::new();
    for (round, deeds) in city.rounds.iter().enumerate() {
        for (number, deed) in deeds.iter().enumerate() {
            act(&mut units[deed.unit], city, round, number, deed);
        }
        files.extend(units.iter().map(|unit| unit.ledger.clone()));
        let together = merged(files[round * UNITS..].iter());
        for (unit, _) in units.iter_mut().zip(&city.informed[round]).filter(|(_, informed)| **informed) {
            unit.ledger.merge(together.clone());
        }
    }
    files
}

fn act(unit: &mut Workspace, city: &City, round: usize, number: usize, deed: &Deed) {
    let skew = i64::from(city.clocks[deed.unit]) * YEAR;
    let now = Stamp::utc(START + skew + (round * 1000 + number) as i64);
    let mut written = 0;
    let mut fresh_id = || {
        written += 1;
        format!("u{}r{round}n{number}x{written}", deed.unit)
    };
    let author = format!("unit {}", deed.unit);
    let mut context = EditContext { author: &author, now, fresh_id: &mut fresh_id };
    let subjects: Vec<SubjectId> = unit.ledger.subjects().keys().map(|subject| (*subject).clone()).collect();
    let record = observation(deed).into();
    let command = match deed.changes.map(|index| index.get(&subjects).clone()) {
        None => Command::Record(record),
        Some(subject) if deed.deletes => Command::Delete { subject },
        Some(subject) => Command::Revise { subject, record, correction: false, knows: None },
    };
    // What is deleted already, or says the same, is no change.
    if let Ok(change) = edit::apply(unit, command, &mut context) {
        unit.add(&change);
    }
}

fn merged<'a>(files: impl Iterator<Item = &'a Ledger>) -> Ledger {
    let mut all = Ledger::default();
    files.for_each(|file| all.merge(file.clone()));
    all
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100)
}

/// The rules that a person may choose from.
fn rules() -> Vec<Rule> {
    let units = (0..UNITS).map(|unit| Rule::Author(format!("unit {unit}")));
    [Rule::LaterVintage, Rule::HigherGrade].into_iter().chain(units).collect()
}

/// The sides that a rule leaves.
fn chosen(ledger: &Ledger, rule: &Rule) -> Vec<Edit> {
    conflicts(ledger).iter().filter_map(|conflict| rule.choose(conflict).cloned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn files_of_a_city_come_to_the_same_in_any_order(city in city(), order in Just((0..UNITS * ROUNDS).collect::<Vec<_>>()).prop_shuffle(), twice in any::<Index>()) {
        let files = files(&city);
        let straight = merged(files.iter());
        let mut ledger = merged(order.iter().map(|file| &files[*file]));
        // A file comes once more.
        ledger.merge(twice.get(&files).clone());
        prop_assert_eq!(&ledger, &straight);
        prop_assert_eq!(conflicts(&ledger), conflicts(&straight));

        // Nothing that anybody wrote is lost, and nobody's work goes under unseen.
        for edit in files.iter().flat_map(Ledger::edits) {
            prop_assert!(ledger.contains(edit));
        }
        let view = LedgerView::new(&ledger);
        for conflict in conflicts(&ledger) {
            prop_assert!(conflict.sides.len() > 1);
            prop_assert!(view.current(conflict.subject).is_none_or(|current| current.in_conflict));
        }

        // A rule ends the conflicts that it decides, as one change; one undo brings back what stood.
        let seed = start();
        let workspace = Workspace { ledger: ledger.clone(), ..seed };
        for rule in rules() {
            let kept = chosen(&ledger, &rule);
            prop_assert_eq!(&kept, &chosen(&straight, &rule));
            if kept.is_empty() {
                continue;
            }
            let mut written = 0;
            let mut fresh_id = || { written += 1; format!("kept{written}") };
            let mut context = EditContext { author: "city", now: Stamp::utc(START + YEAR), fresh_id: &mut fresh_id };
            let change = edit::apply(&workspace, Command::KeepAll(kept.clone()), &mut context).unwrap();
            let mut after = workspace.clone();
            after.add(&change);
            let left: Vec<SubjectId> = conflicts(&after.ledger).iter().map(|conflict| conflict.subject.clone()).collect();
            let open = conflicts(&ledger).iter().filter(|conflict| rule.choose(conflict).is_none()).map(|conflict| conflict.subject.clone()).collect::<Vec<_>>();
            prop_assert_eq!(left, open);
            for edit in &kept {
                prop_assert_eq!(after.ledger.heads(&edit.subject).content(), edit.content.as_ref());
            }
            let back = edit::invert(&after.ledger, &change, &mut context);
            after.add(&back);
            for edit in &kept {
                prop_assert_eq!(after.ledger.heads(&edit.subject).content(), ledger.heads(&edit.subject).content());
            }
        }
    }
}
