//! Districts with their verdicts.

use super::{layout, tiles};
use crate::verdicts::{self, VerdictCount};
use crate::words::{Word, labelled};
use crate::{Amount, Cell, ChartModel, DataPoint, Destination, Table, TableColumn, TableRow, Theme, text};
use xianfeng_core::assess::{Assessment, Counts, Verdict};
use xianfeng_core::id::GroupId;
use xianfeng_core::plan::{Group, GroupKind, Language, Plan, Target};

/// All districts of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct MapModel {
    pub language: Language,
    pub description: String,
    /// The city whose outlines are drawn; `None` draws tiles.
    pub outlines: Option<String>,
    /// Administrative codes of the districts that are too small to be read, and so drawn again enlarged; `None`
    /// until the outlines are loaded, with room kept for them.
    pub small: Option<Vec<String>>,
    /// Districts by verdict.
    pub verdicts: Vec<VerdictCount>,
    pub regions: Vec<MapRegion>,
    /// Classes of observations, where these are shown instead of verdicts.
    pub classes: Option<MapClasses>,
    pub notes: Vec<String>,
}

/// Classes of observations.
#[derive(Clone, Debug, PartialEq)]
pub struct MapClasses {
    /// Bounds in words, the lowest first: `400–600 亿元`.
    pub names: Vec<String>,
    /// Name of the class of districts without an observation.
    pub none: String,
}

/// A district.
#[derive(Clone, Debug, PartialEq)]
pub struct MapRegion {
    pub id: GroupId,
    /// Administrative code, or the id where the plan gives none.
    pub code: String,
    pub name: String,
    /// The worst judged verdict; the most frequent one with nothing judged.
    pub verdict: Verdict,
    /// Number of judged targets.
    pub judged: usize,
    /// Number of targets.
    pub total: usize,
    /// The verdicts of its targets, or its observation.
    pub words: String,
    /// The observation in full, for spreadsheets.
    pub amount: Option<Amount>,
    /// Its observation as on the map, in the unit of the legend.
    pub short: String,
    /// Index in [`MapClasses::names`].
    pub class: Option<usize>,
    /// The plan's words for the role of the district.
    pub positions: Vec<String>,
    pub spoken: String,
    /// Column and row of its tile.
    pub tile: (usize, usize),
}

/// Districts by their verdicts.
pub fn model(plan: &Plan, all: &[Assessment], language: Language) -> MapModel {
    let targets = verdicts::counted(plan, all);
    let groups: Vec<&Group> = plan.groups_of(GroupKind::District).collect();
    let places = tiles::place(&groups.iter().map(|g| g.tile).collect::<Vec<_>>());
    let regions: Vec<MapRegion> = groups.iter().zip(places).map(|(g, tile)| region(g, tile, &targets, language)).collect();
    let mut counts = Counts::default();
    regions.iter().for_each(|r| counts.add(r.verdict));
    let list = verdicts::list(GroupKind::District, language);
    let (rule, said) = (Word::WorstJudged.say(language), verdicts::in_words(counts, language));
    let description = match language {
        Language::Zh => format!("{list}：{said}。{rule}"),
        Language::En => format!("{list}: {said}. {rule}"),
    };
    MapModel {
        language,
        description,
        outlines: plan.outlines.clone(),
        small: None,
        verdicts: verdicts::by_verdict(counts, language),
        regions,
        classes: None,
        notes: vec![rule.to_owned()],
    }
}

fn region(group: &Group, tile: (usize, usize), targets: &[(&Target, &Assessment)], language: Language) -> MapRegion {
    let own = verdicts::count(targets.iter().filter(|(t, _)| t.belongs_to(&group.id)).map(|(_, a)| *a));
    let name = text::plain(group.name.in_language(language));
    let words = verdicts::in_words(own, language);
    MapRegion {
        id: group.id.clone(),
        code: group.code.clone().unwrap_or_else(|| group.id.to_string()),
        verdict: headline(own),
        judged: own.judged(),
        total: own.total(),
        short: String::new(),
        class: None,
        positions: group.positions.iter().map(|p| text::plain(p.in_language(language))).collect(),
        spoken: labelled(language, &name, &words),
        name,
        words,
        amount: None,
        tile,
    }
}

/// The worst judged verdict; the most frequent one with nothing judged.
fn headline(counts: Counts) -> Verdict {
    let worst = Verdict::ALL.into_iter().rev().find(|v| v.is_judged() && counts.of(*v) > 0);
    let frequent = Verdict::ALL.into_iter().filter(|v| !v.is_judged()).max_by_key(|v| counts.of(*v));
    worst.or(frequent.filter(|_| counts.total() > 0)).unwrap_or(Verdict::NoData)
}

impl MapModel {
    /// Draws by the outlines that were loaded, with the codes of the districts that are too small to be read in them;
    /// `None` draws tiles.
    pub fn set_outlines(&mut self, small: Option<Vec<String>>) {
        match small {
            Some(small) => self.small = Some(small),
            None => self.outlines = None,
        }
    }
}

impl ChartModel for MapModel {
    fn description(&self) -> &str {
        &self.description
    }

    fn data_points(&self) -> Vec<DataPoint<'_>> {
        let point = |r: &MapRegion| Destination::Group(GroupKind::District, r.id.clone());
        self.regions.iter().map(|r| DataPoint::new(r.id.as_str(), &r.spoken, Some(point(r)))).collect()
    }

    fn destination(&self, id: &str) -> Option<Destination> {
        let region = self.regions.iter().find(|r| r.id == *id || r.code == id)?;
        Some(Destination::Group(GroupKind::District, region.id.clone()))
    }

    fn credit(&self) -> Option<&str> {
        self.outlines.as_ref().map(|_| Word::Outlines.say(self.language))
    }

    fn table(&self) -> Table {
        let l = self.language;
        let (columns, cells): (_, Vec<Vec<Cell>>) = match &self.classes {
            Some(_) => (observation_columns(l), self.regions.iter().map(observation_cells).collect()),
            None => (verdict_columns(l), self.regions.iter().map(|r| verdict_cells(r, l)).collect()),
        };
        Table {
            caption: self.description.clone(),
            columns,
            rows: self.regions.iter().zip(cells).map(|(r, cells)| TableRow::new(r.id.as_str(), cells)).collect(),
            notes: self.notes.iter().cloned().chain(self.credit().map(str::to_owned)).collect(),
            sources: Vec::new(),
        }
    }

    fn height(&self, theme: &Theme) -> f64 {
        layout::height(self, *theme)
    }
}

fn observation_columns(l: Language) -> Vec<TableColumn> {
    vec![TableColumn::text(Word::Name.say(l)), TableColumn::number(Word::Value.say(l), None)]
}

fn observation_cells(region: &MapRegion) -> Vec<Cell> {
    let words = region.words.clone();
    let value = match &region.amount {
        Some(Amount { value, unit, reading }) => Cell::amount(words, *value, unit, *reading),
        None => words.into(),
    };
    vec![region.name.clone().into(), value]
}

fn verdict_columns(l: Language) -> Vec<TableColumn> {
    vec![
        TableColumn::text(Word::Name.say(l)),
        TableColumn::text(Word::Verdict.say(l)),
        TableColumn::number(xianfeng_text::pick(l, "已评价", "Judged"), None),
        TableColumn::number(Word::Count.say(l), None),
        TableColumn::text(Word::Verdicts.say(l)),
        TableColumn::text(Word::Positions.say(l)),
    ]
}

fn verdict_cells(region: &MapRegion, l: Language) -> Vec<Cell> {
    let cells = [
        region.name.clone(),
        xianfeng_text::verdict(l, region.verdict).to_owned(),
        region.judged.to_string(),
        region.total.to_string(),
        region.words.clone(),
        region.positions.join(xianfeng_text::semicolon(l)),
    ];
    cells.map(Cell::from).to_vec()
}
