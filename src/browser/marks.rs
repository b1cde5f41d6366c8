//! Marks on the performance timeline: page interactive, charts drawn.

/// Sets a mark once; a second one of the same name would hide the first.
pub fn mark(name: &str) {
    let performance = web_sys::window().and_then(|w| w.performance());
    if let Some(performance) = performance.filter(|p| p.get_entries_by_name(name).length() == 0) {
        let _ = performance.mark(name);
    }
}
