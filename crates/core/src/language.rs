//! Texts in two languages.

use crate::names::named_enum;
use borsh::{BorshDeserialize, BorshSerialize};

named_enum! {
    /// A language the page speaks.
    #[derive(Default)]
    pub enum Language {
        #[default]
        Zh = "zh",
        En = "en",
    }
}

impl Language {
    /// The first language of a list of tags (`en-GB`, `zh-Hans-CN`) that the page speaks.
    pub fn preferred(tags: &[String]) -> Self {
        let spoken =
            |tag: &String| Self::ALL.into_iter().find(|l| tag.split('-').next().is_some_and(|head| head.eq_ignore_ascii_case(l.slug())));
        tags.iter().find_map(spoken).unwrap_or_default()
    }
}

/// A text in Chinese and English. A person's own plan may have only one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Text {
    pub zh: String,
    pub en: String,
}

impl Text {
    /// The text in `language`, or in the other one where that is missing.
    pub fn in_language(&self, language: Language) -> &str {
        let (first, other) = match language {
            Language::Zh => (&self.zh, &self.en),
            Language::En => (&self.en, &self.zh),
        };
        if first.is_empty() { other } else { first }
    }

    /// Tells whether the text is there in `language` itself.
    pub fn has(&self, language: Language) -> bool {
        match language {
            Language::Zh => !self.zh.is_empty(),
            Language::En => !self.en.is_empty(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }
}
