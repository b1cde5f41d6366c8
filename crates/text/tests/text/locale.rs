//! Every text in two languages, and numbers, days and periods as each of them writes them.

use std::collections::BTreeSet;

use xianfeng_core::assess::{Class, Unused, Verdict};
use xianfeng_core::edit::{Hindrance, Rejection};
use xianfeng_core::ledger::{ClaimStatus, ObservationStatus, Rating, SourceGrade, WorkStage};
use xianfeng_core::measure::{Decimal, Period, Qualifier, Units};
use xianfeng_core::plan::{GroupKind, Language, Missing, Satisfied, Thresholds, Tier};
use xianfeng_text::{DebtTerm, FormTerm, KeepingTerm, TargetTerm, Term, WorkTerm, amounts, method, problems};

use xianfeng_testing::plans::day;

fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// A text has both languages, and English has no Chinese in it.
#[track_caller]
fn check_pair(what: &str, text: impl Fn(Language) -> String) {
    let (zh, en) = (text(Language::Zh), text(Language::En));
    assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{what}: {zh:?} {en:?}");
    assert_ne!(zh, en, "{what}");
    assert!(!is_chinese(&en), "{what}: {en}");
}

#[test]
fn every_term_has_both_languages() {
    for term in Term::ALL {
        check_pair(&format!("{term:?}"), |l| term.in_language(l).to_owned());
    }
    for term in TargetTerm::ALL {
        check_pair("target term", |l| term.in_language(l).to_owned());
    }
    for term in DebtTerm::ALL {
        check_pair(&format!("{term:?}"), |l| term.in_language(l).to_owned());
    }
    for term in WorkTerm::ALL {
        check_pair(&format!("{term:?}"), |l| term.in_language(l).to_owned());
    }
    for term in FormTerm::ALL {
        check_pair(&format!("{term:?}"), |l| term.in_language(l).to_owned());
    }
    for term in KeepingTerm::ALL {
        check_pair(&format!("{term:?}"), |l| term.in_language(l).to_owned());
    }
}

#[test]
fn every_word_of_the_method_has_both_languages() {
    for verdict in Verdict::ALL {
        check_pair("verdict", |l| xianfeng_text::verdict(l, verdict).to_owned());
        check_pair("method of a verdict", |l| method::verdict(l, verdict).to_owned());
    }
    for tier in [Tier::Commitment, Tier::Stretch] {
        check_pair("tier", |l| xianfeng_text::tier(l, tier).to_owned());
    }
    for satisfied in [Satisfied::Once, Satisfied::At, Satisfied::Throughout] {
        check_pair("satisfied", |l| xianfeng_text::satisfied(l, satisfied).to_owned());
    }
    for kind in GroupKind::ALL {
        check_pair("list", |l| xianfeng_text::list(l, kind).to_owned());
    }
    for missing in [Missing::Names, Missing::Details, Missing::Measures, Missing::Items] {
        check_pair("missing", |l| xianfeng_text::missing(l, missing).to_owned());
    }
    for stage in ObservationStatus::ALL {
        check_pair("stage", |l| xianfeng_text::stage(l, stage).to_owned());
    }
    for grade in SourceGrade::ALL {
        check_pair("grade", |l| xianfeng_text::grade(l, grade).to_owned());
    }
    for reading in Qualifier::ALL {
        check_pair("reading", |l| xianfeng_text::reading(l, reading).to_owned());
    }
    for rating in Rating::ALL {
        check_pair("rating", |l| xianfeng_text::rating(l, rating).to_owned());
    }
    for class in [Class::Met, Class::Substantial, Class::Moderate, Class::Limited, Class::MovingAway] {
        check_pair("class", |l| xianfeng_text::class(l, class).to_owned());
    }
    for rejection in [Rejection::Gone, Rejection::Same, Rejection::NothingNew] {
        check_pair("rejection", |l| problems::rejection(l, rejection).to_owned());
    }
    let hindrances = [
        Hindrance::NoUnit,
        Hindrance::StepBeforeMissing,
        Hindrance::NoEvidence,
        Hindrance::NoName,
        Hindrance::SameName,
        Hindrance::NoReason,
        Hindrance::ClosesUnmet,
    ];
    for hindrance in hindrances {
        check_pair("hindrance", |l| problems::rejection(l, Rejection::Step(hindrance)).to_owned());
    }
    for stage in WorkStage::ALL {
        check_pair("work stage", |l| xianfeng_text::work::stage(l, stage).to_owned());
    }
    for status in ClaimStatus::ALL {
        check_pair("step", |l| xianfeng_text::work::step(l, status).to_owned());
        check_pair("take step", |l| xianfeng_text::work::take_step(l, status).to_owned());
    }
    let reasons = [
        Unused::NotYetKnown(day("2022-10-14")),
        Unused::PeriodOpen,
        Unused::BeforeWindow,
        Unused::AfterWindow,
        Unused::OtherPeriodKind,
        Unused::EarlierPeriod,
        Unused::LessSettled,
        Unused::Derived,
        Unused::LowerGrade,
        Unused::Superseded,
        Unused::AfterGap,
        Unused::Contained,
        Unused::AfterDecision,
        Unused::Repeated,
        Unused::Tied,
        Unused::InConflict,
        Unused::Unsourced,
        Unused::OtherQuantity,
        Unused::OtherSort,
        Unused::SeriesBroken,
    ];
    for reason in reasons {
        check_pair("unused", |l| xianfeng_text::unused(l, reason));
    }
    let (zh, en) = (method::rules(Language::Zh), method::rules(Language::En));
    assert_eq!(zh.len(), en.len());
    for ((name, rule), (of, in_english)) in zh.iter().zip(&en) {
        check_pair("name of a rule", |l| if l == Language::Zh { *name } else { *of }.to_owned());
        check_pair("rule", |l| if l == Language::Zh { rule } else { in_english }.to_owned());
    }
    // Limits are those of the code.
    for said in [["R ≥ 0.95", "R ≥ 0.6", "R ≥ 0 "], ["1,000：900至1,000", "每季 3 个月", "覆盖 80%"]] {
        for limit in said {
            assert!(zh.iter().any(|(_, rule)| rule.contains(limit)), "{limit}");
        }
    }
    let (zh, en) = (method::kinds(Language::Zh), method::kinds(Language::En));
    assert_eq!(zh.len(), en.len());
    for (n, (name, rule)) in zh.iter().enumerate() {
        check_pair("kind", |l| if l == Language::Zh { (*name).to_owned() } else { en[n].0.to_owned() });
        check_pair("rule", |l| if l == Language::Zh { (*rule).to_owned() } else { en[n].1.to_owned() });
    }
    assert_eq!(zh.iter().map(|k| k.0).collect::<BTreeSet<_>>().len(), zh.len(), "no two kinds share a name");
}

#[test]
fn periods_are_written_as_people_say_them() {
    let check = |text: &str, zh: &str, en: &str| {
        let period: Period = text.parse().unwrap();
        assert_eq!(
            (xianfeng_text::period(Language::Zh, period), xianfeng_text::period(Language::En, period)),
            (zh.to_owned(), en.to_owned()),
            "{text}"
        );
    };
    check("2022", "2022年", "2022");
    check("2022-H1", "2022年上半年", "H1 2022");
    check("2022-H2", "2022年下半年", "H2 2022");
    check("2022-Q1", "2022年一季度", "Q1 2022");
    check("2022-Q4", "2022年四季度", "Q4 2022");
    check("2022-09", "2022年9月", "Sep 2022");
    check("2022-01/2022-09", "2022年1—9月", "Jan–Sep 2022");
    check("2022-02/2022-04", "2022年2—4月", "Feb–Apr 2022");
    check("2022-10-14", "2022年10月14日", "14 Oct 2022");
    check("2016/2020", "2016—2020年", "2016–2020");
    check("2021-10/2022-03", "2021年10月—2022年3月", "Oct 2021 – Mar 2022");
    check("2022-01-01/2022-06-16", "2022年1月1日至2022年6月16日", "1 Jan 2022 – 16 Jun 2022");
}

#[test]
fn amounts_are_written_as_people_say_them() {
    let check = |value: &str, unit: &str, zh: &str, en: &str| {
        let (value, unit) = (Decimal::from_str_exact(value).unwrap(), Units::default().find(unit).unwrap());
        assert_eq!(
            (xianfeng_text::amount(Language::Zh, value, &unit), xianfeng_text::amount(Language::En, value, &unit)),
            (zh.to_owned(), en.to_owned())
        );
    };
    check("1540", "亿元", "1,540 亿元", "154 billion yuan");
    check("-95", "亿元", "−95 亿元", "−9.5 billion yuan");
    check("0.5", "万元", "0.5 万元", "5,000 yuan");
    check("11.35", "万人", "11.35 万人", "113,500");
    check("80", "亿斤", "80 亿斤", "8 billion jin");
    check("100", "万平方米", "100 万平方米", "1 million m²");
    check("4500", "家", "4,500 家", "4,500");
    check("3.7", "%", "3.7%", "3.7%");
    check("50.155", "%", "50.155%", "50.155%");
    check("0.005", "‰", "0.005‰", "0.005‰");
    check("0.0000001", "‰", "0.0000001‰", "0.0000001‰");
    check("11.3468", "万人", "11.3468 万人", "113,468");
    check("195.49", "亿元", "195.49 亿元", "19.549 billion yuan");
    check("78.52", "亿斤", "78.52 亿斤", "7.852 billion jin");
    check("71.0", "指数", "71", "71");
    check("7", "位", "第7位", "7th");
    check("0", "亿元", "0 亿元", "0 yuan");
    check("-0.001", "个", "−0.001 个", "−0.001");
}

#[test]
fn gaps_carry_their_sign_and_units_stand_alone_in_a_heading() {
    let decimal = |text: &str| Decimal::from_str_exact(text).unwrap();
    let gap = |language, value: &str| xianfeng_text::gap(language, decimal(value), &Thresholds::default());
    assert_eq!(gap(Language::Zh, "-25.88"), "−25.9 个百分点");
    assert_eq!(gap(Language::En, "0.05"), "+0.1 percentage points");
    assert_eq!(gap(Language::En, "1"), "+1 percentage point");
    // Never on a limit that it is not on.
    assert_eq!(gap(Language::En, "-10.001"), "−10.001 percentage points");
    assert_eq!(gap(Language::En, "-0.004"), "−0.004 percentage points");
    assert_eq!(gap(Language::En, "-10"), "−10 percentage points");
    assert_eq!(xianfeng_text::percent(decimal("74.12")), "74.1%");
    let unit = |symbol: &str| Units::default().find(symbol).unwrap();
    assert_eq!(xianfeng_text::amount_signed(Language::Zh, decimal("95"), &unit("亿元")), "+95 亿元");
    assert_eq!(xianfeng_text::amount_signed(Language::En, decimal("95"), &unit("亿元")), "+9.5 billion yuan");
    let check = |symbol: &str, zh: &str, en: &str| {
        assert_eq!((amounts::unit(Language::Zh, &unit(symbol)), amounts::unit(Language::En, &unit(symbol))), (zh, en));
    };
    check("亿元", "亿元", "yuan");
    check("万人", "万人", "");
    check("家", "家", "");
    check("%", "%", "%");
    let typed = |symbol: &str, zh: &str, en: &str| {
        let said = (amounts::unit_typed(Language::Zh, &unit(symbol)), amounts::unit_typed(Language::En, &unit(symbol)));
        assert_eq!(said, (zh.to_owned(), en.to_owned()));
    };
    typed("亿斤", "亿斤", "100 million jin");
    typed("亿元", "亿元", "100 million yuan");
    typed("万人", "万人", "10,000");
    typed("百万吨", "百万吨", "1 million t");
    typed("家", "家", "");
    typed("%", "%", "%");
}
