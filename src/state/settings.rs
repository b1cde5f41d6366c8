//! The reader's settings on this device, which belong neither to the address nor to the ledger.

use crate::browser::appearance::ColorScheme;
use crate::browser::json::Fields;
use xianfeng_core::plan::Language;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub color_scheme: ColorScheme,
    pub high_contrast: bool,
    pub large_text: bool,
    /// The language that the reader switched to; until then it is that of the browser.
    pub language: Option<Language>,
    /// The author of what is recorded here: a claim, not a proof.
    pub author: String,
    /// Single-key shortcuts are off.
    pub single_keys_off: bool,
    /// The tour was finished or declined.
    pub tour_done: bool,
    pub bookmarks: Vec<Bookmark>,
}

/// A named address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bookmark {
    pub name: String,
    pub address: String,
}

impl Settings {
    /// Settings as they were stored; what is missing is as in the beginning.
    pub fn parse(json: &str) -> Option<Self> {
        let stored = Fields::parse(json)?;
        let bookmark = |stored: Fields| Bookmark {
            name: stored.text("name").unwrap_or_default(),
            address: stored.text("address").unwrap_or_default(),
        };
        Some(Self {
            color_scheme: stored.text("theme").and_then(|name| ColorScheme::named(&name)).unwrap_or_default(),
            high_contrast: stored.is_set("high_contrast"),
            large_text: stored.is_set("large_text"),
            language: stored.text("language").and_then(|name| Language::from_slug(&name)),
            author: stored.text("author").unwrap_or_default(),
            single_keys_off: stored.is_set("single_keys_off"),
            tour_done: stored.is_set("tour_done"),
            bookmarks: stored.list("views").into_iter().map(bookmark).collect(),
        })
    }

    pub fn to_json(&self) -> Option<String> {
        let bookmark = |b: &Bookmark| Fields::default().with_text("name", Some(&b.name)).with_text("address", Some(&b.address));
        Fields::default()
            .with_text("theme", Some(self.color_scheme.slug()))
            .with_set("high_contrast", self.high_contrast)
            .with_set("large_text", self.large_text)
            .with_text("language", self.language.map(Language::slug))
            .with_text("author", Some(&self.author))
            .with_set("single_keys_off", self.single_keys_off)
            .with_set("tour_done", self.tour_done)
            .with_list("views", self.bookmarks.iter().map(bookmark))
            .to_json()
    }
}
