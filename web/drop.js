// The files of a drop, with those in its folders.

/** Files that a spreadsheet program may have saved; those that it keeps while one is open begin with a sign. */
const TABLE = /^[^.~].*\.(xlsx|xls|ods|et|csv)$/i;

/**
 * Every file that was dropped; of folders, the tables.
 * @param {DataTransfer} data
 * @returns {Promise<File[]>}
 */
export async function dropped(data) {
  // The list is empty once the event is over.
  const entries = [...data.items].flatMap(item => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
  return (await Promise.all(entries.map(entry => (entry instanceof File ? [entry] : filesOf(entry, true))))).flat();
}

/**
 * @param {FileSystemEntry} entry
 * @param {boolean} isDropped
 * @returns {Promise<File[]>}
 */
async function filesOf(entry, isDropped) {
  if (entry.isFile) {
    const file = /** @type {FileSystemFileEntry} */ (entry);
    return isDropped || TABLE.test(entry.name) ? [await new Promise((resolve, reject) => file.file(resolve, reject))] : [];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const files = [];
  // A folder is told a hundred entries at a time.
  for (;;) {
    const some = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return files;
    for (const inner of some) files.push(...(await filesOf(inner, false)));
  }
}

/**
 * Tells whether a file of a chosen folder is a table.
 * @param {string} name
 */
export function isTable(name) {
  return TABLE.test(name);
}
