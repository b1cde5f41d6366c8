// The service worker: after one visit the page opens without the server.
//
// The build fills in BUILD (a digest of the whole page) and FILES (every file with its digest).
// A build is installed completely or not at all, into a cache named after the build; `integrity` rejects a host in the
// middle of an upload. Files named by their content come from the HTTP cache if the page has fetched them already, all
// others past it. Icons and
// the manifest are optional: the page works without them, and some hosts lack their MIME types. Until
// the reader accepts the new build, the old worker keeps answering from the old cache, so that an
// open page never mixes files of two builds.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = worker.registration.scope;
const PREFIX = `xianfeng ${scope} `;
const CACHE = PREFIX + BUILD;

/** @param {string} path */
const absolute = path => new URL(path, scope).href;
// "./" rather than "index.html": many hosts redirect one to the other, and browsers reject
// a redirected response for a navigation.
const PAGE = absolute("./");
const PAGE_NAMES = new Set([PAGE, absolute("./index.html")]);
const NAMED_BY_CONTENT = /-[0-9a-f]{10,}\.\w+$/;
const OWN = new Set(FILES.map(([path]) => absolute(path)));

worker.addEventListener("install", event => {
  event.waitUntil(fill());
});

worker.addEventListener("activate", event => {
  event.waitUntil(takeOver());
});

worker.addEventListener("message", event => {
  if (event.data?.type === "activate") worker.skipWaiting();
});

worker.addEventListener("fetch", event => {
  const key = event.request.method === "GET" && nameOf(event.request);
  if (key) event.respondWith(answer(key, event.request));
  if (event.request.mode === "navigate") event.waitUntil(clearOld(0));
});

async function fill() {
  const cache = await caches.open(CACHE);
  /** @param {[path: string, integrity: string]} file */
  const anew = ([path, integrity]) => new Request(absolute(path), { cache: "reload", integrity });
  /** @param {[path: string, integrity: string]} file */
  const kept = ([path, integrity]) => new Request(absolute(path), { cache: NAMED_BY_CONTENT.test(path) ? "default" : "reload", integrity });
  const needed = FILES.filter(([path]) => !isOrnament(path));
  // The HTTP cache may hold what a host sent by mistake.
  await cache.addAll(needed.map(kept)).catch(() => cache.addAll(needed.map(anew)));
  await Promise.allSettled(FILES.filter(([path]) => isOrnament(path)).map(file => cache.add(anew(file))));
}

/** @param {string} path */
function isOrnament(path) {
  return path.startsWith("./icons/") || path.endsWith(".webmanifest");
}

async function takeOver() {
  // One tab is the one that accepted this build, and reloads.
  await clearOld(1);
  // The page of the first visit must find its charts here, too, if the server stops.
  await worker.clients.claim();
}

/**
 * Deletes the files of builds before, unless more tabs are open than `most`: they may still show one of these builds
 * and ask for its charts.
 * @param {number} most
 */
async function clearOld(most) {
  if ((await worker.clients.matchAll({ type: "window", includeUncontrolled: true })).length > most) return;
  const names = await caches.keys();
  const old = names.filter(name => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
}

/**
 * The key of a request in this build's cache; undefined for requests that this worker does not answer: other
 * pages below the same path go to the network.
 * @param {Request} request
 */
function nameOf(request) {
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    url.search = "";
    if (PAGE_NAMES.has(url.href)) return PAGE;
  }
  return OWN.has(url.href) || (url.href.startsWith(scope) && NAMED_BY_CONTENT.test(url.pathname)) ? url.href : undefined;
}

/**
 * @param {string} key
 * @param {Request} request
 */
async function answer(key, request) {
  const cache = await caches.open(CACHE);
  // A tab of the build before finds its files in the cache of that build.
  return (await cache.match(key, { ignoreVary: true })) ?? (await caches.match(key, { ignoreVary: true })) ?? fetch(request);
}
