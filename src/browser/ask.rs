//! Questions that have to be answered before anything else happens.

/// Asks a question that is answered by yes or no. Where the browser shows no questions, the answer is no.
pub fn confirm(question: &str) -> bool {
    web_sys::window().is_some_and(|window| window.confirm_with_message(question).unwrap_or(false))
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
