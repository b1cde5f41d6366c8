//! Copies of the work that rotate: the last of each of seven days, and of each of four weeks.

use std::collections::BTreeSet;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use crate::browser::storage::Record;
use crate::browser::{backups, clock};
use xianfeng_core::measure::Date;
use xianfeng_core::measure::day::{date, day_number};

const DAYS: usize = 7;
const WEEKS: usize = 4;

/// The time after a change in which more may come.
const SOON: Duration = Duration::from_secs(10);

/// The key prefix of the copies of a plan.
pub fn prefix(plan: &str) -> String {
    format!("{plan}/")
}

/// The day of a copy.
pub fn day_of(key: &str) -> Option<Date> {
    date(key.rsplit_once('/')?.1)
}

/// The days whose copies are kept: the latest seven, and the last of each of the latest four weeks. Days without work
/// do not push out a copy.
///
/// ```
/// use xianfeng::state::backups::kept;
/// use xianfeng_core::measure::day::date;
/// let days: Vec<_> = (1..=28).filter_map(|day| date(&format!("2026-02-{day:02}"))).collect();
/// let kept: Vec<String> = kept(&days).iter().map(ToString::to_string).collect();
/// // Sundays are the last days of their weeks.
/// assert_eq!(kept.join(" "), "2026-02-08 2026-02-15 2026-02-22 2026-02-23 2026-02-24 2026-02-25 2026-02-26 2026-02-27 2026-02-28");
/// ```
pub fn kept(days: &[Date]) -> BTreeSet<Date> {
    let latest: BTreeSet<Date> = days.iter().copied().collect();
    let mut kept: BTreeSet<Date> = latest.iter().rev().take(DAYS).copied().collect();
    let mut weeks = BTreeSet::new();
    for day in latest.iter().rev() {
        // The day before 1970 began on a Thursday.
        let week = (day_number(*day) + 3).div_euclid(7);
        if weeks.len() < WEEKS && weeks.insert(week) {
            kept.insert(*day);
        }
    }
    kept
}

impl State {
    /// Keeps a copy of the day's work soon, once for all changes until then.
    pub(super) fn back_up_soon(self) {
        if self.is_backing_up.get_value() {
            return;
        }
        self.is_backing_up.set_value(true);
        set_timeout(
            move || {
                self.is_backing_up.set_value(false);
                self.back_up();
            },
            SOON,
        );
    }

    /// Keeps the copy that was about to be kept: another plan is going to be open.
    pub(super) fn back_up_now(self) {
        if self.is_backing_up.get_value() {
            self.back_up();
        }
    }

    fn back_up(self) {
        let workspace = self.workspace();
        if workspace.own().next().is_none() {
            return;
        }
        let text = xianfeng_files::ledger::to_json(workspace.own(), &workspace.plan, None);
        let prefix = prefix(workspace.plan.id.as_str());
        let record = Record { key: format!("{prefix}{}", clock::today()), text };
        spawn_local(async move {
            if !backups::write(&record).await {
                return;
            }
            let all = backups::read(&prefix).await;
            let kept = kept(&all.iter().filter_map(|record| day_of(&record.key)).collect::<Vec<_>>());
            for surplus in all.iter().filter(|record| day_of(&record.key).is_some_and(|day| !kept.contains(&day))) {
                backups::remove(&surplus.key).await;
            }
            self.backups.update(|count| *count += 1);
        });
    }
}
