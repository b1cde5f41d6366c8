//! The reasons of an explanation, one after the other: numbers with names, no language.

use super::contest::Cause;
use super::verdict::Verdict;
use crate::id::{IndicatorId, SubjectId, TargetId};
use crate::ledger::{Rating, Value};
use crate::measure::{Date, Decimal, Holds, Interval, Period, Qualifier, Unit};
use crate::plan::Better;

/// One reason on the way from the promise to the verdict, to be read and not to be searched for numbers. `xianfeng_text` words it.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The promised number.
    Promised {
        value: Decimal,
        unit: Unit,
        better: Better,
        strict: bool,
    },
    PromisedRank(Option<u32>),
    PromisedShare {
        percent: Decimal,
        whole: Decimal,
        value: Decimal,
        unit: Unit,
    },
    /// A multiple of a base that is not known.
    PromisedFactor(Decimal),
    /// Better than every reference.
    PromisedRelative {
        references: Vec<IndicatorId>,
        better: Better,
        strict: bool,
    },
    PromisedMultiple {
        factor: Decimal,
        base: Decimal,
        value: Decimal,
        unit: Unit,
    },
    /// The promised number was changed by its owner; the new one is in force.
    Adjusted {
        from: Date,
        old: Decimal,
        new: Decimal,
        unit: Unit,
    },
    /// The observation that is judged, in the target's unit.
    Observed {
        subject: SubjectId,
        period: Period,
        value: Decimal,
        unit: Unit,
        reading: Qualifier,
    },
    /// Nobody says where that observation comes from.
    NoSource,
    /// Single periods added up to one from the start of the window.
    Summed {
        periods: Vec<Period>,
        value: Decimal,
        unit: Unit,
    },
    /// The state before the plan. `weak`: only a source of the lowest grade states it.
    Baseline {
        period: Period,
        value: Decimal,
        /// The values that its wording allows; `None` where it is exact.
        range: Option<Interval>,
        unit: Unit,
        weak: bool,
    },
    /// `value ÷ target`; with a range, every value that the words allow.
    Completion {
        value: Decimal,
        range: Option<Interval>,
        target: Decimal,
        percent: Decimal,
        unit: Unit,
    },
    /// `value ÷ whole`, beside the promised share.
    ShareDone {
        value: Decimal,
        whole: Decimal,
        percent: Decimal,
        promised: Decimal,
        unit: Unit,
    },
    /// `(value − baseline) ÷ (target − baseline)`, the way from the baseline.
    Progress {
        value: Decimal,
        range: Option<Interval>,
        baseline: Decimal,
        target: Decimal,
        percent: Decimal,
        unit: Unit,
        weak: bool,
    },
    /// `done ÷ whole` of the time, in months or days.
    Schedule {
        done: i64,
        whole: i64,
        in_months: bool,
        percent: Decimal,
    },
    /// Share of the weights of steps that are due by now.
    ScheduleOfSteps {
        due: Decimal,
        whole: Decimal,
        percent: Decimal,
    },
    /// The plan's own step that is due by now.
    ScheduleOfWaypoint {
        by: Date,
        value: Decimal,
        unit: Unit,
        percent: Decimal,
    },
    /// None of the plan's own steps is due yet.
    BeforeWaypoints {
        first: Date,
    },
    /// The period ends on the due day or later: all of it.
    DueDay {
        due: Date,
    },
    /// `part ÷ whole` of the year before, the part up to the same day.
    ScheduleOfYearBefore {
        period: Period,
        part: Decimal,
        whole: Decimal,
        unit: Unit,
        percent: Decimal,
    },
    /// The sum up to the same day of the year before is not known, or that of the whole year.
    NoYearBefore {
        period: Period,
    },
    /// `progress − schedule`; `share`: the progress is said as a share and not in per cent.
    Gap {
        progress: Decimal,
        range: Option<Interval>,
        share: bool,
        schedule: Decimal,
        gap: Decimal,
    },
    /// `value − target`, changed so that positive is good; with a range, for every value that the words allow.
    Margin {
        margin: Decimal,
        range: Option<Interval>,
        unit: Unit,
    },
    /// The threshold that decided: at or above `limit`.
    AtOrAbove {
        limit: Decimal,
        verdict: Verdict,
    },
    Below {
        limit: Decimal,
        verdict: Verdict,
    },
    /// It holds now, and only the due day counts.
    AtTarget,
    /// Reached inside the window: that is enough.
    Reached,
    /// Every period of the window holds, or this one does not.
    HoldsThroughout,
    Fails(Period),
    /// The final observation decided.
    Final {
        period: Period,
        satisfied: bool,
    },
    /// The window is over and the observation of its end is missing.
    NoFinal {
        last: Period,
        due: Date,
    },
    /// The wording of the observation allows values on both sides.
    Ambiguous,
    /// Contradicting figures of one period, each with the verdict that it would give.
    Contested {
        indicator: IndicatorId,
        period: Period,
        figures: Vec<(Value, Verdict)>,
        cause: Cause,
    },
    /// Contested figures give different verdicts, and nothing puts one before the other.
    Contradiction,
    /// No baseline: only the distance can be said.
    NoBaseline {
        distance: Decimal,
        unit: Unit,
    },
    /// The baseline was already there: judged as a bound.
    BaselineBeyond,
    /// The wording of the baseline allows values that give different verdicts.
    AmbiguousBase,
    /// A base that is not above zero, or numbers too large to divide.
    NoScale,
    /// Compound growth needs a base, a value and a target above zero.
    NoGrowth,
    /// Nothing was known; an observation can be expected from this day on.
    NothingKnown {
        expected: Date,
    },
    /// Nothing is to be expected before this day.
    NotExpected {
        until: Date,
    },
    /// The due day is over, and nothing is to be expected before this day.
    Awaited {
        due: Date,
        until: Date,
    },
    /// It is not so yet, and only the due day counts.
    StillOpen {
        due: Date,
    },
    /// So many figures of the window are known, none of which can be used.
    Unusable {
        figures: usize,
    },
    /// Periods of the window of which nothing is known.
    Missing {
        periods: Vec<Period>,
        /// That is why there is no verdict.
        decides: bool,
    },
    /// The known periods add up to no more than a lower bound.
    LowerBound {
        periods: Vec<Period>,
        sum: Decimal,
        unit: Unit,
    },
    /// No observation since: more than one rhythm (two: the verdict is gone).
    Stale {
        since: Date,
        verdict: Verdict,
        is_gone: bool,
    },
    /// Some parts of the total are known: a lower bound.
    Partial {
        sum: Decimal,
        unit: Unit,
        parts: usize,
    },
    /// The total and the sum of its parts differ.
    Reconciled {
        sum: Decimal,
        total: Decimal,
        unit: Unit,
        parts: usize,
    },
    Compared {
        indicator: IndicatorId,
        period: Period,
        value: Decimal,
        range: Option<Interval>,
        unit: Unit,
        better: Holds,
    },
    MissingReference {
        indicator: IndicatorId,
        period: Period,
    },
    BaseUnknown {
        period: Period,
    },
    /// The text names no number to rank within.
    NoRank,
    Rank {
        place: Decimal,
        reading: Qualifier,
        within: u32,
    },
    /// Places gained since an earlier edition (negative: lost).
    Movement {
        from: Period,
        places: Decimal,
    },
    Done(bool),
    StepsDone {
        done: Decimal,
        whole: Decimal,
        percent: Decimal,
    },
    Held(bool),
    Part {
        target: TargetId,
        verdict: Verdict,
    },
    Rated(Rating),
    /// No person has judged it yet.
    Unrated,
}

impl Reason {
    /// Tells whether it says what decided, or what a verdict is worth.
    pub fn is_conclusion(&self) -> bool {
        matches!(
            self,
            Self::AtOrAbove { .. }
                | Self::Below { .. }
                | Self::AtTarget
                | Self::Reached
                | Self::Final { .. }
                | Self::Fails(_)
                | Self::HoldsThroughout
                | Self::BaselineBeyond
                | Self::NoBaseline { .. }
                | Self::Stale { .. }
        )
    }

    /// Tells whether it states what was promised.
    pub fn is_promise(&self) -> bool {
        matches!(
            self,
            Self::Promised { .. }
                | Self::PromisedRank(_)
                | Self::PromisedShare { .. }
                | Self::PromisedMultiple { .. }
                | Self::PromisedFactor(_)
                | Self::PromisedRelative { .. }
                | Self::Adjusted { .. }
        )
    }
}
