// Addresses of files beside the page. The release names them by their content and says so in the page.

/** @type {{ build?: string, names?: Record<string, string> }} */
const { names = {} } = JSON.parse(document.getElementById("assets")?.textContent ?? "{}");

/**
 * The address of a file that the page has beside it as `name`.
 * @param {string} name
 */
export function address(name) {
  return new URL(names[name] ?? name, document.baseURI).href;
}
