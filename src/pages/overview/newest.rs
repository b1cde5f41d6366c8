//! The newest figures: by day of publication, those of an unknown day last.

use maud::{Markup, html};

use crate::markup::{observations, target_rows};
use crate::snapshot::Snapshot;
use xianfeng_core::ledger::CurrentObservation;
use xianfeng_core::measure::PartialDate;
use xianfeng_core::plan::Target;
use xianfeng_text::{Term, pick};

/// The length of the list.
const LISTED: usize = 6;

pub fn section(s: &Snapshot) -> Markup {
    let has_day = |f: &CurrentObservation| s.is_audit() || f.observation.published != PartialDate::Unstated;
    // Without a day of publication, the day of recording says nothing about the news.
    let key =
        |f: &CurrentObservation| if has_day(f) { (true, f.known, f.recorded) } else { (false, f.observation.period.end(), f.recorded) };
    let mut known: Vec<(&CurrentObservation, &Target)> = Vec::new();
    for current in s.ledger_view.all().filter(|f| f.visible(s.as_of)) {
        let at = known.partition_point(|(kept, _)| key(kept) >= key(current));
        if at < LISTED
            && let Some(target) = s.plan().targets_with_indicator(&current.observation.indicator).next()
        {
            known.truncate(LISTED - 1);
            known.insert(at, (current, target));
        }
    }
    html! {
        section.newest {
            h2 { (s.t(Term::LatestObservations)) }
            @if known.is_empty() { p.empty { (s.t(Term::NothingRecorded)) } }
            @else { ul.brief { @for (current, target) in known { (row(s, current, target, has_day(current))) } } }
        }
    }
}

fn row(s: &Snapshot, current: &CurrentObservation, target: &Target, has_day: bool) -> Markup {
    let o = &current.observation;
    let known = if has_day { observations::known_since(s, current) } else { pick(s.language, "公布日不详", "day unknown").to_owned() };
    html! {
        li {
            span { (target_rows::link(s, target)) }
            span.figures {
                span.quiet { (xianfeng_text::period(s.language, o.period)) }
                b.num { (observations::value(s, o)) }
                span.quiet { (known) }
            }
        }
    }
}
