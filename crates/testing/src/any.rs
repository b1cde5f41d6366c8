//! Random observations, edits, ledgers and plans for the properties.

use proptest::prelude::*;
use xianfeng_core::ledger::{
    Adjustment, Assignment, ClaimStatus, Edit, Entry, Evidence, Ledger, Observation, ObservationStatus, Rating, Record, Reminder, Round,
    Situation, Source, SourceGrade, Step, Value, Work,
};
use xianfeng_core::measure::day::day_from_number;
use xianfeng_core::measure::{Date, Decimal, PartialDate, Period, Qualifier, Stamp};

/// Any number a file may have: up to 1e18, at most nine decimals.
pub fn number() -> impl Strategy<Value = Decimal> {
    let edge = prop::sample::select(vec![
        "1000000000000000000",
        "-1000000000000000000",
        "0.000000001",
        "-0.000000001",
        "0",
        "999999999999999999.999999999",
    ]);
    prop_oneof![
        4 => (-100_000i64..100_000, 0u32..4).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        2 => (any::<i64>(), 9u32..10).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => edge.prop_map(|text| Decimal::from_str_exact(text).unwrap()),
    ]
}

pub fn days() -> impl Strategy<Value = Date> {
    prop_oneof![
        6 => 18_900i64..20_000,
        1 => -719_162i64..2_932_897,
    ]
    .prop_map(|n| day_from_number(n).unwrap())
}

/// Whole months mostly, since that is what observations have; any span of days too.
pub fn period() -> impl Strategy<Value = Period> {
    let span =
        (days(), 0i64..800).prop_map(|(start, length)| Period::new(start, xianfeng_core::measure::day::add_days(start, length)).unwrap());
    let months = (2020i16..2025, 1i8..=12, 0i8..=11).prop_map(|(year, first, more)| {
        let last = i16::from(first) - 1 + i16::from(more);
        let end = Date::new(year + last / 12, (last % 12 + 1) as i8, 1).unwrap().last_of_month();
        Period::new(Date::new(year, first, 1).unwrap(), end).unwrap()
    });
    let of_2022 = prop::sample::select(vec!["2022", "2022-H1", "2022-Q1", "2022-Q2", "2022-01/2022-09", "2022-12-31", "2021"]);
    prop_oneof![2 => span, 3 => months, 3 => of_2022.prop_map(|t| t.parse().unwrap())]
}

pub fn known() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        4 => days().prop_map(PartialDate::Day),
        1 => (2020i16..2025, 1i8..=12).prop_map(|(year, month)| PartialDate::Month { year, month }),
        1 => (2020i16..2025).prop_map(PartialDate::Year),
        1 => Just(PartialDate::Unstated),
    ]
}

pub fn reading() -> impl Strategy<Value = Qualifier> {
    prop_oneof![3 => Just(Qualifier::Exact), 1 => prop::sample::select(Qualifier::ALL.to_vec())]
}

pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => (number(), prop::sample::select(vec!["个", "万个", "亿个"]), reading())
            .prop_map(|(value, unit, reading)| Value::Number { value, unit: unit.to_owned(), reading }),
        1 => any::<bool>().prop_map(Value::Done),
        1 => prop::sample::subsequence(vec!["a".to_owned(), "b".to_owned()], 0..=2).prop_map(Value::Steps),
        1 => prop::sample::select(Rating::ALL.to_vec()).prop_map(Value::Rating),
    ]
}

/// An observation of the indicator `i`, of any sort.
pub fn observation() -> impl Strategy<Value = Observation> {
    let source = ("\\PC{0,8}", "\\PC{0,8}", "\\PC{0,8}").prop_map(|(title, publisher, url)| Source { title, publisher, url });
    let stages = prop::sample::select(ObservationStatus::ALL.to_vec());
    let grades = prop::sample::select(SourceGrade::ALL.to_vec());
    (period(), value(), stages, grades, prop::option::of("\\PC{0,8}"), known(), prop::option::of(source), "\\PC{0,8}").prop_map(
        |(period, value, stage, grade, derived, published, source, note)| Observation {
            indicator: "i".into(),
            period,
            value,
            stage,
            // Never one that the source does not bear out: reading it back would say so.
            grade: grade.borne_out_by(source.as_ref()),
            derived,
            published,
            source,
            note,
        },
    )
}

pub fn stamp() -> impl Strategy<Value = Stamp> {
    (0i64..1_900_000_000_000, 0u32..3, -720i16..=840).prop_map(|(millis, count, offset)| Stamp { millis, count, offset })
}

/// Something about the work on the target `t`, of any sort.
pub fn work() -> impl Strategy<Value = Work> {
    let grades = prop::sample::select(SourceGrade::ALL.to_vec());
    let adjustment = (number(), days(), "\\PC{0,8}", grades, known()).prop_map(|(value, from, why, grade, published)| {
        let source = Some(Source { title: "decision".to_owned(), publisher: "city".to_owned(), url: String::new() });
        Entry::Adjustment(Adjustment { value, unit: "个".to_owned(), from, why, grade, published, source })
    });
    let assignment = ("\\PC{0,8}", prop::option::of(days()))
        .prop_map(|(lead, due)| Entry::Assignment(Assignment { lead, responsible: "unit".to_owned(), due }));
    let evidence = ("[a-z]{1,8}", prop::option::of("[0-9a-f]{64}"))
        .prop_map(|(title, sha256)| Entry::Evidence(Evidence { title, url: String::new(), sha256 }));
    let step = (prop::sample::select(ClaimStatus::ALL.to_vec()), "[a-z]{1,8}").prop_map(|(status, why)| Entry::Step(Step { status, why }));
    let situation = ("\\PC{0,8}", "[a-z]{1,8}", "\\PC{0,8}")
        .prop_map(|(progress, reason, next_step)| Entry::Situation(Situation { progress, reason, next_step }));
    let note = "[a-z]{1,8}".prop_map(Entry::Note);
    let reminder = ("\\PC{0,8}", days()).prop_map(|(to, on)| Entry::Reminder(Reminder { to, on }));
    prop_oneof![adjustment, assignment, evidence, step, situation, note, reminder].prop_map(|entry| Work { target: "t".into(), entry })
}

/// A round of reports of one or two units.
pub fn round() -> impl Strategy<Value = Round> {
    let units = prop::sample::subsequence(vec!["教育局".to_owned(), "数据局".to_owned()], 1..=2);
    (period(), days(), units).prop_map(|(period, due, units)| Round { period, due, units })
}

pub fn record() -> impl Strategy<Value = Record> {
    prop_oneof![
        6 => observation().prop_map(Record::from),
        2 => work().prop_map(Record::from),
        1 => round().prop_map(Record::from),
    ]
}

/// Few subjects and few ids, so that edits meet, replace each other, and even share ids.
pub fn edit() -> impl Strategy<Value = Edit> {
    let replaces = prop::collection::vec(0u8..4, 0..3);
    let flags = prop::bool::weighted(0.2);
    (0u8..4, 0u8..3, stamp(), replaces, flags, prop::option::weighted(0.8, record())).prop_map(
        |(id, subject, at, replaces, correction, content)| Edit {
            id: format!("e{subject}-{id}").into(),
            subject: format!("s{subject}").into(),
            author: "someone".to_owned(),
            at,
            correction,
            replaces: replaces.into_iter().filter(|r| *r != id).map(|r| format!("e{subject}-{r}").into()).collect(),
            content,
        },
    )
}

pub fn ledger() -> impl Strategy<Value = Ledger> {
    prop::collection::vec(edit(), 0..10).prop_map(Ledger::new)
}
