//! Places: a figure of a district is none of the city.

use xianfeng_core::plan::{GroupKind, Plan};

use super::normal::{spelled, squeezed};

/// What a text says about the place of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    /// The whole that the plan is about.
    Whole,
    /// A part of it, in one spelling.
    Part(String),
}

/// The places that a plan knows.
pub struct Regions {
    whole: Vec<String>,
    parts: Vec<String>,
    /// The short name of the city, which names of its parts may begin with.
    city: String,
}

const TOTALS: &[&str] = &["合计", "总计", "共计", "全市合计", "全市总计", "总和"];
const ENDS: &[char] = &['区', '县', '旗', '镇', '乡'];

impl Regions {
    pub fn new(plan: &Plan) -> Self {
        let city = plan.outlines.clone().unwrap_or_else(|| plan.title.zh.split('市').next().unwrap_or_default().to_owned());
        let mut whole: Vec<String> = ["全市", "我市", "本市", "市合计", "全市汇总"].map(str::to_owned).to_vec();
        if !city.is_empty() {
            whole.extend([city.clone(), format!("{city}市"), format!("{city}全市")]);
        }
        let scopes = plan.indicators.values().filter(|i| i.group.is_some()).filter_map(|i| i.scope.as_ref()).map(|scope| scope.zh.clone());
        let parts = plan.groups_of(GroupKind::District).map(|group| group.name.zh.clone()).chain(scopes);
        let parts = parts.map(|name| part(&name, &city)).collect();
        Self { whole, parts, city }
    }

    pub fn is_total(text: &str) -> bool {
        TOTALS.contains(&squeezed(text).as_str())
    }

    /// The place that a whole text names.
    pub fn read(&self, text: &str) -> Option<Region> {
        let plain = squeezed(text);
        if plain.is_empty() || plain.chars().count() > 16 {
            return None;
        }
        if self.whole.contains(&plain) || Self::is_total(&plain) {
            return Some(Region::Whole);
        }
        let part = part(&plain, &self.city);
        let is_known = self.parts.contains(&part);
        let is_place = plain.chars().count() <= 6
            && !["强", "全国", "全省", "产业", "园区", "示范", "小区", "社区", "校区", "景区", "片区", "库区", "功能区"]
                .iter()
                .any(|word| plain.contains(word))
            && (plain.ends_with(ENDS)
                || (plain.ends_with('市') && plain.chars().count() <= 4)
                || plain.ends_with("街道")
                || plain == "市本级"
                || plain == "市直");
        (is_known || is_place).then_some(Region::Part(part))
    }

    /// One spelling of the name of a part.
    pub fn part(&self, text: &str) -> String {
        part(text, &self.city)
    }
}

fn part(text: &str, city: &str) -> String {
    let spelled = spelled(text);
    let rest = if city.is_empty() {
        &spelled
    } else {
        spelled.strip_prefix(&format!("{city}市")).or(spelled.strip_prefix(city)).unwrap_or(&spelled)
    };
    if rest.chars().count() < 2 { spelled.clone() } else { rest.to_owned() }
}
