//! An address as a QR code on the page.

use maud::{Markup, html};

use xianfeng_document::code::{Code, MARGIN};

/// An address as a QR code; nothing where it is too long for one.
pub fn code(address: &str) -> Markup {
    let Some(code) = Code::of(address) else { return Markup::default() };
    let path: String = code.dark().map(|(x, y)| format!("M{x} {y}h1v1h-1z")).collect();
    let view_box = format!("-{MARGIN} -{MARGIN} {0} {0}", code.size() + 2 * MARGIN);
    html! {
        svg.code viewBox=(view_box) width="132" height="132" role="img" aria-label=(address) shape-rendering="crispEdges" {
            rect x=(-MARGIN) y=(-MARGIN) width="100%" height="100%" fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}
