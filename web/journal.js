// The journal: every record in IndexedDB, too. Browsers write localStorage to the disk up to a minute later; a
// transaction with strict durability is on the disk when it completes.

const STORE = "records";
/** Milliseconds until a database that never answers counts as absent. */
const PATIENCE = 3000;

/** @type {Map<string, Promise<IDBDatabase>>} */
const databases = new Map();

/**
 * @param {string} name
 * @returns {Promise<IDBDatabase>}
 */
function opened(name) {
  const known = databases.get(name);
  if (known) return known;
  /** @type {Promise<IDBDatabase>} */
  const database = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("IndexedDB does not answer")), PATIENCE);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const opened = request.result;
      // The next call opens it again after the reader cleared the site's data.
      const forget = () => databases.delete(name);
      opened.onclose = forget;
      opened.onversionchange = () => {
        opened.close();
        forget();
      };
      resolve(opened);
    };
  });
  databases.set(name, database);
  return database;
}

/**
 * Every record: key, text, key, text …
 * @param {string} name
 */
export async function all(name) {
  const store = (await opened(name)).transaction(STORE).objectStore(STORE);
  const [keys, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  return keys.flatMap((key, i) => [String(key), String(texts[i])]);
}

/**
 * The text of a record, if it is there.
 * @param {string} name
 * @param {string} key
 * @returns {Promise<string | undefined>}
 */
export async function text(name, key) {
  return answer((await opened(name)).transaction(STORE).objectStore(STORE).get(key));
}

/**
 * Writes a record; resolves when it is on the disk.
 * @param {string} name
 * @param {string} key
 * @param {string} text
 */
export async function write(name, key, text) {
  const transaction = (await opened(name)).transaction(STORE, "readwrite", { durability: "strict" });
  transaction.objectStore(STORE).put(text, key);
  await completed(transaction);
}

/**
 * Removes the records whose keys lie between two, both included; resolves when they are gone from the disk.
 * @param {string} name
 * @param {string} first
 * @param {string} last
 */
export async function remove(name, first, last) {
  const transaction = (await opened(name)).transaction(STORE, "readwrite", { durability: "strict" });
  transaction.objectStore(STORE).delete(IDBKeyRange.bound(first, last));
  await completed(transaction);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBTransaction} transaction
 * @returns {Promise<void>}
 */
function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
