//! Problems with a file: place, reason and remedy, in both languages.

use serde_json::{Value, json};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::{Fault, Problem};
use xianfeng_text::problems;

use xianfeng_testing::plans::{indicator, ledger_file, plan, plan_file, target};

/// A plan with one of everything that references lead to.
fn whole() -> Value {
    let of = |id: &str, nature: &str, unit: &str| indicator(json!({"id": id, "nature": nature, "unit": unit}));
    let steps = json!([{"id": "start", "name": {"en": "Start"}}, {"id": "finish", "name": {"en": "Finish"}}]);
    let targets = [
        target(json!({"id": "parks", "kind": "total", "value": 1000, "unit": "个"})),
        target(
            json!({"id": "firms", "indicator": "firms", "kind": "level", "value": 4500, "unit": "家", "better": "higher", "baseline": {"value": 3500, "period": "2021"}}),
        ),
        target(json!({"id": "metro", "indicator": "metro", "kind": "milestone", "steps": steps})),
        target(json!({"id": "tasks", "kind": "share", "percent": 40, "whole": 88, "unit": "项"})),
        target(json!({"id": "both", "indicator": null, "kind": "all_of", "parts": ["parks", "firms"]})),
        target(json!({"id": "county", "indicator": "growth", "kind": "relative", "references": ["growth"], "better": "higher"})),
        target(json!({"id": "place", "indicator": "place", "kind": "rank", "within": 7})),
    ];
    let indicators = [
        of("i", "flow", "个"),
        of("firms", "stock", "家"),
        of("metro", "event", "—"),
        of("growth", "rate", "%"),
        of("place", "rank", "位"),
    ];
    let totals = json!([{"list": "area", "groups": 1, "place": {"source": "doc", "section": 1, "paragraph": 1}}]);
    plan_file(&indicators, &targets, json!({"totals": totals}))
}

/// `value` at the place of a JSON pointer; the last field may be new.
fn set(file: &Value, pointer: &str, value: Value) -> Value {
    let mut file = file.clone();
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(last.to_owned(), value)),
        Value::Array(list) => list[last.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer}"),
    }
    file
}

fn worded(language: Language, problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|p| format!("{}{}", if p.is_warning() { "(warning) " } else { "" }, problems::problem(language, p))).collect()
}

#[test]
fn every_fault_of_a_plan_is_found_at_its_place() {
    let check = |pointer: &str, value: Value, en: &str, zh: &str| {
        let file = if pointer.is_empty() { value } else { set(&whole(), pointer, value) };
        let parsed = xianfeng_files::plan::read(&file.to_string());
        assert_eq!(worded(Language::En, &parsed.problems), [en], "{pointer}");
        assert_eq!(worded(Language::Zh, &parsed.problems), [zh], "{pointer}");
        assert_eq!(parsed.usable().is_ok(), en.starts_with("(warning)"), "{pointer}");
    };
    let waypoints = |all: Value| json!({"waypoints": all});
    check(
        "/targets/6/pace",
        json!("last_year"),
        "targets[6].pace: only totals and levels have a pace; remove it here.",
        "targets[6].pace：只有累计类和水平类目标才有序时安排，请删去这一项。",
    );
    check(
        "/targets/1/pace",
        json!("last_year"),
        "targets[1].pace: only totals and levels have a pace; remove it here.",
        "targets[1].pace：只有累计类和水平类目标才有序时安排，请删去这一项。",
    );
    check(
        "/targets/0",
        target(
            json!({"id": "parks", "kind": "total", "value": 1000, "unit": "个", "window": {"from": "2022-01-01", "due": "2023-12-31"}, "pace": "last_year"}),
        ),
        "targets[0].pace: last year's pace is only for totals over a year at most.",
        "targets[0].pace：“上年同期进度”只适用于考核期不超过一年的累计类目标。",
    );
    check("/targets/0/pace", waypoints(json!([])), "targets[0].pace.waypoints: please fill it in.", "targets[0].pace.waypoints：请填写。");
    check(
        "/targets/0/pace",
        waypoints(json!([{"by": "2022-06-30", "value": 500}, {"by": "2022-09-30", "value": 500}])),
        "targets[0].pace.waypoints[1].value: each step has to be nearer to the target than the one before, and none beyond it.",
        "targets[0].pace.waypoints[1].value：各节点的数值应逐个更接近目标值，且不越过目标值。",
    );
    check(
        "/targets/0/pace",
        waypoints(json!([{"by": "2022-12-31", "value": 500}])),
        "targets[0].pace.waypoints[0].by: “2022-12-31” has to lie in the period judged, before the due day and after the step before it.",
        "targets[0].pace.waypoints[0].by：节点日期“2022-12-31”应在考核期内、早于到期日，且晚于前一个节点。",
    );
    check(
        "/targets/1/pace",
        waypoints(json!([{"by": "2022-06-30", "value": 4501}])),
        "targets[1].pace.waypoints[0].value: each step has to be nearer to the target than the one before, and none beyond it.",
        "targets[1].pace.waypoints[0].value：各节点的数值应逐个更接近目标值，且不越过目标值。",
    );
    assert_eq!(xianfeng_files::plan::read(&whole().to_string()).problems, []);
    check(
        "/format",
        json!("xianfeng.plan/9"),
        "format: a newer version wrote this file (“xianfeng.plan/9”; this page reads “xianfeng.plan/1”). Update this page and open it again, or ask for an export from the same version; the file was not changed.",
        "format：文件由较新的版本写成（“xianfeng.plan/9”，本页能读“xianfeng.plan/1”）。请更新本页后再打开，或请对方用同一版本导出；文件没有被改动。",
    );
    check(
        "/format",
        json!("somebody.plan/1"),
        "format: the file type is “somebody.plan/1”, “xianfeng.plan/1” is needed here. Choose the right file, or update this page.",
        "format：文件类型是“somebody.plan/1”，这里需要“xianfeng.plan/1”。请选择对应的文件，或更新本页。",
    );
    check("/version", json!(" "), "version: please fill it in.", "version：请填写。");
    check("/title", json!({}), "title: please fill it in.", "title：请填写。");
    let lists =
        |lists: &[&[&str]]| json!(lists.iter().map(|targets| json!({"name": {"en": "Main ones"}, "targets": targets})).collect::<Vec<_>>());
    check("/headline", lists(&[&[]]), "headline[0].targets: please fill it in.", "headline[0].targets：请填写。");
    check("/headline", json!([{"name": {}, "targets": ["parks"]}]), "headline[0].name: please fill it in.", "headline[0].name：请填写。");
    check(
        "/headline",
        lists(&[&["parks"], &["firms", "parks"]]),
        "headline[1].targets[1]: “parks” appears twice; rename or remove one.",
        "headline[1].targets[1]：“parks”重复，请改名或删去其一。",
    );
    check(
        "/headline",
        lists(&[&["park"]]),
        "headline[0].targets[0]: there is no target called “park”. Did you mean “parks”?",
        "headline[0].targets[0]：没有名为“park”的目标。是否为“parks”？",
    );
    check(
        "/headline",
        lists(&[&["parks"], &["firms"], &["metro"]]),
        "headline: has 3 lists; 2 is the most.",
        "headline：有 3 组，最多 2 组。",
    );
    check("/targets/0/in", json!([]), "targets[0].in: please fill it in.", "targets[0].in：请填写。");
    check(
        "/id",
        json!("Plan A"),
        "id: “Plan A” is not an id: use lower-case letters, digits and hyphens, 80 at most.",
        "id：“Plan A”不是有效的标识：只用小写字母、数字、连字符，不超过 80 个字符。",
    );
    check(
        "/targets/2/steps/1/id",
        json!("start"),
        "targets[2].steps[1].id: “start” appears twice; rename or remove one.",
        "targets[2].steps[1].id：“start”重复，请改名或删去其一。",
    );
    check(
        "/adopted",
        json!("2022-02-30"),
        "adopted: “2022-02-30” is not a date; write 2022-12-31 or 31 Dec 2022.",
        "adopted：“2022-02-30”不是日期，请写成 2022-12-31 或 2022年12月31日。",
    );
    check(
        "/sources/0/published",
        json!("2022-Q1"),
        "sources[0].published: “2022-Q1” is not a date; write 2022-12-31 or 31 Dec 2022.",
        "sources[0].published：“2022-Q1”不是日期，请写成 2022-12-31 或 2022年12月31日。",
    );
    check(
        "/targets/1/baseline/period",
        json!("last year"),
        "targets[1].baseline.period: “last year” is not a period; write 2022, Q3 2022, Sep 2022, Jan–Sep 2022 or 30 Sep 2022.",
        "targets[1].baseline.period：“last year”不是报告期，请写成 2022年、2022年三季度、2022年9月、2022年1—9月或 2022年9月30日。",
    );
    check(
        "/targets/0/value",
        json!("about 1000"),
        "targets[0].value: “about 1000” is not a number; write 1234.5, with a point before decimals.",
        "targets[0].value：“about 1000”不是数值，请写成 1234.5；小数点用“.”，不用逗号。",
    );
    check(
        "/targets/0/value",
        json!("1e999"),
        "targets[0].value: “1e999” is implausibly large (10¹⁸ at most).",
        "targets[0].value：“1e999”超出可能的范围（绝对值至多 10¹⁸）。",
    );
    check("/targets/0/value", json!(0), "targets[0].value: “0” must be above zero.", "targets[0].value：“0”须大于零。");
    check(
        "/targets/2/steps/0/weight",
        json!(-1),
        "targets[2].steps[0].weight: “-1” must be above zero.",
        "targets[2].steps[0].weight：“-1”须大于零。",
    );
    check("/targets/6/within", json!(0), "targets[6].within: “0” must be above zero.", "targets[6].within：“0”须大于零。");
    check(
        "/targets/3/percent",
        json!(140),
        "targets[3].percent: “140” must lie between 0 and 100.",
        "targets[3].percent：“140”须在 0 与 100 之间。",
    );
    check(
        "/indicators/0/lag_days",
        json!(4000),
        "indicators[0].lag_days: “4000” must lie between 0 and 3650.",
        "indicators[0].lag_days：“4000”须在 0 与 3650 之间。",
    );
    check(
        "/targets/1/unit",
        json!("亿美元"),
        "targets[1].unit: the unit should be “家”; “亿美元” cannot be converted.",
        "targets[1].unit：单位应为“家”；“亿美元”不能换算。",
    );
    check(
        "/targets/1/unit",
        json!("亿元"),
        "targets[1].unit: the unit should be “家”; “亿元” cannot be converted.",
        "targets[1].unit：单位应为“家”；“亿元”不能换算。",
    );
    check(
        "/groups/0/place/source",
        json!("dok"),
        "groups[0].place.source: there is no source called “dok”. Did you mean “doc”?",
        "groups[0].place.source：没有名为“dok”的来源。是否为“doc”？",
    );
    check(
        "/targets/0/in/0/group",
        json!("nowhere"),
        "targets[0].in[0].group: there is no theme, task or district called “nowhere”.",
        "targets[0].in[0].group：没有名为“nowhere”的领域、任务或区县。",
    );
    check(
        "/targets/1/indicator",
        json!("firm"),
        "targets[1].indicator: there is no indicator called “firm”. Did you mean “firms”?",
        "targets[1].indicator：没有名为“firm”的指标。是否为“firms”？",
    );
    check(
        "/targets/4/parts",
        json!(["parks", "frims"]),
        "targets[4].parts[1]: there is no target called “frims”. Did you mean “firms”?",
        "targets[4].parts[1]：没有名为“frims”的目标。是否为“firms”？",
    );
    check(
        "/targets/0/window/due",
        json!("2021-12-31"),
        "targets[0].window.due: it ends (2021-12-31) before it starts (2022-01-01).",
        "targets[0].window.due：结束（2021-12-31）早于开始（2022-01-01）。",
    );
    check(
        "/targets/0/window/due_from",
        json!("2023-12-31"),
        "targets[0].window.due_from: it ends (2022-12-31) before it starts (2023-12-31).",
        "targets[0].window.due_from：结束（2022-12-31）早于开始（2023-12-31）。",
    );
    check(
        "/targets/1/baseline/period",
        json!("2022"),
        "targets[1].baseline.period: it ends (2022-12-31) before it starts (2023-01-01).",
        "targets[1].baseline.period：结束（2022-12-31）早于开始（2023-01-01）。",
    );
    check(
        "/targets/0/indicator",
        Value::Null,
        "targets[0].indicator: this kind of target needs an indicator.",
        "targets[0].indicator：此类目标须指明指标。",
    );
    check(
        "/targets/4/indicator",
        json!("i"),
        "targets[4].indicator: “one of several” and “all of several” are judged from their parts and take no indicator.",
        "targets[4].indicator：任一／全部达成类目标由其组成部分判断，不应有指标。",
    );
    for parts in [json!([]), json!(["parks"]), json!(["parks", "both"])] {
        check(
            "/targets/4/parts",
            parts,
            "targets[4].parts: there must be two parts or more, and none of them may itself have parts.",
            "targets[4].parts：须有至少两个组成部分，且其中不得再嵌套。",
        );
    }
    check(
        "/indicators/0/nature",
        json!("stock"),
        "targets[0].indicator: an indicator for “total” should have the nature flow.",
        "targets[0].indicator：“total”类目标所用指标的 nature 应为 flow。",
    );
    check(
        "/thresholds",
        json!({"on_track": -20, "slightly_behind": -10}),
        "thresholds: thresholds must fall from on track to slightly behind, and the one for rates must not be above zero.",
        "thresholds：阈值须依次递减，增速阈值不得大于零。",
    );
    check(
        "/totals/0/groups",
        json!(3),
        "(warning) totals[0].groups: the source states 3, 1 are listed here. List them or record the gap.",
        "(warning) totals[0].groups：原文称 3，此处共列 1。请补列或记为缺口。",
    );
    let mut twice = whole()["targets"].as_array().unwrap().clone();
    twice.push(target(json!({"id": "parks-too", "kind": "total", "value": "1000.0", "unit": "个"})));
    check(
        "/targets",
        json!(twice),
        "(warning) targets[7]: makes the same promise as “parks”. Should they be one target, listed in two places?",
        "(warning) targets[7]：与“parks”承诺相同，是否应合并为一个目标、多处出现？",
    );
}

#[test]
fn several_problems_are_found_in_one_go() {
    let file = set(&set(&set(&whole(), "/adopted", json!("soon")), "/targets/0/value", json!("many")), "/targets/1/unit", json!("stones"));
    let parsed = xianfeng_files::plan::read(&file.to_string());
    let places: Vec<String> = parsed.problems.iter().map(|p| p.path.to_string()).collect();
    assert_eq!(places, ["adopted", "targets[0].value", "targets[1].unit"]);
}

#[test]
fn what_refuses_a_file_is_said_before_what_only_warns() {
    let (plan, file) = ledger_of("2022-Q1 250; 2022-Q2 250");
    let warned = set(&file, "/edits/0/observation/source", json!({"title": "Report"}));
    let refused = set(&warned, "/edits/1/observation/period", json!("soon"));
    let parsed = xianfeng_files::ledger::read(&refused.to_string(), &plan);
    let all = parsed.problems.iter().map(Problem::is_warning).collect::<Vec<_>>();
    assert_eq!(all, [true, false], "in the order of the file");
    let said = parsed.usable().unwrap_err().iter().map(Problem::is_warning).collect::<Vec<_>>();
    assert_eq!(said, [false, true]);
}

fn ledger_of(rows: &str) -> (Plan, Value) {
    let plan = plan(&whole());
    let file = ledger_file(&plan, rows);
    (plan, file)
}

#[test]
fn every_fault_of_a_ledger_is_found_at_its_place() {
    let check = |pointer: &str, value: Value, en: &str, zh: &str| {
        let (plan, file) = ledger_of("2022-Q1 250; 2022-06-30 steps:start of:metro; 2022 7 of:place; 2022-Q2 250");
        let parsed = xianfeng_files::ledger::read(&set(&file, pointer, value).to_string(), &plan);
        assert_eq!(worded(Language::En, &parsed.problems), [en], "{pointer}");
        assert_eq!(worded(Language::Zh, &parsed.problems), [zh], "{pointer}");
        assert_eq!(parsed.usable().is_ok(), en.starts_with("(warning)"), "{pointer}");
    };
    check(
        "/plan/id",
        json!("other"),
        "plan.id: the file belongs to plan “other”, and this is “plan”. Switch to that plan first.",
        "plan.id：台账属于规划“other”，当前规划是“plan”。请先切换规划。",
    );
    check(
        "/plan/version",
        json!("0"),
        "(warning) plan.version: the ledger was kept against version 0 of the plan data, this is 1; it can be used all the same.",
        "(warning) plan.version：台账依据的规划数据版本是 0，当前是 1；照常可用。",
    );
    check(
        "/format",
        json!("xianfeng.plan/1"),
        "format: this is a plan file; open it under “Plans”.",
        "format：这是规划文件，请在“规划”处打开。",
    );
    check(
        "/edits/1/id",
        json!("e1"),
        "edits[1].id: “e1” appears twice; rename or remove one.",
        "edits[1].id：“e1”重复，请改名或删去其一。",
    );
    check(
        "/edits/0/subject",
        json!("甲"),
        "edits[0].subject: “甲” is not an id: use lower-case letters, digits and hyphens, 80 at most.",
        "edits[0].subject：“甲”不是有效的标识：只用小写字母、数字、连字符，不超过 80 个字符。",
    );
    check(
        "/edits/0/at",
        json!("2026-11-24"),
        "edits[0].at: “2026-11-24” is not a time; write 2026-11-24T11:10:00+08:00.",
        "edits[0].at：“2026-11-24”不是时间，请写成 2026-11-24T11:10:00+08:00。",
    );
    check(
        "/edits/0/replaces",
        json!(["e1"]),
        "edits[0].replaces: the edit “e1” replaces itself or an edit of another figure.",
        "edits[0].replaces：修改“e1”取代了自身或其他数据的修改。",
    );
    check(
        "/edits/0/replaces",
        json!(["e2"]),
        "edits[0].replaces: the edit “e1” replaces itself or an edit of another figure.",
        "edits[0].replaces：修改“e1”取代了自身或其他数据的修改。",
    );
    check(
        "/edits/0/observation/indicator",
        json!("j"),
        "edits[0].observation.indicator: there is no indicator called “j”. Did you mean “i”?",
        "edits[0].observation.indicator：没有名为“j”的指标。是否为“i”？",
    );
    check(
        "/edits/0/observation/period",
        json!("2022-13"),
        "edits[0].observation.period: “2022-13” is not a period; write 2022, Q3 2022, Sep 2022, Jan–Sep 2022 or 30 Sep 2022.",
        "edits[0].observation.period：“2022-13”不是报告期，请写成 2022年、2022年三季度、2022年9月、2022年1—9月或 2022年9月30日。",
    );
    check(
        "/edits/0/observation/published",
        json!("yesterday"),
        "edits[0].observation.published: “yesterday” is not a date; write 2022-12-31 or 31 Dec 2022.",
        "edits[0].observation.published：“yesterday”不是日期，请写成 2022-12-31 或 2022年12月31日。",
    );
    check(
        "/edits/0/observation/unit",
        json!("亿元"),
        "edits[0].observation.unit: the unit should be “个”; “亿元” cannot be converted.",
        "edits[0].observation.unit：单位应为“个”；“亿元”不能换算。",
    );
    check(
        "/edits/0/observation/value",
        json!("many"),
        "edits[0].observation.value: “many” is not a number; write 1234.5, with a point before decimals.",
        "edits[0].observation.value：“many”不是数值，请写成 1234.5；小数点用“.”，不用逗号。",
    );
    check(
        "/edits/1/observation/steps",
        json!(["start", "finsh"]),
        "edits[1].observation.steps[1]: there is no step called “finsh”. Did you mean “finish”?",
        "edits[1].observation.steps[1]：没有名为“finsh”的节点。是否为“finish”？",
    );
    check(
        "/edits/2/observation/value",
        json!(0),
        "edits[2].observation.value: “0” must be above zero.",
        "edits[2].observation.value：“0”须大于零。",
    );
}

#[test]
fn every_fault_of_the_work_on_a_target_is_found_at_its_place() {
    let check = |work: Value, en: &str, zh: &str| {
        let (plan, mut file) = ledger_of("2022-Q1 250");
        let edit = &mut file["edits"][0];
        edit["observation"] = Value::Null;
        edit["work"] = work;
        let parsed = xianfeng_files::ledger::read(&file.to_string(), &plan);
        assert_eq!(worded(Language::En, &parsed.problems), [en]);
        assert_eq!(worded(Language::Zh, &parsed.problems), [zh]);
        assert!(parsed.usable().is_err());
    };
    let adjusted = |field: &str, value: Value| {
        let adjustment =
            json!({"value": 900, "unit": "个", "from": "2022-07-01", "why": "", "grade": "press", "source": {"title": "Paper"}});
        json!({"target": "parks", "adjustment": set(&adjustment, &format!("/{field}"), value)})
    };
    check(
        adjusted("value", json!(0)),
        "edits[0].work.adjustment.value: “0” must be above zero.",
        "edits[0].work.adjustment.value：“0”须大于零。",
    );
    check(
        adjusted("unit", json!("亿元")),
        "edits[0].work.adjustment.unit: the unit should be “个”; “亿元” cannot be converted.",
        "edits[0].work.adjustment.unit：单位应为“个”；“亿元”不能换算。",
    );
    check(
        adjusted("from", json!("July")),
        "edits[0].work.adjustment.from: “July” is not a date; write 2022-12-31 or 31 Dec 2022.",
        "edits[0].work.adjustment.from：“July”不是日期，请写成 2022-12-31 或 2022年12月31日。",
    );
    check(
        json!({"target": "park", "note": "n"}),
        "edits[0].work.target: there is no target called “park”. Did you mean “parks”?",
        "edits[0].work.target：没有名为“park”的目标。是否为“parks”？",
    );
    check(json!({"target": "parks", "note": " "}), "edits[0].work.note: please fill it in.", "edits[0].work.note：请填写。");
    check(
        json!({"target": "parks", "assignment": {"due": "2022-12-31"}}),
        "edits[0].work.assignment.lead: please fill it in.",
        "edits[0].work.assignment.lead：请填写。",
    );
    check(
        json!({"target": "parks", "gate": "sent_back", "why": " "}),
        "edits[0].work.why: please fill it in.",
        "edits[0].work.why：请填写。",
    );
    check(
        json!({"target": "parks", "situation": {"reason": ""}}),
        "edits[0].work.situation.progress: please fill it in.",
        "edits[0].work.situation.progress：请填写。",
    );
    check(
        json!({"target": "parks", "note": "n", "why": "y"}),
        "edits[0].work.why: give exactly one of these.",
        "edits[0].work.why：只能填其中一项。",
    );
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
    let good = whole().to_string();
    let check = |text: &str, line: usize, column: usize| {
        let parsed = xianfeng_files::plan::read(text);
        let start: String = text.chars().take(40).collect();
        let [Problem { path, fault: Fault::Syntax { line: l, column: c, .. } }] = parsed.problems.as_slice() else {
            panic!("{start}: {:?}", parsed.problems)
        };
        assert_eq!((path.to_string().as_str(), *l, *c), ("", line, column), "{start}");
        assert!(parsed.value.is_none());
    };
    check("", 1, 0);
    check("\u{0}", 1, 1);
    check("{\n\"format\": }", 2, 11);
    check(&format!("{good} and more"), 1, good.len() + 2);
    check(&format!("{good}\n{good}"), 2, 1);
    check(&good[..good.len() / 2], 1, good.len() / 2);
    check("{\"value\": NaN}", 1, 11);
    check("{\"value\": 1e999}", 1, 15);
    check(&"[".repeat(100_000), 1, 128);
    check(&"{\"a\":".repeat(20_000), 1, 128 * 5 - 4);
}

#[test]
fn what_has_another_shape_is_refused_at_its_place_in_the_readers_language() {
    let check = |file: Value, en: &str, zh: &str| {
        let parsed = xianfeng_files::plan::read(&file.to_string());
        assert_eq!(worded(Language::En, &parsed.problems).join(" | "), en);
        assert_eq!(worded(Language::Zh, &parsed.problems).join(" | "), zh);
        assert!(parsed.usable().is_err());
    };
    let at = |pointer: &str, value: Value, en: &str, zh: &str| check(set(&whole(), pointer, value), en, zh);
    check(json!(null), "should be a set of fields in braces.", "这一项应为一组项目（花括号）。");
    check(json!([]), "should be a set of fields in braces.", "这一项应为一组项目（花括号）。");
    check(json!({}), "format: is missing.", "format：缺少这一项。");
    let mut untitled = whole();
    untitled.as_object_mut().unwrap().remove("title");
    check(untitled, "title: is missing.", "title：缺少这一项。");
    at("/adoptd", json!("2022"), "adoptd: there is no such field. Did you mean “adopted”?", "adoptd：没有这一项。是否为“adopted”？");
    at("/id", json!(5), "id: should be text.", "id：这一项应为文字。");
    at("/groups", json!("area"), "groups: should be a list.", "groups：这一项应为列表。");
    at("/issuer/name", json!("x"), "issuer.name: there is no such field.", "issuer.name：没有这一项。");
    at(
        "/targets/2/window/until",
        json!("2022-12-31"),
        "targets[2].window.until: there is no such field.",
        "targets[2].window.until：没有这一项。",
    );
    at(
        "/targets/2/window/due_form",
        json!("x"),
        "targets[2].window.due_form: there is no such field. Did you mean “due_from”?",
        "targets[2].window.due_form：没有这一项。是否为“due_from”？",
    );
    at("/targets/2/window", json!({"from": "2022-01-01"}), "targets[2].window.due: is missing.", "targets[2].window.due：缺少这一项。");
    at(
        "/targets/1/baseline/value",
        json!(true),
        "targets[1].baseline.value: should be a number.",
        "targets[1].baseline.value：这一项应为数值。",
    );
    at("/targets/1/baseline", json!({"value": 3}), "targets[1].baseline.period: is missing.", "targets[1].baseline.period：缺少这一项。");
    at(
        "/targets/6/within",
        json!("7"),
        "targets[6].within: should be a whole number, not below zero.",
        "targets[6].within：这一项应为不小于零的整数。",
    );
    at("/targets/1/strict", json!("yes"), "targets[1].strict: should be true or false.", "targets[1].strict：这一项应为 true 或 false。");
    at(
        "/targets/0/tier",
        json!("promise"),
        "targets[0].tier: “promise” is not among commitment, stretch.",
        "targets[0].tier：“promise”不是可用的值，可用：commitment、stretch。",
    );
    at(
        "/targets/2/kind",
        json!("step"),
        "targets[2].kind: “step” is not among total, level, rate, ceiling, floor, rank, relative, multiple, share, milestone, hold, any_of, all_of, qualitative.",
        "targets[2].kind：“step”不是可用的值，可用：total、level、rate、ceiling、floor、rank、relative、multiple、share、milestone、hold、any_of、all_of、qualitative。",
    );
    at(
        "/targets/1/basline",
        json!({"value": 1, "period": "2020"}),
        "targets[1].basline: there is no such field. Did you mean “base”?",
        "targets[1].basline：没有这一项。是否为“base”？",
    );
    at("/targets/0/comment", json!("x"), "targets[0].comment: there is no such field.", "targets[0].comment：没有这一项。");
    at("/indicators/0/lag", json!(3), "indicators[0].lag: there is no such field.", "indicators[0].lag：没有这一项。");
    at(
        "/indicators/0/lag_days",
        json!(-3),
        "indicators[0].lag_days: should be a whole number, not below zero.",
        "indicators[0].lag_days：这一项应为不小于零的整数。",
    );
    at(
        "/indicators/0/rhythm",
        json!("often"),
        "indicators[0].rhythm: “often” is not among monthly, quarterly, half_yearly, yearly, once.",
        "indicators[0].rhythm：“often”不是可用的值，可用：monthly、quarterly、half_yearly、yearly、once。",
    );
}

#[test]
fn a_ledger_of_another_shape_is_refused_at_its_place() {
    let check = |pointer: &str, value: Value, en: &str| {
        let (plan, file) = ledger_of("2022-Q1 250; 2022-06-30 steps:start of:metro");
        let parsed = xianfeng_files::ledger::read(&set(&file, pointer, value).to_string(), &plan);
        assert_eq!(worded(Language::En, &parsed.problems).join(" | "), en, "{pointer}");
        assert!(parsed.usable().is_err());
    };
    check("/edits/0/observation/notes", json!("n"), "edits[0].observation.notes: there is no such field. Did you mean “note”?");
    check("/edits/0/observation/derved", json!("sum"), "edits[0].observation.derved: there is no such field. Did you mean “derived”?");
    check("/edits/0/observation/stag", json!("final"), "edits[0].observation.stag: there is no such field. Did you mean “stage”?");
    check("/edits/0/observation/readng", json!("over"), "edits[0].observation.readng: there is no such field. Did you mean “reading”?");
    check(
        "/edits/0/observation/stage",
        json!("finished"),
        "edits[0].observation.stage: “finished” is not among final, preliminary, expected, unstated.",
    );
    check("/edits/0/observation/period", json!(2022), "edits[0].observation.period: should be text.");
    check(
        "/edits/0/observation/source",
        json!({"title": "t", "puplisher": "p"}),
        "edits[0].observation.source.puplisher: there is no such field. Did you mean “publisher”?",
    );
    check("/edits/0/observation/value", Value::Null, "edits[0].observation.value: is missing.");
    check("/edits/0/observation/unit", Value::Null, "edits[0].observation.unit: is missing.");
    check("/edits/0/observation/value", json!([]), "edits[0].observation.value: should be a number.");
    check("/edits/0/observation", json!([]), "edits[0].observation: should be a set of fields in braces.");
    check("/edits/0/observation", json!("250 个"), "edits[0].observation: should be a set of fields in braces.");
    check("/edits/0/observation/done", json!(true), "edits[0].observation.done: there is no such field.");
    check("/edits/0/observation/steps", json!(["start"]), "edits[0].observation.steps: there is no such field.");
    check("/edits/0/observation/rating", json!("met"), "edits[0].observation.rating: there is no such field.");
    check("/edits/1/observation/reading", json!("about"), "edits[1].observation.reading: there is no such field.");
    check("/edits/0/athor", json!("n"), "edits[0].athor: there is no such field. Did you mean “author”?");
    check("/edits/0", json!(1), "edits[0]: should be a set of fields in braces.");
    check("/edits", json!({}), "edits: should be a list.");
    check("/plan", json!("plan"), "plan: should be a set of fields in braces.");
}

#[test]
fn no_type_in_an_edit_lets_an_unknown_field_pass() {
    let (plan, mut file) = ledger_of("2022-Q1 250");
    let edit = file["edits"][0].clone();
    let of = |id: &str, name: &str, value: Value| {
        let mut edit = edit.clone();
        edit.as_object_mut().unwrap().remove("observation");
        (edit["id"], edit["subject"], edit[name]) = (json!(id), json!(id), value);
        edit
    };
    let source = json!({"title": "t", "publisher": "p"});
    let work = |name: &str, value: Value| of(name, "work", json!({"target": "parks", name: value}));
    file["edits"] = json!([
        edit,
        work("adjustment", json!({"value": "900", "unit": "个", "from": "2022-07-01", "why": "w", "source": source})),
        work("assignment", json!({"lead": "a"})),
        work("evidence", json!({"title": "t"})),
        work("situation", json!({"progress": "p"})),
        work("reminder", json!({"to": "a", "on": "2022-10-01"})),
        of("round", "round", json!({"period": "2022-09", "due": "2022-10-10", "units": ["a"]})),
    ]);
    assert_eq!(xianfeng_files::ledger::read(&file.to_string(), &plan).problems, []);
    for place in [
        "edits[0]",
        "edits[0].observation",
        "edits[0].observation.source",
        "edits[1].work",
        "edits[1].work.adjustment",
        "edits[1].work.adjustment.source",
        "edits[2].work.assignment",
        "edits[3].work.evidence",
        "edits[4].work.situation",
        "edits[5].work.reminder",
        "edits[6].round",
    ] {
        let pointer = format!("/{}/extra", place.replace(['[', '.'], "/").replace(']', ""));
        let parsed = xianfeng_files::ledger::read(&set(&file, &pointer, json!("x")).to_string(), &plan);
        let faults = parsed.problems.iter().map(|p| (p.path.to_string(), &p.fault)).collect::<Vec<_>>();
        let path = format!("{place}.extra");
        assert!(matches!(&faults[..], [(found, Fault::UnknownField { .. })] if *found == path), "{place}: {faults:?}");
    }
}

#[test]
fn fields_of_another_kind_of_value_may_be_there_if_they_say_nothing() {
    let (plan, mut file) = ledger_of("2022-Q1 250");
    for (name, value) in [("done", json!(false)), ("steps", json!([])), ("rating", Value::Null), ("reading", json!("exact"))] {
        file = set(&file, &format!("/edits/0/observation/{name}"), value);
    }
    assert!(xianfeng_files::ledger::read(&file.to_string(), &plan).usable().is_ok());
}

#[test]
fn a_byte_order_mark_is_no_mistake() {
    assert!(xianfeng_files::plan::read(&format!("\u{feff}{}", whole())).usable().is_ok());
}

#[test]
fn a_file_beyond_all_measure_is_not_even_read() {
    let text = " ".repeat(xianfeng_files::MAX_BYTES + 1);
    let problems = xianfeng_files::plan::read(&text).problems;
    assert_eq!(worded(Language::En, &problems), ["the file is 33 MB; the limit is 32 MB."]);
    assert_eq!(worded(Language::Zh, &problems), ["文件有 33 MB，超过 32 MB 的上限。"]);
}

/// Ids and counts that no person writes: refused, and in few words.
#[test]
fn hostile_names_and_counts_are_refused_in_few_words() {
    let huge = "x".repeat(1_000_000);
    for pointer in
        ["/id", "/targets/0/id", "/targets/0/indicator", "/indicators/0/id", "/groups/0/id", "/targets/1/unit", "/targets/4/parts/0"]
    {
        let parsed = xianfeng_files::plan::read(&set(&whole(), pointer, json!(huge)).to_string());
        assert!(!parsed.problems.is_empty(), "{pointer}");
        for language in [Language::En, Language::Zh] {
            assert!(worded(language, &parsed.problems).iter().all(|text| text.chars().count() < 400), "{pointer}");
        }
    }
    let (plan, file) = ledger_of("2022-Q1 250");
    let many: Vec<Value> = (0..2_000)
        .map(|n| {
            let edit = set(&file["edits"][0], "/id", json!(format!("n{n}")));
            set(&edit, "/observation/indicator", json!(format!("indicator-{n}")))
        })
        .collect();
    let parsed = xianfeng_files::ledger::read(&set(&file, "/edits", json!(many)).to_string(), &plan);
    assert_eq!(parsed.problems.len(), 2_000);
    let place = json!({"source": "doc", "section": 1, "paragraph": 1});
    let gap = json!({"list": "area", "missing": "measures", "count": u32::MAX, "note": {"en": "n"}, "place": place});
    let file = set(&set(&whole(), "/gaps", json!([gap, gap])), "/totals/0/measures", json!(1));
    let problems = xianfeng_files::plan::read(&file.to_string()).problems;
    assert_eq!(worded(Language::En, &problems).len(), 1);
}
