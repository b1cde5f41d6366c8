//! The reader's settings on this device, which belong neither to the address nor to the ledger.

use serde::{Deserialize, Serialize};

use crate::browser::appearance::ColorScheme;
use xianfeng_core::plan::Language;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    #[serde(rename = "theme")]
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
    #[serde(rename = "views")]
    pub bookmarks: Vec<Bookmark>,
}

/// A named address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bookmark {
    pub name: String,
    pub address: String,
}
