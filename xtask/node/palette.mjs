// Reduces a screenshot to at most 256 colours: a third of the size without a visible difference, because
// a page has few colours and many shades of antialiasing. No package: Node has the compression, and
// Chromium writes the simplest kind of PNG (8 bits, no interlacing).
import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;

export function palette(png) {
  const { width, height, pixels } = decode(png);
  // Colours with the same five upper bits share a bucket, represented by its most frequent colour.
  const buckets = new Map();
  for (const [colour, count] of counted(pixels)) {
    const key = colour & 0xf8f8f8;
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { colour, most: count, count });
    else Object.assign(bucket, { count: bucket.count + count }, count > bucket.most && { colour, most: count });
  }
  const colours = [...buckets.values()].sort((a, b) => b.count - a.count).slice(0, 256).map(bucket => bucket.colour);
  const nearest = cached(colour => closest(colours, colours.indexOf(buckets.get(colour & 0xf8f8f8).colour), colour));

  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(pixels[at++]);

  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flatMap(parts))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Width, height, and every pixel as one number, 0xRRGGBB. */
function decode(png) {
  const found = { IDAT: [] };
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") found.IDAT.push(data);
    else found[name] = data;
    at += length + 12;
  }
  const [width, height] = [found.IHDR.readUInt32BE(0), found.IHDR.readUInt32BE(4)];
  const channels = found.IHDR[9] === 6 ? 4 : 3;
  const stride = width * channels;
  const packed = inflateSync(Buffer.concat(found.IDAT));
  const bytes = Buffer.alloc(stride * height);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? bytes[at - channels] : 0;
      const up = y > 0 ? bytes[at - stride] : 0;
      const corner = x >= channels && y > 0 ? bytes[at - stride - channels] : 0;
      bytes[at] = packed[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, pixels };
}

/** The five filters of PNG. */
function predicted(filter, left, up, corner) {
  if (filter < 4) return [0, left, up, (left + up) >> 1][filter];
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function counted(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return counts;
}

/** The colour of its own bucket if that one was kept, else the nearest of all. */
function closest(colours, own, colour) {
  if (own >= 0) return own;
  const distance = other => parts(other).reduce((sum, part, i) => sum + (part - parts(colour)[i]) ** 2, 0);
  return colours.reduce((best, other, i) => (distance(other) < distance(colours[best]) ? i : best), 0);
}

const parts = colour => [colour >> 16, (colour >> 8) & 255, colour & 255];

function cached(make) {
  const made = new Map();
  return key => made.get(key) ?? (made.set(key, make(key)), made.get(key));
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** The check sum of a chunk; Node has one only since 20.15. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
