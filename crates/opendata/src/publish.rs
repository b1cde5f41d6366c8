//! The folder with everything at fixed addresses: an index, and a folder a plan.

use xianfeng_core::plan::{Language, Target};
use xianfeng_text::Term;

use crate::feed::{self, feed};
use crate::file::File;
use crate::package::{descriptor, digest, name};
use crate::sdmx::sdmx;
use crate::table::{Datum, Table};
use crate::tables::{changes, figures_of};
use crate::timeline::timeline;
use crate::{FORMAT, Inputs, Topic, json};

/// Every file, the index first.
pub fn publish(plans: &[Inputs]) -> Vec<File> {
    let of_plans: Vec<(&Inputs, Vec<File>)> = plans.iter().map(|inputs| (inputs, of_plan(inputs))).collect();
    let index = File::new("index.json", index(&of_plans));
    [index].into_iter().chain(of_plans.into_iter().flat_map(|(_, files)| files)).collect()
}

/// The list of the plans with their files; those of single targets follow from the ids of the targets.
fn index(plans: &[(&Inputs, Vec<File>)]) -> String {
    let plans = plans.iter().map(|(inputs, files)| {
        let plan = inputs.plan;
        let whole = files.iter().filter(|file| !file.name.contains("/targets/"));
        let files = whole.map(|file| {
            let digest = format!("\"{}\"", digest(file.text.as_bytes()));
            let fields = [("path", json::text(&file.name)), ("bytes", file.text.len().to_string()), ("sha256", digest)];
            format!("    {}", json::object(fields.into_iter()))
        });
        json::object(
            [
                ("id", json::text(plan.id.as_str())),
                ("version", json::text(&plan.version)),
                ("title_zh", json::text(plan.title.in_language(Language::Zh))),
                ("title_en", json::text(plan.title.in_language(Language::En))),
                ("as_of", json::text(&inputs.as_of.to_string())),
                ("licence", licence(inputs)),
                ("files", format!("[\n  {}\n    ]", files.collect::<Vec<_>>().join(",\n  "))),
            ]
            .into_iter(),
        )
    });
    let fields = [("format", json::text(FORMAT)), ("notice", notice()), ("plans", json::list(plans))];
    json::file(fields.into_iter())
}

fn of_plan(inputs: &Inputs) -> Vec<File> {
    let plan = inputs.plan;
    let timeline = timeline(inputs);
    let mut tables: Vec<Table> = Topic::ALL.into_iter().map(|topic| topic.table(inputs)).collect();
    tables.push(changes::table(plan, &timeline));
    let mut files = vec![File::new("datapackage.json", descriptor(inputs, &tables))];
    for table in &tables {
        files.push(File::new(format!("{}.csv", table.name), table.csv()));
        files.push(File::new(format!("{}.json", table.name), table_file(inputs, table)));
    }
    files.push(File::new("figures.sdmx.csv", sdmx(inputs)));
    files.extend(Language::ALL.map(|language| File::new(feed::name(language), feed(inputs, &timeline, language))));
    files.push(File::new("plan.json", xianfeng_files::plan::to_json(plan)));
    files.push(File::new("ledger.json", xianfeng_files::ledger::to_json(inputs.ledger.edits(), plan, None)));
    files.extend(plan.targets.iter().flat_map(|target| of_target(inputs, &tables, target)));
    let folder = name(plan.id.as_str());
    files.into_iter().map(|file| File { name: format!("{folder}/{}", file.name), ..file }).collect()
}

/// The two files of a target: all about it as JSON, its figures as CSV.
fn of_target(inputs: &Inputs, tables: &[Table], target: &Target) -> Vec<File> {
    let of = |name: &str| tables.iter().find(|table| table.name == name);
    let row = |name: &str| {
        let found = of(name).map(|table| table.only("target_id", |id| target.id == *id));
        found.and_then(|table| Some(table.row_json(table.rows.first()?))).unwrap_or_else(|| "null".to_owned())
    };
    let Some(figures) = of("figures").map(|table| figures_of(inputs, table, target)) else { return Vec::new() };
    let about = |row: &Vec<Datum>, table: &Table| {
        let says = |field: &str, what: &dyn Fn(&str) -> bool| table.column(field).is_some_and(|c| what(&row[c].plain()));
        says("target_id", &|id| target.id == *id)
            || says("figure_id", &|id| !id.is_empty() && figures.rows.iter().any(|figure| figure[0].plain() == id))
    };
    let changes = of("changes")
        .map(|table| Table { rows: table.rows.iter().filter(|row| about(row, table)).cloned().collect(), ..table.clone() }.rows_json());
    let stem = format!("targets/{}", name(target.id.as_str()));
    let fields = [
        ("target", row("targets")),
        ("verdict", row("verdicts")),
        ("figures", figures.rows_json()),
        ("changes", changes.unwrap_or_else(|| "[]".to_owned())),
    ];
    let text = json::file(head(inputs).into_iter().chain(fields));
    vec![File::new(format!("{stem}.json"), text), File::new(format!("{stem}.csv"), figures.csv())]
}

fn table_file(inputs: &Inputs, table: &Table) -> String {
    let fields = [("table", json::text(table.name)), ("rows", table.rows_json())];
    json::file(head(inputs).into_iter().chain(fields))
}

/// The fields with which every file begins.
fn head(inputs: &Inputs) -> [(&'static str, String); 5] {
    let plan = inputs.plan;
    let about = [
        ("id", json::text(plan.id.as_str())),
        ("version", json::text(&plan.version)),
        ("title_zh", json::text(plan.title.in_language(Language::Zh))),
        ("title_en", json::text(plan.title.in_language(Language::En))),
    ];
    [
        ("format", json::text(FORMAT)),
        ("notice", notice()),
        ("plan", json::object(about.into_iter())),
        ("as_of", json::text(&inputs.as_of.to_string())),
        ("licence", licence(inputs)),
    ]
}

/// Says that no verdict is official.
fn notice() -> String {
    let said = Language::ALL.map(|language| (language.slug(), json::text(Term::NotOfficial.in_language(language))));
    json::object(said.into_iter())
}

fn licence(inputs: &Inputs) -> String {
    inputs.licence.map_or_else(|| "null".to_owned(), |licence| json::text(licence.name))
}
