//! Enums whose values have a name: one text for files, addresses, forms and style classes.

/// Defines an enum and the names of its values. The name is written once, after the value; reading and
/// writing, the list of all values and the JSON Schema follow from it.
macro_rules! named_enum {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$of:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(borsh::BorshSerialize, borsh::BorshDeserialize, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $text)] $value,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$value),+];

            /// The name in files, addresses, forms and style classes.
            pub const fn slug(self) -> &'static str {
                match self {
                    $(Self::$value => $text,)+
                }
            }

            /// The value of a name; `None` for any other text.
            pub fn from_slug(slug: &str) -> Option<Self> {
                match slug {
                    $($text => Some(Self::$value),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use named_enum;
