//! The look of a stored number: a percentage, a day, or the number itself.

use xianfeng_core::measure::Decimal;
use xianfeng_core::measure::day::{add_days, date};

use crate::book::Cell;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Plain,
    Percent,
    Day,
}

impl Look {
    /// The look of one of Excel's own formats.
    pub fn built_in(id: u16) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=17 | 22 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => Self::Day,
            _ => Self::Plain,
        }
    }

    /// The look of a format code: the first of its parts, without what is quoted or in brackets.
    pub fn of(code: &str) -> Self {
        let (mut plain, mut quoted, mut bracket, mut skip) = (String::new(), false, false, false);
        for c in code.chars() {
            match c {
                _ if skip => skip = false,
                '"' => quoted = !quoted,
                _ if quoted => {}
                '\\' | '_' | '*' => skip = true,
                '[' => bracket = true,
                ']' => bracket = false,
                _ if bracket => {}
                ';' => break,
                c => plain.push(c.to_ascii_lowercase()),
            }
        }
        match plain.as_str() {
            "general" => Self::Plain,
            code if code.contains('%') => Self::Percent,
            code if code.contains(['y', 'd', 'e']) && !code.contains(['0', '#']) => Self::Day,
            code if code.contains('m') && !code.contains(['h', 's', '0', '#']) => Self::Day,
            _ => Self::Plain,
        }
    }

    /// A stored number as a cell.
    pub fn cell(self, value: f64, since_1904: bool) -> Cell {
        let Some(number) = Cell::number(value) else { return Cell::Error("#NUM!".to_owned()) };
        match self {
            Self::Plain => Cell::Number(number),
            Self::Percent => number.checked_mul(Decimal::ONE_HUNDRED).map_or(Cell::Number(number), |n| Cell::Percent(n.normalize())),
            Self::Day => {
                let start = date(if since_1904 { "1904-01-01" } else { "1899-12-30" });
                let is_day = (1.0..3_000_000.0).contains(&value);
                start.filter(|_| is_day).map_or(Cell::Number(number), |start| Cell::Day(add_days(start, value as i64)))
            }
        }
    }
}
