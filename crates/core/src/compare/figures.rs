//! Figures that became known between two days, were changed, or were withdrawn.

use std::collections::BTreeMap;

use super::DayState;
use crate::id::{IndicatorId, SubjectId};
use crate::ledger::{CurrentObservation, Observation};
use crate::measure::{Date, Period, map_of, sorted};

/// A figure that is not what it was on the earlier day.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChange {
    pub subject: SubjectId,
    pub indicator: IndicatorId,
    pub period: Period,
    pub news: News,
    /// The figure of the same subject or period on the earlier day.
    pub before: Option<Observation>,
    /// The figure on the later day; `None` where it was withdrawn.
    pub after: Option<Observation>,
}

/// The news in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The first figure of its period.
    New,
    /// Another figure of a period of which one was known: a new vintage, or another source.
    Vintage,
    /// Entries of it contradict each other.
    Disputed,
    /// It was known and is not any more.
    Withdrawn,
}

/// The figures that differ between two days, by indicator and end of period.
pub fn changed(before: DayState, after: DayState) -> Vec<FigureChange> {
    // Days that are near each other share nearly all of their figures.
    let indicators = before.ledger_view.otherwise(before.as_of, after.ledger_view, after.as_of);
    let visible = |day| visible(day, &indicators);
    let mut changes = Vec::new();
    let by_subject = |day| map_of(visible(day).map(|o| (&o.subject, o)));
    let (known_then, known_now): (Visible, Visible) = (by_subject(before), by_subject(after));
    for now in visible(after) {
        let then = known_then.get(&now.subject).copied();
        let news = match then {
            Some(then) if then.observation != now.observation => News::Vintage,
            Some(_) if contents(before, now) != contents(after, now) => News::Disputed,
            Some(_) => continue,
            None if of_period(before, now).is_some() => News::Vintage,
            None => News::New,
        };
        let before = then.or_else(|| of_period(before, now)).map(|o| o.observation.clone());
        changes.push(change(now, news, before, Some(now.observation.clone())));
    }
    for then in visible(before) {
        if !known_now.contains_key(&then.subject) {
            changes.push(change(then, News::Withdrawn, Some(then.observation.clone()), None));
        }
    }
    sorted(changes, &|a, b| a.place().cmp(&b.place()))
}

impl FigureChange {
    /// Its place among others: by indicator and end of period.
    pub(super) fn place(&self) -> (&IndicatorId, Date, Date, &SubjectId) {
        (&self.indicator, self.period.end(), self.period.start(), &self.subject)
    }
}

fn change(of: &CurrentObservation, news: News, before: Option<Observation>, after: Option<Observation>) -> FigureChange {
    let Observation { indicator, period, .. } = &of.observation;
    FigureChange { subject: of.subject.clone(), indicator: indicator.clone(), period: *period, news, before, after }
}

type Visible<'a> = BTreeMap<&'a SubjectId, &'a CurrentObservation>;

/// The figures of some indicators that could be used on a day.
fn visible<'a>(day: DayState<'a>, indicators: &[&'a IndicatorId]) -> impl Iterator<Item = &'a CurrentObservation> {
    indicators.iter().flat_map(move |id| day.ledger_view.of(id)).filter(move |o| o.visible(day.as_of))
}

/// The latest figure of another one's indicator and period on a day.
fn of_period<'a>(day: DayState<'a>, of: &CurrentObservation) -> Option<&'a CurrentObservation> {
    let Observation { indicator, period, .. } = &of.observation;
    let same = day.ledger_view.of(indicator).iter().filter(|o| o.visible(day.as_of) && o.observation.period == *period);
    same.max_by_key(|o| o.known)
}

/// Everything that contradicting entries of a figure say on a day, each with its use on that day.
fn contents<'a>(day: DayState<'a>, of: &CurrentObservation) -> Vec<(&'a Observation, bool)> {
    day.ledger_view.rivals(of, day.as_of).into_iter().map(|rival| (&rival.observation, rival.visible(day.as_of))).collect()
}
