//! Reads the typed answers and asks about them: the indicator with its figures, on a day.

use std::sync::Arc;

use super::observation_draft::ObservationDraft;
use crate::components::echo;
use crate::snapshot::Snapshot;
use xianfeng_core::edit::{self, Command, EditContext, looks_like_correction};
use xianfeng_core::id::{EditId, SubjectId};
use xianfeng_core::ledger::{CurrentObservation, LedgerView, Observation, Value};
use xianfeng_core::measure::{Decimal, PartialDate, Period, Span, Stamp, typed};
use xianfeng_core::plan::{Indicator, Language, Plan};
use xianfeng_core::plausible::{self, Doubt, Proposed, Reading};
use xianfeng_files::problem::Fault;
use xianfeng_files::{Problem, amount, wording};
use xianfeng_text::{entry_terms, plausible as text};

pub struct Figures {
    pub snapshot: Arc<Snapshot>,
    pub indicator: Indicator,
    /// The figure that is changed; `None`: a new one.
    pub subject: Option<SubjectId>,
    /// The current ledger, whatever day the page looks back to.
    ledger_view: Arc<LedgerView>,
}

impl Figures {
    pub fn new(snapshot: Arc<Snapshot>, indicator: Indicator, subject: Option<SubjectId>) -> Self {
        let ledger_view = Arc::new(LedgerView::new(&snapshot.workspace().ledger));
        Self { snapshot, indicator, subject, ledger_view }
    }

    /// A new figure of one indicator among many, whose ledger is read once.
    pub fn one_of_many(snapshot: Arc<Snapshot>, indicator: Indicator, ledger_view: Arc<LedgerView>) -> Self {
        Self { snapshot, indicator, subject: None, ledger_view }
    }

    pub fn plan(&self) -> &Plan {
        self.snapshot.plan()
    }

    /// The figure that is changed, as it stands.
    pub fn current(&self) -> Option<&CurrentObservation> {
        self.ledger_view.current(self.subject.as_ref()?)
    }

    /// The current edits of the figure when the form was opened.
    pub fn known_edits(&self) -> Option<Vec<EditId>> {
        let heads = self.snapshot.workspace().ledger.heads(self.subject.as_ref()?);
        Some(heads.all().iter().map(|edit| edit.id.clone()).collect())
    }

    /// The figures of the indicator as they stand.
    pub fn known(&self) -> &[CurrentObservation] {
        self.ledger_view.of(&self.indicator.id)
    }

    /// The year that is asked for: the last of the window that has begun.
    pub fn usual_year(&self) -> i16 {
        let today = self.snapshot.today.year();
        self.window().map_or(today, |window| window.end().year()).min(today)
    }

    /// The period of a button. Sums of a window that does not begin in January are cumulative from its first month.
    pub fn chosen_period(&self, span: Span, year: i16, month: i8) -> Option<Period> {
        let single = Span::Month.period(year, month);
        let cumulative = || Some(plausible::reading(self.plan(), &self.indicator, single?, &self.others())?.cumulative);
        (span == Span::Cumulative).then(cumulative).flatten().or_else(|| span.period(year, month))
    }

    /// The period after the typed one, where it has ended by now.
    pub fn next_period(&self, text: &str, is_single: Option<bool>) -> Option<Period> {
        self.indicator.next_period(self.period(text, is_single)?).filter(|next| next.end() <= self.snapshot.today)
    }

    /// A unit as it is typed, with its power of ten; empty for one that nobody knows.
    pub fn unit_word(&self, language: Language, unit: &str) -> String {
        let unit = amount::read_unit(&self.plan().units, unit, Some(&self.indicator.unit));
        unit.map(|unit| xianfeng_text::amounts::unit_typed(language, &unit)).unwrap_or_default()
    }

    /// `已存：2022年1—9月 850 座。`
    pub fn said(&self, language: Language, observation: &Observation) -> String {
        let value = xianfeng_text::observed(language, self.plan(), &observation.indicator, &observation.value);
        entry_terms::saved(language, &xianfeng_text::period(language, observation.period), &value)
    }

    /// `2022年1—9月 850 座`
    pub fn said_briefly(&self, language: Language, observation: &Observation) -> String {
        let value = xianfeng_text::observed(language, self.plan(), &observation.indicator, &observation.value);
        format!("{} {value}", xianfeng_text::period(language, observation.period))
    }

    /// The number of an observation in the unit of the indicator.
    pub fn number(&self, observation: &Observation) -> Option<Decimal> {
        let Value::Number { value, unit, .. } = &observation.value else { return None };
        self.plan().units.find(unit)?.convert(*value, &self.indicator.unit)
    }

    /// The day of a snapshot as it would be with the answers saved, and the figure's subject; `None` while they cannot be.
    pub fn outcome(&self, before: &Snapshot, draft: &ObservationDraft) -> Option<(Snapshot, SubjectId)> {
        let record = self.examine(draft).ok()?.0.into();
        let command = match &self.subject {
            None => Command::Record(record),
            Some(subject) => {
                Command::Revise { subject: subject.clone(), record, correction: self.is_correction(draft), knows: self.known_edits() }
            }
        };
        let mut number = 0;
        let mut fresh_id = || {
            number += 1;
            format!("outcome-{number}")
        };
        // The start of the day: nothing is written, and only the day is looked at.
        let now = Stamp::midnight(before.today);
        let change =
            edit::apply(before.workspace(), command, &mut EditContext { author: &draft.author, now, fresh_id: &mut fresh_id }).ok()?;
        let subject = change.content_changes.first()?.subject.clone();
        Some((before.after(&change), subject))
    }

    fn others(&self) -> Vec<&CurrentObservation> {
        let all = self.ledger_view.of(&self.indicator.id);
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
        echo::said(language, self.period(text, is_single).map(|period| xianfeng_text::period(language, period)))
    }

    /// `将记为 12,000 座`, `将记为 近 1,000 座`
    pub fn value_echo(&self, language: Language, value: &str, unit: &str) -> String {
        let (reading, number) = wording::split(value);
        echo::amount_worded(language, &self.plan().units, (reading, &number), unit, Some(&self.indicator.unit))
    }

    /// The likely answer to the question whether a change corrects a slip; `None`: nothing is changed.
    pub fn likely_correction(&self, period: &str, published: &str) -> Option<bool> {
        let current = self.current()?;
        let mut after = current.observation.clone();
        after.period = self.typed_period(period).unwrap_or(after.period);
        after.published = if published.trim().is_empty() { PartialDate::Unstated } else { typed::published(published)? };
        Some(self.looks_like_correction(current, &after))
    }

    fn looks_like_correction(&self, current: &CurrentObservation, after: &Observation) -> bool {
        looks_like_correction(&current.observation, after, current.recorded, self.snapshot.today)
    }

    /// Tells whether a change corrects a slip, as it was answered or else as is likely.
    pub fn is_correction(&self, draft: &ObservationDraft) -> bool {
        draft.is_correction.or_else(|| self.likely_correction(&draft.period, &draft.published)).unwrap_or(false)
    }

    /// What cannot be or is hardly so about the answers, in words; the answers that are missing are not said.
    pub fn doubted(&self, language: Language, draft: &ObservationDraft) -> Vec<String> {
        let refusal = |problem: &Problem| match &problem.fault {
            Fault::CannotBe(refusal) => Some(text::refusal(language, refusal)),
            _ => None,
        };
        match self.examine(draft) {
            Err(problems) => problems.iter().filter_map(refusal).collect(),
            Ok((_, doubts)) => doubts.iter().map(|doubt| text::doubt(language, doubt, &self.indicator.unit)).collect(),
        }
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
        let mut refused: Vec<Problem> = plausible::refusals(&proposed).into_iter().map(Problem::of_refusal).collect();
        if let Some(current) = self.current().filter(|c| draft.is_correction == Some(false) && self.looks_like_correction(c, &observation))
        {
            refused.push(Problem::not_later(&current.observation));
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        let doubts = plausible::doubts(&proposed);
        Ok((observation, doubts))
    }
}
