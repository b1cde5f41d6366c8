//! Mounts the page, nothing else.

fn main() {
    leptos::task::spawn_local(xianfeng::start::start());
}
