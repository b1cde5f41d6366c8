// Prepended to sw.js by the build.

/** A digest of the whole page. */
declare const BUILD: string;
/** Every file of the page with its digest. */
declare const FILES: [path: string, integrity: string][];

// Inserted into start.js by the build.

/** The address of the program's script. */
declare const GLUE: string;
/** The address of the program's module. */
declare const PROGRAM: string;
