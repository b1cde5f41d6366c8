//! What belongs to this reader on this device, not to the address and not to the ledger.

use serde::{Deserialize, Serialize};

use crate::platform::{focus, storage};

const KEY: &str = "xianfeng.settings";

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    pub contrast: Contrast,
    pub large_text: bool,
    /// Who signs what is recorded here: a claim, not a proof.
    pub author: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is set.
    #[default]
    Auto,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    #[default]
    Usual,
    High,
}

impl Settings {
    pub fn load() -> Self {
        storage::get(KEY).unwrap_or_default()
    }

    /// Puts them on the document and saves them.
    pub fn apply(&self) {
        self.show();
        storage::put(KEY, self);
    }

    pub fn show(&self) {
        focus::set_root(
            "data-theme",
            match self.theme {
                Theme::Auto => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        focus::set_root("data-contrast", (self.contrast == Contrast::High).then_some("high"));
        focus::set_root("data-text", self.large_text.then_some("large"));
    }

    /// Whether the page is dark now.
    pub fn is_dark(&self) -> bool {
        match self.theme {
            Theme::Auto => focus::media("(prefers-color-scheme: dark)"),
            Theme::Light => false,
            Theme::Dark => true,
        }
    }
}
