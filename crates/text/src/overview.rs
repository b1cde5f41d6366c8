//! The sentences of the overview: the answer, which targets it is about, and counts in words.

use super::pick;
use xianfeng_core::assess::{Counts, Verdict};
use xianfeng_core::measure::{Date, Decimal, Quantity, Unit};
use xianfeng_core::plan::Language;

use super::amounts;

/// A piece of the answer, and the verdict in whose colour it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub verdict: Option<Verdict>,
}

/// The missed, those of a running plan that are behind, and so on: how many targets are said with one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Missed,
    Behind,
    OnTrack,
    Kept,
    CannotTell,
    NotDue,
    NoData,
}

impl Outcome {
    /// The bad ones first: what somebody has to do something about.
    pub const ALL: [Self; 7] = [Self::Missed, Self::Behind, Self::OnTrack, Self::Kept, Self::CannotTell, Self::NotDue, Self::NoData];

    pub fn verdicts(self) -> &'static [Verdict] {
        match self {
            Self::Missed => &[Verdict::Missed],
            Self::Behind => &[Verdict::SlightlyBehind, Verdict::Behind],
            Self::OnTrack => &[Verdict::OnTrack],
            Self::Kept => &[Verdict::Met],
            Self::CannotTell => &[Verdict::CannotTell],
            Self::NotDue => &[Verdict::NotDue],
            Self::NoData => &[Verdict::NoData],
        }
    }

    pub fn number(self, counts: Counts) -> usize {
        self.verdicts().iter().map(|v| counts.of(*v)).sum()
    }

    /// The word of the outcome after a number.
    pub const fn word(self, language: Language) -> &'static str {
        match self {
            Self::Missed => pick(language, "没做到", "missed"),
            Self::Behind => pick(language, "落后", "behind"),
            Self::OnTrack => pick(language, "跟上进度", "on schedule"),
            Self::Kept => pick(language, "做到", "kept"),
            Self::CannotTell => pick(language, "暂难评价", "cannot be told yet"),
            Self::NotDue => pick(language, "未到期", "not due"),
            Self::NoData => pick(language, "没有查到数字", "with no figure found"),
        }
    }
}

/// `2 项没做到，4 项没有查到数字`: what is not there is left out.
pub fn summary(language: Language, counts: Counts) -> String {
    let there = Outcome::ALL.into_iter().map(|o| (o.number(counts), o.word(language))).filter(|(number, _)| *number > 0);
    let parts: Vec<String> = match language {
        Language::Zh => there.map(|(number, word)| format!("{number} 项{word}")).collect(),
        Language::En => there.map(|(number, word)| format!("{number} {word}")).collect(),
    };
    parts.join(super::comma(language))
}

/// `{n} 项目标，能核对的 {j} 项：做到 {k} 项，没做到 {m} 项。` The answer of any plan; parts that are zero are left out.
pub fn answer(language: Language, counts: Counts) -> Vec<Piece> {
    let plain = |text: String| Piece { text, verdict: None };
    let (kept, missed) = (counts.of(Verdict::Met), counts.of(Verdict::Missed));
    let open = counts.judged() - kept - missed;
    let mut said = vec![plain(promised(language, counts, open))];
    if counts.judged() == 0 {
        said.push(plain(nothing_judged(language, counts.with_data())));
    } else if open > 0 {
        said.extend(running(language, counts));
    } else {
        let (all_kept, all_missed) = (missed == 0, kept == 0);
        let verdict = if all_kept { Verdict::Met } else { Verdict::Missed };
        if all_kept || all_missed {
            said.push(Piece { text: all_alike(language, kept + missed, all_kept), verdict: Some(verdict) });
        } else {
            let (checked, kept, missed) = outcomes(language, kept, missed);
            said.push(plain(checked));
            said.push(Piece { text: kept, verdict: Some(Verdict::Met) });
            said.push(Piece { text: missed, verdict: Some(Verdict::Missed) });
        }
    }
    said
}

/// The number of targets, and how the sentence goes on.
fn promised(language: Language, counts: Counts, open: usize) -> String {
    let total = counts.total();
    let one = if total == 1 { "target" } else { "targets" };
    match language {
        Language::Zh => format!("{total} 项目标{}", if open > 0 { "：" } else { "，" }),
        Language::En => format!("{total} {one}{} ", if open > 0 { ":" } else { "," }),
    }
}

fn nothing_judged(language: Language, figures: usize) -> String {
    match (language, figures) {
        (Language::Zh, 0) => "还没有一个数。".to_owned(),
        (Language::En, 0) => "not one figure yet.".to_owned(),
        (Language::Zh, n) => format!("有数的 {n} 项都还不能评价。"),
        (Language::En, 1) => "and the one with a figure cannot be told yet.".to_owned(),
        (Language::En, n) => format!("and none of the {n} with figures can be told yet."),
    }
}

fn all_alike(language: Language, checked: usize, kept: bool) -> String {
    match (language, checked) {
        (Language::Zh, 1) if kept => "能核对的 1 项做到了。".to_owned(),
        (Language::Zh, 1) => "能核对的 1 项没做到。".to_owned(),
        (Language::Zh, n) if kept => format!("能核对的 {n} 项都做到了。"),
        (Language::Zh, n) => format!("能核对的 {n} 项都没做到。"),
        (Language::En, 1) => format!("the one that can be checked was {}.", if kept { "kept" } else { "missed" }),
        (Language::En, n) => format!("all {n} that can be checked were {}.", if kept { "kept" } else { "missed" }),
    }
}

fn outcomes(language: Language, kept: usize, missed: usize) -> (String, String, String) {
    let checked = kept + missed;
    match language {
        Language::Zh => (format!("能核对的 {checked} 项："), format!("做到 {kept} 项，"), format!("没做到 {missed} 项。")),
        Language::En => (format!("{checked} can be checked: "), format!("{kept} kept, "), format!("{missed} missed.")),
    }
}

/// The rest of the answer while the plan runs: `已达成 3，跟上进度 5，落后 2；11 项还没有数。`
fn running(language: Language, counts: Counts) -> Vec<Piece> {
    let parts = [
        (Outcome::Kept, pick(language, "已达成", "met"), Some(Verdict::Met)),
        (Outcome::OnTrack, Outcome::OnTrack.word(language), None),
        (Outcome::Behind, Outcome::Behind.word(language), Some(Verdict::Behind)),
        (Outcome::Missed, pick(language, "未达成", "missed"), Some(Verdict::Missed)),
        (Outcome::CannotTell, Outcome::CannotTell.word(language), None),
    ];
    let there: Vec<_> = parts.into_iter().map(|(o, word, verdict)| (o.number(counts), word, verdict)).filter(|p| p.0 > 0).collect();
    let unknown = counts.total() - counts.with_data();
    let last = there.len().saturating_sub(1);
    let mut said = Vec::new();
    for (i, (number, word, verdict)) in there.into_iter().enumerate() {
        let end = match (language, i < last, unknown) {
            (Language::Zh, true, _) => "，",
            (Language::Zh, false, 0) => "。",
            (Language::Zh, false, _) => "；",
            (Language::En, true, _) => ", ",
            (Language::En, false, 0) => ".",
            (Language::En, false, _) => "; ",
        };
        let text = match language {
            Language::Zh => format!("{word} {number}{end}"),
            Language::En => format!("{number} {word}{end}"),
        };
        said.push(Piece { text, verdict });
    }
    let text = match (language, unknown) {
        (_, 0) => return said,
        (Language::Zh, n) => format!("{n} 项还没有数。"),
        (Language::En, n) => format!("{n} without a figure yet."),
    };
    said.push(Piece { text, verdict: None });
    said
}

/// `主要指标没做到 6 项：生产总值增速、……；做到 2 项：……。` The first names of each outcome.
pub fn named(language: Language, outcomes: &[(Outcome, Vec<&str>)]) -> String {
    /// The names that one outcome may have.
    const SAID: usize = 4;
    let part = |(outcome, names): &(Outcome, Vec<&str>)| {
        let word = outcome.word(language);
        let first = &names[..names.len().min(SAID)];
        let more = names.len() > SAID;
        match language {
            Language::Zh => format!("{word} {} 项：{}{}", names.len(), first.join("、"), if more { "等" } else { "" }),
            Language::En => format!("{} {word} ({}{})", names.len(), first.join(", "), if more { " …" } else { "" }),
        }
    };
    let parts: Vec<String> = outcomes.iter().filter(|(_, names)| !names.is_empty()).map(part).collect();
    match (language, parts.is_empty()) {
        (_, true) => String::new(),
        (Language::Zh, false) => format!("主要指标{}。", parts.join("；")),
        (Language::En, false) => format!("Headline targets: {}. ", parts.join("; ")),
    }
}

/// How many cannot be checked; as recorded here when `audit`.
pub fn unchecked(language: Language, number: usize, audit: bool) -> String {
    match (language, number, audit) {
        (_, 0, _) => String::new(),
        (Language::Zh, n, false) => format!("另有 {n} 项没有查到考核期内的公开数字，无从核对。"),
        (Language::Zh, n, true) => format!("另有 {n} 项在考核期内没有登记数字，无从核对。"),
        (Language::En, 1, false) => "For 1 more no published figure for its period was found, so it cannot be checked.".to_owned(),
        (Language::En, n, false) => format!("For {n} more no published figure for their period was found, so they cannot be checked."),
        (Language::En, 1, true) => "For 1 more no figure for its period is recorded, so it cannot be checked.".to_owned(),
        (Language::En, n, true) => format!("For {n} more no figure for their period is recorded, so they cannot be checked."),
    }
}

/// The sentence of who judged, around the link to the rules and the day: before, link, between, day, after. `published` tells that every
/// figure comes from a publication.
pub fn judge(language: Language, published: bool, issuer: &str, as_of: Date, audit: bool) -> [String; 5] {
    let day = amounts::day(language, as_of);
    match language {
        Language::Zh => {
            let figures = if published { "公开数字" } else { "公开和填报的数字" };
            let issuer = if issuer.is_empty() { "发布单位" } else { issuer };
            let known = if audit { "登记" } else { "公布" };
            [
                format!("非官方：依{figures}按"),
                "固定规则".to_owned(),
                format!("自动评价，不代表{issuer}的结论。截至"),
                day,
                format!("已{known}的数字。"),
            ]
        }
        Language::En => {
            let figures = if published { "public figures" } else { "public and recorded figures" };
            let issuer = if issuer.is_empty() { "its issuer" } else { issuer };
            let known = if audit { "recorded" } else { "published" };
            [
                format!("Unofficial: computed from {figures} by "),
                "fixed rules".to_owned(),
                format!("; not a finding of {issuer}. Figures {known} by "),
                day,
                ".".to_owned(),
            ]
        }
    }
}

/// Of the targets without a figure: those with a number, those that are done or held, those in words only.
pub fn sorts(language: Language, numbers: usize, events: usize, words: usize) -> String {
    let part = |number: usize, zh: &str, en: &str| match language {
        _ if number == 0 => None,
        Language::Zh => Some(format!("{number} 项{zh}")),
        Language::En => Some(format!("{number} {en}")),
    };
    let parts = [
        part(numbers, "有数字", "with a number"),
        part(events, "是节点或称号", "milestones or titles"),
        part(words, "只有文字", "in words only"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.len() < 2 { String::new() } else { format!("{}{}", pick(language, "其中 ", ""), parts.join(super::comma(language))) }
}

/// A distance without its sign: `4.5 个百分点`, `300 家`.
pub fn apart(language: Language, value: Decimal, unit: &Unit) -> String {
    let signed = match unit.quantity {
        Quantity::Ratio => amounts::difference(language, value.abs(), unit),
        _ => amounts::amount(language, value.abs(), unit),
    };
    // Beside a share a point is one of its hundred.
    signed.trim_start_matches('+').replace("percentage points", "points")
}
