//! Keyboard shortcuts: the meaning of each key.

use xianfeng::shortcuts::Shortcut;

#[test]
fn a_key_asks_for_one_thing_or_for_nothing() {
    let check = |key: &str, command: bool, shift: bool, expect: Option<Shortcut>| {
        assert_eq!(Shortcut::of(key, command, shift), expect, "{key} {command} {shift}");
    };
    check("k", true, false, Some(Shortcut::Search));
    check("K", true, false, Some(Shortcut::Search));
    check("k", false, false, Some(Shortcut::PreviousTarget));
    check("z", true, false, Some(Shortcut::Undo));
    check("Z", true, true, Some(Shortcut::Redo));
    check("y", true, false, Some(Shortcut::Redo));
    check("?", false, true, Some(Shortcut::Sheet));
    check("？", false, true, Some(Shortcut::Sheet));
    check("/", false, false, Some(Shortcut::Filter));
    check("1", false, false, Some(Shortcut::Page(0)));
    check("9", false, false, Some(Shortcut::Page(8)));
    check("0", false, false, None);
    // Keys of the browser are left to it.
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
        assert_eq!(Shortcut::of(key, command, false).map(Shortcut::is_single), Some(expect), "{key} {command}");
    }
}
