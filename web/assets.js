// Addresses of files served next to the page. The release names them by their content and lists the names in the page.

/**
 * The release's file names by their plain names; undefined in a page served by Trunk.
 * @returns {Record<string, string> | undefined}
 */
const names = () => JSON.parse(document.getElementById("assets")?.textContent ?? "{}").names;

/**
 * The address of the file whose plain name is `name`.
 * @param {string} name
 */
export function address(name) {
  return new URL(names()?.[name] ?? name, document.baseURI).href;
}

/**
 * The same, or undefined if the page lists its files and this is none of them.
 * @param {string} name
 */
export function addressOf(name) {
  const known = names();
  return known && !(name in known) ? undefined : address(name);
}
