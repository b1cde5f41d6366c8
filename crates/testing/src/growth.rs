//! Plans and ledgers of any size, of every kind of target: to count and to measure work on them.

use serde_json::{Value, json};
use xianfeng_core::edit::Workspace;
use xianfeng_core::ledger::Ledger;
use xianfeng_core::plan::Plan;

/// So many targets are in one area, answered for by one body.
const IN_AREA: usize = 8;

/// The text of a plan with so many targets: every kind, areas and tasks in proportion, parts, twins and context.
pub fn plan_text(targets: usize) -> String {
    let areas = targets.div_ceil(IN_AREA);
    let group = |kind: &str, at: usize| {
        json!({
            "id": format!("{kind}-{at}"), "kind": kind, "name": name(kind, at), "lead": format!("office {at}"),
            "place": {"source": "doc", "section": 1, "paragraph": at + 1},
        })
    };
    let groups: Vec<Value> = ["area", "task"].into_iter().flat_map(|kind| (0..areas).map(move |at| group(kind, at))).collect();
    let indicators: Vec<Value> = (0..targets).flat_map(indicators).collect();
    let targets: Vec<Value> = (0..targets).map(|at| target(at, areas)).collect();
    json!({
        "format": "xianfeng.plan/1", "id": "grown", "version": "1", "adopted": "2021-12-01",
        "title": {"zh": "规划", "en": "Plan"}, "issuer": {"zh": "市", "en": "City"},
        "sources": [{"id": "doc", "title": {"zh": "文件", "en": "Document"}, "publisher": {"zh": "市", "en": "City"}, "published": "2021"}],
        "groups": groups, "indicators": indicators, "targets": targets,
    })
    .to_string()
}

fn name(what: &str, at: usize) -> Value {
    json!({"zh": format!("{what} 第{at}项"), "en": format!("{what} number {at}")})
}

/// The kinds of targets, one after the other.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Total,
    Level,
    Rate,
    Ceiling,
    Relative,
    Milestone,
    Qualitative,
    AllOf,
}

fn sort(at: usize) -> Sort {
    use Sort::*;
    [Total, Level, Rate, Ceiling, Relative, Milestone, Qualitative, AllOf][at % 8]
}

fn indicators(at: usize) -> Vec<Value> {
    let indicator = |id: String, unit: &str, nature: &str, rhythm: &str| json!({"id": id, "name": name("indicator", at), "unit": unit, "nature": nature, "rhythm": rhythm, "lag_days": 20});
    let id = format!("i{at}");
    match sort(at) {
        Sort::Total => {
            let mut part = indicator(format!("p{at}"), "个", "flow", "monthly");
            part["part_of"] = json!(id);
            vec![indicator(id, "个", "flow", "monthly"), part]
        }
        Sort::Level => {
            let mut context = indicator(format!("c{at}"), "个", "stock", "yearly");
            context["context_for"] = json!([format!("t{at}")]);
            vec![indicator(id, "个", "stock", "monthly"), context]
        }
        Sort::Rate | Sort::Ceiling | Sort::Relative => vec![indicator(id, "%", "rate", "monthly")],
        Sort::Milestone | Sort::Qualitative => vec![indicator(id, "—", "event", "monthly")],
        Sort::AllOf => Vec::new(),
    }
}

fn target(at: usize, areas: usize) -> Value {
    let place = json!({"source": "doc", "section": 1, "paragraph": at + 1});
    let mut target = json!({
        "id": format!("t{at}"), "name": name("target", at), "tier": "commitment", "indicator": format!("i{at}"),
        "in": [{"group": format!("area-{}", at / IN_AREA), "place": place}, {"group": format!("task-{}", at * 7 % areas)}],
        "window": {"from": "2022-01-01", "due": format!("{}-12-31", 2024 + at % 6)},
        "twins": if at.is_multiple_of(2) { json!([]) } else { json!([format!("t{}", at - 1)]) },
    });
    let kind = match sort(at) {
        Sort::Total => json!({"kind": "total", "value": 1000 + at, "unit": "个"}),
        Sort::Level => json!({
            "kind": "level", "value": 1000 + at, "unit": "个", "better": "higher",
            "baseline": {"value": 100, "period": "2021"},
        }),
        Sort::Rate => json!({"kind": "rate", "value": 6, "unit": "%", "better": "higher"}),
        Sort::Ceiling => json!({"kind": "ceiling", "value": 40, "unit": "%"}),
        Sort::Relative => json!({"kind": "relative", "references": [format!("i{}", at - 1)], "better": "higher"}),
        Sort::Milestone => {
            json!({"kind": "milestone", "steps": [{"id": "a", "name": name("step", 1)}, {"id": "b", "name": name("step", 2)}]})
        }
        Sort::Qualitative => json!({"kind": "qualitative"}),
        Sort::AllOf => json!({"kind": "all_of", "parts": [format!("t{}", at - 7), format!("t{}", at - 6)]}),
    };
    let (Value::Object(fields), Value::Object(kind)) = (&mut target, kind) else { panic!("two objects") };
    fields.extend(kind);
    if sort(at) == Sort::AllOf {
        fields.remove("indicator");
    }
    target
}

/// The text of a ledger with so many monthly figures for each of so many targets; some of the latest were published
/// anew, some contradict each other, and there is work on some targets.
pub fn ledger_text(targets: usize, figures: usize) -> String {
    let mut edits: Vec<Value> = Vec::new();
    for at in (0..targets).filter(|at| sort(*at) != Sort::AllOf) {
        edits.extend((0..figures).map(|month| figure(at, month)));
        if at % 10 == 1 && figures > 0 {
            edits.push(revised(at, figures - 1));
        }
        if at % 5 == 0 {
            edits.push(work(at, "assignment", json!({"lead": format!("office {}", at / IN_AREA), "responsible": "bureau"})));
        }
        if at % 9 == 0 {
            edits.push(work(at, "note", json!("called")));
        }
    }
    json!({"format": "xianfeng.ledger/1", "plan": {"id": "grown", "version": "1"}, "edits": edits}).to_string()
}

/// A figure of a month, counted from January 2022; the 20th of the next month publishes it.
fn figure(at: usize, month: usize) -> Value {
    let (year, next) = (2022 + month / 12, month + 1);
    let mut observation = json!({
        "indicator": format!("i{at}"), "period": format!("{year}-{:02}", month % 12 + 1), "grade": "official",
        "published": format!("{}-{:02}-20", 2022 + next / 12, next % 12 + 1),
        "source": {"title": format!("Report {month}"), "publisher": "Office", "url": "https://example.org/report"},
    });
    let value = match sort(at) {
        Sort::Milestone => json!({"steps": if month.is_multiple_of(2) { json!(["a"]) } else { json!(["a", "b"]) }}),
        Sort::Qualitative => json!({"rating": "on_track"}),
        Sort::Total | Sort::Level => json!({"value": (10 + (at * 7 + month * 3) % 90).to_string(), "unit": "个"}),
        _ => json!({"value": format!("{}.5", (at + month) % 50), "unit": "%"}),
    };
    let (Value::Object(fields), Value::Object(value)) = (&mut observation, value) else { panic!("two objects") };
    fields.extend(value);
    let id = format!("e{at}-{month}");
    json!({"id": id, "subject": format!("s{at}-{month}"), "author": "office", "at": recorded(at, month), "observation": observation})
}

/// A later publication of a figure.
fn revised(at: usize, month: usize) -> Value {
    let mut edit = figure(at, month);
    edit["id"] = json!(format!("r{at}-{month}"));
    edit["replaces"] = json!([format!("e{at}-{month}")]);
    edit["observation"]["published"] = json!(format!("{}-06-30", 2024 + month / 12));
    edit
}

fn work(at: usize, sort: &str, content: Value) -> Value {
    let id = format!("{sort}-{at}");
    json!({"id": id, "subject": id, "author": "office", "at": recorded(at, 0), "work": {"target": format!("t{at}"), sort: content}})
}

fn recorded(at: usize, month: usize) -> String {
    let next = month + 1;
    format!("{}-{:02}-21T08:00:{:02}.000Z", 2022 + next / 12, next % 12 + 1, at % 60)
}

/// The plan of so many targets.
pub fn plan(targets: usize) -> Plan {
    xianfeng_files::plan::read(&plan_text(targets)).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The ledger of so many figures for each target of a plan.
pub fn ledger(plan: &Plan, figures: usize) -> Ledger {
    let text = ledger_text(plan.targets.len(), figures);
    xianfeng_files::ledger::read(&text, plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Both together.
pub fn workspace(targets: usize, figures: usize) -> Workspace {
    let plan = plan(targets);
    let ledger = ledger(&plan, figures);
    Workspace::new(plan, ledger)
}
