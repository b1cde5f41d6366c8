//! Draws window, goal, schedule and lines first, then the observations, each group under its own name.

mod axes;
mod background;
mod labels;
mod lines;
mod points;
mod projection;

use super::LineModel;
use super::layout::layout;
use crate::drawing::{Draw, Drawing};
use crate::{Theme, style};

impl Draw for LineModel {
    fn draw(&self, theme: Theme) -> Drawing {
        let layout = layout(self, theme);
        let mut drawing = axes::axes(style::frame(theme), self, theme, &layout);
        drawing = background::background(drawing, self, theme, &layout);
        drawing = background::goal(drawing, self, theme, &layout);
        for companion in &self.companions {
            drawing = lines::companion(drawing, companion, theme, self.companions.len());
        }
        drawing = projection::projection(drawing, self, theme);
        drawing = lines::paths(drawing, self, theme);
        drawing = points::points(drawing, self, theme, &layout);
        labels::labels(drawing, self, theme, &layout)
    }
}
