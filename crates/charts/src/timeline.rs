//! The windows of targets on one axis, in the colour of the verdict, with the day on which the
//! judged observation became known: often long after the due day.
//!
//! Bars stand on a hidden axis of days (ECharts stacks no times); a second axis of the same
//! ends carries the dates. Ids: a target's own.

use charming::{
    component::Axis,
    element::{AxisLabel, AxisTick, AxisType, SplitLine, Symbol},
    series::{Bar, Scatter},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::indicator::scale::{self, sane};
use super::patch::{Drawing, Item};
use super::status::{self, Key};
use super::style::Room;
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, palette, style, text};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::ledger::LedgerView;
use xianfeng_core::measure::{Period, day::day_number};
use xianfeng_core::plan::{Language, Plan, Target};

const DAY: f64 = 86_400_000.0;

/// Targets, the first due first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    pub as_of: i64,
    pub as_of_word: String,
    pub keys: Vec<Key>,
    pub rows: Vec<Span>,
}

/// The window of a target. Days are counted from 1970.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    pub id: String,
    pub name: String,
    pub from: i64,
    pub due: i64,
    /// The first possible due day of a range.
    pub due_from: Option<i64>,
    /// The day on which the judged observation became known.
    pub known: Option<i64>,
    #[serde(with = "codes::verdict")]
    pub verdict: Verdict,
    pub window: String,
    pub verdict_word: String,
    pub known_word: String,
    #[serde(skip)]
    pub spoken: String,
}

/// The targets that `keep` accepts.
pub fn view(plan: &Plan, ledger_view: &LedgerView, all: &[Assessment], language: Language, keep: impl Fn(&Target) -> bool) -> View {
    let kept: Vec<_> = status::counted(plan, all).into_iter().filter(|(t, _)| keep(t)).collect();
    let counts = status::count(kept.iter().map(|(_, a)| *a));
    let mut rows: Vec<Span> = kept.iter().map(|(target, a)| span(target, a, ledger_view, language)).collect();
    rows.sort_by_key(|r| (r.due, r.from));
    let as_of = all.first().map(|a| a.as_of);
    let as_of_word = as_of.map(|d| format!("{} {}", Word::AsOf.say(language), xianfeng_text::day(language, d))).unwrap_or_default();
    let description = format!(
        "{}{}{}{}{}{}{}",
        Word::Windows.say(language),
        Word::Colon.say(language),
        rows.len(),
        Word::Targets.say(language),
        Word::List.say(language),
        status::in_words(counts, language),
        Word::Stop.say(language)
    );
    View { language, description, as_of: as_of.map_or(0, day_number), as_of_word, keys: status::keys(counts, language), rows }
}

fn span(target: &Target, assessment: &Assessment, ledger_view: &LedgerView, language: Language) -> Span {
    let window = target.window;
    let current = assessment.judged.as_ref().and_then(|subject| ledger_view.current(subject));
    let known = current.map(|f| f.known.max(f.observation.period.end()));
    let name = text::plain(target.name.in_language(language));
    let words = Period::new(window.from, window.due).map(|p| xianfeng_text::period(language, p)).unwrap_or_default();
    let verdict_word = status::verdict(assessment, language);
    let known_word = known.map(|d| xianfeng_text::day(language, d)).unwrap_or_default();
    let (colon, comma) = (Word::Colon.say(language), Word::Comma.say(language));
    let mut spoken = format!("{name}{colon}{words}{comma}{verdict_word}");
    if !known_word.is_empty() {
        spoken.push_str(&format!("{comma}{} {known_word}", Word::JudgedKnown.say(language)));
    }
    Span {
        id: target.id.to_string(),
        name,
        from: day_number(window.from) - 1,
        due: day_number(window.due),
        due_from: window.due_from.map(day_number),
        known: known.map(day_number),
        verdict: assessment.verdict,
        window: words,
        verdict_word,
        known_word,
        spoken,
    }
}

fn pitch(theme: Theme) -> f64 {
    theme.line() + 5.0
}

fn room(view: &View, theme: Theme) -> Room {
    let widest = view.rows.iter().map(|r| theme.pixels(&r.name)).fold(0.0, f64::max);
    let known = if note(view).is_empty() { 0.0 } else { theme.line() + 8.0 };
    let top = status::legend_height(&view.keys, theme) + known + theme.line() * 1.7;
    Room { left: widest.min(theme.wide() * 0.42) + 12.0, top, right: 10.0, bottom: 6.0 }
}

pub fn height(view: &View, theme: Theme) -> f64 {
    let room = room(view, theme);
    room.top + room.bottom + pitch(theme) * view.rows.len().max(1) as f64
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let room = room(view, theme);
    let ends = ends(view);
    let plot = (theme.wide() - room.left - room.right).max(60.0);
    let most = (plot / (theme.pixels("2022-00") + 20.0)) as usize;
    let (ticks, step) = scale::ticks(ends.0, ends.1, most.clamp(2, 12), true);
    let format = if view.language == Language::Zh && !theme.narrow && step >= 12 { "{yyyy}年末" } else { "{yyyy}" };
    let label = ticks.iter().fold(AxisLabel::new(), |label, t| label.custom_values(*t as f64 * DAY));
    let dates = style::time_axis(theme)
        .position("top")
        .min(ends.0 * DAY)
        .max(ends.1 * DAY)
        .axis_label(label.color(theme.muted()).font_size(theme.small()).formatter(format))
        .axis_tick(AxisTick::new().show(true).custom_values(ticks.iter().map(|t| *t as f64 * DAY).collect()));
    let days: Axis = Axis::new().type_(AxisType::Value).show(false).min(ends.0).max(ends.1).split_line(SplitLine::new().show(false));
    let names = view.rows.iter().map(|r| text::clip(&r.name, theme.fits(room.left - 10.0))).collect();
    let side =
        style::name_axis(theme, names).inverse(true).axis_label(AxisLabel::new().interval(0).color(theme.ink()).font_size(theme.small()));
    let drawing = status::legend(style::frame(&view.description, theme), &view.keys, theme)
        .chart(|chart| chart.grid(style::grid(room)).x_axis(days).x_axis(dates).y_axis(side))
        .with(json!({ "xAxis": [{ "containShape": false }, style::axis_line(theme, true)], "yAxis": { "axisLine": { "show": false } } }));
    let drawing = known(bars(drawing, view, theme), view, theme);
    let text = text::clip(&note(view), theme.fits(theme.wide()));
    let note = json!({ "text": text, "left": 0, "top": status::legend_height(&view.keys, theme), "padding": 0, "show": !text.is_empty(),
        "textStyle": { "color": theme.muted(), "fontSize": theme.small(), "fontWeight": "normal" } });
    drawing.with(json!({ "title": [note] }))
}

/// What the diamonds and the upright line are.
fn note(view: &View) -> String {
    let line = shows_as_of(view).then(|| format!("│ {}", view.as_of_word));
    let known = view.rows.iter().any(|r| r.known.is_some()).then(|| format!("◆ {}", Word::JudgedKnown.say(view.language)));
    known.into_iter().chain(line).collect::<Vec<_>>().join("   ")
}

fn shows_as_of(view: &View) -> bool {
    let ends = ends(view);
    (ends.0..=ends.1).contains(&(view.as_of as f64))
}

/// From the first window to the last, and to the observations and the as-of day where they are not far off.
fn ends(view: &View) -> (f64, f64) {
    let as_of = sane(view.as_of);
    let low = view.rows.iter().map(|r| sane(r.from)).min().unwrap_or(as_of - 365);
    let last = view.rows.iter().map(|r| sane(r.due.max(r.known.unwrap_or(r.due)))).max().unwrap_or(as_of);
    let span = (last - low).max(60);
    let high = if as_of > last && as_of - last <= span / 2 { as_of } else { last };
    (low as f64, high as f64 + (high - low) as f64 * 0.03)
}

fn bars(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let tip = |row: &Span| {
        let lines = [&row.name, &row.window, &row.verdict_word];
        let known = (!row.known_word.is_empty()).then(|| format!("{} {}", Word::JudgedKnown.say(view.language), row.known_word));
        let limit = theme.fits((theme.wide() * 0.6).min(340.0));
        lines.into_iter().cloned().chain(known).map(|l| text::wrap_clip(&l, limit, 3)).collect::<Vec<_>>().join("\n")
    };
    let part = |row: &Span, length: i64, strength: f64| {
        let color = theme.status(row.verdict);
        let strength = if row.verdict.is_judged() { strength } else { strength * 0.4 };
        let style = json!({ "color": palette::mix(color, theme.page(), strength), "borderColor": color, "borderWidth": 1 });
        Item::new(&row.id, length).tip(tip(row)).with("itemStyle", style)
    };
    let sure = |row: &Span| sane(row.due_from.unwrap_or(row.due)) - sane(row.from);
    let lead = view.rows.iter().map(|r| Item::new("", sane(r.from))).collect();
    let first = view.rows.iter().map(|r| part(r, sure(r), 1.0)).collect();
    let rest = view
        .rows
        .iter()
        .map(|r| if r.due_from.is_some() { part(r, sane(r.due) - sane(r.from) - sure(r), 0.3) } else { Item::gap() })
        .collect();
    let line = json!({ "silent": true, "symbol": "none", "animation": false, "data": if shows_as_of(view) { vec![json!({ "xAxis": view.as_of })] } else { Vec::new() },
        "lineStyle": { "color": theme.muted(), "width": 1, "type": "solid" },
        "label": { "show": false } });
    let bar = |id: &str| Bar::new().id(id).stack("window").bar_width("52%");
    let unseen = json!({ "silent": true, "itemStyle": { "color": "transparent" }, "tooltip": { "show": false }, "markLine": line });
    drawing.series(bar("lead"), lead, unseen).series(bar("window"), first, Value::Null).series(bar("range"), rest, Value::Null)
}

fn known(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let item = |(i, row): (usize, &Span)| {
        row.known.map(|day| {
            Item::new(format!("{}/known", row.id), json!([day, i])).tip(format!(
                "{}\n{}",
                Word::JudgedKnown.say(view.language),
                row.known_word
            ))
        })
    };
    let items: Vec<Item> = view.rows.iter().enumerate().filter_map(item).collect();
    if items.is_empty() {
        return drawing;
    }
    let series = Scatter::new().id("known").symbol(Symbol::Diamond).symbol_size(9.0);
    drawing.series(series, items, json!({ "z": 5, "itemStyle": { "color": theme.ink(), "borderColor": theme.page(), "borderWidth": 1 } }))
}

pub fn table(view: &View, language: Language) -> Table {
    let columns = [Word::Name, Word::Window, Word::Verdict, Word::JudgedKnown].map(|w| Column::text(w.say(language))).to_vec();
    let row = |r: &Span| Row::new(&r.id, vec![r.name.clone(), r.window.clone(), r.verdict_word.clone(), r.known_word.clone()]);
    let caption = format!("{}{}{}", view.description, Word::Space.say(language), view.as_of_word);
    Table { caption, columns, rows: view.rows.iter().map(row).collect(), notes: Vec::new(), sources: Vec::new() }
}
