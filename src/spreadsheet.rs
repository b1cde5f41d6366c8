//! Tables for spreadsheets: the targets with their verdicts, the observations, and the table of a chart.

use crate::markup::{observations, target_summary};
use crate::snapshot::Snapshot;
use xianfeng_charts::{Table, TableColumn};
use xianfeng_core::measure::{Decimal, shown};
use xianfeng_files::csv;
use xianfeng_text::Term;

/// Every target with its verdict on the day.
pub fn targets(s: &Snapshot) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Target,
        Term::Tier,
        Term::Verdict,
        Term::Provisional,
        Term::Wanted,
        Term::Found,
        Term::Completion,
        Term::Schedule,
        Term::ScheduleGap,
        Term::Due,
        Term::AsOf,
    ];
    let mut rows = vec![heads(s, &head)];
    let number = |d: Option<Decimal>| d.map_or_else(String::new, |d| shown::rounded(d, 4).to_string());
    for target in &s.plan().targets {
        let Some(a) = s.assessment(&target.id) else { continue };
        rows.push(vec![
            target.id.to_string(),
            target.name.in_language(l).to_owned(),
            xianfeng_text::tier(l, target.tier).to_owned(),
            xianfeng_text::verdict(l, a.verdict).to_owned(),
            if a.provisional { s.t(Term::Yes).to_owned() } else { String::new() },
            target_summary::target_value(s, target),
            target_summary::actual(s, target, a),
            number(a.completion),
            number(a.schedule),
            number(a.gap),
            target.window.due.to_string(),
            s.as_of.to_string(),
        ]);
    }
    csv::write(&rows)
}

/// Every observation in force.
pub fn all_observations(s: &Snapshot) -> String {
    let l = s.language;
    let head = [
        Term::Id,
        Term::Indicator,
        Term::Period,
        Term::Observed,
        Term::ObservationStatus,
        Term::SourceGrade,
        Term::Derived,
        Term::KnownOn,
        Term::SourceTitle,
        Term::Publisher,
        Term::SourceUrl,
        Term::Note,
    ];
    let mut rows = vec![heads(s, &head)];
    for f in s.ledger_view.all() {
        let o = &f.observation;
        let source = o.source.clone().unwrap_or_default();
        rows.push(vec![
            f.subject.to_string(),
            s.plan().indicators.get(&o.indicator).map_or_else(|| o.indicator.to_string(), |i| i.name.in_language(l).to_owned()),
            o.period.to_string(),
            observations::value(s, o),
            xianfeng_text::stage(l, o.stage).to_owned(),
            xianfeng_text::grade(l, o.ranked_grade()).to_owned(),
            o.derived.clone().unwrap_or_default(),
            f.known.to_string(),
            source.title,
            source.publisher,
            source.url,
            o.note.clone(),
        ]);
    }
    csv::write(&rows)
}

/// The table of a chart, below lines that name its title, plan, day and sources.
pub fn chart_table(s: &Snapshot, title: &str, table: &Table) -> String {
    let line = |term: Term, text: String| vec![s.t(term).to_owned(), text];
    let mut rows = vec![
        line(Term::TitleWord, title.to_owned()),
        line(Term::PlanWord, s.plan().title.in_language(s.language).to_owned()),
        line(Term::AsOf, s.as_of.to_string()),
    ];
    rows.extend(table.sources.iter().map(|o| vec![s.t(Term::Source).to_owned(), o.title.clone(), o.publisher.clone(), o.url.clone()]));
    if table.sources.is_empty() {
        rows.push(vec![
            s.t(Term::Source).to_owned(),
            s.plan().issuer.in_language(s.language).to_owned(),
            s.t(Term::PublishedObservations).to_owned(),
        ]);
    }
    rows.extend(table.notes.iter().map(|note| line(Term::Note, note.clone())));
    rows.push(Vec::new());
    rows.push(table.columns.iter().map(TableColumn::heading).collect());
    rows.extend(table.rows.iter().map(|row| row.cells.clone()));
    csv::write(&rows)
}

fn heads(s: &Snapshot, terms: &[Term]) -> Vec<String> {
    terms.iter().map(|t| s.t(*t).to_owned()).collect()
}
