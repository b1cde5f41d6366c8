//! Every touch of the browser, one file a capability.
//!
//! On the host (the shell that the build renders) nothing is there to touch: the same
//! functions exist and do nothing, so that the components compile and render.

#[cfg(feature = "browser")]
mod browser {
    pub mod charts;
    pub mod clock;
    pub mod files;
    pub mod focus;
    pub mod location;
    pub mod marks;
    pub mod offline;
    pub mod random;
    pub mod storage;
}
#[cfg(feature = "browser")]
pub use browser::*;

#[cfg(not(feature = "browser"))]
mod absent;
#[cfg(not(feature = "browser"))]
pub use absent::*;
