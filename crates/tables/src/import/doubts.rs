//! What names and headings leave open about a figure.

use xianfeng_core::measure::Decimal;
use xianfeng_core::plan::MeasureType;

use super::row::Row;
use super::{Frame, Importer};
use crate::figure::Doubt;
use crate::understand::label::Label;
use crate::understand::names::Known;
use crate::understand::normal::spelled;
use crate::understand::role::{Heading, Role};
use crate::understand::stated::Says;
use crate::understand::value::{self, Reading};

impl Importer<'_> {
    /// Remarks in brackets, totals of more, and another basis.
    pub(super) fn doubt_label(&self, known: &Known, row: &Row, label: &Label, heading: &Heading, cell: &str, doubts: &mut Vec<Doubt>) {
        let said = format!("{}{}{}{}{cell}", row.label.shown, row.said_basis, heading.label.shown, row.prefix);
        for remark in &label.remarks {
            let is_light = remark.chars().count() <= 1
                || ["新建", "新增", "累计", "当月", "年初累计", "期末", "期末数", "现价", "户数", "套数", "面积", "个数", "全市", "同口径"]
                    .contains(&remark.as_str());
            let says = Says::of(remark);
            if !is_light && !known.explains(remark) && says.stated.is_empty() && says.basis.is_none() {
                doubts.push(Doubt::Remark { text: remark.clone() });
            }
        }
        let is_total = ["总数", "总量", "存量", "历年", "以来", "含上年", "含往年", "结转", "自20"].iter().any(|word| said.contains(word));
        let names = spelled(&known.indicator.name.zh);
        let is_other_years =
            label.remarks.iter().any(|remark| remark.contains('含') && remark.contains("20") || remark.starts_with("自20"));
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
    pub(super) fn is_percent(&self, frame: &Frame, at: usize, column: usize, change: Decimal) -> bool {
        let columns = &frame.block.columns;
        let plain = |column: usize| match value::read(frame.sheet.cell(at, column)) {
            Reading::Number(value) => Some(value.number),
            _ => None,
        };
        let before = (0..column).rev().find(|at| columns[*at].is_last_year && columns[*at].role == Role::Value).and_then(plain);
        let now = (0..column)
            .rev()
            .find(|at| !columns[*at].is_last_year && columns[*at].role == Role::Value && !columns[*at].is_change)
            .and_then(plain);
        let (Some(before), Some(now)) = (before, now) else { return false };
        let growth = now.checked_sub(before).and_then(|d| d.checked_mul(Decimal::ONE_HUNDRED)).and_then(|d| d.checked_div(before));
        growth.is_some_and(|growth| (growth - change).abs() <= Decimal::new(15, 2))
    }
}
