//! The indicators: what is measured, of which area, in which unit.

use xianfeng_core::plan::{Frequency, GroupKind, Indicator, MeasureType, Plan, Text};

use super::{both, field};
use crate::Inputs;
use crate::table::{Datum, Field, Sort, Table};

pub fn table(inputs: &Inputs) -> Table {
    Table {
        name: "indicators",
        zh: "指标",
        en: "The indicators that figures measure, by their ids.",
        fields: fields(),
        key: vec!["indicator_id"],
        references: Vec::new(),
        rows: inputs.plan.indicators.values().map(|indicator| row(inputs.plan, indicator)).collect(),
    }
}

fn fields() -> Vec<Field> {
    vec![
        field("indicator_id", Sort::Text, "指标编码", "Id of the indicator; it stays the same."),
        field("indicator_zh", Sort::Text, "指标", "Name in Chinese."),
        field("indicator_en", Sort::Text, "指标（英文）", "Name in English."),
        field("unit", Sort::Text, "单位", "Unit in which it is judged; a figure keeps the unit of its source."),
        field(
            "measure_type",
            Sort::OneOf(MeasureType::ALL.map(MeasureType::slug).to_vec()),
            "性质",
            "A level, a sum, a rate, a place in a list, or an event.",
        ),
        field("frequency", Sort::OneOf(Frequency::ALL.map(Frequency::slug).to_vec()), "频率", "How often a figure can be expected."),
        field("ref_area", Sort::Text, "地区代码", "The area it is about: an administrative code or a code of this plan."),
        field("ref_area_zh", Sort::Text, "地区", "Name of the area in Chinese."),
        field("ref_area_en", Sort::Text, "地区（英文）", "Name of the area in English."),
        field("basis_zh", Sort::Text, "计算依据", "How it is computed, in Chinese."),
        field("basis_en", Sort::Text, "计算依据（英文）", "How it is computed, in English."),
        field("scope_zh", Sort::Text, "统计范围", "What it covers, in Chinese."),
        field("scope_en", Sort::Text, "统计范围（英文）", "What it covers, in English."),
        field("part_of", Sort::Text, "所属指标", "Id of the indicator that it adds up to, with others."),
    ]
}

fn row(plan: &Plan, indicator: &Indicator) -> Vec<Datum> {
    let [zh, en] = both(Some(&indicator.name));
    let area = area_of(plan, indicator);
    let [area_zh, area_en] = both(area.name);
    let [basis_zh, basis_en] = both(indicator.basis.as_ref());
    let [scope_zh, scope_en] = both(indicator.scope.as_ref());
    vec![
        Datum::text(indicator.id.as_str()),
        zh,
        en,
        Datum::text(indicator.unit.symbol.as_str()),
        Datum::text(indicator.nature.slug()),
        Datum::text(indicator.rhythm.slug()),
        Datum::text(area.code),
        area_zh,
        area_en,
        basis_zh,
        basis_en,
        scope_zh,
        scope_en,
        Datum::text(indicator.part_of.as_ref().map_or("", |id| id.as_str())),
    ]
}

/// An area with its code.
pub struct AreaOf<'a> {
    pub code: String,
    pub name: Option<&'a Text>,
}

/// The area that an indicator is about: a district of the plan with its administrative code, else the territory of the
/// plan, by its English name in capitals.
pub fn area_of<'a>(plan: &'a Plan, indicator: &Indicator) -> AreaOf<'a> {
    let group = indicator.group.as_ref().and_then(|id| plan.group(id)).filter(|group| group.kind == GroupKind::District);
    match (group, &plan.territory) {
        (Some(group), _) => AreaOf { code: group.code.clone().unwrap_or_else(|| code(group.id.as_str())), name: Some(&group.name) },
        (None, Some(territory)) if !code(&territory.en).is_empty() => AreaOf { code: code(&territory.en), name: Some(territory) },
        (None, territory) => AreaOf { code: code(plan.id.as_str()), name: territory.as_ref() },
    }
}

/// A text as a code: capitals, digits and underscores.
fn code(text: &str) -> String {
    let letters = text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' });
    letters.collect::<String>().trim_matches('_').to_owned()
}
