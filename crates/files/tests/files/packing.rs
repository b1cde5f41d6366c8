//! Packed plans: they say the same as the JSON files, and damage is found.

use proptest::prelude::*;
use xianfeng_core::ledger::Ledger;
use xianfeng_files::packed::{Damaged, pack, unpack};
use xianfeng_testing::{any, plans, shipped};

#[test]
fn a_shipped_plan_is_the_same_packed_and_from_json() {
    for name in ["shenyang-2022", "canada-2030"] {
        let plan = shipped::plan(name);
        let ledger = shipped::ledger(name, &plan);
        let packed = pack(&plan, &ledger).unwrap();
        assert_eq!(unpack(&packed), Ok((plan, ledger)), "{name}");
    }
}

#[test]
fn damage_is_named() {
    let plan = plans::simple(serde_json::json!({}), serde_json::json!({"kind": "total", "value": 10, "unit": "个"}));
    let packed = pack(&plan, &Ledger::default()).unwrap();
    let changed = |at: usize| {
        let mut bytes = packed.clone();
        bytes[at] ^= 1;
        unpack(&bytes)
    };
    assert_eq!(changed(0), Err(Damaged::Name));
    assert_eq!(changed(4), Err(Damaged::Version(0)));
    assert_eq!(changed(5), Err(Damaged::Length));
    assert_eq!(changed(9), Err(Damaged::Checksum));
    for at in 13..packed.len() {
        assert_eq!(changed(at), Err(Damaged::Checksum), "byte {at}");
    }
    for length in 0..packed.len() {
        assert!(matches!(unpack(&packed[..length]), Err(Damaged::Name | Damaged::Length)), "the first {length} bytes");
    }
    let longer = [packed.as_slice(), &[0]].concat();
    assert_eq!(unpack(&longer), Err(Damaged::Length));
}

proptest! {
    #[test]
    fn every_ledger_is_the_same_after_packing(ledger in any::ledger()) {
        let plan = shipped::plan("canada-2030");
        let packed = pack(&plan, &ledger).unwrap();
        prop_assert_eq!(unpack(&packed), Ok((plan, ledger)));
    }

    /// Bytes whose checksum fits, though nobody packed them, are refused or read, and never end the program.
    #[test]
    fn no_body_ends_the_program(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let sum = body.iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        let length = u32::try_from(body.len()).unwrap();
        let bytes = [b"xfpl\x01".as_slice(), &length.to_le_bytes(), &sum.to_le_bytes(), &body].concat();
        prop_assert_eq!(unpack(&bytes).err(), Some(Damaged::Content));
    }
}
