//! Two days compared, in words: verdicts, causes, figures.

use super::{amounts, colon, comma, day, observed, period, pick, verdict};
use xianfeng_core::compare::{Cause, Comparison, FigureChange, News, Passing, Silent, Standing};
use xianfeng_core::plan::{Language, Plan, Target};

/// The verdict of a day, as badges say it.
pub fn standing(language: Language, standing: Standing) -> &'static str {
    if standing.awaiting { pick(language, "待公布", "Awaiting") } else { verdict(language, standing.verdict) }
}

/// The cause of another verdict of a target, as a sentence without its end.
pub fn cause(language: Language, plan: &Plan, target: &Target, comparison: &Comparison, cause: &Cause) -> String {
    let zh = language == Language::Zh;
    match cause {
        Cause::Figure { .. } => {
            let figure = comparison.figure_of(cause);
            figure.map(|figure| news_of(language, plan, target, figure)).unwrap_or_default()
        }
        Cause::Adjusted { old, new } => {
            let unit = target.kind.bound().map(|bound| &bound.unit);
            let amount = |number: &Option<_>| match (number, unit) {
                (Some(number), Some(unit)) => amounts::amount(language, *number, unit),
                _ => pick(language, "几种说法", "decisions that contradict each other").to_owned(),
            };
            let (old, new) = (amount(old), amount(new));
            if zh { format!("目标由 {old} 调整为 {new}") } else { format!("the target was adjusted from {old} to {new}") }
        }
        Cause::Parts(parts) => {
            let names = parts.iter().filter_map(|id| plan.target(id)).map(|t| t.name.in_language(language));
            let names = names.collect::<Vec<_>>().join(pick(language, "、", ", "));
            if zh { format!("所含目标有变：{names}") } else { format!("its parts moved: {names}") }
        }
        Cause::Time(passing) => passed(language, *passing),
    }
}

/// A figure as the cause of another verdict; the indicator is named where the target is judged by another one.
fn news_of(language: Language, plan: &Plan, target: &Target, figure: &FigureChange) -> String {
    let is_own = target.indicator.as_ref() == Some(&figure.indicator);
    let named = plan.indicators.get(&figure.indicator).filter(|_| !is_own);
    let prefix = named.map(|i| format!("{}{}", i.name.in_language(language), colon(language))).unwrap_or_default();
    format!("{prefix}{}", news(language, plan, figure))
}

/// A figure in a list of news: the word “new” is said by its heading.
pub fn listed(language: Language, plan: &Plan, figure: &FigureChange) -> String {
    match (figure.news, &figure.after) {
        (News::New, Some(after)) => {
            let (when, value) = (period(language, figure.period), observed(language, plan, &after.indicator, &after.value));
            if language == Language::Zh { format!("{when} {value}") } else { format!("{when}: {value}") }
        }
        _ => news(language, plan, figure),
    }
}

/// The news in a figure: `新数据：2022年 4 %`, `revised for 2022: 4.2% → 4%`.
pub fn news(language: Language, plan: &Plan, figure: &FigureChange) -> String {
    let zh = language == Language::Zh;
    let when = period(language, figure.period);
    let value = |o: &Option<_>| {
        let o: Option<&xianfeng_core::ledger::Observation> = o.as_ref();
        o.map(|o| observed(language, plan, &o.indicator, &o.value)).unwrap_or_default()
    };
    let (before, after) = (value(&figure.before), value(&figure.after));
    match figure.news {
        News::New if zh => format!("新数据：{when} {after}"),
        News::New => format!("new figure for {when}: {after}"),
        News::Vintage if before == after && zh => format!("同期另有来源：{when} {after}"),
        News::Vintage if before == after => format!("another source for {when}: {after}"),
        News::Vintage if zh => format!("同期数据更新：{when} {before} → {after}"),
        News::Vintage => format!("updated for {when}: {before} → {after}"),
        News::Disputed if zh => format!("{when}的数据有互相冲突的登记"),
        News::Disputed => format!("entries for {when} contradict each other"),
        News::Withdrawn if zh => format!("已撤回：{when} {before}"),
        News::Withdrawn => format!("withdrawn: {before} for {when}"),
    }
}

fn passed(language: Language, passing: Passing) -> String {
    let zh = language == Language::Zh;
    match passing {
        Passing::FellDue(due) if zh => format!("{}到期", day(language, due)),
        Passing::FellDue(due) => format!("due on {}", day(language, due)),
        Passing::Expected(from) if zh => format!("{}起应有数据，未见", day(language, from)),
        Passing::Expected(from) => format!("a figure could be expected from {} on, and none was found", day(language, from)),
        Passing::Silent(since) if zh => format!("{}以后没有新数据", day(language, since)),
        Passing::Silent(since) => format!("no new figure since {}", day(language, since)),
        Passing::Schedule => pick(language, "时间推移，应完成的进度提高", "more should be done by now").to_owned(),
    }
}

/// The silence of a target.
pub fn silence(language: Language, silent: Silent) -> String {
    match silent {
        Silent::Stopped(since) => passed(language, Passing::Silent(since)),
        Silent::NeverCame(from) => passed(language, Passing::Expected(from)),
    }
}

/// The whole comparison in one sentence; nothing that is zero is said.
pub fn summary(language: Language, comparison: &Comparison) -> String {
    let zh = language == Language::Zh;
    let (from, to) = (day(language, comparison.from), day(language, comparison.to));
    let moved: Vec<_> = comparison.moved().collect();
    let by_time = moved.iter().filter(|change| change.is_by_time()).count();
    let (by_figures, figures, silent) = (moved.len() - by_time, comparison.figures.len(), comparison.silent.len());
    let of = |n: usize, zh_words: &str, one: &str, many: &str| match (n, zh) {
        (0, _) => None,
        (n, true) => Some(zh_words.replace('#', &n.to_string())),
        (1, false) => Some(one.to_owned()),
        (n, false) => Some(many.replace('#', &n.to_string())),
    };
    let parts: Vec<String> = [
        of(by_figures, "#项目标的完成情况有变", "one verdict moved", "# verdicts moved"),
        of(by_time, "#项只因时间推移而变", "one more only because time passed", "# only because time passed"),
        of(figures, "数据有新增或更新#个", "one figure is new or updated", "# figures are new or updated"),
        of(silent, "#项应有新数据而未见", "one figure that was due was not found", "# figures that were due were not found"),
    ]
    .into_iter()
    .flatten()
    .collect();
    match (parts.is_empty(), zh) {
        (true, true) => format!("{from}至{to}，没有变化。"),
        (true, false) => format!("Nothing changed from {from} to {to}."),
        (false, true) => format!("{from}至{to}：{}。", parts.join(comma(language))),
        (false, false) => format!("From {from} to {to}: {}.", parts.join(comma(language))),
    }
}
