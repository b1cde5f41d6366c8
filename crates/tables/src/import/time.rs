//! What a table says about the time of a figure.

use xianfeng_core::measure::Decimal;

use super::Frame;
use super::row::Row;
use crate::understand::role::{Heading, Role};
use crate::understand::settle::{Beside, Level, Said};
use crate::understand::stated::{Basis, Says, Span};
use crate::understand::value::{self, Reading};

/// All that is said about the time of a figure, the nearest first.
pub(super) fn said<'f>(frame: &'f Frame, row: &'f Row, heading: &'f Heading, cell: Option<&'f Says>) -> Vec<Said<'f>> {
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

pub(super) fn beside(frame: &Frame, at: usize, column: usize, usual_year: i16) -> Beside {
    let columns = &frame.block.columns;
    let is_to_date = |heading: &Heading| {
        let range = heading.says.iter().flat_map(|says| &says.stated).any(|stated| matches!(stated.span, Span::Months(1, to) if to > 1));
        heading.role == Role::Value && !heading.is_last_year && (heading.basis == Some(Basis::ToDate) || range)
    };
    let number = |column: usize| match value::read(frame.sheet.cell(at, column)) {
        Reading::Number(value) => Some(value.number),
        _ => None,
    };
    let to_date: Vec<usize> =
        columns.iter().enumerate().filter(|(other, heading)| *other != column && is_to_date(heading)).map(|(at, _)| at).collect();
    let series: Vec<Decimal> = if frame.is_monthly_series {
        (0..columns.len()).filter(|c| columns[*c].role == Role::Value && !columns[*c].is_change).filter_map(number).collect()
    } else {
        Vec::new()
    };
    Beside {
        is_last_year: columns[column].is_last_year,
        has_to_date: !to_date.is_empty(),
        has_to_date_figure: to_date.iter().any(|column| number(*column).is_some()),
        usual_year,
        has_months: frame.has_months,
        grows: series.len() > 2 && series.windows(2).all(|pair| pair[0] <= pair[1]),
    }
}
