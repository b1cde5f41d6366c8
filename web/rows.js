// Rows of a long table that are made once, and taken off the page and put back as they are found.

/**
 * Makes rows of text, all in one go: a parser for each row would cost more than the rows.
 * @param {string} html
 */
export function made(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

/** @param {Element} body */
export const shown = body => [...body.children];

/**
 * Shows exactly these rows, in this order. A row that stays between its neighbours is not touched.
 * @param {Element} body
 * @param {Element[]} rows
 */
export function show(body, rows) {
  const wanted = new Set(rows);
  for (const row of [...body.children]) if (!wanted.has(row)) row.remove();
  let place = body.firstElementChild;
  for (const row of rows) {
    if (row === place) place = place.nextElementSibling;
    else body.insertBefore(row, place);
  }
}
