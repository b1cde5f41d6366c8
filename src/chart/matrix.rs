//! Groups against verdicts: how many targets of each group have each verdict.
//!
//! The fill is the verdict's colour, as strong as its share of the row; the number is what
//! counts. Ids: `group/verdict`.

use charming::{component::Axis, element::AxisLabel, series::Heatmap};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::patch::{Drawing, Item};
use super::status::{self, Key};
use super::style::Room;
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use crate::assess::Assessment;
use crate::plan::{GroupKind, Language, Plan};

/// Rows and columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    /// The verdicts that occur, with their sums over all targets, each once.
    pub columns: Vec<Key>,
    pub rows: Vec<Line>,
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A group with the counts of the columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub id: String,
    pub name: String,
    pub counts: Vec<usize>,
    #[serde(skip)]
    pub spoken: String,
}

pub fn view(plan: &Plan, all: &[Assessment], list: GroupKind, language: Language) -> View {
    let targets = status::counted(plan, all);
    let listed = targets.iter().filter(|(t, _)| plan.groups_of(list).any(|g| t.stands_in(&g.id)));
    let sums = status::count(listed.map(|(_, a)| *a));
    let columns = status::keys(sums, language);
    let line = |group: &crate::plan::Group| {
        let counts = status::count(targets.iter().filter(|(t, _)| t.stands_in(&group.id)).map(|(_, a)| *a));
        let name = text::plain(group.name.in_language(language));
        let spoken = format!("{name}{}{}", Word::Colon.say(language), status::in_words(counts, language));
        Line { id: group.id.clone(), name, counts: columns.iter().map(|c| counts.of(c.verdict)).collect(), spoken }
    };
    let rows: Vec<Line> = plan.groups_of(list).map(line).collect();
    let head = status::list(list, language);
    let description = format!("{head}{}{}{}", Word::Colon.say(language), status::in_words(sums, language), Word::Stop.say(language));
    let twice = rows.iter().flat_map(|r| &r.counts).sum::<usize>() > sums.total();
    let notes = twice.then(|| Word::Twice.say(language).to_owned()).into_iter().collect();
    View { language, description, columns, rows, notes }
}

/// Of the whole row.
fn sum(row: &Line) -> usize {
    row.counts.iter().fold(0, |sum, n| sum.saturating_add(*n))
}

fn pitch(theme: Theme) -> f64 {
    theme.line() + 9.0
}

/// Column heads: words broken to the width of a column, or upright where that is too narrow.
fn heads(view: &View, theme: Theme, left: f64) -> (Vec<String>, f64, f64) {
    let column = (theme.wide() - left - 4.0) / view.columns.len().max(1) as f64;
    let words: Vec<&str> = view.columns.iter().map(|c| c.word.as_str()).collect();
    let longest = |text: &str| text.split(' ').map(text::width).max().unwrap_or(0);
    let fits = theme.fits(column - 4.0);
    let chinese = view.language == Language::Zh;
    if chinese && fits >= 4 || words.iter().all(|w| longest(w) <= fits) {
        let broken: Vec<String> = words.iter().map(|w| text::balanced(w, fits)).collect();
        let lines = broken.iter().map(|w| text::lines(w)).max().unwrap_or(1) as f64;
        return (broken, 0.0, lines * theme.line() + 10.0);
    }
    let widest = words.iter().map(|w| theme.pixels(w)).fold(0.0, f64::max);
    (words.iter().map(|w| (*w).to_owned()).collect(), 90.0, widest + 14.0)
}

fn room(view: &View, theme: Theme) -> Room {
    let widest = view.rows.iter().map(|r| theme.pixels(&r.name)).fold(0.0, f64::max);
    let left = widest.min(theme.wide() * 0.36) + 12.0;
    Room { left, top: heads(view, theme, left).2, right: 4.0, bottom: 4.0 }
}

pub fn height(view: &View, theme: Theme) -> f64 {
    let room = room(view, theme);
    room.top + pitch(theme) * view.rows.len().max(1) as f64 + room.bottom
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let room = room(view, theme);
    let (words, turn, _) = heads(view, theme, room.left);
    let top = style::name_axis(theme, words)
        .position("top")
        .axis_label(AxisLabel::new().interval(0).rotate(turn).color(theme.ink()).font_size(theme.small()));
    let names = view.rows.iter().map(|r| text::clip(&r.name, theme.fits(room.left - 10.0))).collect();
    let side: Axis =
        style::name_axis(theme, names).inverse(true).axis_label(AxisLabel::new().interval(0).color(theme.ink()).font_size(theme.small()));
    let items = view.rows.iter().enumerate().flat_map(|(y, row)| {
        let sum = sum(row);
        view.columns.iter().enumerate().map(move |(x, column)| cell(row, column, (x, y), sum, theme, view.language))
    });
    let line = json!({ "axisLine": { "show": false }, "axisLabel": { "lineHeight": theme.line(), "margin": 6 } });
    let series = Heatmap::new().id("matrix");
    style::frame(&view.description, theme)
        .chart(|chart| chart.grid(style::grid(room)).x_axis(top).y_axis(side))
        .series(
            series,
            items.collect(),
            json!({ "itemStyle": { "borderColor": theme.page(), "borderWidth": 2 }, "label": { "show": true } }),
        )
        .with(json!({ "xAxis": line, "yAxis": line }))
        // A heat map asks for a visual map; the cells have their own colours.
        .with(json!({ "visualMap": [{ "type": "piecewise", "show": false, "seriesIndex": 0, "pieces": [{ "min": 0 }] }] }))
}

fn cell(row: &Line, column: &Key, (x, y): (usize, usize), sum: usize, theme: Theme, language: Language) -> Item {
    let count = row.counts.get(x).copied().unwrap_or(0);
    let share = if sum == 0 { 0.0 } else { count as f64 / sum as f64 };
    let fill = match count {
        0 => palette::mix(theme.ink(), theme.page(), 0.025),
        // What is not judged stays in the background, however much there is of it.
        _ if !column.verdict.is_judged() => palette::mix(theme.status(column.verdict), theme.page(), 0.15 + 0.25 * share),
        _ => palette::mix(theme.status(column.verdict), theme.page(), 0.3 + 0.6 * share),
    };
    let ink = if count == 0 { theme.faint() } else { palette::on(&fill) };
    let text = if count == 0 { "·".to_owned() } else { count.to_string() };
    let tip = format!("{}\n{}{}{count}", row.name, column.word, Word::Colon.say(language));
    Item::new(format!("{}/{}", row.id, column.verdict.slug()), json!([x, y, count]))
        .tip(text::wrap(&tip, theme.fits((theme.wide() * 0.6).min(320.0))))
        .with("visualMap", Value::Bool(false))
        .with("itemStyle", json!({ "color": fill }))
        .with("label", json!({ "formatter": text, "color": ink, "fontSize": theme.small() }))
}

pub fn table(view: &View, language: Language) -> Table {
    let mut columns = vec![Column::text(Word::Name.say(language))];
    columns.extend(view.columns.iter().map(|c| Column::number(&c.word, None)));
    columns.push(Column::number(Word::Sum.say(language), None));
    let rows = view.rows.iter().map(|row| {
        let sum = sum(row);
        Row::new(&row.id, [row.name.clone()].into_iter().chain(row.counts.iter().chain([&sum]).map(usize::to_string)).collect())
    });
    Table { caption: view.description.clone(), columns, rows: rows.collect(), notes: view.notes.clone(), sources: Vec::new() }
}
