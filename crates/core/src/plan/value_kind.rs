//! The kind of value that an indicator is observed in.

use super::{Kind, MilestoneStep, Plan};
use crate::id::IndicatorId;

/// The kind of value that an indicator is observed in.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueKind {
    Number,
    Done,
    Steps(Vec<MilestoneStep>),
    Rating,
}

impl ValueKind {
    pub fn of(plan: &Plan, indicator: &IndicatorId) -> Self {
        match plan.targets_with_indicator(indicator).map(|t| &t.kind).next() {
            Some(Kind::Milestone { steps }) if !steps.is_empty() => Self::Steps(steps.clone()),
            Some(Kind::Milestone { .. } | Kind::Hold) => Self::Done,
            Some(Kind::Qualitative) => Self::Rating,
            Some(Kind::Total(_) | Kind::Level { .. } | Kind::Rate(_) | Kind::Limit(_) | Kind::Rank { .. }) => Self::Number,
            Some(Kind::Relative { .. } | Kind::Multiple { .. } | Kind::Share { .. } | Kind::AnyOf(_) | Kind::AllOf(_)) | None => {
                Self::Number
            }
        }
    }
}
