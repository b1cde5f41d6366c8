//! Mounts the page, nothing else.

fn main() {
    xianfeng::ui::mount();
}
