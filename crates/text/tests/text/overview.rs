//! The answer of the overview for plans in every state.

use xianfeng_core::assess::{Counts, Verdict};
use xianfeng_core::plan::Language;
use xianfeng_text::overview::{Outcome, answer, named, summary};

fn counts(verdicts: &[(Verdict, usize)]) -> Counts {
    let mut counts = Counts::default();
    for (verdict, number) in verdicts {
        (0..*number).for_each(|_| counts.add(*verdict));
    }
    counts
}

#[test]
fn one_sentence_answers_for_any_plan() {
    use Verdict::{Behind, CannotTell, Met, Missed, NoData, NotDue, OnTrack, SlightlyBehind};
    let check = |verdicts: &[(Verdict, usize)], zh: &str, en: &str| {
        let said = |language| answer(language, counts(verdicts)).into_iter().map(|p| p.text).collect::<String>();
        assert_eq!((said(Language::Zh).as_str(), said(Language::En).as_str()), (zh, en));
    };
    check(
        &[(Met, 8), (Missed, 9), (CannotTell, 3), (NotDue, 22), (NoData, 118)],
        "160 项目标，能核对的 17 项：做到 8 项，没做到 9 项。",
        "160 targets, 17 can be checked: 8 kept, 9 missed.",
    );
    check(&[(Met, 8), (NoData, 2)], "10 项目标，能核对的 8 项都做到了。", "10 targets, all 8 that can be checked were kept.");
    check(&[(Missed, 1), (NoData, 2)], "3 项目标，能核对的 1 项没做到。", "3 targets, the one that can be checked was missed.");
    check(
        &[(Met, 2), (OnTrack, 4), (SlightlyBehind, 1), (Behind, 2), (NotDue, 3), (NoData, 9)],
        "21 项目标：已达成 2，跟上进度 4，落后 3；12 项还没有数。",
        "21 targets: 2 met, 4 on schedule, 3 behind; 12 without a figure yet.",
    );
    check(
        &[(OnTrack, 4), (Missed, 1), (CannotTell, 1)],
        "6 项目标：跟上进度 4，未达成 1，暂难评价 1。",
        "6 targets: 4 on schedule, 1 missed, 1 cannot be told yet.",
    );
    check(&[(NotDue, 1)], "1 项目标，还没有一个数。", "1 target, not one figure yet.");
    check(
        &[(NotDue, 1), (CannotTell, 2)],
        "3 项目标，有数的 2 项都还不能评价。",
        "3 targets, and none of the 2 with figures can be told yet.",
    );
}

#[test]
fn what_does_not_occur_is_not_said() {
    let some = counts(&[(Verdict::Missed, 2), (Verdict::NoData, 4)]);
    assert_eq!(summary(Language::Zh, some), "2 项没做到，4 项没有查到数字");
    assert_eq!(summary(Language::En, some), "2 missed, 4 with no figure found");
    assert_eq!(summary(Language::Zh, Counts::default()), "");
}

#[test]
fn the_first_names_of_each_outcome_are_said() {
    let six = vec!["a", "b", "c", "d", "e", "f"];
    let said = |language| named(language, &[(Outcome::Missed, six.clone()), (Outcome::Behind, vec![]), (Outcome::Kept, vec!["g"])]);
    assert_eq!(said(Language::Zh), "主要指标没做到 6 项：a、b、c、d等；做到 1 项：g。");
    assert_eq!(said(Language::En), "Headline targets: 6 missed (a, b, c, d …); 1 kept (g). ");
    assert_eq!(named(Language::Zh, &[(Outcome::Missed, vec![])]), "");
}
