// The sections of a WebAssembly module that name what goes between it and its script, read and written.

const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;
const HEAD = Buffer.from("\0asm\x01\0\0\0", "latin1");

/** The module with its exports renamed: `rename` returns the new name of each, or `null` for one that goes. */
export const withExports = (module, rename) =>
  withSection(module, EXPORTS, body => {
    const kept = [];
    each(body, at => {
      const [name, kind] = text(body, at);
      const end = number(body, kind + 1)[1];
      const next = rename(name);
      if (next !== null) kept.push(Buffer.concat([named(next), body.subarray(kind, end)]));
      return end;
    });
    return Buffer.concat([leb(kept.length), ...kept]);
  });

/** The module with its imports renamed: `rename` returns the new names of the module and the function of each. */
export const withImports = (module, rename) =>
  withSection(module, IMPORTS, body => {
    const all = [];
    each(body, at => {
      const [from, middle] = text(body, at);
      const [name, kind] = text(body, middle);
      if (body[kind] !== FUNCTION) throw new Error(`the import ${from} ${name} is no function`);
      const end = number(body, kind + 1)[1];
      all.push(Buffer.concat([...rename(from, name).map(named), body.subarray(kind, end)]));
      return end;
    });
    return Buffer.concat([leb(all.length), ...all]);
  });

/** The module with one of its sections changed. */
function withSection(module, wanted, change) {
  const all = [HEAD];
  for (let at = HEAD.length; at < module.length; ) {
    const id = module[at];
    const [length, from] = number(module, at + 1);
    at = from + length;
    const body = id === wanted ? change(module.subarray(from, at)) : module.subarray(from, at);
    all.push(Buffer.from([id]), leb(body.length), body);
  }
  return Buffer.concat(all);
}

/** Visits the entries of a section; `visit` returns the end of each. */
function each(body, visit) {
  let [count, at] = number(body, 0);
  for (; count > 0; count--) at = visit(at);
}

/** A number in LEB128, and the place behind it. */
function number(bytes, at) {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * scale;
    if (byte < 128) return [value, at];
  }
}

/** A number as LEB128. */
function leb(value) {
  const rest = Math.floor(value / 128);
  return rest ? Buffer.concat([Buffer.from([(value % 128) | 128]), leb(rest)]) : Buffer.from([value]);
}

function text(bytes, at) {
  const [length, from] = number(bytes, at);
  return [bytes.toString("utf8", from, from + length), from + length];
}

const named = name => Buffer.concat([leb(Buffer.byteLength(name)), Buffer.from(name)]);
