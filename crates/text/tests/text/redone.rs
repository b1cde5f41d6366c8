//! Explanations redone from the printed text alone, as a reader would on paper: every equation, every distance and
//! every comparison with a limit.

use std::collections::BTreeSet;

use xianfeng_core::assess::{Assessment, assess};
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::measure::{Decimal, shown};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_testing::plans::{day, judge, simple};
use xianfeng_testing::{inputs, shipped};
use xianfeng_text::explain;

use crate::digits::read;
use serde_json::json;

/// Evaluates `(10.4 − 14.5) ÷ (7.25 − 14.5)`. Units are read over; `billion` and `million` multiply.
struct Sum<'a> {
    rest: &'a str,
}

impl Sum<'_> {
    fn value(text: &str) -> Option<Decimal> {
        let mut sum = Sum { rest: text.trim() };
        let value = sum.added()?;
        sum.rest.trim().is_empty().then_some(value)
    }

    fn added(&mut self) -> Option<Decimal> {
        let mut value = self.multiplied()?;
        loop {
            if self.takes(" − ") {
                value -= self.multiplied()?;
            } else if self.takes(" + ") {
                value += self.multiplied()?;
            } else {
                return Some(value);
            }
        }
    }

    fn multiplied(&mut self) -> Option<Decimal> {
        let mut value = self.single()?;
        loop {
            if self.takes(" ÷ ") {
                value = value.checked_div(self.single()?)?;
            } else if self.takes(" × ") {
                value *= self.single()?;
            } else {
                return Some(value);
            }
        }
    }

    fn single(&mut self) -> Option<Decimal> {
        if self.takes("(") {
            let value = self.added()?;
            return self.takes(")").then_some(value);
        }
        let end = [" − ", " + ", " ÷ ", " × ", ")"].iter().filter_map(|sign| self.rest.find(sign)).min().unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '−' | '+')).then(|| read(number.trim_start()))
    }

    fn takes(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

/// The part of a text after a mark.
fn after<'a>(text: &'a str, marks: [&str; 2]) -> Option<&'a str> {
    marks.iter().find_map(|mark| text.strip_prefix(mark))
}

/// The number at the end of a text such as `2022年，4,200 家` or `Jan–Sep 2022, 19.549 bn yuan`.
fn last_number(text: &str) -> Option<Decimal> {
    let (_, number) = text.rsplit_once('，').or_else(|| text.rsplit_once(", "))?;
    number.starts_with(|c: char| c.is_ascii_digit() || c == '−').then(|| read(number))
}

/// The sign of a promise in words, and its number.
fn promise(text: &str) -> Option<(&'static str, &str)> {
    let words = [
        ("不低于 ", "≥"),
        ("高于 ", ">"),
        ("不高于 ", "≤"),
        ("低于 ", "<"),
        ("at least ", "≥"),
        ("above ", ">"),
        ("no more than ", "≤"),
        ("below ", "<"),
    ];
    words.iter().find_map(|(word, sign)| Some((*sign, text.strip_prefix(word)?)))
}

/// The distance that a sentence says, positive where it is better than the target; none for a range.
fn distance(text: &str) -> Option<Decimal> {
    if ["恰好等于目标", "Exactly the target"].contains(&text) {
        return Some(Decimal::ZERO);
    }
    let short = text.strip_prefix("距目标还差 ").or_else(|| text.strip_suffix(" away from the target")).map(|size| (size, -Decimal::ONE));
    let better =
        || text.strip_prefix("优于目标 ").or_else(|| text.strip_suffix(" better than the target")).map(|size| (size, Decimal::ONE));
    let (size, sign) = short.or_else(better)?;
    let is_one = size.starts_with(|c: char| c.is_ascii_digit()) && !size.contains('至') && !size.contains(" to ");
    is_one.then(|| read(size) * sign)
}

/// Redoes what can be redone of an explanation; gives the kinds of step that were.
fn redo(steps: &[String], whole: &str) -> BTreeSet<&'static str> {
    let mut done = BTreeSet::new();
    let mut target: Option<(&str, Decimal)> = None;
    let mut observed: Vec<Decimal> = Vec::new();
    let (mut gap, mut margin) = (None, None);
    for step in steps {
        let said = || format!("{step}\n{whole}");
        if let Some((sign, number)) = after(step, ["目标值：", "Target: "]).and_then(promise) {
            if !number.starts_with(|c: char| c.is_ascii_digit() || c == '−') {
                continue;
            }
            target = Some((sign, read(number)));
            if let Some((value, sum)) = number.split_once(" = ") {
                assert_eq!(Sum::value(sum), Some(read(value)), "{}", said());
                done.insert("multiple of a base");
            }
        } else if let Some(figure) = after(step, ["采用的数据：", "Figure used: "]) {
            observed.extend(last_number(figure));
        } else if let Some(sum) = after(step, ["累计：", "Sum: "]) {
            let total = read(sum.rsplit_once(" = ").unwrap().1);
            assert_eq!(observed.iter().sum::<Decimal>(), total, "{}", said());
            done.insert("sum of periods");
            observed = vec![total];
        } else if let Some(distance) = distance(step) {
            let Some(((sign, target), [value])) = target.zip(<[Decimal; 1]>::try_from(observed.clone()).ok()) else { continue };
            let redone = if sign.starts_with(['≥', '>']) { value - target } else { target - value };
            assert_eq!(redone, distance, "{}", said());
            margin = Some((sign, redone));
            done.insert("distance");
        } else if let Some(limit) = step.strip_prefix("不低于 ").or_else(|| step.split_once(" or more: ").map(|(limit, _)| limit)) {
            let reached = gap.or(margin.map(|m| m.1)).unwrap();
            assert!(reached >= read(limit), "{}", said());
            done.insert("at or above a limit");
        } else if let Some(limit) = after(step, ["低于 ", "Below "]) {
            let reached = gap.or(margin.map(|m| m.1)).unwrap();
            assert!(reached < read(limit), "{}", said());
            done.insert("below a limit");
        } else if let Some((sign, distance)) = margin.filter(|_| step.starts_with("这是期末数") || step.contains("of the last period ("))
        {
            let satisfied = distance > Decimal::ZERO || (distance.is_zero() && (sign == "≥" || sign == "≤"));
            assert_eq!(satisfied, step.ends_with("，达到目标") || step.ends_with("it meets the target"), "{}", said());
            done.insert("final figure");
        }
        let parts: Vec<&str> = step.split(" = ").collect();
        let [name, sum, result, ..] = parts[..] else { continue };
        let sum = sum.trim_end_matches(" 个月").trim_end_matches(" 天").trim_end_matches(" months").trim_end_matches(" days");
        // Ranges are read by their ends elsewhere.
        let Some(value) = Sum::value(sum) else { continue };
        let result = result.split(['：', '（', ':']).next().unwrap().trim();
        let shown_as = |scale: Decimal| {
            let digits: String =
                result.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
            shown::rounded(value * scale, digits.split_once('.').map_or(0, |(_, fraction)| fraction.len() as u32))
        };
        let scale = if result.ends_with('%') { Decimal::ONE_HUNDRED } else { Decimal::ONE };
        assert_eq!(shown_as(scale), read(result), "{}", said());
        let kind = match name {
            "完成率" | "Completion" => "completion",
            "增量完成率" | "Progress from the baseline" => "progress",
            "自基期起的增量" | "Way from the baseline" => "way from the baseline",
            "序时进度" | "Time elapsed" => "schedule",
            "占比" | "Share" => "share",
            "序时差" | "Schedule gap" => "schedule gap",
            _ => "another equation",
        };
        if kind == "schedule gap" {
            gap = Some(read(result));
        }
        done.insert(kind);
    }
    done
}

fn redo_all(plan: &Plan, all: &[Assessment], language: Language) -> BTreeSet<&'static str> {
    let mut done = BTreeSet::new();
    for a in all {
        let steps = explain::steps(language, plan, &a.explanation);
        done.extend(redo(&steps, &format!("{} on {}: {steps:#?}", a.target, a.as_of)));
    }
    done
}

#[test]
fn every_explanation_of_the_shipped_plans_can_be_redone() {
    for language in [Language::Zh, Language::En] {
        let mut done = BTreeSet::new();
        for (seed, extra) in [("shenyang-2022", None), ("shenyang-2022", Some("seed-extra")), ("canada-2030", None)] {
            let plan = shipped::plan(seed);
            let mut ledger = shipped::ledger(seed, &plan);
            if let Some(name) = extra {
                ledger.merge(inputs::ledger(name, &plan));
            }
            let view = LedgerView::new(&ledger);
            for as_of in ["2022-07-31", "2022-10-31", "2022-12-31", "2023-03-31", "2024-02-15", "2026-11-24"] {
                done.extend(redo_all(&plan, &assess(&plan, &view, day(as_of)), language));
            }
        }
        for kind in [
            "completion",
            "progress",
            "way from the baseline",
            "schedule",
            "schedule gap",
            "distance",
            "at or above a limit",
            "below a limit",
            "final figure",
        ] {
            assert!(done.contains(kind), "{kind} {language:?}: {done:?}");
        }
    }
}

#[test]
fn the_explanations_of_every_kind_of_number_can_be_redone() {
    let level = |fields: serde_json::Value, of: serde_json::Value| simple(of, fields);
    let stock = |unit: &str| json!({"nature": "stock", "unit": unit});
    let cases: Vec<(&str, Plan, &str, &str, &[&str])> = vec![
        (
            "a sum of months",
            simple(json!({"unit": "亿元", "rhythm": "monthly"}), json!({"kind": "total", "value": "360", "unit": "亿元"})),
            "2022-01 31.117 亿元; 2022-02 28.0009 亿元; 2022-03 30.5 亿元",
            "2022-04-15",
            &["sum of periods", "completion", "schedule", "schedule gap", "at or above a limit"],
        ),
        (
            "a level",
            level(
                json!({"kind": "level", "value": "90", "unit": "%", "better": "higher", "baseline": {"value": "81.444", "period": "2015"},
                "window": {"from": "2016-01-01", "due": "2030-12-31"}}),
                stock("%"),
            ),
            "2021 83.398 %",
            "2022-02-15",
            &["distance", "completion", "progress", "schedule", "schedule gap", "below a limit"],
        ),
        (
            "a level below its baseline",
            level(
                json!({"kind": "level", "value": "90", "unit": "%", "better": "higher", "baseline": {"value": "81.444", "period": "2015"},
                "window": {"from": "2016-01-01", "due": "2030-12-31"}}),
                stock("%"),
            ),
            "2021 78.398 %",
            "2022-02-15",
            &["distance", "way from the baseline", "schedule gap", "below a limit"],
        ),
        (
            "a level that falls",
            level(
                json!({"kind": "level", "value": "7.25", "unit": "%", "better": "lower", "baseline": {"value": "14.5", "period": "2021"}}),
                stock("%"),
            ),
            "2022-06-30 10.437 %",
            "2022-07-15",
            &["distance", "progress", "schedule", "schedule gap", "at or above a limit"],
        ),
        (
            "a level from a negative baseline",
            level(
                json!({"kind": "level", "value": "-100", "unit": "亿元", "better": "higher", "baseline": {"value": "-500.5", "period": "2021"}}),
                stock("亿元"),
            ),
            "2022-06-30 -320.25 亿元",
            "2022-07-15",
            &["distance", "progress", "schedule gap"],
        ),
        (
            "a level in another scale",
            level(
                json!({"kind": "level", "value": "20.7", "unit": "万亩", "better": "higher", "baseline": {"value": "10.3", "period": "2021"}}),
                stock("万亩"),
            ),
            "2022-06-30 10001.7 公顷",
            "2022-07-15",
            &["distance", "completion", "progress"],
        ),
        (
            "a rate",
            simple(json!({"nature": "rate", "unit": "%"}), json!({"kind": "rate", "value": "7", "unit": "%", "better": "higher"})),
            "2022-01/2022-09 6.1 %",
            "2022-10-15",
            &["distance", "at or above a limit"],
        ),
        (
            "a floor of a yearly sum",
            simple(json!({"unit": "亿斤", "rhythm": "yearly"}), json!({"kind": "floor", "value": "80", "unit": "亿斤"})),
            "2022 399.999 万吨",
            "2023-04-15",
            &["distance", "completion", "final figure"],
        ),
        (
            "a ceiling that is strict",
            simple(
                json!({"nature": "rate", "unit": "%", "rhythm": "yearly"}),
                json!({"kind": "ceiling", "value": "60", "unit": "%", "strict": true}),
            ),
            "2022 60 %",
            "2023-04-15",
            &["distance", "final figure"],
        ),
        (
            "a multiple of a base",
            simple(
                json!({"unit": "亿元", "nature": "stock"}),
                json!({"kind": "multiple", "factor": "1.5", "base": {"value": "60.37", "period": "2021"}}),
            ),
            "2022-06-30 75.111 亿元",
            "2022-07-15",
            &["multiple of a base", "progress", "schedule gap"],
        ),
        (
            "a share of a whole",
            simple(json!({"unit": "项"}), json!({"kind": "share", "percent": "40", "whole": "88", "unit": "项"})),
            "2022-01/2022-06 17 项",
            "2022-07-15",
            &["share", "completion", "schedule", "schedule gap"],
        ),
        (
            "weighted steps",
            simple(
                json!({"nature": "event", "unit": "—"}),
                json!({"kind": "milestone", "steps": [
                {"id": "a", "name": {"zh": "甲"}, "weight": "1"}, {"id": "b", "name": {"zh": "乙"}, "weight": "2.5"}]}),
            ),
            "2022-06-30 steps:a",
            "2022-07-15",
            &["another equation", "schedule", "schedule gap", "below a limit"],
        ),
    ];
    for (name, plan, rows, as_of, expect) in cases {
        for language in [Language::Zh, Language::En] {
            let a = judge(&plan, rows, as_of);
            let done = redo_all(&plan, std::slice::from_ref(&a), language);
            let steps = explain::steps(language, &plan, &a.explanation);
            for kind in expect {
                assert!(done.contains(kind), "{name}, {kind}: {done:?} {steps:#?}");
            }
        }
    }
}

/// The cases that were found to contradict themselves, in the words of the page.
#[test]
fn reported_cases_are_redone() {
    let (plan, ledger) = inputs::case("05-rounding");
    let all = assess(&plan, &LedgerView::new(&ledger), day("2023-04-10"));
    let said: Vec<Vec<String>> = all.iter().map(|a| explain::steps(Language::En, &plan, &a.explanation)).collect();
    let check = |target: usize, step: &str| assert!(said[target].contains(&step.to_owned()), "{step}: {:#?}", said[target]);
    check(0, "Completion = 99,996 ÷ 100,000 = 99.996%");
    check(0, "Schedule gap = 99.996 − 100 = −0.004 percentage points");
    check(1, "Target: no more than 3.7%");
    check(1, "0.004 percentage points away from the target");
    check(2, "Target: no more than 0.005‰");
    check(2, "0.0001 points of ‰ away from the target");
    for language in [Language::Zh, Language::En] {
        redo_all(&plan, &all, language);
    }
    let plan = shipped::plan("shenyang-2022");
    let mut ledger: Ledger = shipped::ledger("shenyang-2022", &plan);
    ledger.merge(inputs::ledger("seed-extra", &plan));
    let all = assess(&plan, &LedgerView::new(&ledger), day("2026-11-24"));
    let said = |target: &str| explain::steps(Language::Zh, &plan, &all.iter().find(|a| a.target == target).unwrap().explanation);
    let check = |target: &str, step: &str| assert!(said(target).contains(&step.to_owned()), "{step}: {:#?}", said(target));
    check("urban-jobs", "完成率 = 11.3468 ÷ 11.35 = 99.97%");
    check("urban-jobs", "已知 2 个组成部分合计 2.2235 万人，总数减合计 = +9.1233 万人");
    check("high-standard-fields", "完成率 = 51.157 ÷ 51.16 = 99.99%");
    check("mediation-success", "距目标还差 0.004 个百分点");
    check("old-payment-rate", "优于目标 0.004 个百分点");
}
