//! Targets from a pasted table: columns, kinds, faults row by row.

use xianfeng_core::plan::{KindName, Language, Plan};
use xianfeng_files::author::{self, Defaults, Pasted, paste};
use xianfeng_files::plan_file::TextFile;
use xianfeng_testing::plans::day;

fn blank() -> Plan {
    author::blank(&"own".into(), TextFile { zh: "规划".to_owned(), en: String::new() }, day("2026-01-05")).unwrap()
}

fn pasted(plan: &Plan, text: &str) -> Pasted {
    let kind = |word: &str| (word == "增速").then_some(KindName::Rate);
    paste(plan, text, &Defaults { year: 2026, language: Language::Zh, area: "全部", kind: &kind, fresh: "1" })
}

/// A row on one line.
fn line(pasted: &Pasted, at: usize) -> String {
    let d = &pasted.rows[at].draft;
    let number = if d.number.is_empty() { &d.value } else { &d.number };
    format!("{} {} {number} {} {}..{} {}|{}", d.name.zh, d.kind.slug(), d.unit, d.from, d.due, d.lead, d.responsible)
}

#[test]
fn columns_are_known_by_their_heads_in_any_order() {
    let text = "序号\t牵头单位\t目标名称\t目标值\t计量单位\t完成时限\t领域\n1\t市城管局\t新建口袋公园\t1,000\t座\t2026-10-31\t城市\n2\t\t生产总值增长\t8%\t\t\t经济\n";
    let pasted = pasted(&blank(), text);
    assert_eq!(line(&pasted, 0), "新建口袋公园 total 1,000 座 2026-01-01..2026-10-31 市城管局|");
    assert_eq!(line(&pasted, 1), "生产总值增长 rate 8 % 2026-01-01..2026-12-31 |");
    assert!(pasted.rows.iter().all(|row| row.faults.is_empty()), "{:#?}", pasted.rows);
    let plan = pasted.plan.unwrap();
    assert_eq!(plan.groups.iter().map(|g| g.name.zh.as_str()).collect::<Vec<_>>(), ["城市", "经济"]);
    assert_eq!(plan.targets[0].bodies.lead, "市城管局");
    assert_eq!(plan.version, "2");
}

#[test]
fn without_heads_the_usual_order_counts() {
    let pasted =
        pasted(&blank(), "空气优良天数\t≥ 310天\t\t\t市生态环境局\n能耗\t不超过 3.7\t%\n全省位次\t前3位\n政务中心投用\t\t\t2026-10-31");
    assert_eq!(line(&pasted, 0), "空气优良天数 total 310 天 2026-01-01..2026-12-31 市生态环境局|");
    assert_eq!(line(&pasted, 1), "能耗 ceiling 3.7 % 2026-01-01..2026-12-31 |");
    assert_eq!(line(&pasted, 2), "全省位次 rank 3 位 2026-01-01..2026-12-31 |");
    assert_eq!(line(&pasted, 3), "政务中心投用 milestone   2026-01-01..2026-10-31 |");
    assert!(pasted.rows.iter().all(|row| row.faults.is_empty()), "{:#?}", pasted.rows);
}

#[test]
fn a_fault_is_of_its_row_and_the_others_go_in() {
    let pasted =
        pasted(&blank(), "目标\t目标值\t单位\t完成时限\n学校\t很多\t所\t\n公园\t10\t座\t2026-13-40\n医院\t2\t所\t\n医院\t3\t所\t\n");
    let faults: Vec<usize> = pasted.rows.iter().map(|row| row.faults.len()).collect();
    assert_eq!(pasted.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert!(faults[0] > 0 && faults[1] > 0 && faults[2] == 0 && faults[3] == 1, "{:#?}", pasted.rows);
    assert_eq!(pasted.plan.unwrap().targets.len(), 1);
}

#[test]
fn nothing_is_added_twice() {
    let text = "目标\t目标值\t单位\n公园\t10\t座";
    let once = pasted(&blank(), text).plan.unwrap();
    let again = pasted(&once, text);
    assert_eq!(again.rows[0].faults.len(), 1);
    assert_eq!(again.plan, None);
}
