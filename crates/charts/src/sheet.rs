//! A chart as a picture of its own: what it is stands above it; where it is from, and of which day,
//! below. A picture travels without its page.

use serde::{Deserialize, Serialize};

use super::{Theme, style, text};

/// The words around a chart that leaves the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caption {
    pub title: String,
    /// Sources, plan and day: a paragraph each.
    pub foot: Vec<String>,
}

/// Where everything lies, in pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
    /// The corner and the size of the chart.
    pub left: f64,
    pub top: f64,
    pub inner_width: f64,
    pub inner_height: f64,
    pub paper: &'static str,
    pub font: &'static str,
    pub title: String,
    pub lines: Vec<Line>,
}

/// A line of text at its baseline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub color: &'static str,
    pub text: String,
}

const MARGIN: f64 = 24.0;

/// The sheet around a chart of the theme's width and of `height`.
pub fn sheet(caption: &Caption, theme: &Theme, height: f64) -> Sheet {
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
    Sheet {
        width: inner + 2.0 * MARGIN,
        height: y + MARGIN * 0.75,
        left: MARGIN,
        top,
        inner_width: inner,
        inner_height: height,
        paper: theme.page(),
        font: style::FONTS,
        title: caption.title.clone(),
        lines,
    }
}

fn write(lines: &mut Vec<Line>, y: &mut f64, paragraph: &str, theme: Theme, bold: bool) {
    let color = if bold { theme.ink() } else { theme.muted() };
    for line in text::wrap(&text::plain(paragraph), theme.fits(theme.wide())).split('\n') {
        *y += theme.line();
        lines.push(Line { x: MARGIN, y: *y - theme.line() * 0.25, size: theme.small(), bold, color, text: line.to_owned() });
    }
}
