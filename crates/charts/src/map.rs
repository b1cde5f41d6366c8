//! Districts on a map, or as tiles without outlines: the verdicts of each, or an observation.
//!
//! A map needs its outlines, registered with ECharts under the name of the city, with the administrative code in the
//! property `code`. [`MapModel::set_outlines`] says whether they could be loaded; without them every district is a
//! tile, roughly at its place.
//!
//! Ids of data: districts. Names of data on the map: administrative codes.

mod layout;
mod model;
mod observations;
mod option;
mod outlined;
mod regions;
mod tiles;

pub use model::{MapClasses, MapModel, MapRegion, model};
pub use observations::{DistrictObservations, class_bounds, mapped_indicators, of_indicator, series_of, shown_period};
