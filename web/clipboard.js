// Copies text to the clipboard, which plain http does not offer.

/**
 * Copies `text`. If the clipboard is refused, copies through `field`; if that fails, too, leaves it open with the
 * text selected.
 * @param {string} text
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>} true if it was copied
 */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    field.hidden = false;
    field.value = text;
    field.select();
    if (!document.execCommand("copy")) return false;
    field.hidden = true;
    if (before instanceof HTMLElement) before.focus();
    return true;
  }
}

/**
 * Copies an element as it looks, with its tables: browsers turn a selection into HTML that word processors read.
 * @param {HTMLElement} element
 * @returns {boolean} true if it was copied
 */
export function copyElement(element) {
  const selection = getSelection();
  if (!selection) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  selection.removeAllRanges();
  selection.addRange(range);
  try {
    return document.execCommand("copy");
  } finally {
    selection.removeAllRanges();
  }
}
