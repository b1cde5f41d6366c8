//! Every touch of the browser, one file a capability.

pub mod charts;
pub mod clipboard;
pub mod clock;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod forms;
pub mod full_screen;
pub mod keys;
pub mod location;
pub mod marks;
pub mod offline;
pub mod parts;
pub mod pinyin;
pub mod random;
pub mod storage;
