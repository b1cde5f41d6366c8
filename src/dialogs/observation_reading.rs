//! What the typed answers are read as, and what has to be asked about them: the indicator with its figures, on a day.

use std::sync::Arc;

use super::observation_draft::ObservationDraft;
use crate::snapshot::Snapshot;
use xianfeng_core::id::SubjectId;
use xianfeng_core::ledger::{CurrentObservation, Observation};
use xianfeng_core::measure::{PartialDate, Period, typed};
use xianfeng_core::plan::{Indicator, Language, Plan};
use xianfeng_core::plausible::{self, Doubt, Proposed, Reading};
use xianfeng_files::{Problem, amount};
use xianfeng_text::Term;

pub struct Figures {
    pub snapshot: Arc<Snapshot>,
    pub indicator: Indicator,
    /// The figure that is changed; `None`: a new one.
    pub subject: Option<SubjectId>,
}

impl Figures {
    pub fn plan(&self) -> &Plan {
        self.snapshot.plan()
    }

    /// The figure that is changed, as it stands.
    pub fn current(&self) -> Option<&CurrentObservation> {
        self.snapshot.ledger_view.current(self.subject.as_ref()?)
    }

    fn others(&self) -> Vec<&CurrentObservation> {
        let all = self.snapshot.ledger_view.of(&self.indicator.id);
        all.iter().filter(|other| self.subject.as_ref() != Some(&other.subject)).collect()
    }

    /// The window that the indicator is judged in.
    pub fn window(&self) -> Option<Period> {
        let window = self.plan().targets_with_indicator(&self.indicator.id).map(|target| target.window).next()?;
        Period::new(window.from, window.due)
    }

    fn typed_period(&self, text: &str) -> Option<Period> {
        typed::period(text, self.window().map(|window| typed::Context { window, today: self.snapshot.today }))
    }

    /// The question whether the figure of a period is cumulative, where there is one, with the typed period.
    pub fn question(&self, text: &str) -> Option<(Period, Reading)> {
        let period = self.typed_period(text)?;
        Some((period, plausible::reading(self.plan(), &self.indicator, period, &self.others())?))
    }

    /// The period that is saved: the typed one, or the cumulative one where that was chosen or is likely.
    pub fn period(&self, text: &str, is_single: Option<bool>) -> Option<Period> {
        let cumulative = self.question(text).map(|(_, reading)| reading).filter(|r| !is_single.unwrap_or(r.single_is_likely));
        cumulative.map_or_else(|| self.typed_period(text), |reading| Some(reading.cumulative))
    }

    /// `将记为 2022年1—9月`
    pub fn period_echo(&self, language: Language, text: &str, is_single: Option<bool>) -> String {
        echo(language, self.period(text, is_single).map(|period| xianfeng_text::period(language, period)))
    }

    /// `将记为 12,000 座`
    pub fn value_echo(&self, language: Language, value: &str, unit: &str) -> String {
        let amount = amount::read(&self.plan().units, value, unit, Some(&self.indicator.unit)).ok();
        let fits = amount.filter(|amount| amount.unit.quantity == self.indicator.unit.quantity);
        echo(language, fits.map(|amount| xianfeng_text::amount(language, amount.value, &amount.unit)))
    }

    /// The observation with what is hardly so about it, or every problem with the answers.
    pub fn examine(&self, draft: &ObservationDraft) -> Result<(Observation, Vec<Doubt>), Vec<Problem>> {
        let observation = draft.read(self)?;
        let others = self.others();
        let proposed = Proposed {
            plan: self.plan(),
            indicator: &self.indicator,
            observation: &observation,
            others: &others,
            before: self.current().map(|current| &current.observation),
            today: self.snapshot.today,
        };
        let refused: Vec<Problem> = plausible::refusals(&proposed).into_iter().map(Problem::of_refusal).collect();
        if !refused.is_empty() {
            return Err(refused);
        }
        let doubts = plausible::doubts(&proposed);
        Ok((observation, doubts))
    }
}

/// `将记为 2022年10月15日`
pub fn published_echo(language: Language, text: &str) -> String {
    let read = typed::published(text).and_then(|published| match published {
        PartialDate::Day(day) => Some(xianfeng_text::day(language, day)),
        PartialDate::Month { .. } | PartialDate::Year(_) => published.to_string().parse().ok().map(|p| xianfeng_text::period(language, p)),
        PartialDate::Unstated => None,
    });
    echo(language, read)
}

fn echo(language: Language, read: Option<String>) -> String {
    read.map(|read| format!("{}{read}", Term::WillRecord.in_language(language))).unwrap_or_default()
}
