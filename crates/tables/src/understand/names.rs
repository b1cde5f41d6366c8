//! The indicator that a name means.

use xianfeng_core::id::{IndicatorId, TargetId};
use xianfeng_core::measure::Quantity;
use xianfeng_core::plan::{Frequency, Indicator, Kind, MeasureType, Plan};

use super::label::Label;
use super::normal::{Change, Letters, letters, spelled, without_change};
use super::regions::{Region, Regions};

/// Covered thousandths of a name from which it is meant.
const ENOUGH: u32 = 480;
/// A name that is covered less than this, and not by far more than the next, is asked about.
const PLAIN: u32 = 540;
/// A word by which people look for a target: it fits, and is asked about.
const ALIAS: u32 = 500;
/// A name that covers so much less than the best is no rival.
const APART: u32 = 60;

/// An indicator with its names.
pub struct Known<'a> {
    pub indicator: &'a Indicator,
    pub target: Option<TargetId>,
    names: Vec<Name>,
    /// Words by which people look for its target, and for no other.
    aliases: Vec<String>,
    pub change: Option<Change>,
    /// The place it is about, where that is not the whole.
    pub part: Option<String>,
    /// Another indicator counts the same on another basis.
    pub has_other_basis: bool,
}

struct Name {
    whole: String,
    letters: Letters,
    /// Without the place that it is about.
    is_of_part: bool,
}

pub struct Names<'a> {
    pub known: Vec<Known<'a>>,
}

/// An indicator that a label may mean, and how much of its name the label covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub at: usize,
    pub score: u32,
    pub is_exact: bool,
}

/// What the figure under a label must be.
pub struct Wanted<'a> {
    pub is_change: bool,
    pub quantities: &'a [Quantity],
    /// The column or the cell says that it is a place in a list.
    pub must_be_rank: bool,
    pub may_be_rank: bool,
}

impl<'a> Names<'a> {
    pub fn new(plan: &'a Plan, regions: &Regions) -> Self {
        let mut known: Vec<Known> = plan.indicators.values().filter_map(|indicator| Known::new(plan, indicator, regions)).collect();
        // A name that differs only in a remark is the same on another basis.
        let key = |known: &Known| (plain_name(&known.indicator.name.zh), known.indicator.unit.symbol.clone());
        let keys: Vec<_> = known.iter().map(key).collect();
        for at in 0..known.len() {
            let is_twin = |other: usize| other != at && keys[other] == keys[at] && known[other].target.is_none();
            known[at].has_other_basis = known[at].target.is_some() && (0..known.len()).any(is_twin);
        }
        // A word for several targets says nothing about which is meant.
        let all: Vec<String> = known.iter().flat_map(|known| known.aliases.clone()).collect();
        for one in &mut known {
            one.aliases.retain(|alias| all.iter().filter(|other| *other == alias).count() == 1);
        }
        Self { known }
    }

    /// The indicators that the words of a label fit, whatever figure stands under it; with the place where the table
    /// names it in a cell of its own.
    pub fn candidates(&self, label: &Label, region: Option<&Region>) -> Vec<Candidate> {
        let text: String = std::iter::once(label.main.clone()).chain(label.remarks.iter().map(|r| without_change(&spelled(r)).0)).collect();
        let (main, all) = (letters(&label.main), letters(&text));
        if label.is_batch || label.main.is_empty() {
            return Vec::new();
        }
        let part = region.and_then(|region| if let Region::Part(part) = region { Some(part.as_str()) } else { None });
        let mut found: Vec<Candidate> = Vec::new();
        for (at, known) in self.known.iter().enumerate() {
            if part.is_some() && known.part.as_deref() != part {
                continue;
            }
            let best = known.names.iter().filter(|name| name.is_of_part == part.is_some()).filter_map(|name| {
                let is_exact = name.whole == label.full || name.whole == label.main || name.whole == text;
                if is_exact {
                    return Some((1001, true));
                }
                if label.main.is_ascii() {
                    return None;
                }
                let score = all.covers(&name.letters).or_else(|| main.covers(&name.letters));
                Some((score?, false))
            });
            let is_alias = || part.is_none() && known.aliases.contains(&label.full);
            if let Some((score, is_exact)) = best.max().or_else(|| is_alias().then_some((ALIAS, false))) {
                found.push(Candidate { at, score, is_exact });
            }
        }
        found
    }

    /// The one that is meant among candidates, and whether the name alone says so.
    pub fn choose(&self, candidates: &[Candidate], label: &Label, wanted: &Wanted) -> Option<(&Known<'a>, bool)> {
        // A sub-item and a name in a sentence have to be named in full.
        let enough = if label.is_part { 900 } else { ENOUGH };
        let fits = |candidate: &&Candidate| {
            let known = &self.known[candidate.at];
            let fits_unit = wanted.quantities.is_empty() || wanted.quantities.contains(&known.indicator.unit.quantity);
            let fits_change = match (wanted.is_change, known.change.is_some()) {
                (true, is_change) => is_change,
                (false, true) => wanted.quantities.contains(&Quantity::Ratio) && label.change.is_none(),
                (false, false) => true,
            };
            let is_rank = known.indicator.nature == MeasureType::Rank;
            let fits_rank = if is_rank { wanted.may_be_rank || label.full.contains("位次") } else { !wanted.must_be_rank };
            candidate.score >= enough && fits_unit && fits_change && fits_rank
        };
        let mut fitting: Vec<&Candidate> = candidates.iter().filter(fits).collect();
        fitting.sort_by_key(|c| (std::cmp::Reverse(c.score), self.known[c.at].target.is_none()));
        let best = *fitting.first()?;
        // Of names that are alike, those of targets are meant, unless another is named exactly.
        let rivals: Vec<&&Candidate> = fitting.iter().skip(1).filter(|c| c.score + APART > best.score).collect();
        let chosen = if self.known[best.at].target.is_none() && !best.is_exact {
            rivals.iter().find(|c| self.known[c.at].target.is_some()).map_or(best, |c| **c)
        } else {
            best
        };
        let rivals_of_targets =
            rivals.iter().filter(|c| c.at != chosen.at && self.known[c.at].target.is_some() && !chosen.is_exact).count();
        // The place is named beside it: the list needs fewer words.
        let plain = if self.known[chosen.at].part.is_some() { ENOUGH } else { PLAIN };
        Some((&self.known[chosen.at], chosen.score >= plain && rivals_of_targets == 0))
    }

    /// Tells whether a text names something of the plan plainly: a heading, a title.
    pub fn knows(&self, label: &Label) -> bool {
        label.main.chars().count() >= 2 && self.candidates(label, None).iter().any(|candidate| candidate.score >= 700)
    }

    /// The known indicator of a target's or an indicator's own id.
    pub fn of_id(&self, id: &str) -> Option<&Known<'a>> {
        self.known
            .iter()
            .find(|known| known.indicator.id.as_str() == id || known.target.as_ref().is_some_and(|target| target.as_str() == id))
    }
}

fn plain_name(name: &str) -> String {
    let plain: String = name.split(['（', '(']).next().unwrap_or(name).to_owned();
    spelled(&plain)
}

impl<'a> Known<'a> {
    fn new(plan: &'a Plan, indicator: &'a Indicator, regions: &Regions) -> Option<Self> {
        let targets: Vec<_> = plan.targets_with_indicator(&indicator.id).collect();
        let numbers = |kind: &Kind| !matches!(kind, Kind::Milestone { .. } | Kind::Hold | Kind::Qualitative);
        if indicator.nature == MeasureType::Event || (!targets.is_empty() && !targets.iter().any(|target| numbers(&target.kind))) {
            return None;
        }
        let part = indicator.group.as_ref().and(indicator.scope.as_ref()).map(|scope| regions.part(&scope.zh));
        // An outside place in the name keeps it apart by itself.
        let mut texts: Vec<String> = vec![indicator.name.zh.clone(), indicator.name.en.clone()];
        for target in &targets {
            texts.extend(target.names().map(str::to_owned));
        }
        let mut names = Vec::new();
        let mut change = None;
        for text in texts.iter().filter(|text| !text.is_empty()) {
            let whole = spelled(text);
            let (main, found) = without_change(&whole);
            if indicator.nature == MeasureType::Rate {
                change = change.or(found);
            }
            let main = if indicator.nature == MeasureType::Rate { main } else { whole.clone() };
            names.push(Name { letters: letters(&main), whole: main.clone(), is_of_part: false });
            names.push(Name { letters: letters(&main), whole, is_of_part: false });
            if let Some(part) = &part {
                let rest = main.replace(part.as_str(), "");
                names.push(Name { letters: letters(&rest), whole: rest, is_of_part: true });
            }
        }
        if part.is_some()
            && let Some(list) = &indicator.list
        {
            let list = spelled(list.zh.split(['；', '，', ';']).next().unwrap_or_default());
            names.push(Name { letters: letters(&list), whole: list, is_of_part: true });
        }
        let mut aliases: Vec<String> = targets.iter().flat_map(|target| &target.aliases).map(|alias| spelled(alias)).collect();
        aliases.sort_unstable();
        aliases.dedup();
        let target = targets.first().map(|target| target.id.clone());
        Some(Self { indicator, target, names, aliases, change, part, has_other_basis: false })
    }

    pub fn id(&self) -> &IndicatorId {
        &self.indicator.id
    }

    /// Its figures are sums over time, or growth over time: a month differs from the months so far.
    pub fn adds_up(&self) -> bool {
        self.indicator.nature == MeasureType::Flow || self.change.is_some()
    }

    /// A level at a moment: only the end of the period counts.
    pub fn is_level(&self) -> bool {
        const SHARES: &[&str] = &["失业率", "占比", "比例", "比重", "覆盖率", "普及率", "城镇化率", "余额", "保有量"];
        let basis = self.indicator.basis.as_ref().is_some_and(|basis| basis.zh.contains("期末"));
        let name = &self.indicator.name.zh;
        match self.indicator.nature {
            MeasureType::Stock => true,
            MeasureType::Rate => self.change.is_none() && (basis || SHARES.iter().any(|share| name.contains(share))),
            MeasureType::Flow | MeasureType::Rank | MeasureType::Event => false,
        }
    }

    pub fn is_yearly(&self) -> bool {
        self.indicator.rhythm == Frequency::Yearly
    }

    /// Words of its basis and scope explain a remark.
    pub fn explains(&self, remark: &str) -> bool {
        let remark = spelled(remark);
        let says = [&self.indicator.basis, &self.indicator.scope, &self.indicator.note];
        let told = says.iter().filter_map(|text| text.as_ref()).any(|text| spelled(&text.zh).contains(&remark));
        told || self.names.iter().any(|name| letters(&remark).covers(&name.letters).is_some())
    }
}
