//! What was clicked, and what stands in a form.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The value of an attribute on what an event is about, or on what encloses it.
pub fn attribute(event: &Event, name: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(&format!("[{name}]")).ok().flatten()?.get_attribute(name)
}

/// The element that carries an attribute and is, or encloses, what an event is about; with its value.
pub fn closest(event: &Event, name: &str) -> Option<(HtmlElement, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let found = element.closest(&format!("[{name}]")).ok().flatten()?;
    found.get_attribute(name).zip(found.dyn_into().ok()).map(|(value, element)| (element, value))
}

/// Notes something on an element.
pub fn mark(element: &Element, marks: &[(&str, &str)]) {
    for (name, value) in marks {
        let _ = element.set_attribute(name, value);
    }
}

/// The value of the field an event is about.
pub fn value(event: &Event) -> String {
    event.target().and_then(|t| t.dyn_into::<Element>().ok()).map(|e| value_of(&e)).unwrap_or_default()
}

fn value_of(element: &Element) -> String {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else {
        let area = element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
        area.or_else(|| element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)).unwrap_or_default()
    }
}

/// What stands in the field of this id; empty where there is none.
pub fn field(id: &str) -> String {
    let element = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id));
    element.map(|e| value_of(&e)).unwrap_or_default()
}

/// Puts a slider to a step, and says the step in words.
pub fn set_slider(id: &str, step: usize, words: &str) {
    let element = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(id));
    let Some(input) = element.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) else { return };
    input.set_value(&step.to_string());
    let _ = input.set_attribute("aria-valuetext", words);
}

/// Marks the form an event is in: the style sheet shows the fields that belong to it.
pub fn mark_form(event: &Event, attribute: &str, value: &str) {
    let form = event.target().and_then(|t| t.dyn_into::<Element>().ok()).and_then(|e| e.closest("form").ok().flatten());
    if let Some(form) = form {
        let _ = form.set_attribute(attribute, value);
    }
}

/// Fills the field `name` of the open dialog.
pub fn set_value(name: &str, value: &str) {
    let field = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector(&format!("dialog[open] [name='{name}']")).ok().flatten());
    if let Some(input) = field.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(value);
    }
}

/// The form an event is about.
pub struct Form(Element);

impl Form {
    pub fn of(event: &Event, id: &str) -> Option<Self> {
        event.target()?.dyn_into::<Element>().ok().filter(|e| e.id() == id).map(Self)
    }

    /// What stands in the field `name`; empty where there is none.
    pub fn field(&self, name: &str) -> String {
        self.0.query_selector(&format!("[name='{name}']")).ok().flatten().map(|e| value_of(&e)).unwrap_or_default()
    }

    /// The values of the ticked boxes `name`.
    pub fn ticked(&self, name: &str) -> Vec<String> {
        let Ok(boxes) = self.0.query_selector_all(&format!("[name='{name}']:checked")) else { return Vec::new() };
        (0..boxes.length()).filter_map(|i| boxes.get(i)?.dyn_into::<Element>().ok()).map(|e| value_of(&e)).collect()
    }
}
