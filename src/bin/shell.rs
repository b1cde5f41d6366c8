//! Prints the first screen as HTML, rendered on the host by the page's own components.

fn main() {
    match xianfeng::ui::shell() {
        Ok(html) => println!("{html}"),
        Err(problems) => {
            eprintln!("{problems}");
            std::process::exit(1);
        }
    }
}
