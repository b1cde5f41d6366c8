//! A list of fixed texts in two languages.

macro_rules! terms {
    ($(#[$doc:meta])* $terms:ident { $($name:ident: $zh:literal, $en:literal;)* }) => {
        $(#[$doc])*
        ///
        /// A constant with the address of its two texts and not a number in a table: so each part of the program
        /// gets the texts that it uses, and the first one no others (docs/decisions/lazy-parts.md).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $terms(&'static [&'static str; 2]);

        // Named as the variants of an enum: a term is one of a closed list.
        #[allow(non_upper_case_globals)]
        impl $terms {
            $(pub const $name: Self = Self(&[$zh, $en]);)*

            pub const ALL: &[Self] = &[$(Self::$name),*];

            pub const fn in_language(self, language: Language) -> &'static str {
                let [zh, en] = *self.0;
                match language {
                    Language::Zh => zh,
                    Language::En => en,
                }
            }
        }
    };
}

pub(crate) use terms;
