//! The edition of the page that is one file: what it says of itself and what it carries. `src/one_file.rs` writes both.

use super::json::Fields;

/// An attribute of the document's element; `None` in the ordinary page.
fn said(name: &str) -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute(name)
}

/// The name of this file among others on this machine; `None` in the ordinary page.
pub fn id() -> Option<String> {
    said("data-file")
}

/// The address of the page that the file was saved from.
pub fn home() -> Option<String> {
    said("data-home")
}

/// The plan that it opens with, where that is not the first one.
pub fn plan() -> Option<String> {
    said("data-plan")
}

/// The plan and the edits that it carries.
pub fn carried() -> Option<Fields> {
    let text = web_sys::window()?.document()?.get_element_by_id("carried")?.text_content()?;
    Fields::parse(&text)
}
