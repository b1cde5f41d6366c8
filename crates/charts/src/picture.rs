//! The text around a chart that leaves the page as a picture: its title above, its sources and its day below.

use serde::Serialize;

use crate::theme::FONTS;
use crate::{Theme, text};

/// The words around a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    pub title: String,
    /// Sources, plan and day: a paragraph each.
    pub foot: Vec<String>,
}

/// Places of texts and chart in a picture, in pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PictureFrame {
    pub width: f64,
    pub height: f64,
    /// The upper left corner and the size of the chart.
    pub left: f64,
    pub top: f64,
    pub inner_width: f64,
    pub inner_height: f64,
    pub paper: &'static str,
    pub font: &'static str,
    pub title: String,
    pub lines: Vec<TextLine>,
}

/// A line of text at its baseline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextLine {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub color: &'static str,
    pub text: String,
}

const MARGIN: f64 = 24.0;

/// The frame of a chart of the theme's width and of `height`.
pub fn frame(caption: &Caption, theme: &Theme, height: f64) -> PictureFrame {
    let inner = theme.wide();
    let mut lines = Vec::new();
    let mut y = MARGIN;
    let head = Theme { font_size: theme.font_size + 5.0, ..*theme };
    write(&mut lines, &mut y, &caption.title, head, true);
    let top = y + 10.0;
    y = top + height + 8.0;
    for paragraph in &caption.foot {
        write(&mut lines, &mut y, paragraph, *theme, false);
    }
    PictureFrame {
        width: inner + 2.0 * MARGIN,
        height: y + MARGIN * 0.75,
        left: MARGIN,
        top,
        inner_width: inner,
        inner_height: height,
        paper: theme.page(),
        font: FONTS,
        title: caption.title.clone(),
        lines,
    }
}

fn write(lines: &mut Vec<TextLine>, y: &mut f64, paragraph: &str, theme: Theme, bold: bool) {
    let color = if bold { theme.ink() } else { theme.muted() };
    for line in text::wrap(&text::plain(paragraph), theme.fits(theme.wide())).split('\n') {
        *y += theme.line();
        lines.push(TextLine { x: MARGIN, y: *y - theme.line() * 0.25, size: theme.small(), bold, color, text: line.to_owned() });
    }
}
