//! The second program, which turns a chart's view into an option. It goes when that code is a part of the
//! one program.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::js;

#[wasm_bindgen(module = "/web/charts_program.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadProgram)]
    fn load_program() -> js_sys::Promise;

    #[derive(Clone)]
    pub type Program;
    #[wasm_bindgen(method)]
    pub fn option(this: &Program, view: &str, theme: &str) -> String;
    #[wasm_bindgen(method)]
    pub fn height(this: &Program, view: &str, theme: &str) -> f64;
    #[wasm_bindgen(method)]
    pub fn sheet(this: &Program, view: &str, theme: &str, caption: &str) -> String;
}

impl Program {
    /// Begins to fetch it at once, so that other things can be fetched meanwhile.
    pub fn load() -> impl Future<Output = Result<Self, String>> {
        let program = JsFuture::from(load_program());
        async move { program.await.map(JsCast::unchecked_into).map_err(|error| js::message(&error)) }
    }
}
