//! A ledger in an address: it comes back whole, or not at all.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;
use xianfeng_files::link::{Damage, LARGEST, LONGEST, find, pack, unpack};

#[test]
fn a_text_comes_back() {
    let text = r#"{"format":"xianfeng.ledger/1","edits":[{"author":"数据局"}]}"#;
    let code = pack(text).unwrap();
    assert!(code.starts_with('1'));
    assert!(code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "it needs no escapes in an address: {code}");
    assert_eq!(unpack(&code).as_deref(), Ok(text));
}

#[test]
fn a_code_of_a_newer_version_says_so() {
    assert_eq!(unpack("2abc"), Err(Damage::Newer));
}

#[test]
fn a_code_that_was_cut_off_or_changed_is_refused() {
    let code = pack(&"数据局 4200 家；".repeat(30)).unwrap();
    for length in 0..code.len() {
        assert_eq!(unpack(&code[..length]), Err(Damage::Broken), "cut off after {length}");
    }
    for at in 1..code.len() {
        let other = if &code[at..=at] == "A" { "B" } else { "A" };
        let changed = format!("{}{other}{}", &code[..at], &code[at + 1..]);
        assert!(unpack(&changed).is_err(), "changed at {at}");
    }
}

#[test]
fn a_bomb_is_not_unpacked() {
    // A gigabyte of one letter would be a megabyte; this is as much as fits the limit of the code, some 45 MB.
    let mut bytes = vec![0; 4];
    bytes.extend(compress_to_vec(&vec![b'a'; 45_000_000], 9));
    let code = format!("1{}", URL_SAFE_NO_PAD.encode(bytes));
    assert!(code.len() < LONGEST);
    assert_eq!(unpack(&code), Err(Damage::TooLarge));
    assert_eq!(unpack(&"1".repeat(LONGEST + 1)), Err(Damage::TooLong));
}

#[test]
fn what_is_too_long_becomes_no_link() {
    assert_eq!(pack(&"a".repeat(LARGEST + 1)), None);
}

#[test]
fn a_link_is_found_in_a_message() {
    let message = "【有误】高新技术企业数：应为4300家。\nhttps://example.org/x/#/link/1ab-_Z?plan=shenyang-2022，请核对";
    assert_eq!(find(message), Some("#/link/1ab-_Z?plan=shenyang-2022"));
    assert_eq!(find("#/link/1a"), Some("#/link/1a"));
    assert_eq!(find("没有链接"), None);
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "\\PC{0,400}") {
        prop_assert_eq!(unpack(&pack(&text).unwrap()), Ok(text));
    }

    #[test]
    fn any_code_is_read_or_refused(code in "1?[A-Za-z0-9_-]{0,200}") {
        let _ = unpack(&code);
    }

    #[test]
    fn any_message_is_searched(message in "(#/link/|\\PC){0,40}") {
        if let Some(address) = find(&message) {
            prop_assert!(address.is_ascii());
        }
    }
}
