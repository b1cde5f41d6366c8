//! The supply chain: licences, sources and duplicates of every crate, known holes, and the bill of materials of the page.
//!
//! What is written in the lock files is checked without a network. `deny.toml` says what is allowed, in the words of
//! cargo-deny, which runs as well where it is installed; it alone knows the advisories for crates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Value, json};

use crate::command::{cargo, command, output, probe, run};
use crate::failure::{About, Failure, Result};
use crate::fresh::Fresh;
use crate::step::{skip, step};
use crate::wasm_target::TRIPLE;
use crate::{node, paths};

/// Licences that ask for nothing but to be named.
const LICENSES: &[&str] = &["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "MIT", "Unicode-3.0", "Unlicense", "Zlib"];
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Crates of the page that are there in two versions, because what we use wants both.
const TWICE: &[&str] = &["gloo-utils", "miniz_oxide", "thiserror", "typed-path", "zip"];
/// The packages of npm that are in the page; the others only build and check it.
const SHIPPED: &[&str] = &["echarts", "tslib", "zrender"];

/// A crate of the page.
struct Crate {
    name: String,
    version: String,
    license: Option<String>,
    source: Option<String>,
}

pub fn check() -> Result {
    step("licences and sources of the crates", "", || {
        let crates = crates()?;
        let faults = faults(&crates);
        if faults.is_empty() { Ok(()) } else { Err(Failure::new(faults.join("\n")).remedy("read deny.toml and xtask/src/supply.rs")) }
    })?;
    match probe("cargo", &["deny", "--version"]) {
        Some(_) => step("cargo deny", "", || run(cargo().args(["deny", "check"]), "read deny.toml"))?,
        None => skip("cargo deny", "not installed; it would also ask for advisories: cargo install cargo-deny --locked"),
    }
    audit()
}

/// The known holes of the npm packages in the page. Without a network they stay unknown, and that is said.
fn audit() -> Result {
    let what = "npm audit of what the page ships";
    let Ok(said) = command(node::NPM).args(["audit", "--json", "--package-lock-only"]).output() else {
        skip(what, "npm is not there");
        return Ok(());
    };
    let report: Value = serde_json::from_slice(&said.stdout).unwrap_or_default();
    let Some(found) = report.get("vulnerabilities").and_then(Value::as_object) else {
        skip(what, "the registry did not answer");
        return Ok(());
    };
    let holes: Vec<&str> = SHIPPED.iter().copied().filter(|name| found.contains_key(*name)).collect();
    if !holes.is_empty() {
        return Err(Failure::new(format!("npm knows of holes in {}", holes.join(", "))).remedy("npm audit"));
    }
    println!("▸ {what}: none known");
    Ok(())
}

/// The crates that are linked into the page; macros and what builds it are not.
fn crates() -> Result<Vec<Crate>> {
    const REMEDY: &str = "the crates of Cargo.lock must have been fetched";
    let mut tree = cargo();
    tree.args(["tree", "--locked", "--package", "xianfeng", "--target", TRIPLE, "--edges", "normal,no-proc-macro"]);
    let tree = output(tree.args(["--prefix", "none", "--format", "{p}"]), REMEDY)?;
    // `serde v1.0.2 (*)`
    let linked: BTreeSet<(&str, &str)> =
        tree.lines().filter_map(|line| line.split(' ').next().zip(line.split(' ').nth(1)?.strip_prefix('v'))).collect();
    let mut metadata = cargo();
    metadata.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", TRIPLE]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata, REMEDY)?).about("cargo metadata")?;
    let optional = |value: &Value| value.as_str().map(str::to_owned);
    let of = |p: &Value| Crate {
        name: text_of(&p["name"]),
        version: text_of(&p["version"]),
        license: optional(&p["license"]),
        source: optional(&p["source"]),
    };
    let crates = metadata["packages"].as_array().into_iter().flatten().map(of);
    Ok(crates.filter(|c| linked.contains(&(c.name.as_str(), c.version.as_str()))).collect())
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn faults(crates: &[Crate]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut versions = BTreeMap::<&str, usize>::new();
    // What is ours has no source.
    for Crate { name, version, license, source } in crates.iter().filter(|c| c.source.is_some()) {
        *versions.entry(name).or_default() += 1;
        if source.as_deref() != Some(CRATES_IO) {
            faults.push(format!("{name} {version} does not come from crates.io"));
        }
        if !license.as_deref().is_some_and(is_free) {
            faults.push(format!("{name} {version} has the licence {}", license.as_deref().unwrap_or("none")));
        }
    }
    let twice = versions.iter().filter(|(name, count)| **count > 1 && !TWICE.contains(name));
    faults.extend(twice.map(|(name, count)| format!("{name} is in the page in {count} versions")));
    faults
}

/// True if a licence of every part may be chosen from those allowed: `(MIT OR Apache-2.0) AND BSD-3-Clause`.
fn is_free(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|license| LICENSES.contains(&license.trim())))
}

/// Writes the bill of materials beside the page, as CycloneDX. The page does not fetch it.
pub fn write_bill(fresh: &Fresh) -> Result {
    let crates = crates()?;
    let lock = paths::in_repo("package-lock.json");
    let lock: Value = serde_json::from_str(&fs::read_to_string(&lock).about(lock.display())?).about("package-lock.json")?;
    let component = |purl: String, name: &str, version: &str, license: &str| json!({"type": "library", "name": name, "version": version, "purl": purl, "licenses": [{"expression": license}]});
    let of_crate = |c: &Crate| {
        let license = c.license.as_deref().unwrap_or("NOASSERTION").replace('/', " OR ");
        component(format!("pkg:cargo/{}@{}", c.name, c.version), &c.name, &c.version, &license)
    };
    let of_npm = |name: &&str| {
        let package = &lock["packages"][format!("node_modules/{name}")];
        let (version, license) = (text_of(&package["version"]), text_of(&package["license"]));
        component(format!("pkg:npm/{name}@{version}"), name, &version, &license)
    };
    let components: Vec<Value> = crates.iter().map(of_crate).chain(SHIPPED.iter().map(of_npm)).collect();
    let bill = json!({"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components});
    fresh.write("sbom.cdx.json", format!("{bill:#}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Crate, TWICE, crates, faults, is_free};

    #[test]
    fn the_crates_of_the_page_are_free_and_from_one_place() {
        let crates = crates().unwrap_or_default();
        assert!(crates.iter().any(|c| c.name == "leptos"));
        assert_eq!(faults(&crates), Vec::<String>::new());
        let once: Vec<_> = TWICE.iter().filter(|name| crates.iter().filter(|c| c.name == **name).count() < 2).collect();
        assert!(once.is_empty(), "allowed twice, and not there twice: {once:?}");
    }

    #[test]
    fn a_licence_has_to_be_free_in_every_part() {
        assert!(is_free("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(is_free("Unlicense/MIT"));
        assert!(is_free("GPL-3.0 OR MIT"));
        assert!(!is_free("MIT AND GPL-3.0"));
    }

    #[test]
    fn a_crate_from_elsewhere_or_without_a_licence_is_named() {
        let of = |source: &str, license: Option<&str>| {
            let (name, version) = ("a".to_owned(), "1.0.0".to_owned());
            faults(&[Crate { name, version, license: license.map(str::to_owned), source: Some(source.to_owned()) }])
        };
        assert!(of(super::CRATES_IO, Some("MIT")).is_empty());
        assert_eq!(of("git+https://example.org/a", Some("MIT")), ["a 1.0.0 does not come from crates.io"]);
        assert_eq!(of(super::CRATES_IO, None), ["a 1.0.0 has the licence none"]);
    }
}
