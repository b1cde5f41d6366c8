//! The rows of a form, found by the heads of its columns; in a range that was copied, by what the rows say.

use std::collections::BTreeMap;

use xianfeng_core::plan::{Language, body_key};
use xianfeng_files::sheet::names::plain;

use super::super::asked::{Answering, Asked, asked};
use super::super::form::{Field, Identity, period_of, unit_of_measure};
use super::Books;
use super::cells::{Cells, is_same_text};
use crate::read::{LANGUAGES, Page};

/// The columns of a form on a page, and the first row below its head.
pub(super) struct Rows {
    pub columns: BTreeMap<Field, usize>,
    pub language: Language,
    pub first: usize,
}

impl Rows {
    pub fn find(asking: &Asking, page: &Page) -> Option<Self> {
        let needed = [Field::Target, Field::Value, if page.is_range { Field::Period } else { Field::Identity }];
        let head = |l: Language| page.find_row(&needed.map(|field| field.head(l)));
        let headed = LANGUAGES.into_iter().find_map(|language| {
            let head = head(language)?;
            let columns = Field::ALL.iter().filter_map(|field| Some((*field, page.column_of(head, field.head(language))?)));
            Some(Self { columns: columns.collect(), language, first: head + 1 })
        });
        headed.or_else(|| if page.is_range { Self::without_head(asking, page) } else { None })
    }

    /// The columns of a range without its head: it begins with some column of the form, and has all from there on.
    fn without_head(asking: &Asking, page: &Page) -> Option<Self> {
        let rows = page.rows_from(0);
        let from = |first: usize| Self {
            columns: Field::ALL.iter().skip(first).enumerate().map(|(column, field)| (*field, column)).collect(),
            language: asking.books.language,
            first: 0,
        };
        let known = |found: &Self| {
            let cells = |row: &usize| Cells { page, row: *row, columns: &found.columns, language: found.language };
            rows.iter().map(cells).filter(|cells| cells.identity().is_some() || asking.identity(cells).is_some()).count()
        };
        let counted = (0..Field::ALL.len()).map(from).map(|found| (known(&found), found));
        counted.filter(|(known, _)| *known > 0).max_by_key(|(known, _)| *known).map(|(_, found)| found)
    }
}

/// Everything that a round asks, by what the rows of its forms say.
pub(super) struct Asking<'a> {
    pub books: &'a Books<'a>,
    rows: Vec<(&'a str, Asked<'a>)>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl<'a> Asking<'a> {
    pub fn new(books: &'a Books<'a>) -> Self {
        let answering = Answering::new(books.plan, books.ledger_view, books.today);
        let of_unit = |unit: &'a String| asked(&answering, unit, books.round.period).into_iter().map(|asked| (unit.as_str(), asked));
        let rows: Vec<_> = books.round.units.iter().flat_map(of_unit).collect();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (_, asked)) in rows.iter().enumerate() {
            let names = LANGUAGES.map(|l| plain(asked.target.name.in_language(l)));
            let names = if names[0] == names[1] { &names[..1] } else { &names[..] };
            names.iter().for_each(|name| by_name.entry(name.clone()).or_default().push(at));
        }
        Self { books, rows, by_name }
    }

    /// The identity that a row without one must have had; `None` where it says no target of the round, or could mean two.
    pub fn identity(&self, cells: &Cells) -> Option<Identity> {
        let period = cells.text(Field::Period);
        let number = Some(cells.text(Field::Number)).filter(|number| !number.is_empty());
        let named = self.by_name.get(&plain(&cells.text(Field::Target))).filter(|_| !period.is_empty())?;
        let is_numbered =
            |asked: &Asked| number.as_ref().is_none_or(|number| body_key(number) == body_key(&self.books.plan.number(asked.target)));
        let mut fitting: Vec<_> = named.iter().filter_map(|at| self.rows.get(*at)).filter(|(_, asked)| is_numbered(asked)).collect();
        let says = |asked: &Asked| LANGUAGES.into_iter().find(|l| is_same_text(&period_of(*l, asked), &period));
        if fitting.len() > 1 {
            let unit = cells.text(Field::Unit);
            fitting.retain(|(_, asked)| says(asked).is_some() && is_same_text(&unit_of_measure(asked), &unit));
        }
        let [(unit, asked)] = fitting.as_slice() else { return None };
        // What is not known any more is believed: the wanted value and the last figure may have changed since.
        let given = Field::ALL.iter().take(Field::GIVEN).map(|field| match field {
            Field::Unit => unit_of_measure(asked),
            Field::Period => period_of(says(asked).unwrap_or(cells.language), asked),
            field => cells.text(*field),
        });
        Some(Identity::new(self.books.id, unit, asked, given.collect()))
    }
}
