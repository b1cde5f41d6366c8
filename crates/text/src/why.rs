//! The reason of a verdict in one to three sentences that a person would say: the figure used, what is missing, what
//! makes it provisional, and what does not count. The steps to redo it are in [`super::explain`].

use super::amounts::{amount_worded_beside, difference};
use super::{amount, day, explain, observed, period, pick};
use xianfeng_core::assess::{Assessment, Reason, Unused, Verdict};
use xianfeng_core::ledger::{CurrentObservation, LedgerView, ObservationStatus};
use xianfeng_core::measure::{Decimal, PartialDate, Quantity, Unit, set_of};
use xianfeng_core::plan::{Better, Kind, Language, Plan, Target};

/// The most sentences there are.
const SENTENCES: usize = 3;

/// Why a target has its verdict.
pub fn why(language: Language, plan: &Plan, ledger_view: &LedgerView, assessment: &Assessment) -> Vec<String> {
    let Some(target) = plan.target(&assessment.target) else { return Vec::new() };
    let about = About { l: language, plan, ledger_view, target, a: assessment };
    let mut said: Vec<String> = about.parts().or_else(|| about.used()).into_iter().collect();
    said.extend(about.missing());
    said.extend(about.provisional());
    said.extend(about.unsourced());
    said.extend(about.not_counted());
    said.truncate(SENTENCES);
    said
}

/// A verdict and everything it is explained by.
struct About<'a> {
    l: Language,
    plan: &'a Plan,
    ledger_view: &'a LedgerView,
    target: &'a Target,
    a: &'a Assessment,
}

impl About<'_> {
    fn is_zh(&self) -> bool {
        self.l == Language::Zh
    }

    fn sentence(&self, text: &str) -> String {
        format!("{text}{}", pick(self.l, "。", "."))
    }

    fn judged(&self) -> Option<&CurrentObservation> {
        self.ledger_view.judged(self.plan, self.target, self.a.judged.as_ref()?)
    }

    /// Of one target in several parts: each part with its verdict.
    fn parts(&self) -> Option<String> {
        let parts = self.a.explanation.iter().filter(|reason| matches!(reason, Reason::Part { .. }));
        let said: Vec<String> = parts.map(|part| explain::step(self.l, self.plan, part)).collect();
        let rule = match self.target.kind {
            Kind::AnyOf(_) => pick(self.l, "任一项达成即可：", "One of these is enough: "),
            _ => pick(self.l, "各项都须达成：", "All of these are needed: "),
        };
        (!said.is_empty()).then(|| self.sentence(&format!("{rule}{}", said.join(pick(self.l, "；", "; ")))))
    }

    /// The figure that was used, beside the target.
    fn used(&self) -> Option<String> {
        let judged = self.judged()?;
        let o = &judged.observation;
        let when = match o.published {
            PartialDate::Day(date) => Some(day(self.l, date)),
            _ => None,
        };
        let figure = self.figure(judged)?;
        let p = period(self.l, o.period);
        let parts = self.a.basis.observations.len();
        let outcome: Vec<String> = self.distance().into_iter().chain(self.outcome()).collect();
        let outcome = outcome.join(pick(self.l, "，", ", "));
        Some(if self.is_zh() {
            let when = when.map(|when| format!("{when}公布，")).unwrap_or_default();
            let is_event = self.a.value.is_none();
            let stage = if parts > 1 { "各期累计" } else { self.stage(judged) };
            let link = match figure.starts_with(|c: char| c.is_ascii_digit() || c == '−') {
                _ if is_event => "：",
                true => "为 ",
                false => "为",
            };
            let comma = if outcome.is_empty() { "" } else { "，" };
            format!("{when}{p}{stage}{link}{figure}{comma}{outcome}。")
        } else {
            let stage = if parts > 1 { "the sum of several periods" } else { self.stage(judged) };
            let when = when.map(|when| format!("published {when}"));
            let notes: Vec<&str> = [stage, when.as_deref().unwrap_or_default()].into_iter().filter(|note| !note.is_empty()).collect();
            let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
            let comma = if outcome.is_empty() { "" } else { ", " };
            format!("{p}: {figure}{notes}{comma}{outcome}.")
        })
    }

    /// The judged value or event in words.
    fn figure(&self, judged: &CurrentObservation) -> Option<String> {
        let (Some(value), Some(unit)) = (self.a.value, self.plan.unit_of(self.target)) else {
            return self.a.explanation.iter().find_map(|reason| explain::event(self.l, reason));
        };
        if self.a.basis.observations.len() > 1 {
            return Some(amount(self.l, value, &unit));
        }
        let goal = self.target.kind.bound().map_or(value, |bound| bound.value);
        let is_as_stated = self.a.range.is_none() && unit.quantity == Quantity::Rank;
        Some(match is_as_stated {
            true => observed(self.l, self.plan, &judged.observation.indicator, &judged.observation.value),
            false => amount_worded_beside(self.l, value, self.a.reading, goal, &unit),
        })
    }

    fn stage(&self, judged: &CurrentObservation) -> &'static str {
        match (judged.observation.derived.is_some(), judged.observation.stage) {
            (true, _) => pick(self.l, "推算", "derived"),
            (_, ObservationStatus::Expected) => pick(self.l, "预计", "an estimate"),
            (_, ObservationStatus::Preliminary) => pick(self.l, "初步核算", "preliminary"),
            (_, ObservationStatus::Final | ObservationStatus::Unstated) => "",
        }
    }

    /// The distance from the target, with its side; nothing where the words of the source leave it open.
    fn distance(&self) -> Option<String> {
        let bound = self.target.kind.bound()?;
        let margin = self.a.margin.filter(|_| self.a.margin_range.is_none())?;
        if margin.is_zero() {
            return Some(pick(self.l, "正好是目标值", "exactly the target").to_owned());
        }
        let size = self.size(margin.abs(), &bound.unit);
        let is_above = (margin > Decimal::ZERO) == (bound.better == Better::Higher);
        let is_share = bound.unit.quantity == Quantity::Ratio;
        Some(match (self.is_zh(), is_above, is_share) {
            (true, true, false) => format!("比目标多 {size}"),
            (true, false, false) => format!("比目标少 {size}"),
            (true, true, true) => format!("比目标高 {size}"),
            (true, false, true) => format!("比目标低 {size}"),
            (false, true, _) => format!("{size} above the target"),
            (false, false, _) if bound.better == Better::Higher => format!("{size} short of the target"),
            (false, false, _) => format!("{size} below the target"),
        })
    }

    fn size(&self, size: Decimal, unit: &Unit) -> String {
        match unit.quantity {
            Quantity::Ratio => difference(self.l, size, unit).trim_start_matches('+').to_owned(),
            _ => amount(self.l, size, unit),
        }
    }

    fn outcome(&self) -> Option<String> {
        let (zh, en) = match self.a.verdict {
            Verdict::Met => ("做到了", "so it was met"),
            Verdict::Missed => ("没有做到", "so it was missed"),
            Verdict::OnTrack if self.a.at_target => ("目前达标，以期末数为准", "at the target now; the end of the period decides"),
            Verdict::OnTrack => ("跟得上进度", "on schedule"),
            Verdict::SlightlyBehind => ("比进度略慢", "slightly behind schedule"),
            Verdict::Behind => ("落后于进度", "behind schedule"),
            Verdict::NotDue | Verdict::CannotTell | Verdict::NoData => return None,
        };
        Some(pick(self.l, zh, en).to_owned())
    }

    /// What is missing for a verdict, or leaves it open.
    fn missing(&self) -> Vec<String> {
        let said = self.a.explanation.iter().filter(|reason| is_want(reason));
        said.map(|reason| match reason {
            Reason::NothingKnown { expected } => self.nothing_known(&day(self.l, *expected)),
            reason => self.sentence(&explain::step(self.l, self.plan, reason)),
        })
        .collect()
    }

    fn nothing_known(&self, expected: &str) -> String {
        let as_of = day(self.l, self.a.as_of);
        match self.l {
            Language::Zh => format!("截至{as_of}，没有查到考核期内公开的数字（按惯例{expected}起应有）；查不到不等于没有做。"),
            Language::En => format!(
                "By {as_of} we found no published figure for the period (one could be expected from {expected}). One may exist, and the work may have been done."
            ),
        }
    }

    fn provisional(&self) -> Option<String> {
        let judged = self.judged().filter(|_| self.a.provisional)?;
        let is_sum = self.a.basis.observations.len() > 1;
        let (zh, en) = match (judged.observation.derived.is_some(), judged.observation.stage) {
            _ if is_sum => ("所用的数里有快报、初步核算或推算的", "Some of the figures are estimates, preliminary or derived"),
            (true, _) => ("这是推算的数，没有查到直接公布的", "The figure is derived; none was found that was published as such"),
            (_, ObservationStatus::Expected) => ("这是预计数，没有查到此后的核定数", "This is an estimate; no final figure was found"),
            (_, ObservationStatus::Preliminary) => {
                ("这是初步核算数，没有查到最终核实数", "The figure is preliminary; no final one was found")
            }
            _ => ("所依据的数不是最终数", "It does not rest on a final figure"),
        };
        Some(match self.l {
            Language::Zh => format!("{zh}，所以标为暂定。"),
            Language::En => format!("{en}, so the verdict may still change."),
        })
    }

    fn unsourced(&self) -> Option<String> {
        let said = match self.a.basis.observations.len() {
            0 | 1 => pick(self.l, "这个数没有注明来源，无从核对。", "The figure names no source, so nobody can check it."),
            _ => pick(self.l, "这些数没有注明来源，无从核对。", "The figures name no source, so nobody can check them."),
        };
        self.a.is_unsourced().then(|| said.to_owned())
    }

    /// The latest figure from after the period, or else from before it where there is none inside.
    fn not_counted(&self) -> Option<String> {
        let latest = |of: Unused| {
            let unused = set_of(self.a.unused.iter().filter(|(_, why)| *why == of).map(|(subject, _)| subject));
            let own = self.target.indicator.as_ref().map_or(&[][..], |id| self.ledger_view.of(id));
            own.iter().filter(|current| unused.contains(&current.subject)).max_by_key(|current| current.observation.period.end())
        };
        let said = |current: &CurrentObservation| {
            let o = &current.observation;
            (period(self.l, o.period), observed(self.l, self.plan, &o.indicator, &o.value))
        };
        if let Some((p, value)) = latest(Unused::AfterWindow).map(said) {
            return Some(match self.l {
                Language::Zh => format!("{p}为 {value}，但在考核期之后，不计入。"),
                Language::En => format!("The figure for {p}, {value}, lies after the period and does not count."),
            });
        }
        let (p, value) = latest(Unused::BeforeWindow).filter(|_| self.a.verdict == Verdict::NoData).map(said)?;
        Some(match self.l {
            Language::Zh => format!("只查到考核期前的数：{p}为 {value}。"),
            Language::En => format!("The latest figure found is from before the period: {p}, {value}."),
        })
    }
}

/// Tells whether a reason says what is missing, or why there is no verdict.
fn is_want(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::NothingKnown { .. }
            | Reason::NotExpected { .. }
            | Reason::Awaited { .. }
            | Reason::StillOpen { .. }
            | Reason::Unusable { .. }
            | Reason::Missing { decides: true, .. }
            | Reason::MissingReference { .. }
            | Reason::LowerBound { .. }
            | Reason::Partial { .. }
            | Reason::NoFinal { .. }
            | Reason::NoRank
            | Reason::NoBaseline { .. }
            | Reason::NoYearBefore { .. }
            | Reason::NoScale
            | Reason::BaseUnknown { .. }
            | Reason::BaselineBeyond
            | Reason::Ambiguous
            | Reason::Contested { .. }
            | Reason::AmbiguousBase
            | Reason::Contradiction
            | Reason::Stale { .. }
            | Reason::Compared { .. }
            | Reason::Fails(_)
            | Reason::Unrated
    )
}
