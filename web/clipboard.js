// Puts a text on the clipboard, which plain http does not offer.

/**
 * Copies `text`; where the clipboard is refused, through `field`, which is left open with the text selected
 * if that fails, too.
 * @param {string} text
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>} whether it was copied
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
