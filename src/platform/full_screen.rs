//! A figure over the whole screen; where the browser refuses, over the whole page.

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen(inline_js = "
let leave;
const press = (figure, on) => figure.querySelector('[aria-pressed]')?.setAttribute('aria-pressed', on);

// Where the browser refuses, the figure is laid over the page, and the page is out of reach.
const cover = figure => {
  const beside = [];
  for (let at = figure; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other !== at && !other.inert && other.id !== 'toast') { other.inert = true; beside.push(other) }
    }
  }
  const key = event => { if (event.key === 'Escape') leave() };
  document.addEventListener('keydown', key);
  figure.classList.add('full');
  press(figure, true);
  leave = () => {
    leave = undefined;
    document.removeEventListener('keydown', key);
    for (const other of beside) other.inert = false;
    figure.classList.remove('full');
    press(figure, false);
  };
};

export function toggle(figure) {
  if (leave) return leave();
  if (document.fullscreenElement) return void document.exitFullscreen();
  figure.onfullscreenchange = () => press(figure, document.fullscreenElement === figure);
  if (figure.requestFullscreen) figure.requestFullscreen().catch(() => cover(figure));
  else cover(figure);
}

export const uncover = () => leave?.();
")]
extern "C" {
    fn toggle(figure: &HtmlElement);
    fn uncover();
}

/// On or off.
pub fn switch(figure: &HtmlElement) {
    toggle(figure);
}

/// The page is made anew: nothing of it stays out of reach.
pub fn leave() {
    uncover();
}
