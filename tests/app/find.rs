//! Search by name: Chinese, pinyin initials, English, and the order of the results.

use xianfeng::search::{Fit, Name, fit, ranked};

/// The browser's answer for the characters used here.
fn initial_of(c: char) -> Option<char> {
    let read = [
        ('新', 'x'),
        ('建', 'j'),
        ('口', 'k'),
        ('袋', 'd'),
        ('公', 'g'),
        ('园', 'y'),
        ('增', 'z'),
        ('速', 's'),
        ('庆', 'q'),
        ('重', 'z'),
        ('行', 'h'),
        ('银', 'y'),
        ('研', 'y'),
        ('发', 'f'),
        ('经', 'j'),
        ('费', 'f'),
    ];
    read.iter().find(|r| r.0 == c).map(|r| r.1)
}

fn names(zh: &str, en: &str) -> Vec<Name> {
    [zh, en].iter().map(|text| Name::new(text, &initial_of)).collect()
}

#[test]
fn a_name_answers_to_what_is_typed() {
    let check = |zh: &str, en: &str, query: &str, expect: Option<Fit>| {
        assert_eq!(fit(&names(zh, en), query), expect, "{zh} / {en}: {query}");
    };
    let parks = |query, expect| check("新建口袋公园", "New pocket parks", query, expect);
    parks("新建口袋公园", Some(Fit::Exact));
    parks("new POCKET parks", Some(Fit::Exact));
    parks("新建", Some(Fit::Start));
    parks(" new ", Some(Fit::Start));
    parks("park", Some(Fit::WordStart));
    parks("口袋公园", Some(Fit::Inside));
    parks("ocket", Some(Fit::Inside));
    parks("kdgy", Some(Fit::Initials));
    parks("XJKD", Some(Fit::Initials));
    parks("xjkdgyx", None);
    parks("kgy", None);
    // A single letter does not match by pinyin.
    parks("j", None);
    // Each word is matched separately; the worst match counts.
    parks("口袋 new", Some(Fit::Inside));
    parks("gy pocket", Some(Fit::Initials));
    parks("口袋 河流", None);
    parks("河流", None);
    // Either reading of a character, and letters in the name itself.
    check("重庆", "", "cq", Some(Fit::Initials));
    check("重庆", "", "zq", Some(Fit::Initials));
    check("银行", "", "yh", Some(Fit::Initials));
    check("GDP增速", "", "gdpzs", Some(Fit::Initials));
    check("R&D（研发）经费", "", "yfjf", Some(Fit::Initials));
    // A character without a known reading matches nothing, and neither does a space.
    check("口𠀀袋", "", "kd", None);
    check("口袋", "", " ", None);
}

#[test]
fn a_number_answers_only_to_the_whole_of_it() {
    let names = [Name::new("智能工厂", &initial_of), Name::number("12.1")];
    assert_eq!(fit(&names, " 12.1 "), Some(Fit::Exact));
    for part in ["12", "1", "2.1"] {
        assert_eq!(fit(&names, part), None, "{part}");
    }
}

#[test]
fn without_a_reading_of_characters_the_rest_still_works() {
    let names = [Name::new("口袋公园", &|_| None)];
    assert_eq!(fit(&names, "公园"), Some(Fit::Inside));
    assert_eq!(fit(&names, "kdgy"), None);
}

#[test]
fn the_better_answer_comes_first_and_equals_keep_their_order() {
    let check = |query: &str, expect: &[usize]| {
        let things = [
            names("银行研发", "Research at banks"),
            names("研发经费", "Research funds"),
            names("研发", "Research"),
            names("新建公园", "Parks for research"),
            names("银费", "Unresearched"),
        ];
        assert_eq!(ranked(&things, query), expect, "{query}");
    };
    check("研发", &[2, 1, 0]);
    check("research", &[2, 0, 1, 3, 4]);
    check("yf", &[0, 1, 2, 4]);
    check("nothing", &[]);
}

#[test]
fn a_target_is_numbered_by_its_place_among_those_that_count_unless_an_office_numbers_it() {
    let mut plan = xianfeng_testing::shipped::plan("shenyang-2022");
    let number = |plan: &xianfeng_core::plan::Plan, id: &str| plan.number(plan.target(&id.into()).unwrap());
    assert_eq!(number(&plan, "pocket-parks"), "19");
    // A part is numbered in its whole, and counts with it.
    assert_eq!(number(&plan, "rental-housing"), "118");
    assert_eq!(number(&plan, "rental-housing-flats"), "118.2");
    assert_eq!(number(&plan, "kangping-doubling"), "160");
    plan.targets.iter_mut().find(|t| t.id.as_str() == "rental-housing").unwrap().number = "五（3）".to_owned();
    assert_eq!(number(&plan, "rental-housing"), "五（3）");
    assert_eq!(number(&plan, "rental-housing-flats"), "五（3）.2");
}
