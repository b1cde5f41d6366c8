//! The targets as the plan states them; nothing in it depends on the day.

use xianfeng_core::plan::{Better, KindName, Target, Tier};
use xianfeng_text::target_words;

use super::{both, field, said};
use crate::Inputs;
use crate::table::{Datum, Field, Reference, Sort, Table};

pub fn table(inputs: &Inputs) -> Table {
    let plan = inputs.plan;
    Table {
        name: "targets",
        zh: "目标",
        en: "The targets of the plan, in its order.",
        fields: fields(),
        key: vec!["target_id"],
        references: vec![Reference { field: "indicator_id", table: "indicators", to: "indicator_id" }],
        rows: plan.targets.iter().map(|target| row(inputs, target)).collect(),
    }
}

fn fields() -> Vec<Field> {
    vec![
        field("target_id", Sort::Text, "目标编码", "Id of the target; it stays the same."),
        field("number", Sort::Text, "序号", "Number in the plan; of a part, its place in the whole."),
        field("target_zh", Sort::Text, "目标", "Name in Chinese."),
        field("target_en", Sort::Text, "目标（英文）", "Name in English."),
        field("tier", Sort::OneOf(Tier::ALL.map(Tier::slug).to_vec()), "类别", "A commitment, or an aspiration (stretch)."),
        field("kind", Sort::OneOf(KindName::ALL.map(KindName::slug).to_vec()), "类型", "The kind of target; each has a rule of its own."),
        field("better", Sort::OneOf(Better::ALL.map(Better::slug).to_vec()), "方向", "The better side, of a target with a number."),
        field("strict", Sort::Flag, "不含本数", "The number itself is not enough."),
        field("target_value", Sort::Number, "目标值", "The number to reach as the plan states it; empty where it states none."),
        field("unit", Sort::Text, "单位", "Unit of the number."),
        field("target_value_zh", Sort::Text, "目标值（文字）", "The target in words, in Chinese."),
        field("target_value_en", Sort::Text, "目标值（英文）", "The target in words, in English."),
        field("area_id", Sort::Text, "领域编码", "Id of the first group that makes the promise."),
        field("area_zh", Sort::Text, "领域", "Name of that group in Chinese."),
        field("area_en", Sort::Text, "领域（英文）", "Name of that group in English."),
        field("groups", Sort::Text, "所在各组", "Ids of every group that makes the promise, separated by spaces."),
        field("source_id", Sort::Text, "出处", "Id of the document, as in the plan file."),
        field("section", Sort::Number, "节", "Section of the document, counted from 1."),
        field("paragraph", Sort::Number, "段", "Paragraph of the section, counted from 1."),
        field("from", Sort::Day, "考核期起", "First day of the period in which it is judged."),
        field("due", Sort::Day, "期限", "Due day."),
        field("due_from", Sort::Day, "最早期限", "First possible due day, where the source gives a range."),
        field("lead", Sort::Text, "牵头单位", "The body that leads, as the plan or the ledger names it."),
        field("responsible", Sort::Text, "责任单位", "Bodies that are responsible."),
        field("part_of", Sort::Text, "所属目标", "Id of the target that this is a part of; a part is not counted again."),
        field("indicator_id", Sort::Text, "指标编码", "Id of the indicator it is judged by."),
    ]
}

fn row(inputs: &Inputs, target: &Target) -> Vec<Datum> {
    let plan = inputs.plan;
    let bound = target.kind.bound();
    let first = target.places.first();
    let area = first.and_then(|place| plan.group(&place.group));
    let place = first.and_then(|place| place.place.as_ref());
    let bodies = inputs.ledger_view.bodies(plan, target, inputs.as_of);
    let groups: Vec<&str> = target.places.iter().map(|place| place.group.as_str()).collect();
    let whole = plan.whole(target);
    let [zh, en] = both(Some(&target.name));
    let [words_zh, words_en] = said(|l| target_words::target_value(l, plan, target, None));
    let [area_zh, area_en] = both(area.map(|group| &group.name));
    vec![
        Datum::text(target.id.as_str()),
        Datum::text(plan.number(target)),
        zh,
        en,
        Datum::text(target.tier.slug()),
        Datum::text(target.kind.name().slug()),
        bound.map_or(Datum::Empty, |bound| Datum::text(bound.better.slug())),
        bound.map_or(Datum::Empty, |bound| Datum::Flag(bound.strict)),
        Datum::number(bound.map(|bound| bound.value)),
        Datum::text(plan.unit_of(target).map_or_else(String::new, |unit| unit.symbol)),
        words_zh,
        words_en,
        Datum::text(first.map_or("", |place| place.group.as_str())),
        area_zh,
        area_en,
        Datum::text(groups.join(" ")),
        Datum::text(place.map_or("", |place| place.source.as_str())),
        Datum::number(place.map(|place| place.section.into())),
        Datum::number(place.map(|place| place.paragraph.into())),
        Datum::Day(target.window.from),
        Datum::Day(target.window.due),
        Datum::day(target.window.due_from),
        Datum::text(bodies.lead.as_str()),
        Datum::text(bodies.responsible.as_str()),
        Datum::text(whole.map_or("", |whole| whole.id.as_str())),
        Datum::text(target.indicator.as_ref().map_or("", |id| id.as_str())),
    ]
}
