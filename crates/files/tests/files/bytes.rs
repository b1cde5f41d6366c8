//! Whatever bytes come in, every reader answers: a value, or problems with their places. `PROPTEST_CASES=1000000` is
//! the long run of docs/reliability.md.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::measure::{Units, typed};
use xianfeng_core::plan::Plan;
use xianfeng_files::encoding::decode;
use xianfeng_files::{Fault, Parsed, Problem, amount, history, ledger, number, packed, plan};
use xianfeng_testing::shipped;

/// Reads bytes as every kind of file.
fn read_all(bytes: &[u8], of: &Plan) {
    let gb18030 = |bytes: &[u8]| Some(String::from_utf8_lossy(bytes).into_owned());
    if let Ok(decoded) = decode(bytes, gb18030) {
        answers(plan::read(&decoded.text), 0);
        answers(ledger::read(&decoded.text, of), 0);
        answers(ledger::read_edits(&decoded.text, of), 0);
        let _ = history::read(&decoded.text, of, &Ledger::default());
    }
    let _ = packed::unpack(bytes);
}

/// A file is taken or refused; one that is refused says why, and where if it is a file at all.
#[track_caller]
fn answers<T>(parsed: Parsed<T>, number: usize) -> bool {
    let place = |p: &Problem| !p.path.to_string().is_empty() || !matches!(p.fault, Fault::Shape);
    let problems = parsed.problems.clone();
    match parsed.usable() {
        Ok(_) => true,
        Err(why) => {
            assert!(!why.is_empty(), "{number} is refused without a reason");
            assert!(problems.iter().all(place), "{number}: {problems:#?}");
            false
        }
    }
}

fn canada() -> Plan {
    shipped::plan("canada-2030")
}

/// A text with one of its bytes flipped, cut out, doubled or cut off after.
fn damaged(text: &str, number: usize) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    // Spread over the whole file by a multiplication that repeats late.
    let at = number.wrapping_mul(2_654_435_761) % bytes.len();
    match number % 5 {
        0 => bytes[at] ^= 1 << (number % 7),
        1 => drop(bytes.remove(at)),
        2 => bytes.insert(at, bytes[at]),
        3 => bytes.truncate(at),
        _ => bytes[at] = b"{}[]\",:0-\\"[number % 10],
    }
    bytes
}

#[test]
fn four_hundred_damaged_files_are_taken_or_refused_with_a_reason() {
    let of = canada();
    let (plans, ledgers) = (shipped::text("canada-2030.plan.json"), shipped::text("canada-2030.outturn.ledger.json"));
    let (mut refused, mut slowest) = (0, Duration::ZERO);
    for number in 0..400 {
        let bytes = damaged(if number % 2 == 0 { &plans } else { &ledgers }, number);
        let start = Instant::now();
        let is_taken = decode(&bytes, |_| None).is_ok_and(|decoded| match number % 2 {
            0 => answers(plan::read(&decoded.text), number),
            _ => answers(ledger::read(&decoded.text, &of), number),
        });
        slowest = slowest.max(start.elapsed());
        refused += usize::from(!is_taken);
    }
    println!("400 damaged files: {refused} refused, slowest {} ms", slowest.as_millis());
    assert!(refused > 200, "{refused}");
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_all(&bytes, &canada_once());
    }

    #[test]
    fn any_text_of_json_signs_is_answered(text in "[\\[\\]{}\":,0-9a-z\\\\ .+-]{0,200}") {
        read_all(text.as_bytes(), &canada_once());
    }

    #[test]
    fn any_packed_plan_with_a_flipped_byte_is_answered(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut bytes = packed_once();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let _ = packed::unpack(&bytes);
    }

    #[test]
    fn any_typed_text_is_answered(text in "\\PC{0,40}", unit in "\\PC{0,8}") {
        let _ = number::parse(&text);
        let _ = amount::read(&Units::default(), &text, &unit, None);
        let _ = amount::read_unit(&Units::default(), &unit, None);
        let _ = typed::published(&text);
        let _ = typed::period(&text, None);
    }
}

/// The plan, read once a thread.
fn canada_once() -> std::rc::Rc<Plan> {
    thread_local!(static PLAN: std::rc::Rc<Plan> = std::rc::Rc::new(canada()));
    PLAN.with(Clone::clone)
}

fn packed_once() -> Vec<u8> {
    thread_local!(static PACKED: Vec<u8> = {
        let plan = canada();
        let ledger = shipped::ledger("canada-2030", &plan);
        packed::pack(&plan, &ledger).unwrap()
    });
    PACKED.with(Clone::clone)
}
