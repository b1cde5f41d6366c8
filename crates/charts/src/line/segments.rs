//! Segments of joined observations, and their style.

use super::{LinePoint, LineSegment, LineShape, PointRole};
use xianfeng_core::plan::{Indicator, MeasureType};

pub(super) fn shape(indicator: &Indicator, points: &[LinePoint]) -> LineShape {
    if indicator.nature != MeasureType::Flow {
        return LineShape::Line;
    }
    let mut lengths = points.iter().filter(|p| p.y.is_some()).map(|p| p.x - p.from);
    let first = lengths.next();
    // Years differ by a day, months by three.
    let same = first.is_some_and(|first| lengths.all(|l| (l - first).abs() <= 3));
    if same { LineShape::Bars } else { LineShape::Rays }
}

/// Runs of points; a run that reaches beyond the window is cut there.
pub(super) fn segments(shape: LineShape, indicator: &Indicator, points: &[LinePoint]) -> Vec<LineSegment> {
    let drawn: Vec<usize> = (0..points.len()).filter(|i| points[*i].y.is_some() && points[*i].role != PointRole::Rival).collect();
    let mut groups: Vec<(i64, Vec<usize>)> = Vec::new();
    for i in drawn {
        let point = &points[i];
        let key = match (shape, indicator.nature) {
            (LineShape::Bars, _) => return Vec::new(),
            (LineShape::Rays, _) => point.from,
            // A growth so far this year and one of the whole year are not one series.
            (_, MeasureType::Rate) => (point.x - point.from) / 29,
            _ => 0,
        };
        match groups.iter_mut().find(|(k, _)| *k == key) {
            Some((_, group)) => group.push(i),
            None => groups.push((key, vec![i])),
        }
    }
    let mut segments = Vec::new();
    for (key, group) in groups {
        let zero = (shape == LineShape::Rays).then_some(key);
        for run in neighbours(points, group, indicator.nature == MeasureType::Rate) {
            push(&mut segments, points, &run, zero);
        }
    }
    segments.retain(|s| s.zero.is_some() || s.points.len() > 1);
    segments
}

/// Rates of parts of a year are joined only where one follows the other.
fn neighbours(points: &[LinePoint], group: Vec<usize>, rate: bool) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for i in group {
        let near = |last: &usize| !rate || points[i].x - points[i].from > 360 || points[i].from == points[*last].x;
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(near) => run.push(i),
            _ => runs.push(vec![i]),
        }
    }
    runs
}

fn push(segments: &mut Vec<LineSegment>, points: &[LinePoint], run: &[usize], zero: Option<i64>) {
    let split = run.iter().position(|i| points[*i].role == PointRole::After).unwrap_or(run.len());
    let (before, after) = run.split_at(split);
    if !before.is_empty() {
        segments.push(LineSegment { zero, points: before.to_vec(), after: false });
    }
    if !after.is_empty() {
        let joint = before.last().copied();
        let points = joint.into_iter().chain(after.iter().copied()).collect();
        segments.push(LineSegment { zero: zero.filter(|_| joint.is_none()), points, after: true });
    }
}
