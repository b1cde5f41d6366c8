//! The folder with everything at fixed addresses: an index, and a folder a plan.

use xianfeng_core::assess::relevant_indicators;
use xianfeng_core::plan::{Language, Target};
use xianfeng_text::Term;

use crate::feed::{self, feed};
use crate::file::File;
use crate::package::{descriptor, digest, name};
use crate::sdmx::sdmx;
use crate::table::{Datum, Lookup, Table};
use crate::tables::changes;
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
    let about = About::new(&tables);
    files.extend(about.iter().flat_map(|about| plan.targets.iter().flat_map(|target| about.of_target(inputs, target))));
    let folder = name(plan.id.as_str());
    files.into_iter().map(|file| File { name: format!("{folder}/{}", file.name), ..file }).collect()
}

/// The rows of the tables by what they are about: looked up once for all targets.
struct About<'a> {
    targets: Lookup<'a>,
    verdicts: Lookup<'a>,
    figures: Lookup<'a>,
    changes: Lookup<'a>,
    changes_of_figures: Lookup<'a>,
}

impl<'a> About<'a> {
    fn new(tables: &'a [Table]) -> Option<Self> {
        let of = |name: &str, field: &str| Some(Lookup::new(tables.iter().find(|table| table.name == name)?, field));
        Some(Self {
            targets: of("targets", "target_id")?,
            verdicts: of("verdicts", "target_id")?,
            figures: of("figures", "indicator_id")?,
            changes: of("changes", "target_id")?,
            changes_of_figures: of("changes", "figure_id")?,
        })
    }

    /// The two files of a target: all about it as JSON, its figures as CSV.
    fn of_target(&self, inputs: &Inputs, target: &Target) -> [File; 2] {
        let id = target.id.as_str();
        let row = |lookup: &Lookup| lookup.first(id).map_or_else(|| "null".to_owned(), |row| lookup.table().row_json(row));
        // Those of the indicators that it is judged by or compared with.
        let indicators = relevant_indicators(inputs.plan, target);
        let figures = self.figures.at(indicators.iter().flat_map(|indicator| self.figures.places(indicator.id.as_str())).copied());
        let ids = figures.rows.iter().filter_map(|row| row.first()).map(Datum::plain).filter(|id| !id.is_empty());
        let of_figures: Vec<usize> = ids.flat_map(|id| self.changes_of_figures.places(&id).to_vec()).collect();
        let changes = self.changes.at(self.changes.places(id).iter().copied().chain(of_figures));
        let stem = format!("targets/{}", name(id));
        let fields = [
            ("target", row(&self.targets)),
            ("verdict", row(&self.verdicts)),
            ("figures", figures.rows_json()),
            ("changes", changes.rows_json()),
        ];
        let text = json::file(head(inputs).into_iter().chain(fields));
        [File::new(format!("{stem}.json"), text), File::new(format!("{stem}.csv"), figures.csv())]
    }
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
