//! The lazy parts of the program, as our `wasm-bindgen` writes them: a module for each part, modules for code
//! that several parts share, the beginning of the script that fetches them, and the list of the modules of each part.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::json;

use crate::failure::{About, Result};
use crate::fresh::Fresh;
use crate::{node, paths};

/// Below Trunk's output folder.
const FOLDER: &str = "snippets/parts";

/// The content-hashed modules of each part, by its name; shared modules come first.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Modules below this size lie in one file: a request each would cost more than they weigh, and there are hundreds.
const CRUMB: usize = 2048;

/// Shrinks every module, gives the files content-hashed names, and writes the script that loads them.
pub fn into(fresh: &Fresh) -> Result<Parts> {
    let folder = paths::compiled().join(FOLDER);
    let parts = list(&folder.join("parts.json"))?;
    let modules: Vec<String> = parts.values().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let files: Vec<_> = modules.iter().map(|module| folder.join(format!("{module}.wasm"))).collect();
    let mut script = Script::default();
    let mut crumbs = Vec::new();
    for (module, shrunk) in modules.into_iter().zip(node::all_shrunk(&files)?) {
        if shrunk.len() < CRUMB {
            script.crumbs.push((module, shrunk.len()));
            crumbs.extend(shrunk);
        } else {
            // A part's module is called `split_` and its name, a shared one `chunk_` and a number.
            let name = module.strip_prefix("split_").unwrap_or(&module);
            let named = fresh.by_content(&format!("{name}.wasm"), &shrunk)?;
            script.files.push((module, named));
        }
    }
    script.file_of_crumbs = fresh.by_content("crumbs.wasm", &crumbs)?;
    let beginning = folder.join("load.begin.js");
    let text = fs::read_to_string(&beginning).about(beginning.display())? + &script.text(&parts);
    fs::write(folder.join("load.js"), text).about("load.js")?;
    Ok(parts.iter().map(|(part, modules)| (part.clone(), script.files_of(modules))).collect())
}

/// What the script that loads parts has to know.
#[derive(Default)]
struct Script {
    /// Modules with a file each, and its name.
    files: Vec<(String, String)>,
    /// Modules that lie in one file, and their lengths in bytes.
    crumbs: Vec<(String, usize)>,
    file_of_crumbs: String,
}

impl Script {
    /// A line for all modules and one for each part; `web/parts.js` says how they are read.
    fn text(&self, parts: &Parts) -> String {
        let files: Vec<&str> = self.files.iter().map(|(_, named)| &**named).collect();
        let lengths: Vec<usize> = self.crumbs.iter().map(|(_, length)| *length).collect();
        let all = format!(
            "const load = loaders(getSharedImports, name => new URL(name, import.meta.url), {}, {}, {});\n",
            json!(files),
            json!(self.file_of_crumbs),
            json!(lengths)
        );
        let line = |(part, modules): (&String, &Vec<String>)| {
            let own: Vec<usize> = (0..self.files.len()).filter(|at| modules.contains(&self.files[*at].0)).collect();
            let bits: String = self.crumbs.iter().map(|(module, _)| if modules.contains(module) { '1' } else { '0' }).collect();
            format!("export const __wasm_split_load_{part} = load({}, {});\n", json!(own), json!(bits))
        };
        all + &parts.iter().map(line).collect::<String>()
    }

    fn files_of(&self, modules: &[String]) -> Vec<String> {
        let own = self.files.iter().filter(|(module, _)| modules.contains(module)).map(|(_, named)| named);
        own.chain([&self.file_of_crumbs]).cloned().collect()
    }
}

fn list(file: &Path) -> Result<Parts> {
    let text = fs::read_to_string(file).about(file.display())?;
    let value: serde_json::Value = serde_json::from_str(&text).about(file.display())?;
    let modules = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    Ok(value.as_object().into_iter().flatten().map(|(part, value)| (part.clone(), modules(value))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_names_its_files_by_number_and_its_crumbs_by_bit() {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let parts = Parts::from([("list".to_owned(), owned(&["a", "c", "d"])), ("target".to_owned(), owned(&["b", "d"]))]);
        let script = Script {
            files: vec![("b".to_owned(), "b-1.wasm".to_owned()), ("d".to_owned(), "d-2.wasm".to_owned())],
            crumbs: vec![("a".to_owned(), 300), ("c".to_owned(), 40)],
            file_of_crumbs: "crumbs-3.wasm".to_owned(),
        };
        let text = script.text(&parts);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].ends_with(r#", ["b-1.wasm","d-2.wasm"], "crumbs-3.wasm", [300,40]);"#), "{}", lines[0]);
        assert_eq!(
            lines[1..],
            [r#"export const __wasm_split_load_list = load([1], "11");"#, r#"export const __wasm_split_load_target = load([0,1], "00");"#,]
        );
        assert_eq!(script.files_of(&owned(&["a", "b"])), ["b-1.wasm", "crumbs-3.wasm"]);
    }
}
