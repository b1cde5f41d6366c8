//! Windows of targets.

use super::layout;
use crate::verdicts::{self, VerdictCount};
use crate::words::{Word, as_of, target_count};
use crate::{ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme, text};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::id::TargetId;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Period, day::day_number, sorted};
use xianfeng_core::plan::{Language, Plan, Target};

/// Targets, the first due first. Days are counted from 1970.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineModel {
    pub language: Language,
    pub description: String,
    pub as_of: i64,
    /// `As of 31 Mar 2024`
    pub as_of_word: String,
    pub verdicts: Vec<VerdictCount>,
    pub rows: Vec<TimelineRow>,
}

/// The window of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRow {
    pub id: TargetId,
    pub name: String,
    /// The day before the window begins.
    pub from: i64,
    pub due: i64,
    /// The first possible due day, where the plan names a range.
    pub due_from: Option<i64>,
    /// The day on which the judged observation became known.
    pub known: Option<i64>,
    pub verdict: Verdict,
    /// The window in words.
    pub window: String,
    pub verdict_word: String,
    pub known_word: String,
    pub spoken: String,
}

/// The targets that `keep` accepts.
pub fn model(
    plan: &Plan,
    ledger_view: &LedgerView,
    all: &[Assessment],
    language: Language,
    keep: impl Fn(&Target) -> bool,
) -> TimelineModel {
    let kept: Vec<_> = verdicts::counted(plan, all).into_iter().filter(|(t, _)| keep(t)).collect();
    let counts = verdicts::count(kept.iter().map(|(_, a)| *a));
    let rows = kept.iter().map(|(target, a)| row(target, a, plan, ledger_view, language)).collect();
    let rows = sorted(rows, &|a: &TimelineRow, b: &TimelineRow| (a.due, a.from).cmp(&(b.due, b.from)));
    let day = all.first().map(|a| a.as_of);
    let (size, said) = (target_count(rows.len(), language), verdicts::in_words(counts, language));
    let description = match language {
        Language::Zh => format!("考核期：{size}；{said}。"),
        Language::En => format!("Periods judged: {size}; {said}."),
    };
    TimelineModel {
        language,
        description,
        as_of: day.map_or(0, day_number),
        as_of_word: day.map(|d| as_of(d, language)).unwrap_or_default(),
        verdicts: verdicts::by_verdict(counts, language),
        rows,
    }
}

fn row(target: &Target, assessment: &Assessment, plan: &Plan, ledger_view: &LedgerView, language: Language) -> TimelineRow {
    let due = target.window;
    let judged = assessment.judged.as_ref().and_then(|subject| ledger_view.judged(plan, target, subject));
    let known = judged.map(|f| f.known.max(f.observation.period.end()));
    let name = text::plain(target.name.in_language(language));
    let window = Period::new(due.from, due.due).map(|p| xianfeng_text::period(language, p)).unwrap_or_default();
    let verdict_word = verdicts::word(assessment, language);
    let known_word = known.map(|d| xianfeng_text::day(language, d)).unwrap_or_default();
    let spoken = match (language, known.is_some()) {
        (Language::Zh, false) => format!("{name}：{window}，{verdict_word}"),
        (Language::Zh, true) => format!("{name}：{window}，{verdict_word}，采用的数据公布于{known_word}"),
        (Language::En, false) => format!("{name}: {window}, {verdict_word}"),
        (Language::En, true) => format!("{name}: {window}, {verdict_word}, figure used published {known_word}"),
    };
    TimelineRow {
        id: target.id.clone(),
        name,
        from: day_number(due.from) - 1,
        due: day_number(due.due),
        due_from: due.due_from.map(day_number),
        known: known.map(day_number),
        verdict: assessment.verdict,
        window,
        verdict_word,
        known_word,
        spoken,
    }
}

impl ChartModel for TimelineModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        self.rows.iter().map(|r| DataPoint::new(r.id.as_str(), &r.spoken, Some(Destination::Target(r.id.clone())))).collect()
    }

    fn destination(&self, id: &str) -> Option<Destination> {
        let id = id.strip_suffix(TimelineRow::KNOWN).unwrap_or(id);
        self.rows.iter().find(|r| r.id == *id).map(|r| Destination::Target(r.id.clone()))
    }

    fn table(&self) -> Table {
        let l = self.language;
        let columns = [Word::Name, Word::Window, Word::Verdict, Word::JudgedKnown].map(|w| TableColumn::text(w.say(l))).to_vec();
        let row = |r: &TimelineRow| {
            TableRow::new(r.id.as_str(), vec![r.name.clone(), r.window.clone(), r.verdict_word.clone(), r.known_word.clone()])
        };
        let caption = match l {
            Language::Zh => format!("{}{}", self.description, self.as_of_word),
            Language::En => format!("{} {}", self.description, self.as_of_word),
        };
        Table { caption, columns, rows: self.rows.iter().map(row).collect(), notes: Vec::new(), sources: Vec::new() }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}

impl TimelineRow {
    /// Ends the id of the datum for the day on which the judged observation became known.
    pub(super) const KNOWN: &str = "/known";
}
