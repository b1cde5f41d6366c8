//! The form that records a figure: what the answers are read as.

use std::sync::Arc;

use xianfeng::components::echo;
use xianfeng::dialogs::observation_draft::ObservationDraft;
use xianfeng::dialogs::observation_reading::Figures;
use xianfeng_core::plan::Language;
use xianfeng_text::{plausible, problems};

use crate::pages::snapshot;

fn figures(seed: &str, target: &str, language: Language) -> Figures {
    let snapshot = Arc::new(snapshot(seed, language));
    let indicator = snapshot.plan().target(&target.into()).and_then(|t| t.indicator.clone()).unwrap();
    let indicator = snapshot.plan().indicators[&indicator].clone();
    Figures::new(snapshot, indicator, None)
}

#[test]
fn a_period_is_said_as_it_will_be_recorded() {
    let check = |target: &str, text: &str, is_single: Option<bool>, zh: &str, en: &str| {
        let echo = |language| figures("shenyang-2022", target, language).period_echo(language, text, is_single);
        assert_eq!((echo(Language::Zh).as_str(), echo(Language::En).as_str()), (zh, en), "{text}");
    };
    check("pocket-parks", "2022-09", None, "将记为 2022年1—9月", "Will be recorded as Jan–Sep 2022");
    check("pocket-parks", "9月", None, "将记为 2022年1—9月", "Will be recorded as Jan–Sep 2022");
    check("pocket-parks", "2022-09", Some(true), "将记为 2022年9月", "Will be recorded as Sep 2022");
    check("pocket-parks", "2022-09", Some(false), "将记为 2022年1—9月", "Will be recorded as Jan–Sep 2022");
    check("pocket-parks", "2022年1-9月", None, "将记为 2022年1—9月", "Will be recorded as Jan–Sep 2022");
    check("pocket-parks", "1月", None, "将记为 2022年1月", "Will be recorded as Jan 2022");
    check("hitech-firms", "2022.9.30", None, "将记为 2022年9月30日", "Will be recorded as 30 Sep 2022");
    check("gdp-growth", "三季度", None, "将记为 2022年三季度", "Will be recorded as Q3 2022");
    check("gdp-growth", "soon", None, "", "");
    check("gdp-growth", "", None, "", "");
}

#[test]
fn a_value_is_said_as_it_will_be_recorded() {
    let check = |target: &str, value: &str, unit: &str, zh: &str| {
        assert_eq!(figures("shenyang-2022", target, Language::Zh).value_echo(Language::Zh, value, unit), zh, "{value} {unit}");
    };
    check("pocket-parks", "1.2万", "座", "将记为 12,000 座");
    check("pocket-parks", "900座", "座", "将记为 900 座");
    check("pocket-parks", "９００", "座", "将记为 900 座");
    check("pocket-parks", "3,5", "座", "");
    check("pocket-parks", "900平方米", "座", "");
    check("pocket-parks", "900", "", "");
    check("pocket-parks", "近1000", "座", "将记为 近 1,000 座");
    check("pocket-parks", "1000余座", "座", "将记为 不少于 1,000 座");
    check("pocket-parks", "约1000余座", "座", "");
    check("gdp-growth", "3.5%", "%", "将记为 3.5%");
}

#[test]
fn a_day_of_publication_is_said_as_it_will_be_recorded() {
    let check = |text: &str, zh: &str, en: &str| {
        assert_eq!((echo::published(Language::Zh, text).as_str(), echo::published(Language::En, text).as_str()), (zh, en), "{text}");
    };
    check("2022/10/15", "将记为 2022年10月15日", "Will be recorded as 15 Oct 2022");
    check("2022年10月", "将记为 2022年10月", "Will be recorded as Oct 2022");
    check("2022", "将记为 2022年", "Will be recorded as 2022");
    check("", "", "");
    check("10月", "", "");
}

#[test]
fn what_is_typed_is_taken_refused_or_asked_about() {
    let check = |change: &dyn Fn(&mut ObservationDraft), expect: &str| {
        let figures = figures("shenyang-2022", "pocket-parks", Language::Zh);
        let mut draft = ObservationDraft::new(figures.plan(), &figures.indicator, Language::Zh, "张三");
        (draft.period, draft.value) = ("2022年9月".to_owned(), "850".to_owned());
        change(&mut draft);
        let said = match figures.examine(&draft) {
            Ok((observation, doubts)) => {
                let doubts = doubts.iter().map(|doubt| plausible::doubt(Language::Zh, doubt, &figures.indicator.unit));
                std::iter::once(format!("{} {}", observation.period, observation.grade.slug())).chain(doubts).collect::<Vec<_>>().join(" ")
            }
            Err(found) => found.iter().map(|p| problems::problem(Language::Zh, p)).collect::<Vec<_>>().join(" "),
        };
        assert_eq!(said, expect);
    };
    check(&|_| {}, "2022-01/2022-09 unstated");
    check(&|draft| draft.is_single = Some(true), "2022-09 unstated");
    check(&|draft| draft.value = "-5".to_owned(), "value：以“座”计的数不能为负。");
    check(&|draft| draft.value = "850.5座".to_owned(), "value：以“座”计的数应是整数个。");
    check(&|draft| draft.unit = String::new(), "unit：请填写。");
    check(&|draft| draft.period = String::new(), "period：请填写报告期，如 2022年9月、2022年1—9月。");
    check(&|draft| draft.period = "2022".to_owned(), "2022 unstated 已有2022年的 1,000 座。如为更正或新公布的数值，请在那一条上用“修改”。");
    check(&|draft| draft.published = "2027/1/31".to_owned(), "published：公布日期还没有到。");
    check(&|draft| draft.published = "2022年8月15日".to_owned(), "2022-01/2022-09 unstated 公布日期早于期末（2022年9月30日）。");
    check(&|draft| draft.grade = "official".to_owned(), "source.title：“官方”须写明来源标题和发布单位；缺少时按“未注明来源”排在最后。");
    check(&|draft| draft.value = "8".to_owned(), "2022-01/2022-09 unstated 不到2022年的 1,000 座的十分之一，请核对小数点和单位。");
}

#[test]
fn a_unit_stands_in_the_readers_words_and_is_read_back() {
    let check = |language: Language, target: &str, unit: &str| {
        let figures = figures("shenyang-2022", target, language);
        let mut draft = ObservationDraft::new(figures.plan(), &figures.indicator, language, "");
        assert_eq!(draft.unit, unit);
        (draft.period, draft.value) = ("2022".to_owned(), "80".to_owned());
        assert_eq!(figures.examine(&draft).map(|(o, _)| figures.number(&o).map(|n| n.to_string())), Ok(Some("80".to_owned())));
    };
    check(Language::Zh, "grain", "亿斤");
    check(Language::En, "grain", "100 million jin");
    // What is counted one by one has no unit in English.
    check(Language::Zh, "pocket-parks", "座");
    check(Language::En, "pocket-parks", "座");
}

#[test]
fn a_change_is_proposed_as_a_correction_or_a_new_publication() {
    let snapshot = Arc::new(snapshot("shenyang-2022", Language::Zh));
    let indicator = snapshot.plan().target(&"trade-level".into()).and_then(|t| t.indicator.clone()).unwrap();
    let indicator = snapshot.plan().indicators[&indicator].clone();
    let current = snapshot.ledger_view.of(&indicator.id).iter().find(|c| c.observation.period.to_string() == "2022").unwrap();
    let figures = Figures::new(snapshot.clone(), indicator, Some(current.subject.clone()));
    let check = |published: &str, said: Option<bool>, is_correction: bool, refused: &str| {
        let mut draft = ObservationDraft::of(&current.observation, "张三");
        (draft.value, draft.published, draft.is_correction) = ("1415".to_owned(), published.to_owned(), said);
        assert_eq!(figures.is_correction(&draft), is_correction, "{published} {said:?}");
        let problems = figures.examine(&draft).err().unwrap_or_default();
        assert_eq!(
            problems.iter().map(|p| problems::problem(Language::Zh, p)).collect::<Vec<_>>().join(" "),
            refused,
            "{published} {said:?}"
        );
    };
    check("2023-01-28", None, true, "");
    check("2023年12月20日", None, false, "");
    check("2023-12-20", Some(true), true, "");
    check("2022-12-20", None, true, "");
    check("2023-01-28", Some(false), false, "published：新公布的数值应晚于原来的公布日期（2023-01-28）；如是更正笔误，请选“更正笔误”。");
}
