//! Which key asks for what.

use xianfeng::pages::keys::{Press, press};

#[test]
fn a_key_asks_for_one_thing_or_for_nothing() {
    let check = |key: &str, command: bool, shift: bool, expect: Option<Press>| {
        assert_eq!(press(key, command, shift), expect, "{key} {command} {shift}");
    };
    check("k", true, false, Some(Press::Find));
    check("K", true, false, Some(Press::Find));
    check("k", false, false, Some(Press::Previous));
    check("z", true, false, Some(Press::Undo));
    check("Z", true, true, Some(Press::Redo));
    check("y", true, false, Some(Press::Redo));
    check("?", false, true, Some(Press::Sheet));
    check("？", false, true, Some(Press::Sheet));
    check("/", false, false, Some(Press::Search));
    check("1", false, false, Some(Press::Page(0)));
    check("9", false, false, Some(Press::Page(8)));
    check("0", false, false, None);
    // Keys of the browser stay with the browser.
    for (key, shift) in [("1", false), ("l", false), ("n", false), ("j", false), ("/", false), ("k", true), ("p", false)] {
        check(key, true, shift, None);
    }
    for key in ["z", "Enter", "ArrowDown", "F1", "Process", "é", ""] {
        check(key, false, false, None);
    }
}

#[test]
fn only_keys_pressed_alone_can_be_switched_off() {
    for (key, command, expect) in [("k", true, false), ("z", true, false), ("k", false, true), ("?", false, true), ("3", false, true)] {
        assert_eq!(press(key, command, false).map(Press::is_single), Some(expect), "{key} {command}");
    }
}
