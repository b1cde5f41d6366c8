// Answers in the printed first screen until the program takes its place. `cargo xtask build` puts this script into the
// page before that screen, so that a link to another page never shows the overview.
//
// Links and menus work by themselves. This shows the name of the page that an address or a click asks for, and hands
// over to the program: which menus are open, and which button was pressed.

const root = document.documentElement;
/** `#/targets/gdp?as-of=…` → `["targets", "gdp"]`. Without a slash it is the name of an element: `#main`. */
const path = () => (/^#\/([^?]*)/.exec(location.hash)?.[1] ?? "").split("/");
/** The entry of the navigation for pages that have none of their own name. @type {Record<string, string>} */
const ENTRIES = { plan: "data", "embed-chart": "charts" };

function mark() {
  const [page = ""] = path();
  root.toggleAttribute("data-going", page !== "");
  // A part of the page in the frame of another one.
  root.toggleAttribute("data-embed", page.startsWith("embed"));
}

function begin() {
  const shell = document.getElementById("shell");
  const main = shell?.querySelector("main");
  const coming = document.getElementById("coming");
  if (!shell || !main || !(coming instanceof HTMLTemplateElement)) return;
  main.prepend(coming.content);
  const heading = main.querySelector("h1");

  /** Shows where the address leads. */
  const show = () => {
    mark();
    const [page = "", id] = path();
    const links = [...shell.querySelectorAll("a")];
    const leadsTo = (/** @type {string} */ path) => links.filter(link => link.hash === `#/${path}`);
    const entries = leadsTo(ENTRIES[page] ?? page);
    for (const link of shell.querySelectorAll("nav [aria-current]")) link.removeAttribute("aria-current");
    for (const link of entries) if (link.closest("nav")) link.setAttribute("aria-current", "page");
    const named = (id ? leadsTo(`${page}/${id}`) : []).concat(entries).find(link => link.textContent);
    if (heading) heading.textContent = named?.textContent ?? "";
  };

  let pressed = "";
  shell.addEventListener("click", event => {
    const button = event.target instanceof Element ? event.target.closest("button[id]") : null;
    if (!button) return;
    pressed = button.id;
    button.setAttribute("aria-busy", "true");
  });

  const observer = new MutationObserver(() => {
    if (shell.isConnected) return;
    observer.disconnect();
    removeEventListener("hashchange", show);
    for (const { id } of shell.querySelectorAll("details[open][id]")) document.getElementById(id)?.setAttribute("open", "");
    if (pressed) document.getElementById(pressed)?.click();
  });
  observer.observe(document.body, { childList: true });
  addEventListener("hashchange", show);
  show();
}

mark();
document.addEventListener("DOMContentLoaded", begin);
