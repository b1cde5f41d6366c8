use leptos::prelude::*;
fn main() {
    mount_to_body(|| {
        let (n, set) = signal(0);
        view! { <button on:click=move |_| set.update(|n| *n += 1)>{n}</button> }
    });
}
