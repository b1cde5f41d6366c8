//! How the reader wants to see it.

use serde::{Deserialize, Serialize};

use super::{codes, palette};
use crate::palette::Tone;
use xianfeng_core::assess::Verdict;
use xianfeng_core::plan::Language;

/// The page's settings, as far as a chart follows them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
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
    #[serde(with = "codes::language")]
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

impl Theme {
    /// Width to lay out for.
    pub fn wide(self) -> f64 {
        match (self.width > 0.0, self.narrow) {
            (true, _) => self.width,
            (false, true) => 340.0,
            (false, false) => 760.0,
        }
    }

    fn tone(self, tone: Tone) -> &'static str {
        if self.dark { tone.dark } else { tone.light }
    }

    pub fn page(self) -> &'static str {
        match (self.high_contrast, self.dark) {
            (true, true) => "#000000",
            (true, false) => "#ffffff",
            _ => self.tone(palette::PAGE),
        }
    }

    pub fn card(self) -> &'static str {
        if self.high_contrast { self.page() } else { self.tone(palette::CARD) }
    }

    pub fn ink(self) -> &'static str {
        match (self.high_contrast, self.dark) {
            (true, true) => "#ffffff",
            (true, false) => "#000000",
            _ => self.tone(palette::INK),
        }
    }

    pub fn muted(self) -> &'static str {
        if self.high_contrast { self.ink() } else { self.tone(palette::MUTED) }
    }

    pub fn faint(self) -> &'static str {
        if self.high_contrast { self.tone(palette::MUTED) } else { self.tone(palette::FAINT) }
    }

    pub fn axis(self) -> &'static str {
        if self.high_contrast { self.ink() } else { self.tone(palette::AXIS) }
    }

    pub fn grid(self) -> &'static str {
        if self.high_contrast { self.tone(palette::AXIS) } else { self.tone(palette::GRID) }
    }

    pub fn shade(self) -> &'static str {
        self.tone(palette::SHADE)
    }

    pub fn accent(self) -> &'static str {
        self.tone(if self.high_contrast { palette::STRONG_ACCENT } else { palette::ACCENT })
    }

    pub fn status(self, verdict: Verdict) -> &'static str {
        self.tone(palette::status(verdict))
    }

    /// The size of notes and axis labels.
    pub fn small(self) -> f64 {
        (self.font_size - 1.0).max(11.0)
    }

    /// The height of a line of small text, in whole pixels.
    pub fn line(self) -> f64 {
        (self.small() * 1.35).ceil()
    }

    /// About how many pixels a text of small size takes; [`super::text::width`] counts in half characters.
    pub fn pixels(self, text: &str) -> f64 {
        let widest = text.split('\n').map(super::text::width).max().unwrap_or(0);
        (widest as f64 * self.small() * 0.54).ceil()
    }

    /// How many half characters fit into that many pixels.
    pub fn fits(self, pixels: f64) -> usize {
        (pixels / (self.small() * 0.54)).max(2.0) as usize
    }
}
