//! Languages and verdicts in JSON, by the names used in addresses.

/// For `#[serde(with = …)]`: `zh`, `en`.
pub mod language {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use xianfeng_core::plan::Language;

    pub fn serialize<S: Serializer>(language: &Language, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(match language {
            Language::Zh => "zh",
            Language::En => "en",
        })
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Language, D::Error> {
        match String::deserialize(d)?.as_str() {
            "zh" => Ok(Language::Zh),
            "en" => Ok(Language::En),
            other => Err(de::Error::unknown_variant(other, &["zh", "en"])),
        }
    }
}

/// For `#[serde(with = …)]`: `met`, `on_track` …
pub mod verdict {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use xianfeng_core::assess::Verdict;

    pub fn serialize<S: Serializer>(verdict: &Verdict, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(verdict.slug())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Verdict, D::Error> {
        let slug = String::deserialize(d)?;
        Verdict::from_slug(&slug).ok_or_else(|| de::Error::custom(format!("no verdict {slug}")))
    }
}
