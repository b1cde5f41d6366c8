//! When observations became known: a day a cell, the years one below the other.
//!
//! Ids are days (`2023-01-28`): a click can move the as-of date there. Years without an observation are left out.

use std::collections::BTreeMap;

use charming::series::Heatmap;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::patch::{Drawing, Item};
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use xianfeng_core::id::IndicatorId;
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{Language, Plan};

/// Days on which something became known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    pub days: Vec<Day>,
    /// Lower ends of the classes, and their names.
    pub classes: Vec<(usize, String)>,
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// `2023-01-28`
    pub id: String,
    pub year: i16,
    pub word: String,
    pub count: usize,
    /// What became known.
    pub names: Vec<String>,
    #[serde(skip)]
    pub spoken: String,
}

/// Lower ends of the classes.
const CLASSES: [usize; 4] = [1, 2, 4, 8];

pub fn view(plan: &Plan, ledger_view: &LedgerView, as_of: Date, language: Language) -> View {
    let mut by_day: BTreeMap<Date, Vec<&IndicatorId>> = BTreeMap::new();
    for current in ledger_view.all() {
        // As the assessments see it: known, and its period over.
        let day = current.known.max(current.observation.period.end());
        if day <= as_of {
            by_day.entry(day).or_default().push(&current.observation.indicator);
        }
    }
    let day = |(day, indicators): (Date, Vec<&IndicatorId>)| {
        let count = indicators.len();
        let mut names: Vec<String> = Vec::new();
        for name in indicators.iter().filter_map(|id| plan.indicators.get(*id)).map(|i| text::plain(i.name.in_language(language))) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let word = xianfeng_text::day(language, day);
        let spoken = format!(
            "{word}{}{}{}{}",
            Word::Colon.say(language),
            observations(count, language),
            Word::List.say(language),
            names.join(Word::Comma.say(language))
        );
        Day { id: day.to_string(), year: day.year(), word, count, names, spoken }
    };
    let days: Vec<Day> = by_day.into_iter().map(day).collect();
    let total = days.iter().map(|d| d.count).sum();
    let range = days.first().zip(days.last()).map(|(a, b)| format!("{} – {}", a.word, b.word)).unwrap_or_default();
    let title = Word::KnownOn.say(language);
    let description = format!(
        "{title}{}{}{}{range}{}",
        Word::Colon.say(language),
        observations(total, language),
        Word::List.say(language),
        Word::Stop.say(language)
    );
    let class = |(i, low): (usize, &usize)| match CLASSES.get(i + 1) {
        Some(next) if next - low == 1 => (*low, low.to_string()),
        Some(next) => (*low, format!("{low}–{}", next - 1)),
        None => (*low, format!("{low}+")),
    };
    let classes = CLASSES.iter().enumerate().map(class).collect();
    View { language, description, days, classes, notes: vec![Word::KnownNote.say(language).to_owned()] }
}

fn observations(count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{count} 个数据"),
        Language::En if count == 1 => "1 figure".to_owned(),
        Language::En => format!("{count} figures"),
    }
}

/// The spans that get a strip of their own: years, on a narrow screen halves of years.
fn strips(view: &View, theme: Theme) -> Vec<(i16, String, String)> {
    let mut years: Vec<i16> = view.days.iter().map(|d| d.year).collect();
    years.dedup();
    let halves: &[(&str, &str)] = if theme.narrow { &[("01-01", "06-30"), ("07-01", "12-31")] } else { &[("01-01", "12-31")] };
    let strip = |year: i16| halves.iter().map(move |(a, b)| (year, format!("{year:04}-{a}"), format!("{year:04}-{b}")));
    years.into_iter().flat_map(strip).filter(|(_, a, b)| view.days.iter().any(|d| d.id >= *a && d.id <= *b)).collect()
}

fn cell(theme: Theme) -> f64 {
    let weeks = if theme.narrow { 27.5 } else { 54.0 };
    ((theme.wide() - left(theme) - 4.0) / weeks).clamp(6.0, 16.0)
}

fn left(theme: Theme) -> f64 {
    theme.line() * 2.4
}

fn pitch(theme: Theme) -> f64 {
    cell(theme) * 7.0 + theme.line() * 2.0
}

fn above(theme: Theme) -> f64 {
    theme.line() * 1.6
}

pub fn height(view: &View, theme: Theme) -> f64 {
    above(theme) + pitch(theme) * strips(view, theme).len().max(1) as f64
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let strips = strips(view, theme);
    let mut drawing = style::frame(&view.description, theme);
    let mut calendars: Vec<Value> = Vec::new();
    for (i, (year, from, to)) in strips.iter().enumerate() {
        calendars.push(strip(view, theme, i, *year, from, to));
        let items = view.days.iter().filter(|d| d.id >= *from && d.id <= *to).map(|d| day(d, theme)).collect();
        let series = Heatmap::new().id(format!("days-{from}")).calendar_index(i as f64);
        drawing = drawing.series(
            series,
            items,
            json!({ "coordinateSystem": "calendar", "itemStyle": { "borderColor": theme.page(), "borderWidth": 1 } }),
        );
    }
    let share = |i: usize| [0.3, 0.5, 0.75, 1.0].get(i).copied().unwrap_or(1.0);
    let pieces = view.classes.iter().enumerate().map(|(i, (low, name))| {
        let mut piece = json!({ "gte": low, "label": name, "color": palette::mix(theme.accent(), theme.page(), share(i)) });
        if let Some((next, _)) = view.classes.get(i + 1) {
            piece["lt"] = json!(next);
        }
        piece
    });
    let head = Word::FiguresADay.say(view.language);
    let key = json!({
        "type": "piecewise", "orient": "horizontal", "left": theme.pixels(head) + 14.0, "top": 0, "padding": 0,
        "itemWidth": 12, "itemHeight": 12, "itemGap": 10, "textGap": 5,
        "dimension": 1, "selectedMode": false, "hoverLink": false, "pieces": pieces.collect::<Vec<_>>(),
        "textStyle": { "color": theme.muted(), "fontSize": theme.small() },
    });
    let title = json!({ "text": head, "left": 0, "top": 0, "padding": 0,
        "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } });
    drawing.with(json!({ "calendar": calendars, "visualMap": [key], "title": [title] }))
}

/// charming has one calendar a chart, without labels; here there are several.
fn strip(view: &View, theme: Theme, i: usize, year: i16, from: &str, to: &str) -> Value {
    let label = json!({ "color": theme.muted(), "fontSize": theme.small() });
    let named = |names: &[&str]| {
        let mut label = label.clone();
        label["nameMap"] = json!(names);
        label
    };
    let (days, months): (&[&str], &[&str]) = match view.language {
        Language::Zh => {
            (&["", "一", "", "三", "", "五", ""], &["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"])
        }
        Language::En => {
            let months = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
            (&["", "M", "", "W", "", "F", ""], months)
        }
    };
    let mut day = named(days);
    day["firstDay"] = json!(1);
    day["margin"] = json!(5);
    let size = cell(theme);
    json!({
        "left": left(theme), "top": above(theme) + pitch(theme) * i as f64 + theme.line() * 1.4, "cellSize": [size, size], "range": [from, to],
        "itemStyle": { "color": theme.page(), "borderColor": theme.grid(), "borderWidth": 0.5 },
        "splitLine": { "show": true, "lineStyle": { "color": theme.axis(), "width": 1 } },
        "dayLabel": day, "monthLabel": named(months),
        "yearLabel": { "show": true, "position": "left", "margin": theme.line() * 1.3, "formatter": year.to_string(), "color": theme.ink(), "fontSize": theme.small(), "fontWeight": "bold" },
    })
}

fn day(day: &Day, theme: Theme) -> Item {
    let limit = theme.fits((theme.wide() * 0.6).min(340.0));
    const MOST: usize = 8;
    let mut lines = vec![format!("{} · {}", day.word, day.count)];
    lines.extend(day.names.iter().take(MOST).map(|n| text::clip(n, limit)));
    if day.names.len() > MOST {
        lines.push("…".to_owned());
    }
    Item::new(&day.id, json!([day.id, day.count])).name(&day.word).tip(lines.join("\n"))
}

pub fn table(view: &View, language: Language) -> Table {
    let columns = vec![
        Column::text(Word::Published.say(language)),
        Column::number(Word::Count.say(language), None),
        Column::text(Word::Series.say(language)),
    ];
    let row = |d: &Day| Row::new(&d.id, vec![d.word.clone(), d.count.to_string(), d.names.join(Word::List.say(language))]);
    Table {
        caption: view.description.clone(),
        columns,
        rows: view.days.iter().map(row).collect(),
        notes: view.notes.clone(),
        sources: Vec::new(),
    }
}
