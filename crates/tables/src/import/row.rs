//! The figures of one row.

use xianfeng_core::measure::{Decimal, Quantity};
use xianfeng_core::plan::MeasureType;

use super::amount::signed;
use super::time::{beside, said};
use super::{Frame, Importer, Panel, is_note};
use crate::book::Cell;
use crate::figure::{Doubt, Figure, Left, LeftCell};
use crate::understand::label::{Label, unit_in, without_amount};
use crate::understand::names::{Known, Wanted};
use crate::understand::regions::{Region, Regions};
use crate::understand::role::{Heading, Role};
use crate::understand::settle::settle;
use crate::understand::stated::{Basis, Says};
use crate::understand::value::{self, Reading, Value};

/// What a row says beside its figures.
#[derive(Default)]
pub(super) struct Row {
    pub label: Label,
    pub region: Option<Region>,
    /// What stands in front of the name in a column of its own.
    pub prefix: String,
    pub unit: Option<String>,
    pub says: Vec<Says>,
    pub doubts: Vec<Doubt>,
    /// An id of the plan in its column of codes.
    pub id: Option<String>,
    pub said_basis: String,
    pub source: String,
    pub note: String,
    /// The row holds growth under its name: 当月, 累计, 同比.
    pub is_change: bool,
}

impl<'a> Importer<'a> {
    pub(super) fn row(&mut self, frame: &Frame<'a>, panel: &Panel, at: usize) {
        let Some(row) = self.read_row(frame, panel, at) else { return };
        let columns = &frame.block.columns;
        let has_value_column = columns.iter().any(|heading| heading.role == Role::Value && !heading.is_change && !heading.is_last_year);
        let cells = frame.sheet.rows.get(at).map(Vec::as_slice).unwrap_or_default();
        // A comma too many moves every field behind it.
        let fields = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let has_more = self.book.is_text && fields > columns.len();
        let figures: Vec<usize> = panel
            .columns
            .clone()
            .filter(|column| {
                let heading = &columns[*column];
                heading.role == Role::Value || (heading.role == Role::Rank && !has_value_column)
            })
            .collect();
        let has_number = figures.iter().any(|column| matches!(value::read(frame.sheet.cell(at, *column)), Reading::Number(_)));
        for column in figures {
            let heading = &columns[column];
            let cell = frame.sheet.cell(at, column);
            let reading = value::read(cell);
            let left = match &reading {
                Reading::Nothing => continue,
                Reading::Sentence(_) if has_number => continue,
                _ if has_more => Some(Left::MoreFields),
                Reading::NotANumber => Some(Left::NotANumber),
                Reading::Error => Some(Left::Error),
                Reading::Uncalculated => Some(Left::Uncalculated),
                Reading::Number(_) | Reading::Sentence(_) => None,
            };
            let place = (frame.sheet.name.clone(), at, column);
            let name = if row.label.shown.is_empty() { heading.label.shown.clone() } else { row.label.shown.clone() };
            let why = match left {
                Some(why) => why,
                None => match self.figure(frame, &row, at, column, reading) {
                    Some(figure) => {
                        self.imported.figures.push(figure);
                        continue;
                    }
                    None => Left::Unknown,
                },
            };
            let (sheet, row, column) = place;
            self.imported.left.push(LeftCell { sheet, row, column, name, text: cell.shown(), why });
        }
    }

    fn read_row(&mut self, frame: &Frame<'a>, panel: &Panel, at: usize) -> Option<Row> {
        let mut row = Row::default();
        let name = panel.name.map(|column| frame.filled.cell(at, column).shown()).unwrap_or_default();
        if is_note(&name) || name.contains("作废") {
            return None;
        }
        let mut is_city = false;
        for (column, heading) in frame.block.columns.iter().enumerate() {
            let belongs = panel.columns.contains(&column);
            let text = frame.filled.cell(at, column).shown();
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            match heading.role {
                Role::Region => self.place(&mut row, text),
                Role::Unit if frame.bodies.contains(&column) => self.place(&mut row, text),
                Role::Unit if belongs => row.unit = unit_in(text, &self.plan.units),
                Role::Period => {
                    let says = match frame.filled.cell(at, column) {
                        Cell::Day(day) => Says::of(&format!("{}年{}月", day.year(), day.month())),
                        _ => self.said(&period_cell(&heading.label.shown, text)),
                    };
                    row.says.push(says);
                }
                Role::Basis => {
                    const OTHERS: &[&str] = &["目标", "计划", "完成率", "进度", "环比", "排名", "位次", "占比", "比重"];
                    if OTHERS.iter().any(|word| text.contains(word)) {
                        return None;
                    }
                    row.is_change |= ["同比", "增速", "增幅", "增长", "比上年", "比去年"].iter().any(|word| text.contains(word));
                    row.said_basis.push_str(text);
                    let says = self.said(text);
                    row.says.push(says);
                }
                Role::Status
                    if ["退回", "驳回", "草稿", "未审", "待审", "未通过", "暂存", "作废", "撤回"]
                        .iter()
                        .any(|word| text.contains(word)) =>
                {
                    if text.contains("作废") {
                        return None;
                    }
                    row.doubts.push(Doubt::Returned { status: text.to_owned() });
                }
                Role::Source => text.clone_into(&mut row.source),
                Role::Note => text.clone_into(&mut row.note),
                Role::Code if self.names.of_id(text).is_some() => row.id = Some(text.to_owned()),
                Role::Name if Some(column) != panel.name && belongs => row.prefix = text.to_owned(),
                _ => {}
            }
        }
        // Several columns that say nothing of a place or an indicator: what stands left of the name.
        if Regions::is_total(&name) {
            if !frame.has_regions && panel.name.is_some() && !self.rows_are_places(frame, panel) {
                return None;
            }
            is_city = true;
        }
        if panel.name.is_some() {
            row.label = self.label(&name);
            match self.regions.read(&name).filter(|_| row.region.is_none()) {
                // Rows of places under a head that says 名称.
                Some(region) => {
                    row.region = Some(region);
                    row.label = Label::default();
                }
                None if row.label.main.is_empty() && row.id.is_none() => return None,
                None => {}
            }
            let says = self.said(&name);
            if row.region.is_none() && (says.basis.is_some() || !says.stated.is_empty()) && !row.label.main.contains("累计")
                || says.stated.is_empty() && says.basis == Some(Basis::ToDate)
            {
                row.says.push(says);
            }
        }
        if is_city {
            row.region = Some(Region::Whole);
        }
        if frame.sheet.hidden_rows.contains(&at) {
            row.doubts.push(Doubt::HiddenRow);
        }
        Some(row)
    }

    fn rows_are_places(&self, frame: &Frame, panel: &Panel) -> bool {
        panel.name.is_some_and(|column| self.is_places(frame.filled, frame.block, column))
    }

    fn place(&mut self, row: &mut Row, text: &str) {
        match self.regions.read(text) {
            Some(region) => row.region = Some(region),
            None => row.prefix = text.to_owned(),
        }
    }

    fn figure(&mut self, frame: &Frame<'a>, row: &Row, at: usize, column: usize, reading: Reading) -> Option<Figure> {
        let mut heading = frame.block.columns[column].clone();
        heading.is_change |= row.is_change;
        heading.is_percent |= row.is_change;
        let heading = &heading;
        let region = row.region.clone().or_else(|| heading.region.clone());
        let (values, cell_says) = match reading {
            Reading::Number(value) => (vec![value], None),
            Reading::Sentence(values) => {
                let values: Vec<Value> = values.into_iter().filter_map(|value| self.with_unit(value)).collect();
                (values, Some(Says::of(&frame.sheet.cell(at, column).shown())))
            }
            _ => return None,
        };
        let (known, label, is_sure) = self.meant(frame, row, heading, region.as_ref(), &values)?;
        let expected = &known.indicator.unit;
        let is_change = heading.is_change || label.change.is_some();
        // The change of a rate is in points, not a rate.
        if heading.is_change && row.label.change.is_some() {
            return None;
        }
        let mut doubts: Vec<Doubt> = row.doubts.clone();
        let (value, unit) = values.iter().find_map(|value| {
            let mut doubt = Vec::new();
            let (number, unit) = self.amount(frame, row, heading, known, &label, value, &mut doubt)?;
            (unit.quantity == expected.quantity).then(|| {
                let mut value = value.clone();
                value.number = number;
                value.doubts.extend(doubt);
                (value, unit)
            })
        })?;
        doubts.extend(value.doubts.iter().cloned());
        if !is_sure {
            doubts.push(Doubt::Name);
        }
        let number = signed(known, is_change, heading.is_change, &value);
        self.doubt_label(known, row, &label, heading, &frame.sheet.cell(at, column).shown(), &mut doubts);
        if heading.is_expected || label.shown.contains("预计") || row.said_basis.contains("预计") {
            doubts.push(Doubt::Expected);
        }
        if frame.sheet.hidden_columns.contains(&column) {
            doubts.push(Doubt::HiddenColumn);
        }
        let amounts = !matches!(known.indicator.nature, MeasureType::Rate) && !known.indicator.may_fall;
        if number.is_sign_negative() && amounts {
            doubts.push(Doubt::Negative);
        }
        let is_share = unit.quantity == Quantity::Ratio && known.change.is_none() && value.unit.is_empty();
        if is_share && !number.is_zero() && number.abs() <= Decimal::ONE {
            doubts.push(Doubt::Fraction);
        }
        if unit.quantity == Quantity::Count && unit.factor == Decimal::ONE && !number.fract().is_zero() {
            doubts.push(Doubt::NoUnit);
        }
        if heading.is_last_year && number.is_zero() {
            doubts.push(Doubt::ZeroBefore);
        }
        if heading.is_change && !heading.is_percent && value.unit.is_empty() && !self.is_percent(frame, at, column, number) {
            doubts.push(Doubt::PercentOrAmount);
        }
        let settled = settle(known, &said(frame, row, heading, cell_says.as_ref()), beside(frame, at, column, self.usual_year));
        doubts.extend(settled.doubts);
        doubts.dedup();
        Some(Figure {
            sheet: frame.sheet.name.clone(),
            row: at,
            column,
            name: label.shown.clone(),
            indicator: known.id().clone(),
            target: known.target.clone(),
            period: settled.period,
            is_cumulative: settled.is_cumulative,
            value: number,
            unit,
            wording: value.wording,
            text: frame.sheet.cell(at, column).shown(),
            source: row.source.clone(),
            note: row.note.clone(),
            doubts,
        })
    }

    /// The indicator that row, column or title name, and the label that does.
    fn meant(
        &mut self,
        frame: &Frame,
        row: &Row,
        heading: &Heading,
        region: Option<&Region>,
        values: &[Value],
    ) -> Option<(&'a Known<'a>, Label, bool)> {
        let names = self.names;
        let must_be_rank = heading.role == Role::Rank || values.iter().any(|value| value.unit == "位");
        if let Some(id) = &row.id {
            let known = names.of_id(id)?;
            return Some((known, row.label.clone(), true));
        }
        let mut labels: Vec<Label> = Vec::new();
        if !row.label.main.is_empty() {
            labels.push(row.label.clone());
            if !row.prefix.is_empty() {
                let text = format!("{}{}", row.prefix, row.label.shown);
                labels.push(self.label(&text));
            }
            if let Some(text) = without_amount(&row.label.shown) {
                labels.push(self.label(&text));
            }
        } else {
            labels.push(heading.label.clone());
            if !row.prefix.is_empty() {
                let text = row.prefix.clone();
                labels.push(self.label(&text));
            }
            labels.extend(frame.titles.iter().cloned());
        }
        for label in labels {
            let candidates = self.candidates(&label, region);
            if candidates.is_empty() {
                continue;
            }
            let quantities = self.quantities(row, heading, &label, values);
            let wanted = Wanted {
                is_change: heading.is_change || label.change.is_some(),
                quantities: &quantities,
                must_be_rank,
                may_be_rank: must_be_rank,
            };
            if let Some((known, is_sure)) = names.choose(&candidates, &label, &wanted) {
                return Some((known, label, is_sure));
            }
        }
        None
    }
}

/// A number under 年份, 月份 or 季度 with its word.
fn period_cell(heading: &str, text: &str) -> String {
    let plain = text.trim();
    let is_number = plain.bytes().all(|b| b.is_ascii_digit());
    match plain.len() {
        1 | 2 if is_number && heading.contains('月') => format!("{plain}月"),
        1 if is_number && heading.contains('季') => format!("{plain}季度"),
        4 if is_number => format!("{plain}年"),
        _ => text.to_owned(),
    }
}
