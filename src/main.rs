//! Mounts the page, nothing else.

#![recursion_limit = "256"]

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(xianfeng::start::start());
}
