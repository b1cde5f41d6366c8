//! The groups of a list on two as-of days: the share of judged targets that are met or on track.
//!
//! A share of few targets says little, so every axis carries its numbers (met or on track ÷ judged), and an axis
//! with fewer than three judged targets is marked. With nothing judged the line falls to the middle, below 0%.
//!
//! Ids of data: groups.

mod layout;
mod model;
mod option;

pub use model::{JudgedShare, RadarAxis, RadarModel, model};
