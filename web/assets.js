// Addresses of files beside the page. The release names them by their content and says so in the page.

/**
 * The names of the release by the plain ones; nothing in a page that Trunk serves.
 * @returns {Record<string, string> | undefined}
 */
const names = () => JSON.parse(document.getElementById("assets")?.textContent ?? "{}").names;

/**
 * The address of a file that the page has beside it as `name`.
 * @param {string} name
 */
export function address(name) {
  return new URL(names()?.[name] ?? name, document.baseURI).href;
}

/**
 * The same, or nothing if the page knows its files and this is none of them.
 * @param {string} name
 */
export function addressOf(name) {
  const known = names();
  return known && !(name in known) ? undefined : address(name);
}
