//! Marks on the performance timeline: when the page answers, when its charts are drawn.

/// Sets a mark once; a second one of the same name would hide the first.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|w| w.performance()) {
        if performance.get_entries_by_name(name).length() == 0 {
            let _ = performance.mark(name);
        }
    }
}
