//! The events of the calendar file: one for each owed report, one for each next one.

use super::summary;
use crate::route::Page;
use crate::snapshot::Snapshot;
use xianfeng_core::assess::debt::Debt;
use xianfeng_core::measure::Period;
use xianfeng_core::measure::day::add_days;
use xianfeng_core::plan::{Bodies, Target, is_same_body};
use xianfeng_files::icalendar::Event;
use xianfeng_text::{DebtTerm, Term, colon, pick, reminders};

use crate::markup::target_summary;

/// Days that a reminded body has to answer, where nobody says otherwise.
pub const DAYS_TO_REPLY: i64 = 14;

/// Owed reports on the day by which to reply, and the next reports of a body on their own days.
pub fn events(s: &Snapshot, debts: &[Debt], body: Option<&str>, absolute: &dyn Fn(&str) -> String) -> Vec<Event> {
    let reply = add_days(s.today, DAYS_TO_REPLY);
    let owed = debts.iter().filter_map(|debt| {
        let target = s.plan().target(&debt.target)?;
        let what = reminders::owed_report(s.language, debt.owed, debt.period);
        let since = debt.owed.since().map(|day| {
            format!("{}{}{}", DebtTerm::SinceWhen.in_language(s.language), colon(s.language), xianfeng_text::day(s.language, day))
        });
        let summary = format!("{}{}{}", s.t(Term::Debts), colon(s.language), name(s, target, &what));
        let lines =
            [who(s, &debt.bodies), wanted(s, target), since.unwrap_or_default(), DebtTerm::OwedMeans.in_language(s.language).to_owned()];
        Some(event(s, target, "owed", debt.period, (reply, summary), &lines, absolute))
    });
    let coming = summary::coming(s).into_iter().filter(|next| body.is_none_or(|body| next.bodies.named().any(|n| is_same_body(n, body))));
    let next = coming.filter_map(|next| {
        let target = s.plan().target(&next.target)?;
        let what = next.period.map(|period| xianfeng_text::period(s.language, period));
        let what = what.unwrap_or_else(|| DebtTerm::OwesOutcome.in_language(s.language).to_owned());
        let summary = format!("{}{}{}", pick(s.language, "应报", "Report due"), colon(s.language), name(s, target, &what));
        let lines = [who(s, &next.bodies), wanted(s, target)];
        Some(event(s, target, "next", next.period, (next.day, summary), &lines, absolute))
    });
    owed.chain(next).collect()
}

fn event(
    s: &Snapshot,
    target: &Target,
    sort: &str,
    period: Option<Period>,
    (day, summary): (xianfeng_core::measure::Date, String),
    lines: &[String],
    absolute: &dyn Fn(&str) -> String,
) -> Event {
    let period = period.map(|period| period.to_string().replace('/', "_")).unwrap_or_default();
    let url = absolute(&s.href(Page::Target(target.id.clone())));
    let lines: Vec<&str> = lines.iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
    Event {
        uid: format!("{}-{}-{sort}-{period}@xianfeng", s.plan().id, target.id),
        day,
        summary,
        description: [lines.join("\n"), url.clone()].join("\n"),
        url,
    }
}

fn name(s: &Snapshot, target: &Target, what: &str) -> String {
    let name = target.name.in_language(s.language);
    format!("{name}{}{what}", xianfeng_text::comma(s.language))
}

fn wanted(s: &Snapshot, target: &Target) -> String {
    format!("{}{}{}", s.t(Term::Wanted), colon(s.language), target_summary::target_value(s, target))
}

fn who(s: &Snapshot, bodies: &Bodies) -> String {
    let named: Vec<&str> = bodies.named().collect();
    if named.is_empty() { DebtTerm::NoBody.in_language(s.language).to_owned() } else { named.join(pick(s.language, "、", ", ")) }
}
