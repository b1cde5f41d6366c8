//! The figures of one row.

use xianfeng_core::measure::{Decimal, Quantity, Unit};
use xianfeng_core::plan::MeasureType;
use xianfeng_files::amount;

use super::{Frame, Importer, Panel, is_note};
use crate::book::Cell;
use crate::figure::{Doubt, Figure, Left, LeftCell};
use crate::understand::label::{Label, unit_in, without_amount};
use crate::understand::names::{Known, Wanted};
use crate::understand::normal::{Change, spelled};
use crate::understand::regions::{Region, Regions};
use crate::understand::role::{Heading, Role};
use crate::understand::settle::{Beside, Level, Said, settle};
use crate::understand::stated::{Basis, Says};
use crate::understand::value::{self, Reading, Value};

/// What a row says beside its figures.
#[derive(Default)]
struct Row {
    label: Label,
    region: Option<Region>,
    /// What stands in front of the name in a column of its own.
    prefix: String,
    unit: Option<String>,
    says: Vec<Says>,
    doubts: Vec<Doubt>,
    /// An id of the plan in its column of codes.
    id: Option<String>,
    said_basis: String,
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
        let figures: Vec<usize> = panel.columns.clone().filter(|column| {
            let heading = &columns[*column];
            heading.role == Role::Value || (heading.role == Role::Rank && !has_value_column)
        }).collect();
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
                        _ => self.said(text),
                    };
                    row.says.push(says);
                }
                Role::Basis => {
                    row.said_basis.push_str(text);
                    let says = self.said(text);
                    row.says.push(says);
                }
                Role::Status if ["退回", "驳回", "草稿", "未审", "待审", "未通过", "暂存", "作废", "撤回"].iter().any(|word| text.contains(word)) => {
                    if text.contains("作废") {
                        return None;
                    }
                    row.doubts.push(Doubt::Returned { status: text.to_owned() });
                }
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
            if row.region.is_none() && (says.basis.is_some() || !says.stated.is_empty()) && !row.label.main.contains("累计") || says.stated.is_empty() && says.basis == Some(Basis::ToDate) {
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
        let heading = &frame.block.columns[column];
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
        self.doubt_label(known, row, &label, heading, &mut doubts);
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
            doubts,
        })
    }

    /// The indicator that row, column or title name, and the label that does.
    fn meant(&mut self, frame: &Frame, row: &Row, heading: &Heading, region: Option<&Region>, values: &[Value]) -> Option<(&'a Known<'a>, Label, bool)> {
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
            let quantities = self.quantities(frame, row, heading, &label, values);
            let wanted = Wanted { is_change: heading.is_change || label.change.is_some(), quantities: &quantities, must_be_rank, may_be_rank: must_be_rank };
            if let Some((known, is_sure)) = names.choose(&candidates, &label, &wanted) {
                return Some((known, label, is_sure));
            }
        }
        None
    }

    /// What the figure may measure, as far as its unit is stated near it; empty: nothing is said.
    fn quantities(&self, frame: &Frame, row: &Row, heading: &Heading, label: &Label, values: &[Value]) -> Vec<Quantity> {
        let units = &self.plan.units;
        let of = |text: &str| amount::read_unit(units, text, None).ok().map(|unit| unit.quantity);
        let own: Vec<Quantity> = values.iter().filter_map(|value| of(&value.unit)).collect();
        if !own.is_empty() {
            return own;
        }
        if heading.is_change {
            return vec![Quantity::Ratio];
        }
        if let Some(quantity) = row.unit.as_deref().or(heading.unit.as_deref()).or(label.unit.as_deref()).and_then(of) {
            return vec![quantity];
        }
        let _ = frame;
        Vec::new()
    }

    /// The number with its unit: that of the cell, the row, the heading, the name, the line above the head.
    #[expect(clippy::too_many_arguments, reason = "each says something else about one figure")]
    fn amount(&self, frame: &Frame, row: &Row, heading: &Heading, known: &Known, label: &Label, value: &Value, doubts: &mut Vec<Doubt>) -> Option<(Decimal, Unit)> {
        let units = &self.plan.units;
        let expected = &known.indicator.unit;
        let is_rank = known.indicator.nature == MeasureType::Rank;
        if is_rank && ["", "位", "名", "强"].contains(&value.unit.as_str()) {
            return Some((value.number, expected.clone()));
        }
        let fits = |text: &str| amount::read_unit(units, text, Some(expected)).ok().filter(|unit| unit.quantity == expected.quantity);
        let own = if value.unit.is_empty() { None } else { amount::read_unit(units, &value.unit, None).ok() };
        if let Some(unit) = own {
            return Some((value.number, unit));
        }
        let stated = if heading.is_change {
            fits("%")
        } else {
            let near = [row.unit.as_deref(), heading.unit.as_deref(), label.unit.as_deref()].into_iter().flatten().find_map(fits);
            near.or_else(|| {
                // Of several in a line above, the one of the plan; else nobody knows which.
                let fitting: Vec<Unit> = frame.units.iter().filter_map(|unit| fits(unit)).collect();
                let own = fitting.iter().find(|unit| unit.factor == expected.factor).or(fitting.first())?.clone();
                if own.factor != expected.factor && fitting.iter().any(|unit| unit.factor != own.factor) {
                    doubts.push(Doubt::NoUnit);
                }
                Some(own)
            })
        };
        if !value.unit.is_empty() {
            // A power of ten alone: 1.2万.
            let unit = stated.clone().or_else(|| (expected.scale == Decimal::ONE).then(|| expected.clone()));
            let unit = unit.unwrap_or_else(|| expected.clone());
            let plain = format!("{}{}", value.number, value.unit);
            let read = amount::read(units, &plain, &unit.symbol, Some(expected)).ok();
            return read.map(|amount| (amount.value, amount.unit)).or_else(|| {
                // Words behind the number that are no unit.
                let is_word = !value.unit.chars().next().is_some_and(|c| "万亿千百".contains(c));
                is_word.then(|| {
                    doubts.push(Doubt::Remark { text: value.unit.clone() });
                    (value.number, unit)
                })
            });
        }
        Some((value.number, stated.unwrap_or_else(|| {
            let is_plain = expected.scale == Decimal::ONE && matches!(expected.quantity, Quantity::Count | Quantity::Ratio);
            if !is_plain {
                doubts.push(Doubt::NoUnit);
            }
            expected.clone()
        })))
    }

    /// The number of a sentence with the unit that follows it; without one it may count anything.
    fn with_unit(&self, value: Value) -> Option<Value> {
        let ends = value.unit.char_indices().map(|(at, c)| at + c.len_utf8()).collect::<Vec<_>>();
        let unit = ends.into_iter().rev().map(|end| &value.unit[..end]).find(|unit| amount::read_unit(&self.plan.units, unit, None).is_ok())?.to_owned();
        Some(Value { unit, ..value })
    }

    /// Remarks in brackets, totals of more, and another basis.
    fn doubt_label(&self, known: &Known, row: &Row, label: &Label, heading: &Heading, doubts: &mut Vec<Doubt>) {
        let said = format!("{}{}{}{}", row.label.shown, row.said_basis, heading.label.shown, row.prefix);
        for remark in &label.remarks {
            let is_light = remark.chars().count() <= 1 || ["新建", "新增", "累计", "当月", "年初累计", "期末", "期末数", "现价", "户数", "套数", "面积", "个数", "全市", "同口径"].contains(&remark.as_str());
            let says = Says::of(remark);
            if !is_light && !known.explains(remark) && says.stated.is_empty() && says.basis.is_none() {
                doubts.push(Doubt::Remark { text: remark.clone() });
            }
        }
        let is_total = ["总数", "总量", "存量", "历年", "以来", "含上年", "含往年", "结转", "自20"].iter().any(|word| said.contains(word));
        let names = spelled(&known.indicator.name.zh);
        let is_other_years = label.remarks.iter().any(|remark| remark.contains('含') && remark.contains("20") || remark.starts_with("自20"));
        if (is_total && known.indicator.nature == MeasureType::Flow && !names.contains("总量")) || is_other_years {
            doubts.push(Doubt::Scope);
        }
        if ["旧口径", "全口径", "大口径", "原口径", "老口径", "其他口径"].iter().any(|word| said.contains(word)) {
            doubts.push(Doubt::Basis);
        }
        let is_comparable = ["同口径", "可比口径", "扣除"].iter().any(|word| said.contains(word));
        if known.has_other_basis && !is_comparable {
            doubts.push(Doubt::Basis);
        }
    }

    /// Tells whether a change without a unit is the growth in per cent of the figures beside it.
    fn is_percent(&self, frame: &Frame, at: usize, column: usize, change: Decimal) -> bool {
        let columns = &frame.block.columns;
        let plain = |column: usize| match value::read(frame.sheet.cell(at, column)) {
            Reading::Number(value) => Some(value.number),
            _ => None,
        };
        let before = (0..column).rev().find(|at| columns[*at].is_last_year && columns[*at].role == Role::Value).and_then(plain);
        let now = (0..column).rev().find(|at| !columns[*at].is_last_year && columns[*at].role == Role::Value && !columns[*at].is_change).and_then(plain);
        let (Some(before), Some(now)) = (before, now) else { return false };
        let growth = now.checked_sub(before).and_then(|d| d.checked_mul(Decimal::ONE_HUNDRED)).and_then(|d| d.checked_div(before));
        growth.is_some_and(|growth| (growth - change).abs() <= Decimal::new(15, 2))
    }
}

/// The number with the sign that its words give it.
fn signed(known: &Known, is_change: bool, by_column: bool, value: &Value) -> Decimal {
    let falls = known.change == Some(Change::Down);
    match value.change {
        Some(Change::Down) if falls => value.number.abs(),
        Some(Change::Down) if known.change.is_some() || is_change => -value.number.abs(),
        Some(Change::Up) if falls => -value.number.abs(),
        // A column of growth under a target of reduction.
        None if falls && by_column => -value.number,
        _ => value.number,
    }
}

/// All that is said about the time of a figure, the nearest first.
fn said<'f>(frame: &'f Frame, row: &'f Row, heading: &'f Heading, cell: Option<&'f Says>) -> Vec<Said<'f>> {
    let level = |level: Level| move |says: &'f Says| Said { level, says };
    let mut said: Vec<Said> = Vec::new();
    said.extend(cell.map(level(Level::Row)));
    // A heading that is a period of its own is nearer than the row, which then only gives the year.
    said.extend(heading.says.iter().map(level(Level::Column)));
    said.extend(row.says.iter().map(level(Level::Row)));
    let heading_states = heading.says.iter().any(|says| !says.stated.is_empty());
    if !heading_states {
        said.sort_by_key(|said| said.level);
    }
    said.extend(frame.captions.iter().map(level(Level::Caption)));
    said.push(Said { level: Level::Sheet, says: &frame.sheet_says });
    said.extend(frame.file_says.iter().map(level(Level::File)));
    said
}

fn beside(frame: &Frame, at: usize, column: usize, usual_year: i16) -> Beside {
    let columns = &frame.block.columns;
    let is_to_date = |heading: &Heading| {
        let range = heading.says.iter().flat_map(|says| &says.stated).any(|stated| {
            matches!(stated.span, crate::understand::stated::Span::Months(1, to) if to > 1)
        });
        heading.role == Role::Value && !heading.is_last_year && (heading.basis == Some(Basis::ToDate) || range)
    };
    let number = |column: usize| match value::read(frame.sheet.cell(at, column)) {
        Reading::Number(value) => Some(value.number),
        _ => None,
    };
    let to_date: Vec<usize> = columns.iter().enumerate().filter(|(other, heading)| *other != column && is_to_date(heading)).map(|(at, _)| at).collect();
    let series: Vec<Decimal> = if frame.is_monthly_series { (0..columns.len()).filter(|c| columns[*c].role == Role::Value && !columns[*c].is_change).filter_map(number).collect() } else { Vec::new() };
    Beside {
        is_last_year: columns[column].is_last_year,
        has_to_date: !to_date.is_empty(),
        has_to_date_figure: to_date.iter().any(|column| number(*column).is_some()),
        usual_year,
        grows: series.len() > 2 && series.windows(2).all(|pair| pair[0] <= pair[1]),
    }
}
