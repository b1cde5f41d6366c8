//! The layout of a list of targets: its order, its columns, its groups.

use xianfeng_core::plan::GroupKind;

/// The order of a list of targets: lowest, earliest or worst first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the source.
    #[default]
    Source,
    /// The worst verdict first.
    Verdict,
    /// The largest shortfall first.
    Gap,
    Due,
    Name,
    Completion,
    Schedule,
    Area,
    Lead,
    Expected,
}

impl Order {
    pub const ALL: [Order; 10] = [
        Self::Source,
        Self::Verdict,
        Self::Gap,
        Self::Due,
        Self::Name,
        Self::Completion,
        Self::Schedule,
        Self::Area,
        Self::Lead,
        Self::Expected,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Verdict => "verdict",
            Self::Gap => "gap",
            Self::Due => "due",
            Self::Name => "name",
            Self::Completion => "completion",
            Self::Schedule => "schedule",
            Self::Area => "area",
            Self::Lead => "lead",
            Self::Expected => "expected",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|o| o.slug() == slug)
    }
}

/// An optional column; verdict and name are always shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 序号
    Number,
    Area,
    Lead,
    Wanted,
    Found,
    Completion,
    Schedule,
    Gap,
    Trend,
    Expected,
    Due,
    Source,
    /// 办理状态
    Stage,
    /// 评价依据
    Why,
}

impl Column {
    /// In display order.
    pub const ALL: [Column; 14] = [
        Self::Number,
        Self::Area,
        Self::Lead,
        Self::Stage,
        Self::Wanted,
        Self::Found,
        Self::Completion,
        Self::Schedule,
        Self::Gap,
        Self::Trend,
        Self::Expected,
        Self::Due,
        Self::Source,
        Self::Why,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Area => "area",
            Self::Lead => "lead",
            Self::Wanted => "wanted",
            Self::Found => "found",
            Self::Completion => "completion",
            Self::Schedule => "schedule",
            Self::Gap => "gap",
            Self::Trend => "trend",
            Self::Expected => "expected",
            Self::Due => "due",
            Self::Source => "source",
            Self::Stage => "stage",
            Self::Why => "why",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.slug() == slug)
    }

    fn bit(self) -> u16 {
        1 << (self as u16)
    }
}

/// The columns that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(u16);

impl Default for Columns {
    fn default() -> Self {
        [Column::Wanted, Column::Found, Column::Completion, Column::Trend, Column::Due].into_iter().collect()
    }
}

impl FromIterator<Column> for Columns {
    fn from_iter<T: IntoIterator<Item = Column>>(columns: T) -> Self {
        Self(columns.into_iter().fold(0, |bits, column| bits | column.bit()))
    }
}

impl Columns {
    pub fn has(self, column: Column) -> bool {
        self.0 & column.bit() != 0
    }

    /// Shows a column, or hides it.
    pub fn toggle(&mut self, column: Column) {
        self.0 ^= column.bit();
    }

    pub fn shown(self) -> impl Iterator<Item = Column> {
        Column::ALL.into_iter().filter(move |c| self.has(*c))
    }

    /// `area.due`; empty if no column is left.
    pub(super) fn written(self) -> String {
        self.shown().map(Column::slug).collect::<Vec<_>>().join(".")
    }

    pub(super) fn read(text: &str) -> Self {
        text.split('.').filter_map(Column::from_slug).collect()
    }
}

/// The grouping of a list of targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    #[default]
    None,
    By(GroupKind),
    Verdict,
    Tier,
    /// By the body that leads.
    Lead,
    /// By the stage of work.
    Stage,
}

impl Grouping {
    pub const ALL: [Grouping; 8] = [
        Self::None,
        Self::By(GroupKind::Area),
        Self::By(GroupKind::Task),
        Self::By(GroupKind::District),
        Self::Verdict,
        Self::Tier,
        Self::Lead,
        Self::Stage,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::By(GroupKind::Area) => "area",
            Self::By(GroupKind::Task) => "task",
            Self::By(GroupKind::District) => "district",
            Self::Verdict => "verdict",
            Self::Tier => "tier",
            Self::Lead => "lead",
            Self::Stage => "stage",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|g| g.slug() == slug)
    }
}

/// What is owed, to narrow a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owing {
    /// A report on a target with a number.
    Number,
    /// A report.
    Report,
    /// More data: what is known does not suffice.
    Enough,
    /// Work that is late, or evidence.
    Work,
}

impl Owing {
    pub const ALL: [Owing; 4] = [Self::Number, Self::Report, Self::Enough, Self::Work];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Report => "report",
            Self::Enough => "enough",
            Self::Work => "work",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|o| o.slug() == slug)
    }
}
