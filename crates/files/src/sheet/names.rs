//! The indicator that a row of a table means, by its number or its name.

use std::collections::BTreeMap;

use xianfeng_core::id::IndicatorId;
use xianfeng_core::measure::typed::narrow;
use xianfeng_core::plan::Plan;

/// The likeness of two names, in per cent, from which one is proposed for the other.
const ALIKE: usize = 45;

/// The number of names that are proposed.
const PROPOSED: usize = 3;

/// The meaning of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Known(IndicatorId),
    /// Names that are like it, the most alike first: a person has to choose.
    Ask(Vec<IndicatorId>),
    Unknown,
}

/// The names of the indicators of a plan: their own and those of their targets, in both languages. The words by
/// which people look for a target are proposals: several targets may share one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(Vec<Known>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Known {
    indicator: IndicatorId,
    ids: Vec<String>,
    names: Vec<String>,
    aliases: Vec<String>,
}

impl Names {
    pub fn new(plan: &Plan) -> Self {
        // The indicators of targets first: of two that are alike, these are meant.
        let mut all: Vec<Known> = Vec::new();
        let mut places: BTreeMap<&IndicatorId, usize> = BTreeMap::new();
        for target in &plan.targets {
            let Some(indicator) = target.indicator.as_ref().and_then(|id| plan.indicators.get(id)) else { continue };
            let at = *places.entry(&indicator.id).or_insert_with(|| {
                all.push(Known { indicator: indicator.id.clone(), ids: vec![indicator.id.to_string()], ..Known::default() });
                all.len() - 1
            });
            all[at].ids.push(target.id.to_string());
            all[at].ids.extend(Some(target.number.clone()).filter(|number| !number.is_empty()));
            all[at].names.extend(target.names().map(plain));
            all[at].aliases.extend(target.aliases.iter().map(|alias| plain(alias)));
        }
        for indicator in plan.indicators.values() {
            let names = [&indicator.name.zh, &indicator.name.en].map(|name| plain(name));
            match places.get(&indicator.id) {
                Some(at) => all[*at].names.extend(names),
                None => {
                    let ids = vec![indicator.id.to_string()];
                    all.push(Known { indicator: indicator.id.clone(), ids, names: names.to_vec(), ..Known::default() });
                }
            }
        }
        for known in &mut all {
            known.names.retain(|name| !name.is_empty());
            known.names.sort_unstable();
            known.names.dedup();
        }
        Self(all)
    }

    /// Finds the indicator of a number or a name. A number that belongs to another indicator than the name is asked about.
    pub fn find(&self, number: &str, name: &str) -> Found {
        let (number, name) = (number.trim(), plain(name));
        let numbered = self.0.iter().find(|known| !number.is_empty() && known.ids.iter().any(|id| id == number));
        let named: Vec<&Known> = self.0.iter().filter(|known| known.names.contains(&name)).collect();
        let id = |known: &&Known| known.indicator.clone();
        match (numbered, named.as_slice()) {
            (Some(known), []) => Found::Known(known.indicator.clone()),
            (Some(known), named) if named.iter().any(|other| other.indicator == known.indicator) => Found::Known(known.indicator.clone()),
            (Some(known), named) => Found::Ask(std::iter::once(&known).chain(named).map(id).collect()),
            (None, [known]) => Found::Known(known.indicator.clone()),
            (None, []) => self.alike(&name),
            (None, named) => Found::Ask(named.iter().map(id).collect()),
        }
    }

    fn alike(&self, name: &str) -> Found {
        let score = |known: &Known| {
            let is_alias = !name.is_empty() && known.aliases.iter().any(|alias| alias == name);
            let likeness = known.names.iter().map(|other| likeness(name, other)).max().unwrap_or(0);
            if is_alias { 100 } else { likeness }
        };
        let mut scored: Vec<(usize, &Known)> =
            self.0.iter().map(|known| (score(known), known)).filter(|(score, _)| *score >= ALIKE).collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        let found: Vec<IndicatorId> = scored.into_iter().take(PROPOSED).map(|(_, known)| known.indicator.clone()).collect();
        if found.is_empty() { Found::Unknown } else { Found::Ask(found) }
    }
}

/// A name without width, case, spaces and punctuation.
pub fn plain(name: &str) -> String {
    narrow(name).to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == '%').collect()
}

/// The likeness of two names in per cent: the pairs of letters that they share, and more where one holds the other.
fn likeness(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < 2 {
        return 0;
    }
    let mut left: Vec<&[char]> = long.windows(2).collect();
    let pairs = short.len() - 1 + left.len();
    let mut shared = 0;
    for pair in short.windows(2) {
        if let Some(at) = left.iter().position(|other| *other == pair) {
            left.swap_remove(at);
            shared += 1;
        }
    }
    let is_inside = short.len() >= 3 && long.windows(short.len()).any(|part| part == short.as_slice());
    let dice = 200 * shared / pairs;
    if is_inside { dice.max(50 + 50 * short.len() / long.len()) } else { dice }
}
