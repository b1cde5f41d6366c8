//! The options as they are, to be read in a review: every chart in both languages and both themes.

use serde_json::Value;
use xianfeng_charts::draw;
use xianfeng_core::plan::Language;

use crate::sample::{sample, theme};

/// Short values on one line, long ones broken: a datum is a line.
fn pretty(value: &Value, indent: usize, out: &mut String) {
    let short = value.to_string();
    let (open, close, parts): (char, char, Vec<(String, &Value)>) = match value {
        Value::Array(list) if short.len() > 100 => ('[', ']', list.iter().map(|v| (String::new(), v)).collect()),
        Value::Object(fields) if short.len() > 100 => ('{', '}', fields.iter().map(|(k, v)| (format!("{k}: "), v)).collect()),
        _ => return out.push_str(&short),
    };
    out.push(open);
    for (key, part) in parts {
        out.push_str(&format!("\n{}{key}", "  ".repeat(indent + 1)));
        pretty(part, indent + 1, out);
    }
    out.push_str(&format!("\n{}{close}", "  ".repeat(indent)));
}

fn check(language: Language, dark: bool) {
    let words = if language == Language::Zh { "zh" } else { "en" };
    let light = if dark { "dark" } else { "light" };
    for (name, view) in sample().charts(language) {
        let mut text = String::new();
        pretty(&draw::option(&view, &theme(language, dark, dark)), 0, &mut text);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{words}-{light}"), text);
        });
    }
}

/// On a wide screen.
#[test]
fn chinese_light() {
    check(Language::Zh, false);
}

/// On a narrow one.
#[test]
fn english_dark() {
    check(Language::En, true);
}
