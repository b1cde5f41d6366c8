//! JSON by the browser's own reader and writer, for the little that the first part of the program keeps: serde_json
//! is thirty kilobytes of code and tables. Whatever is large or checked is read by `xianfeng_files`.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A text that was stored as JSON.
pub fn text(json: &str) -> Option<String> {
    JSON::parse(json).ok()?.as_string()
}

/// A text as JSON.
pub fn of_text(text: &str) -> Option<String> {
    JSON::stringify(&JsValue::from_str(text)).ok().map(String::from)
}

/// An object whose fields are read one by one: one that is missing or of another type does not spoil the others.
#[derive(Default)]
pub struct Fields(Object);

impl Fields {
    pub fn parse(json: &str) -> Option<Self> {
        JSON::parse(json).ok()?.dyn_into().ok().map(Self)
    }

    fn get(&self, name: &str) -> JsValue {
        Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }

    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    pub fn fields(&self, name: &str) -> Option<Self> {
        self.get(name).dyn_into().ok().map(Self)
    }

    pub fn is_set(&self, name: &str) -> bool {
        self.get(name).as_bool().unwrap_or_default()
    }

    pub fn list(&self, name: &str) -> Vec<Self> {
        let list: Option<Array> = self.get(name).dyn_into().ok();
        list.iter().flat_map(Array::iter).filter_map(|item| item.dyn_into().ok()).map(Self).collect()
    }

    fn with(self, name: &str, value: &JsValue) -> Self {
        // Setting a field of a plain object cannot fail.
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), value);
        self
    }

    pub fn with_text(self, name: &str, text: Option<&str>) -> Self {
        self.with(name, &text.map_or(JsValue::NULL, JsValue::from_str))
    }

    pub fn with_set(self, name: &str, is_set: bool) -> Self {
        self.with(name, &JsValue::from_bool(is_set))
    }

    pub fn with_list(self, name: &str, list: impl Iterator<Item = Self>) -> Self {
        let all = Array::new();
        list.for_each(|item| {
            all.push(&item.0);
        });
        self.with(name, &all)
    }

    pub fn to_json(&self) -> Option<String> {
        JSON::stringify(&self.0).ok().map(String::from)
    }
}
