//! The script that fetches the later part of the page's program, made fit for hosts as they are.
//!
//! As it is generated it compiles while it downloads, which a browser refuses unless the host calls the file
//! `application/wasm`; many hosts have never heard of that. So the bytes are taken where the name is another, and
//! the reason of a failure is noted on the document, where the page reads it: `src/app/later.rs`.

use crate::failure::{Failure, Result};

const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const FETCHED: &str = "const src = fetch(";
const CAUGHT: &str = "console.error(e);";

const REPLACED: [(&str, &str); 3] = [
    (STREAMED, "instantiate(await src, imports)"),
    (FETCHED, "const src = answered("),
    (CAUGHT, "document.documentElement.setAttribute(\"data-load-failure\", e.reason ?? \"program\"); console.error(e);"),
];

const ADDED: &str = r#"
function fault(reason, why) {
    return Object.assign(why, { reason });
}
async function answered(address) {
    const response = await fetch(address).catch(why => { throw fault("network", why); });
    if (!response.ok) throw fault("host", new Error(`${address}: ${response.status}`));
    return response;
}
async function instantiate(response, imports) {
    if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(response, imports);
    const bytes = await response.arrayBuffer().catch(why => { throw fault("network", why); });
    const isProgram = [0, 97, 115, 109].every((byte, i) => new Uint8Array(bytes)[i] === byte);
    if (!isProgram) throw fault("host", new Error(`${response.url}: no WebAssembly`));
    return WebAssembly.instantiate(bytes, imports);
}
"#;

/// The script as the page needs it. Fails where the generated one is not as it was.
pub fn fit(generated: &str) -> Result<String> {
    let mut script = generated.to_owned();
    for (old, new) in REPLACED {
        if script.matches(old).count() != 1 {
            let what = format!("the script that fetches the later part does not have `{old}` once");
            return Err(Failure::new(what).remedy("wasm_split_cli_support has changed: look at xtask/src/fetch_later.rs"));
        }
        script = script.replace(old, new);
    }
    Ok(script + ADDED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_is_generated_in_another_way_is_refused() {
        let generated = format!("try {{}} catch (e) {{ {CAUGHT} }} {FETCHED}url); {STREAMED};");
        let script = fit(&generated).unwrap();
        assert!(!script.contains(STREAMED) && !script.contains(FETCHED));
        assert!(fit("fetch it in a new way").is_err());
    }
}
