//! What was kept and what was not, every target with its figure and its distance. Like is ranked with like.

use maud::{Markup, html};

use crate::markup::{marks, target_rows, target_summary, tiles};
use crate::route::{Filter, Page};
use crate::snapshot::Snapshot;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::measure::{Decimal, Quantity, sorted};
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::overview::Outcome;
use xianfeng_text::{Term, pick};

/// A target with its assessment.
type Judged<'a> = (&'a Target, &'a Assessment);

/// A way to rank targets: those that it does not measure have no place in it.
#[derive(Clone, Copy, PartialEq)]
enum Measure {
    /// The distance in percentage points.
    Points,
    /// Value ÷ target.
    Completion,
    /// Nothing that they have in common.
    None,
}

impl Measure {
    const ALL: [Self; 3] = [Self::Points, Self::Completion, Self::None];

    /// Rates and shares are measured in points, amounts and levels by completion.
    fn of(s: &Snapshot, (target, a): Judged) -> Self {
        let is_ratio = s.plan().unit_of(target).is_some_and(|u| u.quantity == Quantity::Ratio);
        match (is_ratio && a.margin.is_some(), a.completion) {
            (true, _) => Self::Points,
            (false, Some(_)) => Self::Completion,
            (false, None) => Self::None,
        }
    }

    fn number(self, a: &Assessment) -> Decimal {
        match self {
            Self::Points => a.margin.unwrap_or_default(),
            Self::Completion => a.completion.unwrap_or_default(),
            Self::None => Decimal::ZERO,
        }
    }

    fn words(self, language: Language, best_first: bool) -> &'static str {
        match (self, best_first) {
            (Self::Points, false) => {
                pick(language, "增速和比率，按相差的百分点从大到小", "Rates and shares, furthest from the target first")
            }
            (Self::Points, true) => {
                pick(language, "增速和比率，按超出的百分点从大到小", "Rates and shares, furthest above the target first")
            }
            (Self::Completion, false) => pick(language, "总量和水平，按完成率从低到高", "Amounts and levels, lowest completion first"),
            (Self::Completion, true) => pick(language, "总量和水平，按完成率从高到低", "Amounts and levels, highest completion first"),
            (Self::None, _) => pick(language, "其他，按原文顺序", "Others, as in the source"),
        }
    }
}

/// Two lists: the missed and those behind, the kept and those on schedule.
pub fn lists(s: &Snapshot) -> Markup {
    html! {
        div.columns.outcomes {
            (list(s, &[Outcome::Missed, Outcome::Behind]))
            (list(s, &[Outcome::Kept, Outcome::OnTrack]))
        }
    }
}

fn list(s: &Snapshot, outcomes: &[Outcome; 2]) -> Markup {
    let best_first = outcomes[0] == Outcome::Kept;
    let verdicts: Vec<Verdict> = outcomes.iter().flat_map(|o| o.verdicts()).copied().collect();
    let all: Vec<Judged> = marks::counted(s).into_iter().filter(|(_, a)| verdicts.contains(&a.verdict)).collect();
    let counts = s.count(|_| true);
    let there = || outcomes.iter().map(|o| (o.number(counts), o.word(s.language))).filter(|(number, _)| *number > 0);
    let title: Vec<String> = match s.language {
        Language::Zh => there().map(|(number, word)| format!("{word}的 {number} 项")).collect(),
        Language::En => there().map(|(number, word)| format!("{number} {word}")).collect(),
    };
    let href = s.href_with(Page::Targets, Filter { verdicts, ..Filter::default() });
    let used: Vec<Measure> = Measure::ALL.into_iter().filter(|m| all.iter().any(|j| Measure::of(s, *j) == *m)).collect();
    let provisional = all.iter().filter(|(_, a)| a.provisional).count();
    html! {
        @if !all.is_empty() {
            section {
                div.section-head {
                    h2 { (title.join(xianfeng_text::comma(s.language))) }
                    a href=(href) { (pick(s.language, "列成表格", "As a list")) }
                }
                table.outcome {
                    thead { tr {
                        th scope="col" { (s.t(Term::Promise)) }
                        th.num scope="col" { (s.t(Term::Wanted)) }
                        th.num scope="col" { (s.t(Term::Found)) }
                        th.num scope="col" { (pick(s.language, "差距或完成率", "Distance or completion")) }
                    } }
                    @for measure in used {
                        @let of: Vec<Judged> = all.iter().filter(|j| Measure::of(s, **j) == measure).copied().collect();
                        @let ranked = sorted(of, &|a, b| {
                            let order = measure.number(a.1).cmp(&measure.number(b.1));
                            if best_first { order.reverse() } else { order }
                        });
                        tbody {
                            tr.section-row { th colspan="4" scope="colgroup" { (measure.words(s.language, best_first)) } }
                            @for judged in ranked { (row(s, judged, measure)) }
                        }
                    }
                }
                @if provisional > 0 { p.quiet { (provisional_note(s, provisional, all.len())) } }
            }
        }
    }
}

fn row(s: &Snapshot, (target, a): Judged, measure: Measure) -> Markup {
    let distance = || tiles::distance(s, target, a).unwrap_or_else(|| "—".to_owned());
    html! {
        tr {
            th scope="row" { (target_rows::link(s, target)) }
            td.num { (target_summary::target_value(s, target)) }
            td.num { b { (target_summary::actual(s, target, a)) } }
            td.num { @if measure == Measure::Completion { (target_summary::completion(s, a)) } @else { (distance()) } }
        }
    }
}

fn provisional_note(s: &Snapshot, number: usize, all: usize) -> String {
    match (s.language, number == all) {
        (Language::Zh, true) => format!("{all} 项都是暂定：依据是年底预计、初步核算或推算的数，没有查到最终核定数。"),
        (Language::Zh, false) => format!("其中 {number} 项是暂定：依据是年底预计、初步核算或推算的数，没有查到最终核定数。"),
        (Language::En, true) => "All rest on estimates, preliminary or derived figures; no final ones were found.".to_owned(),
        (Language::En, false) if number == 1 => "1 of them rests on estimates, preliminary or derived figures; no final one was found.".to_owned(),
        (Language::En, false) => format!("{number} of them rest on estimates, preliminary or derived figures; no final ones were found."),
    }
}
