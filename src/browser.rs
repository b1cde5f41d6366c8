//! All access to the browser, one file per capability.

pub mod appearance;
pub mod ask;
pub mod chart;
pub mod clipboard;
pub mod clock;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod full_screen;
pub mod journal;
pub mod js;
pub mod json;
pub mod keys;
pub mod location;
pub mod marks;
pub mod near;
pub mod offline;
pub mod parts;
pub mod pinyin;
pub mod print;
pub mod random;
pub mod rescue;
pub mod session;
pub mod scroll;
pub mod storage;
pub mod worker;
