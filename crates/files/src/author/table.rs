//! Targets from a table as spreadsheets copy it: a row a target, the columns recognised by their heads.

use super::{Outcome, TargetDraft, add_area, finish, next, put_target};
use crate::path::Path;
use crate::plan::file;
use crate::plan_file::TextFile;
use crate::problem::{Fault, Problem};
use crate::sheet::text::rows;
use crate::sheet::{Field, field};
use xianfeng_core::id::GroupId;
use xianfeng_core::measure::typed;
use xianfeng_core::plan::{GroupKind, KindName, Language, Plan, body_key};

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// 序号
    Number,
    Name,
    Area,
    Value,
    Unit,
    Kind,
    From,
    Due,
    Lead,
    Responsible,
}

/// The heads by which a column is known, beside those that every reader of tables knows ([`field`]).
const HEADS: &[(Column, &[&str])] = &[
    (Column::Number, &["序号", "#"]),
    (Column::Name, &["工作任务", "事项", "task"]),
    (Column::Area, &["领域", "类别", "板块", "分类", "所属领域", "area", "group", "category"]),
    (Column::Value, &["目标值", "目标数", "年度目标", "计划数", "数值", "value", "targetvalue", "goal"]),
    (Column::Kind, &["类型", "目标类型", "kind", "type"]),
    (Column::From, &["开始", "开始日期", "起始", "起始日期", "from", "start"]),
    (Column::Due, &["完成时限", "时限", "截止", "截止日期", "完成时间", "期限", "due", "dueday", "deadline", "by"]),
    (Column::Lead, &["牵头单位", "牵头部门", "主责单位", "lead", "leadoffice"]),
    (Column::Responsible, &["责任单位", "配合单位", "责任部门", "responsible", "responsibleoffice"]),
];

/// The columns of a table without heads.
const USUAL: [Column; 6] = [Column::Name, Column::Value, Column::Unit, Column::Due, Column::Lead, Column::Responsible];

/// Stands in for cells that a row lacks.
pub struct Defaults<'a> {
    /// The year of a target without a due day.
    pub year: i16,
    /// The language of the names.
    pub language: Language,
    /// The name of the area for targets without one, where the plan has no area yet.
    pub area: &'a str,
    /// Reads the name of a kind as the page writes it.
    pub kind: &'a dyn Fn(&str) -> Option<KindName>,
    /// A text that nobody else makes, for new ids.
    pub fresh: &'a str,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedRow {
    /// Its number in the table, from 1.
    pub line: usize,
    pub draft: TargetDraft,
    /// Empty: it will be added.
    pub faults: Vec<Problem>,
}

/// A table, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub rows: Vec<PastedRow>,
    /// The plan with every row that has no fault, one version on; `None` where there is none.
    pub plan: Option<Plan>,
}

/// Reads a table. Rows with a fault are left out of the plan, and the others go in one after the other.
pub fn paste(plan: &Plan, text: &str, defaults: &Defaults) -> Pasted {
    let table = rows(text, '\t');
    let heads = table.iter().position(|row| !is_blank(row)).and_then(|at| Some((at, heads(table.get(at)?)?)));
    let (first, columns) = heads.map_or_else(|| (0, USUAL.map(Some).to_vec()), |(at, columns)| (at + 1, columns));
    let (mut grown, mut read) = (plan.clone(), Vec::new());
    for (at, cells) in table.iter().enumerate().skip(first).filter(|(_, cells)| !is_blank(cells)) {
        let cell = |wanted: Column| {
            let at = columns.iter().position(|column| *column == Some(wanted));
            at.and_then(|at| cells.get(at)).map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        let mut draft = draft(&cell, defaults);
        let faults = match add(&grown, &mut draft, &cell(Column::Area), defaults) {
            Ok(plan) => {
                grown = plan;
                Vec::new()
            }
            Err(faults) => faults,
        };
        read.push(PastedRow { line: at + 1, draft, faults });
    }
    let has_new = read.iter().any(|row| row.faults.is_empty());
    let plan = has_new.then(|| {
        let mut whole = file(&grown);
        whole.version = next(plan).version;
        finish(whole).ok()
    });
    Pasted { rows: read, plan: plan.flatten() }
}

/// The columns of a row of heads: one that names the targets and something else.
fn heads(row: &[String]) -> Option<Vec<Option<Column>>> {
    let column = |cell: &String| {
        let key = body_key(cell);
        let own = HEADS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(column, _)| *column);
        own.or_else(|| match field(cell)? {
            Field::Number => Some(Column::Number),
            Field::Name => Some(Column::Name),
            Field::Unit => Some(Column::Unit),
            // A figure that was reached is no target.
            Field::Period | Field::Value | Field::Source | Field::Published | Field::Note => None,
        })
    };
    let columns: Vec<Option<Column>> = row.iter().map(column).collect();
    let known = columns.iter().flatten().count();
    (known > 1 && columns.contains(&Some(Column::Name))).then_some(columns)
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

/// Adds the target of a row, and its area where the plan does not have it.
fn add(plan: &Plan, draft: &mut TargetDraft, area: &str, defaults: &Defaults) -> Outcome {
    let name = if draft.name.zh.is_empty() { &draft.name.en } else { &draft.name.zh };
    let is_known =
        plan.targets.iter().any(|t| [&t.name.zh, &t.name.en].iter().any(|known| !known.is_empty() && body_key(known) == body_key(name)));
    if is_known {
        return Err(vec![Problem { path: Path::root().field("name"), fault: Fault::Duplicate { id: name.clone() } }]);
    }
    let (plan, id) = with_area(plan, area, defaults)?;
    draft.area = id;
    put_target(&plan, draft, None, &format!("{}-{}", defaults.fresh, plan.targets.len() + 1))
}

/// The plan with an area of this name, and its id; without a name, the first group there is.
fn with_area(plan: &Plan, area: &str, defaults: &Defaults) -> Result<(Plan, GroupId), Vec<Problem>> {
    let key = body_key(area);
    let mut groups = plan.groups.iter();
    let known =
        if area.is_empty() { groups.next() } else { groups.find(|g| [&g.name.zh, &g.name.en].iter().any(|name| body_key(name) == key)) };
    if let Some(group) = known {
        return Ok((plan.clone(), group.id.clone()));
    }
    let grown = add_area(
        plan,
        named(if area.is_empty() { defaults.area } else { area }, defaults.language),
        &format!("{}-{}", defaults.fresh, plan.groups.len() + 1),
    )?;
    let id = grown.groups.iter().rfind(|g| g.kind == GroupKind::Area).map(|g| g.id.clone()).unwrap_or_default();
    Ok((grown, id))
}

fn named(text: &str, language: Language) -> TextFile {
    match language {
        Language::Zh => TextFile { zh: text.to_owned(), en: String::new() },
        Language::En => TextFile { zh: String::new(), en: text.to_owned() },
    }
}

/// A row as the form would have it.
fn draft(cell: &impl Fn(Column) -> String, defaults: &Defaults) -> TargetDraft {
    let goal = Goal::read(&cell(Column::Value));
    let unit = Some(cell(Column::Unit)).filter(|unit| !unit.is_empty()).unwrap_or_else(|| goal.unit.clone());
    let name = cell(Column::Name);
    let kind = (defaults.kind)(&cell(Column::Kind)).unwrap_or_else(|| goal.kind(&name, &unit));
    let due = Some(cell(Column::Due)).filter(|due| !due.is_empty()).unwrap_or_else(|| format!("{}-12-31", defaults.year));
    let year = typed::day(&due).map_or(defaults.year, |day| day.year());
    let from = Some(cell(Column::From)).filter(|from| !from.is_empty()).unwrap_or_else(|| format!("{year}-01-01"));
    let is_place = kind == KindName::Rank;
    TargetDraft {
        own_number: cell(Column::Number),
        name: named(&name, defaults.language),
        kind,
        value: if is_place { String::new() } else { goal.value.clone() },
        number: if is_place { goal.value } else { String::new() },
        unit,
        from,
        due,
        lead: cell(Column::Lead),
        responsible: cell(Column::Responsible),
        ..TargetDraft::default()
    }
}

/// A target value as tables write it: `≥50个`, `90%`, `不超过 3.7`, `前5位`.
#[derive(Clone, Debug, Default)]
struct Goal {
    value: String,
    unit: String,
    is_ceiling: bool,
    is_place: bool,
}

impl Goal {
    fn read(text: &str) -> Self {
        const AT_LEAST: [&str; 7] = ["≥", ">=", "不低于", "不少于", "达到", "超过", "以上"];
        const AT_MOST: [&str; 5] = ["≤", "<=", "不超过", "不高于", "控制在"];
        let after = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word));
        let (rest, is_ceiling) = match after(&AT_MOST) {
            Some(rest) => (rest, true),
            None => (after(&AT_LEAST).unwrap_or(text), false),
        };
        let (rest, is_place) = rest.strip_prefix('前').map_or((rest, false), |rest| (rest, true));
        let rest = rest.trim();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || "０１２３４５６７８９.．,，-−".contains(c))).unwrap_or(rest.len());
        let (value, unit) = rest.split_at(end);
        // Words alone stay words, and are refused as a number.
        let value = if value.is_empty() { rest } else { value };
        let unit = if value == rest { "" } else { unit.trim().trim_end_matches("以上").trim_end_matches("左右") };
        Self { value: value.trim().to_owned(), unit: unit.to_owned(), is_ceiling, is_place }
    }

    /// The likely kind, where the table does not say it.
    fn kind(&self, name: &str, unit: &str) -> KindName {
        let grows = ["增长", "增速", "growth"].iter().any(|word| name.to_lowercase().contains(word));
        match unit {
            _ if self.is_place => KindName::Rank,
            _ if self.value.is_empty() => KindName::Milestone,
            _ if self.is_ceiling => KindName::Ceiling,
            "%" | "％" if grows => KindName::Rate,
            "%" | "％" | "‰" => KindName::Level,
            _ => KindName::Total,
        }
    }
}
