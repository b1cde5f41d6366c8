//! The eight things that can be said of a target.

use crate::names::named_enum;

named_enum! {
    /// A verdict, the best first.
    pub enum Verdict {
        /// 已达成
        Met = "met",
        /// 序时推进
        OnTrack = "on_track",
        /// 略滞后
        SlightlyBehind = "slightly_behind",
        /// 滞后
        Behind = "behind",
        /// 未达成
        Missed = "missed",
        /// 未到期
        NotDue = "not_due",
        /// 无法判断: there are data, but not enough
        CannotTell = "cannot_tell",
        /// 无数据
        NoData = "no_data",
    }
}

impl Verdict {
    /// Tells whether it says something about the target itself.
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Met | Self::OnTrack | Self::SlightlyBehind | Self::Behind | Self::Missed)
    }
}
