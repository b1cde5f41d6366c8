//! The figures in the documents are those of the data.

use std::sync::Arc;

use xianfeng::route::View;
use xianfeng::snapshot::Snapshot;
use xianfeng_core::assess::Verdict;
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::{Ledger, Observation, ObservationStatus, SourceGrade};
use xianfeng_core::measure::PartialDate;
use xianfeng_core::plan::{GroupKind, Missing};
use xianfeng_testing::plans::day;
use xianfeng_testing::shipped;

fn document(name: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[track_caller]
fn says(document: &str, text: &str) {
    assert!(self::document(document).contains(text), "{document} should say: {text}");
}

fn workspace(seed: &str) -> Workspace {
    let plan = shipped::plan(seed);
    let ledger = shipped::ledger(seed, &plan);
    let mut workspace = Workspace::new(plan, Ledger::default());
    workspace.ledger = ledger;
    workspace
}

/// The number of targets, of those with figures, and of each verdict.
fn counts(as_of: &str) -> (usize, usize, impl Fn(Verdict) -> usize) {
    let s = Snapshot::new(0, Arc::new(workspace("shenyang-2022")), &View::default(), day(as_of));
    let counts = s.count(|_| true);
    (counts.total(), counts.with_data(), move |verdict| counts.of(verdict))
}

#[test]
fn verdicts_are_counted_as_the_page_counts_them() {
    let (total, data, of) = counts("2026-11-24");
    let [met, missed, open, none, later] = [Verdict::Met, Verdict::Missed, Verdict::CannotTell, Verdict::NoData, Verdict::NotDue].map(&of);
    says(
        "README.md",
        &format!(
            "{total} 个目标里，考核期内查得到公开数据的只有 {data} 个，其中 {met} 个已达成、{missed} 个未达成、{open} 个暂难评价；{none} 个在考核期内没有公开数据，{later} 个未到期。"
        ),
    );
    says(
        "README.en.md",
        &format!(
            "of {total} targets only {data} have a published figure for the period judged; {met} of these are met, {missed} missed, and for {open} it is not enough to tell. {none} have no public figure for it, {later} are not due."
        ),
    );
    says("CHANGELOG.md", &format!("{total} 个目标"));
    says("CHANGELOG.md", &format!("{total} targets"));
    // The pictures look back.
    let (total, _, of) = counts("2023-03-31");
    let [met, missed] = [Verdict::Met, Verdict::Missed].map(&of);
    says("README.md", &format!("{total} 项目标，能核对的 {} 项：做到 {met} 项，没做到 {missed} 项", met + missed));
    says("README.en.md", &format!("of {total} targets, {} can be checked; {met} are kept, {missed} missed", met + missed));
}

#[test]
fn figures_are_counted_by_what_they_are() {
    let plan = shipped::plan("shenyang-2022");
    let ledger = shipped::ledger("shenyang-2022", &plan);
    let view = xianfeng_core::ledger::LedgerView::new(&ledger);
    let count = |of: &dyn Fn(&Observation) -> bool| view.all().filter(|f| of(&f.observation)).count();
    let [official, press, reprint, own] =
        [SourceGrade::Official, SourceGrade::Press, SourceGrade::Reprint, SourceGrade::SelfMedia].map(|grade| count(&|o| o.grade == grade));
    let (all, early) = (count(&|_| true), count(&|o| o.stage.is_provisional()));
    let (unstated, derived) = (count(&|o| o.stage == ObservationStatus::Unstated), count(&|o| o.derived.is_some()));
    let undated = count(&|o| o.published == PartialDate::Unstated);
    says(
        "README.md",
        &format!(
            "{all} 个观测值：官方 {official}、媒体 {press}、转载 {reprint}、自媒体 {own}；{early} 个是预计或初步核算，{unstated} 个来源没有写明阶段，{derived} 个由其他公布值推算，{undated} 个不知道公布日。"
        ),
    );
    says(
        "README.en.md",
        &format!(
            "{all}, of which {official} official, {press} from the press, {reprint} reprints, {own} self-media; {early} are expected or preliminary, {unstated} come without a stage, {derived} are derived from other published figures, and {undated} have no day of publication."
        ),
    );
}

#[test]
fn gaps_are_those_of_the_plan() {
    let plan = shipped::plan("shenyang-2022");
    let gap = |list, missing| plan.gaps.iter().find(|g| g.list == list && g.missing == missing).map_or(0, |g| g.count);
    let total = |list| plan.totals.iter().find(|t| t.list == list).unwrap();
    let (areas, tasks) = (total(GroupKind::Area), total(GroupKind::Task));
    let [measures, items] = [Missing::Measures, Missing::Items].map(|m| gap(GroupKind::Area, m));
    let [more, most] = [Missing::Measures, Missing::Items].map(|m| gap(GroupKind::Task, m));
    let named = plan.groups_of(GroupKind::Task).count();
    says(
        "README.md",
        &format!(
            "{} 个领域有 {} 个只有名称，{} 项任务只列名 {named} 项，{} 项举措、{} 项内容只写了各部分的数目，加起来还差 {measures} 项、{items} 项（任务一侧差 {more} 项、{most} 项）。",
            areas.groups,
            gap(GroupKind::Area, Missing::Details),
            tasks.groups,
            areas.measures.unwrap(),
            areas.items.unwrap()
        ),
    );
    says(
        "README.en.md",
        &format!(
            "of the {} measures and {} items only the numbers in each part are stated, which leave {measures} and {items} unaccounted for ({more} and {most} on the side of the tasks)",
            areas.measures.unwrap(),
            areas.items.unwrap()
        ),
    );
}

#[test]
fn the_second_plan_is_what_is_said_of_it() {
    let s = workspace("canada-2030");
    let view = xianfeng_core::ledger::LedgerView::new(&s.ledger);
    let (plan, figures) = (&s.plan, view.all().count());
    let to_2030 = plan.targets.iter().filter(|t| t.window.due.year() == 2030).count();
    let months = |n: i64, from: i8| {
        view.all().filter(|f| (f.observation.period.months(), f.observation.period.start().month()) == (Some(n), from)).count()
    };
    let (averages, fiscal, indicators, others) = (months(36, 1), months(12, 4), plan.targets.len(), plan.targets.len() - to_2030);
    assert!(view.all().all(|f| f.observation.published == PartialDate::Unstated));
    says(
        "README.md",
        &format!(
            "加拿大的 {indicators} 项指标（{to_2030} 项到 2030 年，{others} 项到其他年份；{figures} 个数，其中 {averages} 个是三年平均、{fiscal} 个是财政年度，都不知道公布日）"
        ),
    );
    says(
        "README.en.md",
        &format!(
            "{indicators} indicators ({to_2030} to 2030, {others} to other years) with {figures} figures ({averages} averages of three years, {fiscal} of fiscal years, none with its day of publication)"
        ),
    );
    says("CHANGELOG.md", &format!("{indicators} indicators"));
}

/// What a part may weigh stands in `budget.json` alone; the map of the parts names no other number.
#[test]
fn the_weight_of_parts_is_that_of_the_budget() {
    let budget: serde_json::Value = serde_json::from_str(&document("budget.json")).unwrap();
    let allowed: Vec<String> = budget
        .as_object()
        .unwrap()
        .values()
        .map(|part| format!("{} kB", part["brotli_bytes"].as_u64().or_else(|| part["bytes"].as_u64()).unwrap() / 1000))
        .collect();
    for name in ["ARCHITECTURE.md", "README.md", "README.en.md", "CONTRIBUTING.md"] {
        let text = document(name);
        for (at, _) in text.match_indices(" kB") {
            let digits =
                text[..at].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
            let said = format!("{} kB", &text[digits..at]);
            assert!(allowed.contains(&said), "{name}: {said}");
        }
    }
}
