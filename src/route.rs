//! The address: page, plan, language, as-of date, filters.
//!
//! Everything is in the fragment, so that any static host and a file from disk can serve it.
//! Parameters at their defaults are left out.

mod table;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use xianfeng_charts::{ChartForm, ChartKey};
use xianfeng_core::assess::Verdict;
use xianfeng_core::id::{GroupId, IndicatorId, PlanId, TargetId};
use xianfeng_core::ledger::{AsOfBasis, WorkStage};
use xianfeng_core::measure::{Date, day::date};
use xianfeng_core::plan::{GroupKind, Language, Tier};

pub use table::{Column, Columns, Grouping, Order, Owing};

/// The state that an address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    pub page: Page,
    pub view: View,
    pub filter: Filter,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Overview,
    Targets,
    Target(TargetId),
    /// A part of this in the frame of another page.
    Embed(Embedded),
    Groups(GroupKind),
    Group(GroupKind, GroupId),
    /// The reports that are owed (欠账).
    Debts,
    /// The whole plan in charts.
    Charts,
    /// The grid for entering many figures.
    Entry,
    /// Two days compared.
    Changes,
    /// A notice to be printed.
    Notice,
    Data,
    /// A link that carries edits, by its code.
    Link(String),
    /// The editor of a plan.
    Plan,
    Method,
    /// Who made this, and how far it can be trusted.
    About,
    /// An address that names no page.
    Unknown(String),
}

/// What stands in the frame of another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Embedded {
    /// The answer for the whole plan.
    Plan,
    Target(TargetId),
    Chart(ChartKey),
}

/// The parameters that are carried from page to page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub language: Language,
    /// `None`: today.
    pub as_of: Option<Date>,
    /// The basis of an as-of date: publication, or recording here.
    pub basis: AsOfBasis,
    /// `None`: the first plan.
    pub plan: Option<PlanId>,
    /// The form of observation charts.
    pub form: ChartForm,
    /// The earlier day with which the as-of day is compared; `None`: the one that is proposed.
    pub since: Option<Date>,
}

/// The filters and the layout of the list of targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub verdicts: Vec<Verdict>,
    pub tier: Option<Tier>,
    pub group: Option<GroupId>,
    /// Only what this body leads or is responsible for; empty: what nobody is named for.
    pub body: Option<String>,
    /// Only what is at this stage of work.
    pub stage: Option<WorkStage>,
    /// Only what owes something of this sort.
    pub owing: Option<Owing>,
    /// Only what stands in some group of this list.
    pub list: Option<GroupKind>,
    pub words: String,
    pub order: Order,
    /// Reverses the order.
    pub reversed: bool,
    pub columns: Columns,
    pub grouping: Grouping,
    /// The indicator on the map of districts; `None`: verdicts.
    pub map: Option<IndicatorId>,
}

/// Characters left unescaped in an address: those that RFC 3986 calls unreserved.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn list_slug(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Area => "areas",
        GroupKind::Task => "tasks",
        GroupKind::District => "districts",
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

impl Route {
    /// The fragment of the address: `#/targets?verdict=missed`.
    ///
    /// ```
    /// use xianfeng::route::{Page, Route};
    /// let route = Route::parse("#/targets/gdp-growth-8?lang=en&as-of=2022-12-31");
    /// assert_eq!(route.page, Page::Target("gdp-growth-8".into()));
    /// assert_eq!(route.address(), "#/targets/gdp-growth-8?lang=en&as-of=2022-12-31");
    /// ```
    pub fn address(&self) -> String {
        let path = match &self.page {
            Page::Overview => String::new(),
            Page::Targets => "targets".to_owned(),
            Page::Target(id) => format!("targets/{}", encoded(id.as_str())),
            Page::Embed(Embedded::Plan) => "embed".to_owned(),
            Page::Embed(Embedded::Target(id)) => format!("embed/{}", encoded(id.as_str())),
            Page::Embed(Embedded::Chart(key)) => format!("embed-chart/{}", encoded(&key.to_string())),
            Page::Groups(kind) => list_slug(*kind).to_owned(),
            Page::Group(kind, id) => format!("{}/{}", list_slug(*kind), encoded(id.as_str())),
            Page::Debts => "debts".to_owned(),
            Page::Charts => "charts".to_owned(),
            Page::Entry => "entry".to_owned(),
            Page::Changes => "changes".to_owned(),
            Page::Notice => "notice".to_owned(),
            Page::Data => "data".to_owned(),
            Page::Link(code) => format!("link/{}", encoded(code)),
            Page::Plan => "plan".to_owned(),
            Page::Method => "method".to_owned(),
            Page::About => "about".to_owned(),
            Page::Unknown(path) => encoded(path),
        };
        let mut query: Vec<String> = Vec::new();
        let mut say = |name: &str, value: &str| query.push(format!("{name}={}", encoded(value)));
        if self.view.language == Language::En {
            say("lang", "en");
        }
        if let Some(day) = self.view.as_of {
            say("as-of", &day.to_string());
        }
        if self.view.basis == AsOfBasis::Recording {
            say("known", "recorded");
        }
        if let Some(plan) = &self.view.plan {
            say("plan", plan.as_str());
        }
        if self.view.form != ChartForm::Level {
            say("chart", self.view.form.slug());
        }
        if let Some(day) = self.view.since {
            say("since", &day.to_string());
        }
        for verdict in &self.filter.verdicts {
            say("verdict", verdict.slug());
        }
        if let Some(tier) = self.filter.tier {
            say("tier", tier.slug());
        }
        if let Some(group) = &self.filter.group {
            say("group", group.as_str());
        }
        if let Some(list) = self.filter.list {
            say("list", list.slug());
        }
        if let Some(body) = &self.filter.body {
            say("body", body);
        }
        if let Some(stage) = self.filter.stage {
            say("stage", stage.slug());
        }
        if let Some(owing) = self.filter.owing {
            say("owed", owing.slug());
        }
        if !self.filter.words.is_empty() {
            say("q", &self.filter.words);
        }
        match (self.filter.order, self.filter.reversed) {
            (Order::Source, false) => {}
            (order, false) => say("order", order.slug()),
            (order, true) => say("order", &format!("-{}", order.slug())),
        }
        if self.filter.columns != Columns::default() {
            say("cols", &self.filter.columns.written());
        }
        if self.filter.grouping != Grouping::None {
            say("by", self.filter.grouping.slug());
        }
        if let Some(map) = &self.filter.map {
            say("map", map.as_str());
        }
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        format!("#/{path}{query}")
    }

    /// Parses an address. Unknown values fall back to defaults, so that old links still work.
    pub fn parse(address: &str) -> Self {
        let rest = address.strip_prefix('#').unwrap_or(address);
        // Without a slash it is no address of ours, but the name of an element: `#main`.
        let rest = rest.strip_prefix('/').unwrap_or_default();
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut route = Route { page: page(path), ..Route::default() };
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let value = decoded(value);
            match name {
                "lang" if value == "en" => route.view.language = Language::En,
                "as-of" => route.view.as_of = date(&value),
                "since" => route.view.since = date(&value),
                "known" if value == "recorded" => route.view.basis = AsOfBasis::Recording,
                "plan" => route.view.plan = Some(value.into()),
                "chart" => route.view.form = ChartForm::from_slug(&value).unwrap_or_default(),
                "verdict" => route.filter.verdicts.extend(Verdict::from_slug(&value)),
                "tier" => route.filter.tier = Tier::from_slug(&value),
                "group" => route.filter.group = Some(value.into()),
                "list" => route.filter.list = GroupKind::from_slug(&value),
                "body" => route.filter.body = Some(value),
                "stage" => route.filter.stage = WorkStage::from_slug(&value),
                "owed" => route.filter.owing = Owing::from_slug(&value),
                "map" => route.filter.map = Some(value.into()),
                "q" => route.filter.words = value,
                "order" => {
                    let slug = value.strip_prefix('-');
                    route.filter.reversed = slug.is_some();
                    route.filter.order = Order::from_slug(slug.unwrap_or(&value)).unwrap_or_default();
                }
                "cols" => route.filter.columns = Columns::read(&value),
                "by" => route.filter.grouping = Grouping::from_slug(&value).unwrap_or_default(),
                _ => {}
            }
        }
        route
    }

    /// The address of a chart on this page; following it scrolls to that chart.
    ///
    /// ```
    /// use xianfeng::route::{Route, chart_anchor};
    /// let route = Route::parse("#/charts?lang=en");
    /// assert_eq!(route.address_of("chart-wheel"), "#/charts?lang=en&at=chart-wheel");
    /// assert_eq!(chart_anchor(&route.address_of("chart-wheel")), Some("chart-wheel".to_owned()));
    /// assert_eq!(Route::parse(&route.address_of("chart-wheel")), route);
    /// ```
    pub fn address_of(&self, anchor: &str) -> String {
        let address = self.address();
        let sign = if address.contains('?') { '&' } else { '?' };
        format!("{address}{sign}at={}", encoded(anchor))
    }
}

/// An address in a language, unless it names one itself.
///
/// ```
/// use xianfeng::route::in_language;
/// use xianfeng_core::plan::Language;
/// assert_eq!(in_language("", Language::En), "#/?lang=en");
/// assert_eq!(in_language("#/charts?at=chart-wheel", Language::En), "#/charts?at=chart-wheel&lang=en");
/// assert_eq!(in_language("#/charts?lang=zh", Language::En), "#/charts?lang=zh");
/// assert_eq!(in_language("#/charts", Language::Zh), "#/charts");
/// ```
pub fn in_language(address: &str, language: Language) -> String {
    if language == Language::default() { address.to_owned() } else { with_default(address, "lang", language.slug()) }
}

/// An address of a plan, unless it names one itself.
///
/// ```
/// use xianfeng::route::of_plan;
/// assert_eq!(of_plan("#/charts?lang=en", "mine"), "#/charts?lang=en&plan=mine");
/// assert_eq!(of_plan("#/?plan=other", "mine"), "#/?plan=other");
/// ```
pub fn of_plan(address: &str, plan: &str) -> String {
    with_default(address, "plan", plan)
}

/// An address with a parameter, unless it has that one.
fn with_default(address: &str, name: &str, value: &str) -> String {
    let has_it =
        address.split_once('?').is_some_and(|(_, query)| query.split('&').any(|pair| pair.split_once('=').is_some_and(|(n, _)| n == name)));
    if has_it {
        return address.to_owned();
    }
    let address = if address.starts_with("#/") { address } else { "#/" };
    format!("{address}{}{name}={}", if address.contains('?') { '&' } else { '?' }, encoded(value))
}

/// The chart that an address links to, if any. It is only the starting point: the
/// next address does not contain it.
pub fn chart_anchor(address: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("at=")).map(decoded)
}

fn page(path: &str) -> Page {
    let (head, id) = path.split_once('/').unwrap_or((path, ""));
    let list = GroupKind::ALL.into_iter().find(|k| list_slug(*k) == head);
    match (head, list, id) {
        ("targets", _, "") => Page::Targets,
        ("targets", _, id) => Page::Target(decoded(id).into()),
        ("embed", _, "") => Page::Embed(Embedded::Plan),
        ("embed", _, id) => Page::Embed(Embedded::Target(decoded(id).into())),
        ("embed-chart", _, key) => {
            ChartKey::parse(&decoded(key)).map_or_else(|| Page::Unknown(decoded(path)), |key| Page::Embed(Embedded::Chart(key)))
        }
        (_, Some(kind), "") => Page::Groups(kind),
        (_, Some(kind), id) => Page::Group(kind, decoded(id).into()),
        ("debts", ..) => Page::Debts,
        ("charts", ..) => Page::Charts,
        ("entry", ..) => Page::Entry,
        ("changes", ..) => Page::Changes,
        ("notice", ..) => Page::Notice,
        ("data", ..) => Page::Data,
        ("link", _, code) => Page::Link(decoded(code)),
        ("plan", ..) => Page::Plan,
        ("method", ..) => Page::Method,
        ("about", ..) => Page::About,
        ("", ..) => Page::Overview,
        _ => Page::Unknown(decoded(path)),
    }
}
