//! A view comes as JSON from another program: whatever it says, drawing it never panics.

use proptest::prelude::*;
use serde_json::{Value, json};
use xianfeng_charts::{ChartView, Theme, draw};
use xianfeng_core::plan::Language;

use crate::sample::{HOSTILE, sample};

/// A small generator, so that one number says what was changed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

const NUMBERS: [f64; 9] = [0.0, -0.0, 1.0, -1.0, 1e-300, 1e15, 1e300, -1e300, 0.1];
const DAYS: [i64; 7] = [0, -1, 19_000, 3_000_000, -900_000, i64::MAX, i64::MIN];

/// Changes a few things: numbers to extreme ones, texts to hostile ones, lists to shorter or longer ones.
fn shake(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Number(n) if dice.roll(6) == 0 => {
            *value = if n.is_f64() { json!(NUMBERS[dice.roll(NUMBERS.len())]) } else { json!(DAYS[dice.roll(DAYS.len())]) };
        }
        Value::String(_) if dice.roll(8) == 0 => {
            *value = json!([HOSTILE, "", "字", "a b-c  d", "2022-02-30"][dice.roll(5)]);
        }
        Value::Array(list) => {
            match dice.roll(12) {
                0 => list.clear(),
                1 => list.truncate(1),
                2 => list.extend(list.clone()),
                _ => {}
            }
            list.iter_mut().for_each(|v| shake(v, dice));
        }
        Value::Object(fields) => {
            // What may be absent has no value of its own to shake.
            for (key, v) in fields.iter_mut().filter(|(k, _)| *k != "language") {
                if ["goal", "schedule", "baseline", "outlook", "due_from", "known", "y"].contains(&key.as_str()) && dice.roll(8) == 0 {
                    *v = Value::Null;
                }
                shake(v, dice);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_view_that_can_be_read_can_be_drawn(seed: u64, pick: usize, dark: bool, narrow: bool, size in 0.0..60.0, width in -10.0..4000.0) {
        let mut dice = Dice(seed);
        let language = if dice.roll(2) == 0 { Language::Zh } else { Language::En };
        let charts = CHARTS.with(|c| c.clone());
        let mut file = charts[pick % charts.len()].clone();
        shake(&mut file, &mut dice);
        let Ok(view) = serde_json::from_value::<ChartView>(file) else { return Ok(()) };
        let theme = Theme { dark, narrow, font_size: size, width, language, high_contrast: dice.roll(2) == 0, reduced_motion: false };
        let option = draw(&view, &theme);
        prop_assert!(option["series"].is_array());
        prop_assert!(view.height(&theme).is_finite());
        view.table(language);
        view.data_points();
    }
}

thread_local! {
    static CHARTS: Vec<Value> = sample().charts(Language::Zh).into_iter().map(|(_, v)| serde_json::to_value(v).unwrap()).collect();
}

#[test]
fn what_is_drawn_survives_the_way_between_the_programs() {
    for language in [Language::Zh, Language::En] {
        for (name, view) in sample().charts(language) {
            let text = serde_json::to_string(&view).unwrap();
            let arrived: ChartView = serde_json::from_str(&text).unwrap();
            let theme = Theme { language, ..Theme::default() };
            assert_eq!(draw(&arrived, &theme), draw(&view, &theme), "{name}");
        }
    }
}

#[test]
fn a_theme_may_be_told_in_part() {
    let theme: Theme = serde_json::from_str(r#"{"dark":true,"language":"en","font_size":16}"#).unwrap();
    assert!(theme.dark && !theme.narrow && theme.font_size == 16.0);
}
