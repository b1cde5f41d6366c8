//! Small plans and ledgers in a few lines, built by the parsers, so that every test also reads files.

use serde_json::{Map, Value, json};
use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::measure::{Date, day::date, shown};
use xianfeng_core::plan::Plan;

/// A day that every test knows to be one.
pub fn day(text: &str) -> Date {
    date(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// `over` laid over `under`.
fn merged(under: Value, over: &Value) -> Value {
    let (Value::Object(mut all), Value::Object(more)) = (under, over) else { panic!("two objects") };
    all.extend(more.clone());
    Value::Object(all)
}

/// An indicator `i`: a quarterly sum in 个, where `fields` do not say otherwise.
pub fn indicator(fields: Value) -> Value {
    let usual = json!({"id": "i", "name": {"zh": "指标", "en": "Indicator"}, "unit": "个", "nature": "flow", "rhythm": "quarterly"});
    merged(usual, &fields)
}

/// A commitment `t` for 2022 judged by `i`, where `fields` do not say otherwise; a `null` takes a field away.
pub fn target(fields: Value) -> Value {
    let usual = json!({
        "id": "t", "name": {"zh": "目标", "en": "Target"}, "tier": "commitment",
        "in": [{"group": "area", "place": {"source": "doc", "section": 1, "paragraph": 1}}],
        "indicator": "i", "window": {"from": "2022-01-01", "due": "2022-12-31"}
    });
    let Value::Object(fields) = merged(usual, &fields) else { panic!("an object") };
    Value::Object(fields.into_iter().filter(|(_, v)| !v.is_null()).collect::<Map<_, _>>())
}

/// A plan file with one source and one area; `fields` come on top.
pub fn plan_file(indicators: &[Value], targets: &[Value], fields: Value) -> Value {
    let usual = json!({
        "format": "xianfeng.plan/1", "id": "plan", "version": "1", "adopted": "2022-01-01",
        "title": {"zh": "规划", "en": "Plan"}, "issuer": {"zh": "市", "en": "City"},
        "sources": [{"id": "doc", "title": {"zh": "文件", "en": "Document"}, "publisher": {"zh": "市", "en": "City"}, "published": "2022"}],
        "groups": [{"id": "area", "kind": "area", "name": {"zh": "领域", "en": "Area"}, "place": {"source": "doc", "section": 1, "paragraph": 1}}],
        "indicators": indicators, "targets": targets
    });
    merged(usual, &fields)
}

/// The plan of a file that has nothing wrong with it.
pub fn plan(file: &Value) -> Plan {
    let parsed = xianfeng_files::plan::read(&file.to_string());
    assert!(parsed.problems.is_empty(), "{:#?}", parsed.problems);
    parsed.value.unwrap()
}

/// A plan of one indicator and one target.
pub fn simple(of_indicator: Value, of_target: Value) -> Plan {
    plan(&plan_file(&[indicator(of_indicator)], &[target(of_target)], json!({})))
}

const QUALIFIERS: [&str; 5] = ["over", "at_least", "at_most", "nearly", "about"];
const STATUSES: [&str; 3] = ["final", "preliminary", "expected"];
const GRADES: [&str; 6] = ["official", "press", "reprint", "unit_report", "self_media", "unstated"];

/// A ledger file from terse rows, one a line or between semicolons:
///
/// ```text
/// PERIOD VALUE [UNIT] [reading] [stage] [grade] [derived] [known:DAY|known:-] [at:DAY] [of:INDICATOR] [as:SUBJECT]
/// ```
///
/// VALUE is a number, `done`, `open`, `steps:a,b` or `rated:on_track`. An observation is known at the
/// end of its period, official, and an observation of `i` in 个, where the row does not say otherwise;
/// its subject is the row's number.
pub fn ledger_file(plan: &Plan, rows: &str) -> Value {
    let rows = rows.split(['\n', ';']).map(str::trim).filter(|r| !r.is_empty());
    let edits: Vec<Value> = rows.enumerate().map(|(i, row)| edit(plan, i + 1, row)).collect();
    json!({"format": "xianfeng.ledger/1", "plan": {"id": plan.id, "version": plan.version}, "edits": edits})
}

/// A ledger of observations and of entries about the work on `t`, each recorded on its day.
pub fn ledger_with_work(plan: &Plan, observations: &str, work: &[(&str, Value)]) -> Ledger {
    let mut file = ledger_file(plan, observations);
    for (n, (recorded, entry)) in work.iter().enumerate() {
        let mut work = json!({"target": "t"});
        work.as_object_mut().unwrap().extend(entry.as_object().unwrap().clone());
        let edit = json!({"id": format!("w{n}"), "subject": format!("w{n}"), "author": "", "at": format!("{recorded}T00:00:00.000Z"), "work": work});
        file["edits"].as_array_mut().unwrap().push(edit);
    }
    xianfeng_files::ledger::read(&file.to_string(), plan).usable().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn edit(plan: &Plan, number: usize, row: &str) -> Value {
    let mut words = row.split_whitespace();
    let period = words.next().unwrap();
    let end = period.parse::<xianfeng_core::measure::Period>().map(|p| p.end().to_string()).unwrap_or_default();
    let mut o = json!({"indicator": "i", "period": period, "grade": "official", "published": end});
    o["source"] = json!({"title": "Report", "publisher": "Office"});
    match words.next().unwrap() {
        "done" => o["done"] = json!(true),
        "open" => o["done"] = json!(false),
        value => match value.split_once(':') {
            Some(("steps", ids)) => o["steps"] = ids.split(',').filter(|s| !s.is_empty()).collect(),
            Some((_, rating)) => o["rating"] = json!(rating),
            None => o["value"] = json!(value),
        },
    }
    let (mut subject, mut at) = (number.to_string(), "2022-01-01");
    for word in words {
        match word.split_once(':') {
            Some(("of", id)) => o["indicator"] = json!(id),
            Some(("known", "-")) => o["published"] = Value::Null,
            Some(("known", day)) => o["published"] = json!(day),
            Some(("at", day)) => at = day,
            Some(("as", id)) => subject = id.to_owned(),
            _ if QUALIFIERS.contains(&word) => o["reading"] = json!(word),
            _ if STATUSES.contains(&word) => o["stage"] = json!(word),
            _ if GRADES.contains(&word) => o["grade"] = json!(word),
            _ if word == "derived" => o["derived"] = json!("from others"),
            _ => o["unit"] = json!(word),
        }
    }
    if o.get("value").is_some() && o.get("unit").is_none() {
        let unit = o["indicator"].as_str().and_then(|id| plan.indicators.get(id)).map_or("个", |i| &i.unit.symbol);
        o["unit"] = json!(unit);
    }
    json!({"id": format!("e{number}"), "subject": subject, "author": "test", "at": format!("{at}T00:00:00.000Z"), "observation": o})
}

/// The ledger of rows that have nothing wrong with them.
pub fn ledger(plan: &Plan, rows: &str) -> Ledger {
    let parsed = xianfeng_files::ledger::read(&ledger_file(plan, rows).to_string(), plan);
    assert!(parsed.problems.is_empty(), "{rows}: {:#?}", parsed.problems);
    parsed.value.unwrap()
}

/// Every target judged by the rows.
pub fn judge_all(plan: &Plan, rows: &str, as_of: &str) -> Vec<Assessment> {
    assess(plan, &LedgerView::new(&ledger(plan, rows)), day(as_of))
}

/// The target `t` judged by the rows.
pub fn judge(plan: &Plan, rows: &str, as_of: &str) -> Assessment {
    judge_all(plan, rows, as_of).into_iter().find(|a| a.target == "t").unwrap()
}

/// An assessment on one line: the verdict (`*`: provisional, `!`: at target now, `<…`: stale since
/// that verdict), what is done of what should be, the gap, and the margin.
pub fn one_line(a: &Assessment) -> String {
    let mut text = a.verdict.slug().to_owned();
    text += if a.provisional { "*" } else { "" };
    text += if a.at_target { "!" } else { "" };
    if let Some(before) = a.stale {
        text += &format!("<{}", before.slug());
    }
    let plain = |d| shown::rounded(d, 2).to_string();
    if let Some(progress) = a.progress {
        text += &format!(" {} %", plain(progress));
    }
    if let Some((schedule, gap)) = a.schedule.zip(a.gap) {
        text += &format!(" of {} %: {}", plain(schedule), plain(gap));
    }
    if let Some(margin) = a.margin {
        text += &format!(" ({})", shown::signed(margin, 2).replace(['−'], "-"));
    }
    text
}

/// Judges `rows` on a day and compares the line.
#[track_caller]
pub fn check(plan: &Plan, rows: &str, as_of: &str, expect: &str) {
    assert_eq!(one_line(&judge(plan, rows, as_of)), expect, "{rows} on {as_of}");
}
