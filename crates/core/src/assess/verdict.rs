//! The eight things that can be said of a target.

/// A verdict, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 已达成
    Met,
    /// 序时推进
    OnTrack,
    /// 略滞后
    SlightlyBehind,
    /// 滞后
    Behind,
    /// 未达成
    Missed,
    /// 未到期
    NotDue,
    /// 无法判断: there are data, but not enough
    CannotTell,
    /// 无数据
    NoData,
}

impl Verdict {
    pub const ALL: [Verdict; 8] =
        [Self::Met, Self::OnTrack, Self::SlightlyBehind, Self::Behind, Self::Missed, Self::NotDue, Self::CannotTell, Self::NoData];

    /// The name in files, addresses and on the command line.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on_track",
            Self::SlightlyBehind => "slightly_behind",
            Self::Behind => "behind",
            Self::Missed => "missed",
            Self::NotDue => "not_due",
            Self::CannotTell => "cannot_tell",
            Self::NoData => "no_data",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.slug() == slug)
    }

    /// Whether it says something about the target itself.
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Met | Self::OnTrack | Self::SlightlyBehind | Self::Behind | Self::Missed)
    }
}
