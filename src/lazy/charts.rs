//! The part that draws charts.

use std::rc::Rc;

use super::NotLoaded;
use crate::drawing::{self, Pen};

lazy! {
    in charts {
        /// Draws charts.
        pub fn pen() -> Rc<dyn Pen> { drawing::pen() }
    }
}
