//! The lazy parts of the program, as our `wasm-bindgen` writes them: a module for each part, modules for code
//! that several parts share, the script that fetches them, and the list of the modules of each part.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::{About, Failure, Result};
use crate::fresh::Fresh;
use crate::{node, paths};

/// Below Trunk's output folder.
const FOLDER: &str = "snippets/parts";

/// The content-hashed modules of each part, by its name; shared modules come first.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Shrinks every module, gives it a content-hashed name and writes that name into the script.
pub fn into(fresh: &Fresh) -> Result<Parts> {
    let folder = paths::compiled().join(FOLDER);
    let mut parts = list(&folder.join("parts.json"))?;
    let script = folder.join("load.js");
    let mut text = fs::read_to_string(&script).about(script.display())?;
    let mut modules: Vec<String> = parts.values().flatten().cloned().collect();
    modules.sort();
    modules.dedup();
    for module in modules {
        let shrunk = node::shrunk(&folder.join(format!("{module}.wasm")))?;
        // A part's module is called `split_` and its name, a shared one `chunk_` and a number.
        let name = module.strip_prefix("split_").unwrap_or(&module);
        let named = fresh.by_content(&format!("{name}.wasm"), &shrunk)?;
        let address = format!("\"./{module}.wasm\"");
        if !text.contains(&address) {
            return Err(Failure::new(format!("{} does not fetch {module}", script.display())));
        }
        text = text.replace(&address, &format!("\"./{named}\""));
        parts.values_mut().flatten().filter(|m| **m == module).for_each(|m| named.clone_into(m));
    }
    fs::write(&script, text).about(script.display())?;
    Ok(parts)
}

fn list(file: &Path) -> Result<Parts> {
    let text = fs::read_to_string(file).about(file.display())?;
    let value: serde_json::Value = serde_json::from_str(&text).about(file.display())?;
    let modules = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    };
    Ok(value.as_object().into_iter().flatten().map(|(part, value)| (part.clone(), modules(value))).collect())
}
