//! The notice (通报): everything that an office says of a plan on a day, as a document in words.
//!
//! It is a pure function of two snapshots, the day and the one of the last notice, and of the words that a person fills
//! in. [`crate::markup::document`] prints it; the part `word` writes the same as .docx.

mod behind;
mod overall;
mod owed;
mod since;
mod sources;
mod targets;

use crate::snapshot::Snapshot;
use serde::{Deserialize, Serialize};
use sources::Sources;
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::id::GroupId;
use xianfeng_core::measure::{Period, sorted};
use xianfeng_core::plan::{Language, Target};
use xianfeng_document::{Block, Document, Link, Section};
use xianfeng_text::{ReportTerm, day, pick};

/// The words of a notice that a person fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Heading {
    pub title: String,
    pub number: String,
    pub period: String,
    /// 下步工作要求, one a line.
    pub requirements: String,
}

/// The extent of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Only what stands in this group.
    pub group: Option<GroupId>,
    /// All targets in a table at the end.
    pub has_annex: bool,
}

impl Extent {
    fn has(&self, target: &Target) -> bool {
        self.group.as_ref().is_none_or(|group| target.belongs_to(group))
    }
}

/// A notice being written.
struct Writer<'a> {
    s: &'a Snapshot,
    /// The counted targets in its extent, with their assessments.
    targets: Vec<(&'a Target, &'a Assessment)>,
    sources: Sources,
}

/// Writes the notice of a day, with the changes since another one. `address` leads back to the day.
pub fn write(s: &Snapshot, last: &Snapshot, heading: &Heading, extent: &Extent, address: &str) -> Document {
    let t = |term: ReportTerm| term.in_language(s.language);
    let counted = s.plan().targets.iter().zip(s.assessments()).filter(|(target, _)| !s.plan().is_part(&target.id) && extent.has(target));
    let mut writer = Writer { s, targets: counted.collect(), sources: Sources::default() };
    let mut sections = vec![
        (ReportTerm::Overall, writer.overall(extent)),
        (ReportTerm::DoingWell, writer.doing_well()),
        (ReportTerm::FallingBehind, writer.behind()),
        (ReportTerm::NotReported, writer.owed()),
        (ReportTerm::SinceLast, writer.since(last, extent)),
    ];
    let requirements: Vec<&str> = heading.requirements.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if !requirements.is_empty() {
        sections.push((ReportTerm::Requirements, requirements.into_iter().map(Block::sentence).collect()));
    }
    if extent.has_annex {
        sections.push((ReportTerm::Annex, writer.annex()));
    }
    let section = |(n, (term, blocks)): (usize, (ReportTerm, _))| {
        let on_new_page = term == ReportTerm::Annex;
        let heading = if on_new_page { t(term).to_owned() } else { numbered(s.language, n, t(term)) };
        Section { heading, on_new_page, blocks }
    };
    let sections = sections.into_iter().enumerate().map(section).collect();
    Document {
        language: s.language,
        made: s.today,
        mark: t(ReportTerm::DraftMark).to_owned(),
        title: if heading.title.trim().is_empty() { proposed_title(s) } else { heading.title.trim().to_owned() },
        lines: lines(s, heading),
        sections,
        notes_heading: t(ReportTerm::Sources).to_owned(),
        notes: writer.sources.notes,
        closing: vec![disclaimer(s)],
        link: Link { label: format!("{}{}", t(ReportTerm::BackToDay), xianfeng_text::colon(s.language)), address: address.to_owned() },
    }
}

/// The title where nobody wrote one.
pub fn proposed_title(s: &Snapshot) -> String {
    let title = s.plan().title.in_language(s.language);
    match s.language {
        Language::Zh => format!("关于{title}完成情况的通报"),
        Language::En => format!("{title}: notice of progress"),
    }
}

/// The period of most figures that are judged, where nobody wrote one; empty where none is judged.
pub fn proposed_period(s: &Snapshot) -> String {
    let mut counts: Vec<(Period, usize)> = Vec::new();
    let assessed = s.plan().targets.iter().zip(s.assessments());
    let judged = assessed.filter_map(|(target, a)| s.ledger_view.judged(s.plan(), target, a.judged.as_ref()?));
    for period in judged.map(|current| current.observation.period) {
        match counts.iter_mut().find(|(known, _)| *known == period) {
            Some((_, n)) => *n += 1,
            None => counts.push((period, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(period, n)| (*n, period.end()));
    most.map(|(period, _)| xianfeng_text::period(s.language, period)).unwrap_or_default()
}

fn lines(s: &Snapshot, heading: &Heading) -> Vec<String> {
    let zh = s.language == Language::Zh;
    let period = if heading.period.trim().is_empty() { proposed_period(s) } else { heading.period.trim().to_owned() };
    let as_of = day(s.language, s.as_of);
    let mut second = Vec::new();
    if !period.is_empty() {
        second.push(if zh { format!("报告期：{period}") } else { format!("Period: {period}") });
    }
    second.push(match (zh, s.is_audit()) {
        (true, false) => format!("数据截至：{as_of}"),
        (true, true) => format!("本台账{as_of}以前的记录"),
        (false, false) => format!("Figures known by {as_of}"),
        (false, true) => format!("Recorded here by {as_of}"),
    });
    second.push(pick(s.language, "评价：自动计算，非官方结论", "Verdicts: computed, not official").to_owned());
    let number = heading.number.trim();
    let number = (!number.is_empty()).then(|| number.to_owned());
    number.into_iter().chain([second.join(pick(s.language, "　", " · "))]).collect()
}

fn disclaimer(s: &Snapshot) -> String {
    let documents = s.plan().sources.iter().map(|d| (d.title.in_language(s.language), d.publisher.in_language(s.language)));
    match s.language {
        Language::Zh => {
            let titles: Vec<String> = documents.map(|(title, by)| format!("{by}《{}》", title.trim_matches(['《', '》']))).collect();
            format!(
                "目标来源：{}。完成情况由本工具按公开数据和既定方法自动计算，不是官方结论，未经核定；未见数据的不作评价。",
                titles.join("、")
            )
        }
        Language::En => {
            let titles: Vec<String> =
                documents.map(|(title, by)| if by.is_empty() { title.to_owned() } else { format!("{title} ({by})") }).collect();
            format!(
                "Targets: {}. Verdicts are computed by this tool from public figures by a stated method. They are not official and not \
                 approved; nothing is said of what has no figure.",
                titles.join("; ")
            )
        }
    }
}

/// `一、总体情况`, `1. Overall`
fn numbered(language: Language, n: usize, heading: &str) -> String {
    const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match (language, NUMERALS.get(n)) {
        (Language::Zh, Some(numeral)) => format!("{numeral}、{heading}"),
        _ => format!("{}. {heading}", n + 1),
    }
}

/// A verdict as shape and word, in print without colour.
fn verdict(language: Language, standing: xianfeng_core::compare::Standing) -> String {
    let shape = match standing.verdict {
        Verdict::Met => '●',
        Verdict::OnTrack => '▲',
        Verdict::SlightlyBehind => '◆',
        Verdict::Behind => '▼',
        Verdict::Missed => '■',
        Verdict::NotDue => '○',
        Verdict::CannotTell => '◇',
        Verdict::NoData => '□',
    };
    format!("{shape} {}", xianfeng_text::changes::standing(language, standing))
}

/// By completion, the highest first; those without one keep their order behind it.
fn by_completion<'a>(targets: Vec<(&'a Target, &'a Assessment)>) -> Vec<(&'a Target, &'a Assessment)> {
    sorted(targets, &|a, b| b.1.completion.cmp(&a.1.completion))
}
