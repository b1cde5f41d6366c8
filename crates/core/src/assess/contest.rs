//! Figures that contradict each other with nothing to put one before the other.
//!
//! Two figures of a period may be equally good, and two current edits may say different things of
//! one figure. The target is judged with each of them. Where all verdicts agree, that is the
//! verdict; else nobody can tell, and the figures are named. No id decides.

use std::collections::BTreeSet;

use super::as_of::AsOf;
use super::assessment::{Assessment, Basis};
use super::choose::{self, Unused};
use super::reason::Reason;
use super::verdict::Verdict;
use crate::id::SubjectId;
use crate::ledger::{CurrentObservation, LedgerView, Value};
use crate::measure::{Decimal, Interval, set_of, sorted};
use crate::plan::{Indicator, Kind, Plan, Target};

/// More ways to choose are not tried one by one: then the lowest and the highest values are.
const MOST_WAYS: usize = 32;

/// The cause of a contest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Several figures of one period, alike in everything that ranks them.
    Tie,
    /// Several current edits of one figure.
    Edits,
}

/// Figures of which one is to be judged, the lowest first.
struct Contest<'a> {
    rivals: Vec<&'a CurrentObservation>,
    /// Others that say what one of the rivals says. None may be left to be judged when another one is chosen.
    repeated: Vec<&'a CurrentObservation>,
    cause: Cause,
    /// Its figure is one of a larger contest, which decides.
    is_within: bool,
    /// Contests of one side go up and down together when there are too many.
    side: Side,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Judged,
    Before,
    Compared,
}

/// Judges with every choice there is among contradicting figures.
pub fn settle(plan: &Plan, target: &Target, view: &LedgerView, as_of: &AsOf, judge: &dyn Fn(&LedgerView) -> Assessment) -> Assessment {
    let indicators = relevant_indicators(plan, target);
    let contests: Vec<Contest> = indicators.iter().flat_map(|i| contests(plan, target, i, view, as_of)).collect();
    if contests.is_empty() {
        return judge(view);
    }
    let disputed: BTreeSet<&SubjectId> = set_of(contests.iter().flat_map(Contest::subjects));
    let undisputed = view.limited_to(indicators.iter().map(|i| &i.id), &disputed);
    let with = |choice: &[usize]| {
        let chosen = contests.iter().zip(choice).filter(|(contest, _)| !contest.is_within);
        judge(&undisputed.with(chosen.map(|(contest, i)| contest.rivals[*i])))
    };
    let ways = choices(&contests);
    let all: Vec<Assessment> = ways.iter().map(|choice| with(choice)).collect();
    let usual = vec![0; contests.len()];
    // The verdict by each of the rivals, with the first of every other contest.
    let verdicts = |n: usize| -> Vec<Verdict> {
        let of = |i: usize| {
            let mut choice = usual.clone();
            choice[n] = i;
            ways.iter().position(|way| *way == choice).map_or_else(|| with(&choice).verdict, |known| all[known].verdict)
        };
        (0..contests[n].rivals.len()).map(of).collect()
    };
    let steps: Vec<(Vec<Verdict>, Reason)> = contests.iter().enumerate().map(|(n, contest)| contest.step(verdicts(n))).collect();
    if all.iter().all(|a| a.verdict == all[0].verdict) { agreed(&contests, &all, steps) } else { open(&contests, &all, steps) }
}

/// The indicators whose figures may count: the target's own, its references, its parts.
pub fn relevant_indicators<'a>(plan: &'a Plan, target: &'a Target) -> Vec<&'a Indicator> {
    let own = target.indicator.as_ref();
    let references = if let Kind::Relative { references, .. } = &target.kind { references.as_slice() } else { &[] };
    let parts = own.into_iter().flat_map(|own| plan.parts_of(own));
    own.into_iter().chain(references).filter_map(|id| plan.indicators.get(id)).chain(parts).collect()
}

fn contests<'a>(plan: &Plan, target: &Target, indicator: &Indicator, view: &'a LedgerView, as_of: &AsOf) -> Vec<Contest<'a>> {
    let side = |o: &CurrentObservation| match target.indicator.as_ref() {
        Some(own) if *own != indicator.id => Side::Compared,
        _ if o.observation.period.end() < target.window.from => Side::Before,
        _ => Side::Judged,
    };
    let visible: Vec<&CurrentObservation> = view.of(&indicator.id).iter().filter(|o| o.visible(as_of)).collect();
    let mut contests = Vec::new();
    for current in &visible {
        let rivals = view.rivals(current, as_of);
        if !rivals.is_empty() {
            let side = side(current);
            contests.push(Contest { rivals: lowest_first(rivals), repeated: Vec::new(), cause: Cause::Edits, is_within: false, side });
        }
    }
    let number = |o: &CurrentObservation| choose::number(o, &plan.units, &indicator.unit).ok().map(|c| c.interval);
    let is_number = visible.iter().any(|o| number(o).is_some());
    let usable = visible.into_iter().filter(|o| !is_number || number(o).is_some()).collect();
    let says = |o: &CurrentObservation| -> Result<Interval, Value> { number(o).ok_or_else(|| o.observation.value.clone()) };
    for group in choose::best_alike(usable, indicator.nature) {
        let mut rivals: Vec<&CurrentObservation> = Vec::new();
        let (mut said, mut repeated) = (Vec::new(), Vec::new());
        for current in group {
            let says = says(current);
            if said.contains(&says) {
                repeated.push(current);
            } else {
                rivals.push(current);
                said.push(says);
            }
        }
        if rivals.len() > 1 {
            let contest = Contest { side: side(rivals[0]), rivals: lowest_first(rivals), repeated, cause: Cause::Tie, is_within: false };
            for edits in contests.iter_mut().filter(|c| c.cause == Cause::Edits) {
                edits.is_within |= contest.all().any(|figure| figure.subject == edits.rivals[0].subject);
            }
            contests.push(contest);
        }
    }
    contests
}

fn lowest_first(rivals: Vec<&CurrentObservation>) -> Vec<&CurrentObservation> {
    let value = |o: &CurrentObservation| if let Value::Number { value, .. } = &o.observation.value { Some(*value) } else { None };
    sorted(rivals, &|a, b| value(a).cmp(&value(b)))
}

/// Every way to choose one of each contest, or the ends where there are too many.
fn choices(contests: &[Contest]) -> Vec<Vec<usize>> {
    let ways = contests.iter().try_fold(1, |n: usize, c| n.checked_mul(c.rivals.len()).filter(|n| *n <= MOST_WAYS));
    if ways.is_some() {
        return contests.iter().fold(vec![Vec::new()], |all, contest| {
            let longer = |choice: &Vec<usize>| {
                let choice = choice.clone();
                (0..contest.rivals.len()).map(move |i| choice.iter().copied().chain([i]).collect())
            };
            all.iter().flat_map(longer).collect()
        });
    }
    let ends = [Side::Judged, Side::Before, Side::Compared];
    (0..1usize << ends.len())
        .map(|high| {
            let end = |c: &Contest| {
                let is_high = ends.iter().position(|side| *side == c.side).is_some_and(|bit| high >> bit & 1 == 1);
                if is_high { c.rivals.len() - 1 } else { 0 }
            };
            contests.iter().map(end).collect()
        })
        .collect()
}

impl Contest<'_> {
    fn step(&self, verdicts: Vec<Verdict>) -> (Vec<Verdict>, Reason) {
        let first = &self.rivals[0].observation;
        let values = self.rivals.iter().map(|r| r.observation.value.clone());
        let reason = Reason::Contested {
            indicator: first.indicator.clone(),
            period: first.period,
            figures: values.zip(verdicts.iter().copied()).collect(),
            cause: self.cause,
        };
        (verdicts, reason)
    }

    fn all(&self) -> impl Iterator<Item = &CurrentObservation> {
        self.rivals.iter().chain(&self.repeated).copied()
    }

    fn subjects(&self) -> BTreeSet<&SubjectId> {
        set_of(self.all().map(|r| &r.subject))
    }

    fn unused(&self) -> Unused {
        match self.cause {
            Cause::Tie => Unused::Tied,
            Cause::Edits => Unused::InConflict,
        }
    }
}

/// Every choice gives the same verdict: the least favourable one is shown.
fn agreed(contests: &[Contest], all: &[Assessment], steps: Vec<(Vec<Verdict>, Reason)>) -> Assessment {
    let provisional = all.iter().any(|a| a.provisional);
    let favour = |a: &Assessment| -> (Option<Decimal>, Option<Decimal>) { (a.margin, a.progress) };
    let least = (1..all.len()).fold(0, |least, i| if favour(&all[i]) < favour(&all[least]) { i } else { least });
    let mut shown = all[least].clone();
    shown.provisional = provisional;
    for (contest, (_, step)) in contests.iter().zip(steps) {
        let subjects = contest.subjects();
        let used = set_of(shown.basis.observations.iter().map(|(s, _)| s).chain(&shown.judged));
        if used.is_disjoint(&subjects) {
            continue;
        }
        let lost: Vec<SubjectId> = subjects.difference(&used).map(|s| (*s).clone()).collect();
        let observed = shown.explanation.iter().position(|r| matches!(r, Reason::Observed { subject, .. } if subjects.contains(subject)));
        shown.explanation.insert(observed.map_or(shown.explanation.len(), |i| i + 1), step);
        shown.unused.extend(lost.into_iter().map(|subject| (subject, contest.unused())));
    }
    shown
}

/// The verdicts differ: those that make the difference are named.
fn open(contests: &[Contest], all: &[Assessment], steps: Vec<(Vec<Verdict>, Reason)>) -> Assessment {
    let decides = |verdicts: &[Verdict]| verdicts.iter().any(|v| *v != verdicts[0]);
    let alone = steps.iter().any(|(verdicts, _)| decides(verdicts));
    let first = &all[0];
    let promise = first.explanation.iter().filter(|r| r.is_promise()).cloned();
    let named = steps.into_iter().filter(|(verdicts, _)| !alone || decides(verdicts)).map(|(_, step)| step);
    let members = set_of(contests.iter().flat_map(Contest::subjects));
    let others = first.unused.iter().filter(|(subject, _)| !members.contains(subject)).cloned();
    let rivals = contests.iter().flat_map(|c| c.subjects().into_iter().map(|subject| (subject.clone(), c.unused())));
    Assessment {
        verdict: Verdict::CannotTell,
        basis: Basis { adjusted: first.basis.adjusted, ..Basis::default() },
        explanation: promise.chain(named).chain([Reason::Contradiction]).collect(),
        unused: others.chain(rivals).collect(),
        ..Assessment::nothing_of(first.target.clone(), first.as_of)
    }
}
