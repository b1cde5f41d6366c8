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

/// What the script writes, and what lets a part be asked for before the program can take it: `ahead` requests its files
/// once, and the first load takes them.
const AHEAD: [(&str, &str); 5] = [
    ("    return async (callbackIndex, callbackData) => {", "    const load = async (callbackIndex, callbackData) => {"),
    (
        "__indirect_function_table.get(callbackIndex)(callbackData, success);\n        }\n    }\n}",
        "__indirect_function_table.get(callbackIndex)(callbackData, success);\n        }\n    };\n    load.ahead = callee.ahead;\n    return load;\n}",
    ),
    ("const instantiate = fetcher();", "const instantiate = requested ?? fetcher();\n        requested = undefined;"),
    ("    let loadingModule = undefined;\n    return () => {", "    let requested, loadingModule;\n    const load = () => {"),
    (
        "        return loadingModule;\n    }\n}",
        "        return loadingModule;\n    };\n    load.ahead = () => {\n        if (requested ?? loadingModule) return;\n        for (const needed of deps) needed.ahead();\n        requested = fetcher();\n    };\n    return load;\n}",
    ),
];

/// Shrinks every module, gives it a content-hashed name and writes that name into the script.
pub fn into(fresh: &Fresh) -> Result<Parts> {
    let folder = paths::compiled().join(FOLDER);
    let mut parts = list(&folder.join("parts.json"))?;
    let script = folder.join("load.js");
    let mut text = with_ahead(fs::read_to_string(&script).about(script.display())?)?;
    let mut modules: Vec<String> = parts.values().flatten().cloned().collect();
    modules.sort();
    modules.dedup();
    let files: Vec<_> = modules.iter().map(|module| folder.join(format!("{module}.wasm"))).collect();
    for (module, shrunk) in modules.into_iter().zip(node::all_shrunk(&files)?) {
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

/// Adds `ahead` to the functions that load parts. Changes nothing the second time.
fn with_ahead(mut text: String) -> Result<String> {
    if text.contains("load.ahead") {
        return Ok(text);
    }
    for (written, ours) in AHEAD {
        if !text.contains(written) {
            return Err(Failure::new(format!("wasm_split_cli_support writes its script differently now: it has no `{written}`")));
        }
        text = text.replacen(written, ours, 1);
    }
    Ok(text)
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

    /// As wasm_split_cli_support writes it, shortened.
    const WRITTEN: &str = "function wrapAsyncCb(callee) {
    return async (callbackIndex, callbackData) => {
        finally {
            sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(callbackData, success);
        }
    }
}
function makeLoad(fetcher, deps) {
    const loader = async () => {
        const instantiate = fetcher();
    };
    let loadingModule = undefined;
    return () => {
        return loadingModule;
    }
}
";

    #[test]
    fn parts_can_be_asked_for_ahead_and_the_script_is_changed_once() {
        let text = with_ahead(WRITTEN.to_owned()).unwrap_or_default();
        assert_eq!(text.matches("load.ahead = ").count(), 2);
        assert!(text.contains("const instantiate = requested ?? fetcher();"));
        assert_eq!(with_ahead(text.clone()).unwrap_or_default(), text);
        assert!(with_ahead("another script".to_owned()).is_err(), "a script that is written differently is an error");
    }
}
