//! What the cells of a table mean: heads, names, periods, values.

pub mod head;
pub mod label;
pub mod names;
pub mod normal;
pub mod regions;
pub mod role;
pub mod settle;
pub mod stated;
pub mod value;
