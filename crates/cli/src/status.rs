//! `plan status`: every target on a day, with its verdict, its numbers and why.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;
use xianfeng_core::assess::{Assessment, Verdict, assess};
use xianfeng_core::ledger::{Ledger, LedgerView};
use xianfeng_core::measure::{Date, Decimal, Interval, shown};
use xianfeng_core::plan::{Language, Plan};
use xianfeng_files::{Fault, Parsed, Problem};
use xianfeng_text::{amounts, explain, outlook, pick, problems};

use crate::arguments::{Format, Known, Sources, Status as Options};
use crate::files::File;
use crate::say::{self, say};

/// All that is said; numbers are decimals in strings, so that no reader rounds them.
#[derive(Serialize)]
struct Status<'a> {
    plan: &'a str,
    version: &'a str,
    as_of: String,
    targets: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    tier: &'a str,
    verdict: &'static str,
    /// Due already, and no figure can be expected yet: `not_due` is then 待公布.
    awaiting: bool,
    /// The verdict before the figures grew old.
    stale: Option<&'static str>,
    provisional: bool,
    /// Value ÷ target, in per cent.
    completion: Option<String>,
    /// The ends of what the words of the source allow; `null` where the value is exact, and at an open end.
    completion_range: Option<[Option<String>; 2]>,
    /// The way done, which the schedule is compared with: from a baseline, where there is one. In per cent.
    progress: Option<String>,
    schedule: Option<String>,
    /// Progress minus schedule, in percentage points.
    gap: Option<String>,
    /// Distance to the target in its unit, positive when it is satisfied.
    margin: Option<String>,
    ratio: Option<String>,
    ratio_class: Option<&'static str>,
    /// Subject of the figure that was judged.
    judged: Option<String>,
    explanation: Vec<String>,
    /// Completion, progress, schedule and gap as a table shows them.
    #[serde(skip)]
    shown: [String; 4],
}

pub fn run(options: &Options) -> Result<(), String> {
    let language = options.language;
    let Judged { plan, assessments, .. } = judge(&options.sources, options.known, language)?;
    let status = status(&plan, &assessments, options.sources.as_of, language);
    match options.format {
        Format::Table => say::text(table(&status, language)),
        Format::Json => say!("{}", serde_json::to_string_pretty(&status).map_err(|e| e.to_string())?),
    }
    Ok(())
}

/// A plan with a ledger, judged on a day.
pub struct Judged {
    pub plan: Plan,
    pub ledger: Ledger,
    pub ledger_view: LedgerView,
    pub assessments: Vec<Assessment>,
}

/// Reads a plan and every ledger that is to be used with it, and judges its targets.
pub fn judge(sources: &Sources, known: Known, language: Language) -> Result<Judged, String> {
    let plan_file = File::read(&sources.plan)?;
    let plan = usable(&plan_file, language, plan_file.plan())?;
    let mut ledger = plan_file.shared_ledger();
    for name in &sources.ledgers {
        let file = File::read(name)?;
        ledger.merge(usable(&file, language, file.ledger(&plan))?);
    }
    for edit in ledger.altered() {
        let fault = Fault::Altered { id: edit.id.to_string() };
        eprintln!("{}", problems::fault(language, &fault));
    }
    let ledger_view = match known {
        Known::Published => LedgerView::new(&ledger),
        Known::Recorded => LedgerView::as_recorded(&ledger, sources.as_of),
    };
    let assessments = assess(&plan, &ledger_view, sources.as_of);
    Ok(Judged { plan, ledger, ledger_view, assessments })
}

pub fn usable<T>(file: &File, language: Language, parsed: Parsed<T>) -> Result<T, String> {
    let said =
        |all: &[Problem]| -> Vec<String> { all.iter().map(|p| format!("{}: {}", file.name, problems::problem(language, p))).collect() };
    // Changes on the way in are said beside the answer, which is on the other stream.
    let changed: Vec<Problem> =
        parsed.problems.iter().filter(|p| matches!(p.fault, Fault::Rounded { .. } | Fault::ReadAsGb18030)).cloned().collect();
    said(&changed).iter().for_each(|line| eprintln!("{line}"));
    parsed.usable().map_err(|all| said(&all).join("\n"))
}

fn status<'a>(plan: &'a Plan, assessments: &[Assessment], as_of: Date, language: Language) -> Status<'a> {
    let exact = |d: Decimal| d.normalize().to_string();
    let row = |(target, a): (&'a xianfeng_core::plan::Target, &Assessment)| {
        let ratio = a.outlook.ratio();
        Row {
            id: target.id.as_str(),
            name: target.name.in_language(language),
            tier: target.tier.slug(),
            verdict: a.verdict.slug(),
            awaiting: a.awaiting,
            stale: a.stale.map(Verdict::slug),
            provisional: a.provisional,
            completion: a.completion.map(exact),
            completion_range: a.completion_range().map(|range| [range.low, range.high].map(|end| end.map(|end| exact(end.value)))),
            progress: a.progress.map(exact),
            schedule: a.schedule.map(exact),
            gap: a.gap.map(exact),
            margin: a.margin.map(exact),
            ratio: ratio.map(|r| exact(r.value)),
            ratio_class: ratio.map(|r| r.class.slug()),
            judged: a.judged.as_ref().map(ToString::to_string),
            explanation: explain::steps(language, plan, &a.explanation),
            shown: shown(language, plan, a),
        }
    };
    Status {
        plan: plan.id.as_str(),
        version: &plan.version,
        as_of: as_of.to_string(),
        targets: plan.targets.iter().zip(assessments).map(row).collect(),
    }
}

/// The percentages of an assessment as they are shown: with the range that words allow, on their side of what decides,
/// and none where it would say more than is known.
fn shown(language: Language, plan: &Plan, a: &Assessment) -> [String; 4] {
    let percent = |d: Decimal| shown::grouped(d, shown::places_of_percent(d));
    let points = |d: Decimal| shown::grouped(d, shown::places_apart(d, &amounts::limits(&plan.thresholds), 1));
    let text = |value: Option<Decimal>, range: Option<Interval>, write: &dyn Fn(Decimal) -> String| match (value, range) {
        (None, _) => "–".to_owned(),
        (Some(_), Some(range)) => amounts::range(language, range, write),
        (Some(value), None) => write(value),
    };
    let progress = a.progress_to_show();
    [
        text(a.completion, a.completion_range(), &percent),
        text(progress, a.progress_range, &percent),
        text(a.schedule, None, &percent),
        text(progress.and(a.gap), a.gap_range(), &points),
    ]
}

/// Columns aligned for any script; the explanation is last and has any length.
fn table(status: &Status, language: Language) -> String {
    let heads = [
        pick(language, "目标", "target"),
        pick(language, "完成情况", "verdict"),
        pick(language, "完成率", "completion"),
        pick(language, "进展", "progress"),
        pick(language, "序时", "schedule"),
        pick(language, "序时差", "gap"),
        pick(language, "增速比", "ratio"),
        pick(language, "等级", "class"),
        pick(language, "采用值", "used"),
        pick(language, "依据", "why"),
    ];
    let mut rows: Vec<Vec<String>> = vec![heads.map(str::to_owned).to_vec()];
    let number = |text: &Option<String>, show: &dyn Fn(Decimal) -> String| {
        let value = text.as_deref().and_then(|t| Decimal::from_str_exact(t).ok());
        value.map_or("–".to_owned(), show)
    };
    rows.extend(status.targets.iter().map(|row| {
        let mark = if row.provisional { "*" } else { "" };
        let stale = match row.stale {
            None => String::new(),
            Some(before) if before == row.verdict => pick(language, "（久未更新）", " (may be out of date)").to_owned(),
            Some(before) => format!("{}{before}{}", pick(language, "（此前 ", " (was "), pick(language, "）", ")")),
        };
        let [completion, progress, schedule, gap] = &row.shown;
        vec![
            row.id.to_owned(),
            format!("{}{mark}{stale}", row.verdict),
            completion.clone(),
            progress.clone(),
            schedule.clone(),
            gap.clone(),
            number(&row.ratio, &outlook::ratio),
            row.ratio_class.unwrap_or("–").to_owned(),
            row.judged.clone().unwrap_or_else(|| "–".to_owned()),
            row.explanation.join(" · "),
        ]
    }));
    let last = heads.len() - 1;
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..last).map(width).collect();
    // Numbers are read from the right.
    let is_number = |column: usize| (2..=6).contains(&column);
    let mut text = String::new();
    for row in &rows {
        for (column, cell) in row.iter().enumerate().take(last) {
            let gap = " ".repeat(widths[column] - cell.width());
            text += &if is_number(column) { format!("{gap}{cell}  ") } else { format!("{cell}{gap}  ") };
        }
        text += &row[last];
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use xianfeng_core::measure::day::date;

    /// The outturn of a published plan on a day.
    fn with<T>(name: &str, as_of: &str, language: Language, read: impl Fn(&Status) -> T) -> T {
        let file = |kind: &str| File::read(&crate::paths::in_repo(format!("seeds/{name}.{kind}.json")).display().to_string()).unwrap();
        let plan = usable(&file("plan"), language, file("plan").plan()).unwrap();
        let ledger = usable(&file("outturn.ledger"), language, file("outturn.ledger").ledger(&plan)).unwrap();
        let as_of = date(as_of).unwrap();
        read(&status(&plan, &assess(&plan, &LedgerView::new(&ledger), as_of), as_of, language))
    }

    #[test]
    fn numbers_are_exact_decimals_in_strings() {
        let json = with("canada-2030", "2026-11-24", Language::En, |s| serde_json::to_value(s).unwrap());
        let row = json["targets"].as_array().unwrap().iter().find(|t| t["id"] == "t-1-1-1").unwrap();
        assert_eq!((&json["plan"], &json["as_of"]), (&"canada-2030".into(), &"2026-11-24".into()));
        assert_eq!((&row["verdict"], &row["stale"], &row["provisional"]), (&"on_track".into(), &"on_track".into(), &false.into()));
        assert_eq!((&row["completion"], &row["progress"]), (&serde_json::Value::Null, &"56.55172413793103448275862069".into()));
        assert_eq!(
            (&row["ratio"], &row["ratio_class"], &row["judged"]),
            (&"0.901089955".into(), &"moderate".into(), &"o-1-1-1-2023".into())
        );
        assert_eq!(row["explanation"][0], "Target: no more than 7.25%");
    }

    #[test]
    fn a_table_does_not_round_a_number_to_the_other_side() {
        let (plan, ledger) = xianfeng_testing::inputs::case("05-rounding");
        let as_of = date("2023-04-10").unwrap();
        let assessments = assess(&plan, &LedgerView::new(&ledger), as_of);
        for language in [Language::Zh, Language::En] {
            let text = table(&status(&plan, &assessments, as_of, language), language);
            let row = |id: &str| text.lines().find(|line| line.starts_with(id)).unwrap();
            let cells: Vec<&str> = row("nearly-all").split_whitespace().take(6).collect();
            assert_eq!(cells, ["nearly-all", "missed", "99.996", "99.996", "100", "−0.004"]);
            assert!(row("rate").contains("3.704%") && row("rate").contains("0.004 "), "{text}");
            assert!(row("small").contains("0.0051‰") && row("small").contains(" 0.005‰"), "{text}");
        }
    }

    #[test]
    fn what_is_not_defined_is_null() {
        let json = with("shenyang-2022", "2022-09-30", Language::Zh, |s| serde_json::to_value(s).unwrap());
        let row = json["targets"].as_array().unwrap().iter().find(|t| t["id"] == "grain").unwrap();
        assert_eq!(row["verdict"], "not_due");
        for field in ["stale", "completion", "progress", "schedule", "gap", "ratio", "ratio_class", "judged"] {
            assert!(row[field].is_null(), "{field}");
        }
    }

    #[test]
    fn columns_line_up_in_every_script() {
        for language in [Language::Zh, Language::En] {
            let starts = with("shenyang-2022", "2023-03-31", language, |status| {
                let text = table(status, language);
                let whys = std::iter::once(pick(language, "依据", "why").to_owned())
                    .chain(status.targets.iter().map(|t| t.explanation.join(" · ")));
                let start = |(line, why): (&str, String)| line.strip_suffix(why.as_str()).unwrap().width();
                text.lines().zip(whys).map(start).collect::<std::collections::BTreeSet<usize>>()
            });
            assert_eq!(starts.len(), 1, "{starts:?}");
        }
    }
}
