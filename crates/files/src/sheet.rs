//! Tables that people paste or open: text becomes rows ([`text`]).

pub mod text;
