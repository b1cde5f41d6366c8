//! The colours of the verdicts are told apart by everybody.

use xianfeng_charts::palette::{CARD, ColorPair, PAGE, contrast, on, rgb, verdict};
use xianfeng_core::assess::Verdict;

/// Simulations of full colour blindness, on linear red, green and blue.
/// Source: Machado, Oliveira, Fernandes 2009, severity 1.
const BLIND: [(&str, [[f64; 3]; 3]); 4] = [
    ("none", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deuteranopia", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

fn times(m: &[[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
    m.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

/// Lightness and two opponent colours of OKLab (B. Ottosson 2020).
fn oklab(linear: [f64; 3]) -> [f64; 3] {
    const CONES: [[f64; 3]; 3] = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ];
    const LAB: [[f64; 3]; 3] = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ];
    times(&LAB, times(&CONES, linear).map(|c| c.max(0.0).cbrt()))
}

fn linear(hex: &str) -> [f64; 3] {
    rgb(hex).unwrap().map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
}

type Side = (&'static str, fn(ColorPair) -> &'static str);
const SIDES: [Side; 2] = [("light", |t| t.light), ("dark", |t| t.dark)];

#[test]
fn any_two_verdicts_are_told_apart_with_each_colour_blindness() {
    for (side, of) in SIDES {
        for (blindness, matrix) in BLIND {
            let seen = |v: Verdict| oklab(times(&matrix, linear(of(verdict(v)))).map(|c| c.clamp(0.0, 1.0)));
            for a in Verdict::ALL {
                for b in Verdict::ALL.into_iter().filter(|b| *b > a) {
                    // Three just noticeable differences, and a little more between two that are judged.
                    let least = if a.is_judged() && b.is_judged() { 0.07 } else { 0.06 };
                    let d = distance(seen(a), seen(b));
                    assert!(d >= least, "{side}, {blindness}: {a:?} and {b:?} differ by {d:.3}");
                }
            }
        }
    }
}

#[test]
fn every_verdict_stands_out_from_page_and_card() {
    for (side, of) in SIDES {
        for v in Verdict::ALL {
            for ground in [PAGE, CARD] {
                let c = contrast(of(verdict(v)), of(ground));
                assert!(c >= 3.0, "{side}: {v:?} has {c:.2}");
            }
        }
    }
}

#[test]
fn text_reads_on_every_verdict() {
    for (_, of) in SIDES {
        for v in Verdict::ALL {
            let fill = of(verdict(v));
            assert!(contrast(on(fill), fill) >= 4.5, "{v:?}");
        }
    }
}

#[test]
fn the_style_sheet_uses_the_same_colours() {
    let css = std::fs::read_to_string("../../style/main.css").unwrap();
    for v in Verdict::ALL {
        for (side, of) in SIDES {
            let line = format!("--{}: {};", v.slug(), of(verdict(v)));
            assert!(css.contains(&line), "../../style/main.css has no {line} ({side})");
        }
    }
}
