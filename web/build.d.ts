// Written above sw.js by the build.

/** A digest of the whole page. */
declare const BUILD: string;
/** Every file of the page with its digest. */
declare const FILES: [path: string, integrity: string][];
