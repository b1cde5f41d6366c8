//! Colours and shapes of the verdicts, and the inks of a page.
//!
//! The style sheet uses the same values. The tests hold what they promise: at least 3:1 against
//! the page, and any two told apart with each kind of colour blindness. Still, colour is never
//! alone: every verdict has a shape and a word.

use xianfeng_core::assess::Verdict;

/// One colour for a light page and one for a dark one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColorPair {
    pub light: &'static str,
    pub dark: &'static str,
}

const fn pair(light: &'static str, dark: &'static str) -> ColorPair {
    ColorPair { light, dark }
}

/// The page, and cards on it.
pub const PAGE: ColorPair = pair("#fbfaf7", "#15181c");
pub const CARD: ColorPair = pair("#ffffff", "#1c2026");
/// Text.
pub const INK: ColorPair = pair("#1f2328", "#e8e6e1");
/// Axis labels, notes.
pub const MUTED: ColorPair = pair("#5c636b", "#a7adb5");
/// Companions and observations after the window.
pub const FAINT: ColorPair = pair("#868c94", "#7d848d");
/// Axis lines.
pub const AXIS: ColorPair = pair("#a3a8ae", "#5a616a");
/// Grid lines.
pub const GRID: ColorPair = pair("#e6e3dc", "#2b3037");
/// The window of a target.
pub const SHADE: ColorPair = pair("#f1ede3", "#20252b");
/// The one accent: targets and schedules.
pub const ACCENT: ColorPair = pair("#1f5f99", "#7fb4e6");

/// The same in high contrast.
pub const STRONG_ACCENT: ColorPair = pair("#003f7d", "#9fd0ff");

/// The colour of a verdict.
pub const fn verdict(of: Verdict) -> ColorPair {
    match of {
        Verdict::Met => pair("#1b6b4b", "#6dc99e"),
        Verdict::OnTrack => pair("#3a8fc1", "#8be4f7"),
        Verdict::SlightlyBehind => pair("#b48612", "#f4d854"),
        Verdict::Behind => pair("#be3a0a", "#ee8526"),
        Verdict::Missed => pair("#70001a", "#d2403a"),
        Verdict::NotDue => pair("#616e81", "#8396b1"),
        Verdict::CannotTell => pair("#6d4f8d", "#cba5f3"),
        Verdict::NoData => pair("#8e8f91", "#6f7379"),
    }
}

/// The shape of a verdict as a character, for text that cannot hold a drawing. Filled shapes are
/// judged, hollow ones are not.
pub const fn glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "●",
        Verdict::OnTrack => "▲",
        Verdict::SlightlyBehind => "◆",
        Verdict::Behind => "▼",
        Verdict::Missed => "■",
        Verdict::NotDue => "○",
        Verdict::CannotTell => "◇",
        Verdict::NoData => "□",
    }
}

/// The same shape as the page's lamp, as an ECharts symbol on a field of 16 by 16. The inside of
/// a hollow one runs against its outline, so that it stays open.
pub const fn symbol(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "path://M8 1.5 A6.5 6.5 0 1 1 8 14.5 A6.5 6.5 0 1 1 8 1.5 Z",
        Verdict::OnTrack => "path://M8 1.5 L15 14 L1 14 Z",
        Verdict::SlightlyBehind => "path://M8 0.8 L15.2 8 L8 15.2 L0.8 8 Z",
        Verdict::Behind => "path://M8 14.5 L15 2 L1 2 Z",
        Verdict::Missed => "path://M2 2 H14 V14 H2 Z",
        Verdict::NotDue => "path://M8 1.5 A6.5 6.5 0 1 1 8 14.5 A6.5 6.5 0 1 1 8 1.5 Z M8 3.1 A4.9 4.9 0 1 0 8 12.9 A4.9 4.9 0 1 0 8 3.1 Z",
        Verdict::CannotTell => "path://M8 0.8 L15.2 8 L8 15.2 L0.8 8 Z M8 3.1 L3.1 8 L8 12.9 L12.9 8 Z",
        Verdict::NoData => "path://M2 2 H14 V14 H2 Z M3.6 3.6 V12.4 H12.4 V3.6 Z",
    }
}

/// Red, green and blue of a `#rrggbb`.
pub fn rgb(hex: &str) -> Option<[u8; 3]> {
    let digits = hex.strip_prefix('#').filter(|d| d.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance of WCAG 2.
pub fn luminance(hex: &str) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    rgb(hex).map_or(0.0, |[r, g, b]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b))
}

/// Contrast of WCAG 2, from 1 to 21.
pub fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// `share` of `top` over `bottom`, both opaque: a tint that needs no transparency.
pub fn mix(top: &str, bottom: &str, share: f64) -> String {
    let (Some(top), Some(bottom)) = (rgb(top), rgb(bottom)) else { return bottom.to_owned() };
    let part = |i: usize| (f64::from(top[i]) * share + f64::from(bottom[i]) * (1.0 - share)).round() as u8;
    format!("#{:02x}{:02x}{:02x}", part(0), part(1), part(2))
}

/// Black or white, whichever reads better on `fill`.
pub fn on(fill: &str) -> &'static str {
    if contrast("#ffffff", fill) >= contrast("#111417", fill) { "#ffffff" } else { "#111417" }
}
