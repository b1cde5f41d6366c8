//! The parts of the program that load after the first screen.
//!
//! `cargo xtask build` splits the program here (feature `split`): code reached only through these functions goes
//! into separate files that share the program's memory. Without the feature (`trunk serve`, the host)
//! they are plain functions. The rest of the program has no split points.

// The macro for a lazy part takes the body of its function as an argument.
#![allow(unused_braces)]

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use xianfeng_text::Term;

use crate::browser::parts::Fault;

/// A part that failed to load, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded(Fault);

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self(crate::browser::parts::last_fault())
    }
}

impl NotLoaded {
    /// The text for the reason.
    pub fn term(self) -> Term {
        match self.0 {
            Fault::Network => Term::PageMissing,
            Fault::Host(_) => Term::PageRefused,
            Fault::Content => Term::PageOfAnotherBuild,
        }
    }

    /// The HTTP status of a refusal in brackets, or nothing.
    pub fn status(self) -> String {
        match self.0 {
            Fault::Host(status) => format!(" (HTTP {status})"),
            Fault::Network | Fault::Content => String::new(),
        }
    }
}

/// Room between the data of the parts. Each part's data begin at a multiple of the program's largest alignment (64 bytes
/// for the tables of the decompressor, and there are a hundred shared parts); where that makes them longer than they
/// were as a whole, `wasm_split` leaves the data of every part in the first one. Nothing refers to these bytes, so they
/// are in no part.
#[cfg(feature = "split")]
#[used]
static ROOM_FOR_ALIGNMENT: [u8; 65_536] = [1; 65_536];

/// The function that a part renders by, once the part is there: at once if it has been fetched before. Leptos' own
/// `Suspense` is sixteen kilobytes of code for the first screen (docs/decisions/first-screen-bytes.md).
///
/// Call the function untracked: reads in the body of a page would build all of it anew with every change.
pub fn arrival<F: Copy + Send + Sync + 'static>(part: impl Future<Output = Result<F, NotLoaded>> + 'static) -> Arrived<F> {
    arrival_of(Box::pin(part))
}

/// A function of a part: none while it is on its way.
pub type Arrived<F> = RwSignal<Option<Result<F, NotLoaded>>>;

/// One function for all parts that render alike.
fn arrival_of<F: Copy + Send + Sync + 'static>(mut part: Pin<Box<dyn Future<Output = Result<F, NotLoaded>>>>) -> Arrived<F> {
    let arrived = RwSignal::new(match part.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(function) => Some(function),
        Poll::Pending => None,
    });
    if arrived.with_untracked(Option::is_none) {
        spawn_local(async move {
            // Nobody waits for it any more after a change of page.
            let _ = arrived.try_set(Some(part.await));
        });
    }
    arrived
}

macro_rules! lazy {
    ($(in $part:ident { $($(#[$attribute:meta])* pub fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block)* })*) => {
        $($(
            $(#[$attribute])*
            #[cfg(feature = "split")]
            #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
            pub fn $name($($argument: $type),*) -> Result<$output, NotLoaded> { Ok($body) }

            $(#[$attribute])*
            #[cfg(not(feature = "split"))]
            #[allow(clippy::unused_async)]
            pub async fn $name($($argument: $type),*) -> Result<$output, NotLoaded> { Ok($body) }
        )*)*
    };
}

pub mod overview;
pub mod target;
pub mod list;
pub mod pages;
pub mod office;
pub mod desk;
pub mod forms;
pub mod editing;
pub mod charts;
pub mod word;
pub mod workbook;
pub mod opendata;
