//! Observations by their look: the groups that the legend names.

use super::{LineModel, LinePoint, LineShape, OpenEnd, PointRole};
use crate::words::{Word, labelled};
use crate::{palette, verdicts};

/// Observations of one look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PointGroup {
    Judged,
    Observed,
    Provisional,
    Derived,
    After,
    Rival,
    Baseline,
    More,
    Less,
}

const ALL: [PointGroup; 9] = [
    PointGroup::Judged,
    PointGroup::Observed,
    PointGroup::Provisional,
    PointGroup::Derived,
    PointGroup::After,
    PointGroup::Rival,
    PointGroup::Baseline,
    PointGroup::More,
    PointGroup::Less,
];

impl PointGroup {
    /// Name in the legend.
    pub fn name(self, model: &LineModel) -> String {
        let word = match self {
            Self::Judged => return judged_name(model),
            Self::Observed => Word::Observed,
            Self::Provisional => Word::Provisional,
            Self::Derived => Word::Derived,
            Self::After => Word::FollowUp,
            Self::Rival => Word::Rival,
            Self::Baseline => Word::Baseline,
            Self::More => Word::MoreThan,
            Self::Less => Word::LessThan,
        };
        word.say(model.language).to_owned()
    }

    /// Id of the series.
    pub fn id(self) -> &'static str {
        match self {
            Self::Judged => "judged",
            Self::Observed => "observed",
            Self::Provisional => "provisional",
            Self::Derived => "derived",
            Self::After => "after",
            Self::Rival => "rival",
            Self::Baseline => "baseline",
            Self::More => "more",
            Self::Less => "less",
        }
    }

    /// The group of a point, without regard to an open end.
    pub fn of(point: &LinePoint) -> Self {
        match (point.role, point.derived, point.provisional) {
            (PointRole::Judged, ..) => Self::Judged,
            (PointRole::Rival, ..) => Self::Rival,
            (PointRole::After, ..) => Self::After,
            (PointRole::Inside, true, _) => Self::Derived,
            (PointRole::Inside, false, true) => Self::Provisional,
            (PointRole::Inside, false, false) => Self::Observed,
        }
    }

    fn holds(self, point: &LinePoint) -> bool {
        match self {
            Self::More => point.open == Some(OpenEnd::Above),
            Self::Less => point.open == Some(OpenEnd::Below),
            group => group == Self::of(point),
        }
    }

    /// Its points, with their values.
    pub fn points(self, model: &LineModel) -> impl Iterator<Item = (&LinePoint, f64)> {
        model.points.iter().filter(move |p| self.holds(p)).filter_map(|p| p.y.map(|y| (p, y)))
    }
}

/// Names the verdict as well.
fn judged_name(model: &LineModel) -> String {
    let l = model.language;
    let verdict = format!("{} {}", palette::glyph(model.verdict), xianfeng_text::verdict(l, model.verdict));
    labelled(l, Word::Judged.say(l), &verdicts::marked(&verdict, model.provisional, l))
}

/// The groups with points, in the order of the legend.
pub(super) fn groups(model: &LineModel) -> Vec<PointGroup> {
    let there = |group: &PointGroup| match group {
        PointGroup::Baseline => model.baseline.is_some(),
        group => group.points(model).next().is_some(),
    };
    ALL.into_iter().filter(there).collect()
}

/// Number of drawn observations without rivals.
pub(super) fn drawn_count(model: &LineModel) -> usize {
    model.points.iter().filter(|p| p.y.is_some() && p.role != PointRole::Rival).count()
}

/// Rivals of bars are marks, so that they do not hide them.
pub(super) fn is_bar(model: &LineModel, role: PointRole) -> bool {
    model.shape == LineShape::Bars && role != PointRole::Rival
}
