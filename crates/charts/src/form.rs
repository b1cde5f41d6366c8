//! The forms in which the observations of a target can be drawn.

/// A form in which the observations of a target are drawn. A target without that form is drawn by its level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartForm {
    #[default]
    Level,
    /// Against the same period of the year before.
    Growth,
    /// One line a year over the months.
    Years,
}

impl ChartForm {
    pub const ALL: [ChartForm; 3] = [Self::Level, Self::Growth, Self::Years];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Growth => "growth",
            Self::Years => "years",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.slug() == slug)
    }
}
