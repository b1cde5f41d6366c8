//! The element that holds the page of the route.

use leptos::html;
use leptos::prelude::*;

/// In the context of every component, for the link that skips to the page and for a focus that has lost its element.
#[derive(Clone, Copy)]
pub struct Content(pub NodeRef<html::Main>);
