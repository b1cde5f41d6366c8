//! Colours and shapes of the verdicts, and the inks of a page.
//!
//! The style sheet uses the same values. The tests hold what they promise: at least 3:1 against
//! the page, and any two told apart with each kind of colour blindness. Still, colour is never
//! alone: every verdict has a shape and a word.

use crate::assess::Verdict;

/// One colour for a light page and one for a dark one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    pub light: &'static str,
    pub dark: &'static str,
}

const fn tone(light: &'static str, dark: &'static str) -> Tone {
    Tone { light, dark }
}

/// The page itself, and cards on it.
pub const PAGE: Tone = tone("#fbfaf7", "#15181c");
pub const CARD: Tone = tone("#ffffff", "#1c2026");
/// Text and what is to be read first.
pub const INK: Tone = tone("#1f2328", "#e8e6e1");
/// Axis labels, notes.
pub const MUTED: Tone = tone("#5c636b", "#a7adb5");
/// Companions, follow-up: there, but behind.
pub const FAINT: Tone = tone("#868c94", "#7d848d");
/// Axis lines.
pub const AXIS: Tone = tone("#a3a8ae", "#5a616a");
/// Grid lines.
pub const GRID: Tone = tone("#e6e3dc", "#2b3037");
/// The window of a target.
pub const SHADE: Tone = tone("#f1ede3", "#20252b");
/// The one accent: targets and schedules.
pub const ACCENT: Tone = tone("#1f5f99", "#7fb4e6");

/// The colour of a verdict.
pub const fn status(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => tone("#1b6b4b", "#6dc99e"),
        Verdict::OnTrack => tone("#3a90c2", "#8be4f7"),
        Verdict::SlightlyBehind => tone("#b48612", "#f4d854"),
        Verdict::Behind => tone("#be3100", "#ee8526"),
        Verdict::Missed => tone("#70001a", "#d2403a"),
        Verdict::NotDue => tone("#616e81", "#8396b1"),
        Verdict::CannotTell => tone("#6d4f8d", "#cba5f3"),
        Verdict::NoData => tone("#8e8e8f", "#6f7379"),
    }
}

/// The shape of a verdict as a character, for text that cannot hold a drawing.
pub const fn glyph(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "●",
        Verdict::OnTrack => "►",
        Verdict::SlightlyBehind => "△",
        Verdict::Behind => "▲",
        Verdict::Missed => "■",
        Verdict::NotDue => "○",
        Verdict::CannotTell => "□",
        Verdict::NoData => "–",
    }
}

/// Whether the shape is an outline only.
pub const fn is_hollow(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::SlightlyBehind | Verdict::NotDue | Verdict::CannotTell | Verdict::NoData)
}

/// The same shape as the page's lamp, as an ECharts symbol on a field of 16 by 16. What is cut
/// out (a tick, a cross) runs against the outline, so that it stays open.
pub const fn symbol(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "path://M8 1 A7 7 0 1 1 8 15 A7 7 0 1 1 8 1 Z M7 11.4 L12.3 5.9 L11 4.6 L7 8.8 L5.2 7 L3.9 8.3 Z",
        Verdict::OnTrack => "path://M8 1 A7 7 0 1 1 8 15 A7 7 0 1 1 8 1 Z M6.2 11.6 L11.4 8 L6.2 4.4 Z",
        Verdict::SlightlyBehind => "path://M8 1 L15.5 15 L0.5 15 Z M3.5 13.1 L12.5 13.1 L8 4.6 Z",
        Verdict::Behind => {
            "path://M8 1 L15.5 15 L0.5 15 Z M7.1 10.4 L8.9 10.4 L8.9 5.8 L7.1 5.8 Z M7.1 13.3 L8.9 13.3 L8.9 11.6 L7.1 \
             11.6 Z"
        }
        Verdict::Missed => {
            "path://M1 1 L15 1 L15 15 L1 15 Z M5.4 4 L4 5.4 L6.6 8 L4 10.6 L5.4 12 L8 9.4 L10.6 12 L12 10.6 L9.4 8 L12 \
             5.4 L10.6 4 L8 6.6 Z"
        }
        Verdict::NotDue => {
            "path://M8 1 A7 7 0 1 1 8 15 A7 7 0 1 1 8 1 Z M8 2.6 A5.4 5.4 0 1 0 8 13.4 A5.4 5.4 0 1 0 8 2.6 Z M7.3 4 L8.7 \
             4 L8.7 7.7 L10.9 9.2 L10.1 10.3 L7.3 8.5 Z"
        }
        Verdict::CannotTell => {
            "path://M1 1 L15 1 L15 15 L1 15 Z M2.7 13.3 L13.3 13.3 L13.3 2.7 L2.7 2.7 Z M5.4 6.6 L5.4 5.6 L6.4 4.4 L9.6 \
             4.4 L10.6 5.6 L10.6 7.2 L8.8 8.7 L8.8 9.6 L7.2 9.6 L7.2 8 L9 6.6 L9 6 L7 6 L7 6.6 Z M7.2 10.6 L8.8 10.6 L8.8 \
             12.2 L7.2 12.2 Z"
        }
        Verdict::NoData => {
            "path://M14.95 8.84 A7 7 0 0 1 13.91 11.75 L12.73 11 A5.6 5.6 0 0 0 13.56 8.67 Z M12.32 13.51 A7 7 0 0 1 9.53 \
             14.83 L9.22 13.47 A5.6 5.6 0 0 0 11.46 12.41 Z M7.16 14.95 A7 7 0 0 1 4.25 13.91 L5 12.73 A5.6 5.6 0 0 0 \
             7.33 13.56 Z M2.49 12.32 A7 7 0 0 1 1.17 9.53 L2.53 9.22 A5.6 5.6 0 0 0 3.59 11.46 Z M1.05 7.16 A7 7 0 0 1 \
             2.09 4.25 L3.27 5 A5.6 5.6 0 0 0 2.44 7.33 Z M3.68 2.49 A7 7 0 0 1 6.47 1.17 L6.78 2.53 A5.6 5.6 0 0 0 4.54 \
             3.59 Z M8.84 1.05 A7 7 0 0 1 11.75 2.09 L11 3.27 A5.6 5.6 0 0 0 8.67 2.44 Z M13.51 3.68 A7 7 0 0 1 14.83 \
             6.47 L13.47 6.78 A5.6 5.6 0 0 0 12.41 4.54 Z"
        }
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
