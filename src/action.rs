//! What a person can ask of the page, as it stands in its HTML: `data-do="delete:o-12"`.
//!
//! Pages are texts; one listener on the document content_changes a click into an [`Action`].

use std::fmt;

use crate::route::Order;
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::{EditId, GroupId, IndicatorId, PlanId, SubjectId, TargetId};
use xianfeng_core::ledger::ClaimStatus;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Undo,
    Redo,
    /// The other language.
    Language,
    /// The as-of date back to today.
    Today,
    Theme(Theme),
    Contrast,
    LargeText,
    AcceptUpdate,
    /// Takes the message away.
    Dismiss,
    /// Opens the form for a new figure of an indicator.
    Record {
        indicator: IndicatorId,
    },
    /// Opens the form for a figure that is there.
    Revise {
        indicator: IndicatorId,
        subject: SubjectId,
    },
    Delete {
        subject: SubjectId,
    },
    /// Opens the form for something about the work on a target.
    Work {
        target: TargetId,
        kind: WorkKind,
    },
    /// Takes the claim of a target one step further.
    ClaimStatus {
        target: TargetId,
        gate: ClaimStatus,
    },
    Keep {
        subject: SubjectId,
        edit: EditId,
    },
    Toggle(Verdict),
    ClearFilters,
    /// The list by a column: upwards, then downwards, then as in the source.
    Sort(Order),
    /// The list the other way round.
    Reverse,
    /// Takes a saved view off the list.
    DropView(usize),
    /// Opens the search for anything, and the sheet of keys.
    Find,
    Keys,
    /// Keys pressed alone on or off.
    SingleKeys,
    /// A step of the first steps; 0 ends them.
    Tour(usize),
    Export(Export),
    /// Something with a chart: `chart` is its key, `target:gdp-growth-8`.
    Chart {
        tool: ChartTool,
        chart: String,
    },
    SaveUnreadable(usize),
    Reset,
    /// Takes a plan of the person's own off the list.
    DropPlan(PlanId),
    /// Brings back the plan or the view that was taken away last.
    PutBack,
    /// An empty plan, or a copy of the one that is open, to be adjusted.
    NewPlan,
    CopyPlan,
    UndoPlan,
    DropArea(GroupId),
    /// Fills the form with a target; an empty id empties it.
    EditTarget(TargetId),
    DropTarget(TargetId),
    AcceptImport,
    CloseDialog,
}

/// As the system is set, or as the reader wants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What can be said about the work on a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    Assignment,
    Evidence,
    Note,
    Adjustment,
}

impl WorkKind {
    pub const ALL: [WorkKind; 4] = [Self::Assignment, Self::Evidence, Self::Note, Self::Adjustment];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Evidence => "evidence",
            Self::Note => "note",
            Self::Adjustment => "adjustment",
        }
    }
}

/// A file to take out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    Own,
    All,
    Targets,
    Figures,
    Plan,
}

impl Export {
    pub const ALL: [Export; 5] = [Self::Own, Self::All, Self::Targets, Self::Figures, Self::Plan];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::All => "all",
            Self::Targets => "targets",
            Self::Figures => "figures",
            Self::Plan => "plan",
        }
    }
}

/// What can be done with a chart as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartTool {
    Png,
    Svg,
    Csv,
    FullScreen,
    Link,
}

impl ChartTool {
    pub const ALL: [ChartTool; 5] = [Self::Png, Self::Svg, Self::Csv, Self::FullScreen, Self::Link];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
            Self::FullScreen => "full-screen",
            Self::Link => "link",
        }
    }
}

/// Ids hold no colon, so a colon parts them.
impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Language => "language",
            Self::Today => "today",
            Self::Contrast => "contrast",
            Self::LargeText => "large-text",
            Self::AcceptUpdate => "accept-update",
            Self::Dismiss => "dismiss",
            Self::ClearFilters => "clear-filters",
            Self::Reset => "reset",
            Self::NewPlan => "new-plan",
            Self::CopyPlan => "copy-plan",
            Self::UndoPlan => "undo-plan",
            Self::AcceptImport => "accept-import",
            Self::CloseDialog => "close-dialog",
            Self::Reverse => "reverse",
            Self::Find => "find",
            Self::Keys => "keys",
            Self::SingleKeys => "single-keys",
            Self::PutBack => "put-back",
            Self::Sort(order) => return write!(f, "sort:{}", order.slug()),
            Self::DropView(index) => return write!(f, "drop-view:{index}"),
            Self::Tour(step) => return write!(f, "tour:{step}"),
            Self::Theme(theme) => return write!(f, "theme:{}", theme.slug()),
            Self::Record { indicator } => return write!(f, "record:{indicator}"),
            Self::Revise { indicator, subject } => return write!(f, "revise:{indicator}:{subject}"),
            Self::Delete { subject } => return write!(f, "delete:{subject}"),
            Self::Work { target, kind } => return write!(f, "work:{target}:{}", kind.slug()),
            Self::ClaimStatus { target, gate } => return write!(f, "gate:{target}:{}", gate.slug()),
            Self::Keep { subject, edit } => return write!(f, "keep:{subject}:{edit}"),
            Self::Toggle(verdict) => return write!(f, "toggle:{}", verdict.slug()),
            Self::Export(export) => return write!(f, "export:{}", export.slug()),
            Self::Chart { tool, chart } => return write!(f, "figure:{}:{chart}", tool.slug()),
            Self::DropArea(id) => return write!(f, "drop-area:{id}"),
            Self::EditTarget(id) => return write!(f, "edit-target:{id}"),
            Self::DropTarget(id) => return write!(f, "drop-target:{id}"),
            Self::DropPlan(id) => return write!(f, "drop-plan:{id}"),
            Self::SaveUnreadable(index) => return write!(f, "save-unreadable:{index}"),
        };
        f.write_str(plain)
    }
}

impl Action {
    /// Reads what stands in the page; `None` for anything else.
    ///
    /// ```
    /// use xianfeng::action::Action;
    /// let action = Action::Keep { subject: "o-1".into(), edit: "e-2".into() };
    /// assert_eq!(Action::parse(&action.to_string()), Some(action));
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let name = parts.next()?;
        let mut next = || parts.next().map(str::to_owned);
        Some(match name {
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            "language" => Self::Language,
            "today" => Self::Today,
            "contrast" => Self::Contrast,
            "large-text" => Self::LargeText,
            "accept-update" => Self::AcceptUpdate,
            "dismiss" => Self::Dismiss,
            "clear-filters" => Self::ClearFilters,
            "reset" => Self::Reset,
            "new-plan" => Self::NewPlan,
            "copy-plan" => Self::CopyPlan,
            "undo-plan" => Self::UndoPlan,
            "drop-area" => Self::DropArea(next()?.into()),
            "edit-target" => Self::EditTarget(next()?.into()),
            "drop-target" => Self::DropTarget(next()?.into()),
            "accept-import" => Self::AcceptImport,
            "close-dialog" => Self::CloseDialog,
            "reverse" => Self::Reverse,
            "find" => Self::Find,
            "keys" => Self::Keys,
            "single-keys" => Self::SingleKeys,
            "put-back" => Self::PutBack,
            "sort" => Self::Sort(Order::from_slug(&next()?)?),
            "drop-view" => Self::DropView(next()?.parse().ok()?),
            "tour" => Self::Tour(next()?.parse().ok()?),
            "theme" => {
                let slug = next()?;
                Self::Theme(Theme::ALL.into_iter().find(|t| t.slug() == slug)?)
            }
            "record" => Self::Record { indicator: next()?.into() },
            "revise" => Self::Revise { indicator: next()?.into(), subject: next()?.into() },
            "delete" => Self::Delete { subject: next()?.into() },
            "work" => {
                let (target, slug) = (next()?, next()?);
                Self::Work { target: target.into(), kind: WorkKind::ALL.into_iter().find(|k| k.slug() == slug)? }
            }
            "gate" => {
                let (target, slug) = (next()?, next()?);
                Self::ClaimStatus { target: target.into(), gate: ClaimStatus::ALL.into_iter().find(|g| g.slug() == slug)? }
            }
            "keep" => Self::Keep { subject: next()?.into(), edit: next()?.into() },
            "toggle" => Self::Toggle(Verdict::from_slug(&next()?)?),
            "export" => {
                let slug = next()?;
                Self::Export(Export::ALL.into_iter().find(|e| e.slug() == slug)?)
            }
            "figure" => {
                let slug = next()?;
                // The key of a chart may hold a colon of its own.
                let chart = text.splitn(3, ':').nth(2)?.to_owned();
                Self::Chart { tool: ChartTool::ALL.into_iter().find(|t| t.slug() == slug)?, chart }
            }
            "drop-plan" => Self::DropPlan(next()?.into()),
            "save-unreadable" => Self::SaveUnreadable(next()?.parse().ok()?),
            _ => return None,
        })
    }
}
