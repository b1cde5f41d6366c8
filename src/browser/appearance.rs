//! The appearance and the title of the document.

use web_sys::Document;

/// The colour scheme that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorScheme {
    /// Follows the system's setting.
    #[default]
    Auto,
    Light,
    Dark,
}

impl ColorScheme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in stored settings.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.slug() == slug)
    }

    /// True if the page is dark now.
    pub fn is_dark(self) -> bool {
        match self {
            Self::Auto => media("(prefers-color-scheme: dark)"),
            Self::Light => false,
            Self::Dark => true,
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the language and the title of the document where they are others. The same title again would fetch the icon
/// again, and the same language compute the style of every element again, for the sake of `:lang()`.
pub fn describe(language: &str, title: &str) {
    let Some(document) = document() else { return };
    if document.title() != title {
        document.set_title(title);
    }
    if let Some(root) = document.document_element().filter(|root| root.get_attribute("lang").as_deref() != Some(language)) {
        let _ = root.set_attribute("lang", language);
    }
}

/// Writes the reader's settings to the root element for the style sheet.
pub fn show(scheme: ColorScheme, high_contrast: bool, large_text: bool) {
    let theme = match scheme {
        ColorScheme::Auto => None,
        ColorScheme::Light => Some("light"),
        ColorScheme::Dark => Some("dark"),
    };
    let attributes =
        [("data-theme", theme), ("data-contrast", high_contrast.then_some("high")), ("data-text", large_text.then_some("large"))];
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    for (name, value) in attributes {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// True if a media query matches: dark, reduced motion, narrow.
pub fn media(query: &str) -> bool {
    web_sys::window().and_then(|w| w.match_media(query).ok().flatten()).is_some_and(|m| m.matches())
}
