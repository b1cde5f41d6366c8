//! Shares of judged targets by group.

use super::layout;
use crate::words::{Word, as_of, labelled};
use crate::{ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme, text, verdicts};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Group, GroupKind, Language, Plan, Target};

/// Below this many judged targets a share is marked as resting on little.
pub(super) const FEW: usize = 3;

/// Axes and the two days.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarModel {
    pub language: Language,
    pub description: String,
    /// The earlier and the later day, in words.
    pub days: [String; 2],
    pub axes: Vec<RadarAxis>,
    pub notes: Vec<String>,
}

/// A group with listed targets.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarAxis {
    pub id: GroupId,
    pub name: String,
    /// On the earlier and the later day.
    pub shares: [JudgedShare; 2],
    pub spoken: String,
    pub destination: Option<Destination>,
}

/// Targets met or on track, of the judged ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JudgedShare {
    pub good: usize,
    pub judged: usize,
}

impl JudgedShare {
    fn of<'a>(assessments: impl Iterator<Item = &'a Assessment>) -> Self {
        let counts = verdicts::count(assessments);
        Self { good: counts.of(Verdict::Met) + counts.of(Verdict::OnTrack), judged: counts.judged() }
    }

    /// In per cent, to one decimal; `None` with nothing judged.
    pub fn percent(self) -> Option<f64> {
        (self.judged > 0).then(|| (self.good as f64 / self.judged as f64 * 1000.0).round() / 10.0)
    }

    /// `3/4`
    pub fn text(self, language: Language) -> String {
        match self.judged {
            0 => Word::NoneJudged.say(language).to_owned(),
            n => format!("{}/{n}", self.good),
        }
    }
}

/// `earlier` and `later` are the assessments of the whole plan on two days.
pub fn model(plan: &Plan, earlier: &[Assessment], later: &[Assessment], list: GroupKind, language: Language) -> RadarModel {
    let days = [earlier, later].map(|all| all.first().map(|a| as_of(a.as_of, language)).unwrap_or_default());
    let sets = [verdicts::counted(plan, earlier), verdicts::counted(plan, later)];
    let listed = plan.groups_of(list).filter(|g| sets[0].iter().any(|(t, _)| t.belongs_to(&g.id)));
    let axes = listed.map(|group| axis(group, &sets, &days, language));
    let (mut axes, silent): (Vec<RadarAxis>, Vec<RadarAxis>) = axes.partition(|a| a.shares.iter().any(|s| s.judged > 0));
    let mut notes = vec![Word::MiddleIsNone.say(language).to_owned()];
    // Two axes have no area between them, so the silent ones are drawn too.
    if axes.len() < 3 {
        axes.extend(silent);
    } else if !silent.is_empty() {
        let names: Vec<String> = silent.into_iter().map(|a| a.name).collect();
        notes.push(labelled(language, Word::NoneJudged.say(language), &names.join(xianfeng_text::comma(language))));
    }
    let title = labelled(language, &verdicts::list(list, language), Word::GoodOfJudged.say(language));
    let description = match language {
        Language::Zh => format!("{title}；{}与{}", days[0], days[1]),
        Language::En => format!("{title}; {} and {}", days[0], days[1]),
    };
    if axes.iter().any(|a| a.shares[1].judged < FEW) {
        notes.push(Word::FewJudged.say(language).to_owned());
    }
    RadarModel { language, description, days, axes, notes }
}

fn axis(group: &Group, sets: &[Vec<(&Target, &Assessment)>; 2], days: &[String; 2], language: Language) -> RadarAxis {
    let share = |i: usize| JudgedShare::of(sets[i].iter().filter(|(t, _)| t.belongs_to(&group.id)).map(|(_, a)| *a));
    let shares = [share(0), share(1)];
    let name = text::plain(group.name.in_language(language));
    let [a, b] = shares.map(|s| s.text(language));
    let spoken = match language {
        Language::Zh => format!("{name}；{}：{a}；{}：{b}", days[0], days[1]),
        Language::En => format!("{name}; {}: {a}; {}: {b}", days[0], days[1]),
    };
    RadarAxis { id: group.id.clone(), name, shares, spoken, destination: Some(Destination::group(group)) }
}

impl ChartModel for RadarModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        self.axes.iter().map(|a| DataPoint::new(a.id.as_str(), &a.spoken, a.destination.clone())).collect()
    }

    fn table(&self) -> Table {
        let l = self.language;
        let mut columns = vec![TableColumn::text(Word::Name.say(l))];
        for day in &self.days {
            columns.push(TableColumn::number(labelled(l, day, Word::GoodOfJudged.say(l)), None));
            columns.push(TableColumn::number(Word::Share.say(l), Some("%".to_owned())));
        }
        let percent = |share: &JudgedShare| share.percent().map_or_else(|| "—".to_owned(), |p| p.to_string());
        let cells = |axis: &RadarAxis| {
            let shares = axis.shares.iter().flat_map(|s| [s.text(l), percent(s)]);
            [axis.name.clone()].into_iter().chain(shares).collect()
        };
        let rows = self.axes.iter().map(|a| TableRow::new(a.id.as_str(), cells(a))).collect();
        Table { caption: self.description.clone(), columns, rows, notes: self.notes.clone(), sources: Vec::new() }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}
