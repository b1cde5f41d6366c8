//! Groups of a list with their targets.

use super::layout;
use crate::verdicts::{self, VerdictCount};
use crate::words::{Word, target_count};
use crate::{ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme, text};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Group, GroupKind, Language, Plan, Target};

/// The wheel of one list.
#[derive(Clone, Debug, PartialEq)]
pub struct SunburstModel {
    pub language: Language,
    pub description: String,
    /// Targets by verdict, each once.
    pub verdicts: Vec<VerdictCount>,
    /// Number of targets, each once.
    pub total: usize,
    pub groups: Vec<SunburstGroup>,
    pub notes: Vec<String>,
}

/// A group: a slice of the inner ring.
#[derive(Clone, Debug, PartialEq)]
pub struct SunburstGroup {
    pub id: GroupId,
    pub name: String,
    pub spoken: String,
    pub destination: Option<Destination>,
    pub targets: Vec<SunburstTarget>,
}

/// A target under a group: a slice of the outer ring.
#[derive(Clone, Debug, PartialEq)]
pub struct SunburstTarget {
    /// `group/target`
    pub id: String,
    pub name: String,
    pub verdict: Verdict,
    /// The verdict in words, with a mark where it is provisional.
    pub verdict_word: String,
    pub tier: String,
    pub spoken: String,
    pub destination: Option<Destination>,
}

/// The groups of `list`, with the verdicts of their targets.
pub fn model(plan: &Plan, all: &[Assessment], list: GroupKind, language: Language) -> SunburstModel {
    let targets = verdicts::counted(plan, all);
    let groups: Vec<SunburstGroup> = plan.groups_of(list).map(|g| group(g, &targets, language)).collect();
    let listed = targets.iter().filter(|(t, _)| plan.groups_of(list).any(|g| t.belongs_to(&g.id)));
    let counts = verdicts::count(listed.map(|(_, a)| *a));
    let (head, number, said) = (verdicts::list(list, language), groups.len(), verdicts::in_words(counts, language));
    let description = match language {
        Language::Zh => format!("{head}：{number} 组；{said}。"),
        Language::En => format!("{head}: {number} groups; {said}."),
    };
    let mut notes = Vec::new();
    let places: usize = groups.iter().map(|g| g.targets.len()).sum();
    if places > counts.total() {
        notes.push(Word::Twice.say(language).to_owned());
    }
    notes.extend(plan.gaps.iter().filter(|g| g.list == list).map(|g| text::plain(g.note.in_language(language))));
    SunburstModel { language, description, verdicts: verdicts::by_verdict(counts, language), total: counts.total(), groups, notes }
}

fn group(group: &Group, targets: &[(&Target, &Assessment)], language: Language) -> SunburstGroup {
    let name = text::plain(group.name.in_language(language));
    let under: Vec<_> = targets.iter().filter(|(t, _)| t.belongs_to(&group.id)).collect();
    let said = verdicts::in_words(verdicts::count(under.iter().map(|(_, a)| *a)), language);
    let targets: Vec<SunburstTarget> = under.into_iter().map(|(t, a)| leaf(group, &name, t, a, language)).collect();
    let size = target_count(targets.len(), language);
    let spoken = match language {
        Language::Zh => format!("{name}：{size}；{said}"),
        Language::En => format!("{name}: {size}; {said}"),
    };
    SunburstGroup { id: group.id.clone(), name, spoken, destination: Some(Destination::group(group)), targets }
}

fn leaf(group: &Group, under: &str, target: &Target, assessment: &Assessment, language: Language) -> SunburstTarget {
    let name = text::plain(target.name.in_language(language));
    let (tier, verdict_word) = (xianfeng_text::tier(language, target.tier).to_owned(), verdicts::word(assessment, language));
    let spoken = match language {
        Language::Zh => format!("{under}：{name}，{tier}，{verdict_word}"),
        Language::En => format!("{under}: {name}, {tier}, {verdict_word}"),
    };
    SunburstTarget {
        id: format!("{}/{}", group.id, target.id),
        name,
        verdict: assessment.verdict,
        verdict_word,
        tier,
        spoken,
        destination: Some(Destination::Target(target.id.clone())),
    }
}

impl ChartModel for SunburstModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        let mut points = Vec::new();
        for group in &self.groups {
            points.push(DataPoint::new(group.id.as_str(), &group.spoken, group.destination.clone()));
            points.extend(group.targets.iter().map(|t| DataPoint::new(&t.id, &t.spoken, t.destination.clone())));
        }
        points
    }

    fn table(&self) -> Table {
        let l = self.language;
        let columns = [Word::Group, Word::Name, Word::Tier, Word::Verdict].map(|w| TableColumn::text(w.say(l))).to_vec();
        let mut rows = Vec::new();
        for group in &self.groups {
            let name = || group.name.clone();
            if group.targets.is_empty() {
                let none = Word::NoTargets.say(l).to_owned();
                rows.push(TableRow::new(group.id.as_str(), vec![name(), none, String::new(), String::new()]));
            }
            let row = |t: &SunburstTarget| TableRow::new(&t.id, vec![name(), t.name.clone(), t.tier.clone(), t.verdict_word.clone()]);
            rows.extend(group.targets.iter().map(row));
        }
        Table { caption: self.description.clone(), columns, rows, notes: self.notes.clone(), sources: Vec::new() }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
