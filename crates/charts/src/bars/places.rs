//! Districts ranked by their figures of one indicator, with the places they moved since the period before.

use super::model::{BarRow, BarsModel, drawn};
use crate::map::{DistrictObservations, mapped_indicators, series_of};
use crate::words::Word;
use crate::{Cell, Destination, TableColumn, text};
use xianfeng_core::id::{GroupId, IndicatorId};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Date, Period};
use xianfeng_core::plan::{Indicator, Language, Plan};

/// The indicator that districts are ranked by: the wanted one, or the first that they have figures of.
pub fn ranked_indicator<'a>(
    plan: &'a Plan,
    ledger_view: &LedgerView,
    as_of: Date,
    wanted: Option<&IndicatorId>,
) -> Option<(&'a Indicator, Period)> {
    let known = mapped_indicators(plan, ledger_view, as_of);
    let of = known.iter().find(|i| Some(&i.id) == wanted).or(known.first()).copied()?;
    Some((of, latest(&series_of(plan, ledger_view, as_of, of))?.period))
}

/// The districts with a figure, the largest first; `None` without such figures.
pub fn places(plan: &Plan, ledger_view: &LedgerView, as_of: Date, wanted: Option<&IndicatorId>, l: Language) -> Option<BarsModel> {
    let (of, _) = ranked_indicator(plan, ledger_view, as_of, wanted)?;
    let all = series_of(plan, ledger_view, as_of, of);
    let now = latest(&all)?;
    let earlier = |other: &&DistrictObservations| other.period.end() < now.period.end() && other.period.months() == now.period.months();
    let shared = |other: &&DistrictObservations| {
        other.observations.iter().filter(|(id, _)| now.observations.iter().any(|(known, _)| known == id)).count() > 1
    };
    let before = all.iter().filter(earlier).filter(shared).max_by_key(|other| other.period.end());
    // Places are those among the districts that both periods know.
    let both = |other: &DistrictObservations, id: &GroupId| other.observations.iter().any(|(known, _)| *known == id);
    let place_in = |own: &DistrictObservations, other: &DistrictObservations, id: &GroupId| {
        let value = own.observations.iter().find(|(known, _)| *known == id).map(|(_, c)| c.value)?;
        both(other, id).then(|| own.observations.iter().filter(|(known, c)| both(other, known) && c.value > value).count())
    };
    let mut ranked: Vec<_> = now.observations.iter().collect();
    ranked.sort_by_key(|place| std::cmp::Reverse(place.1.value));
    let rows = ranked.iter().enumerate().filter_map(|(at, (id, candidate))| {
        let group = plan.group(id)?;
        let name = text::plain(group.name.in_language(l));
        let figure = xianfeng_text::amounts::amount_worded(l, candidate.value, candidate.reading, &of.unit);
        // Equal figures share a place.
        let place = ranked.iter().take(at).filter(|(_, other)| other.value > candidate.value).count() + 1;
        let moved = before.and_then(|before| Some(place_in(before, now, id)? as i64 - place_in(now, before, id)? as i64));
        let (place_word, move_word) = (ordinal(place, l), moved.map(|moved| movement(moved, l)).unwrap_or_default());
        let value = Cell::amount(figure.clone(), candidate.value, &of.unit.symbol, candidate.reading);
        Some(BarRow {
            id: group.id.to_string(),
            value: drawn(candidate.value),
            mark: None,
            label: [&figure, &move_word].into_iter().filter(|part| !part.is_empty()).cloned().collect(),
            verdict: None,
            spoken: match l {
                Language::Zh => format!("{name}：{figure}，{place_word} {move_word}").trim_end().to_owned(),
                Language::En => format!("{name}: {figure}, {place_word} {move_word}").trim_end().to_owned(),
            },
            destination: Some(Destination::group(group)),
            cells: vec![format!("{place} {name}").into(), value, move_word.into()],
            name: format!("{place} {name}"),
        })
    });
    let rows: Vec<BarRow> = rows.collect();
    let (name, period) = (text::plain(of.name.in_language(l)), xianfeng_text::period(l, now.period));
    let districts = plan.groups_of(xianfeng_core::plan::GroupKind::District).count();
    let listed = rows.len();
    let mut notes = vec![match l {
        Language::Zh => format!("{districts} 个区县中 {listed} 个有{period}的数。"),
        Language::En => format!("{listed} of {districts} districts have a figure for {period}."),
    }];
    notes.extend(before.map(|before| {
        let earlier = xianfeng_text::period(l, before.period);
        match l {
            Language::Zh => format!("升降与{earlier}比，只在两期都有数的区县之间排。"),
            Language::En => format!("Moves are against {earlier}, among the districts with a figure for both."),
        }
    }));
    let description = match l {
        Language::Zh => format!("{name}，{period}，从高到低。{}", notes.concat()),
        Language::En => format!("{name}, {period}, highest first. {}", notes.join(" ")),
    };
    let columns =
        vec![TableColumn::text(Word::Name.say(l)), TableColumn::number(Word::Value.say(l), None), TableColumn::text(Word::Moved.say(l))];
    Some(BarsModel { language: l, description, verdicts: Vec::new(), mark_word: String::new(), rows, columns, notes })
}

/// The period that most districts have a figure of, the latest of them.
fn latest<'a, 'b>(all: &'b [DistrictObservations<'a>]) -> Option<&'b DistrictObservations<'a>> {
    all.iter().filter(|s| s.observations.len() > 1).max_by_key(|s| (s.observations.len(), s.period.end()))
}

fn ordinal(place: usize, l: Language) -> String {
    match l {
        Language::Zh => format!("第 {place} 位"),
        Language::En => format!("place {place}"),
    }
}

/// Places gained or lost.
fn movement(moved: i64, l: Language) -> String {
    match (moved, l) {
        (0, Language::Zh) => "位次不变".to_owned(),
        (0, Language::En) => "same place".to_owned(),
        (up, Language::Zh) if up > 0 => format!("升 {up} 位"),
        (up, Language::En) if up > 0 => format!("up {up}"),
        (down, Language::Zh) => format!("降 {} 位", -down),
        (down, Language::En) => format!("down {}", -down),
    }
}
