//! Mounts the page, nothing else.

fn main() {
    xianfeng::app::mount();
}
