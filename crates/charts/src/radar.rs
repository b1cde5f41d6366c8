//! The groups of a list on two as-of days: the share of judged targets that are met or on track.
//!
//! Shares of few targets say little, so every axis carries its numbers (met or on track ÷
//! judged), and an axis with fewer than three judged targets is marked. Where nothing was judged
//! the line falls to the middle, which stands below 0 %.

use charming::{
    component::RadarCoordinate,
    element::{AreaStyle, LineStyle, LineStyleType, Shape, SplitLine, Symbol},
    series::Radar,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::patch::{Drawing, Item};
use super::table::{Column, Row, Table};
use super::words::Word;
use super::{Theme, codes, status, style, text};
use xianfeng_core::assess::{Assessment, Verdict};
use xianfeng_core::measure::Date;
use xianfeng_core::plan::{GroupKind, Language, Plan};

/// Below this many judged targets a share is marked as resting on little.
const FEW: usize = 3;
/// Where the middle of the wheel lies, in per cent: "nothing judged" is not zero.
const MIDDLE: f64 = -25.0;

/// Axes and the two days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    #[serde(with = "codes::language")]
    pub language: Language,
    pub description: String,
    /// The earlier and the later day, in words.
    pub days: [String; 2],
    pub axes: Vec<Axis>,
    #[serde(skip)]
    pub notes: Vec<String>,
}

/// A group with listed targets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    pub id: String,
    pub name: String,
    /// On the earlier and the later day.
    pub shares: [Share; 2],
    #[serde(skip)]
    pub spoken: String,
}

/// Met or on track, of the judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub good: usize,
    pub judged: usize,
}

impl Share {
    fn percent(self) -> Option<f64> {
        (self.judged > 0).then(|| (self.good as f64 / self.judged as f64 * 1000.0).round() / 10.0)
    }

    fn text(self, language: Language) -> String {
        match self.judged {
            0 => Word::NoneJudged.say(language).to_owned(),
            n => format!("{}/{n}", self.good),
        }
    }
}

/// `earlier` and `later` are the assessments of the whole plan on two days.
pub fn view(plan: &Plan, earlier: &[Assessment], later: &[Assessment], list: GroupKind, language: Language) -> View {
    let days = [earlier, later].map(|all| all.first().map(|a| day(a.as_of, language)).unwrap_or_default());
    let sets = [status::counted(plan, earlier), status::counted(plan, later)];
    let axis = |group: &xianfeng_core::plan::Group| {
        let share = |targets: &Vec<(&xianfeng_core::plan::Target, &Assessment)>| {
            let counts = status::count(targets.iter().filter(|(t, _)| t.belongs_to(&group.id)).map(|(_, a)| *a));
            Share { good: counts.of(Verdict::Met) + counts.of(Verdict::OnTrack), judged: counts.judged() }
        };
        let shares = [share(&sets[0]), share(&sets[1])];
        let name = text::plain(group.name.in_language(language));
        let said = [0, 1].map(|i| format!("{}{}{}", days[i], Word::Colon.say(language), shares[i].text(language)));
        let spoken = format!("{name}{}{}", Word::List.say(language), said.join(Word::List.say(language)));
        Axis { id: group.id.to_string(), name, shares, spoken }
    };
    let listed = plan.groups_of(list).filter(|g| sets[0].iter().any(|(t, _)| t.belongs_to(&g.id)));
    let (mut axes, silent): (Vec<Axis>, Vec<Axis>) = listed.map(axis).partition(|a| a.shares.iter().any(|s| s.judged > 0));
    let mut notes = vec![Word::MiddleIsNone.say(language).to_owned()];
    // Two axes make no observation: then the silent ones are drawn too.
    if axes.len() < 3 {
        axes.extend(silent);
    } else if !silent.is_empty() {
        let names: Vec<String> = silent.into_iter().map(|a| a.name).collect();
        notes.push(format!("{}{}{}", Word::NoneJudged.say(language), Word::Colon.say(language), names.join(Word::Comma.say(language))));
    }
    let title = format!("{}{}{}", status::list(list, language), Word::Colon.say(language), Word::GoodOfJudged.say(language));
    let description = format!("{title}{}{}", Word::List.say(language), days.join(xianfeng_text::pick(language, "与", " and ")));
    if axes.iter().any(|a| a.shares[1].judged < FEW) {
        notes.push(Word::FewJudged.say(language).to_owned());
    }
    View { language, description, days, axes, notes }
}

fn day(date: Date, language: Language) -> String {
    format!("{} {}", Word::AsOf.say(language), xianfeng_text::day(language, date))
}

fn above(view: &View, theme: Theme) -> f64 {
    style::legend_height(theme, view.days.iter().map(String::as_str), theme.wide())
}

fn radius(theme: Theme) -> f64 {
    (theme.wide() * 0.26).clamp(70.0, 190.0)
}

pub fn height(view: &View, theme: Theme) -> f64 {
    above(view, theme) + radius(theme) * 2.0 + theme.line() * 7.0
}

pub fn draw(view: &View, theme: &Theme) -> Drawing {
    let theme = *theme;
    let radius = radius(theme);
    let limit = theme.fits(theme.wide() / 2.0 - radius * 0.9 - 12.0).max(8);
    let name = |axis: &Axis| {
        let share = axis.shares[1];
        let few = if share.judged < FEW { " *" } else { "" };
        format!(
            "{}\n{}{few}",
            text::fit(&axis.name, limit.min(22), if theme.narrow && view.axes.len() > 8 { 1 } else { 2 }),
            share.text(view.language)
        )
    };
    let spoke = |(i, a): (usize, &Axis)| {
        // The first axis carries the scale.
        let label = json!({ "show": i == 0, "showMinLabel": false, "formatter": "{value} %", "color": theme.faint(), "fontSize": theme.small() - 1.0 });
        json!({ "id": a.id, "accent": theme.accent(), "name": name(a), "min": MIDDLE, "max": 100, "axisLabel": label })
    };
    let spokes: Vec<_> = view.axes.iter().enumerate().map(spoke).collect();
    let wheel = RadarCoordinate::new()
        .shape(Shape::Polygon)
        .split_number(5)
        .split_line(SplitLine::new().show(true).line_style(LineStyle::new().color(theme.grid()).width(1)));
    let middle = above(view, theme) + radius + theme.line() * 3.2;
    let coordinate = json!({
        "indicator": spokes,
        "center": ["50%", middle],
        "radius": radius,
        "axisNameGap": 8,
        "splitArea": { "show": false },
        "axisLine": { "lineStyle": { "color": theme.grid() } },
        "axisName": { "color": theme.ink(), "fontSize": theme.small(), "lineHeight": theme.line() },
    });
    let mut drawing = style::frame(&view.description, theme).chart(|chart| chart.radar(wheel).legend(legend(view, theme)));
    for (i, color) in [(0, theme.faint()), (1, theme.accent())] {
        drawing = polygon(drawing, view, theme, i, color);
    }
    drawing.with(json!({ "radar": [coordinate], "legend": { "selectedMode": false } }))
}

fn legend(view: &View, theme: Theme) -> charming::component::Legend {
    style::legend(theme, 0.0).data(view.days.iter().map(String::as_str).collect())
}

fn polygon(drawing: Drawing, view: &View, theme: Theme, i: usize, color: &str) -> Drawing {
    let values: Vec<f64> = view.axes.iter().map(|a| a.shares[i].percent().unwrap_or(MIDDLE)).collect();
    let lines = view.axes.iter().map(|a| format!("{}{}{}", a.name, Word::Colon.say(view.language), a.shares[i].text(view.language)));
    let tip = format!("{}\n{}", view.days[i], lines.collect::<Vec<_>>().join("\n"));
    let kind = if i == 0 { LineStyleType::Dashed } else { LineStyleType::Solid };
    let series = Radar::new()
        .id(["earlier", "later"][i])
        .name(&view.days[i])
        .symbol([Symbol::Circle, Symbol::Rect][i].clone())
        .symbol_size(6.0)
        .area_style(AreaStyle::new().color(color).opacity(if i == 1 { 0.12 } else { 0.0 }))
        .line_style(LineStyle::new().color(color).width(if i == 1 { 2.0 } else { 1.5 }).type_(kind));
    let item = Item::new(["earlier", "later"][i], json!(values)).name(&view.days[i]).tip(text::wrap(&tip, theme.fits(theme.wide() * 0.7)));
    drawing.series(series, vec![item], json!({ "itemStyle": { "color": color } }))
}

pub fn table(view: &View, language: Language) -> Table {
    let say = |word: Word| word.say(language).to_owned();
    let mut columns = vec![Column::text(say(Word::Name))];
    for day in &view.days {
        columns.push(Column::number(format!("{day}{}{}", Word::Colon.say(language), say(Word::GoodOfJudged)), None));
        columns.push(Column::number(say(Word::Share), Some("%".to_owned())));
    }
    let percent = |share: &Share| share.percent().map_or_else(|| "—".to_owned(), |p| p.to_string());
    let cells = |axis: &Axis| {
        let shares = axis.shares.iter().flat_map(|s| [s.text(language), percent(s)]);
        [axis.name.clone()].into_iter().chain(shares).collect()
    };
    let rows = view.axes.iter().map(|a| Row::new(&a.id, cells(a))).collect();
    Table { caption: view.description.clone(), columns, rows, notes: view.notes.clone(), sources: Vec::new() }
}
