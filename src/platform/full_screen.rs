//! A figure over the whole screen, and a text on the clipboard: both are refused in places.

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

export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain http has no clipboard of its own.
    const before = document.activeElement;
    field.hidden = false;
    field.value = text;
    field.select();
    if (!document.execCommand('copy')) return false;
    field.hidden = true;
    before?.focus();
    return true;
  }
}
")]
extern "C" {
    fn toggle(figure: &HtmlElement);
    fn uncover();
    async fn copy(text: &str, field: &HtmlElement) -> JsValue;
}

/// On or off.
pub fn switch(figure: &HtmlElement) {
    toggle(figure);
}

/// The page is made anew: nothing of it stays out of reach.
pub fn leave() {
    uncover();
}

/// Puts `text` on the clipboard; where that is refused, selects it in `field` and says so by `false`.
pub async fn copied(text: &str, field: &HtmlElement) -> bool {
    copy(text, field).await.is_truthy()
}
