//! The projection: a dashed line and a band from the last observation to the due day, set apart from what was observed.

use charming::{
    element::{AreaStyle, LineStyle, LineStyleType, Symbol},
    series::Line as LineSeries,
};
use serde_json::json;

use super::draw::{at, wrapped};
use super::observations::{Measure, day_number_of};
use super::{Cells, Outlook, Point, Role, View};
use crate::patch::{Drawing, Item};
use crate::{Theme, words::Word};
use xianfeng_core::assess::{Assessment, Projection};
use xianfeng_core::plan::{Language, Target};

/// `None` where too few observations are known, or none lies before the due day.
pub(super) fn outlook(target: &Target, assessment: &Assessment, points: &[Point], measure: &Measure) -> Option<Outlook> {
    let Projection::Line { observations, value, low, high } = assessment.projection? else { return None };
    let (l, due) = (measure.language, day_number_of(target.window.due));
    let known = points.iter().filter(|p| p.role != Role::Rival && p.x < due).filter_map(|p| Some((p.x, p.y?)));
    let from = known.max_by_key(|(x, _)| *x)?;
    let (word, stop) = (Word::Outlook.say(l), Word::Stop.say(l));
    let day = xianfeng_text::day(l, target.window.due);
    let interval = match l {
        Language::Zh => format!("{}（八成区间 {} 至 {}）", measure.amount(value), measure.amount(low), measure.amount(high)),
        Language::En => format!("{} (80 % interval {} to {})", measure.amount(value), measure.amount(low), measure.amount(high)),
    };
    let basis = match l {
        Language::Zh => format!("由 {observations} 个观测值直线外推，不是观测值，不参与判定"),
        Language::En => format!("a straight line through {observations} figures: not observed, never judged"),
    };
    let colon = Word::Colon.say(l);
    Some(Outlook {
        from,
        due,
        value: measure.y(value),
        low: measure.y(low),
        high: measure.y(high),
        tip: vec![word.to_owned(), day.clone(), interval.clone(), basis.clone()],
        spoken: format!("{word}{colon}{day}{}{interval}{}{basis}{stop}", Word::Comma.say(l), Word::List.say(l)),
        cells: Cells { period: day, value: interval, used: format!("{word}{colon}{basis}"), ..Cells::default() },
    })
}

pub(super) fn draw(drawing: Drawing, view: &View, theme: Theme) -> Drawing {
    let Some(outlook) = &view.outlook else { return drawing };
    let (from, due) = (outlook.from, outlook.due);
    let line = |id: &str, ends: [f64; 2]| {
        let items = [from.0, due].into_iter().zip(ends).map(|(x, y)| Item::new("", json!([at(x as f64), y]))).collect();
        (LineSeries::new().id(id).symbol(Symbol::None).silent(true), items)
    };
    // The band is what lies on top of its lower edge.
    let (low, items) = line("outlook-low", [from.1, outlook.low]);
    let stacked = json!({ "z": 2, "stack": "outlook", "stackStrategy": "all", "lineStyle": { "opacity": 0 } });
    let drawing = drawing.series(low, items, stacked.clone());
    let (band, items) = line("outlook-band", [0.0, outlook.high - outlook.low]);
    let drawing = drawing.series(band.area_style(AreaStyle::new().color(theme.muted()).opacity(0.16)), items, stacked);
    let dashed = LineStyle::new().color(theme.muted()).width(1.5).type_(LineStyleType::Dashed);
    let series = LineSeries::new().id("outlook").name(name(view)).symbol(Symbol::Diamond).symbol_size(7.0).line_style(dashed);
    let start = Item::new("", json!([at(from.0 as f64), from.1])).with("symbol", "none");
    let end = Item::new(Outlook::ID, json!([at(due as f64), outlook.value])).tip(wrapped(&outlook.tip, theme));
    let end = end.with("itemStyle", json!({ "color": theme.page(), "borderColor": theme.muted(), "borderWidth": 1.5 }));
    drawing.series(series, vec![start, end], json!({ "z": 4, "itemStyle": { "color": theme.muted() } }))
}

/// In the legend.
pub(super) fn name(view: &View) -> String {
    let l = view.language;
    format!("{}{}{}{}", Word::Outlook.say(l), Word::Open.say(l), Word::Interval.say(l), Word::Close.say(l))
}
