//! The reason why a lazy part of the program failed to load.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/web/parts.js")]
extern "C" {
    fn fault() -> String;
    fn status() -> u16;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// No answer.
    Network,
    /// The host answered with this HTTP status.
    Host(u16),
    /// The host sent something else, or a part of another build.
    Content,
}

/// The reason of the last failure.
pub fn last_fault() -> Fault {
    match fault().as_str() {
        "host" => Fault::Host(status()),
        "content" => Fault::Content,
        _ => Fault::Network,
    }
}
