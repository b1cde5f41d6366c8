//! The explanations of the seeds' verdicts, whole, in both languages: a reader can redo them on paper.

use xianfeng_core::assess::assess;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::plan::Language;
use xianfeng_text::explain;

use xianfeng_testing::plans::{day, one_line};
use xianfeng_testing::shipped as seeds;

/// Everything that is said of one target on one day.
fn explained(seed: &str, target: &str, as_of: &str) -> String {
    let plan = seeds::plan(seed);
    let ledger_view = LedgerView::new(&seeds::ledger(seed, &plan));
    let all = assess(&plan, &ledger_view, day(as_of));
    let assessment = all.iter().find(|a| a.target == target).unwrap_or_else(|| panic!("no target {target}"));
    let mut text = format!("{}\n", one_line(assessment));
    for language in [Language::Zh, Language::En] {
        let target = plan.target(&target.into()).unwrap();
        text += &format!("\n{}: {}\n", target.name.in_language(language), xianfeng_text::verdict(language, assessment.verdict));
        for sentence in explain::steps(language, &plan, &assessment.explanation) {
            text += &format!("- {sentence}\n");
        }
        for (subject, reason) in &assessment.unused {
            text += &format!("  not {subject}: {}\n", xianfeng_text::unused(language, *reason));
        }
    }
    text
}

macro_rules! explained {
    ($($name:ident: $seed:literal, $target:literal, $day:literal;)*) => {
        $(#[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), explained($seed, $target, $day));
        })*
    };
}

explained! {
    a_sum_that_missed: "shenyang-2022", "trade-level", "2023-03-31";
    a_rate_that_missed: "shenyang-2022", "gdp-growth", "2023-03-31";
    a_level_on_its_way: "shenyang-2022", "hitech-firms", "2022-12-31";
    a_level_that_missed: "shenyang-2022", "hitech-firms", "2026-11-24";
    a_sum_behind_its_schedule: "shenyang-2022", "tech-contract", "2022-12-31";
    a_sum_met_by_a_derived_figure: "shenyang-2022", "tech-contract", "2026-11-24";
    a_sum_met_later: "shenyang-2022", "pocket-parks", "2026-11-24";
    parts_of_a_sum: "shenyang-2022", "urban-jobs", "2026-11-24";
    a_floor_before_the_year_is_over: "shenyang-2022", "grain", "2022-09-30";
    a_floor_that_missed: "shenyang-2022", "grain", "2026-11-24";
    a_ceiling_without_a_figure: "shenyang-2022", "reg-unemp", "2026-11-24";
    a_rank_that_is_reached: "shenyang-2022", "rank-heping", "2022-12-31";
    a_level_that_holds_before_the_end: "shenyang-2022", "local-transfer-rate", "2022-12-31";
    a_level_without_its_final_figure: "shenyang-2022", "local-transfer-rate", "2026-11-24";
    a_comparison_without_a_figure: "shenyang-2022", "county-gdp-growth", "2026-11-24";
    a_multiple_of_a_base: "shenyang-2022", "kangping-doubling", "2026-11-24";
    any_of_two_parts: "shenyang-2022", "rental-housing", "2026-11-24";
    a_title: "shenyang-2022", "civilised-city", "2026-11-24";
    lower_is_better: "canada-2030", "t-1-1-1", "2026-11-24";
    a_baseline_beyond_the_target: "canada-2030", "t-3-13-1", "2026-11-24";
}
