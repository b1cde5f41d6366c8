//! The reader's settings, as far as charts follow them.

use crate::palette::ColorPair;
use crate::{palette, text};
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::Language;

/// Colours, sizes and language of a chart. Lengths are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    pub dark: bool,
    pub high_contrast: bool,
    /// Of the text in a chart, in pixels.
    pub font_size: f64,
    pub reduced_motion: bool,
    /// The chart is about as wide as a phone.
    pub narrow: bool,
    /// Width of the chart in pixels; 0 where it is not known.
    pub width: f64,
    pub language: Language,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            dark: false,
            high_contrast: false,
            font_size: 13.0,
            reduced_motion: false,
            narrow: false,
            width: 0.0,
            language: Language::Zh,
        }
    }
}

/// Fonts of the reader's system: nothing is downloaded.
pub const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

impl Theme {
    /// The same for a chart of that width in pixels.
    pub fn with_width(self, width: f64) -> Self {
        Self { width, ..self }
    }

    /// For white paper, whatever the reader's screen: light, still, `width` pixels wide.
    pub fn on_paper(self, width: f64) -> Self {
        Self { dark: false, reduced_motion: true, narrow: false, width, ..self }
    }

    /// Width to lay out for.
    pub fn wide(self) -> f64 {
        match (self.width > 0.0, self.narrow) {
            (true, _) => self.width,
            (false, true) => 340.0,
            (false, false) => 760.0,
        }
    }

    fn color(self, pair: ColorPair) -> &'static str {
        if self.dark { pair.dark } else { pair.light }
    }

    pub fn page(self) -> &'static str {
        match (self.high_contrast, self.dark) {
            (true, true) => "#000000",
            (true, false) => "#ffffff",
            _ => self.color(palette::PAGE),
        }
    }

    pub fn card(self) -> &'static str {
        if self.high_contrast { self.page() } else { self.color(palette::CARD) }
    }

    pub fn ink(self) -> &'static str {
        match (self.high_contrast, self.dark) {
            (true, true) => "#ffffff",
            (true, false) => "#000000",
            _ => self.color(palette::INK),
        }
    }

    pub fn muted(self) -> &'static str {
        if self.high_contrast { self.ink() } else { self.color(palette::MUTED) }
    }

    pub fn faint(self) -> &'static str {
        if self.high_contrast { self.color(palette::MUTED) } else { self.color(palette::FAINT) }
    }

    pub fn axis(self) -> &'static str {
        if self.high_contrast { self.ink() } else { self.color(palette::AXIS) }
    }

    pub fn grid(self) -> &'static str {
        if self.high_contrast { self.color(palette::AXIS) } else { self.color(palette::GRID) }
    }

    pub fn shade(self) -> &'static str {
        self.color(palette::SHADE)
    }

    pub fn accent(self) -> &'static str {
        self.color(if self.high_contrast { palette::STRONG_ACCENT } else { palette::ACCENT })
    }

    pub fn verdict(self, verdict: Verdict) -> &'static str {
        self.color(palette::verdict(verdict))
    }

    /// The size of notes and axis labels.
    pub fn small(self) -> f64 {
        (self.font_size - 1.0).max(11.0)
    }

    /// The height of a line of small text, in whole pixels.
    pub fn line(self) -> f64 {
        (self.small() * 1.35).ceil()
    }

    /// About how many pixels a text of small size takes; [`text::width`] counts in half characters.
    pub fn pixels(self, text: &str) -> f64 {
        let widest = text.split('\n').map(text::width).max().unwrap_or(0);
        (widest as f64 * self.small() * 0.54).ceil()
    }

    /// The number of half-width characters that fit into a width in pixels.
    pub fn fits(self, pixels: f64) -> usize {
        (pixels / (self.small() * 0.54)).max(2.0) as usize
    }
}
