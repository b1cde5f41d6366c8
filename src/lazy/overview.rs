//! The part with the overview below its first screen.

use super::NotLoaded;
use crate::pages;

lazy! {
    in overview {
        /// Renders what lies below the first screen.
        pub fn rest_of_overview() -> pages::Show { pages::show_rest_of_overview }

        /// Preloads the part.
        pub fn fetch_overview() -> () {}
    }
}
