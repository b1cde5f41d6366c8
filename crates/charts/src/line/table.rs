//! Every observation of the chart and of its companions, with its source.

use super::{DrawnProjection, LineModel, PointRole};
use crate::observations::ObservationCells;
use crate::words::{Word, labelled};
use crate::{Cell, Table, TableColumn, TableRow};

pub(super) fn table(model: &LineModel) -> Table {
    let say = |word: Word| word.say(model.language);
    let several = !model.companions.is_empty();
    let mut columns = vec![TableColumn::text(say(Word::Period)), TableColumn::number(say(Word::Value), None)];
    columns
        .extend([Word::ObservationStatus, Word::SourceGrade, Word::Published, Word::Use, Word::Source].map(|w| TableColumn::text(say(w))));
    if several {
        columns.insert(0, TableColumn::text(say(Word::Series)));
    }
    let semicolon = xianfeng_text::semicolon(model.language);
    let cells = |name: &str, cells: &ObservationCells, drawn: bool| {
        let not_drawn = (!drawn).then(|| say(Word::NotDrawn));
        let used = Some(cells.used.as_str()).filter(|u| !u.is_empty());
        let used = used.into_iter().chain(not_drawn).collect::<Vec<_>>().join(semicolon);
        let source = cells.source.and_then(|i| model.sources.get(i)).map(|s| s.title.clone()).unwrap_or_default();
        let head = several.then(|| Cell::from(name.to_owned()));
        let before = [Cell::from(cells.period.clone()), cells.value.clone()];
        let after = [cells.stage.clone(), cells.grade.clone(), cells.published.clone(), used, source].map(Cell::from);
        head.into_iter().chain(before).chain(after).collect::<Vec<_>>()
    };
    let own = model.points.iter().map(|p| TableRow::new(p.id.as_str(), cells(&model.title, &p.cells, p.y.is_some())));
    let projection = model.projection.iter().map(|p| TableRow::new(DrawnProjection::ID, cells(&model.title, &p.cells, true)));
    let others =
        model.companions.iter().flat_map(|c| c.points.iter().map(|p| TableRow::new(p.id.as_str(), cells(&c.name, &p.cells, true))));
    let rows = own.chain(projection).chain(others).collect();
    Table { caption: caption(model), columns, rows, notes: model.notes.clone(), sources: model.sources.clone() }
}

fn caption(model: &LineModel) -> String {
    let l = model.language;
    let mut parts = vec![model.title.clone()];
    parts.extend(model.goal.iter().map(|g| g.label.replace('\n', " ")));
    parts.push(labelled(l, &model.as_of.label, xianfeng_text::verdict(l, model.verdict)));
    if model.points.iter().all(|p| p.role != PointRole::Judged) {
        parts.push(xianfeng_text::pick(l, "没有可用于评价的数据", "no figure to judge by").to_owned());
    }
    parts.join(xianfeng_text::semicolon(l))
}
